import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findAnnouncements } from '../../../../src/core/announcements/findAnnouncements';
import { judgeGroups } from '../../../../src/core/announcements/judge';
import { UnitReadings } from '../../../../src/core/announcements/unitReadings';
import type { Catalog } from '../../../../src/core/catalog/catalog';
import { parsePost } from '../../../../src/core/parsePost';
import { documentsIn } from '../../../support/documents';
import { readProjectFile } from '../../../support/posts';
import { rounds } from '../../../support/rounds';
import { bundled, bundledData } from '../catalog/bundled';
import { catalogOf } from '../../../../src/core/catalog/catalog';
import { few, news, recap } from './reading';

const samples = [
  'samples/jekyll-site/_posts/2018-12-11-what-reinvent-2018-brought.md',
  'samples/jekyll-site/_posts/2019-09-30-what-became-of-the-previews.md',
  'samples/hugo-site/content/posts/reinvent-2022-rueckblick-de.md',
  'samples/hugo-site/content/posts/reinvent-2022/index.md',
  'samples/plain/2021-12-06-reinvent-2021-in-lists.md',
  'samples/plain/messy.md',
].map(readProjectFile);

/** What is written into posts: dates that make other things new, names, links, marks that make other units of what stands there. */
const pieces = [
  ...['x', ' ', '\n', '\n\n', '- ', '## ', '**', '> ', '| a | b |\n|---|---|\n| ', '](', '`', '2', ' 2014'],
  ...[
    '\n\n## AWS Outposts\n\n',
    ' Announcing Amazon Xyzzy, ',
    '\n- AWS Lambda: new runtime\n',
    ' last year ',
    ' in preview',
  ],
  `[Read more](${news}/aws-outposts/)`,
  `[AWS Plugh](https://aws.amazon.com/blogs/aws/new-aws-plugh/)`,
  ...['2018', '2021', '2026'].map(year => `date: ${year}-12-05\n`),
];

const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.oneof({ weight: 4, arbitrary: fc.nat(3) }, fc.nat(400)),
    written: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...pieces) }, fc.constant('')),
    /** A part of the text is moved there. */
    moved: fc.option(fc.nat(200), { freq: 6, nil: undefined }),
  }),
  { minLength: 1, maxLength: 5 },
);

type Edit = (typeof edits extends fc.Arbitrary<infer Value> ? Value : never)[number];

function edited(text: string, { at, removed, written, moved }: Edit): string {
  // Half of the edits fall on the beginning, where dates stand.
  const start = Math.floor(at < 0.2 ? at * 500 : at * text.length);
  const rest = text.slice(start + removed);
  return text.slice(0, start) + written + (moved === undefined ? rest : rest.slice(moved) + rest.slice(0, moved));
}

/** All that detection tells of a text, by itself and with what was kept of other texts. */
function assertSame(text: string, catalog: Catalog, kept: UnitReadings): void {
  const post = parsePost(text, { path: 'post.md' });
  const groups = judgeGroups(post, catalog);
  const { announcements, mentions } = findAnnouncements(post, catalog);
  const found = findAnnouncements(post, catalog, kept);
  const again = judgeGroups(post, catalog, kept);
  assert.deepEqual(found.announcements, announcements);
  assert.deepEqual(found.mentions, mentions);
  const told = (judged: typeof groups): unknown =>
    judged.map(({ candidates, judged: places }) => [
      candidates.map(({ unit, links, entry, about, ...rest }) => ({
        ...rest,
        unit: [unit.index, unit.text],
        links: links.map(({ link, range }) => [link.index, post.links.includes(link), range]),
        entries: [entry, ...about].map(known => known?.id),
      })),
      places.map(({ holding }) => holding),
    ]);
  assert.deepEqual(told(again), told(groups));
}

/** How much text the catalog is asked for names in while something is done. */
function searched(catalog: Catalog, work: () => void): number {
  let characters = 0;
  const namesIn = catalog.namesIn.bind(catalog);
  Object.defineProperty(catalog, 'namesIn', {
    configurable: true,
    value: (text: string, from?: number, to?: number) => {
      characters += (to ?? text.length) - (from ?? 0);
      return namesIn(text, from, to);
    },
  });
  work();
  Reflect.deleteProperty(catalog, 'namesIn');
  return characters;
}

suite('Readings kept from one version of a post to the next', () => {
  test('change nothing in what is found in samples that are edited', () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), edits, (sample, changes) => {
        const kept = new UnitReadings();
        assertSame(sample, bundled, kept);
        let text = sample;
        for (const change of changes) assertSame((text = edited(text, change)), bundled, kept);
      }),
      rounds(4),
    );
  });

  test('change nothing in what is found in generated documents that are edited', () => {
    fc.assert(
      fc.property(fc.array(documentsIn(undefined), { minLength: 1, maxLength: 3 }), edits, (generated, changes) => {
        const kept = new UnitReadings();
        let text = recap(generated.map(document => document.text).join(`\n\n- AWS Outposts [x](${news}/a/)\n\n`));
        assertSame(text, few, kept);
        for (const change of changes) assertSame((text = edited(text, change)), few, kept);
      }),
      rounds(12),
    );
  });

  test('are those of one catalog and one post only as far as they are the same', () => {
    const kept = new UnitReadings();
    for (const sample of samples) assertSame(sample, bundled, kept);
    for (const sample of samples) assertSame(sample, few, kept);
    for (const sample of [...samples, ...samples].reverse()) assertSame(sample, bundled, kept);
  });

  test('hold for the date of the post only where that has a say', () => {
    for (const sample of samples) {
      const kept = new UnitReadings();
      for (const year of ['2018', '2021', '2018']) {
        assertSame(sample.replace(/^(---\n[^]*?date: )20\d\d/, `$1${year}`), bundled, kept);
      }
    }
  });

  test('leave only what changed to be read', () => {
    const catalog = catalogOf(bundledData);
    for (const sample of samples.slice(0, 4)) {
      const kept = new UnitReadings();
      const detect = (text: string): number => {
        const post = parsePost(text, { path: 'post.md' });
        return searched(catalog, () => findAnnouncements(post, catalog, kept));
      };
      const first = detect(sample);
      const at = sample.indexOf(' ', sample.length >> 1);
      const second = detect(`${sample.slice(0, at)}x${sample.slice(at)}`);
      assert.ok(first > sample.length / 2, String(first));
      assert.ok(second < first / 4, `${second} of ${first}`);
    }
  });
});
