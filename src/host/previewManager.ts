import * as vscode from 'vscode';
import type { PreviewFocus } from './activePost';
import type { CatalogStore } from './catalogStore';
import { setContext } from './contextKeys';
import { Disposable } from './disposable';
import type { EditorNavigator } from './editorNavigator';
import { inBackground, UserError } from './errors';
import type { ImagePermissions } from './imagePermissions';
import type { LinkOpener } from './linkOpener';
import type { LinkResolver } from './linkResolver';
import {
  editorsOf,
  isClosedUntitled,
  onPostInActiveEditor,
  onRename,
  postInActiveEditor,
  type RenamePhase,
  visiblePost,
} from './postDocument';
import { OpenPreviews, type PreviewPlace } from './openPreviews';
import type { PostStore } from './postStore';
import type { SiteTemplates } from './siteTemplates';
import type { PreviewMemory } from './previewMemory';
import { type MissingPost, showMissing } from './missingPage';
import { nextShow } from './nextShow';
import { readPageState } from './pageState';
import { PreviewGestures, type PreviewScrollEvent } from './previewGestures';
import { type PanelParts, PreviewPanel } from './previewPanel';
import type { Settings } from './settings';
import { UntitledPosts } from './untitledPosts';

export const previewType = 'recap.preview';

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
  readonly memory: PreviewMemory;
  readonly onDidChangeFiles: vscode.Event<unknown>;
  readonly log: vscode.LogOutputChannel;
}

/** All previews of the window: in each group one that follows the editors, and those that are locked to a post. */
export class PreviewManager extends Disposable implements PreviewFocus, PreviewScroll, vscode.WebviewPanelSerializer {
  readonly #parts: ManagerParts;
  readonly #previews = new OpenPreviews();
  /** Where files of previews are being moved to, as texts of URIs, and until when that is believed: a rename that fails is told to nobody. */
  readonly #renaming = new Map<string, { readonly to: string; readonly until: number }>();
  readonly #gestures: PreviewGestures;
  /** How many works are under way while which previews turn to no other post. */
  #still = 0;
  readonly #onDidChangeFocus = this.register(new vscode.EventEmitter<void>());
  readonly onDidChangeFocus = this.#onDidChangeFocus.event;
  readonly onDidScroll: vscode.Event<PreviewScrollEvent>;

  constructor(parts: ManagerParts) {
    super();
    this.#parts = parts;
    const { store, navigator, links, log } = parts;
    const canShowBeside = (uri: vscode.Uri): boolean => this.#previews.canShowBeside(uri);
    this.#gestures = this.register(new PreviewGestures({ store, navigator, links, log, canShowBeside }));
    this.onDidScroll = this.#gestures.onDidScroll;
    this.register(vscode.window.registerWebviewPanelSerializer(previewType, this));
    this.register(
      onRename(
        (from, to, phase) => this.#rename(from, to, phase),
        // The editor may have come before the news: then no preview has the old name any more.
        () => new Set([...this.#uris(), ...this.#renaming.keys()]),
      ),
    );
    this.register(vscode.workspace.onDidOpenTextDocument(document => this.#reopen(document)));
    this.register(
      new UntitledPosts({
        known: () => this.#previews.all.map(({ document }) => document),
        didSave: (untitled, file) => this.#showSaved(untitled, file),
        didClose: untitled => this.#closeWith(untitled),
      }),
    );
    this.register(
      onPostInActiveEditor(document => {
        if (!this.#still) inBackground(parts.log, this.#followEditor(document));
      }),
    );
  }

  get focused(): vscode.TextDocument | undefined {
    return this.#previews.active?.document;
  }

  /** The line at the top of a post's preview, 0-based: of the one that has the focus, else of a visible one. */
  topLineOf(uri: vscode.Uri): number | undefined {
    return this.#previews.visibleOf(uri)[0]?.topLine;
  }

  isPreviewed(uri: vscode.Uri): boolean {
    return this.#previews.of(uri).length > 0;
  }

  /** Shows the post in a preview that follows the editors, in the active group or in one beside it: in the one that is there, if there is one. */
  async open(document: vscode.TextDocument, place: PreviewPlace): Promise<PreviewPanel> {
    // While a long post is read the user may go to another group.
    const here = activeColumn();
    const revealed = this.#revealed(document, place, here);
    if (revealed) return revealed;
    const before = postInActiveEditor();
    await this.#parts.store.prepare(document);
    const preview =
      this.#revealed(document, place, here) ??
      this.#turned(document, place, here) ??
      this.#create(document, { place, here, isLocked: false });
    const now = postInActiveEditor();
    if (now && now !== before && now !== document) inBackground(this.#parts.log, this.#followEditor(now));
    return preview;
  }

  /** Shows the post beside the active group in a preview that stays with it. */
  async openLocked(document: vscode.TextDocument): Promise<void> {
    const here = activeColumn();
    await this.#parts.store.prepare(document);
    // One in the active group would cover the editor.
    const isBeside = ({ viewColumn, active }: vscode.WebviewPanel): boolean => viewColumn !== here || active;
    const there = this.#previews.of(document.uri).find(({ isLocked, panel }) => isLocked && isBeside(panel));
    if (there) there.panel.reveal(undefined, true);
    else this.#create(document, { place: 'beside', here, isLocked: true });
  }

  /** Has the active preview stay with its post, or follow the editors: then it takes the place of the one that does so in its group. */
  lock(isLocked: boolean): void {
    const preview = this.#previews.active;
    if (!preview)
      throw new UserError(vscode.l10n.t('Click into the preview first: Recap locks the one that has the focus.'));
    preview.isLocked = isLocked;
    this.#previews.closeOthersBeside(preview);
    this.#tellFocus();
  }

  #create(
    document: vscode.TextDocument,
    {
      place,
      here,
      isLocked,
    }: { readonly place: PreviewPlace; readonly here: vscode.ViewColumn; readonly isLocked: boolean },
  ): PreviewPanel {
    const top = topLineOf(document);
    const panel = vscode.window.createWebviewPanel(
      previewType,
      '',
      { viewColumn: place === 'here' ? here : vscode.ViewColumn.Beside, preserveFocus: place === 'beside' },
      { enableFindWidget: true },
    );
    const preview = this.#add(panel, document, { isLocked });
    if (top !== undefined) preview.scrollTo(top);
    return preview;
  }

  /** Shows the following preview that has the post already, if there is one. */
  #revealed({ uri }: vscode.TextDocument, place: PreviewPlace, here: vscode.ViewColumn): PreviewPanel | undefined {
    const there = this.#previews
      .followersAt(place, here)
      .find(({ document }) => document.uri.toString() === uri.toString());
    there?.panel.reveal(undefined, place === 'beside');
    return there;
  }

  /** Turns the following preview to the post, if there is one. */
  #turned(document: vscode.TextDocument, place: PreviewPlace, here: vscode.ViewColumn): PreviewPanel | undefined {
    const there = this.#previews.followersAt(place, here)[0];
    if (!there) return undefined;
    this.#turn(there, document);
    there.panel.reveal(undefined, place === 'beside');
    return there;
  }

  /** The user goes on in the editor of another post. */
  async #followEditor(document: vscode.TextDocument): Promise<void> {
    if (!this.#previews.followersBehind(document.uri).length) return;
    // A text that changes meanwhile is read again, so that nobody waits for all of it in one go.
    while (!(await this.#parts.store.prepare(document))) if (postInActiveEditor() !== document) return;
    if (postInActiveEditor() !== document) return;
    for (const preview of this.#previews.followersBehind(document.uri)) this.#turn(preview, document);
  }

  #turn(preview: PreviewPanel, document: vscode.TextDocument): void {
    // The editor of a renamed post comes before the news that it is renamed.
    if (this.#isRenaming(preview.document, document)) preview.follow(document);
    else preview.turnTo(document, topLineOf(document) ?? 0);
    this.#tellFocus();
  }

  #isRenaming(from: vscode.TextDocument, to: vscode.TextDocument): boolean {
    const renaming = this.#renaming.get(from.uri.toString());
    return renaming?.to === to.uri.toString() && Date.now() < renaming.until;
  }

  /** One whose page is there, whatever post it shows: for what any page can do, and what none shows. */
  get shown(): PreviewPanel | undefined {
    return this.#previews.all.find(({ isShown }) => isShown);
  }

  /** Puts the focus into a visible preview of the post, if there is one. */
  async focus({ uri }: vscode.TextDocument): Promise<PreviewPanel | undefined> {
    const [preview] = this.#previews.visibleOf(uri);
    if (!preview) return undefined;
    preview.panel.reveal();
    if (!preview.isShown) await nextShow(preview);
    return preview;
  }

  /** Does something that covers the active editor for a while: that it comes back is no reason to turn to its post, unless it is another one. */
  async keepStill<Result>(work: () => Promise<Result>): Promise<Result> {
    const before = postInActiveEditor()?.uri.toString();
    this.#still++;
    try {
      return await work();
    } finally {
      this.#still--;
      const now = postInActiveEditor();
      if (!this.#still && now && now.uri.toString() !== before) inBackground(this.#parts.log, this.#followEditor(now));
    }
  }

  /** Whether the post is open in an editor that can be shown without covering a preview of it. */
  canShowBeside(uri: vscode.Uri): boolean {
    return this.#previews.canShowBeside(uri);
  }

  /** Scrolls the visible previews of a post to a 0-based line and tells whether there are any. */
  scrollTo({ uri }: Pick<vscode.TextDocument, 'uri'>, line: number): boolean {
    const visible = this.#previews.visibleOf(uri);
    for (const preview of visible) preview.scrollTo(line);
    return visible.length > 0;
  }

  /** Fills a panel that VS Code kept over a reload with the post its page remembers. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const { uri: remembered, isLocked, preview: name } = readPageState(state);
    const kept = name === undefined ? undefined : this.#parts.memory.placeOf(name);
    // The memory knows what the page was not there to hear; the page where the reader went in that post.
    const { uri = remembered, line, isLineWanted } = kept ?? {};
    const isClosed = closedFlag(panel);
    try {
      if (!uri) throw new Error('its page remembers no post');
      if (isClosedUntitled(uri)) throw new Error('its post has no file, and is not open any more');
      const document = await vscode.workspace.openTextDocument(uri);
      await this.#parts.store.prepare(document);
      if (!isClosed()) this.#add(panel, document, { isRestored: true, isLocked, name, line, isLineWanted });
    } catch (error) {
      this.#parts.log.warn(`A preview cannot be restored: ${String(error)}`);
      const missing = uri && (await missingPost(uri, error));
      if (!isClosed()) showMissing(panel, this.#parts.extensionUri, missing);
    }
  }

  override dispose(): void {
    for (const preview of this.#previews.all) preview.dispose();
    super.dispose();
  }

  #add(
    panel: vscode.WebviewPanel,
    document: vscode.TextDocument,
    state: Pick<PanelParts, 'isLocked' | 'name' | 'line' | 'isLineWanted'> & { readonly isRestored?: boolean },
  ): PreviewPanel {
    const preview = new PreviewPanel({
      isRestored: false,
      ...this.#parts,
      ...state,
      panel,
      document,
      events: this.#gestures,
    });
    this.#previews.add(preview);
    let column = panel.viewColumn;
    panel.onDidChangeViewState(() => {
      this.#tellFocus();
      if (panel.viewColumn === column) return;
      column = panel.viewColumn;
      // Groups that are counted anew tell so one preview after the other.
      setTimeout(() => this.#previews.closeOthersBeside(preview));
    });
    preview.onDidDispose(() => {
      this.#previews.delete(preview);
      this.#tellFocus();
    });
    this.#tellFocus();
    return preview;
  }

  #tellFocus(): void {
    // The page of a post that is gone is no preview that could be locked.
    setContext('recap.previewShowsPost', this.#previews.active !== undefined);
    setContext('recap.previewLocked', this.#previews.active?.isLocked === true);
    this.#onDidChangeFocus.fire();
  }

  #uris(): readonly string[] {
    return this.#previews.all.map(({ document }) => document.uri.toString());
  }

  /** VS Code closes documents nobody edits and opens them anew: the preview goes on with the new one. */
  #reopen(document: vscode.TextDocument): void {
    for (const preview of this.#previews.of(document.uri)) if (preview.document !== document) preview.follow(document);
  }

  /** A text that gets a name is still the same post. */
  #showSaved(untitled: vscode.TextDocument, file: vscode.TextDocument): void {
    for (const preview of this.#previews.of(untitled.uri)) preview.follow(file);
  }

  /** A preview could show nothing but emptiness of it; one that follows may be about to turn to the post that is edited now. */
  #closeWith(untitled: vscode.TextDocument): void {
    for (const preview of this.#previews.of(untitled.uri)) {
      if (preview.document !== untitled) continue;
      if (preview.isLocked) preview.panel.dispose();
      else if (!postInActiveEditor()) inBackground(this.#parts.log, this.#goOnFrom(untitled, preview));
    }
  }

  /** The one that follows may have the focus itself: it goes on with a post that is seen in an editor, if there is one. */
  async #goOnFrom(untitled: vscode.TextDocument, preview: PreviewPanel): Promise<void> {
    const next = visiblePost();
    if (next) await this.#parts.store.prepare(next);
    // Meanwhile it may have turned to another post, or been closed.
    if (preview.document !== untitled || !this.#previews.has(preview)) return;
    if (next && !next.isClosed) this.#turn(preview, next);
    else preview.panel.dispose();
  }

  #rename(from: string, to: string, phase: RenamePhase): void {
    if (phase === 'coming') this.#renaming.set(from, { to, until: Date.now() + longestRename });
    else inBackground(this.#parts.log, this.#showRenamed(vscode.Uri.parse(from), vscode.Uri.parse(to)));
  }

  /** The editor of the new name may come before or after this, and while its document is opened; until then it is a rename. */
  async #showRenamed(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    try {
      if (!this.#previews.of(from).length) return;
      const document = await vscode.workspace.openTextDocument(to);
      for (const preview of this.#previews.of(from)) preview.follow(document);
    } finally {
      this.#renaming.delete(from.toString());
    }
  }
}

/** How long VS Code waits for what has to be done before a rename, in milliseconds. */
const longestRename = 60_000;

/** VS Code tells why it cannot open a document in words only; of the file it tells more. */
async function missingPost(uri: vscode.Uri, error: unknown): Promise<MissingPost> {
  const reason = error instanceof Error ? error.message : String(error);
  if (uri.scheme === 'untitled') return { uri, reason };
  try {
    await vscode.workspace.fs.stat(uri);
    return { uri, reason };
  } catch (failure) {
    const isGone = failure instanceof vscode.FileSystemError && failure.code === 'FileNotFound';
    return { uri, reason: isGone ? undefined : reason };
  }
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

/** The line at the top of the post's editor, 0-based. */
function topLineOf({ uri }: vscode.TextDocument): number | undefined {
  return editorsOf(uri)[0]?.visibleRanges[0]?.start.line;
}
