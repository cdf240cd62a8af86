import assert from 'node:assert/strict';
import { listLinks } from '../../../../src/core/links/listedLinks';
import {
  type LinkTree,
  linkTreeOf,
  looksSame,
  type LinkTreeNode,
  type LinkTreeOptions,
} from '../../../../src/core/links/linkTree';
import { keepIds } from '../../../../src/core/outline/keepIds';
import { parsePost } from '../../../../src/core/parsePost';
import { processorTime } from '../../../support/processorTime';

function tree(text: string, options: Partial<LinkTreeOptions> = {}): LinkTree {
  return linkTreeOf(listLinks(parsePost(text)), { groupBy: 'kind', repeats: 'each', filter: '', ...options });
}

/** The tree as indented lines: groups with their counts, links by what they are called. */
function drawn(nodes: readonly LinkTreeNode[], indent = ''): readonly string[] {
  return nodes.flatMap(node => {
    const below = drawn(node.children, `${indent}  `);
    if (node.kind === 'group') {
      const name = node.by === 'kind' ? node.group : (node.section?.title ?? '(top)');
      return [`${indent}${name} ${node.count}`, ...below];
    }
    if (node.kind === 'place') return [`${indent}@ ${node.link.section?.title ?? '(top)'}`, ...below];
    const times = node.times > 1 ? ` ×${node.times}` : '';
    return [`${indent}${node.label || node.link.url}${times}${node.problem ? ` !${node.problem}` : ''}`, ...below];
  });
}

function allNodes(nodes: readonly LinkTreeNode[]): readonly LinkTreeNode[] {
  return nodes.flatMap(node => [node, ...allNodes(node.children)]);
}

const post = `---
links:
  - title: Slides of the keynote
    url: https://docs.example/slides
---
[AWS Lambda](https://aws.amazon.com/lambda/)

# Storage

Announcing [FSx](https://aws.amazon.com/fsx/): [docs](https://docs.aws.amazon.com/fsx/) <https://a.example/x>
![Chart](chart.png) [gone]() [no scheme](aws.amazon.com/x)

## Again

[FSx once more](https://aws.amazon.com/fsx/) <a href="#storage">See above</a> and [the author]

[the author]: mailto:me@a.example
[nobody]: https://unused.example/
[//]: # (a comment)
`;

suite('The links of a post', () => {
  test('by kind: broken ones first, images and unused definitions last', () => {
    assert.deepEqual(drawn(tree(post).nodes), [
      'broken 2',
      '  gone !empty',
      '  no scheme !no-scheme',
      'docs 2',
      '  Slides of the keynote',
      '  Announcing FSx',
      'product 3',
      '  AWS Lambda',
      '  FSx',
      '  FSx once more',
      'article 1',
      '  a.example/x',
      'anchor 1',
      '  See above',
      'mail 1',
      '  the author',
      'image 1',
      '  Chart',
      'unused 1',
      '  nobody',
    ]);
  });

  test('by section, in the order of the text', () => {
    assert.deepEqual(
      drawn(tree(post, { groupBy: 'section' }).nodes).filter(line => !line.startsWith(' ')),
      ['(top) 2', 'Storage 6', 'Again 4'],
    );
  });

  test('with repeats hidden: the first one stands for all, its places below', () => {
    const { nodes, shown } = tree(post, { repeats: 'once', groupBy: 'section', filter: 'aws.amazon.com/fsx' });
    assert.deepEqual(drawn(nodes), ['Storage 2', '  FSx ×2', '    @ Storage', '    @ Again', '  Announcing FSx']);
    assert.equal(shown, 3);
  });

  test('filtered by every word of the filter, in any case: name, address, kind or heading', () => {
    const names = (filter: string): readonly string[] =>
      allNodes(tree(post, { filter }).nodes).flatMap(node => (node.kind === 'link' ? [node.label] : []));
    assert.deepEqual(names('FSX again'), ['FSx once more']);
    assert.deepEqual(names('nobody'), ['nobody']);
    assert.deepEqual(names('mail'), ['the author']);
    assert.deepEqual(names('  '), names(''));
    assert.deepEqual(names('nothing like it'), []);
    assert.deepEqual(names('slides'), ['Slides of the keynote']);
  });

  test('tells how many the filter leaves of how many', () => {
    const { shown, total } = tree(post, { filter: 'fsx' });
    assert.deepEqual([shown, total], [3, 12]);
  });

  test('have unique ids that depend on no place in the text', () => {
    const ids = (text: string, groupBy: 'kind' | 'section'): readonly string[] =>
      allNodes(tree(text, { groupBy, repeats: 'once' }).nodes).map(({ id }) => id);
    for (const groupBy of ['kind', 'section'] as const) {
      const found = ids(post, groupBy);
      assert.equal(new Set(found).size, found.length);
      assert.deepEqual(ids(post.replace('# Storage', 'More text.\n\n# Storage'), groupBy), found);
    }
  });

  test('keep the ids of groups and links when another kind of link joins', () => {
    const before = tree('[a](https://aws.amazon.com/a) [b](/b)').nodes;
    const after = keepIds(before, tree('[x](https://x.example/) [a](https://aws.amazon.com/a) [b](/b)').nodes);
    const idsBy = (nodes: readonly LinkTreeNode[]): ReadonlyMap<string, string> =>
      new Map(allNodes(nodes).map(({ label, id }) => [label, id]));
    for (const [label, id] of idsBy(before)) assert.equal(idsBy(after).get(label), id, label);
    assert.equal(idsBy(after).size, 6);
  });

  test('start closed where they are too many for VS Code to take at once, until a filter leaves few', () => {
    const links = (count: number): string =>
      Array.from({ length: count }, (_, n) => `[no. ${n}](https://a.example/${n})\n\n`).join('');
    const isClosed = (text: string, filter = ''): unknown => tree(text, { filter }).nodes[0]?.startsClosed;
    assert.deepEqual(
      [isClosed(links(1000)), isClosed(links(1001)), isClosed(links(1001), 'no. 77')],
      [false, true, false],
    );
  });

  test('know their parents', () => {
    for (const node of allNodes(tree(post, { repeats: 'once' }).nodes)) {
      for (const child of node.children) assert.equal(child.parent, node);
    }
  });

  test('look the same after an edit beside them, and otherwise when what they show changes', () => {
    const rows = (text: string): readonly LinkTreeNode[] => allNodes(tree(text, { repeats: 'once' }).nodes);
    const before = rows('# A\n\n[x](https://a.example/) [x](https://a.example/)');
    const changes = [
      ['# A\n\nText [x](https://a.example/) more [x](https://a.example/)', [true, true, true, true]],
      ['# A\n\n[y](https://a.example/) [x](https://a.example/)', [true, false, false, true]],
      ['# A\n\n[x](https://a.example/b) [x](https://a.example/b)', [true, false, false, false]],
      ['# B\n\n[x](https://a.example/) [x](https://a.example/)', [true, true, false, false]],
      ['# A\n\n[x](https://a.example/) [x](https://a.example/) [x](https://a.example/)', [true, false, true, true]],
    ] as const;
    for (const [text, same] of changes) {
      const after = rows(text);
      assert.deepEqual(
        before.map((node, index) => looksSame(node, after[index] ?? node)),
        same,
        text,
      );
    }
  });

  test('of an empty post are none', () => {
    assert.deepEqual(tree(''), { nodes: [], shown: 0, total: 0 });
  });

  test('are grouped in proportional time, also when all lead to one address or none has a name', () => {
    for (const line of ['[x](https://a.example/)\n\n', 'Some words [here](https://a.example/NUMBER)\n\n']) {
      const listed = listLinks(
        parsePost(Array.from({ length: 5000 }, (_, n) => line.replace('NUMBER', `${n}`)).join('')),
      );
      const spent = processorTime(() => linkTreeOf(listed, { groupBy: 'section', repeats: 'once', filter: 'a' }));
      assert.ok(spent < 1, `${spent} s`);
    }
  });
});
