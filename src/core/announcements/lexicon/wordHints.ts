import { wordBits } from '../../catalog/characters';
import { any, openingsOf } from './openings';

/** One bit each in tables of 32-bit numbers, all of them positive. */
const mostGroups = 31;

/** Where in a text words of which groups may begin, in its order. */
export interface WordPlaces {
  readonly starts: readonly number[];
  /** For each start. */
  readonly hints: readonly Hints[];
  /** Of all of them together. */
  readonly all: Hints;
}

/** Which groups of words may occur in a text: one bit each. */
export type Hints = number;

/**
 * Tells in one pass over a text which groups of words may occur in it at all, by the first letters of its words. Most texts have
 * nothing of most groups, and a look at a table a word is cheaper than a regular expression a group.
 */
export class WordHints {
  /** By the letter bits of three characters from the start of a word on. */
  readonly #openings = new Int32Array(1 << 15);
  /** By those of the first one, the fourth and the fifth. */
  readonly #further = new Int32Array(1 << 15);
  /** By a character of a script without spaces between words, which may begin anywhere. */
  readonly #characters = new Int32Array(1 << 10);
  #added = 0;
  /** Several groups are asked about one text, one after the other. */
  #last: { readonly text: string; readonly hints: Hints } = { text: '', hints: 0 };

  /** Adds a group, patterns for words and literal words of scripts without spaces; gives its bit. At most 31 groups. */
  add(patterns: readonly string[], unspaced: readonly string[] = []): Hints {
    if (this.#added === mostGroups) throw new Error(`There are more than ${mostGroups} groups of words`);
    this.#last = { text: '', hints: 0 };
    const bit = 1 << this.#added++;
    for (const [first, second, third, fourth, fifth] of patterns.flatMap(openingsOf)) {
      addTo(this.#openings, [first, second, third], bit);
      addTo(this.#further, [first, fourth, fifth], bit);
    }
    for (const word of unspaced) {
      const slot = word.charCodeAt(0) & 0x3ff;
      this.#characters[slot] = (this.#characters[slot] ?? 0) | bit;
    }
    return bit;
  }

  /** The groups that may occur in a text: all that do, and some more. */
  in(text: string): Hints {
    if (this.#last.text !== text) this.#last = { text, hints: this.#read(text) };
    return this.#last.hints;
  }

  /** The same with the places where they may begin. */
  placesIn(text: string): WordPlaces {
    const starts: number[] = [];
    const hints: Hints[] = [];
    const all = this.#read(text, starts, hints);
    return { starts, hints, all };
  }

  /** Notes the places in `starts` and `places`, if those are given. */
  #read(text: string, starts?: number[], places?: Hints[]): Hints {
    const { length } = text;
    let hints = 0;
    for (let at = 0; at < length; at++) {
      let code = text.charCodeAt(at);
      if (letterBits(code) === 0) {
        if (code < firstUnspaced) continue;
        const hint = this.#characters[code & 0x3ff] ?? 0;
        if (hint !== 0 && starts) {
          starts.push(at);
          places?.push(hint);
        }
        hints |= hint;
        continue;
      }
      const hint = this.#openingAt(text, at);
      if (hint !== 0 && starts) {
        starts.push(at);
        places?.push(hint);
      }
      hints |= hint;
      do code = ++at < length ? text.charCodeAt(at) : 0;
      while (letterBits(code) !== 0);
      // What ended the word is looked at next.
      at--;
    }
    return hints;
  }

  /** The groups with a word that the text may begin with. */
  startOf(text: string): Hints {
    const code = text.length ? text.charCodeAt(0) : 0;
    return code >= firstUnspaced ? (this.#characters[code & 0x3ff] ?? 0) : this.#openingAt(text, 0);
  }

  #openingAt(text: string, at: number): Hints {
    const first = bitsAt(text, at) << 10;
    const hints = this.#openings[first | (bitsAt(text, at + 1) << 5) | bitsAt(text, at + 2)] ?? 0;
    // Most words end here.
    if (hints === 0) return 0;
    return hints & (this.#further[first | (bitsAt(text, at + 3) << 5) | bitsAt(text, at + 4)] ?? 0);
  }
}

function addTo(table: Int32Array, [first, second, third]: readonly [number, number, number], bit: Hints): void {
  for (const a of valuesOf(first))
    for (const b of valuesOf(second))
      for (const c of valuesOf(third)) {
        const opening = (a << 10) | (b << 5) | c;
        table[opening] = (table[opening] ?? 0) | bit;
      }
}

/** Whether an offset parts the letters or digits of a word. */
export function isWithinWord(text: string, at: number): boolean {
  return at > 0 && bitsAt(text, at - 1) !== 0 && bitsAt(text, at) !== 0;
}

function bitsAt(text: string, at: number): number {
  return at < text.length ? letterBits(text.charCodeAt(at)) : 0;
}

/** The bits of a Latin letter or digit. The underscore makes words of names, but not of the lexicon. */
function letterBits(code: number): number {
  return code < letters.length ? (letters[code] ?? 0) : 0;
}

const letters = Uint8Array.from({ length: 0x250 }, (_, code) => (code === 0x5f ? 0 : wordBits(code)));

/** Han, kana and Hangul stand above it, all letters with two cases that the lexicon uses below. */
const firstUnspaced = 0x1100;

const allBits = Array.from({ length: 32 }, (_, bits) => bits);

function valuesOf(bits: number): readonly number[] {
  return bits === any ? allBits : [bits];
}
