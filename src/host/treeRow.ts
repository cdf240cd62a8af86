import type { TreeNode } from '../core/outline/treeNode';

/**
 * A row of a tree as VS Code knows it: the same object as long as it is the same thing, whatever the edits around it do to
 * its text and place. `node` is what the post says of it now.
 */
export class TreeRow<Node extends TreeNode<Node>> {
  /** Unique in the window. */
  readonly id: string;
  #node: Node;
  #parent: TreeRow<Node> | undefined;
  #children: readonly TreeRow<Node>[] = [];

  constructor(id: string, node: Node) {
    this.id = id;
    this.#node = node;
  }

  get node(): Node {
    return this.#node;
  }

  get parent(): TreeRow<Node> | undefined {
    return this.#parent;
  }

  get children(): readonly TreeRow<Node>[] {
    return this.#children;
  }

  /** Takes over what a newer reading of the post says; only its tree calls this. */
  update(node: Node, parent: TreeRow<Node> | undefined, children: readonly TreeRow<Node>[]): void {
    this.#node = node;
    this.#parent = parent;
    this.#children = children;
  }
}
