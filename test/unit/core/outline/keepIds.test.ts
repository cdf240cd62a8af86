import assert from 'node:assert/strict';
import { keepIds } from '../../../../src/core/outline/keepIds';
import type { OutlineNode } from '../../../../src/core/outline/outlineNode';
import { outlineOf } from '../../../../src/core/outline/outlineOf';
import { parsePost } from '../../../../src/core/parsePost';
import { allNodes } from '../../../support/posts';

function outline(text: string): readonly OutlineNode[] {
  return outlineOf(parsePost(text));
}

/** Ids as they are kept over a row of edits, each text being one state of the post. */
function kept(...texts: readonly string[]): readonly OutlineNode[] {
  return texts.map(outline).reduce((previous, next) => keepIds(previous, next));
}

/** The id of the item with a label, in the order of the tree where there are several. */
function idsOf(nodes: readonly OutlineNode[], label: string): readonly string[] {
  return allNodes(nodes)
    .filter(node => node.label === label)
    .map(({ id }) => id);
}

function assertUnique(nodes: readonly OutlineNode[]): void {
  const ids = allNodes(nodes).map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length, ids.join(' | '));
}

suite('keepIds', () => {
  test('keeps the id of a heading one types in, letter by letter, and of all below it', () => {
    const before = outline('# a\n\n## Laun\n\n### x\n\n## c\n');
    let now = before;
    for (const title of ['Launc', 'Launch', 'Launche', 'Launches', '', 'New', 'c', 'Launches']) {
      now = keepIds(now, outline(`# a\n\n## ${title}\n\n### x\n\n## c\n`));
      assertUnique(now);
      assert.deepEqual(
        allNodes(now).map(({ id }) => id),
        allNodes(before).map(({ id }) => id),
        title,
      );
    }
  });

  test('gives what is inserted an id of its own and keeps the others', () => {
    const before = outline('# a\n\n## b\n\n## c\n');
    const now = keepIds(before, outline('# a\n\n## b\n\n## new\n\n## c\n'));
    for (const label of ['a', 'b', 'c']) assert.deepEqual(idsOf(now, label), idsOf(before, label));
    assertUnique(now);
  });

  test('keeps the others when one is deleted', () => {
    const before = outline('# a\n\n## b\n\n## c\n\n## d\n');
    const now = keepIds(before, outline('# a\n\n## b\n\n## d\n'));
    for (const label of ['a', 'b', 'd']) assert.deepEqual(idsOf(now, label), idsOf(before, label));
  });

  test('keeps a section that goes to another parent, and all below it', () => {
    const before = outline('# a\n\n## x\n\n### y\n\n# b\n\n## z\n');
    const now = keepIds(before, outline('# a\n\n# b\n\n## z\n\n## x\n\n### y\n'));
    for (const label of ['a', 'b', 'x', 'y', 'z']) assert.deepEqual(idsOf(now, label), idsOf(before, label), label);
    assertUnique(now);
  });

  test('takes no section for one that went away where several have the name', () => {
    const before = outline('# a\n\n## x\n\n## x\n\n# b\n');
    const now = keepIds(before, outline('# a\n\n## x\n\n# b\n\n## x\n\n## x\n'));
    assertUnique(now);
    assert.equal(idsOf(now, 'x').filter(id => idsOf(before, 'x').includes(id)).length, 1);
  });

  test('keeps both when two are swapped', () => {
    const before = outline('# a\n\n## x\n\n# b\n\n## y\n');
    const now = keepIds(before, outline('# b\n\n## y\n\n# a\n\n## x\n'));
    for (const label of ['a', 'b', 'x', 'y']) assert.deepEqual(idsOf(now, label), idsOf(before, label), label);
    assertUnique(now);
  });

  test('keeps renamed headings through further edits elsewhere', () => {
    const renamed = kept('# a\n\n## b\n', '# z\n\n## b\n');
    const later = keepIds(renamed, outline('intro\n\n# z\n\n## b\n\n## c\n'));
    assert.deepEqual(idsOf(later, 'z'), idsOf(outline('# a\n'), 'a'));
    assert.deepEqual(idsOf(later, 'b'), idsOf(renamed, 'b'));
  });

  test('gives no id twice when a renamed heading’s old name comes back', () => {
    assertUnique(kept('# a\n\n# b\n', '# z\n\n# b\n', '# z\n\n# b\n\n# a\n', '# z\n\n# a\n\n# b\n\n# a\n'));
  });

  test('keeps duplicates apart', () => {
    const before = outline('# a\n\n# a\n\n# a\n');
    const now = keepIds(before, outline('# a\n\n# a!\n\n# a\n'));
    assertUnique(now);
    assert.equal(now.length, 3);
    assert.equal(now[0]?.id, before[0]?.id);
  });

  test('lets nothing of another kind inherit an id', () => {
    const before = outline('**Lead**: x\n');
    const now = keepIds(before, outline('# Heading\n'));
    assert.notEqual(now[0]?.id, before[0]?.id);
  });

  test('of the same outline twice changes nothing', () => {
    const nodes = outline('# a\n\n## b\n\n## b\n\n- [x](y)\n');
    assert.deepEqual(
      allNodes(keepIds(nodes, nodes)).map(({ id, label }) => [id, label]),
      allNodes(nodes).map(({ id, label }) => [id, label]),
    );
  });

  test('links children to their new parents', () => {
    for (const node of allNodes(kept('# a\n\n## b\n', '# c\n\n## d\n'))) {
      for (const child of node.children) assert.equal(child.parent, node);
    }
  });
});

suite('keepIds with names that meet', () => {
  test('what is new takes no id that an older item keeps', () => {
    const before = outline('# a\n\n# c\n\n## x\n');
    const typed = keepIds(before, outline('# c\n\n# c\n\n## x\n'));
    const now = keepIds(typed, outline('# c\n\n## x\n\n# c\n\n## x\n'));
    assertUnique(now);
    assert.equal(now[1]?.id, before[1]?.id);
    assert.equal(now[1]?.children[0]?.id, before[1]?.children[0]?.id);
  });

  test('links of one text are told apart by their destinations', () => {
    const links = (...urls: readonly string[]): string =>
      `---\ntitle: t\nlinks:\n${urls.map(url => `  - text: more\n    link: https://a.example/${url}\n`).join('')}---\n`;
    const before = outline(links('1', '2', '3'));
    const now = keepIds(before, outline(links('2', '3')));
    assert.deepEqual(
      now.map(({ id }) => id),
      before.slice(1).map(({ id }) => id),
    );
  });
});
