import type { LinkTreeNode } from '../core/links/linkTree';
import { TreeRow } from './treeRow';

/** A row of the Links view. */
export class LinkItem extends TreeRow<LinkTreeNode> {}
