import type { Catalog } from '../catalog/catalog';
import type { CatalogEntry } from '../catalog/entry';
import type { Link } from '../post/link';
import type { DocsTarget } from './announcement';

/**
 * Where "Open AWS Docs" leads (PRODUCT, "Which docs?"): a docs page the post itself links for the thing; else the
 * catalog's page about that very thing; else the post's own product or announcement page; else the landing page of what it is a part of.
 */
export function docsTarget({ entry, parent, links, catalog }: DocsQuestion): DocsTarget | undefined {
  const own = links.find(({ kind }) => kind === 'docs');
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

const pageKinds = ['product', 'whats-new', 'blog'] as const;
