import assert from 'node:assert/strict';
import type { Announcement } from '../../../src/core/announcements/announcement';
import {
  announcedCorrection,
  applyCorrections,
  type Correction,
  correctionOf,
  isMarked,
  readCorrections,
  withCorrection,
} from '../../../src/core/announcements/corrections';
import type { Post } from '../../../src/core/post/post';
import { parsePost } from '../../../src/core/parsePost';
import type { OffsetRange } from '../../../src/core/text/range';
import { bundled } from './catalog/bundled';

const text = `---
title: AWS re:Invent 2018 announcements recap
date: 2018-12-01
---

## Databases

### Amazon Quantum Ledger Database

AWS announced [Amazon QLDB](https://aws.amazon.com/qldb/), a new ledger database. It is not like Amazon S3.

### Launched today: AWS Xyzzy

Announcing AWS Xyzzy, a new service. It is [here](https://aws.amazon.com/blogs/aws/xyzzy-new/).

## Afterword

Everybody kept talking about Amazon S3 at the parties. The tooling team showed Frobnicator there.
Later they showed Frobnicator again, and Amazon S3 too.
`;

/** What stands for an entry of the catalog in these texts, and names no catalog knows. */
const announced: Readonly<Record<string, string | undefined>> = {
  'Amazon Quantum Ledger Database': 'qldb',
  'Amazon QLDB': 'qldb',
  'AWS Xyzzy': undefined,
  'AWS Xyzzyx': undefined,
  'AWS Plugh': undefined,
};
const mentioned = ['Amazon S3', 'Amazon Simple Storage Service'];

/** The post with these things announced and mentioned, whatever the detection thinks of them. */
function read(source: string): Post {
  const post = parsePost(source);
  const things = new Map<string, OffsetRange[]>();
  for (const [name, id] of Object.entries(announced)) {
    const places = placesOf(name, source);
    if (places.length) things.set(id ?? name, [...(things.get(id ?? name) ?? []), ...places]);
  }
  const announcements = [...things].map(([thing, places], index): Announcement => {
    const entry = bundled.byId(thing);
    const [range = { start: 0, end: 0 }] = places;
    const known = { index, entry, name: entry?.name ?? thing, kind: 'service', category: undefined, vendor: 'aws' };
    const evidence = [{ rule: 'heading', args: [] }] as const;
    return { ...known, range, places, section: undefined, links: [], docs: undefined, confidence: 0.9, evidence };
  });
  const s3 = bundled.byId('s3');
  assert.ok(s3);
  const mentions = mentioned.flatMap(name => placesOf(name, source).map(range => ({ entry: s3, name, range })));
  return { ...post, announcements, mentions };
}

function placesOf(name: string, source: string): OffsetRange[] {
  return [...source.matchAll(new RegExp(`${name}\\b`, 'g'))].map(({ index }) => ({
    start: index,
    end: index + name.length,
  }));
}

function corrected(source: string, ...corrections: readonly (Correction | undefined)[]): Corrected {
  const post = read(source);
  const given = corrections.filter(correction => correction !== undefined);
  const { announcements, mentions } = applyCorrections(
    post,
    readCorrections(JSON.parse(JSON.stringify(given))),
    bundled,
  );
  return {
    announcements,
    announced: announcements.map(({ name }) => name),
    mentioned: mentions.map(({ entry, range }) => `${post.lines.lineOf(range.start) + 1} ${entry.id}`),
    placeOf: name => {
      const { range } = one(announcements.filter(announcement => announcement.name === name));
      return `${post.lines.lineOf(range.start) + 1} ${source.slice(range.start, range.end)}`;
    },
  };
}

interface Corrected {
  readonly announcements: readonly Announcement[];
  readonly announced: readonly string[];
  readonly mentioned: readonly string[];
  placeOf(name: string): string;
}

function one<Item>(items: readonly Item[]): Item {
  const [item, ...others] = items;
  assert.ok(item && !others.length, `${items.length} items`);
  return item;
}

const correct = (kind: 'hide' | 'not', name: string): Correction => {
  const post = read(text);
  return correctionOf(kind, post, one(post.announcements.filter(announcement => announcement.name === name)));
};

/** Marks the `nth` place (from 0) of some words in the text. */
const mark = (words: string, nth = 0): Correction | undefined => {
  let start = text.indexOf(words);
  for (let left = nth; left > 0; left--) start = text.indexOf(words, start + 1);
  const post = read(text);
  const entry = post.mentions.find(({ range }) => range.start === start)?.entry;
  return announcedCorrection(post, { range: { start, end: start + words.length }, entry });
};

suite('Corrections by the user', () => {
  test('have something to correct in the post of these tests', () => {
    assert.deepEqual(corrected(text).announced, ['Amazon Quantum Ledger Database', 'AWS Xyzzy']);
    assert.deepEqual(corrected(text).mentioned, ['10 s3', '18 s3', '19 s3']);
  });

  test('hide an announcement, which is not mentioned then either', () => {
    const { announced, mentioned } = corrected(text, correct('hide', 'Amazon Quantum Ledger Database'));
    assert.deepEqual(announced, ['AWS Xyzzy']);
    assert.deepEqual(mentioned, ['10 s3', '18 s3', '19 s3']);
  });

  test('turn an announcement into mentions, each of its places', () => {
    const { announced, mentioned } = corrected(text, correct('not', 'Amazon Quantum Ledger Database'));
    assert.deepEqual(announced, ['AWS Xyzzy']);
    assert.deepEqual(mentioned, ['8 qldb', '10 qldb', '10 s3', '18 s3', '19 s3']);
  });

  test('mark a mention as announced, with what the catalog knows of it, in its section', () => {
    const { announcements, announced, mentioned, placeOf } = corrected(text, mark('Amazon S3', 1));
    assert.deepEqual(announced, ['Amazon Quantum Ledger Database', 'AWS Xyzzy', 'Amazon S3']);
    assert.deepEqual(mentioned, []);
    assert.equal(placeOf('Amazon S3'), '18 Amazon S3');
    const marked = one(announcements.filter(({ entry }) => entry?.id === 's3'));
    assert.deepEqual([marked.index, marked.section?.title, marked.docs?.kind], [2, 'Afterword', 'page']);
    assert.ok(isMarked(marked));
    assert.ok(!isMarked(one(announcements.slice(0, 1))));
  });

  test('mark any words as announced, blanks around them aside', () => {
    const { placeOf, announcements } = corrected(text, mark(' Frobnicator '));
    assert.equal(placeOf('Frobnicator'), '18 Frobnicator');
    assert.equal(announcements.at(-1)?.entry, undefined);
    assert.equal(mark('\n\n'), undefined);
  });

  test('mark the place that was meant, of several with the same words', () => {
    assert.equal(corrected(text, mark('Frobnicator', 1)).placeOf('Frobnicator'), '19 Frobnicator');
    const twice = text.replace('Later they', 'They showed Frobnicator at dawn.\nLater they');
    assert.equal(corrected(twice, mark('Frobnicator', 1)).placeOf('Frobnicator'), '20 Frobnicator');
  });

  test('tell identical places apart by their number', () => {
    const same = 'Frobnicator\n\n'.repeat(9);
    const marked = announcedCorrection(read(same), { range: { start: 65, end: 76 }, entry: undefined });
    assert.equal(corrected(same, marked).placeOf('Frobnicator'), '11 Frobnicator');
  });

  test('find no words inside a longer one', () => {
    const longer = text.replace('showed Frobnicator there', 'showed Frobnicators there');
    assert.equal(corrected(longer, mark('Frobnicator')).placeOf('Frobnicator'), '19 Frobnicator');
  });

  test('survive edits around them', () => {
    const edited = `${text.replace('## Databases', '## Novelties\n\nA word before.\n\n## Databases').replace(/\. The tooling team showed/, ',\nand the tooling team\nshowed')}\nThe end.\n`;
    const { announced, placeOf } = corrected(
      edited,
      correct('hide', 'AWS Xyzzy'),
      correct('not', 'Amazon Quantum Ledger Database'),
      mark('Frobnicator'),
    );
    assert.deepEqual(announced, ['Frobnicator']);
    assert.equal(placeOf('Frobnicator'), '24 Frobnicator');
  });

  test('survive a spelling that is corrected, when the surroundings stay', () => {
    const renamed = text.replaceAll('AWS Xyzzy', 'AWS Xyzzyx');
    assert.deepEqual(corrected(renamed, correct('hide', 'AWS Xyzzy')).announced, ['Amazon Quantum Ledger Database']);
  });

  test('never fall on another thing that takes the place', () => {
    const other = text.replaceAll('AWS Xyzzy', 'AWS Plugh');
    assert.ok(corrected(other, correct('hide', 'AWS Xyzzy')).announced.includes('AWS Plugh'));
  });

  test('follow a marked thing to another spelling of it', () => {
    const respelt = text.replaceAll('Amazon S3', 'Amazon Simple Storage Service');
    assert.equal(corrected(respelt, mark('Amazon S3', 1)).placeOf('Amazon S3'), '18 Amazon Simple Storage Service');
  });

  test('wait while what they are about is gone', () => {
    const without = text.replaceAll('Frobnicator', 'it');
    assert.deepEqual(corrected(without, mark('Frobnicator')).announced, corrected(without).announced);
  });

  test('replace earlier ones on the same thing', () => {
    const [hide, not] = [correct('hide', 'AWS Xyzzy'), correct('not', 'AWS Xyzzy')];
    assert.deepEqual(withCorrection(withCorrection([], hide), not), [not]);
  });

  test('do nothing to what is announced already', () => {
    assert.deepEqual(corrected(text, mark('AWS Xyzzy')).announced, corrected(text).announced);
  });

  test('are read back from storage as they were, and what is none is left out', () => {
    const list = [correct('hide', 'AWS Xyzzy'), mark('Amazon S3', 1)];
    const stored: unknown = JSON.parse(
      JSON.stringify([...list, { kind: 'hide' }, undefined, 7, { ...list[0], kind: 'x' }]),
    );
    assert.deepEqual(readCorrections(stored), list);
    for (const wrong of [undefined, {}, 'x', [{ ...list[0], name: 'x'.repeat(401) }]]) {
      assert.deepEqual(readCorrections(wrong), []);
    }
  });
});
