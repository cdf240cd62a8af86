import assert from 'node:assert/strict';
import { parsePost } from '../../../../src/core/parsePost';
import { anchorRange } from '../../../../src/core/post/anchors';
import { slice, slugsIn } from '../../../support/posts';

const text = [
  '# Ünï',
  '',
  '<a id="by-id"></a> and <a name="by-name"></a>',
  '',
  '<div id="block">x</div>',
  '',
  'Text[^1] with `{#code}` and #tag.',
  '{: #listed .x}',
  '',
  'More.',
  '{: .x id="quoted" lang=en}',
  '',
  '{: id=bare .x}',
  'id="text" and {grid="none"}',
  '',
  '## Own {#own}',
  '',
  '[^1]: A note.',
  '',
].join('\n');

suite('An anchor of a post', () => {
  const post = parsePost(text, { slugs: 'kramdown-gfm' });
  const rows: readonly (readonly [anchor: string, written: string | undefined])[] = [
    ['ünï', '# Ünï'],
    ['%C3%BCn%C3%AF', '# Ünï'],
    ['by-id', '<a id="by-id">'],
    ['by-name', '<a name="by-name">'],
    ['block', '<div id="block">'],
    ['own', '## Own {#own}'],
    ['listed', '#listed'],
    ['quoted', 'id="quoted"'],
    ['bare', 'id=bare'],
    ['text', undefined],
    ['none', undefined],
    ['fn:1', '[^1]'],
    ['fnref:1', '[^1]'],
    ['', ''],
    ['top', ''],
    ['tag', undefined],
    ['Ünï', undefined],
    ['%', undefined],
  ];
  for (const [anchor, written] of rows) {
    test(`#${anchor} is ${written ?? 'nowhere'}`, () => {
      const range = anchorRange(post, anchor);
      assert.equal(range && slice(post, range), written);
    });
  }

  test('is a heading by the id that attributes give it, and HTML whose content is Markdown', () => {
    const site = parsePost(
      ['## A {#one}', '', '## B', '{: id="two"}', '', '<div id="box" markdown="1">', '', 'c', '', '</div>', ''].join(
        '\n',
      ),
      { dialect: 'kramdown', slugs: 'kramdown-gfm' },
    );
    const found = ['one', 'two', 'a', 'box'].map(anchor => anchorRange(site, anchor));
    assert.deepEqual(
      found.map(range => range && slice(site, range)),
      ['## A {#one}', '## B', undefined, '<div id="box" markdown="1">'],
    );
  });
});

// Held against Hugo 0.111.3, which takes the heading as it is written.
suite('Heading ids as in Hugo', () => {
  const headings = [
    '## [AWS `Lambda`](https://aws.amazon.com/lambda/) and *more*',
    '## Hello, World & friends -- x_y',
    '## Hello, World & friends -- x_y',
    '## 日本語 の見出し Ünï',
    '## :rocket: Go',
    '## Own {#own-id}',
    '## C++ "quoted" &amp; it\'s 1.5',
    'Setext\ntitle\n------',
    '## 🚀',
    '## dup-1',
    '## dup',
    '## dup',
  ].join('\n\n');

  test('are made of all that is written, each blank a hyphen', () => {
    assert.deepEqual(slugsIn(headings, { slugs: 'hugo' }), [
      'aws-lambdahttpsawsamazoncomlambda-and-more',
      'hello-world--friends----x_y',
      'hello-world--friends----x_y-1',
      '日本語-の見出し-ünï',
      'rocket-go',
      'own-id',
      'c-quoted-amp-its-15',
      'title',
      'heading',
      'dup-1',
      'dup',
      'dup-2',
    ]);
  });

  test('are ASCII, or joined by single hyphens, where the site says so', () => {
    const text = '## Ünï & 日本 -- x\n';
    assert.deepEqual(slugsIn(text, { slugs: 'hugo-ascii' }), ['uni------x']);
    assert.deepEqual(slugsIn(text, { slugs: 'hugo-blackfriday' }), ['ünï-日本-x']);
  });
});

suite('Heading ids as in Hexo', () => {
  test('keep capitals and number what is there already', () => {
    assert.deepEqual(slugsIn('## Amazon EC2: news!\n\n## Amazon EC2: news!\n\n## C# & .NET\n', { slugs: 'hexo' }), [
      'Amazon-EC2-news',
      'Amazon-EC2-news-1',
      'C-NET',
    ]);
  });
});
