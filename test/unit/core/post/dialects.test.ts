import assert from 'node:assert/strict';
import type { Dialect } from '../../../../src/core/dialects/dialect';
import { parsePost } from '../../../../src/core/parsePost';
import { flatSections } from '../../../../src/core/post/section';
import { processorTime } from '../../../support/processorTime';
import { linksIn, sectionTree, slice, slugsIn } from '../../../support/posts';

const jekyll = { dialect: 'kramdown', slugs: 'kramdown-gfm' } as const;
const hugo = { dialect: 'goldmark', slugs: 'hugo' } as const;

function lines(...written: readonly string[]): string {
  return written.join('\n');
}

suite('The sections of a post in a Jekyll site', () => {
  const headings: readonly (readonly [what: string, text: string, sections: readonly string[]])[] = [
    ['follow a line break in HTML', '<br />\n## Under a break\n', ['## Under a break']],
    [
      'stand in HTML that says so',
      lines('<div markdown="1">', '', '## In a box', '', '</div>', '', '## Below'),
      ['## In a box', '## Below'],
    ],
    ['are HTML with Markdown in it', '<h2 markdown="1">All *about* it</h2>\n', ['## All about it']],
    ['are HTML', '<h2>Plain</h2>\n', ['## Plain']],
    [
      'do not stand in other HTML, blank lines or not',
      lines('<div>', '', '## No', '', '</div>', '', '## Yes'),
      ['## Yes'],
    ],
    ['are none in comments', lines('{::comment}', '# No', '{:/comment}', '', '# Yes'), ['# Yes']],
    ['end before their attributes', lines('## A {#own .b}', '', '## C {: .d}'), ['## A', '## C']],
  ];
  for (const [what, text, sections] of headings)
    test(what, () => assert.deepEqual(sectionTree(text, jekyll), sections));

  test('have the ids their attributes give them, before, behind and below', () => {
    const text = lines('## A {#one}', '', '{: #two}', '## B', '', '## C', '{: id="three"}', '', '## D', '{: .e}');
    assert.deepEqual(slugsIn(text, jekyll), ['one', 'two', 'three', 'd']);
  });

  test('have none as HTML, and take none from others', () => {
    const text = lines('<h2>Same</h2>', '', '## Same', '', '<h2 id="own">Same</h2>', '', '## Same');
    assert.deepEqual(slugsIn(text, jekyll), ['', 'same', 'own', 'same-1']);
    assert.deepEqual(slugsIn(text), ['same', 'same-1', 'own', 'same-2']);
  });

  test('are exactly where they are written', () => {
    const post = parsePost('- <h2 markdown="1">A [b](c)</h2>\n\n## D {#e}  \n', jekyll);
    assert.deepEqual(
      flatSections(post.sections).map(({ range }) => slice(post, range)),
      ['<h2 markdown="1">A [b](c)</h2>', '## D {#e}'],
    );
  });
});

suite('The links of a post in a Jekyll site', () => {
  const written = (text: string, context: { readonly dialect: Dialect } = jekyll): readonly string[] =>
    linksIn(text, context).map(({ written: link, url }) => (link === url ? link : `${link} -> ${url}`));

  test('are those of footnotes too, in the order of the text, also where nobody asks for the footnote', () => {
    const text = lines('[^1]: See [a](b)', '', '[^2]: See [c](d)', '', 'Text[^1] [e](f)');
    assert.deepEqual(written(text), ['[a](b) -> b', '[c](d) -> d', '[e](f) -> f']);
  });

  test('are those of definition lists, and of HTML that says so', () => {
    const text = lines('[term](a)', ': [what](b) it is', '', '<p markdown="1">it [is](c)</p>', '', '<p>not [d](e)</p>');
    assert.deepEqual(written(text), ['[term](a) -> a', '[what](b) -> b', '[is](c) -> c']);
  });

  test('are bare addresses, which are text on the page', () => {
    const text =
      'See https://a.example/x_y_z, (http://b.example/p_(q)) or *https://c.example*; https://d.example/?a&b;';
    assert.deepEqual(written(text), [
      'https://a.example/x_y_z',
      'http://b.example/p_(q)',
      'https://c.example',
      'https://d.example/?a',
    ]);
    assert.deepEqual(
      linksIn(text, jekyll).map(({ syntax, text: label, writtenUrl }) => [syntax, label === writtenUrl]),
      Array.from({ length: 4 }, () => ['bare', true]),
    );
  });

  test('are no addresses in code, formulas, HTML, destinations and the texts of links', () => {
    const text =
      '`https://a.example` $$https://b.example$$ <i title="https://c.example">x</i> [https://d.example](e) ' +
      '<a href="f">https://g.example</a> xhttps://h.example https:// <https://i.example>';
    assert.deepEqual(written(text), [
      '[https://d.example](e) -> e',
      '<a href="f">https://g.example</a> -> f',
      '<https://i.example> -> https://i.example',
    ]);
  });

  test('are read in linear time, whatever is bare', () => {
    for (const text of ['https://', 'https://a.b ', 'https://a.b*x*', '`x` https://a.b<b>', 'http://http:/'].map(
      piece => piece.repeat(4_000),
    )) {
      const start = performance.now();
      parsePost(text, jekyll);
      assert.ok(performance.now() - start < 2_000, text.slice(0, 20));
    }
  });
});

suite('A post in a Hugo site', () => {
  test('has the ids of its attributes, definition lists, footnotes and hosts without a scheme', () => {
    const text = lines('## A {#own}', '', 'Term', ': at www.a.example [^1]', '', '[^1]: [b](c)', '', '## A');
    assert.deepEqual(sectionTree(text, hugo), ['## A', '## A']);
    assert.deepEqual(slugsIn(text, hugo), ['own', 'a']);
    assert.deepEqual(
      linksIn(text, hugo).map(({ written: link, url }) => [link, url]),
      [
        ['www.a.example', 'https://www.a.example'],
        ['[b](c)', 'c'],
      ],
    );
  });
});

suite('A post of untrusted text', () => {
  const nested = (times: number): string =>
    `${'<div markdown="1">\n'.repeat(times)}# Deep\n\n${'</div>\n'.repeat(times)}`;

  test('may nest Markdown in HTML as deep as it likes', () => {
    assert.deepEqual(sectionTree(nested(20), jekyll), ['# Deep']);
    assert.deepEqual(sectionTree(`${nested(20_000)}\n# Below\n`, jekyll), ['# Below']);
  });

  test('may have many footnotes', () => {
    const notes = Array.from({ length: 8_000 }, (_, index) => `a[^${index}]\n\n[^${index}]: [x](y)\n\n`).join('');
    for (const dialect of ['kramdown', 'goldmark', 'gfm'] as const) {
      const took = processorTime(() => assert.equal(linksIn(notes, { dialect }).length, 8_000));
      assert.ok(took < 4, `${dialect}: ${took} s`);
    }
  });
});
