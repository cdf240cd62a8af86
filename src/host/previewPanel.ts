import * as vscode from 'vscode';
import type { Announcement } from '../core/announcements/announcement';
import type { Link } from '../core/post/link';
import type { Post } from '../core/post/post';
import { type RenderedPost, renderPost } from '../core/preview/renderPost';
import { dispatch } from '../protocol/dispatch';
import type { HostHandlers, HostMessage, PageMessage } from '../protocol/messages';
import { announcementLines, type CardWriting } from './cardLines';
import type { CatalogStore } from './catalogStore';
import { Debouncer } from './debouncer';
import { Disposable } from './disposable';
import { inBackground } from './errors';
import { onClosedFileChange } from './fileWatch';
import { readPageMessage } from './pageMessages';
import { editorsOf } from './postDocument';
import type { LinkResolver } from './linkResolver';
import type { PostStore } from './postStore';
import { localResourceRoots, PreviewImages } from './previewImages';
import { pageStrings, renderLabels } from './previewLabels';
import { missingPage, previewPage, randomName } from './previewPage';
import type { Settings } from './settings';
import type { SiteTemplates } from './siteTemplates';
import { visibleText } from './visibleText';

/** How long after a scroll of Recap's own a view's report of it may come, in milliseconds. */
const echo = 400;

/** How long an editor that has just been shown is on its way to the place it had, in milliseconds. */
const settling = 80;

/**
 * How long a page waits for the files of its images and templates before it is shown without them, in milliseconds: the first
 * page is wanted now; a later one would take away an image that is there, as after a rename, and bring it back.
 */
const filesWait = { first: 250, later: 2000 };

/** What a page asks for; places are in the post it shows. */
export interface PanelEvents {
  openLink(panel: PreviewPanel, post: Post, link: Link): void;
  revealSource(panel: PreviewPanel, line: number, gesture: 'heading' | 'doubleClick'): void;
  didScroll(panel: PreviewPanel, line: number): void;
  openDocs(panel: PreviewPanel, announcement: Announcement): void;
  goToAnnouncement(panel: PreviewPanel, post: Post, announcement: Announcement): void;
}

interface PanelParts {
  readonly panel: vscode.WebviewPanel;
  readonly document: vscode.TextDocument;
  readonly extensionUri: vscode.Uri;
  readonly store: PostStore;
  readonly catalog: CatalogStore;
  readonly settings: Settings;
  readonly resolver: LinkResolver;
  readonly templates: SiteTemplates;
  /** Files were made or removed around posts. */
  readonly onDidChangeFiles: vscode.Event<unknown>;
  readonly events: PanelEvents;
  readonly log: vscode.LogOutputChannel;
}

/** What the page shows. */
interface Shown {
  readonly key: string;
  readonly post: Post;
  /** Those of the post as its site shows it. */
  readonly links: readonly Link[];
  readonly images: string;
}

/** One preview: pushes the whole post after `ready` and after each change, and hears what the page says. */
export class PreviewPanel extends Disposable {
  readonly #parts: PanelParts;
  readonly #marker = `r${randomName()}`;
  #document: vscode.TextDocument;
  #isReady = false;
  #renders = 0;
  #shown: Shown | undefined;
  readonly #changes = this.register(new Debouncer<'files'>(echo));
  #isWaiting = false;
  readonly #waits = this.register(new Debouncer<'images' | 'templates'>(filesWait.first));
  /** A line to show as soon as the page can, 0-based. */
  #wantedLine: number | undefined;
  /** Until when editors only echo what Recap did, in milliseconds. */
  #quietUntil = 0;
  /** The editor that leads or follows, and the 0-based line last seen at its top. */
  #editor: vscode.TextEditor | undefined;
  #editorLine: number | undefined;
  #topLine = 0;
  readonly #settling = this.register(new Debouncer<vscode.TextEditor>(settling));
  #fileWatch: vscode.Disposable | undefined;
  readonly #onDidDispose = this.register(new vscode.EventEmitter<void>());
  readonly onDidDispose = this.#onDidDispose.event;

  constructor(parts: PanelParts) {
    super();
    this.#parts = parts;
    this.#document = parts.document;
    const { panel, store, settings, extensionUri } = parts;
    panel.webview.options = {
      enableScripts: true,
      enableForms: false,
      enableCommandUris: false,
      localResourceRoots: localResourceRoots(extensionUri, parts.document.uri),
    };
    this.register(panel.onDidDispose(() => this.dispose()));
    this.register(panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)));
    for (const { onDidChange } of [settings.marksAnnouncements, settings.showsGlance])
      this.register(onDidChange(() => this.#showAnew()));
    this.register(store.onDidChangePost(document => document === this.#document && this.#update()));
    this.register(parts.onDidChangeFiles(() => this.#changes.schedule('files', () => this.#refreshImages())));
    this.register(parts.templates.onDidChange(() => this.#update()));
    this.register(vscode.window.onDidChangeTextEditorVisibleRanges(event => this.#followEditor(event)));
    this.#watchFile();
    this.#name();
    panel.webview.html = previewPage(panel.webview, extensionUri);
  }

  get document(): vscode.TextDocument {
    return this.#document;
  }

  /** The line at the top of the page as far as is known, 0-based, with a fraction. */
  get topLine(): number {
    return this.#topLine;
  }

  get panel(): vscode.WebviewPanel {
    return this.#parts.panel;
  }

  /** Shows the post under its new name, or the same file opened again. */
  show(document: vscode.TextDocument): void {
    this.#document = document;
    this.#watchFile();
    const { panel, extensionUri } = this.#parts;
    panel.webview.options = {
      ...panel.webview.options,
      localResourceRoots: localResourceRoots(extensionUri, document.uri),
    };
    this.#update();
  }

  /** Brings a 0-based line to the top, now or as soon as the page is there. */
  scrollTo(line: number): void {
    this.#quietUntil = Date.now() + echo;
    this.#topLine = line;
    if (this.#shown) this.#post({ type: 'scrollTo', key: this.#shown.key, line });
    else this.#wantedLine = line;
  }

  /** Scrolls to the heading with this id. */
  revealAnchor(anchor: string): void {
    this.#quietUntil = Date.now() + echo;
    if (this.#shown) this.#post({ type: 'revealAnchor', key: this.#shown.key, anchor });
  }

  override dispose(): void {
    if (this.isDisposed) return;
    this.#onDidDispose.fire();
    this.#fileWatch?.dispose();
    super.dispose();
    this.#parts.panel.dispose();
  }

  /** Opening the file again makes the manager show it. */
  #watchFile(): void {
    this.#fileWatch?.dispose();
    this.#fileWatch = onClosedFileChange(this.#document, () =>
      inBackground(this.#parts.log, vscode.workspace.openTextDocument(this.#document.uri)),
    );
  }

  /** A hidden page is gone: it says `ready` again when it comes back. */
  #update(): void {
    if (this.#isReady && this.#parts.panel.visible) this.#render();
  }

  /** Images come with the page where their files are known soon, so that nothing flickers. */
  #render(): void {
    const post = this.#parts.store.postOf(this.#document);
    const lookingUp = new PreviewImages(this.#parts.resolver, post, this.#document).lookUp();
    if (!lookingUp) return this.#show(post);
    if (!this.#isWaiting) this.#waits.schedule('images', () => this.#showNews(), this.#filesWait);
    this.#isWaiting = true;
    inBackground(
      this.#parts.log,
      lookingUp.then(() => this.#showNews()),
    );
  }

  get #filesWait(): number {
    return this.#shown ? filesWait.later : filesWait.first;
  }

  /** Settings decide what is shown of the same post. */
  #showAnew(): void {
    this.#shown = undefined;
    this.#update();
  }

  /** Shows the post if the page has another one, or other images of it, than are known now. */
  #showNews(): void {
    this.#waits.cancel('images');
    this.#isWaiting = false;
    if (this.isDisposed || !this.#isReady || !this.#parts.panel.visible) return;
    const post = this.#parts.store.postOf(this.#document);
    const { state } = this.#imagesOf(post);
    if (this.#shown?.post !== post || this.#shown.images !== state) this.#show(post);
  }

  /** After files came or went: renders only if that changes an image. */
  #refreshImages(): void {
    if (this.isDisposed || !this.#isReady || !this.#parts.panel.visible) return;
    const post = this.#parts.store.postOf(this.#document);
    const lookingUp = this.#imagesOf(post).lookUp();
    if (!lookingUp) return this.#showNews();
    inBackground(
      this.#parts.log,
      lookingUp.then(() => this.#showNews()),
    );
  }

  #imagesOf(post: Post): PreviewImages {
    const links = this.#shown?.post === post ? this.#shown.links : post.links;
    return new PreviewImages(this.#parts.resolver, post, this.#document, links);
  }

  /** Shows a post; where its templates need files of the site, those are read first if that does not take long. */
  #show(post: Post): void {
    const { panel, resolver, settings, templates, log } = this.#parts;
    const document = this.#document;
    const rendered = renderPost(post, {
      marker: this.#marker,
      resolveImage: new PreviewImages(resolver, post, document).resolver(panel.webview),
      labels: renderLabels(),
      marks: settings.marksAnnouncements.value,
      glance: settings.showsGlance.value,
      site: templates.of(post, document),
    });
    this.#waits.cancel('templates');
    if (!rendered.missing.length) return this.#send(post, rendered);
    this.#waits.schedule('templates', () => this.#send(post, rendered), this.#filesWait);
    inBackground(
      log,
      templates.load(rendered.missing, document).then(() => {
        const isCurrent = this.#document === document && this.#parts.store.postOf(document) === post;
        if (isCurrent && !this.isDisposed && this.#isReady && panel.visible) this.#show(post);
      }),
    );
  }

  #send(post: Post, { html, links }: RenderedPost): void {
    const key = String(++this.#renders);
    this.#name();
    const images = new PreviewImages(this.#parts.resolver, post, this.#document, links);
    this.#shown = { key, post, links, images: images.state };
    const { language } = vscode.env;
    this.#post({
      type: 'render',
      key,
      uri: this.#document.uri.toString(),
      html,
      marker: this.#marker,
      lineCount: post.lines.count,
      language,
      strings: pageStrings(),
    });
    if (this.#wantedLine !== undefined) this.scrollTo(this.#wantedLine);
    this.#wantedLine = undefined;
    // Images that templates brought along.
    const lookingUp = images.lookUp();
    if (lookingUp)
      inBackground(
        this.#parts.log,
        lookingUp.then(() => this.#showNews()),
      );
  }

  #name(): void {
    const { panel, store } = this.#parts;
    const name = store.postOf(this.#document).title ?? this.#document.uri.path.replace(/^.*\//, '');
    const title = vscode.l10n.t('Preview {0}', visibleText(name, 80));
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
      this.#shown = undefined;
      this.#render();
    },
    openLink: ({ key, link }) => {
      const post = this.#postOfRender(key);
      const followed = post && this.#shown?.links[link];
      if (followed) this.#parts.events.openLink(this, post, followed);
    },
    revealSource: ({ key, line, gesture }) => {
      if (this.#postOfRender(key)) this.#parts.events.revealSource(this, line, gesture);
    },
    didScroll: ({ key, line }) => {
      if (!this.#postOfRender(key)) return;
      this.#quietUntil = Date.now() + echo;
      this.#topLine = line;
      this.#parts.events.didScroll(this, line);
    },
    askCard: ({ key, announcement }) => {
      const asked = this.#postOfRender(key)?.announcements[announcement];
      if (!asked) return;
      const card = announcementLines(asked, this.#parts.catalog.catalog, asPlainText);
      this.#post({ type: 'card', key, announcement, card });
    },
    openDocs: ({ key, announcement }) => {
      const asked = this.#postOfRender(key)?.announcements[announcement];
      if (asked) this.#parts.events.openDocs(this, asked);
    },
    goToAnnouncement: ({ key, announcement }) => {
      const post = this.#postOfRender(key);
      const asked = post?.announcements[announcement];
      if (post && asked) this.#parts.events.goToAnnouncement(this, post, asked);
    },
  };

  /** The post a page message speaks of; undefined for one that is shown no more. */
  #postOfRender(key: string): Post | undefined {
    return this.#shown?.key === key ? this.#shown.post : undefined;
  }

  /** An editor that is shown again tells places on the way to the one it had: those are none the user went to. */
  #followEditor({ textEditor }: vscode.TextEditorVisibleRangesChangeEvent): void {
    if (textEditor !== editorsOf(this.#document.uri)[0]) return;
    if (textEditor === this.#editor) return this.#followLine(textEditor);
    this.#settling.schedule(textEditor, () => {
      this.#editor = textEditor;
      this.#followLine(textEditor);
    });
  }

  /** Who moved last leads: an editor that did not move, or only echoes the page's or Recap's own scrolling, does not. */
  #followLine({ visibleRanges }: vscode.TextEditor): void {
    const line = visibleRanges[0]?.start.line;
    if (line === undefined || line === this.#editorLine) return;
    this.#editorLine = line;
    if (!this.#shown || Date.now() < this.#quietUntil) return;
    this.#topLine = line;
    this.#post({ type: 'scrollTo', key: this.#shown.key, line });
  }

  #post(message: HostMessage): void {
    inBackground(this.#parts.log, this.#parts.panel.webview.postMessage(message));
  }
}

/** The page shows its cards' lines as text, so nothing in them can be anything else. */
const asPlainText: CardWriting = { text: visibleText, source: name => visibleText(name, 120) };

/** Fills a restored panel whose post is gone. */
export function showMissing(panel: vscode.WebviewPanel, path: string): void {
  panel.webview.options = { enableScripts: false, localResourceRoots: [] };
  panel.webview.html = missingPage(path);
}
