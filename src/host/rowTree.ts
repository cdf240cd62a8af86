import { keepIds } from '../core/outline/keepIds';
import type { TreeNode } from '../core/outline/treeNode';
import type { TreeRow } from './treeRow';

/** What VS Code has to be told: nothing, some rows with all below them, or the whole tree. */
export type TreeChange<Node extends TreeNode<Node>> = 'nothing' | 'everything' | readonly TreeRow<Node>[];

/** What a tree makes its rows of. */
export interface RowMaker<Node extends TreeNode<Node>> {
  /** Makes ids unique among the trees of the window. */
  readonly prefix: string;
  /** Whether the rows of two nodes look the same, so that none has to be drawn again. */
  readonly looksSame: (a: Node, b: Node) => boolean;
  readonly newRow: (id: string, node: Node) => TreeRow<Node>;
}

/** The rows of one post through all its versions. */
export class RowTree<Node extends TreeNode<Node>> {
  readonly #maker: RowMaker<Node>;
  #nodes: readonly Node[] = [];
  #roots: readonly TreeRow<Node>[] = [];
  #items: ReadonlyMap<string, TreeRow<Node>> = new Map();
  #made = 0;

  constructor(maker: RowMaker<Node>) {
    this.#maker = maker;
  }

  get roots(): readonly TreeRow<Node>[] {
    return this.#roots;
  }

  /** The nodes the rows show, with the ids the rows have. */
  get nodes(): readonly Node[] {
    return this.#nodes;
  }

  itemOf(node: Node): TreeRow<Node> | undefined {
    return this.#items.get(node.id);
  }

  /** Whether a row is one of this tree, of whatever version. */
  made({ id }: TreeRow<Node>): boolean {
    return id.startsWith(this.#maker.prefix);
  }

  /** Takes over a newer tree of the same post and tells the least that has to be drawn again. */
  update(outline: readonly Node[]): TreeChange<Node> {
    const before = this.#items;
    const items = new Map<string, TreeRow<Node>>();
    const changed: TreeRow<Node>[] = [];
    this.#nodes = keepIds(this.#nodes, outline);
    const take = (node: Node, parent: TreeRow<Node> | undefined, isCovered: boolean): TreeRow<Node> => {
      const known = knownItem(node, before);
      const item = known ?? this.#newItem(node);
      const isChanged =
        known !== undefined && (!this.#maker.looksSame(item.node, node) || !hasSameChildren(item, node, before));
      if (isChanged && !isCovered) changed.push(item);
      items.set(node.id, item);
      const isBelowChanged = isCovered || isChanged || !known;
      item.update(
        node,
        parent,
        node.children.map(child => take(child, item, isBelowChanged)),
      );
      return item;
    };
    const oldRoots = this.#roots;
    this.#roots = this.#nodes.map(node => take(node, undefined, false));
    this.#items = items;
    if (!hasSameItems(oldRoots, this.#roots)) return 'everything';
    return changed.length ? changed : 'nothing';
  }

  #newItem(node: Node): TreeRow<Node> {
    return this.#maker.newRow(`${this.#maker.prefix}${String(++this.#made)}:${node.id}`, node);
  }
}

/**
 * The row that goes on being this node's. None for one that had no children and gets some: VS Code shows those closed,
 * whatever is asked for, unless the row is new to it. None for one that went to another parent: VS Code cannot tell rows of one id
 * apart while it takes over the children of both.
 */
function knownItem<Node extends TreeNode<Node>>(
  node: Node,
  before: ReadonlyMap<string, TreeRow<Node>>,
): TreeRow<Node> | undefined {
  const item = before.get(node.id);
  if (item?.parent?.node.id !== node.parent?.id) return undefined;
  return item?.children.length === 0 && node.children.length > 0 ? undefined : item;
}

function hasSameChildren<Node extends TreeNode<Node>>(
  item: TreeRow<Node>,
  node: Node,
  before: ReadonlyMap<string, TreeRow<Node>>,
): boolean {
  return (
    item.children.length === node.children.length &&
    node.children.every((child, index) => item.children[index] === knownItem(child, before))
  );
}

function hasSameItems<Node extends TreeNode<Node>>(
  first: readonly TreeRow<Node>[],
  second: readonly TreeRow<Node>[],
): boolean {
  return first.length === second.length && first.every((item, index) => item === second[index]);
}
