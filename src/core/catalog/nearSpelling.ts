import type { CatalogEntry } from './entry';
import { spellingKey, vendorWordsOf, type Spelling } from './spelling';

/** A spelling and the entries that claim it, the most likely first. */
export interface ClaimedSpelling {
  readonly spelling: Spelling;
  readonly entries: readonly CatalogEntry[];
}

interface Known {
  readonly key: string;
  readonly entry: CatalogEntry;
  readonly isEveryday: boolean;
}

/** Names of one length that begin with the same letter. */
interface Shelf {
  readonly names: Known[];
  /** A bit for each letter that each has: of names that differ by a slip, all but two are the same. By themselves they are looked through faster. */
  readonly letters: number[];
}

/** Shorter names differ from other names by a letter too often; without a vendor's word even more so. */
const shortest = 5;
const shortestAlone = 9;

/** Finds what a name with one slip of the pen stands for: "AWS Lamda", "Amazon Trasnslate", "Database Saving Plans". */
export class NearSpellings {
  /** By first letter and length: a name has few neighbours there, and most differ from it within three letters. */
  readonly #known = new Map<number, Shelf>();
  readonly #vendors = new Map<string, string>();

  constructor(claims: Iterable<ClaimedSpelling>) {
    const vendors = new Set<string>();
    for (const { spelling, entries } of claims) {
      const [entry] = entries;
      const { key, isEveryday, isAcronym } = spelling;
      if (!entry || isAcronym || key.length < shortest) continue;
      if (!vendors.has(entry.vendor)) for (const word of vendorWordsOf(entry.vendor)) this.#vendors.set(word, entry.vendor);
      vendors.add(entry.vendor);
      const place = placeOf(key, key.length);
      const shelf = this.#known.get(place) ?? { names: [], letters: [] };
      shelf.names.push({ key, entry, isEveryday });
      shelf.letters.push(lettersOf(key));
      this.#known.set(place, shelf);
    }
  }

  /** The only entry with a spelling that is `name` but for one letter more, less, other or in the other place. */
  nearest(name: string): CatalogEntry | undefined {
    const space = name.indexOf(' ');
    const vendor = space < 0 ? undefined : this.#vendors.get(name.slice(0, space).toLowerCase());
    const key = spellingKey(vendor === undefined ? name : name.slice(space + 1));
    if (key.length < (vendor === undefined ? shortestAlone : shortest)) return undefined;
    const letters = lettersOf(key);
    let found: CatalogEntry | undefined;
    for (let length = key.length - 1; length <= key.length + 1; length++) {
      const shelf = this.#known.get(placeOf(key, length));
      for (let at = 0; at < (shelf?.letters.length ?? 0); at++) {
        const known = hasMoreThanTwo(letters ^ (shelf?.letters[at] ?? 0)) ? undefined : shelf?.names[at];
        if (!known || !isOneSlip(key, known.key) || known.entry === found) continue;
        const { entry, isEveryday } = known;
        if (vendor === undefined ? isEveryday : entry.vendor !== vendor) continue;
        if (found) return undefined;
        found = entry;
      }
    }
    return found;
  }
}

function placeOf(key: string, length: number): number {
  return length * 256 + key.charCodeAt(0);
}

function lettersOf(key: string): number {
  let letters = 0;
  for (let at = 0; at < key.length; at++) letters |= 1 << (key.charCodeAt(at) & 31);
  return letters;
}

function hasMoreThanTwo(bits: number): boolean {
  const butOne = bits & (bits - 1);
  return (butOne & (butOne - 1)) !== 0;
}

/** Whether two keys differ by one letter; digits tell versions and families apart and are never a slip. */
function isOneSlip(a: string, b: string): boolean {
  const least = Math.min(a.length, b.length);
  let start = 0;
  while (start < least && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let tail = 0;
  while (tail < least - start && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail++;
  const ours = a.length - start - tail;
  const theirs = b.length - start - tail;
  if (ours > 2 || theirs > 2 || !areLetters(a, start, ours) || !areLetters(b, start, theirs)) return false;
  if (ours < 2 && theirs < 2) return ours + theirs > 0;
  return (
    ours === theirs && a.charCodeAt(start) === b.charCodeAt(start + 1) && a.charCodeAt(start + 1) === b.charCodeAt(start)
  );
}

function areLetters(key: string, start: number, length: number): boolean {
  for (let at = start; at < start + length; at++) if (key.charCodeAt(at) < 0x61) return false;
  return true;
}
