import type { Catalog } from '../catalog/catalog';
import type { CatalogEntry } from '../catalog/entry';
import type { Link } from '../post/link';
import type { DocsTarget } from './announcement';

/**
 * Where "Open AWS Docs" leads (PRODUCT, "Which docs?"): a docs page the post itself links for the thing; else the
 * catalog's page about that very thing; else the post's own product or announcement page; else the landing page of what it is a part of.
 */
export function docsTarget({ entry, parent, links, catalog }: DocsQuestion): DocsTarget | undefined {
  const own = links.find(link => link.kind === 'docs' && isAbout(link, entry, catalog));
  if (own) return { url: own.url, kind: 'post' };
  const known = entry && catalog.docsOf(entry);
  if (known?.kind === 'page') return { url: known.url, kind: 'page' };
  const announcing = pageKinds
    .map(kind => links.find(link => link.kind === kind && link.vendor !== undefined))
    .find(link => link !== undefined);
  if (announcing) return { url: announcing.url, kind: 'product' };
  if (entry?.product) return { url: entry.product.url, kind: 'product' };
  const landing = known ?? (parent && catalog.docsOf(parent));
  return landing && { url: landing.url, kind: 'landing' };
}

export interface DocsQuestion {
  readonly entry: CatalogEntry | undefined;
  /** What an extension no catalog knows extends. */
  readonly parent: CatalogEntry | undefined;
  readonly links: readonly Link[];
  readonly catalog: Catalog;
}

/** Whether a docs page is for a thing: its maker's, and not that of something else. */
function isAbout({ url, vendor }: Link, entry: CatalogEntry | undefined, catalog: Catalog): boolean {
  if (!entry) return true;
  const documented = catalog.matchUrl(url)?.entry;
  if (documented) return isPartOf(documented, entry, catalog) || isPartOf(entry, documented, catalog);
  return vendor === entry.vendor || (vendor === undefined && !sitesKnown.has(entry.vendor));
}

/** Vendors whose sites are told apart by their hosts. */
const sitesKnown: ReadonlySet<string> = new Set(['aws', 'azure', 'google-cloud']);

function isPartOf(part: CatalogEntry, whole: CatalogEntry, catalog: Catalog): boolean {
  const seen = new Set<CatalogEntry>();
  for (
    let at: CatalogEntry | undefined = part;
    at && !seen.has(at);
    at = at.parent === undefined ? undefined : catalog.byId(at.parent)
  ) {
    if (at === whole) return true;
    seen.add(at);
  }
  return false;
}

const pageKinds = ['product', 'whats-new', 'blog'] as const;
