import * as vscode from 'vscode';
import type { Announcement } from '../core/announcements/announcement';
import type { Link } from '../core/post/link';
import type { Post } from '../core/post/post';
import type { Piece } from '../core/preview/pieces';
import { directionOf } from '../core/text/direction';
import { dispatch } from '../protocol/dispatch';
import type { HostHandlers, HostMessage, PageMessage, RenderMessage } from '../protocol/messages';
import { announcementLines, type CardWriting } from './cardLines';
import type { CatalogStore } from './catalogStore';
import { Debouncer } from './debouncer';
import { Disposable } from './disposable';
import { EditorCursor } from './editorCursor';
import { EditorScroll } from './editorScroll';
import { inBackground } from './errors';
import type { ImagePermissions } from './imagePermissions';
import { onClosedFileChange } from './fileWatch';
import { PageHtml } from './pageHtml';
import { readPageMessage } from './pageMessages';
import { pieceChanges } from './pieceChanges';
import { type Content, type ContentParts, type ContentTarget, PreviewContent } from './previewContent';
import { imageFolders } from './previewImages';
import { pageStrings } from './previewLabels';
import { fontsOfPreviews, isWantedOfPreviews, onPreviewSettingsChange } from './markdownPreviewSettings';
import type { PreviewMemory } from './previewMemory';
import { pageOptions, previewIcon, previewPage, randomName } from './previewPage';
import { RemoteImages } from './remoteImages';
import { visibleText } from './visibleText';

/** How long an editor rests until the place where a hidden page is to come back to it is kept, in milliseconds. */
const movesRest = 300;

/** What a page asks for; places are in the post it shows. */
export interface PanelEvents {
  openLink(panel: PreviewPanel, post: Post, link: Link): void;
  revealSource(panel: PreviewPanel, line: number, gesture: 'heading' | 'doubleClick'): void;
  didScroll(panel: PreviewPanel, line: number): void;
  openDocs(panel: PreviewPanel, post: Post, announcement: Announcement): void;
  goToAnnouncement(panel: PreviewPanel, post: Post, announcement: Announcement): void;
}

export interface PanelParts extends ContentParts {
  readonly panel: vscode.WebviewPanel;
  readonly document: vscode.TextDocument;
  /** Whether VS Code kept the panel over a reload of the window. */
  readonly isRestored: boolean;
  /** Whether it stays with its post. */
  readonly isLocked: boolean;
  /** What it was called before the window was reloaded. */
  readonly name?: string | undefined;
  /** The line its page begins with, 0-based, if that does not know better. */
  readonly line?: number | undefined;
  /** Whether its page has to go to that line whatever it knows. */
  readonly isLineWanted?: boolean | undefined;
  readonly memory: PreviewMemory;
  readonly extensionUri: vscode.Uri;
  readonly catalog: CatalogStore;
  readonly imagePermissions: ImagePermissions;
  readonly events: PanelEvents;
}

/** One preview: pushes the whole post after `ready` and after each change, and hears what the page says. */
export class PreviewPanel extends Disposable implements ContentTarget {
  readonly #parts: PanelParts;
  readonly marker = `r${randomName()}`;
  readonly remoteImages: RemoteImages;
  /** By it the page and the memory know the preview after a reload. */
  readonly #name: string;
  readonly #content: PreviewContent;
  readonly #scroll = this.register(new EditorScroll(() => this.#document.uri));
  readonly #cursor = this.register(new EditorCursor(() => this.#document.uri));
  /** Hands a post over as HTML. */
  readonly html = this.register(new PageHtml(message => this.#post(message)));
  readonly #onDidShow = this.register(new vscode.EventEmitter<void>());
  /** The page shows a render. */
  readonly onDidShow = this.#onDidShow.event;
  #document: vscode.TextDocument;
  #isLocked: boolean;
  #isRestored: boolean;
  #isReady = false;
  /** What the page shows of the post; nothing while it begins anew. */
  #pieces: readonly Piece[] = [];
  /** Names the render that the page shows. */
  #key = 0;
  /** The text of that render, and the first one in a row that has it: lines are the same in all of them. */
  #text: { readonly text: string; readonly since: number } | undefined;
  /** Editors tell of each step of a scroll; only where it ends is worth being kept. */
  readonly #moves = this.register(new Debouncer<'place'>(movesRest));
  /** A line to show as soon as the page can, 0-based. */
  #wantedLine: number | undefined;
  #topLine: number;
  /** The fonts of the page. */
  #fonts = '';
  /** Whether the page is made with a render in it. */
  #holdsPost = false;
  #fileWatch: vscode.Disposable | undefined;
  readonly #onDidDispose = this.register(new vscode.EventEmitter<void>());
  readonly onDidDispose = this.#onDidDispose.event;

  constructor(parts: PanelParts) {
    super();
    this.#parts = parts;
    this.#document = parts.document;
    this.#isLocked = parts.isLocked;
    this.#isRestored = parts.isRestored;
    this.#name = parts.name ?? randomName();
    this.#topLine = parts.line ?? 0;
    if (parts.isLineWanted) this.#wantedLine = this.#topLine;
    const { panel, extensionUri } = parts;
    const post = parts.store.postOf(parts.document);
    panel.iconPath = previewIcon(extensionUri);
    panel.webview.options = pageOptions(extensionUri, imageFolders(parts.document.uri));
    this.register(panel.onDidDispose(() => this.#closed()));
    this.register(panel.onDidChangeViewState(() => !panel.visible && this.html.giveUp()));
    this.register(panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)));
    this.remoteImages = this.register(new RemoteImages(parts.imagePermissions, post.links));
    this.#content = this.register(new PreviewContent(parts, this));
    this.register(this.remoteImages.onDidChangePage(() => this.#makePage()));
    this.register(this.remoteImages.onDidChange(() => this.#content.updateAnew()));
    this.register(this.#scroll.onDidScroll(line => this.#followEditor(line)));
    this.register(this.#cursor.onDidChange(() => this.#tellCursor()));
    this.register(onPreviewSettingsChange(() => this.#takeSettings()));
    this.#watchFile();
    this.#entitle(post);
    this.#makePage();
  }

  get document(): vscode.TextDocument {
    return this.#document;
  }

  /** Whether it stays with its post while the user goes on in the editors of others. */
  get isLocked(): boolean {
    return this.#isLocked;
  }

  set isLocked(isLocked: boolean) {
    this.#isLocked = isLocked;
    this.#entitle(this.#parts.store.postOf(this.#document));
    this.#tellLock();
  }

  /** The line at the top of the page as far as is known, 0-based, with a fraction. */
  get topLine(): number {
    return this.#topLine;
  }

  get panel(): vscode.WebviewPanel {
    return this.#parts.panel;
  }

  get isRestored(): boolean {
    return this.#isRestored;
  }

  get webview(): vscode.Webview {
    return this.#parts.panel.webview;
  }

  /** A hidden page is gone: it says `ready` again when it comes back. */
  get isShown(): boolean {
    return this.#isReady && this.#parts.panel.visible;
  }

  /** Shows the post under its new name, or the same file opened again. */
  follow(document: vscode.TextDocument): void {
    if (this.isDisposed) return;
    this.#take(document);
    // The post may stand in another folder now, which has its own.
    this.#takeSettings();
    this.#content.update();
    this.#remember();
  }

  /** Shows another post from a 0-based line on; it should be prepared. */
  turnTo(document: vscode.TextDocument, line: number): void {
    if (this.isDisposed) return;
    this.#take(document);
    const post = this.#parts.store.postOf(document);
    this.#entitle(post);
    this.#isRestored = false;
    this.#scroll.forget();
    this.#cursor.forget();
    // What waits is for the post before.
    this.#content.clear();
    this.#bring(line);
    const hasOtherHosts = this.remoteImages.turnTo(post.links);
    if (hasOtherHosts || this.#holdsPost || this.#hasOtherFonts) this.#makePage();
    else this.#content.update();
    this.#remember();
  }

  /** Brings a 0-based line to the top, now or as soon as the page is there. */
  scrollTo(line: number): void {
    this.#scroll.expectEcho();
    this.#bring(line);
  }

  #bring(line: number): void {
    this.#topLine = line;
    if (this.#content.shown) this.#post({ type: 'scrollTo', key: String(this.#key), line });
    else {
      this.#wantedLine = line;
      this.#moves.schedule('place', () => this.#remember());
    }
  }

  /** From then on the page knows best where it is. */
  #bringWanted(): void {
    const line = this.#wantedLine;
    if (line === undefined) return;
    this.#wantedLine = undefined;
    this.#bring(line);
    this.#remember();
  }

  override dispose(): void {
    if (this.isDisposed) return;
    this.#onDidDispose.fire();
    this.#fileWatch?.dispose();
    super.dispose();
    this.#parts.panel.dispose();
  }

  /** By the user; when the extension ends, what is remembered has to stay. */
  #closed(): void {
    this.#parts.memory.forget(this.#name);
    this.dispose();
  }

  /** A page remembers its post by itself once it shows it, but VS Code may hide it before, and tells of that later than of the editor that does. */
  #remember(): void {
    const isLineWanted = this.#wantedLine !== undefined;
    this.#parts.memory.keep(this.#name, { uri: this.#document.uri, line: this.#topLine, isLineWanted });
  }

  /** The page begins anew, and says `ready` again: what it may load is told it once. It shows what it showed, and where. */
  #makePage(): void {
    this.#isReady = false;
    this.#pieces = [];
    this.#fonts = fontsOfPreviews(this.#document.uri);
    this.#holdsPost = this.#content.shown !== undefined;
    this.webview.html = previewPage(this.webview, this.#parts.extensionUri, {
      hosts: this.remoteImages.hosts,
      fonts: this.#fonts,
      showed: this.#content.shown && this.#message(this.#content.shown),
    });
  }

  /** What the page is made with needs a new one; the rest is asked for whenever it counts, but for the bar of the cursor. */
  #takeSettings(): void {
    if (this.#hasOtherFonts) this.#makePage();
    else this.#tellCursor();
  }

  get #hasOtherFonts(): boolean {
    return fontsOfPreviews(this.#document.uri) !== this.#fonts;
  }

  show(content: Content): void {
    const { post, links } = content;
    this.#entitle(post);
    this.#post(this.#message(content));
    this.#tellCursor();
    this.#bringWanted();
    this.#onDidShow.fire();
    this.remoteImages.follow(links);
  }

  /** What turns what the page shows into a render, which gets the next key. */
  #message({ post, pieces, language }: Content): RenderMessage {
    // One piece is short, and sent whole.
    const before = pieces.length > 1 ? this.#pieces : [];
    const base = before.length ? String(this.#key) : undefined;
    const changes = pieceChanges(before, pieces);
    this.#pieces = pieces;
    this.#key++;
    if (this.#text?.text !== post.text) this.#text = { text: post.text, since: this.#key };
    return {
      type: 'render',
      key: String(this.#key),
      uri: this.#document.uri.toString(),
      preview: this.#name,
      line: this.#topLine,
      ...changes,
      base,
      marker: this.marker,
      lineCount: post.lines.count,
      language,
      direction: directionOf(language),
      strings: pageStrings(),
    };
  }

  /** The page may load what stands around this post. */
  #take(document: vscode.TextDocument): void {
    this.#document = document;
    this.#text = undefined;
    this.#watchFile();
    const options = pageOptions(this.#parts.extensionUri, imageFolders(document.uri));
    if (String(options.localResourceRoots) === String(this.webview.options.localResourceRoots)) return;
    // Other options have VS Code load the page again: it has nothing then.
    this.#pieces = [];
    this.webview.options = options;
  }

  /** Opening the file again makes the manager show it. */
  #watchFile(): void {
    this.#fileWatch?.dispose();
    this.#fileWatch = onClosedFileChange(this.#document, () =>
      inBackground(this.#parts.log, vscode.workspace.openTextDocument(this.#document.uri)),
    );
  }

  #entitle(post: Post): void {
    const { panel } = this.#parts;
    const name = post.title ?? this.#document.uri.path.replace(/^.*\//, '');
    const shortName = visibleText(name, 50);
    const title = this.#isLocked ? vscode.l10n.t('[Preview] {0}', shortName) : vscode.l10n.t('Preview {0}', shortName);
    if (panel.title !== title) panel.title = title;
  }

  #receive(value: unknown): void {
    const message = readPageMessage(value);
    if (!message || !dispatch<PageMessage>(this.#handlers, message))
      this.#parts.log.debug('A message of the preview page fits nothing and is dropped.');
  }

  readonly #handlers: HostHandlers = {
    ready: () => {
      this.#isReady = true;
      this.#pieces = [];
      this.#tellLock();
      this.#content.updateAnew();
      this.html.askAgain();
    },
    openLink: ({ key, link }) => {
      const post = this.#postOfRender(key);
      const followed = post && this.#content.shown?.links[link];
      if (followed) this.#parts.events.openLink(this, post, followed);
    },
    revealSource: ({ key, line, gesture }) => {
      if (this.#hasLinesOf(key)) this.#parts.events.revealSource(this, line, gesture);
    },
    didScroll: ({ key, line }) => {
      if (!this.#hasLinesOf(key)) return;
      this.#scroll.expectEcho();
      this.#topLine = line;
      this.#parts.events.didScroll(this, line);
    },
    html: answer => this.html.receive(answer),
    copied: answer => this.html.receive(answer),
    askCard: ({ key, announcement }) => {
      const asked = this.#postOfRender(key)?.announcements[announcement];
      if (!asked) return;
      const card = announcementLines(asked, this.#parts.catalog.catalog, asPlainText);
      this.#post({ type: 'card', key, announcement, card });
    },
    loadImage: ({ key, image, scope }) => {
      const link = this.#postOfRender(key) && this.#content.shown?.links[image];
      if (link?.syntax === 'image') this.remoteImages.load(link.url, scope);
    },
    openDocs: ({ key, announcement }) => {
      const post = this.#postOfRender(key);
      const asked = post?.announcements[announcement];
      if (post && asked) this.#parts.events.openDocs(this, post, asked);
    },
    goToAnnouncement: ({ key, announcement }) => {
      const post = this.#postOfRender(key);
      const asked = post?.announcements[announcement];
      if (post && asked) this.#parts.events.goToAnnouncement(this, post, asked);
    },
  };

  /** The post a page message speaks of; undefined for one that is shown no more. */
  #postOfRender(key: string): Post | undefined {
    return String(this.#key) === key ? this.#content.shown?.post : undefined;
  }

  /** Announcements that join make another render of the same text; a page that has not heard of it yet may speak of lines. */
  #hasLinesOf(key: string): boolean {
    const render = Number(key);
    return this.#text !== undefined && render >= this.#text.since && render <= this.#key;
  }

  #tellLock(): void {
    this.#post({ type: 'lock', isLocked: this.#isLocked });
  }

  #tellCursor(): void {
    if (!this.#content.shown) return;
    const line = isWantedOfPreviews('markEditorSelection', this.#document.uri) ? this.#cursor.line : undefined;
    this.#post({ type: 'cursor', key: String(this.#key), line });
  }

  #followEditor(line: number): void {
    // A page that comes back keeps its place; one that is on its way to the editor's goes there.
    const isReachable = this.#content.shown !== undefined || this.#wantedLine !== undefined;
    if (isReachable && isWantedOfPreviews('scrollPreviewWithEditor', this.#document.uri)) this.#bring(line);
  }

  #post(message: HostMessage): void {
    inBackground(this.#parts.log, this.#parts.panel.webview.postMessage(message));
  }
}

/** The page shows its cards' lines as text, so nothing in them can be anything else. */
const asPlainText: CardWriting = { text: visibleText, source: name => visibleText(name, 120) };
