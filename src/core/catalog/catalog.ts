import { entryOf } from './catalogRow';
import { docsOf, statusOf, type CatalogDocs, type CatalogStatus } from './docs';
import type { CatalogData, CatalogEntry } from './entry';
import { NameMatcher, type NameMatch } from './names';
import { NearSpellings } from './nearSpelling';
import { bareName, spellingKey } from './spelling';
import { UrlIndex, type UrlMatch } from './urls';
import type { UserCatalog } from './userCatalog';

/** An entry of a user's catalog that is not taken because its id is. */
export interface CatalogConflict {
  readonly id: string;
  readonly origin: string;
  /** The user catalog that had the id first; undefined for the bundled one. */
  readonly takenBy: string | undefined;
}

/** What is known of services, features, devices and programmes; found by id, URL and name. Immutable. */
export class Catalog {
  readonly asOf: string;
  readonly entries: readonly CatalogEntry[];
  readonly conflicts: readonly CatalogConflict[];
  readonly #byId: ReadonlyMap<string, CatalogEntry>;
  readonly #urls: UrlIndex;
  #names: NameMatcher | undefined;
  #near: NearSpellings | undefined;

  constructor(data: CatalogData, extra: readonly UserCatalog[]) {
    this.asOf = data.asOf;
    const bundled = data.entries.map(row => entryOf(row, data.sources));
    const byId = new Map(bundled.map(entry => [entry.id, entry]));
    const conflicts: CatalogConflict[] = [];
    for (const { origin, entries } of extra) {
      for (const entry of entries) {
        const owner = byId.get(entry.id);
        if (owner) conflicts.push({ id: entry.id, origin, takenBy: owner.origin });
        else byId.set(entry.id, entry);
      }
    }
    this.conflicts = conflicts;
    this.#byId = byId;
    this.entries = [...byId.values()];
    this.#urls = new UrlIndex({
      entries: this.entries,
      tables: data.urls,
      names: () => this.#matcher(),
      byId: id => this.byId(id),
    });
  }

  get size(): number {
    return this.entries.length;
  }

  readonly byId = (id: string): CatalogEntry | undefined => this.#byId.get(id);

  /** What a URL is about, if the catalog can tell. */
  findByUrl(url: string): CatalogEntry | undefined {
    return this.#urls.match(url)?.entry;
  }

  /** The same with how it was told: an exact URL is surer than a name in a slug. */
  matchUrl(url: string): UrlMatch | undefined {
    return this.#urls.match(url);
  }

  /** The entry that goes by a name, whatever its case, hyphens and vendor word; everyday words included. */
  findByName(name: string): CatalogEntry | undefined {
    const vendor = /^\s*google\b/i.test(name)
      ? 'google-cloud'
      : /^\s*(?:microsoft|azure)\b/i.test(name)
        ? 'azure'
        : 'aws';
    const key = spellingKey(bareName(name, vendor));
    const keys = [key, key.replace(/s$/, ''), `${key}s`, spellingKey(name)];
    return keys.map(candidate => this.#matcher().claimants(candidate)[0]).find(entry => entry !== undefined);
  }

  /** The names in `text`, between the offsets `from` and `to`; the first use builds the index of spellings. */
  namesIn(text: string, from?: number, to?: number): readonly NameMatch[] {
    return this.#matcher().namesIn(text, from, to);
  }

  /** The entry whose name `name` is with a slip of the pen; the first use builds an index of spellings. */
  findByNearName(name: string): CatalogEntry | undefined {
    return (this.#near ??= new NearSpellings(this.#matcher().claims())).nearest(name);
  }

  /** The docs page of an entry, or the landing page of what it is a part of. */
  docsOf(entry: CatalogEntry): CatalogDocs | undefined {
    return docsOf(entry, this.byId);
  }

  /** What became of an entry by `today` (`YYYY-MM-DD`), by default by the day of the catalog. */
  statusOf(entry: CatalogEntry, today = this.asOf): CatalogStatus {
    return statusOf(entry, today);
  }

  #matcher(): NameMatcher {
    return (this.#names ??= new NameMatcher(this.entries));
  }
}

/** The bundled catalog, extended by what users add; ids of the bundled one are never overridden. */
export function catalogOf(data: CatalogData, extra: readonly UserCatalog[] = []): Catalog {
  return new Catalog(data, extra);
}
