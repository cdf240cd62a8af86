import { keepIds } from '../core/outline/keepIds';
import type { OutlineNode } from '../core/outline/outlineNode';
import { OutlineItem } from './outlineItem';

/** What VS Code has to be told: nothing, some rows with all below them, or the whole tree. */
export type OutlineChange = 'nothing' | 'everything' | readonly OutlineItem[];

/** The rows of one post through all its versions. */
export class OutlineTree {
  readonly #prefix: string;
  readonly #presentationOf: (node: OutlineNode) => string;
  #nodes: readonly OutlineNode[] = [];
  #roots: readonly OutlineItem[] = [];
  #items: ReadonlyMap<string, OutlineItem> = new Map();
  #made = 0;

  /**
   * @param prefix makes ids unique among the trees of the window
   * @param presentationOf all that a row shows, as one string: rows whose string stays need no refresh
   */
  constructor(prefix: string, presentationOf: (node: OutlineNode) => string) {
    this.#prefix = prefix;
    this.#presentationOf = presentationOf;
  }

  get roots(): readonly OutlineItem[] {
    return this.#roots;
  }

  /** The nodes the rows show, with the ids the rows have. */
  get nodes(): readonly OutlineNode[] {
    return this.#nodes;
  }

  itemOf(node: OutlineNode): OutlineItem | undefined {
    return this.#items.get(node.id);
  }

  /** Takes over a newer outline of the same post and tells the least that has to be drawn again. */
  update(outline: readonly OutlineNode[]): OutlineChange {
    const before = this.#items;
    const items = new Map<string, OutlineItem>();
    const changed: OutlineItem[] = [];
    this.#nodes = keepIds(this.#nodes, outline);
    const take = (node: OutlineNode, parent: OutlineItem | undefined, isCovered: boolean): OutlineItem => {
      const known = knownItem(node, before);
      const item = known ?? this.#newItem(node);
      const isChanged =
        known !== undefined &&
        (this.#presentationOf(item.node) !== this.#presentationOf(node) || !hasSameChildren(item, node, before));
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

  #newItem(node: OutlineNode): OutlineItem {
    return new OutlineItem(`${this.#prefix}${String(++this.#made)}:${node.id}`, node);
  }
}

/**
 * The row that goes on being this node's. None for one that had no children and gets some: VS Code shows those closed,
 * whatever is asked for, unless the row is new to it. None for one that went to another parent: VS Code cannot tell rows of one id
 * apart while it takes over the children of both.
 */
function knownItem(node: OutlineNode, before: ReadonlyMap<string, OutlineItem>): OutlineItem | undefined {
  const item = before.get(node.id);
  if (item?.parent?.node.id !== node.parent?.id) return undefined;
  return item?.children.length === 0 && node.children.length > 0 ? undefined : item;
}

function hasSameChildren(item: OutlineItem, node: OutlineNode, before: ReadonlyMap<string, OutlineItem>): boolean {
  return (
    item.children.length === node.children.length &&
    node.children.every((child, index) => item.children[index] === knownItem(child, before))
  );
}

function hasSameItems(first: readonly OutlineItem[], second: readonly OutlineItem[]): boolean {
  return first.length === second.length && first.every((item, index) => item === second[index]);
}
