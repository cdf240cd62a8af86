import type { OutlineNode } from '../core/outline/outlineNode';
import { TreeRow } from './treeRow';

/** A row of the outline. */
export class OutlineItem extends TreeRow<OutlineNode> {}
