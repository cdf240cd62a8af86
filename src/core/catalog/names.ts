import { codeAt, foldedWord } from './characters';
import type { CatalogEntry } from './entry';
import { afterAddress, endOf, isPartOfAddress, vendorStartOf } from './scan';
import type { ClaimedSpelling } from './nearSpelling';
import { bareName, spellingKey, spellingsOf, vendorWordsOf, type Spelling } from './spelling';
import { emptyHash, hashWith, WordIndex } from './wordIndex';

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
}

interface Found {
  readonly claim: Claim;
  readonly end: number;
  readonly vendorStart: number | undefined;
}

/**
 * Finds catalogued names in text. Spellings are filed by their first word, so that a text costs one look-up a word and a
 * comparison only where a name may start: linear, and nothing is compiled.
 */
export class NameMatcher {
  readonly #claims = new WordIndex<Claim>(byPrecedence);
  readonly #byKey = new Map<string, Claim>();

  constructor(entries: Iterable<CatalogEntry>) {
    for (const entry of entries) {
      for (const spelling of spellingsOf(entry)) this.#add(entry, spelling);
    }
    for (const claim of this.#byKey.values()) this.#claims.add(claim.spelling, claim);
  }

  /** Every spelling with those who claim it. */
  claims(): Iterable<ClaimedSpelling> {
    return this.#byKey.values();
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
    this.#find({ text, from, to: Math.min(to, text.length), isSlug: false }, match => {
      const whole = this.#withParenthesis(text, match);
      matches.push(whole);
      return whole.end;
    });
    return matches;
  }

  /** The names in the hyphenated, lower-case last part of an address, where capitals tell nothing. */
  namesInSlug(slug: string): NameMatch[] {
    const matches: NameMatch[] = [];
    this.#find({ text: slug, from: 0, to: slug.length, isSlug: true }, match => matches.push(match) && match.end);
    return matches;
  }

  /** Hands each name to `take`, which tells where to go on. */
  #find(search: Search, take: (match: NameMatch) => number): void {
    const { text, to } = search;
    for (let at = search.from; at < to;) {
      let folded = foldedWord(text.charCodeAt(at));
      if (folded === 0) {
        at = text.charCodeAt(at) === colon ? afterAddress(text, at, to) : at + 1;
        continue;
      }
      let end = at;
      let hash = emptyHash;
      for (; folded !== 0; folded = end < to ? foldedWord(text.charCodeAt(end)) : 0) {
        hash = hashWith(hash, folded);
        end++;
      }
      const claims = this.#claims.startingWith(hash, text, end);
      const found = claims.length ? longestOf(claims, search, at) : undefined;
      at = found === undefined ? end : take(matchOf(found, text, at));
      if (found !== undefined) search.from = at;
    }
  }

  /** A name and the same thing's acronym in parentheses are one: "Amazon Quantum Ledger Database (QLDB)". */
  #withParenthesis(text: string, match: NameMatch): NameMatch {
    // Looked at before anything is cut out: few names have a parenthesis behind them.
    if (codeAt(text, match.end) !== parenthesis && codeAt(text, match.end + 1) !== parenthesis) return match;
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
    const claim = { spelling, entries: [entry], vendorWords: vendorWordsOf(entry.vendor) };
    this.#byKey.set(spelling.key, claim);
  }
}

function longestOf(claims: readonly Claim[], search: Search, at: number): Found | undefined {
  let longest: Found | undefined;
  for (const claim of claims) {
    const end = endOf(search.text, at, search.to, claim.spelling);
    if (end > (longest?.end ?? 0)) longest = foundAt(search, at, end, claim) ?? longest;
  }
  return longest;
}

/** Of names that end at the same place the one with more letters goes first, so that a name in the plural is not another's plural. */
function byPrecedence({ spelling: { key: a } }: Claim, { spelling: { key: b } }: Claim): number {
  return Math.min(b.length, 3) - Math.min(a.length, 3) || (`${a}\uffff` < `${b}\uffff` ? -1 : 1);
}

interface Search {
  readonly text: string;
  /** Where the last match ended: no vendor word is taken from before it. */
  from: number;
  readonly to: number;
  readonly isSlug: boolean;
}

const colon = 0x3a;
const parenthesis = 0x28;

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
    if (!isSlug && anotherVendor.test(text.slice(Math.max(0, at - longestVendor), at))) return undefined;
  }
  return { claim, end, vendorStart };
}

/** "Azure Xyzzy" is none of those who call something Xyzzy and are not called Azure. */
const anotherVendor =
  /(?<![\p{L}\d])(?:Azure|Microsoft|GitHub|Google(?: Cloud)?|Oracle(?: Cloud)?|IBM(?: Cloud)?|Alibaba(?: Cloud)?)\s$/u;
/** In UTF-16 code units, with what stands before and behind it. */
const longestVendor = 16;

/** Acronyms need all their capitals, everyday words those they are listed with, other names none. */
function hasCapitals(written: string, { text, isAcronym, isEveryday }: Spelling): boolean {
  if (isAcronym) return !/[a-z]/.test(written.replace(/s$/, ''));
  if (!isEveryday) return true;
  const capitals = (words: string): string => words.replace(/[^A-Z]/g, '');
  return capitals(written) === capitals(text);
}
