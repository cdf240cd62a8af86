import assert from 'node:assert/strict';
import { english } from '../../../src/cli/english';
import { docsTarget } from '../../../src/core/announcements/docsTarget';
import { catalogOf } from '../../../src/core/catalog/catalog';
import type { CatalogData, CatalogEntry } from '../../../src/core/catalog/entry';
import { inspectPost } from '../../../src/core/inspect';
import { parsePost } from '../../../src/core/parsePost';
import type { Link } from '../../../src/core/post/link';
import { drawnIds, drawNumber } from '../../support/draw';
import { readProjectFile } from '../../support/posts';

/** Where a thing's docs are, as somebody who did not write the catalog judged: see the fixture. */
interface JudgedRow {
  readonly id: string;
  readonly name: string;
  readonly docs: string;
  readonly docsKind: string;
  /** Why that is right, and what was wrong before. */
  readonly judged: string;
  /** Where the page was seen. */
  readonly source: string;
}

interface JudgedTable {
  readonly sample: {
    readonly file: string;
    readonly rows: readonly (JudgedRow & { readonly links: readonly string[] })[];
  };
  readonly drawn: Drawing;
  /** 60 more, of those not judged before, judged by somebody who had no part in the catalog till then. */
  readonly drawnAgain: Drawing;
}

interface Drawing {
  readonly seed: string;
  /** The entries with docs of their own or of what they are a part of, on the day of the drawing. */
  readonly population: number;
  readonly rows: readonly JudgedRow[];
}

const data = JSON.parse(readProjectFile('catalog/catalog.json')) as CatalogData;
const catalog = catalogOf(data);
const { sample, drawn, drawnAgain } = JSON.parse(readProjectFile('test/fixtures/docsTargets.json')) as JudgedTable;

function entryOf({ id, name }: JudgedRow): CatalogEntry {
  const entry = catalog.byId(id);
  assert.ok(entry, `${id} is no longer in the catalog: judge another one`);
  assert.equal(entry.name, name, `${id} is another thing now: judge it anew`);
  return entry;
}

function assertLeadsThere(
  { id, docs, docsKind, judged }: JudgedRow,
  entry: CatalogEntry,
  links: readonly Link[],
): void {
  const target = docsTarget({ entry, parent: undefined, links, catalog });
  assert.deepEqual(target, { url: docs, kind: docsKind }, `${id}: ${judged}`);
}

suite('Open AWS Docs leads where an independent judge says', () => {
  const post = parsePost(readProjectFile(sample.file), { path: sample.file, catalog });

  test('for each of the 31 things that the recap of re:Invent 2018 announces', () => {
    assert.equal(new Set(sample.rows.map(({ id }) => id)).size, 31);
    for (const row of sample.rows) {
      const links = row.links.map(url => {
        const link = post.links.find(known => known.url === url);
        assert.ok(link, `${sample.file} no longer links ${url}`);
        return link;
      });
      assertLeadsThere(row, entryOf(row), links);
    }
  });

  test('for what recap inspect finds announced there', () => {
    const { announcements } = inspectPost(post, { file: sample.file, catalog, wording: english });
    const rows = new Map(sample.rows.map(row => [row.id, row]));
    const found = announcements.flatMap(({ id, docs, docsKind }) =>
      id !== null && rows.has(id) ? [{ id, docs, docsKind }] : [],
    );
    assert.ok(found.length >= 27, `${found.length} of 31 are found`);
    for (const { id, docs, docsKind } of found) {
      const row = rows.get(id);
      assert.deepEqual([docs, docsKind], [row?.docs, row?.docsKind], `${id}: ${row?.judged}`);
    }
  });

  test('for 100 entries drawn at random', () => {
    assert.equal(new Set(drawn.rows.map(({ id }) => id)).size, 100);
    for (const row of drawn.rows) assertLeadsThere(row, entryOf(row), []);
  });

  test('for 60 others, drawn and judged later', () => {
    const before = new Set([...sample.rows, ...drawn.rows].map(({ id }) => id));
    assert.equal(new Set(drawnAgain.rows.map(({ id }) => id)).size, 60);
    for (const row of drawnAgain.rows) {
      assert.ok(!before.has(row.id), `${row.id} was judged before`);
      assertLeadsThere(row, entryOf(row), []);
    }
  });

  test('and a reason and a source stand beside every judgement', () => {
    for (const { id, judged, source } of [...sample.rows, ...drawn.rows, ...drawnAgain.rows]) {
      assert.ok(judged.length > 20 && source.length > 10, id);
      assert.doesNotMatch(source, /\bmemory\b/i, id);
    }
  });
});

suite('The drawing of the entries to judge', () => {
  const ids = drawn.rows.map(({ id }) => id);

  test('is in the order of the seed', () => {
    assert.deepEqual(drawnIds(drawn.seed, ids, ids.length), ids);
  });

  test('is in the order of its own seed where it was drawn again', () => {
    const again = drawnAgain.rows.map(({ id }) => id);
    assert.deepEqual(drawnIds(drawnAgain.seed, again, again.length), again);
  });

  test('leaves none out but what came into the catalog since', () => {
    const limit = drawNumber(drawn.seed, ids.at(-1) ?? '');
    const population = data.entries.map(({ id }) => id).filter(hasDocs);
    const leftOut = population.filter(id => drawNumber(drawn.seed, id) < limit && !ids.includes(id));
    const added = Math.max(0, population.length - drawn.population);
    assert.ok(leftOut.length <= added, `Drawn, but not judged: ${leftOut.join(', ')}`);
  });

  test('is of mixed kinds, and of pages, product pages and landing pages', () => {
    assert.ok(new Set(drawn.rows.map(row => entryOf(row).kind)).size >= 5);
    assert.deepEqual([...new Set(drawn.rows.map(({ docsKind }) => docsKind))].sort(), ['landing', 'page', 'product']);
  });

  function hasDocs(id: string): boolean {
    const entry = catalog.byId(id);
    return entry !== undefined && catalog.docsOf(entry) !== undefined;
  }
});
