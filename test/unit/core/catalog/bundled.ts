import { readFileSync } from 'node:fs';
import { catalogOf, type Catalog } from '../../../../src/core/catalog/catalog';
import type { CatalogData, CatalogRow } from '../../../../src/core/catalog/entry';
import type { UserCatalog } from '../../../../src/core/catalog/userCatalog';

/** The catalog that ships; the tests run from the root of the project. */
export const bundledData = JSON.parse(readFileSync('catalog/catalog.json', 'utf8')) as CatalogData;
export const bundled: Catalog = catalogOf(bundledData);

/** A catalog of just these rows. */
export function smallCatalog(
  rows: readonly (Partial<CatalogRow> & { id: string; name: string })[],
  extra: readonly UserCatalog[] = [],
): Catalog {
  const urls = { product: {}, docs: {}, repositories: {}, whitepapers: {} };
  const entries = rows.map(row => ({ category: 'compute', ...row }));
  return catalogOf({ schema: 1, asOf: '2026-11-22', sources: ['test'], entries, urls }, extra);
}

/** The matches in a text as "what is written > id", with ? for a doubtful everyday word. */
export function named(text: string, catalog = bundled): string[] {
  return catalog
    .namesIn(text)
    .map(({ start, end, entry, isEveryday }) => `${text.slice(start, end)} > ${entry.id}${isEveryday ? ' ?' : ''}`);
}
