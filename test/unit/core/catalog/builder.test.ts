import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { suite, test } from 'mocha';
import { bundled, bundledData } from './bundled';

type Row = Readonly<Record<string, unknown>>;
interface Parts {
  readonly schema: unknown;
  readonly corrections: unknown;
  readonly base: { readonly entries: readonly Row[] };
  readonly overlays: readonly Row[];
  readonly entries: readonly Row[];
  readonly urls: unknown;
}
interface Builder {
  readonly problemsOf: (parts: Parts) => Promise<string[]>;
  readonly mergeEntries: (base: Parts['base'], overlays: readonly Row[]) => { entries: Row[]; problems: string[] };
}

const schema: unknown = JSON.parse(readFileSync('catalog/schema.json', 'utf8'));
const module = async (name: string): Promise<object> =>
  (await import(pathToFileURL(`catalog/builder/${name}.mjs`).href)) as object;

/** The problems of a catalog made of these overlay rows. */
async function problemsOf(rows: readonly Row[], tables: Row = {}): Promise<string> {
  const { problemsOf: find, mergeEntries } = { ...(await module('validate')), ...(await module('merge')) } as Builder;
  const base = { entries: [] };
  const overlays = [{ name: 'overlays/x.json', area: 'x', entries: rows }];
  const { entries, problems } = mergeEntries(base, overlays);
  const urls = { product: {}, docs: {}, repositories: {}, whitepapers: {}, ...tables };
  const corrections = { ids: { states: 'step-functions' } };
  return [...problems, ...(await find({ schema, corrections, base, overlays, entries, urls }))].join('\n');
}

const good = { id: 'x', name: 'AWS Xyzzy', kind: 'service', category: 'compute', vendor: 'aws' };
const page = { url: 'https://aws.amazon.com/x/', source: 'https://aws.amazon.com/x/', checked: '2026-11-22' };

suite('The builder of the catalog', () => {
  const broken: readonly (readonly [what: string, rows: readonly Row[], problem: RegExp])[] = [
    ['a fact from memory', [{ ...good, docs: { ...page, source: 'memory' } }], /x: a fact is sourced "memory"/],
    ['a fact without a source', [{ ...good, product: { url: page.url } }], /x: a fact has no source/],
    ['a day that does not exist', [{ ...good, docs: { ...page, checked: '2026-02-30' } }], /2026-02-30 is no day/],
    [
      'a launch in a month 13',
      [{ ...good, announced: { ...page, url: undefined, date: '2018-13' } }],
      /2018-13 is no date/,
    ],
    ['a parent that does not exist', [{ ...good, parent: 'y' }], /x: parent y does not exist/],
    ['a parent by its IAM prefix', [{ ...good, parent: 'states' }], /it is called step-functions/],
    [
      'a successor that does not exist',
      [
        {
          ...good,
          lifecycle: [{ event: 'ended', date: '2020', successor: 'y', source: 'abc', checked: '2026-11-22' }],
        },
      ],
      /successor y does not exist/,
    ],
    [
      'parents in a circle',
      [
        { ...good, parent: 'y' },
        { ...good, id: 'y', name: 'AWS Y y', parent: 'x' },
      ],
      /run in a circle/,
    ],
    ['an id twice in a file', [good, good], /x stands there twice/],
    [
      'an http URL',
      [{ ...good, urls: ['http://aws.amazon.com/x/'] }],
      /must match pattern|not a well-formed https URL/,
    ],
    [
      'a URL of two entries',
      [
        { ...good, urls: [page.url] },
        { ...good, id: 'y', name: 'AWS Yyzzy', urls: ['https://aws.amazon.com/X'] },
      ],
      /listed by x and y/,
    ],
    ['a spelling of two entries', [good, { ...good, id: 'y', name: 'Amazon XYZZY' }], /"xyzzy" is claimed by x and y/],
    ['an unknown field', [{ ...good, colour: 'red' }], /x\.colour must NOT have additional properties/],
    ['an unknown category', [{ ...good, category: 'cloud' }], /must be equal to one of the allowed values/],
    ['an id in capitals', [{ ...good, id: 'X' }], /must match pattern/],
    ['an entry without a name', [{ id: 'x', category: 'compute', kind: 'service' }], /x: no name/],
  ];

  for (const [what, rows, problem] of broken) {
    test(`refuses ${what}`, async () =>
      assert.match(await problemsOf(rows.map(row => JSON.parse(JSON.stringify(row)) as Row)), problem));
  }

  test('refuses a table row without its entry, in capitals or with a slash at its end', async () => {
    assert.match(await problemsOf([good], { product: { y: 'y' } }), /product y: y does not exist/);
    assert.match(await problemsOf([good], { docs: { AmazonX: 'x' } }), /lower case/);
    assert.match(await problemsOf([good], { docs: { 'x/': 'x' } }), /lower case/);
  });

  test('takes a spelling of two entries that both declare it', async () => {
    const ambiguous = ['Xyzzy'];
    assert.equal(
      await problemsOf([
        { ...good, ambiguous },
        { ...good, id: 'y', name: 'Amazon XYZZY', ambiguous },
      ]),
      '',
    );
  });

  test('takes what is right', async () =>
    assert.equal(await problemsOf([{ ...good, docs: page, product: page }], { product: { x: 'x' } }), ''));
});

suite('The catalog that ships', () => {
  test('has more than a thousand entries, each reachable by its id, its name and its own page', () => {
    assert.ok(bundled.size > 1000);
    for (const entry of bundled.entries) {
      assert.equal(bundled.byId(entry.id), entry);
      assert.ok(bundled.findByName(entry.name), entry.name);
      if (entry.docs) assert.ok(bundled.findByUrl(entry.docs.url), entry.docs.url);
    }
  });

  test('says for every fact where it comes from and when that was checked', () => {
    const facts = bundled.entries.flatMap(({ docs, product, announced, lifecycle }) => [
      docs,
      product,
      announced,
      ...lifecycle,
    ]);
    assert.ok(facts.length > 1000);
    for (const fact of facts) {
      if (!fact) continue;
      assert.ok(fact.source.length > 2, JSON.stringify(fact));
      assert.match(fact.checked, /^20\d\d-\d\d-\d\d$/);
      assert.ok(fact.checked <= bundled.asOf);
    }
  });

  test('is as of the day its last fact was checked', () => assert.match(bundledData.asOf, /^20\d\d-\d\d-\d\d$/));
});
