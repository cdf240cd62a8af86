import assert from 'node:assert/strict';
import { matchesGlob } from '../../../../src/core/text/glob';
import { processorTime } from '../../../support/processorTime';

suite('matchesGlob', () => {
  for (const [glob, path, expected] of [
    ['notes/*.md', 'notes/a.md', true],
    ['notes/*.md', 'notes/b/a.md', false],
    ['notes/**/*.md', 'notes/a.md', true],
    ['notes/**/*.md', 'notes/b/c/a.md', true],
    ['**/*.md', 'a.md', true],
    ['**', 'a/b/c', true],
    ['**/posts/**', 'x/posts/y/z.md', true],
    ['**/posts/**', 'x/post/y/z.md', false],
    ['/notes/a.md', 'notes/a.md', true],
    ['./notes/a.md', 'notes/a.md', true],
    ['a?.md', 'ab.md', true],
    ['a?.md', 'a.md', false],
    ['{notes,blog}/*.{md,markdown}', 'blog/x.markdown', true],
    ['{notes,blog}/*.{md,markdown}', 'blog/x.txt', false],
    ['{a,b{c,d}}.md', 'bd.md', true],
    ['{}.md', '.md', true],
    ['20[12][0-9]/*', '2018/x', true],
    ['20[!1]*/*', '2018/x', false],
    ['[a.md', '[a.md', true],
    ['a+b(c).md', 'a+b(c).md', true],
    ['a.md', 'aXmd', false],
    ['A.md', 'a.md', false],
    ['*日*', '12月1日.md', true],
    ['', 'a.md', false],
  ] as const) {
    test(`${glob} ${expected ? 'takes' : 'leaves'} ${path}`, () => {
      assert.equal(matchesGlob(path, glob), expected);
    });
  }

  test('takes no longer for a nasty pattern than both lengths explain', () => {
    const nasty = `${'*a'.repeat(2000)}b`;
    const seconds = processorTime(() => {
      assert.equal(matchesGlob('a'.repeat(4000), nasty), false);
      assert.equal(matchesGlob('a'.repeat(40), '{a,b}'.repeat(40)), false);
      assert.equal(matchesGlob(Array(2000).fill('a').join('/'), `${'**/a/'.repeat(500)}b`), false);
    });
    assert.ok(seconds < 5, `${String(seconds)} s`);
  });
});
