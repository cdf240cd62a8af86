import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Dialect } from '../../../../src/core/dialects/dialect';
import { parsePost } from '../../../../src/core/parsePost';
import type { Link } from '../../../../src/core/post/link';
import type { Post } from '../../../../src/core/post/post';
import { flatSections } from '../../../../src/core/post/section';
import { maskTemplates } from '../../../../src/core/post/templates';
import { LineIndex } from '../../../../src/core/text/lineIndex';
import { anyTexts, documentsIn } from '../../../support/documents';
import { assertModelHolds } from '../../../support/invariants';
import { readProjectFile, root, slice } from '../../../support/posts';
import { rounds } from '../../../support/rounds';

const seed = 20181211;
const dialects = ['gfm', 'kramdown', 'goldmark'] as const;

suite('Ranges of generated documents', () => {
  for (const dialect of dialects)
    test(`links and headings are exactly where they were written, ${dialect}`, () => {
      fc.assert(
        fc.property(documentsIn(dialect), ({ text, links, headings }) => {
          const post = parsePost(text, { dialect });
          const written = ({ start, end }: { start: number; end: number }): string =>
            `${start}: ${text.slice(start, end)}`;
          assert.deepEqual(
            post.links.map(({ range }) => written(range)),
            links.map(written),
          );
          assert.deepEqual(
            flatSections(post.sections).map(({ range }) => written(range)),
            headings.map(written),
          );
          assertModelHolds(post);
        }),
        rounds(200),
      );
    });

  test('inline destinations are exactly where they were written', () => {
    fc.assert(
      fc.property(documentsIn(undefined), ({ text }) => {
        for (const { syntax, url, urlRange } of parsePost(text).links) {
          if (syntax !== 'inline' && syntax !== 'bare') continue;
          assert.equal(text.slice(urlRange.start, urlRange.end), url);
        }
      }),
      { seed, numRuns: 100 },
    );
  });
});

suite('Any text', () => {
  test('is read without an error, with every range inside it', () => {
    fc.assert(
      fc.property(
        anyTexts,
        fc.constantFrom('github', 'kramdown-gfm', 'kramdown'),
        fc.constantFrom(...dialects),
        (text, slugs, dialect) => {
          assertModelHolds(parsePost(text, { slugs, dialect }));
        },
      ),
      rounds(200),
    );
  });

  test('keeps its length and line ends when templates are masked, and everything outside tags', () => {
    fc.assert(
      fc.property(anyTexts, text => {
        const masked = maskTemplates(text, 0);
        assert.equal(masked.text.length, text.length);
        const ends = (of: string): readonly number[] => [...of.matchAll(/[\r\n]/g)].map(({ index }) => index);
        assert.deepEqual(ends(masked.text), ends(text));
        if (!masked.tags.length) assert.equal(masked.text, text);
      }),
      { seed, numRuns: 500 },
    );
  });

  test('has as many lines as an editor shows, and every offset has its place', () => {
    fc.assert(
      fc.property(anyTexts, text => {
        const lines = new LineIndex(text);
        assert.equal(lines.count, text.split(/\r\n|\r|\n/).length);
        for (let offset = 0; offset <= text.length; offset++) {
          assert.equal(lines.offsetOf(lines.positionOf(offset)), offset);
        }
      }),
      { seed, numRuns: 200 },
    );
  });
});

suite('Ranges of the sample posts', () => {
  const samples = readdirSync(join(root, 'samples'), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.md'))
    .map(file => `samples/${file.replaceAll('\\', '/')}`)
    .sort();

  test('there are samples', () => {
    assert.ok(samples.length >= 5, samples.join(' '));
  });

  for (const sample of samples) {
    for (const lineEnd of ['\n', '\r\n']) {
      for (const dialect of dialects) {
        const how = `${lineEnd === '\n' ? 'LF' : 'CRLF'}, ${dialect}`;
        test(`${sample} with ${how}: each slice is a link or heading and nothing else`, () => {
          const post = parsePost(readProjectFile(sample).replaceAll('\n', lineEnd), { path: sample, dialect });
          assertModelHolds(post);
          for (const link of post.links) assertIsLink(post, link, dialect);
          for (const section of flatSections(post.sections)) {
            const [again, ...more] = parsePost(unquoted(slice(post, section.range)), { dialect }).sections;
            assert.deepEqual([again?.title, again?.level, more.length], [section.title, section.level, 0]);
          }
        });
      }
    }
  }
});

/** A link cut out of its post and read alone is the same link from its first to its last character. */
function assertIsLink(post: Post, link: Link, dialect: Dialect): void {
  const written = unquoted(slice(post, link.range));
  if (link.syntax === 'front-matter') return assert.ok(written.includes(link.url), written);
  if (link.syntax === 'reference') return assert.match(written, /^\[[^\]]+\](?:\[[^\]]*\])?$/);
  const [again] = parsePost(written, { dialect }).links;
  assert.deepEqual(
    [again?.range, again?.url, again?.text, again?.syntax],
    [{ start: 0, end: written.length }, link.url, link.text, link.syntax],
  );
}

/** What a quote's marks break up, whole again. */
function unquoted(written: string): string {
  return written.replace(/(\r\n|\n)[ \t]*(?:>[ \t]?)+/g, '$1');
}
