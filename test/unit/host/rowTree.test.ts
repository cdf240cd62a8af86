import assert from 'node:assert/strict';
import { outlineOf } from '../../../src/core/outline/outlineOf';
import type { OutlineNode } from '../../../src/core/outline/outlineNode';
import { parsePost } from '../../../src/core/parsePost';
import { RowTree } from '../../../src/host/rowTree';
import { TreeRow } from '../../../src/host/treeRow';

suite('The rows of a tree', () => {
  test('need nothing drawn again when text between headings changes', () => {
    const tree = treeOf('# A', '', '## B', 'text');
    assert.equal(tree.update(outline('# A', '', '## B', 'more text', 'and more')), 'nothing');
  });

  test('know their new places nonetheless', () => {
    const tree = treeOf('# A', '## B');
    const [item] = tree.roots[0]?.children ?? [];
    tree.update(outline('# A', 'four', '## B'));
    assert.equal(item?.node.range.start, 9);
  });

  test('stay the same objects while the text of a heading changes, and only that one is drawn again', () => {
    const tree = treeOf('# A', '## B', '## C');
    const before = rowsOf(tree.roots);
    const change = tree.update(outline('# A', '## Be', '## C'));
    assert.deepEqual(change === 'nothing' || change === 'everything' ? change : change.map(labelOf), ['Be']);
    assert.deepEqual(rowsOf(tree.roots), before);
  });

  test('are known to be of their tree in whatever version, and of no other', () => {
    const tree = treeOf('# A', '## B');
    const other = treeWith('2:', '# A', '## B');
    const [row] = tree.roots;
    assert.ok(row);
    tree.update(outline('# Z'));
    assert.equal(tree.made(row), true);
    assert.equal(other.made(row), false);
  });

  test('draw the parent again when a section joins it', () => {
    const tree = treeOf('# A', '## B', '# Z');
    const change = tree.update(outline('# A', '## B', '## C', '# Z'));
    assert.deepEqual(change === 'nothing' || change === 'everything' ? change : change.map(labelOf), ['A']);
  });

  test('are new to VS Code when they get their first children, which it would not show otherwise', () => {
    const tree = treeOf('# A', '## B', '# Z');
    const [former] = tree.roots[0]?.children ?? [];
    const change = tree.update(outline('# A', '## B', '### C', '# Z'));
    const [item] = tree.roots[0]?.children ?? [];
    assert.deepEqual(change === 'nothing' || change === 'everything' ? change : change.map(labelOf), ['A']);
    assert.equal(item?.node.label, 'B');
    assert.notEqual(item, former);
    assert.notEqual(item?.id, former?.id);
    tree.update(outline('# A', '## B', '### C', '### D', '# Z'));
    assert.equal(tree.roots[0]?.children[0], item);
  });

  test('are new to VS Code, with the id of their node kept, when they go to another parent', () => {
    const tree = treeOf('# A', '## B', '### C', '# Z');
    const [former] = tree.roots[0]?.children ?? [];
    const id = former?.node.id;
    const change = tree.update(outline('# A', '# Z', '## B', '### C'));
    const [item] = tree.roots[1]?.children ?? [];
    assert.equal(item?.node.label, 'B');
    assert.equal(item.node.id, id);
    assert.notEqual(item.id, former?.id);
    assert.equal(change, 'everything');
  });

  test('are all drawn again when the outermost ones change', () => {
    const tree = treeOf('# A');
    assert.equal(tree.update(outline('# A', '# B')), 'everything');
  });

  test('have ids of their own in each tree', () => {
    const ids = [treeOf('# A', '# A'), treeOf('# A')].flatMap((tree, index) =>
      tree.roots.map(({ id }) => `${index}${id}`),
    );
    assert.equal(new Set(ids).size, 3);
  });
});

function treeOf(...lines: readonly string[]): RowTree<OutlineNode> {
  return treeWith('1:', ...lines);
}

function treeWith(prefix: string, ...lines: readonly string[]): RowTree<OutlineNode> {
  const tree = new RowTree<OutlineNode>({
    prefix,
    looksSame: (a, b) => a.kind === b.kind && a.label === b.label,
    newRow: (id, node) => new TreeRow(id, node),
  });
  tree.update(outline(...lines));
  return tree;
}

function outline(...lines: readonly string[]): readonly OutlineNode[] {
  return outlineOf(parsePost(lines.join('\n')));
}

function rowsOf(items: readonly TreeRow<OutlineNode>[]): readonly TreeRow<OutlineNode>[] {
  return items.flatMap(item => [item, ...rowsOf(item.children)]);
}

function labelOf({ node }: TreeRow<OutlineNode>): string {
  return node.label;
}
