import * as vscode from 'vscode';
import type { Post } from '../core/post/post';
import { dispatch } from '../protocol/dispatch';
import type { HostHandlers, HostMessage, PageMessage, RenderMessage } from '../protocol/messages';
import type { CatalogStore } from './catalogStore';
import { Disposable } from './disposable';
import { EditorCursor } from './editorCursor';
import { inBackground } from './errors';
import type { ImagePermissions } from './imagePermissions';
import { onClosedFileChange } from './fileWatch';
import { LoadedPage } from './loadedPage';
import { type PanelEvents, pageHandlers } from './pageHandlers';
import { PageHtml } from './pageHtml';
import { readPageMessage } from './pageMessages';
import { PagePlace } from './pagePlace';
import { PageRenders } from './pageRenders';
import { type Content, type ContentParts, type ContentTarget, PreviewContent } from './previewContent';
import { isWantedOfPreviews, onPreviewSettingsChange } from './markdownPreviewSettings';
import type { PreviewMemory } from './previewMemory';
import { previewIcon, randomName } from './previewPage';
import { RemoteImages } from './remoteImages';
import { visibleText } from './visibleText';

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
  readonly #page: LoadedPage;
  readonly #renders = new PageRenders();
  readonly #content: PreviewContent;
  readonly place: PagePlace;
  readonly #cursor = this.register(new EditorCursor(() => this.#document.uri));
  /** Hands a post over as HTML. */
  readonly html = this.register(new PageHtml(message => this.#post(message)));
  readonly #handlers: HostHandlers;
  readonly #onDidShow = this.register(new vscode.EventEmitter<void>());
  /** The page shows a render. */
  readonly onDidShow = this.#onDidShow.event;
  #document: vscode.TextDocument;
  #isLocked: boolean;
  #isRestored: boolean;
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
    const { panel, extensionUri, events, catalog, memory, line, isLineWanted } = parts;
    const post = parts.store.postOf(parts.document);
    panel.iconPath = previewIcon(extensionUri);
    this.#page = new LoadedPage(panel, extensionUri, parts.document.uri);
    this.register(panel.onDidDispose(() => this.#closed()));
    this.register(panel.onDidChangeViewState(() => !panel.visible && this.html.giveUp()));
    this.register(panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)));
    this.remoteImages = this.register(new RemoteImages(parts.imagePermissions, post.links));
    this.#content = this.register(new PreviewContent(parts, this));
    this.place = this.register(
      new PagePlace({
        ...{ memory, name: this.#name, line, isLineWanted },
        uriOf: () => this.#document.uri,
        isShown: () => this.#content.shown !== undefined,
        go: line => this.#post({ type: 'scrollTo', key: this.#renders.key, line }),
      }),
    );
    this.#handlers = pageHandlers({
      ...{ panel: this, events, catalog, content: this.#content, renders: this.#renders, place: this.place },
      ...{ remoteImages: this.remoteImages, html: this.html },
      ready: () => this.#ready(),
      post: message => this.#post(message),
    });
    this.register(this.remoteImages.onDidChangePage(() => this.#makePage()));
    this.register(this.remoteImages.onDidChange(() => this.#content.updateAnew()));
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

  get panel(): vscode.WebviewPanel {
    return this.#parts.panel;
  }

  get isRestored(): boolean {
    return this.#isRestored;
  }

  get webview(): vscode.Webview {
    return this.#parts.panel.webview;
  }

  get isShown(): boolean {
    return this.#page.isShown;
  }

  /** Shows the post under its new name, or the same file opened again. */
  follow(document: vscode.TextDocument): void {
    if (this.isDisposed) return;
    this.#take(document);
    // The post may stand in another folder now, which has its own.
    this.#takeSettings();
    this.#content.update();
    this.place.remember();
  }

  /** Shows another post from a 0-based line on; it should be prepared. */
  turnTo(document: vscode.TextDocument, line: number): void {
    if (this.isDisposed) return;
    this.#take(document);
    const post = this.#parts.store.postOf(document);
    this.#entitle(post);
    this.#isRestored = false;
    this.#cursor.forget();
    // What waits is for the post before.
    this.#content.clear();
    this.place.beginAt(line);
    const hasOtherHosts = this.remoteImages.turnTo(post.links);
    if (hasOtherHosts || this.#page.holdsPost || !this.#page.hasFontsOf(document.uri)) this.#makePage();
    else this.#content.update();
    this.place.remember();
  }

  show(content: Content): void {
    const { post, links } = content;
    this.#entitle(post);
    this.#post(this.#message(content));
    this.#tellCursor();
    this.place.bringWanted();
    this.#onDidShow.fire();
    this.remoteImages.follow(links);
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

  /** What the page is made with needs a new one; the rest is asked for whenever it counts, but for the bar of the cursor. */
  #takeSettings(): void {
    if (this.#page.hasFontsOf(this.#document.uri)) this.#tellCursor();
    else this.#makePage();
  }

  /** The page begins anew, showing what it showed, and where. */
  #makePage(): void {
    this.#renders.beginAnew();
    const { shown } = this.#content;
    this.#page.load(this.#document.uri, this.remoteImages.hosts, shown && this.#message(shown));
  }

  #message(content: Content): RenderMessage {
    const uri = this.#document.uri.toString();
    return this.#renders.next(content, { uri, preview: this.#name, line: this.place.line, marker: this.marker });
  }

  /** The page may load what stands around this post. */
  #take(document: vscode.TextDocument): void {
    this.#document = document;
    this.#renders.forgetText();
    this.#watchFile();
    if (this.#page.allowFilesAround(document.uri)) this.#renders.beginAnew();
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

  #ready(): void {
    this.#page.ready();
    this.#renders.beginAnew();
    this.#tellLock();
    this.#content.updateAnew();
    this.html.askAgain();
  }

  #tellLock(): void {
    this.#post({ type: 'lock', isLocked: this.#isLocked });
  }

  #tellCursor(): void {
    if (!this.#content.shown) return;
    const line = isWantedOfPreviews('markEditorSelection', this.#document.uri) ? this.#cursor.line : undefined;
    this.#post({ type: 'cursor', key: this.#renders.key, line });
  }

  #post(message: HostMessage): void {
    inBackground(this.#parts.log, this.#parts.panel.webview.postMessage(message));
  }
}
