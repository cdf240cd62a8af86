/** An item of a tree that views show: plain data. `Node` is the union of the tree's own kinds. */
export interface TreeNode<Node> {
  /** Stable while the text around it is edited: made of what the item is, never of where it stands. Unique in its tree. */
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  /** For links, where they lead: two of one name are two things when they lead to different places. */
  readonly target?: string;
  /** Whether it is closed until the user opens it, though its kind is open by default: VS Code takes thousands of rows slowly. */
  readonly startsClosed?: boolean;
  readonly parent: Node | undefined;
  readonly children: readonly Node[];
}
