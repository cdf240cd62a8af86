import assert from 'node:assert/strict';
import fc from 'fast-check';
import { UnitReadings } from '../../../../src/core/announcements/unitReadings';
import type { Dialect } from '../../../../src/core/dialects/dialect';
import { parsePost } from '../../../../src/core/parsePost';
import { KeptBlocks } from '../../../../src/core/post/keptBlocks';
import { literalsOf } from '../../../../src/core/post/literals';
import type { Token } from '../../../../src/core/post/markdown';
import type { Post } from '../../../../src/core/post/post';
import type { SourceMap } from '../../../../src/core/post/sourceMap';
import { editsOf, longTexts, versions } from '../../../support/edits';
import { readProjectFile } from '../../../support/posts';
import { rounds } from '../../../support/rounds';
import { few } from '../announcements/reading';

/** All of a token that anybody may look at. */
function told(token: Token): unknown {
  const { type, tag, attrs, map, nesting, level, children, content, markup, info, meta, block, hidden } = token;
  const own = { type, tag, attrs, map, nesting, level, content, markup, info, meta, block, hidden };
  return { ...own, literals: literalsOf(token), children: children?.map(told) };
}

function offsetsOf(map: SourceMap, length: number): readonly number[] {
  return Array.from({ length: length + 1 }, (_, at) => map.offsetOf(at));
}

/** All that a reading of a post says, tokens by their places. */
function saidBy({ markdown, linkOfToken, ...post }: Post): unknown {
  const places = new Map<Token, number>();
  const note = (token: Token): void => {
    places.set(token, places.size);
    for (const child of token.children ?? []) note(child);
  };
  markdown.tokens.forEach(note);
  return {
    ...post,
    lines: post.lines.count,
    tokens: markdown.tokens.map(told),
    shown: markdown.shown.map(told),
    definitions: markdown.definitions,
    inlineTexts: [...markdown.inlineTexts].map(([token, { map, elements, ...text }]) => [
      places.get(token),
      text,
      offsetsOf(map, text.text.length),
      elements.map(element => ({ ...element, token: places.get(element.token) ?? told(element.token) })),
    ]),
    htmlMaps: [...markdown.htmlMaps].map(([token, map]) => [places.get(token), offsetsOf(map, token.content.length)]),
    linkOfToken: [...linkOfToken].map(([token, link]) => [places.get(token), link.index]),
  };
}

const dialects: readonly Dialect[] = ['gfm', 'goldmark', 'kramdown'];

/** Reads texts one after the other with what was kept of those before, and each by itself. */
function assertSame(texts: readonly string[], dialect: Dialect, firstLength?: number): void {
  const kept = { blocks: new KeptBlocks(firstLength), units: new UnitReadings() };
  const before: { readonly post: Post; readonly said: unknown }[] = [];
  for (const text of texts) {
    const post = parsePost(text, { dialect, catalog: few, kept });
    const said = saidBy(post);
    assert.deepEqual(said, saidBy(parsePost(text, { dialect, catalog: few })), JSON.stringify(texts));
    before.push({ post, said });
  }
  // Somebody may show a version that is not the last one.
  for (const { post, said } of before) assert.deepEqual(saidBy(post), said);
}

suite('Blocks kept from one version of a post to the next', () => {
  test('change nothing in what is read, whatever is edited', () => {
    fc.assert(
      fc.property(
        longTexts,
        editsOf,
        fc.constantFrom(...dialects),
        fc.constantFrom(1, 40, 4000),
        (text, edits, dialect, length) => {
          assertSame(versions(text, edits), dialect, length);
        },
      ),
      rounds(30),
    );
  });

  test('are left where a definition changes what links of other blocks take', () => {
    assertSame(
      ['[a]\n\nb\n\n[a]: /1\n', '[a]\n\nb\n\n[a]: /12\n', '[a]\n\nb\n\n', '[a]: /2\n\n[a]\n\nb\n\n'],
      'gfm',
      1,
    );
  });

  test('give footnotes the numbers they have, whoever asks for them', () => {
    const texts = ['a\n\nb\n\nc\n', 'a\n\nb\n\nc[^1]\n', 'a[^1]\n\nb\n\nc\n\n[^1]: d\n', 'a\n\nb\n\nc\n\n[^1]: d\n'];
    assertSame(texts, 'gfm', 1);
    const notes = '\n\nmore\n\n[^1]: one\n\n[^2]: two[^3]\n\n    more\n\n[^3]: three\n';
    const asking = [
      'a[^1] b[^2]\n\nc[^1]',
      'a[^1] bx[^2]\n\nc[^1]',
      'a bx[^2]\n\nc[^1]',
      'a bx[^2]\n\nc[^1] ![d[^3]](e)',
      'a bx[^2]\n\nc[^1] ![dx[^3]](e)',
    ];
    assertSame(
      asking.map(text => text + notes),
      'gfm',
      1,
    );
  });

  test('say what tags of templates say now', () => {
    assertSame(
      [
        'a\n\n{{ one }}\n\n{{ a\n\n# b }}\n',
        'a\n\n{{ two }}\n\n{{ a\n\n# b }}\n',
        'a\n\n{{ two }}\n\n{{ a\n\n# c }}\n',
      ],
      'gfm',
      1,
    );
  });

  test('show what stood in a tag that is none any more', () => {
    const tag = 'x{% a\n\n# b\n\n# c\n\n# d\n\n# e\n\n# f %}\n\ng\n';
    assertSame([tag, tag.replace('{', ''), tag, tag.replace(' %}', '')], 'gfm', 1);
  });

  test('are only read again around an edit', () => {
    const text = readProjectFile('samples/jekyll-site/_posts/2018-12-11-what-reinvent-2018-brought.md').repeat(3);
    const kept = { blocks: new KeptBlocks(100), units: new UnitReadings() };
    const before = new Set(parsePost(text, { kept }).markdown.tokens);
    const at = text.indexOf(' ', text.length / 2);
    const { tokens } = parsePost(`${text.slice(0, at)}x${text.slice(at)}`, { kept }).markdown;
    const fresh = tokens.filter(token => !before.has(token)).length;
    assert.ok(fresh > 0 && fresh < 40, `${String(fresh)} of ${String(tokens.length)} tokens are made anew`);
  });
});
