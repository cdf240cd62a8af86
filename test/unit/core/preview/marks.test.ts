import assert from 'node:assert/strict';
import type { Announcement } from '../../../../src/core/announcements/announcement';
import { parsePost } from '../../../../src/core/parsePost';
import type { Post } from '../../../../src/core/post/post';
import { renderPost } from '../../../../src/core/preview/renderPost';
import type { OffsetRange } from '../../../../src/core/text/range';
import { labels } from '../../../browser/labels';
import { processorTime } from '../../../support/processorTime';
import { blog, few, news, recap } from '../announcements/reading';
import { htmlOf, markedHtmlOf } from './rendering';
import { jekyll } from './sites';

suite('Marks in the preview', () => {
  const rows: readonly (readonly [behaviour: string, body: string, marks: readonly string[]])[] = [
    ['a name in the text', 'AWS announced AWS Outposts today.', ['0 button: AWS Outposts']],
    [
      'a link, as a whole',
      'Announcing [AWS *Outposts*](https://aws.amazon.com/outposts/).',
      ['0 link: AWS *Outposts*'],
    ],
    [
      'a bare address',
      `Announced: ${news}/introducing-aws-outposts/`,
      ['0 link: https://aws.amazon.com/about-aws/whats-new/2018/11/introducing-aws-outposts/'],
    ],
    [
      'a link in HTML',
      'Announcing <a href="https://aws.amazon.com/outposts/">AWS Outposts</a>.',
      ['0 link: AWS Outposts'],
    ],
    [
      'a name that is partly bold, as one place',
      'AWS announced **AWS** Outposts.',
      ['0 button: AWS', '0 more: Outposts'],
    ],
    ['a name in a heading', '## New: AWS Outposts\n\nAWS announced it.', ['0 button: AWS Outposts']],
    [
      'the name in a long heading, not all of it',
      '## New – AWS Outposts, racks for your own rooms\n\nIt is new.',
      ['0 button: AWS Outposts'],
    ],
    [
      'a name that begins an item',
      '### New services\n\n- AWS Outposts: racks\n- Amazon Timestream: a database',
      ['0 button: AWS Outposts', '1 button: Amazon Timestream'],
    ],
    [
      'a name in a cell',
      '### Announced\n\n| Service | What |\n|---|---|\n| AWS Outposts | racks |\n| Amazon Timestream | data |',
      ['0 button: AWS Outposts', '1 button: Amazon Timestream'],
    ],
    ['a name over a line break', 'AWS announced AWS\nOutposts today.', ['0 button: AWS', '0 more: Outposts']],
    [
      'a name over a line break in a list',
      '- new: **AWS\n  Outposts** announced',
      ['0 button: AWS', '0 more: Outposts'],
    ],
    [
      'a name with entities',
      'AWS announced AWS&nbsp;Outposts and Amazon Time&#115;tream.',
      ['0 button: AWS\u00a0Outposts', '1 button: Amazon Timestream'],
    ],
    ['code', 'AWS announced `AWS Outposts`.', ['0 button: AWS Outposts']],
    ['a name in inline HTML', 'AWS announced <b>AWS Outposts</b>.', ['0 button: AWS Outposts']],
    [
      'each thing of one heading',
      '## New: AWS Xyzzy + AWS Plugh\n\nToday AWS announced both.',
      ['0 button: AWS Xyzzy', '1 button: AWS Plugh'],
    ],
    [
      'an item of a table of contents and its heading',
      '- [AWS Outposts](#aws-outposts)\n\n## AWS Outposts\n\nAnnounced today.',
      ['0 link: AWS Outposts', '0 button: AWS Outposts'],
    ],
    [
      'a link that points to the news of a heading',
      `## AWS Outposts\n\nNew. [Read more](${blog}/outposts/)`,
      ['0 button: AWS Outposts', '0 link: Read more'],
    ],
    ['nothing where nothing is announced', 'We have used AWS Lambda since 2015.', []],
  ];
  for (const [behaviour, body, marks] of rows) {
    test(`are set on ${behaviour}`, () => {
      const post = parsePost(recap(body), { catalog: few });
      const html = markedHtmlOf(post);
      assert.deepEqual(marksIn(html), marks);
      assert.equal(textOf(html), textOf(htmlOf(post)));
    });
  }

  test('are not set where they were not asked for', () => {
    const post = parsePost(recap('AWS announced AWS Outposts.'), { catalog: few });
    assert.equal(post.announcements.length, 1);
    assert.ok(!htmlOf(post).includes('-mark'));
  });

  test('say which category they are of', () => {
    const html = markedHtmlOf(parsePost(recap('AWS announced AWS Outposts.'), { catalog: few }));
    assert.match(html, /<span r-own="" class="recap-mark" [^>]*r-mark="0" r-group="compute">AWS Outposts<\/span>/);
  });

  test('take the address a link shows, for the card to show', () => {
    const html = markedHtmlOf(
      parsePost(recap('Announcing [AWS Outposts](https://aws.amazon.com/outposts/ "Racks").'), { catalog: few }),
    );
    assert.match(
      html,
      /<a r-link="0" href="https:\/\/aws.amazon.com\/outposts\/" r-mark="0" r-group="compute" r-title="Racks\nhttps:\/\/aws.amazon.com\/outposts\/">/,
    );
  });

  const marked: readonly (readonly [behaviour: string, text: string, selected: string, marks: readonly string[]])[] = [
    ['a selection with its markup', 'Say **Foo** bar.', '**Foo** b', ['0 button: Foo', '0 more: b']],
    ['a selection that ends within an entity', 'Say AT&amp;T now.', 'AT&a', ['0 button: AT&amp;']],
    ['a selection over two paragraphs', 'one two\n\nthree four', 'two\n\nthree', ['0 button: two', '0 button: three']],
    ['a selection that begins in a link', 'see [one two](b.md) three', 'two](b.md) three', ['0 link: one two']],
    ['a selection that holds an image', 'see ![x](a.png) one', '![x](a.png) one', ['0 button: one']],
    ['a selection that holds a template tag', 'by {{ site.author }} now', 'by {{ site', []],
    ['the text beside a template tag', 'by {{ site.author }} now', ' now', ['0 button: now']],
    ['the text of a task', '- [x] done it', 'done it', ['0 button: done it']],
    ['a task with its box', '- [x] done it', '[x] done', []],
    ['nothing in a block of code', '```\nFoo\n```', 'Foo', []],
    ['nothing in a block of HTML', '<div>Foo</div>', 'Foo', []],
    ['nothing in a comment', 'a <!-- Foo --> b', 'Foo', []],
    ['nothing where text is read in another way', 'a <textarea>Foo</textarea> <svg>Foo</svg> b', 'Foo', []],
    ['markup as text', 'a \\<b onclick=x> c', '\\<b onclick=x>', ['0 button: &lt;b onclick=x&gt;']],
    ['a link in HTML that is never closed', 'a <a href="b.md">Foo bar', 'Foo', ['0 link: Foo bar</p>']],
    ['a name behind a link in HTML', 'a <a href="b.md">x</a> Foo', 'Foo', ['0 button: Foo']],
  ];
  for (const [behaviour, text, selected, marks] of marked) {
    test(`fit ${behaviour}`, () => {
      const start = text.indexOf(selected);
      const post = announcing(parsePost(text), { start, end: start + selected.length });
      const html = markedHtmlOf(post);
      assert.deepEqual(marksIn(html), marks);
      assert.equal(textOf(html), textOf(htmlOf(post)));
    });
  }

  test('are set on an address that is only text in the site', () => {
    const text = 'See https://aws.amazon.com/outposts/ now.';
    const post = parsePost(text, { dialect: 'kramdown' });
    assert.equal(post.links.length, 1);
    const { html } = renderPost(announcing(post, { start: 4, end: 36 }), {
      ...{ marker: 'r', labels, marks: true, resolveImage: () => undefined },
      site: jekyll(),
    });
    assert.deepEqual(marksIn(html), ['0 button: https://aws.amazon.com/outposts/']);
    assert.ok(!html.includes('<a '));
  });

  test('never overlap, whatever places there are', () => {
    const text = 'one **two** three';
    const ranges = Array.from({ length: text.length }, (_, start) => ({
      start,
      end: Math.min(text.length, start + 6),
    }));
    const html = markedHtmlOf(announcing(parsePost(text), ...ranges));
    assert.ok(!/<span[^>]*>[^<]*<span/.test(html), html);
    assert.equal(textOf(html), textOf(htmlOf(parsePost(text))));
  });

  test('are found in one long paragraph of names in time that grows with it', () => {
    const lengths = [2_000, 8_000].map(count => {
      const post = parsePost('word '.repeat(count));
      const ranges = Array.from({ length: count }, (_, index) => ({ start: index * 5, end: index * 5 + 4 }));
      const marking = announcing(post, ...ranges);
      return processorTime(() => markedHtmlOf(marking));
    });
    const [short = 0, long = 0] = lengths;
    assert.ok(long < 12 * Math.max(short, 0.005), lengths.join(' s, '));
  });
});

/** A post that announces "Thing" at these places, whatever is written there. */
function announcing(post: Post, ...places: readonly OffsetRange[]): Post {
  const [range = { start: 0, end: 0 }] = places;
  const thing: Announcement = {
    index: 0,
    entry: undefined,
    name: 'Thing',
    kind: 'feature',
    category: undefined,
    vendor: undefined,
    range,
    places,
    section: undefined,
    links: [],
    docs: undefined,
    confidence: 1,
    evidence: [],
  };
  return { ...post, announcements: [thing] };
}

/** Each mark as "index kind: text", with emphasis as asterisks. */
function marksIn(html: string): readonly string[] {
  const found = html.matchAll(/<(a|span)\b([^>]*) r-mark="(\d+)"[^>]*>([\s\S]*?)(?:<\/\1>|$)/g);
  return Array.from(found, ([, tag, attributes = '', index = '', text = '']) => {
    const kind = tag === 'a' ? 'link' : attributes.includes('role="button"') ? 'button' : 'more';
    return `${index} ${kind}: ${text.replace(/<\/?em>/g, '*').trim()}`;
  });
}

/** What remains without the spans of marks and the attributes that links get instead. */
function textOf(html: string): string {
  return html.replace(/<[^>]*>/g, '');
}
