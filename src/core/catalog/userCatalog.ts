import type { CatalogEntry } from './entry';

/** What one `*.recap-catalog.json` file adds. */
export interface UserCatalog {
  /** Shown on every card of its entries: the file's path as the host gives it. */
  readonly origin: string;
  readonly entries: readonly CatalogEntry[];
}
