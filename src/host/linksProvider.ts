import { looksSame, type LinkTreeNode } from '../core/links/linkTree';
import { LinkItem } from './linkItem';
import { linkRow, linkTooltip } from './linkRow';
import type { TreeExpansion } from './treeExpansion';
import { TreeProvider } from './treeProvider';

/** The links of one post at a time. */
export class LinksProvider extends TreeProvider<LinkTreeNode> {
  constructor(expansion: TreeExpansion) {
    super({
      expansion,
      newRow: (id, node) => new LinkItem(id, node),
      wordsOf: linkRow,
      looksSame,
      tooltipOf: linkTooltip,
    });
  }
}
