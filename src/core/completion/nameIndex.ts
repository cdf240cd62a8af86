import type { CatalogEntry } from '../catalog/entry';
import { spellingKey, spellingsOf, vendorWordsOf } from '../catalog/spelling';

/** A way to write the name of an entry that begins as wanted. */
export interface NameStart {
  readonly entry: CatalogEntry;
  /** The spelling found, without the vendor word. */
  readonly spelling: string;
}

interface Key extends NameStart {
  readonly key: string;
}

/** More spellings than this with the same first letters are not looked at: more letters will tell. */
const mostKeys = 400;

/** Catalogued names by how they begin. Built once for a catalog; a look-up costs what it finds, whatever the size of the catalog. */
export class NameIndex {
  /** In the order of the keys. */
  readonly #keys: readonly Key[];
  /** The vendor words in lower case, longest first, and the entries whose names begin with each, in the order of their announcement. */
  readonly #byVendorWord: ReadonlyMap<string, readonly CatalogEntry[]>;

  constructor(entries: readonly CatalogEntry[]) {
    this.#keys = entries
      .flatMap(entry => spellingsOf(entry).map(({ key, text }) => ({ key, entry, spelling: text })))
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    const vendors = [...new Set(entries.map(({ vendor }) => vendor))];
    const words = [...new Set(vendors.flatMap(vendorWordsOf))].sort((a, b) => b.length - a.length);
    const dated = [...entries].sort((a, b) => compareDates(a.announced?.date, b.announced?.date));
    this.#byVendorWord = new Map(
      words.map(word => [word, dated.filter(({ name }) => name.toLowerCase().startsWith(`${word} `))]),
    );
  }

  /** The vendor word a text begins with, as long as one is; the text may end with it or go on behind a blank. */
  vendorWordAt(text: string): string | undefined {
    const lower = text.toLowerCase();
    for (const word of this.#byVendorWord.keys()) {
      if (lower.startsWith(word) && !/^[\p{L}\p{N}]/u.test(lower.slice(word.length))) return text.slice(0, word.length);
    }
    return undefined;
  }

  /** Whether a name begins with what was written. */
  has(written: string, vendorWord?: string): boolean {
    return this.startingWith(written, vendorWord).length > 0;
  }

  /** The names that begin with what was written, each entry once, its own name before its aliases; with a vendor word only that vendor's. */
  startingWith(written: string, vendorWord?: string): readonly NameStart[] {
    const prefix = spellingKey(written);
    if (prefix === '') return [];
    const found = new Map<CatalogEntry, NameStart>();
    const from = this.#firstFrom(prefix);
    for (let at = from; at < Math.min(this.#keys.length, from + mostKeys); at++) {
      const key = this.#keys[at];
      if (!key?.key.startsWith(prefix)) break;
      const { entry, spelling } = key;
      if (vendorWord !== undefined && !vendorWordsOf(entry.vendor).includes(vendorWord.toLowerCase())) continue;
      const known = found.get(entry);
      if (!known || entry.name.endsWith(spelling)) found.set(entry, { entry, spelling });
    }
    return [...found.values()];
  }

  /** The entries whose names begin with a vendor word that were announced nearest to a day, at most `most`. */
  announcedNear(vendorWord: string, day: string, most: number): readonly CatalogEntry[] {
    const entries = this.#byVendorWord.get(vendorWord.toLowerCase()) ?? [];
    let after = firstIndex(entries.length, at => compareDates(entries[at]?.announced?.date, day) >= 0);
    let before = after - 1;
    const near: CatalogEntry[] = [];
    while (near.length < most) {
      const [earlier, later] = [entries[before], entries[after]];
      const next = !later || (earlier && daysApart(earlier, day) <= daysApart(later, day)) ? earlier : later;
      if (!next) break;
      near.push(next);
      if (next === earlier) before--;
      else after++;
    }
    return near;
  }

  /** How many entries `announcedNear` could give. */
  countOf(vendorWord: string): number {
    return this.#byVendorWord.get(vendorWord.toLowerCase())?.length ?? 0;
  }

  #firstFrom(prefix: string): number {
    return firstIndex(this.#keys.length, at => (this.#keys[at]?.key ?? '') >= prefix);
  }
}

/** Days between the announcement of an entry and a day; as good as for ever where it is unknown. */
export function daysApart({ announced }: CatalogEntry, day: string): number {
  return announced ? Math.abs(dayNumber(announced.date) - dayNumber(day)) : 1e6;
}

/** Days since the year 0, near enough; the middle of the month where no day is given. */
function dayNumber(date: string): number {
  const [year = '0', month = '6', day = '15'] = date.split('-');
  return Number(year) * 365.25 + Number(month) * 30.44 + Number(day);
}

/** Unknown dates come last. */
function compareDates(a: string | undefined, b: string | undefined): number {
  const [first, second] = [a ?? '9999', b ?? '9999'];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** The first index up to `count` of which `holds` is true, as of all after it. */
function firstIndex(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
