import { isBlank, isPunctuation, isSign, isWord, lowerCode } from './characters';
import type { CatalogEntry } from './entry';
import { spellingsOf, vendorWordsOf, type Spelling } from './spelling';

/** A catalogued name in a text. */
export interface NameMatch {
  /** Offsets into the searched text, UTF-16; a vendor word before the name and a plural s are inside. */
  readonly start: number;
  readonly end: number;
  readonly entry: CatalogEntry;
  /** Every entry that claims the spelling, `entry` first; more than one where it is ambiguous. */
  readonly entries: readonly CatalogEntry[];
  /** An everyday word with a capital but no vendor word: evidence only in a link to the thing or the like. */
  readonly isEveryday: boolean;
  readonly hasVendorWord: boolean;
}

interface Claim {
  readonly spelling: Spelling;
  readonly entries: CatalogEntry[];
  readonly vendorWords: readonly string[];
}

interface Found {
  readonly claim: Claim;
  readonly end: number;
  readonly vendorStart: number | undefined;
}

/**
 * Finds catalogued names in text. Spellings stand in buckets by their first three letters, so that a text costs one
 * look-up a word and a bucket's comparison only where a name may start: linear, and nothing is compiled.
 */
export class NameMatcher {
  readonly #buckets = new Map<number, Claim[]>();
  readonly #byKey = new Map<string, Claim>();

  constructor(entries: Iterable<CatalogEntry>) {
    for (const entry of entries) {
      for (const spelling of spellingsOf(entry)) this.#add(entry, spelling);
    }
    for (const bucket of this.#buckets.values()) {
      bucket.sort((a, b) => b.spelling.key.length - a.spelling.key.length);
    }
  }

  /** The entries that claim a spelling key, the most likely first. */
  claimants(key: string): readonly CatalogEntry[] {
    return this.#byKey.get(key)?.entries ?? [];
  }

  /**
   * The names in `text` from offset `from` up to `to`, in order, never overlapping, the longest where several start.
   * Addresses (`https://…`) and parts of host and file names are passed over.
   */
  namesIn(text: string, from = 0, to = text.length): NameMatch[] {
    const matches: NameMatch[] = [];
    const search = { text, from, to, isSlug: false };
    for (let at = from; at < to; ) {
      if (!isWordAt(text, at)) {
        at = text.charCodeAt(at) === colon ? afterAddress(text, at, to) : at + 1;
        continue;
      }
      const found = this.#longestAt(search, at);
      if (found === undefined) {
        at = afterWord(text, at, to);
        continue;
      }
      matches.push(matchOf(found, text.slice(at, found.end), at));
      at = found.end;
      search.from = at;
    }
    return matches;
  }

  /** The names in the hyphenated, lower-case last part of an address, where capitals tell nothing. */
  namesInSlug(slug: string): NameMatch[] {
    const matches: NameMatch[] = [];
    const search = { text: slug, from: 0, to: slug.length, isSlug: true };
    for (let at = 0; at < slug.length; ) {
      const found = isWordAt(slug, at) ? this.#longestAt(search, at) : undefined;
      if (found === undefined) {
        at = isWordAt(slug, at) ? afterWord(slug, at, slug.length) : at + 1;
        continue;
      }
      matches.push(matchOf(found, slug.slice(at, found.end), at));
      at = found.end;
      search.from = at;
    }
    return matches;
  }

  #add(entry: CatalogEntry, spelling: Spelling): void {
    const known = this.#byKey.get(spelling.key);
    if (known) {
      known.entries.push(entry);
      known.entries.sort((a, b) => rankOf(a) - rankOf(b));
      return;
    }
    const claim = { spelling, entries: [entry], vendorWords: vendorWordsOf(entry.vendor) };
    this.#byKey.set(spelling.key, claim);
    const head = headOf(spelling.key);
    const bucket = this.#buckets.get(head);
    if (bucket) bucket.push(claim);
    else this.#buckets.set(head, [claim]);
  }

  #longestAt(search: Search, at: number): Found | undefined {
    const { text } = search;
    const first = lowerCode(text.charCodeAt(at));
    const secondAt = nextAt(text, at + 1);
    const second = secondAt < 0 ? 0 : lowerCode(text.charCodeAt(secondAt));
    const thirdAt = secondAt < 0 ? -1 : nextAt(text, secondAt + 1);
    const third = thirdAt < 0 ? 0 : lowerCode(text.charCodeAt(thirdAt));
    const long = third === 0 ? undefined : this.#longestOf(headFrom(first, second, third), search, at);
    // Names of one or two letters can only stand where a word is as short, plural s aside.
    if (long || isInWord(text, at, 4)) return long;
    return this.#longestOf(headFrom(first, second, 0), search, at) ?? this.#longestOf(headFrom(first, 0, 0), search, at);
  }

  #longestOf(head: number, search: Search, at: number): Found | undefined {
    let longest: Found | undefined;
    const claims = this.#buckets.get(head);
    if (claims === undefined) return undefined;
    for (const claim of claims) {
      // The bucket is sorted: only a name of the same length could still end later, by its plural s.
      if (longest && longest.claim.spelling.key.length > claim.spelling.key.length) break;
      const found = foundAt(search, at, claim);
      if (found && found.end > (longest?.end ?? 0)) longest = found;
    }
    return longest;
  }
}

interface Search {
  readonly text: string;
  /** Where the last match ended: no vendor word is taken from before it. */
  from: number;
  readonly to: number;
  readonly isSlug: boolean;
}

const colon = 0x3a;
/** More blanks than this between two words are a gap in the layout, not in a name. */
const longestGap = 12;

/** Users' entries stand last, parts after wholes. */
function rankOf(entry: CatalogEntry): number {
  return (entry.origin === undefined ? 0 : 4) + (entry.parent === undefined ? 0 : 2) + (entry.kind === 'service' ? 0 : 1);
}

function matchOf({ claim, end, vendorStart }: Found, written: string, at: number): NameMatch {
  const entry = claim.entries[0] as CatalogEntry;
  return {
    start: vendorStart ?? at,
    end,
    entry,
    entries: claim.entries,
    isEveryday: claim.spelling.isEveryday && vendorStart === undefined && !hasHump(written),
    hasVendorWord: vendorStart !== undefined,
  };
}

/** No everyday word has a capital inside: "WorkSpaces" is no workspaces. */
function hasHump(written: string): boolean {
  return /[a-z][A-Z]/.test(written);
}

function foundAt({ text, from, to, isSlug }: Search, at: number, claim: Claim): Found | undefined {
  const { spelling } = claim;
  const end = endOf(text, at, to, spelling);
  if (end === undefined || isPartOfAddress(text, at, end)) return undefined;
  const vendorStart = vendorStartOf(text, at, from, claim.vendorWords);
  if (vendorStart === undefined) {
    if (isSlug ? spelling.isEveryday : !hasCapitals(text.slice(at, end), spelling)) return undefined;
  }
  return { claim, end, vendorStart };
}

/** Acronyms need all their capitals, everyday words those they are listed with, other names none. */
function hasCapitals(written: string, { text, isAcronym, isEveryday }: Spelling): boolean {
  if (isAcronym) return !/[a-z]/.test(written.replace(/s$/, ''));
  if (!isEveryday) return true;
  const capitals = (words: string): string => words.replace(/[^A-Z]/g, '');
  return capitals(written) === capitals(text);
}

/** Where the spelling ends if the text has it at `at`: whole words, a plural s included. */
function endOf(text: string, at: number, to: number, { key, gaps, isPlural }: Spelling): number | undefined {
  let place = at;
  for (let index = 0; index < key.length; index++) {
    if (index > 0 && gaps[index] !== 0) place = afterGap(text, place, gaps[index] === 2);
    if (place >= to || lowerCode(text.charCodeAt(place)) !== key.charCodeAt(index)) {
      return isPlural && index === key.length - 1 && !isWordAt(text, place) ? place : undefined;
    }
    place++;
  }
  if (place >= to || !isWordAt(text, place)) return place;
  return lowerCode(text.charCodeAt(place)) === 0x73 && !isWordAt(text, place + 1) ? place + 1 : undefined;
}

/** Past the blanks, hyphens and at most one line break between two parts of a name. */
function afterGap(text: string, at: number, withPunctuation: boolean): number {
  let breaks = 0;
  let place = at;
  for (; place - at < longestGap; place++) {
    const code = text.charCodeAt(place);
    if (code === 0x0a && ++breaks > 1) return at;
    if (!isBlank(code) && !(withPunctuation && isPunctuation(code))) return place;
  }
  return at;
}

/** True within a host or file name, an e-mail address or a dotted identifier. */
function isPartOfAddress(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (before === 0x40 || (before === 0x2e && isWordAt(text, start - 2))) return true;
  if (text.charCodeAt(end) !== 0x2e) return false;
  const after = text.charCodeAt(end + 1);
  return (after >= 0x61 && after <= 0x7a) || (after >= 0x30 && after <= 0x39);
}

/** The offset of the vendor word that stands right before `at`. */
function vendorStartOf(text: string, at: number, from: number, words: readonly string[]): number | undefined {
  let end = at;
  while (end > from && at - end < 3 && isBlank(text.charCodeAt(end - 1))) end--;
  if (end === at) return undefined;
  const before = text.slice(Math.max(from, end - 24), end).toLowerCase();
  const word = words.find(candidate => before.endsWith(candidate));
  if (word === undefined) return undefined;
  const start = end - word.length;
  return isWordAt(text, start - 1) ? undefined : start;
}

/** One number for the first three characters of a key, in lower case; fewer for shorter keys. */
function headOf(key: string): number {
  return headFrom(key.charCodeAt(0), key.charCodeAt(1), key.charCodeAt(2));
}

/** Each code fits in ten bits; NaN, for a character that is not there, counts as 0. */
function headFrom(first: number, second: number, third: number): number {
  return (first | 0) + ((second | 0) << 10) + ((third | 0) << 20);
}

/** The place of the next character that counts after `at`, past a gap; -1 if none follows closely. */
function nextAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (isWord(code) || isSign(code)) return at;
  const next = afterGap(text, at, true);
  return next !== at && isWordAt(text, next) ? next : -1;
}

/** Whether the word at `at` has at least `length` characters. */
function isInWord(text: string, at: number, length: number): boolean {
  for (let place = at; place < at + length; place++) {
    if (!isWordAt(text, place)) return false;
  }
  return true;
}

function afterWord(text: string, at: number, to: number): number {
  let place = at;
  while (place < to && isWordAt(text, place)) place++;
  return place;
}

/** Past the rest of an address, if `at` is the colon of its scheme. */
function afterAddress(text: string, at: number, to: number): number {
  if (text.charCodeAt(at + 1) !== 0x2f || text.charCodeAt(at + 2) !== 0x2f) return at + 1;
  let place = at + 3;
  while (place < to && isAddress(text.charCodeAt(place))) place++;
  return place;
}

function isAddress(code: number): boolean {
  return code > 0x20 && code < 0x7f && code !== 0x29 && code !== 0x3e && code !== 0x22 && code !== 0x5d;
}

function isWordAt(text: string, at: number): boolean {
  return isWord(text.charCodeAt(at));
}
