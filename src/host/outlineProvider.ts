import * as vscode from 'vscode';
import type { OutlineNode } from '../core/outline/outlineNode';
import { internalCommands } from './commandIds';
import type { CatalogStore } from './catalogStore';
import { Disposable } from './disposable';
import type { OutlineExpansion } from './outlineExpansion';
import type { OutlineItem } from './outlineItem';
import { announcedWords, outlineRow } from './outlineRow';
import { outlineTooltip } from './outlineTooltip';
import { type OutlineChange, OutlineTree } from './outlineTree';

/** The outline of one post at a time as VS Code's tree asks for it. Tells VS Code only what really changed. */
export class OutlineProvider extends Disposable implements vscode.TreeDataProvider<OutlineItem> {
  readonly #catalog: CatalogStore;
  readonly #expansion: OutlineExpansion;
  #uri: vscode.Uri | undefined;
  #tree = this.#newTree(0);
  #trees = 0;
  readonly #onDidChangeTreeData = this.register(new vscode.EventEmitter<OutlineItem[] | undefined>());
  readonly onDidChangeTreeData = this.#onDidChangeTreeData.event;

  constructor(catalog: CatalogStore, expansion: OutlineExpansion) {
    super();
    this.#catalog = catalog;
    this.#expansion = expansion;
  }

  /** The post whose outline is shown, or was last. */
  get uri(): vscode.Uri | undefined {
    return this.#uri;
  }

  get tree(): OutlineTree {
    return this.#tree;
  }

  /** Shows a newer outline of the same post, under its new name if it was renamed. */
  update(uri: vscode.Uri, outline: readonly OutlineNode[]): OutlineChange {
    this.#uri = uri;
    const change = this.#tree.update(outline);
    if (change === 'everything') this.#onDidChangeTreeData.fire(undefined);
    else if (change !== 'nothing') this.#onDidChangeTreeData.fire([...change]);
    return change;
  }

  /** Shows another post. */
  replace(uri: vscode.Uri | undefined, outline: readonly OutlineNode[]): void {
    this.#uri = uri;
    this.#tree = this.#newTree(++this.#trees);
    this.#tree.update(outline);
    this.#onDidChangeTreeData.fire(undefined);
  }

  /** Notes what the user did; a section tells what it holds while it is closed. */
  setExpanded(item: OutlineItem, isExpanded: boolean): void {
    if (!this.#uri) return;
    this.#expansion.set(this.#uri, item.node, isExpanded);
    if (item.node.kind === 'section' && item.node.announced) this.#onDidChangeTreeData.fire([item]);
  }

  isExpanded({ node }: OutlineItem): boolean {
    return this.#uri !== undefined && this.#expansion.isExpanded(this.#uri, node);
  }

  getChildren(item?: OutlineItem): OutlineItem[] {
    return [...(item ?? { children: this.#tree.roots }).children];
  }

  getParent(item: OutlineItem): OutlineItem | undefined {
    return item.parent;
  }

  getTreeItem(item: OutlineItem): vscode.TreeItem {
    const { label, description, spoken, icon, context } = outlineRow(item.node, this.#catalog.catalog);
    const treeItem = new vscode.TreeItem(label, this.#collapsibleState(item));
    treeItem.id = item.id;
    treeItem.description = description || this.#closedDescription(item);
    treeItem.accessibilityInformation = { label: spoken };
    if (icon) treeItem.iconPath = icon;
    treeItem.contextValue = context;
    treeItem.command = { command: internalCommands.showItem, title: vscode.l10n.t('Go to Text'), arguments: [item] };
    return treeItem;
  }

  resolveTreeItem(treeItem: vscode.TreeItem, item: OutlineItem): vscode.TreeItem {
    treeItem.tooltip = outlineTooltip(item.node, this.#catalog.catalog);
    return treeItem;
  }

  #closedDescription(item: OutlineItem): string {
    return item.node.kind === 'section' && !this.isExpanded(item) ? announcedWords(item.node.announced) : '';
  }

  #collapsibleState(item: OutlineItem): vscode.TreeItemCollapsibleState {
    if (!item.children.length) return vscode.TreeItemCollapsibleState.None;
    return this.isExpanded(item) ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
  }

  #newTree(number: number): OutlineTree {
    return new OutlineTree(`${number}:`, node => this.#presentationOf(node));
  }

  #presentationOf(node: OutlineNode): string {
    const { label, description, spoken, icon, context } = outlineRow(node, this.#catalog.catalog);
    return [label, description, spoken, icon?.id, icon?.color?.id, context].join('\u0000');
  }
}
