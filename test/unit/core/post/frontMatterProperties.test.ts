import assert from 'node:assert/strict';
import fc from 'fast-check';
import { suite, test } from 'mocha';
import { parseFrontMatter } from '../../../../src/core/post/frontMatter';
import { categoriesOf, dateOf, frontMatterLinks, tagsOf, titleOf } from '../../../../src/core/post/frontMatterFields';

const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
const piece = fc.oneof(
  fc.constantFrom(
    ...['---', '+++', ';;;', '...', '{', '}', '---js', '---json', '---toml', '--- yaml', '\uFEFF', '\0', '\t', ' '],
    ...['title: a', 'title: b', 'a: &a', '  b: *a', '- x', '- [', '{{ x }}', '"k": 1,', 'k = 1', '[t]', '[[t]]', '# c'],
    ...['__proto__: 1', 'date: 2018-12-05', 'd = 2018-12-05', 'tags: a, b', 'url: https://a.b/c', '? {a: b}', '>', '|'],
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const junk = fc
  .array(fc.tuple(piece, fc.oneof(lineEnd, lineEnd, fc.constant(''))), { maxLength: 24 })
  .map(parts => parts.flat().join(''));

/** Values a writer of JSON can say, which is YAML too. */
const value = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.oneof(fc.string(), fc.integer()), { maxLength: 4 }),
);
const fields = fc.dictionary(
  fc.string({ minLength: 1, maxLength: 8 }).filter(key => key !== '__proto__' && key !== '[object Object]'),
  value,
  { minKeys: 1, maxKeys: 6 },
);
const body = fc.string().filter(text => !/^[\r\n]/.test(text));

suite('Front matter, properties', () => {
  test('any text is read, and every range lies in it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          junk,
          fc.constantFrom('---\n', '+++\n', ';;;\n', '{"a":').chain(start => junk.map(rest => start + rest)),
        ),
        text => {
          const found = parseFrontMatter(text);
          const links = frontMatterLinks(text, found);
          const { range, content } = found;
          assert.ok(
            0 <= range.start && range.start <= content.start && content.end <= range.end && range.end <= text.length,
          );
          for (const { range: place } of [...found.problems, ...links]) {
            assert.ok(0 <= place.start && place.start <= place.end && place.end <= text.length);
          }
          assert.ok(range.end === 0 || range.end === text.length || /[\r\n]/.test(text[range.end - 1] ?? ''));
          assert.deepEqual(JSON.parse(JSON.stringify(found.data)), normal(found.data));
          for (const part of [titleOf(found), dateOf(found), ...tagsOf(found), ...categoriesOf(found)]) {
            assert.ok(part === undefined || /^[^\p{Cc}]+$/u.test(part));
          }
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('what is written between fences is read, and the body follows', () => {
    fc.assert(
      fc.property(
        fields,
        body,
        lineEnd,
        fc.constantFrom('', '\uFEFF'),
        fc.constantFrom('---', '---yaml', '---json', '{', ';;;'),
        (data, rest, end, mark, fence) => {
          const json = JSON.stringify(data);
          const [open, block, close] = fence === '{' ? ['', json, ''] : [fence + end, json + end, fence.slice(0, 3)];
          const text = mark + open + block + close + end + rest;
          const found = parseFrontMatter(text);
          assert.equal(text.slice(found.range.end), rest);
          assert.equal(found.range.start, mark.length);
          assert.equal(text.slice(found.content.start, found.content.end), block);
          assert.deepEqual(found.data, normal(data));
          assert.deepEqual(found.problems, []);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('each URL stands at its range', () => {
    const url = fc.webUrl({ withQueryParameters: true, withFragments: true }).filter(text => !/['"]/.test(text));
    const quote = fc.constantFrom('"', "'");
    fc.assert(
      fc.property(
        fc.array(fc.tuple(url, quote, fc.boolean()), { minLength: 1, maxLength: 6 }),
        lineEnd,
        (urls, end) => {
          const lines = urls.map(
            ([link, mark, hasNote]) => `- ${mark}${link}${mark}${hasNote ? ` # not ${link}x` : ''}`,
          );
          const text = ['---', 'links:', ...lines, '---', 'body'].join(end);
          const links = frontMatterLinks(text, parseFrontMatter(text));
          assert.deepEqual(
            links.map(({ range }) => text.slice(range.start, range.end)),
            urls.map(([link]) => link),
          );
          assert.equal(
            new Set(links.map(({ range }) => text.slice(0, range.start).split(end).length)).size,
            urls.length,
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});

/** As JSON would have it: no negative zero. */
function normal(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data)) as unknown;
}
