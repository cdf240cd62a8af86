import type { CatalogEntry, EntryKind, LifecycleKind, PageFact } from './entry';
import { bareName, spellingKey } from './spelling';

/** What one `*.recap-catalog.json` file adds. */
export interface UserCatalog {
  /** Shown on every card of its entries: the file as the host names it. */
  readonly origin: string;
  readonly entries: readonly CatalogEntry[];
}

export type UserCatalogProblemCode =
  | 'too-large'
  | 'not-json'
  | 'no-entries'
  | 'too-many-entries'
  | 'bad-id'
  | 'repeated-id'
  | 'bad-name'
  | 'bad-vendor'
  | 'bad-spelling'
  | 'too-many-spellings'
  | 'bad-url'
  | 'bad-date';

/** What a user catalog has that cannot be used. The rest of it is. */
export interface UserCatalogProblem {
  readonly code: UserCatalogProblemCode;
  /** The place of the entry in the file, 0-based; undefined for what concerns the whole file. */
  readonly entry: number | undefined;
  /** The text at fault, cut short; empty where there is none. */
  readonly text: string;
}

export interface ParsedUserCatalog {
  readonly catalog: UserCatalog;
  readonly problems: readonly UserCatalogProblem[];
}

/** In UTF-16 units. */
const largestFile = 1_000_000;
const mostEntries = 2_000;
const mostSpellings = 20;
const mostUrls = 40;
const longestName = 120;
const longestUrl = 500;

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads a user's catalog. Everything in it is untrusted data: it is capped, names are literal text without control or
 * direction characters, URLs are https; what does not fit is left out and told. Never throws.
 */
export function parseUserCatalog(text: string, origin: string): ParsedUserCatalog {
  const nothing = (code: UserCatalogProblemCode): ParsedUserCatalog => ({
    catalog: { origin, entries: [] },
    problems: [{ code, entry: undefined, text: '' }],
  });
  if (text.length > largestFile) return nothing('too-large');
  const json = parseJson(text);
  if (json === undefined) return nothing('not-json');
  const rows = isFields(json) ? json['entries'] : undefined;
  if (!Array.isArray(rows)) return nothing('no-entries');

  const reader = new Reader(origin);
  const entries = rows.slice(0, mostEntries).flatMap((row: unknown, index) => reader.entriesOf(row, index));
  if (rows.length > mostEntries) reader.tell('too-many-entries', undefined, String(rows.length));
  return { catalog: { origin, entries }, problems: reader.problems };
}

/** Reads entry after entry and collects what is wrong with them. */
class Reader {
  readonly problems: UserCatalogProblem[] = [];
  readonly #ids = new Set<string>();
  readonly #origin: string;

  constructor(origin: string) {
    this.#origin = origin;
  }

  tell(code: UserCatalogProblemCode, entry: number | undefined, text: unknown): void {
    const shown = typeof text === 'string' ? text : typeof text;
    this.problems.push({ code, entry, text: shown.slice(0, 80) });
  }

  /** One entry, or none where its id, name or vendor cannot be used. */
  entriesOf(row: unknown, index: number): CatalogEntry[] {
    const fields = isFields(row) ? row : {};
    const { id, name, vendor = 'aws' } = fields;
    if (!isId(id)) return this.#refuse('bad-id', index, id);
    if (this.#ids.has(id)) return this.#refuse('repeated-id', index, id);
    if (!isId(vendor)) return this.#refuse('bad-vendor', index, vendor);
    if (!isSpelling(name, vendor)) return this.#refuse('bad-name', index, name);
    this.#ids.add(id);
    return [
      {
        id,
        name,
        vendor,
        kind: oneOf(kinds, fields['kind']) ?? 'service',
        category: oneOf(categories, fields['category']) ?? 'other',
        parent: isId(fields['parent']) ? fields['parent'] : undefined,
        aliases: this.#spellings(fields['aliases'], vendor, index),
        everyday: this.#spellings(fields['everyday'], vendor, index),
        docs: this.#page(fields['docs'], index),
        product: this.#page(fields['product'], index),
        announced: this.#announced(fields['announced'], index),
        lifecycle: this.#lifecycle(fields['lifecycle'], index),
        urls: listOf(fields['urls'])
          .slice(0, mostUrls)
          .filter((url): url is string => this.#isUrl(url, index)),
        origin: this.#origin,
      },
    ];
  }

  #refuse(code: UserCatalogProblemCode, index: number, text: unknown): [] {
    this.tell(code, index, text);
    return [];
  }

  #spellings(value: unknown, vendor: string, index: number): string[] {
    const listed = listOf(value);
    if (listed.length > mostSpellings) this.tell('too-many-spellings', index, String(listed.length));
    return listed.slice(0, mostSpellings).filter((text): text is string => {
      const isGood = isSpelling(text, vendor);
      if (!isGood) this.tell('bad-spelling', index, text);
      return isGood;
    });
  }

  #isUrl(url: unknown, index: number): boolean {
    const isGood = isHttpsUrl(url);
    if (!isGood) this.tell('bad-url', index, url);
    return isGood;
  }

  #page(value: unknown, index: number): PageFact | undefined {
    if (value === undefined) return undefined;
    const url = isFields(value) ? value['url'] : value;
    return typeof url === 'string' && this.#isUrl(url, index) ? { url, ...this.#provenance(value) } : undefined;
  }

  #announced(value: unknown, index: number): CatalogEntry['announced'] {
    if (!isFields(value)) return undefined;
    const { date, event } = value;
    if (!isDate(date)) {
      this.tell('bad-date', index, date);
      return undefined;
    }
    return { date, event: isText(event) ? event : undefined, ...this.#provenance(value) };
  }

  #lifecycle(value: unknown, index: number): CatalogEntry['lifecycle'] {
    const facts = listOf(value)
      .filter(isFields)
      .slice(0, 10)
      .flatMap(fact => {
        const event = oneOf(lifecycleKinds, fact['event']);
        const { date, formerName, successor } = fact;
        if (event === undefined || !isDate(date)) {
          this.tell('bad-date', index, date);
          return [];
        }
        return [
          {
            event,
            date,
            formerName: isText(formerName) ? formerName : undefined,
            successor: isId(successor) ? successor : undefined,
            ...this.#provenance(fact),
          },
        ];
      });
    return facts.sort((a, b) => (a.date < b.date ? -1 : 1));
  }

  #provenance(value: unknown): { source: string; checked: string } {
    const { source, checked } = isFields(value) ? value : {};
    return { source: isText(source) ? source : this.#origin, checked: isDate(checked) ? checked : '' };
  }
}

const kinds: readonly EntryKind[] = [
  'service',
  'feature',
  'device',
  'programme',
  'runtime',
  'tool',
  'instance',
  'region',
];
const lifecycleKinds: readonly LifecycleKind[] = ['renamed', 'closed-to-new', 'end-announced', 'ended', 'superseded'];
const categories = [
  ...[
    'compute',
    'containers',
    'serverless',
    'storage',
    'databases',
    'networking',
    'analytics',
    'machine-learning',
    'security',
  ],
  ...[
    'management',
    'developer-tools',
    'integration',
    'migration',
    'iot',
    'media',
    'end-user',
    'business',
    'blockchain',
  ],
  ...['robotics', 'satellite', 'games', 'quantum', 'front-end', 'cost', 'edge', 'events'],
];

function parseJson(text: string): unknown {
  try {
    const json: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return json;
  } catch {
    return undefined;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown): T | undefined {
  return allowed.find(candidate => candidate === value);
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 80 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value);
}

/** Plain text on one line, with no control character and none that turns the reading direction. */
function isText(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.trim() !== '' &&
    value.length <= longestName &&
    !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(value)
  );
}

/** Text with at least two letters or digits to find it by, its vendor word aside. */
function isSpelling(value: unknown, vendor: string): value is string {
  return isText(value) && spellingKey(bareName(value, vendor)).length >= 2;
}

function isHttpsUrl(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length <= longestUrl &&
    !/[\p{Cc}\p{Cf}]/u.test(value) &&
    /^https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{1,5})?(?:[/?#][^\s<>"'`\\{}|^]*)?$/i.test(value)
  );
}

function isDate(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(value);
}
