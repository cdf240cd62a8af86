import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type PostContext, parsePost } from '../../../../src/core/parsePost';
import { renderPost } from '../../../../src/core/preview/renderPost';
import { publishedPost } from '../../../../src/core/preview/publishedPost';
import { beginningOf } from '../../../../src/core/preview/beginning';
import type { SiteInput } from '../../../../src/core/preview/templates/siteInput';
import { siteReading } from '../../../../src/core/site/siteDialect';
import { documentsIn } from '../../../support/documents';
import { rounds } from '../../../support/rounds';
import { labels } from '../../../browser/labels';
import { htmlOf } from './rendering';
import { hugo, jekyll } from './sites';

const paragraph = `${'So many words that a page is filled. '.repeat(40)}\n\n`;
const long = paragraph.repeat(600);
/** Lines of `long`: a paragraph and a blank line each. */
const lineOfLimit = 2 * Math.ceil(500_000 / paragraph.length);

suite('Posts that are too long to be shown at once', () => {
  for (const [kind, site, tag] of [
    ['a plain post', undefined, ''],
    ['a post with tags of a platform', undefined, '{% link 1 %}\n\n'],
    ['a post of a Jekyll site', jekyll(), '{{ site.title }}\n\n'],
    ['a post of a Hugo site', hugo, '{{< youtube abc >}}\n\n'],
  ] as const) {
    test(`${kind} ends with a note that says from which line on it is not shown`, () => {
      const post = parsePost(tag + long, site && siteReading(site));
      const { html } = renderPost(post, { marker: 'r', labels, site, resolveImage: () => undefined });
      const [, line] = /from line (\d+)\.<\/p>$/.exec(html) ?? [];
      const before = tag ? 2 : 0;
      assert.ok(
        Math.abs(Number(line) - before - lineOfLimit) <= 3,
        `${String(line)} is not near ${String(lineOfLimit)}`,
      );
    });
  }

  test('only what is shown is read again as the site does', () => {
    const post = parsePost(`{% link 1 %}\n\n${long}`);
    const { text } = publishedPost(post, {}, 500_000).post;
    assert.ok(text.length < 500_000 + paragraph.length, String(text.length));
  });

  test('it is read up to the end of a line, and its front matter is never cut', () => {
    const text = '---\ntitle: A post\n---\none\ntwo\nthree\n';
    const readOf = (limit: number): string => beginningOf(parsePost(text), limit).post.text;
    assert.equal(readOf(text.indexOf('two')), text.slice(0, text.indexOf('three')));
    assert.equal(readOf(3), text.slice(0, text.indexOf('two')));
    assert.equal(readOf(text.length), text);
  });

  test('links take definitions from the part that is not shown, and the first of a name counts', () => {
    const text = `{% link 1 %}\n\n[far] [near] [gone]\n\n[near]: /near\n\n${long}\n\n[far]: /far\n\n[near]: /other\n\n[far]: /third\n`;
    const html = htmlOf(parsePost(text));
    assert.deepEqual(
      Array.from(html.matchAll(/href="([^"]*)"/g), ([, href]) => href),
      ['/far', '/near'],
    );
    assert.ok(html.includes('[gone]'));
  });

  test('at a glance it tells the links of all of it', () => {
    const post = parsePost(`---\ntitle: A post\n---\n{% link 1 %}\n\n[a](b.md)\n\n${long}[c](d.md)\n`);
    assert.ok(htmlOf(post, { glance: true }).includes('2 links'));
  });

  test('all of it is rendered where it is exported', () => {
    const post = parsePost(`{% link 1 %}\n\n${long}The end.\n`);
    const { html } = renderPost(post, { marker: 'r', labels, resolveImage: () => undefined, isWhole: true });
    assert.ok(html.includes('The end.'));
  });
});

suite('What makes a post be read a second time', () => {
  const tokensAreShared = (text: string, site?: SiteInput): boolean => {
    const post = parsePost(text, site && siteReading(site));
    return publishedPost(post, { site }, 500_000).post.markdown === post.markdown;
  };

  for (const [what, text] of [
    [
      'addresses of hosts that begin with www. and have a scheme',
      '[a](https://www.example.com) <https://www.example.com>',
    ],
    ['tags that leave nothing', '{% include JB/setup %}\n\nText'],
    ['brackets of links', '[!] and [a^b](c.md)'],
    ['a bare host', 'See\nwww.example.com'],
    ['a bare host in a cell', '|a|\n|-|\n|www.example.com|'],
    ['a footnote', 'Text[^1]\n\n[^1]: Note'],
    ['an alert', '> [!NOTE]\n> Text'],
  ] as const) {
    test(`not ${what}`, () => assert.ok(tokensAreShared(text)));
  }

  test('but a tag of a platform', () => assert.ok(!tokensAreShared('{% link 1 %}')));

  const withSetup = jekyll({ '_includes/JB/setup': '{% comment %} nothing {% endcomment %}\n\n' });
  const blog = jekyll();
  for (const [what, text, site] of [
    ['what Jekyll reads in its own way', '<br />\n## A {#b}\n\nTerm\n: text[^1]\n\n[^1]: note\n', blog],
    ['what Hugo reads in its own way', '## A {#b}\n\nTerm\n: www.a.example[^1]\n\n[^1]: note\n', hugo],
    ['tags that come to blanks, between blocks', '{% include JB/setup %}\n\n# A\n\n{% assign a = 1 %}\nb\n', withSetup],
    ['a tag over several lines', '# A\n\n{% include JB/setup\n  a=1\n%}\n\nb\n', withSetup],
    ['tags that are shown as they are written', 'a{% nope %}b\n', blog],
    ['a long post of a site', `${long}# A {#b}\n`, blog],
  ] as const)
    test(`not ${what}, where the model was read so too`, () => {
      assert.ok(tokensAreShared(text, site));
      const { dialect } = publishedPost(parsePost(text), { site }, 500_000);
      assert.equal(dialect, site === hugo ? 'goldmark' : 'kramdown');
    });

  for (const [what, text] of [
    ['a tag that comes to something', '{{ site.title }}\n'],
    ['a tag within a paragraph', 'a {% assign a = 1 %} b\n'],
    ['a tag that takes line ends with it', 'a\n\n{%- assign a = 1 -%}\n\nb\n'],
    ['a tag in code', '```\n\n{% assign a = 1 %}\n\n```\n'],
    ['a tag in an item', '- a\n\n  {% assign a = 1 %}\n\n  b\n'],
    ['an include that is not there', '{% include none.html %}\n'],
    ['what a condition leaves out', '{% if false %}\n# A\n{% endif %}\n'],
  ] as const)
    test(`but ${what}, in a Jekyll site`, () =>
      assert.ok(!tokensAreShared(text, jekyll({ '_includes/none.html': undefined }))));

  for (const [name, site, dialect] of [
    ['Jekyll', withSetup, 'kramdown'],
    ['Hugo', hugo, 'goldmark'],
  ] as const)
    test(`a post of a ${name} site is shown alike from either reading`, () => {
      const shownOf = (text: string, reading: PostContext | undefined): string => {
        const { html } = renderPost(parsePost(text, reading), {
          marker: 'r',
          labels,
          site,
          resolveImage: () => undefined,
        });
        return html.replace(/ r-(?:line|end)="\d+"/g, '');
      };
      // With a tag at its end that comes to something, all of a post is evaluated.
      const [tag, output] =
        dialect === 'kramdown' ? ['{{ site.title }}', '<p>Blog</p>'] : ['{{< ref "known" >}}', '<p>/page/known/</p>'];
      let shared = 0;
      fc.assert(
        fc.property(documentsIn(dialect), ({ text }) => {
          const html = shownOf(text, siteReading(site));
          if (tokensAreShared(text, site)) shared++;
          assert.equal(html, shownOf(text, undefined));
          const end = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
          const evaluated = shownOf(text + end + end + tag + end, undefined);
          assert.ok(evaluated.includes(`${output}\n`));
          assert.equal(evaluated.replace(`${output}\n`, ''), html);
        }),
        rounds(60),
      );
      assert.ok(shared > 10, `${String(shared)} of 60 documents were read once`);
    });
});
