import type * as vscode from 'vscode';
import type { TreeNode } from '../core/outline/treeNode';
import type { ActivePost } from './activePost';
import { Disposable } from './disposable';
import { inBackground } from './errors';
import { onRename } from './postDocument';
import type { PostStore } from './postStore';
import type { TreeProvider } from './treeProvider';
import type { TreeRow } from './treeRow';

interface PostTreeParts<Node extends TreeNode<Node>> {
  readonly view: vscode.TreeView<TreeRow<Node>>;
  readonly provider: TreeProvider<Node>;
  readonly activePost: ActivePost;
  readonly store: PostStore;
  readonly log: vscode.LogOutputChannel;
  readonly read: (document: vscode.TextDocument) => readonly Node[];
  /** Called after the tree was brought up to date; without a post it is empty. */
  readonly shown: (document: vscode.TextDocument | undefined) => void;
  /** Called with the row that takes the place of the selected one, if that had to be made anew. */
  readonly replaced?: (row: TreeRow<Node>) => void;
}

/**
 * Keeps a tree view about the active post up to date. It reads the post only while the view can be seen, keeps rows over edits
 * and renames, and notes what the user opens and closes.
 */
export class PostTree<Node extends TreeNode<Node>> extends Disposable {
  readonly #parts: PostTreeParts<Node>;
  /** From new names to old ones. */
  readonly #renames = new Map<string, string>();
  /** Another selection of the post is to be shown, whichever call of `refresh` comes to show it. */
  #isAnew = false;

  constructor(parts: PostTreeParts<Node>) {
    super();
    this.#parts = parts;
    const { view, provider, activePost, store } = parts;
    this.register(view.onDidExpandElement(({ element }) => provider.setExpanded(element, true)));
    this.register(view.onDidCollapseElement(({ element }) => provider.setExpanded(element, false)));
    this.register(view.onDidChangeVisibility(() => this.refresh()));
    this.register(store.onDidChangePost(document => document === activePost.document && this.refresh()));
    this.register(
      onRename(
        (from, to) => this.#renames.set(to, from),
        () => (provider.uri ? [provider.uri.toString()] : []),
      ),
    );
  }

  /** Shows what the post says now; `anew` where another selection of it is shown, which shares no rows with the last one. */
  refresh(how: 'kept' | 'anew' = 'kept'): void {
    const { view, provider, activePost, store, log, shown } = this.#parts;
    if (how === 'anew') this.#isAnew = true;
    if (!view.visible) return;
    const { document } = activePost;
    if (document) {
      const showing = this.#showPrepared(document);
      if (!provider.uri) provider.expect(showing);
      inBackground(log, showing);
    }
    // Rows of another post must not be taken for those of this one until it is read.
    if (document && (!provider.uri || this.isShown(document.uri) || store.isRead(document))) return;
    if (provider.uri) provider.replace(undefined, []);
    shown(undefined);
  }

  async #showPrepared(document: vscode.TextDocument): Promise<void> {
    const { view, provider, activePost, store, read, shown } = this.#parts;
    const preparing = store.prepare(document);
    // What is read at once is shown at once.
    if (!store.isRead(document) && !(await preparing)) return;
    if (!view.visible || activePost.document !== document) return;
    if (!this.#isAnew && this.isShown(document.uri)) this.#update(document.uri, read(document));
    else provider.replace(document.uri, read(document));
    this.#isAnew = false;
    shown(document);
  }

  /** A row that had to be made anew, as for a section that went to another parent, is the same one to the user. */
  #update(uri: vscode.Uri, nodes: readonly Node[]): void {
    const { view, provider, replaced } = this.#parts;
    const [selected] = view.selection;
    const wasShown = selected && provider.tree.itemOf(selected.node) === selected;
    provider.update(uri, nodes);
    // The rows go by the new name now: a new file of the old name is another post.
    this.#renames.delete(uri.toString());
    const row = wasShown && provider.tree.itemOf(selected.node);
    if (row && row !== selected) replaced?.(row);
  }

  /** Whether the rows are those of a post, under whatever name. */
  isShown(uri: vscode.Uri): boolean {
    const shown = this.#parts.provider.uri?.toString();
    return shown !== undefined && (shown === uri.toString() || this.#renames.get(uri.toString()) === shown);
  }

  /** Sets only what changes, so that nothing is drawn again without need. */
  tell(message: string, description: string): void {
    const { view } = this.#parts;
    if ((view.message ?? '') !== message) view.message = message;
    if ((view.description ?? '') !== description) view.description = description;
  }
}
