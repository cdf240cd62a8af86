import { firstThat } from '../../text/bisect';
import type { OffsetRange } from '../../text/range';
import { type Hints, isWithinWord, type WordHints, type WordPlaces } from './wordHints';

/** A text and where words may stand in it. */
export interface ReadText {
  readonly text: string;
  readonly places: WordPlaces;
}

/** Words of one group as a regular expression that is run only where the hints say that it may match. */
export class WordGroup {
  readonly #pattern: RegExp;
  /** The same at one place only. */
  readonly #here: RegExp;
  readonly #hints: WordHints;
  readonly #bit: Hints;
  readonly #isAtStart: boolean;

  constructor(pattern: RegExp, hints: WordHints, bit: Hints) {
    this.#pattern = pattern;
    this.#here = new RegExp(pattern.source, `${pattern.flags}y`);
    this.#hints = hints;
    this.#bit = bit;
    this.#isAtStart = pattern.source.startsWith('^');
  }

  /** `hints` are those of the text or of one that it is a part of, where several groups are asked about. */
  test(text: string, hints = this.#hintsOf(text)): boolean {
    return (hints & this.#bit) !== 0 && this.#pattern.test(text);
  }

  /** The same for a part of a text, of which only the places are looked at where such a word may begin. */
  testWithin({ text, places }: ReadText, from: number, to: number): boolean {
    if ((places.all & this.#bit) === 0) return false;
    const start = Math.max(0, from);
    const { starts, hints } = places;
    let part: string | undefined;
    // What is left of a word that the part cuts off may look like one.
    if (isWithinWord(text, start)) {
      part = text.slice(start, to);
      if ((this.#hints.startOf(part) & this.#bit) !== 0 && this.#isAt(part, 0)) return true;
    }
    for (let index = firstThat(starts.length, at => (starts[at] ?? 0) >= start); index < starts.length; index++) {
      const at = starts[index] ?? 0;
      if (at >= to) return false;
      if (((hints[index] ?? 0) & this.#bit) === 0) continue;
      part ??= text.slice(start, to);
      if (this.#isAt(part, at - start)) return true;
    }
    return false;
  }

  /** All that match in a text, none within another. */
  rangesIn({ text, places }: ReadText): readonly OffsetRange[] {
    const ranges: OffsetRange[] = [];
    if ((places.all & this.#bit) === 0) return ranges;
    const { starts, hints } = places;
    let end = 0;
    for (let index = 0; index < starts.length; index++) {
      const start = starts[index] ?? 0;
      if (start < end || ((hints[index] ?? 0) & this.#bit) === 0 || !this.#isAt(text, start)) continue;
      end = this.#here.lastIndex;
      ranges.push({ start, end });
    }
    return ranges;
  }

  #isAt(part: string, at: number): boolean {
    this.#here.lastIndex = at;
    return this.#here.test(part);
  }

  exec(text: string, hints = this.#hintsOf(text)): RegExpExecArray | undefined {
    return (hints & this.#bit) === 0 ? undefined : (this.#pattern.exec(text) ?? undefined);
  }

  /** The text without the first match. */
  removedFrom(text: string, hints = this.#hintsOf(text)): string {
    return (hints & this.#bit) === 0 ? text : text.replace(this.#pattern, '');
  }

  #hintsOf(text: string): Hints {
    return this.#isAtStart ? this.#hints.startOf(text) : this.#hints.in(text);
  }
}
