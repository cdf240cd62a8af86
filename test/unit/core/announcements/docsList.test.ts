import assert from 'node:assert/strict';
import { docsList } from '../../../../src/core/announcements/docsList';
import { announcementsIn } from '../../../../src/core/announcements/inSection';
import type { Announcement } from '../../../../src/core/announcements/announcement';
import { parsePost } from '../../../../src/core/parsePost';
import type { Post } from '../../../../src/core/post/post';

/** A post that announces what its links say, each documented by the link itself. */
function announcing(text: string): Post {
  const post = parsePost(text);
  const announcements = post.links.map((link, index): Announcement => ({
    index,
    entry: undefined,
    name: link.text,
    kind: 'service',
    category: undefined,
    vendor: undefined,
    range: link.range,
    places: [link.range],
    section: link.section,
    links: [link],
    docs: link.url ? { url: link.url, kind: 'post' } : undefined,
    confidence: 1,
    evidence: [],
  }));
  return { ...post, announcements };
}

suite('The docs of a post as a Markdown list', () => {
  test('have one line each; what has none is left out', () => {
    const { announcements } = announcing('[AWS Fargate](https://a.example/1) [x]() [y](https://a.example/2)');
    assert.equal(docsList(announcements), '- [AWS Fargate](https://a.example/1)\n- [y](https://a.example/2)\n');
  });

  test('read back as they were, whatever is in names and URLs', () => {
    const urls = [
      'https://a.example/(b',
      'https://a.example/b_(c)_d',
      'https://a.example/?a=1&amp;b=2&copy;=3',
      'https://a.example/\\*x\\_',
      'https://a.example/<b>',
      'https://a.example/%2F%20=#x',
      'https://a.example/日本',
    ];
    const names = ['a [b] c', '*a* _b_ `c`', 'a\\b', '<b>x</b> &amp; y', '![x](y)', 'C# & C++', '日本'];
    const made = urls.map((url, index) => {
      const [announcement] = announcing('[x](https://a.example/)').announcements;
      assert.ok(announcement);
      return { ...announcement, name: names[index] ?? '', docs: { url, kind: 'page' as const } };
    });
    const read = parsePost(docsList(made)).links.map(({ text, url }) => [text, url]);
    assert.deepEqual(
      read,
      urls.map((url, index) => [names[index], url]),
    );
  });
});

suite('What a section announces', () => {
  const post = announcing('[a](1)\n\n# A\n\n[b](2)\n\n## B\n\n[c](3)\n\n# C\n\n[d](4)\n');
  const named = (title: string | undefined): readonly string[] => {
    const sections = [...post.sections, ...post.sections.flatMap(({ children }) => children)];
    return announcementsIn(
      post,
      sections.find(section => section.title === title),
    ).map(({ name }) => name);
  };

  test('includes the sections below it, in order', () => {
    assert.deepEqual([named('A'), named('B'), named('C')], [['b', 'c'], ['c'], ['d']]);
  });

  test('is what stands above the first heading, without one', () => {
    assert.deepEqual(named(undefined), ['a']);
  });
});
