import * as vscode from 'vscode';
import type { Announcement } from '../core/announcements/announcement';
import type { Link } from '../core/post/link';
import type { Post } from '../core/post/post';
import type { PreviewFocus } from './activePost';
import type { CatalogStore } from './catalogStore';
import { internalCommands } from './commandIds';
import { Disposable } from './disposable';
import { editorRange, type EditorNavigator } from './editorNavigator';
import { guarded, inBackground, UserError } from './errors';
import type { ImagePermissions } from './imagePermissions';
import type { LinkOpener } from './linkOpener';
import type { LinkResolver } from './linkResolver';
import { isWantedOfPreviews } from './markdownPreviewSettings';
import { columnOf, editorsOf, onRename } from './postDocument';
import type { PostPlace } from './postPlace';
import type { PostStore } from './postStore';
import type { SiteTemplates } from './siteTemplates';
import { type PanelEvents, PreviewPanel, showMissing } from './previewPanel';
import type { Settings } from './settings';

export const previewType = 'recap.preview';

/** A preview was scrolled by the user: the 0-based line at its top, with a fraction. */
export interface PreviewScrollEvent {
  readonly document: vscode.TextDocument;
  readonly line: number;
}

/** What previews tell about where the user looks. */
export interface PreviewScroll {
  readonly focused: vscode.TextDocument | undefined;
  readonly onDidScroll: vscode.Event<PreviewScrollEvent>;
}

interface ManagerParts {
  readonly extensionUri: vscode.Uri;
  readonly store: PostStore;
  readonly catalog: CatalogStore;
  readonly settings: Settings;
  readonly imagePermissions: ImagePermissions;
  readonly navigator: EditorNavigator;
  readonly links: LinkOpener;
  readonly resolver: LinkResolver;
  readonly templates: SiteTemplates;
  readonly onDidChangeFiles: vscode.Event<unknown>;
  readonly log: vscode.LogOutputChannel;
}

/** All previews of the window: one for each post and group. */
export class PreviewManager
  extends Disposable
  implements PreviewFocus, PreviewScroll, PanelEvents, vscode.WebviewPanelSerializer
{
  readonly #parts: ManagerParts;
  readonly #panels = new Set<PreviewPanel>();
  readonly #onDidChangeFocus = this.register(new vscode.EventEmitter<void>());
  readonly onDidChangeFocus = this.#onDidChangeFocus.event;
  readonly #onDidScroll = this.register(new vscode.EventEmitter<PreviewScrollEvent>());
  readonly onDidScroll = this.#onDidScroll.event;

  constructor(parts: ManagerParts) {
    super();
    this.#parts = parts;
    this.register(vscode.window.registerWebviewPanelSerializer(previewType, this));
    this.register(
      onRename(
        (from, to, phase) => phase === 'done' && this.#follow(from, to),
        () => this.#uris(),
      ),
    );
    this.register(vscode.workspace.onDidOpenTextDocument(document => this.#reopen(document)));
  }

  get focused(): vscode.TextDocument | undefined {
    return [...this.#panels].find(({ panel }) => panel.active)?.document;
  }

  /** The line at the top of a post's preview, 0-based: of the one that has the focus, else of a visible one. */
  topLineOf(uri: vscode.Uri): number | undefined {
    const visible = this.#panelsOf(uri).filter(({ panel }) => panel.visible);
    return (visible.find(({ panel }) => panel.active) ?? visible[0])?.topLine;
  }

  isPreviewed(uri: vscode.Uri): boolean {
    return this.#panelsOf(uri).length > 0;
  }

  /** Opens the preview in the active group or in the one beside it, or shows the one that is there. */
  async open(document: vscode.TextDocument, place: 'here' | 'beside'): Promise<void> {
    // While a long post is read the user may go to another group.
    const here = activeColumn();
    if (this.#revealed(document, place, here)) return;
    await this.#parts.store.prepare(document);
    if (this.#revealed(document, place, here)) return;
    const column = place === 'here' ? here : vscode.ViewColumn.Beside;
    const top = editorsOf(document.uri)[0]?.visibleRanges[0]?.start.line;
    const panel = vscode.window.createWebviewPanel(
      previewType,
      '',
      { viewColumn: column, preserveFocus: place === 'beside' },
      { enableFindWidget: true },
    );
    const preview = this.#add(panel, document);
    if (top !== undefined) preview.scrollTo(top);
  }

  /** Shows the preview that is there, if there is one. */
  #revealed({ uri }: vscode.TextDocument, place: 'here' | 'beside', here: vscode.ViewColumn): boolean {
    const existing = this.#panelsOf(uri).find(({ panel }) => place === 'beside' || panel.viewColumn === here);
    existing?.panel.reveal(undefined, place === 'beside');
    return existing !== undefined;
  }

  /** A preview that shows the post: one that is visible, else one that is, or is opened, to the side; with the focus if it is to `take` it. */
  async shown(document: vscode.TextDocument, focus: 'take' | 'leave'): Promise<PreviewPanel> {
    const visible = this.#panelsOf(document.uri).filter(({ panel }) => panel.visible);
    const found = visible.find(({ panel }) => panel.active) ?? visible[0];
    if (!found) await this.open(document, 'beside');
    const preview = found ?? this.#panelsOf(document.uri)[0];
    if (!preview) throw new Error('The preview is not there');
    if (focus === 'take') preview.panel.reveal();
    // A page that was hidden begins anew.
    if (!found || !preview.isRendered) await nextShow(preview);
    return preview;
  }

  /** Whether the post is open in an editor that can be shown without covering a preview of it. */
  canShowBeside(uri: vscode.Uri): boolean {
    const column = columnOf(uri);
    return (
      column !== undefined && !this.#panelsOf(uri).some(({ panel }) => panel.visible && panel.viewColumn === column)
    );
  }

  /** Scrolls the visible previews of a post to a 0-based line and tells whether there are any. */
  scrollTo({ uri }: Pick<vscode.TextDocument, 'uri'>, line: number): boolean {
    const visible = this.#panelsOf(uri).filter(({ panel }) => panel.visible);
    for (const preview of visible) preview.scrollTo(line);
    return visible.length > 0;
  }

  /** Fills a panel that VS Code kept over a reload with the post its page remembers. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const uri = uriOf(state);
    const isClosed = closedFlag(panel);
    try {
      if (!uri) throw new Error('its page remembers no post');
      const document = await vscode.workspace.openTextDocument(uri);
      await this.#parts.store.prepare(document);
      if (!isClosed()) this.#add(panel, document, { isRestored: true });
    } catch (error) {
      if (isClosed()) return;
      this.#parts.log.warn(`A preview cannot be restored: ${String(error)}`);
      showMissing(panel, uri?.path ?? '');
    }
  }

  /** Also of an anchor, which the page asks for only if it has none of this name: then the user is told so. */
  openLink(preview: PreviewPanel, post: Post, link: Link): void {
    const { links, log } = this.#parts;
    void guarded(log, vscode.l10n.t('open the link'), () => links.open(link, post, preview.document));
  }

  revealSource({ document }: PreviewPanel, line: number, gesture: 'heading' | 'doubleClick'): void {
    const { navigator, log } = this.#parts;
    const isWanted =
      gesture === 'heading'
        ? this.canShowBeside(document.uri)
        : isWantedOfPreviews('doubleClickToSwitchToEditor', document.uri);
    if (!isWanted) return;
    const range = document.validateRange(new vscode.Range(line, 0, line, 0));
    const focus = gesture === 'heading' ? 'leave' : 'take';
    void guarded(log, vscode.l10n.t('go to the text'), () => navigator.goTo({ uri: document.uri, range, focus }));
  }

  didScroll({ document }: PreviewPanel, line: number): void {
    const [editor] = isWantedOfPreviews('scrollEditorWithPreview', document.uri) ? editorsOf(document.uri) : [];
    const top = document.validatePosition(new vscode.Position(Math.floor(line), 0));
    editor?.revealRange(new vscode.Range(top, top), vscode.TextEditorRevealType.AtTop);
    this.#onDidScroll.fire({ document, line });
  }

  /** By the one rule for docs, which asks where a service has ended. */
  openDocs({ document }: PreviewPanel, post: Post, { range }: Announcement): void {
    const { store, log } = this.#parts;
    // A place in a text that has changed since is refused there.
    const version = store.postOf(document) === post ? document.version : -1;
    const place: PostPlace = { uri: document.uri.toString(), version, offset: range.start };
    inBackground(log, vscode.commands.executeCommand(internalCommands.openDocsAt, place));
  }

  goToAnnouncement({ document }: PreviewPanel, post: Post, announcement: Announcement): void {
    const { navigator, log } = this.#parts;
    const range = editorRange(post, announcement.range);
    void guarded(log, vscode.l10n.t('go to the text'), () =>
      navigator.goTo({ uri: document.uri, range, focus: 'take' }),
    );
  }

  override dispose(): void {
    for (const preview of [...this.#panels]) preview.dispose();
    super.dispose();
  }

  #add(panel: vscode.WebviewPanel, document: vscode.TextDocument, { isRestored = false } = {}): PreviewPanel {
    const preview = new PreviewPanel({ ...this.#parts, panel, document, isRestored, events: this });
    this.#panels.add(preview);
    panel.onDidChangeViewState(() => this.#onDidChangeFocus.fire());
    preview.onDidDispose(() => {
      this.#panels.delete(preview);
      this.#onDidChangeFocus.fire();
    });
    this.#onDidChangeFocus.fire();
    return preview;
  }

  #panelsOf(uri: vscode.Uri): readonly PreviewPanel[] {
    return [...this.#panels].filter(({ document }) => document.uri.toString() === uri.toString());
  }

  #uris(): readonly string[] {
    return [...this.#panels].map(({ document }) => document.uri.toString());
  }

  /** VS Code closes documents nobody edits and opens them anew: the preview goes on with the new one. */
  #reopen(document: vscode.TextDocument): void {
    for (const preview of this.#panelsOf(document.uri)) if (preview.document !== document) preview.follow(document);
  }

  #follow(from: string, to: string): void {
    const previews = this.#panelsOf(vscode.Uri.parse(from));
    inBackground(this.#parts.log, this.#showRenamed(previews, vscode.Uri.parse(to)));
  }

  async #showRenamed(previews: readonly PreviewPanel[], uri: vscode.Uri): Promise<void> {
    if (!previews.length) return;
    const document = await vscode.workspace.openTextDocument(uri);
    for (const preview of previews) preview.follow(document);
  }
}

/** How long a page may take until it shows something, in milliseconds. */
const longestWait = 15_000;

function nextShow(preview: PreviewPanel): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (end: () => void): void => {
      clearTimeout(timer);
      waiting.dispose();
      end();
    };
    const fail = (message: string): void => done(() => reject(new UserError(message)));
    const waiting = vscode.Disposable.from(
      preview.onDidShow(() => done(resolve)),
      preview.onDidDispose(() => fail(vscode.l10n.t('The preview was closed. Open it and repeat the command.'))),
    );
    const timer = setTimeout(
      () => fail(vscode.l10n.t('The preview shows nothing yet. Wait for it and repeat the command.')),
      longestWait,
    );
  });
}

/** Tells whether a panel has been closed since. */
function closedFlag(panel: vscode.WebviewPanel): () => boolean {
  let isClosed = false;
  panel.onDidDispose(() => (isClosed = true));
  return () => isClosed;
}

function activeColumn(): vscode.ViewColumn {
  return vscode.window.tabGroups.activeTabGroup.viewColumn;
}

/** The post that a page remembers; what a page keeps is as untrusted as what it says. */
function uriOf(state: unknown): vscode.Uri | undefined {
  if (typeof state !== 'object' || state === null || !('uri' in state) || typeof state.uri !== 'string')
    return undefined;
  return /^[a-z][a-z0-9+.-]*:\//i.test(state.uri) || state.uri.startsWith('untitled:')
    ? vscode.Uri.parse(state.uri)
    : undefined;
}
