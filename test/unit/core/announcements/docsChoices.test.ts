import assert from 'node:assert/strict';
import { docsChoices } from '../../../../src/core/announcements/docsChoices';
import { docsTarget } from '../../../../src/core/announcements/docsTarget';
import { catalogOf } from '../../../../src/core/catalog/catalog';
import type { CatalogRow } from '../../../../src/core/catalog/entry';

const row = (id: string, rest: Partial<CatalogRow>): CatalogRow => ({ id, name: id, category: 'other', ...rest });
const catalog = catalogOf({
  schema: 1,
  asOf: '2026-01-01',
  sources: ['test'],
  urls: { product: {}, docs: {}, repositories: {}, whitepapers: {} },
  entries: [
    row('alive', { docs: ['https://docs.example/alive', 0, ''] }),
    row('renamed', { docs: ['https://docs.example/renamed', 0, ''], lifecycle: [['renamed', '2020', 0, '']] }),
    row('ending', { docs: ['https://docs.example/ending', 0, ''], lifecycle: [['ended', '2027', 0, '', 'alive']] }),
    row('ended', { docs: ['https://docs.example/ended%2F', 0, ''], lifecycle: [['ended', '2024-05', 0, '']] }),
    row('replaced', { docs: ['https://docs.example/replaced', 0, ''], lifecycle: [['ended', '2024', 0, '', 'alive']] }),
    row('to-product', { docs: ['https://d.example/p', 0, ''], lifecycle: [['ended', '2024', 0, '', 'sold']] }),
    row('sold', { product: ['https://p.example/sold', 0, ''] }),
    row('to-nowhere', { docs: ['https://d.example/n', 0, ''], lifecycle: [['ended', '2024', 0, '', 'unknown']] }),
    row('undocumented', { lifecycle: [['ended', '2024', 0, '', 'alive']] }),
  ],
});

/** What is offered for an entry in a post of a date, one `kind url` each. */
function offered(id: string, date?: string): readonly string[] {
  const entry = catalog.byId(id);
  assert.ok(entry, id);
  const docs = docsTarget({ entry, parent: undefined, links: [], catalog });
  return docsChoices({ docs, entry, catalog, date }).map(({ kind, url }) => `${kind} ${url}`);
}

suite('What Open AWS Docs offers', () => {
  test('is the docs alone while a thing is there', () => {
    for (const id of ['alive', 'renamed', 'ending'])
      assert.deepEqual(offered(id, '2018-12-11'), [`docs https://docs.example/${id}`]);
  });

  test('is the archived copy too, as of the post, once a thing has ended', () => {
    assert.deepEqual(offered('ended', '2018-12-11'), [
      'docs https://docs.example/ended%2F',
      'archived https://web.archive.org/web/20181211/https://docs.example/ended%2F',
    ]);
  });

  test('is the archived copy as of the end for a post without a date', () => {
    assert.equal(offered('ended').at(-1), 'archived https://web.archive.org/web/202405/https://docs.example/ended%2F');
  });

  test('is the docs of the successor too, else its product page', () => {
    assert.deepEqual(offered('replaced', '2019-01-01'), [
      'docs https://docs.example/replaced',
      'successor https://docs.example/alive',
      'archived https://web.archive.org/web/20190101/https://docs.example/replaced',
    ]);
    assert.equal(offered('to-product', '2019-01-01')[1], 'successor https://p.example/sold');
    assert.equal(offered('to-nowhere', '2019-01-01').length, 2);
  });

  test('is the successor alone where an ended thing has no docs', () => {
    assert.deepEqual(offered('undocumented', '2019-01-01'), ['successor https://docs.example/alive']);
  });

  test('is nothing where nothing is known', () => {
    assert.deepEqual(docsChoices({ docs: undefined, entry: undefined, catalog, date: undefined }), []);
    assert.deepEqual(docsChoices({ docs: undefined, entry: undefined, catalog: undefined, date: undefined }), []);
  });
});
