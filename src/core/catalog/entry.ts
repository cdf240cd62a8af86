/** What sort of thing an entry is. */
export type EntryKind = 'service' | 'feature' | 'device' | 'programme' | 'runtime' | 'tool' | 'instance' | 'region';

/** What happened to a thing after its launch. */
export type LifecycleKind = 'renamed' | 'closed-to-new' | 'end-announced' | 'ended' | 'superseded';

/** Where a fact comes from, and the day somebody last looked. */
export interface Provenance {
  /** A URL, `package@version` or `repository:path`; for user catalogs the file. */
  readonly source: string;
  /** `YYYY-MM-DD`; empty where a user's catalog does not say. */
  readonly checked: string;
}

export interface PageFact extends Provenance {
  readonly url: string;
}

export interface AnnouncedFact extends Provenance {
  /** `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date: string;
  /** The conference it was announced at, such as "re:Invent 2018". */
  readonly event: string | undefined;
}

export interface LifecycleFact extends Provenance {
  readonly event: LifecycleKind;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; may lie in the future for what is announced. */
  readonly date: string;
  readonly formerName: string | undefined;
  /** The id of what takes its place. */
  readonly successor: string | undefined;
}

/** One thing that posts announce: a service, feature, device, programme … */
export interface CatalogEntry {
  /** Kebab-case, unique, stable. */
  readonly id: string;
  /** As its vendor writes it. */
  readonly name: string;
  readonly kind: EntryKind;
  readonly category: string;
  /** `aws` for all that is bundled. */
  readonly vendor: string;
  /** The id of what it is a part of. */
  readonly parent: string | undefined;
  /** Further literal spellings, old names and acronyms. */
  readonly aliases: readonly string[];
  /** Spellings that are everyday words too: they count only with a vendor word, or in a link to the thing. */
  readonly everyday: readonly string[];
  readonly docs: PageFact | undefined;
  readonly product: PageFact | undefined;
  readonly announced: AnnouncedFact | undefined;
  /** In the order of their dates. */
  readonly lifecycle: readonly LifecycleFact[];
  /** Further URLs that are about this very thing: launch posts, What's New items. */
  readonly urls: readonly string[];
  /** The user catalog it comes from, as given by the host; undefined for bundled entries. */
  readonly origin: string | undefined;
}

type Page = readonly [url: string, source: number, checked: string];

/** An entry as it stands in `catalog.json`: facts are tuples, sources are places in `CatalogData.sources`. */
export interface CatalogRow {
  readonly id: string;
  readonly name: string;
  readonly kind?: EntryKind;
  readonly category: string;
  readonly vendor?: string;
  readonly parent?: string;
  readonly aliases?: readonly string[];
  readonly everyday?: readonly string[];
  readonly docs?: Page;
  readonly product?: Page;
  readonly announced?: readonly [date: string, event: string, source: number, checked: string];
  readonly lifecycle?: readonly (readonly [
    event: LifecycleKind,
    date: string,
    source: number,
    checked: string,
    successor?: string,
    formerName?: string,
  ])[];
  readonly urls?: readonly string[];
}

/** Tables from parts of URLs to ids. Keys are lower-case, without slashes at their ends. */
export interface UrlTables {
  /** Paths under aws.amazon.com; the longest prefix counts. */
  readonly product: Readonly<Record<string, string>>;
  /** Paths under docs.aws.amazon.com, language left out; the longest prefix counts. */
  readonly docs: Readonly<Record<string, string>>;
  /** `owner/repository` on GitHub, and its github.io twin. */
  readonly repositories: Readonly<Record<string, string>>;
  /** File names of whitepapers, without `.pdf`. */
  readonly whitepapers: Readonly<Record<string, string>>;
}

/** The shape of `catalog.json`, written by `catalog/build.mjs`. */
export interface CatalogData {
  readonly schema: 1;
  /** The day the facts are true as of, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly sources: readonly string[];
  readonly entries: readonly CatalogRow[];
  readonly urls: UrlTables;
}
