import type { OutlineNode } from '../core/outline/outlineNode';
import type { CatalogStore } from './catalogStore';
import { OutlineItem } from './outlineItem';
import { announcedWords, outlineRow } from './outlineRow';
import { outlineTooltip } from './outlineTooltip';
import type { TreeExpansion } from './treeExpansion';
import { TreeProvider } from './treeProvider';

/** The outline of one post at a time. A closed section tells what it holds. */
export class OutlineProvider extends TreeProvider<OutlineNode> {
  constructor(catalog: CatalogStore, expansion: TreeExpansion) {
    super({
      expansion,
      newRow: (id, node) => new OutlineItem(id, node),
      wordsOf: node => outlineRow(node, catalog.catalog),
      tooltipOf: node => outlineTooltip(node, catalog.catalog),
      closedDescription: node => (node.kind === 'section' ? announcedWords(node.announced) : ''),
    });
  }
}
