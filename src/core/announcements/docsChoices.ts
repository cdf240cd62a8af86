import type { Catalog } from '../catalog/catalog';
import type { CatalogEntry } from '../catalog/entry';
import { archivedUrl } from '../post/archivedUrl';
import type { DocsTarget } from './announcement';

/** A page that *Open AWS Docs* offers for a thing. */
export type DocsChoice =
  | { readonly kind: 'docs'; readonly url: string; readonly docs: DocsTarget }
  /** The docs of what took its place. */
  | { readonly kind: 'successor'; readonly url: string; readonly entry: CatalogEntry }
  /** The docs as they were at the time of the post. */
  | { readonly kind: 'archived'; readonly url: string };

export interface DocsChoiceQuestion {
  readonly docs: DocsTarget | undefined;
  readonly entry: CatalogEntry | undefined;
  readonly catalog: Catalog | undefined;
  /** The post's date, `YYYY-MM-DD`. */
  readonly date: string | undefined;
}

/**
 * The docs of a thing; for one that has ended also those of its successor and the archived ones (PRODUCT, "Which docs?"). One choice
 * needs no asking. The first is what `docsTarget` tells, if it tells any.
 */
export function docsChoices({ docs, entry, catalog, date }: DocsChoiceQuestion): readonly DocsChoice[] {
  const choices: DocsChoice[] = docs ? [{ kind: 'docs', url: docs.url, docs }] : [];
  if (!catalog || !entry) return choices;
  const status = catalog.statusOf(entry);
  if (status.state !== 'ended') return choices;
  const successor = successorOf(entry, catalog);
  const next = successor && (catalog.docsOf(successor)?.url ?? successor.product?.url);
  if (successor && next !== undefined) choices.push({ kind: 'successor', url: next, entry: successor });
  const archived = docs && archivedUrl(docs.url, date ?? status.fact.date);
  if (archived !== undefined && archived !== docs?.url) choices.push({ kind: 'archived', url: archived });
  return choices;
}

/** What the latest fact that names one says took the place of a thing. */
function successorOf({ lifecycle }: CatalogEntry, catalog: Catalog): CatalogEntry | undefined {
  const id = lifecycle.findLast(({ successor }) => successor !== undefined)?.successor;
  return id === undefined ? undefined : catalog.byId(id);
}
