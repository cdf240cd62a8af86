import { codeAt, isSign, wordBits } from './characters';
import { nextAt } from './scan';
import type { Spelling } from './spelling';

interface Filed<T> {
  readonly value: T;
  /** Letter bits of what must follow the word: 0 for nothing, `anything` where they do not tell. */
  readonly next: number;
}

/** What is filed under one word. */
interface Shelf<T> {
  readonly filed: Filed<T>[];
  /** The same by the letter bits of what follows the word in the text, found when texts first have it: most of a catalog is never asked for. */
  readonly byNext: (readonly T[] | undefined)[];
}

const anything = -1;

/**
 * Things by the first word of their spellings. A text costs one hash a word; only where that word, and the letter after it,
 * may begin a spelling is anything compared.
 */
export class WordIndex<T> {
  /** By a part of the hash, a bit for each kind of letter that may follow: most words of a text end here. Small enough to stay near the processor. */
  readonly #mayFollow = new Uint8Array(1 << 16);
  readonly #shelves = new Map<number, Shelf<T>>();
  readonly #compare: (a: T, b: T) => number;

  /** `compare` puts what is filed under one word in order. */
  constructor(compare: (a: T, b: T) => number) {
    this.#compare = compare;
  }

  /** Files `value` under each word a text may begin the spelling with: people write "Cloud Watch" and "CloudWatch". */
  add(spelling: Spelling, value: T): void {
    for (const { hash, next } of openingsOf(spelling)) {
      const shelf = this.#shelves.get(hash);
      if (shelf) shelf.filed.push({ value, next });
      else this.#shelves.set(hash, { filed: [{ value, next }], byNext: [] });
      const slot = slotOf(hash);
      this.#mayFollow[slot] = (this.#mayFollow[slot] ?? 0) | (next > 0 ? bitOf(next) : all);
    }
  }

  /** What may begin in a text with the word of `hash` that ends at `end`. */
  startingWith(hash: number, text: string, end: number): readonly T[] {
    const mayFollow = this.#mayFollow[slotOf(hash)] ?? 0;
    if (mayFollow === 0) return nothing;
    const next = bitsAt(text, nextAt(text, end));
    if ((mayFollow & bitOf(next)) === 0) return nothing;
    const shelf = this.#shelves.get(hash);
    return shelf ? (shelf.byNext[next] ??= this.#valuesFor(shelf, next)) : nothing;
  }

  #valuesFor({ filed }: Shelf<T>, wanted: number): readonly T[] {
    return filed
      .filter(({ next }) => next <= 0 || next === wanted)
      .map(({ value }) => value)
      .sort(this.#compare);
  }
}

const nothing: readonly never[] = [];
const pluralS = 0x73;
const all = 0xff;

function bitOf(next: number): number {
  return 1 << (next & 7);
}

/** The hash of a word's characters, lower case, one after the other; `emptyHash` to begin with. */
export function hashWith(hash: number, folded: number): number {
  return (Math.imul(hash, 31) + folded) | 0;
}

export const emptyHash = 7;

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 14)) & 0xffff;
}

interface Opening {
  /** Of the word. */
  readonly hash: number;
  readonly next: number;
}

/** The words a text may have where it has the spelling: up to each place where it may be split, and the whole of it. */
function openingsOf({ key, gaps, isPlural }: Spelling): readonly Opening[] {
  const openings: Opening[] = [];
  let hash = hashWith(emptyHash, key.charCodeAt(0));
  for (let at = 1; at < key.length; at++) {
    const code = key.charCodeAt(at);
    const isSigned = isSign(code);
    if (isSigned || gaps[at] !== 0) openings.push({ hash, next: isSigned ? anything : bitsAt(key, at) });
    // A sign ends the word in any text.
    if (isSigned) return openings;
    if (isPlural && at === key.length - 1) openings.push({ hash, next: 0 });
    hash = hashWith(hash, code);
  }
  openings.push({ hash, next: 0 }, { hash: hashWith(hash, pluralS), next: 0 });
  return openings;
}

function bitsAt(text: string, at: number): number {
  const code = codeAt(text, at);
  // Digits would share their bits with letters: "year's stand" is no "S3".
  if (code >= 0x30 && code <= 0x39) return 27 + ((code - 0x30) % 5);
  return wordBits(code) || (isSign(code) ? code & 31 : 0);
}
