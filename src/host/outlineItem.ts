import type { OutlineNode } from '../core/outline/outlineNode';

/**
 * A row of the outline as VS Code knows it: the same object as long as it is the same thing, whatever the edits around it
 * do to its text and place. `node` is what the post says of it now.
 */
export class OutlineItem {
  /** Unique in the window. */
  readonly id: string;
  #node: OutlineNode;
  #parent: OutlineItem | undefined;
  #children: readonly OutlineItem[] = [];

  constructor(id: string, node: OutlineNode) {
    this.id = id;
    this.#node = node;
  }

  get node(): OutlineNode {
    return this.#node;
  }

  get parent(): OutlineItem | undefined {
    return this.#parent;
  }

  get children(): readonly OutlineItem[] {
    return this.#children;
  }

  /** Takes over what a newer reading of the post says; only its tree calls this. */
  update(node: OutlineNode, parent: OutlineItem | undefined, children: readonly OutlineItem[]): void {
    this.#node = node;
    this.#parent = parent;
    this.#children = children;
  }
}
