import { codeAt, isSign, wordBits } from './characters';
import { nextAt } from './scan';
import type { Spelling } from './spelling';

/** What is filed under the word that a text has where a spelling begins. */
export interface Filed<T> {
  readonly value: T;
  /** Letter bits of what must follow that word: 0 for nothing, `anything` where they do not tell. */
  readonly next: number;
}

export const anything = -1;

/**
 * Things by the first word of their spellings. A text costs one hash a word; only where that word, and the letter after it,
 * may begin a spelling is anything compared.
 */
export class WordIndex<T> {
  /** 1 where something may be filed: most words of a text end here. */
  readonly #mayHold = new Uint8Array(1 << 16);
  readonly #filed = new Map<number, Filed<T>[]>();

  /** Files `value` under each word a text may begin the spelling with: people write "Cloud Watch" and "CloudWatch". */
  add(spelling: Spelling, value: T): void {
    for (const { word, next } of openingsOf(spelling)) {
      let hash = emptyHash;
      for (let at = 0; at < word.length; at++) hash = hashWith(hash, word.charCodeAt(at));
      const filed = this.#filed.get(hash);
      if (filed) filed.push({ value, next });
      else this.#filed.set(hash, [{ value, next }]);
      this.#mayHold[slotOf(hash)] = 1;
    }
  }

  /** Puts what is filed under one word in order. */
  sort(compare: (a: T, b: T) => number): void {
    for (const filed of this.#filed.values()) filed.sort((a, b) => compare(a.value, b.value));
  }

  /** What is filed under the word of `hash`; by its `next` most of it can be told apart from the text. */
  filed(hash: number): readonly Filed<T>[] {
    return this.#mayHold[slotOf(hash)] === 1 ? (this.#filed.get(hash) ?? nothing) : nothing;
  }
}

const nothing: readonly never[] = [];

/** Letter bits of what follows a word that ends at `end`, past a gap; 0 for nothing that a name could go on with. */
export function followingBits(text: string, end: number): number {
  return bitsAt(text, nextAt(text, end));
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
  readonly word: string;
  readonly next: number;
}

/** The words a text may have where it has the spelling: up to each place where it may be split, and the whole of it. */
function openingsOf({ key, gaps, isPlural }: Spelling): readonly Opening[] {
  const openings: Opening[] = [];
  for (let at = 1; at < key.length; at++) {
    const isSigned = isSign(key.charCodeAt(at));
    if (isSigned || gaps[at] !== 0) openings.push({ word: key.slice(0, at), next: isSigned ? anything : bitsAt(key, at) });
    // A sign ends the word in any text.
    if (isSigned) return openings;
  }
  openings.push({ word: key, next: 0 }, { word: `${key}s`, next: 0 });
  if (isPlural) openings.push({ word: key.slice(0, -1), next: 0 });
  return openings;
}

function bitsAt(text: string, at: number): number {
  const code = codeAt(text, at);
  return wordBits(code) || (isSign(code) ? code & 31 : 0);
}
