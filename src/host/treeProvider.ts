import * as vscode from 'vscode';
import type { TreeNode } from '../core/outline/treeNode';
import { internalCommands } from './commandIds';
import { Disposable } from './disposable';
import { type RowMaker, RowTree, type TreeChange } from './rowTree';
import type { TreeExpansion } from './treeExpansion';
import type { TreeRow } from './treeRow';

/** What a row of a tree shows. */
export interface RowWords {
  readonly label: string;
  readonly description: string;
  /** Read out instead of label and description: name, what it is, what became of it. */
  readonly spoken: string;
  readonly icon: vscode.ThemeIcon | undefined;
  /** What `view/item/context` menus ask for, such as `announcement.docs`. */
  readonly context: string;
}

/** What a tree of posts is made with. */
export interface TreeParts<Node extends TreeNode<Node>> {
  readonly expansion: TreeExpansion;
  readonly newRow: RowMaker<Node>['newRow'];
  readonly wordsOf: (node: Node) => RowWords;
  /** Whether two nodes have the same words; asked for every row at every edit, so trees of thousands tell it without wording them. */
  readonly looksSame?: RowMaker<Node>['looksSame'];
  readonly tooltipOf: (node: Node) => vscode.MarkdownString;
  /** The description of a row that is closed and has none of its own; it goes when the row is opened. */
  readonly closedDescription?: (node: Node) => string;
}

/** A tree about one post at a time as VS Code asks for it. Tells VS Code only what really changed. */
export class TreeProvider<Node extends TreeNode<Node>>
  extends Disposable
  implements vscode.TreeDataProvider<TreeRow<Node>>
{
  readonly #parts: TreeParts<Node>;
  #coming: Promise<undefined> | undefined;
  #uri: vscode.Uri | undefined;
  #trees = 0;
  #tree: RowTree<Node>;
  readonly #onDidChangeTreeData = this.register(new vscode.EventEmitter<TreeRow<Node>[] | undefined>());
  readonly onDidChangeTreeData = this.#onDidChangeTreeData.event;

  constructor(parts: TreeParts<Node>) {
    super();
    this.#parts = parts;
    this.#tree = this.#newTree();
  }

  /** The post whose tree is shown, or was last. */
  get uri(): vscode.Uri | undefined {
    return this.#uri;
  }

  get tree(): RowTree<Node> {
    return this.#tree;
  }

  /** Shows a newer tree of the same post, under its new name if it was renamed. */
  update(uri: vscode.Uri, nodes: readonly Node[]): TreeChange<Node> {
    this.#uri = uri;
    const change = this.#tree.update(nodes);
    if (change === 'everything') this.#onDidChangeTreeData.fire(undefined);
    else if (change !== 'nothing') this.#onDidChangeTreeData.fire([...change]);
    return change;
  }

  /** Shows another post, or the same one in another way. */
  replace(uri: vscode.Uri | undefined, nodes: readonly Node[]): void {
    this.#uri = uri;
    this.#trees++;
    this.#tree = this.#newTree();
    this.#tree.update(nodes);
    this.#onDidChangeTreeData.fire(undefined);
  }

  /**
   * Notes what the user did; a row that tells what it holds while it is closed is drawn again. VS Code shows the rows of another post a
   * moment longer: what is done to those is not said of this one, which may have a section of the same name.
   */
  setExpanded(item: TreeRow<Node>, isExpanded: boolean): void {
    if (!this.#uri || !this.#tree.made(item)) return;
    this.#parts.expansion.set(this.#uri, item.node, isExpanded);
    if (this.#parts.closedDescription?.(item.node)) this.#onDidChangeTreeData.fire([item]);
  }

  isExpanded({ node }: TreeRow<Node>): boolean {
    return this.#uri !== undefined && this.#parts.expansion.isExpanded(this.#uri, node);
  }

  /** The first rows come when this is done. Were VS Code told that there are none, it might miss that there are some a moment later. */
  expect(rows: Promise<unknown>): void {
    const settled = rows.then(
      () => undefined,
      () => undefined,
    );
    this.#coming = settled;
    void settled.then(() => {
      if (this.#coming === settled) this.#coming = undefined;
    });
  }

  getChildren(item?: TreeRow<Node>): TreeRow<Node>[] | Promise<TreeRow<Node>[]> {
    if (item) return [...item.children];
    return this.#coming ? this.#coming.then(() => [...this.#tree.roots]) : [...this.#tree.roots];
  }

  getParent(item: TreeRow<Node>): TreeRow<Node> | undefined {
    return item.parent;
  }

  getTreeItem(item: TreeRow<Node>): vscode.TreeItem {
    const { label, description, spoken, icon, context } = this.#parts.wordsOf(item.node);
    const treeItem = new vscode.TreeItem(label, this.#collapsibleState(item));
    treeItem.id = item.id;
    treeItem.description = description || this.#closedDescription(item);
    treeItem.accessibilityInformation = { label: spoken };
    if (icon) treeItem.iconPath = icon;
    treeItem.contextValue = context;
    treeItem.command = { command: internalCommands.showItem, title: vscode.l10n.t('Go to Text'), arguments: [item] };
    return treeItem;
  }

  resolveTreeItem(treeItem: vscode.TreeItem, item: TreeRow<Node>): vscode.TreeItem {
    treeItem.tooltip = this.#parts.tooltipOf(item.node);
    return treeItem;
  }

  #closedDescription(item: TreeRow<Node>): string {
    return this.isExpanded(item) ? '' : (this.#parts.closedDescription?.(item.node) ?? '');
  }

  #collapsibleState(item: TreeRow<Node>): vscode.TreeItemCollapsibleState {
    if (!item.children.length) return vscode.TreeItemCollapsibleState.None;
    return this.isExpanded(item) ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
  }

  #newTree(): RowTree<Node> {
    const { newRow, wordsOf, looksSame = (a, b) => sameWords(wordsOf(a), wordsOf(b)) } = this.#parts;
    return new RowTree({ prefix: `${String(this.#trees)}:`, newRow, looksSame });
  }
}

function sameWords(a: RowWords, b: RowWords): boolean {
  return (
    a.label === b.label &&
    a.description === b.description &&
    a.spoken === b.spoken &&
    a.icon?.id === b.icon?.id &&
    a.icon?.color?.id === b.icon?.color?.id &&
    a.context === b.context
  );
}
