import type { LineIndex } from '../text/lineIndex';
import type { OutlineNode } from './outlineNode';

/** The innermost section or lead that holds a 0-based line; undefined above the first one. `nodes` in the order of the text. */
export function sectionNodeAt(nodes: readonly OutlineNode[], line: number, lines: LineIndex): OutlineNode | undefined {
  let found: OutlineNode | undefined;
  let candidates = nodes;
  for (;;) {
    const inside = candidates.findLast(node => holds(node, line, lines));
    if (!inside) return found;
    found = inside;
    candidates = inside.children;
  }
}

function holds(node: OutlineNode, line: number, lines: LineIndex): boolean {
  if (node.kind === 'section') return node.section.line <= line && line <= node.section.endLine;
  return node.kind === 'lead' && lines.lineOf(node.range.start) <= line;
}
