import type { CatalogEntry, CatalogRow } from './entry';

/** Unfolds one row of `catalog.json`; `sources` is the table its numbers point into. */
export function entryOf(row: CatalogRow, sources: readonly string[]): CatalogEntry {
  const sourceOf = (place: number): string => sources[place] ?? '';
  return {
    id: row.id,
    name: row.name,
    kind: row.kind ?? 'service',
    category: row.category,
    vendor: row.vendor ?? 'aws',
    parent: row.parent,
    aliases: row.aliases ?? [],
    everyday: row.everyday ?? [],
    docs: row.docs && { url: row.docs[0], source: sourceOf(row.docs[1]), checked: row.docs[2] },
    product: row.product && { url: row.product[0], source: sourceOf(row.product[1]), checked: row.product[2] },
    announced: row.announced && {
      date: row.announced[0],
      event: row.announced[1] || undefined,
      source: sourceOf(row.announced[2]),
      checked: row.announced[3],
    },
    lifecycle: (row.lifecycle ?? []).map(([event, date, source, checked, successor, formerName]) => ({
      event,
      date,
      source: sourceOf(source),
      checked,
      successor: successor || undefined,
      formerName: formerName || undefined,
    })),
    urls: row.urls ?? [],
    origin: undefined,
  };
}
