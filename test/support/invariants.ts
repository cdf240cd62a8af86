import assert from 'node:assert/strict';
import { outlineOf } from '../../src/core/outline/outlineOf';
import type { Post } from '../../src/core/post/post';
import { flatSections, type Section } from '../../src/core/post/section';
import type { OffsetRange } from '../../src/core/text/range';
import { allNodes } from './posts';

/** What holds for the model of any text whatever. */
export function assertModelHolds(post: Post): void {
  const { text, links, lines } = post;
  const inside = ({ start, end }: OffsetRange, what: string): void => {
    assert.ok(
      Number.isInteger(start) && start >= 0 && start <= end && end <= text.length,
      `${what}: ${start}-${end} of ${text.length}`,
    );
  };
  links.forEach((link, index) => {
    inside(link.range, 'link');
    inside(link.urlRange, 'url');
    assert.ok(link.urlRange.start >= link.range.start && link.urlRange.end <= link.range.end, 'url outside its link');
    assert.equal(link.index, index);
    assert.ok(index === 0 || (links[index - 1]?.range.start ?? 0) <= link.range.start, 'links out of order');
  });
  for (const { range } of post.problems) inside(range, 'problem');
  assertNested(post.sections, undefined, 0, lines.count - 1);
  const sections = flatSections(post.sections);
  sections.forEach((section, index) => {
    inside(section.range, 'section');
    assert.equal(section.index, index);
    assert.equal(section.line, lines.lineOf(section.range.start));
  });
  const ids = allNodes(outlineOf(post)).map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length, 'ids are not unique');
}

function assertNested(sections: readonly Section[], parent: Section | undefined, first: number, last: number): void {
  let from = first;
  for (const section of sections) {
    assert.equal(section.parent, parent);
    assert.ok(section.level > (parent?.level ?? 0), 'a section within one of its level');
    assert.ok(section.line >= from && section.line <= section.endLine && section.endLine <= last, 'sections overlap');
    assertNested(section.children, section, section.line, section.endLine);
    from = section.line;
  }
}
