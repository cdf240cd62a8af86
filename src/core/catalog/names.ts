import { codeAt, isSign, wordBits } from './characters';
import type { CatalogEntry } from './entry';
import { afterAddress, afterWord, endOf, isInWord, isPartOfAddress, isWordAt, nextAt, vendorStartOf } from './scan';
import { bareName, spellingKey, spellingsOf, vendorWordsOf, type Spelling } from './spelling';

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
  /** Of several entries' the most cautious. */
  spelling: Spelling;
  readonly entries: CatalogEntry[];
  readonly vendorWords: readonly string[];
  /** How many characters of its key, and the gaps before them, are those of the claim before it in the bucket. */
  shared: number;
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
  /** 1 where a bucket is: most words of a text end here. */
  readonly #heads = new Uint8Array(1 << 15);
  readonly #buckets = new Map<number, Claim[]>();
  readonly #byKey = new Map<string, Claim>();

  constructor(entries: Iterable<CatalogEntry>) {
    for (const entry of entries) {
      for (const spelling of spellingsOf(entry)) this.#add(entry, spelling);
    }
    for (const bucket of this.#buckets.values()) {
      bucket.sort((a, b) => (a.spelling.key < b.spelling.key ? -1 : 1));
      bucket.forEach((claim, index) => (claim.shared = sharedLength(bucket[index - 1]?.spelling, claim.spelling)));
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
    for (let at = from; at < to;) {
      if (!isWordAt(text, at)) {
        at = codeAt(text, at) === colon ? afterAddress(text, at, to) : at + 1;
        continue;
      }
      const found = this.#mayStart(text, at) ? this.#longestAt(search, at) : undefined;
      if (found === undefined) {
        at = afterWord(text, at, to);
        continue;
      }
      const match = this.#withParenthesis(text, matchOf(found, text, at));
      matches.push(match);
      at = match.end;
      search.from = at;
    }
    return matches;
  }

  /** The names in the hyphenated, lower-case last part of an address, where capitals tell nothing. */
  namesInSlug(slug: string): NameMatch[] {
    const matches: NameMatch[] = [];
    const search = { text: slug, from: 0, to: slug.length, isSlug: true };
    for (let at = 0; at < slug.length;) {
      const found = isWordAt(slug, at) ? this.#longestAt(search, at) : undefined;
      if (found === undefined) {
        at = isWordAt(slug, at) ? afterWord(slug, at, slug.length) : at + 1;
        continue;
      }
      matches.push(matchOf(found, slug, at));
      at = found.end;
      search.from = at;
    }
    return matches;
  }

  /** A name and the same thing's acronym in parentheses are one: "Amazon Quantum Ledger Database (QLDB)". */
  #withParenthesis(text: string, match: NameMatch): NameMatch {
    const inside = /^\s?\(([^()\n]{2,40})\)/.exec(text.slice(match.end, match.end + 44));
    const { entry } = match;
    if (!inside?.[1] || !this.claimants(spellingKey(bareName(inside[1], entry.vendor))).includes(entry)) return match;
    return { ...match, end: match.end + inside[0].length };
  }

  #add(entry: CatalogEntry, spelling: Spelling): void {
    const known = this.#byKey.get(spelling.key);
    if (known) {
      if (spelling.isEveryday) known.spelling = spelling;
      known.entries.push(entry);
      known.entries.sort((a, b) => rankOf(a) - rankOf(b));
      return;
    }
    const claim = { spelling, entries: [entry], vendorWords: vendorWordsOf(entry.vendor), shared: 0 };
    this.#byKey.set(spelling.key, claim);
    const head = headOf(spelling.key);
    this.#heads[head] = 1;
    const bucket = this.#buckets.get(head);
    if (bucket) bucket.push(claim);
    else this.#buckets.set(head, [claim]);
  }

  /** False for the most words of a text: three letters in a row that begin no name. */
  #mayStart(text: string, at: number): boolean {
    const second = wordBits(codeAt(text, at + 1));
    const third = wordBits(codeAt(text, at + 2));
    if (second === 0 || third === 0 || third === pluralBits) return true;
    return this.#heads[headFrom(wordBits(codeAt(text, at)), second, third)] !== 0;
  }

  #longestAt(search: Search, at: number): Found | undefined {
    const { text } = search;
    const first = bitsAt(text, at);
    const secondAt = nextAt(text, at + 1);
    const second = bitsAt(text, secondAt);
    const third = secondAt < 0 ? 0 : bitsAt(text, nextAt(text, secondAt + 1));
    const long = this.#longestOf(headFrom(first, second, third), search, at);
    // Names of one or two letters can only stand where a word is as short, plural s aside.
    if (long || isInWord(text, at, 4)) return long;
    return (
      this.#longestOf(headFrom(first, second, 0), search, at) ?? this.#longestOf(headFrom(first, 0, 0), search, at)
    );
  }

  #longestOf(head: number, search: Search, at: number): Found | undefined {
    if (this.#heads[head] === 0) return undefined;
    let longest: Found | undefined;
    let reached = 0;
    for (const claim of this.#buckets.get(head) ?? []) {
      // What it shares with the one before was compared already, and failed.
      if (claim.shared > reached) continue;
      const end = endOf(search.text, at, search.to, claim.spelling);
      reached = end < 0 ? -1 - end : claim.spelling.key.length;
      if (end <= (longest?.end ?? 0)) continue;
      longest = foundAt(search, at, end, claim) ?? longest;
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
/** Of the s that names of two letters may have behind them: "MQs". */
const pluralBits = wordBits(0x73);

/** Users' entries stand last, parts after wholes. */
function rankOf(entry: CatalogEntry): number {
  return (
    (entry.origin === undefined ? 0 : 4) + (entry.parent === undefined ? 0 : 2) + (entry.kind === 'service' ? 0 : 1)
  );
}

function matchOf({ claim, end, vendorStart }: Found, text: string, at: number): NameMatch {
  const entry = claim.entries[0] as CatalogEntry;
  const written = text.slice(at, end);
  const hasVendorWord = vendorStart !== undefined;
  return {
    start: vendorStart ?? at,
    end,
    entry,
    entries: claim.entries,
    isEveryday:
      claim.spelling.isEveryday &&
      !hasHump(written) &&
      !(hasVendorWord && isWrittenAsName(text.slice(vendorStart, at), written)),
    hasVendorWord,
  };
}

/** "AWS Config" and "aws config" are the name; "AWS support" may be no more than support by AWS. */
function isWrittenAsName(vendorWord: string, written: string): boolean {
  return /^[^a-z]/.test(written) || !/[A-Z]/.test(vendorWord);
}

/** No everyday word has a capital inside: "WorkSpaces" is no workspaces, "re:Invent" no reinventing. */
function hasHump(written: string): boolean {
  return /[a-z](?:: ?)?[A-Z]/.test(written);
}

function foundAt({ text, from, isSlug }: Search, at: number, end: number, claim: Claim): Found | undefined {
  const { spelling } = claim;
  if (isPartOfAddress(text, at, end)) return undefined;
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

function sharedLength(before: Spelling | undefined, { key, gaps }: Spelling): number {
  if (!before) return 0;
  let length = 0;
  while (length < key.length && key[length] === before.key[length] && gaps[length] === before.gaps[length]) length++;
  return length;
}

/** One number for the first three characters of a key; fewer for shorter keys. */
function headOf(key: string): number {
  return headFrom(bitsAt(key, 0), bitsAt(key, 1), bitsAt(key, 2));
}

function headFrom(first: number, second: number, third: number): number {
  return (first << 10) | (second << 5) | third;
}

/** Five bits for what counts at `at`: a word character or a sign; 0 for none. */
function bitsAt(text: string, at: number): number {
  const code = codeAt(text, at);
  return wordBits(code) || (isSign(code) ? code & 31 : 0);
}
