import assert from 'node:assert/strict';
import { slugsIn } from '../../../support/posts';

/** The ids an engine gives headings of these texts, one heading each. */
function slugs(engine: 'github' | 'kramdown-gfm' | 'kramdown', ...headings: readonly string[]): readonly string[] {
  return slugsIn(headings.map(heading => `## ${heading}`).join('\n\n'), { slugs: engine });
}

suite('Heading ids as on GitHub', () => {
  test('are lower case, without punctuation, each blank a hyphen', () => {
    assert.deepEqual(slugs('github', 'Hello, World!', 'a  b', 'a - b', 'C# & .NET', 'x_y-z', "What's new?"), [
      'hello-world',
      'a--b',
      'a---b',
      'c--net',
      'x_y-z',
      'whats-new',
    ]);
  });

  test('keep letters of every script and lose emoji', () => {
    assert.deepEqual(slugs('github', '日本語 の見出し', '🚀 Ünïcödé', '한국어 후기', '😄 unicode emoji 😄'), [
      '日本語-の見出し',
      '-ünïcödé',
      '한국어-후기',
      '-unicode-emoji-',
    ]);
  });

  test('are unique however titles collide', () => {
    assert.deepEqual(slugs('github', 'a', 'a', 'a-1'), ['a', 'a-1', 'a-1-1']);
    assert.deepEqual(slugs('github', 'a-1', 'a', 'a', 'a'), ['a-1', 'a', 'a-2', 'a-3']);
  });

  test('survive the names of object prototypes', () => {
    assert.deepEqual(slugs('github', 'constructor', '\\_\\_proto\\_\\_', 'hasOwnProperty', 'constructor'), [
      'constructor',
      '__proto__',
      'hasownproperty',
      'constructor-1',
    ]);
  });

  test('are made of what is read, not of markup', () => {
    assert.deepEqual(
      slugs('github', '[AWS `Lambda`](https://x.example) <b>x</b>', '**Bold** &amp; _more_', 'a {#id}'),
      ['aws-lambda-x', 'bold--more', 'a-id'],
    );
  });

  test('do not see template tags that print nothing', () => {
    assert.deepEqual(slugs('github', 'a {% if x %} b'), ['a-b']);
  });
});

// Expectations from kramdown-parser-gfm, lib/kramdown/parser/gfm.rb: downcase, remove /[^\p{Word}\- \t]/, blanks to
// hyphens, then a counter that knows only the text it counts.
suite('Heading ids as in Jekyll (kramdown with GFM)', () => {
  test('are lower case, without punctuation, each blank a hyphen', () => {
    assert.deepEqual(slugs('kramdown-gfm', 'Hello, World!', 'a  b', 'a - b', '1. Intro', 'x_y'), [
      'hello-world',
      'a--b',
      'a---b',
      '1-intro',
      'x_y',
    ]);
  });

  test('keep letters of every script', () => {
    assert.deepEqual(slugs('kramdown-gfm', '日本語 の見出し', 'Ünïcödé', '🚀 x'), ['日本語-の見出し', 'ünïcödé', '-x']);
  });

  test('may collide with a title that looks numbered, as the engine lets them', () => {
    assert.deepEqual(slugs('kramdown-gfm', 'a', 'a', 'a-1'), ['a', 'a-1', 'a-1']);
  });

  test('lose dashes, which typography makes of two and three hyphens, but not in code', () => {
    assert.deepEqual(slugs('kramdown-gfm', 'a -- b', 'a --- b', 'the `--flag` -- x', 're--use'), [
      'a--b',
      'a--b-1',
      'the---flag--x',
      'reuse',
    ]);
  });

  test('are the author’s where one is given', () => {
    assert.deepEqual(
      slugsIn('## Long title {#short}\n\n## [L](u) `x` {#a.b-c_d}\n\n## Not{#this}', { slugs: 'kramdown-gfm' }),
      ['short', 'a.b-c_d', 'notthis'],
    );
  });
});

// Expectations from kramdown, lib/kramdown/converter/base.rb: everything before the first letter goes, then all but
// ASCII letters, digits, blanks and hyphens; nothing left is "section"; the raw heading counts, markup included.
suite('Heading ids as in kramdown', () => {
  test('begin with a letter and are ASCII', () => {
    assert.deepEqual(slugs('kramdown', '1. Intro', 'Ünïcödé x', '日本語', '123', 'A_b C'), [
      'intro',
      'ncd-x',
      'section',
      'section-1',
      'ab-c',
    ]);
  });

  test('are made of the heading as written', () => {
    assert.deepEqual(slugs('kramdown', '[AWS](https://x.example) *new*'), ['awshttpsxexample-new']);
  });

  test('are numbered by use', () => {
    assert.deepEqual(slugs('kramdown', 'a', 'a', 'a'), ['a', 'a-1', 'a-2']);
  });
});
