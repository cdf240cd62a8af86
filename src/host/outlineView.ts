import * as vscode from 'vscode';
import { sectionNodeAt } from '../core/outline/nodeAt';
import type { OutlineNode } from '../core/outline/outlineNode';
import type { ProblemCode } from '../core/post/problem';
import type { LineIndex } from '../core/text/lineIndex';
import type { ActivePost } from './activePost';
import { Debouncer } from './debouncer';
import { Disposable } from './disposable';
import type { EditorNavigator } from './editorNavigator';
import { inBackground } from './errors';
import type { OutlineDragAndDrop } from './outlineDragAndDrop';
import type { OutlineProvider } from './outlineProvider';
import type { PostStore } from './postStore';
import { PostTree } from './postTree';
import type { OpenPreviews } from './openPreviews';
import type { PreviewGestures } from './previewGestures';
import type { Settings } from './settings';
import type { TreeRow } from './treeRow';
import { visibleText } from './visibleText';
import { wording } from './words';

/** How long the cursor has to rest before the outline follows it, in milliseconds. */
const rest = 80;

/** What keeps a post from being read with its title and date, though it is no error in every editor. */
const withoutFrontMatter: ReadonlySet<ProblemCode> = new Set([
  'front-matter-unclosed',
  'front-matter-language',
  'front-matter-too-large',
]);

interface OutlineViewParts {
  readonly activePost: ActivePost;
  readonly store: PostStore;
  readonly outline: OutlineProvider;
  readonly dragAndDrop: OutlineDragAndDrop;
  readonly navigator: EditorNavigator;
  readonly previews: OpenPreviews;
  readonly gestures: PreviewGestures;
  readonly settings: Settings;
  readonly log: vscode.LogOutputChannel;
}

/**
 * The outline in the side bar. It reads the post only while it can be seen, and selects the section of the cursor (or of
 * the top of the preview) only when the user moved there: never while the user is in the tree, never taking the focus,
 * never opening what the user closed.
 */
export class OutlineView extends Disposable {
  readonly #parts: OutlineViewParts;
  readonly #view: vscode.TreeView<TreeRow<OutlineNode>>;
  readonly #moves = this.register(new Debouncer<'move'>(rest));
  readonly #tree: PostTree<OutlineNode>;
  /** Who moved last: the outline follows the text, not itself. */
  #leader: 'text' | 'tree' = 'text';
  /** The line of the post the user looks at, 0-based, where a preview or editor told one. */
  #line: number | undefined;
  #selecting: TreeRow<OutlineNode> | undefined;
  /** The reading the rows come from. Places in a newer text must not be looked up in them. */
  #shown: { readonly version: number; readonly lines: LineIndex } | undefined;

  constructor(parts: OutlineViewParts) {
    super();
    this.#parts = parts;
    const { activePost, store, outline, dragAndDrop, gestures, settings, log } = parts;
    this.#view = this.register(
      vscode.window.createTreeView('recap.outline', {
        treeDataProvider: outline,
        dragAndDropController: dragAndDrop,
        showCollapseAll: true,
      }),
    );
    this.#tree = this.register(
      new PostTree({
        view: this.#view,
        provider: outline,
        activePost,
        store,
        log,
        read: document => store.outlineOf(document),
        shown: document => this.#noteShown(document),
        replaced: item => this.#select(item),
      }),
    );
    this.register(this.#view.onDidChangeSelection(({ selection }) => this.#noteSelection(selection)));
    this.register(activePost.onDidChange(() => this.#showActive()));
    this.register(vscode.window.onDidChangeTextEditorSelection(event => this.#noteCursor(event)));
    this.register(gestures.onDidScroll(({ document, line }) => this.#noteScroll(document, line)));
    this.register(settings.followsEditor.onDidChange(() => this.#follow()));
    this.#showActive();
  }

  #showActive(): void {
    const { activePost } = this.#parts;
    this.#leader = 'text';
    const editor = vscode.window.activeTextEditor;
    this.#line = editor?.document === activePost.document ? editor?.selection.active.line : undefined;
    this.#tree.refresh();
  }

  #noteShown(document: vscode.TextDocument | undefined): void {
    if (!document) {
      this.#tree.tell('', '');
      return;
    }
    this.#shown = { version: document.version, lines: this.#parts.store.postOf(document).lines };
    this.#tree.tell(this.#messageOf(document), visibleText(document.uri.path.replace(/^.*\//, '')));
    this.#follow();
  }

  #messageOf(document: vscode.TextDocument): string {
    const { store, outline } = this.#parts;
    const post = store.postOf(document);
    const problem =
      post.problems.find(({ severity }) => severity === 'error') ??
      post.problems.find(({ code }) => withoutFrontMatter.has(code));
    if (problem) {
      const line = String(post.lines.lineOf(problem.range.start) + 1);
      return vscode.l10n.t('Line {0}: {1}', line, visibleText(wording.problem(problem)));
    }
    if (!document.getText().trim()) return vscode.l10n.t('This post is empty.');
    if (!outline.tree.roots.length) return vscode.l10n.t('This post has no headings, lists or links to outline.');
    if (post.announcements.length || !store.isComplete(document)) return '';
    return vscode.l10n.t('This post announces nothing Recap recognises.');
  }

  #noteSelection(selection: readonly TreeRow<OutlineNode>[]): void {
    const [item] = selection;
    if (item && item === this.#selecting) this.#selecting = undefined;
    else if (item) this.#leader = 'tree';
  }

  #noteCursor({ textEditor, selections }: vscode.TextEditorSelectionChangeEvent): void {
    const { activePost, navigator } = this.#parts;
    if (textEditor !== vscode.window.activeTextEditor || textEditor.document !== activePost.document) return;
    if (navigator.isOwnMove(textEditor)) return;
    this.#noteLine(selections[0]?.active.line);
  }

  #noteScroll(document: vscode.TextDocument, line: number): void {
    if (document === this.#parts.activePost.document && document === this.#parts.previews.focused) {
      this.#noteLine(Math.floor(line));
    }
  }

  #noteLine(line: number | undefined): void {
    this.#leader = 'text';
    this.#line = line;
    this.#moves.schedule('move', () => this.#follow());
  }

  #follow(): void {
    const { activePost, outline, settings } = this.#parts;
    const { document } = activePost;
    if (!document || !this.#view.visible || !settings.followsEditor.value) return;
    if (this.#leader === 'tree' || this.#line === undefined || !this.#tree.isShown(document.uri)) return;
    if (this.#shown?.version !== document.version) return;
    const node = sectionNodeAt(outline.tree.nodes, this.#line, this.#shown.lines);
    const item = node && this.#seen(node);
    const [selected] = this.#view.selection;
    const isOfTree = selected && outline.tree.itemOf(selected.node) === selected;
    if (!item || (isOfTree && this.#seen(sectionOf(selected.node)) === item)) return;
    this.#select(item);
  }

  #select(item: TreeRow<OutlineNode>): void {
    this.#selecting = item;
    inBackground(this.#parts.log, this.#view.reveal(item, { select: true, focus: false, expand: false }));
  }

  /** The item of the node, or the closed one it is hidden in: following must not open what the user closed. */
  #seen(node: OutlineNode): TreeRow<OutlineNode> | undefined {
    const { outline } = this.#parts;
    let seen = outline.tree.itemOf(node);
    for (let item = seen?.parent; item; item = item.parent) {
      if (!outline.isExpanded(item)) seen = item;
    }
    return seen;
  }
}

/** The section or lead that holds a node, itself included. */
function sectionOf(node: OutlineNode): OutlineNode {
  let section = node;
  while (section.parent && section.kind !== 'section' && section.kind !== 'lead') section = section.parent;
  return section;
}
