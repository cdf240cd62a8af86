import { addressOf, type Address } from './address';
import type { CatalogEntry, UrlTables } from './entry';
import type { NameMatcher } from './names';

/** How a URL gave its entry away, from the surest to the least sure. */
export type UrlMatchKind = 'exact' | 'docs' | 'product' | 'repository' | 'whitepaper' | 'slug';

export interface UrlMatch {
  readonly entry: CatalogEntry;
  readonly kind: UrlMatchKind;
}

interface Sources {
  readonly entries: Iterable<CatalogEntry>;
  readonly tables: UrlTables;
  readonly names: () => NameMatcher;
  readonly byId: (id: string) => CatalogEntry | undefined;
}

/** From URLs to entries. Knows AWS's sites and the exact URLs of every entry; any other text finds nothing. */
export class UrlIndex {
  /** By host and path. */
  readonly #exact = new Map<string, Map<string, CatalogEntry>>();
  readonly #sources: Sources;
  /** Several questions are asked about one link, one after the other. */
  #last: { readonly url: string; readonly match: UrlMatch | undefined } | undefined;

  constructor(sources: Sources) {
    this.#sources = sources;
    for (const entry of sources.entries) {
      // What an entry lists as its own goes before pages that several share, such as a service's product page.
      for (const url of [...entry.urls, entry.docs?.url, entry.product?.url]) this.#addExact(url, entry);
    }
  }

  /** What a URL is about. Exact URLs go first, then the rules of the site it is on. Never throws. */
  match(url: string): UrlMatch | undefined {
    if (this.#last?.url === url) return this.#last.match;
    const match = this.#matchOf(url);
    this.#last = { url, match };
    return match;
  }

  #matchOf(url: string): UrlMatch | undefined {
    const address = addressOf(url);
    if (!address) return undefined;
    const exact = this.#exact.get(address.host)?.get(address.path);
    return exact ? { entry: exact, kind: 'exact' } : this.#bySite(address);
  }

  #addExact(url: string | undefined, entry: CatalogEntry): void {
    const address = url === undefined ? undefined : addressOf(url);
    if (!address) return;
    const { host, path } = address;
    const pages = this.#exact.get(host) ?? new Map<string, CatalogEntry>();
    this.#exact.set(host, pages);
    const known = pages.get(path);
    // A page shared by a whole and its part is about the whole.
    if (!known || known.parent === entry.id) pages.set(path, entry);
  }

  #bySite({ host, path }: Address): UrlMatch | undefined {
    if (host === 'aws.amazon.com')
      return isNews(path) ? this.#bySlug(lastOf(path)) : this.#byPrefix(host, path, 'product');
    if (host === 'docs.aws.amazon.com') return this.#byPrefix(host, path, 'docs');
    if (host === 'github.com') return this.#byRepository(...path.split('/', 2));
    if (host.endsWith('.github.io'))
      return this.#byRepository(host.slice(0, -'.github.io'.length), path.split('/', 1)[0]);
    if (/^d[0-9]\.awsstatic\.com$/.test(host)) return this.#byWhitepaper(path);
    return undefined;
  }

  /** By the longest beginning of the path that is an entry's own page or stands in the table. */
  #byPrefix(host: string, path: string, kind: 'product' | 'docs'): UrlMatch | undefined {
    const pages = this.#exact.get(host);
    for (const beginning of beginningsOf(path)) {
      const entry = pages?.get(beginning);
      const match = entry ? { entry, kind } : this.#byKey(this.#sources.tables[kind], beginning, kind);
      if (match) return match;
    }
    return undefined;
  }

  #byRepository(owner = '', repository = ''): UrlMatch | undefined {
    const known = this.#byKey(this.#sources.tables.repositories, `${owner}/${repository}`, 'repository');
    return known ?? (awsOwners.has(owner) ? this.#bySlug(repository) : undefined);
  }

  #byWhitepaper(path: string): UrlMatch | undefined {
    const file = lastOf(path).replace(/\.pdf$/, '');
    if (!path.includes('whitepaper')) return undefined;
    return this.#byKey(this.#sources.tables.whitepapers, file, 'whitepaper') ?? this.#bySlug(file.replace(/_/g, '-'));
  }

  #byKey(table: Readonly<Record<string, string>>, key: string, kind: UrlMatchKind): UrlMatch | undefined {
    const id = Object.hasOwn(table, key) ? table[key] : undefined;
    const entry = id === undefined ? undefined : this.#sources.byId(id);
    return entry && { entry, kind };
  }

  #bySlug(slug = ''): UrlMatch | undefined {
    const entries = this.#sources
      .names()
      .namesInSlug(slug.replace(/\.html?$/, ''))
      .map(({ entry }) => entry);
    // Headlines put their subject first; a conference is where it is said, unless nothing else is named.
    const subject = entries.find(({ category, announced }) => category !== 'events' || announced) ?? entries[0];
    const part = entries.find(entry => subject !== undefined && this.#isPartOf(entry, subject));
    const entry = part ?? subject;
    return entry && { entry, kind: 'slug' };
  }

  #isPartOf(entry: CatalogEntry, whole: CatalogEntry): boolean {
    const seen = new Set<CatalogEntry>();
    let part: CatalogEntry | undefined = entry;
    while (part?.parent !== undefined && !seen.has(part)) {
      if (part.parent === whole.id) return true;
      seen.add(part);
      part = this.#sources.byId(part.parent);
    }
    return false;
  }
}

const longestPrefix = 5;
const awsOwners = new Set([
  'aws',
  'awslabs',
  'aws-samples',
  'aws-solutions',
  'awsdocs',
  'aws-quickstart',
  'aws-observability',
]);

function isNews(path: string): boolean {
  return /^(?:blogs|about-aws\/whats-new)(?:\/|$)/.test(path);
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The beginnings of a path that end with a segment, the longest first, none of more than `longestPrefix` segments. */
function beginningsOf(path: string): readonly string[] {
  const beginnings: string[] = [];
  let end = path === '' ? -1 : path.indexOf('/');
  for (; end >= 0 && beginnings.length < longestPrefix - 1; end = path.indexOf('/', end + 1))
    beginnings.push(path.slice(0, end));
  if (path !== '') beginnings.push(end < 0 ? path : path.slice(0, end));
  return beginnings.reverse();
}
