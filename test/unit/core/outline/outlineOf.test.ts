import assert from 'node:assert/strict';
import { outlineOf } from '../../../../src/core/outline/outlineOf';
import { sectionNodeAt } from '../../../../src/core/outline/nodeAt';
import { parsePost } from '../../../../src/core/parsePost';
import type { Post } from '../../../../src/core/post/post';
import { allNodes, outlineText, slice } from '../../../support/posts';

function outline(text: string): readonly string[] {
  return outlineText(outlineOf(parsePost(text)));
}

/** A post that announces one thing per link of its body, named by the link's text. */
function postAnnouncingLinks(text: string, docs?: string): Post {
  const post = parsePost(text);
  return {
    ...post,
    announcements: post.links.map((link, index) => ({
      index,
      entry: undefined,
      name: `The ${link.text}`,
      kind: 'service',
      category: undefined,
      vendor: undefined,
      range: link.range,
      places: [link.range],
      section: link.section,
      links: [link],
      docs: docs === undefined ? undefined : { url: docs, kind: 'post' as const },
      confidence: 1,
      evidence: [],
    })),
  };
}

suite('Outline', () => {
  test('nests sections as their levels do', () => {
    assert.deepEqual(outline('### a\n\n##### b\n\n## c\n\n### d\n'), [
      'section a',
      '  section b',
      'section c',
      '  section d',
    ]);
  });

  test('puts announcements under their section before its subsections, docs and links under them', () => {
    const post = postAnnouncingLinks('[z](0)\n\n# A\n\n## B\n\n[x](1) [y](2)\n\n### C\n\n[w](3)\n', 'docs.html');
    const outlined = outlineOf(post);
    assert.deepEqual(outlineText(outlined), [
      'announcement The z',
      '  docs docs.html',
      '  link z',
      'section A',
      '  section B',
      '    announcement The x',
      '      docs docs.html',
      '      link x',
      '    announcement The y',
      '      docs docs.html',
      '      link y',
      '    section C',
      '      announcement The w',
      '        docs docs.html',
      '        link w',
    ]);
    assert.deepEqual(
      allNodes(outlined).flatMap(node => (node.kind === 'section' ? [`${node.label} ${node.announced}`] : [])),
      ['A 3', 'B 3', 'C 1'],
    );
  });

  test('does not list the docs link of a post twice', () => {
    assert.deepEqual(outlineText(outlineOf(postAnnouncingLinks('# A\n\n[x](docs.html)', 'docs.html'))), [
      'section A',
      '  announcement The x',
      '    docs docs.html',
    ]);
  });

  test('puts announcements under the lead above them in a post without headings', () => {
    assert.deepEqual(outlineText(outlineOf(postAnnouncingLinks('[a](1)\n\n**L**: [b](2)\n\n[c](3)\n\n**M**: d'))), [
      'announcement The a',
      '  link a',
      'lead L',
      '  announcement The b',
      '    link b',
      '  announcement The c',
      '    link c',
      'lead M',
    ]);
  });

  test('of a post with neither headings nor leads is its announcements', () => {
    assert.deepEqual(outlineText(outlineOf(postAnnouncingLinks('text [a](1)'))), ['announcement The a', '  link a']);
  });

  test('of a post without headings is its bold lead-ins', () => {
    assert.deepEqual(outline('**First thing**: text\n\nno lead\n\n**Second thing.** more\n\na **bold** word'), [
      'lead First thing',
      'lead Second thing',
    ]);
  });

  test('of a post without headings is its list leads: links, names before a colon or dash', () => {
    assert.deepEqual(
      outline('- [Name](u): text\n- Other name: https://a.example/b\n- Third - text\n- 名前：説明\n- **Fifth** text'),
      ['lead Name', 'lead Other name', 'lead Third', 'lead 名前', 'lead Fifth'],
    );
  });

  test('of a post whose body is empty is the links of its front matter', () => {
    assert.deepEqual(outline('---\ntitle: x\nlinks:\n  - text: One\n    link: https://a.example/1\n---\n'), [
      'link One',
    ]);
  });

  test('of nothing is empty', () => {
    assert.deepEqual(outline(''), []);
    assert.deepEqual(outline('just words'), []);
  });

  test('leads to the heading, lead or link as written', () => {
    const post = parsePost('## a\n\n## *b*\n');
    assert.deepEqual(
      outlineOf(post).map(({ range }) => slice(post, range)),
      ['## a', '## *b*'],
    );
    const leads = parsePost('- **x y**: z\n');
    assert.deepEqual(
      outlineOf(leads).map(({ range }) => slice(leads, range)),
      ['x y'],
    );
  });

  test('has unique ids, whatever names repeat', () => {
    const nodes = allNodes(outlineOf(parsePost('# a\n\n## b\n\n## b\n\n# a\n\n## b\n\n# \n\n# \n')));
    assert.equal(new Set(nodes.map(({ id }) => id)).size, nodes.length);
    assert.equal(nodes.length, 7);
  });

  test('has ids that do not depend on where things stand', () => {
    const ids = (text: string): readonly string[] => allNodes(outlineOf(parsePost(text))).map(({ id }) => id);
    assert.deepEqual(ids('# a\n\n## b\n'), ids('intro\n\n\n# a\n\nmore text [x](y)\n\n## b\n\nend'));
  });

  test('knows the parent of every item', () => {
    for (const node of allNodes(outlineOf(parsePost('# a\n\n## b\n\n### c\n')))) {
      for (const child of node.children) assert.equal(child.parent, node);
    }
  });
});

suite('sectionNodeAt', () => {
  const post = parsePost('top\n\n# a\n\n## b\n\n## c\n\n# d\n');
  const nodes = outlineOf(post);
  const at = (line: number): string | undefined => sectionNodeAt(nodes, line, post.lines)?.label;

  test('gives the innermost section of a line', () => {
    assert.deepEqual([2, 3, 4, 5, 6, 7, 8, 9].map(at), ['a', 'a', 'b', 'b', 'c', 'c', 'd', 'd']);
  });

  test('gives nothing above the first heading', () => {
    assert.deepEqual([0, 1].map(at), [undefined, undefined]);
  });

  test('gives the lead above a line in a post without headings', () => {
    const leads = parsePost('x\n\n**One** a\n\nb\n\n**Two** c');
    const outlined = outlineOf(leads);
    assert.deepEqual(
      [0, 2, 4, 6].map(line => sectionNodeAt(outlined, line, leads.lines)?.label),
      [undefined, 'One', 'One', 'Two'],
    );
  });
});
