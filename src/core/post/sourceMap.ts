import { firstThat } from '../text/bisect';
import type { OffsetRange } from '../text/range';

/** One stretch of derived text that was taken from the file as it stands. */
export interface Segment {
  /** Where the stretch begins in the derived text. */
  readonly at: number;
  /** The file offset it was taken from. */
  readonly from: number;
}

/** Leads from offsets in a derived text (a paragraph without its quote marks, a title without its markup) to the file. */
export class SourceMap {
  readonly #segments: readonly Segment[];
  readonly #by: number;

  /** `segments` in ascending order of `at`, from offsets that are `by` less than the file's. */
  constructor(segments: readonly Segment[], by = 0) {
    this.#segments = segments;
    this.#by = by;
  }

  /** The same of a text that stands further down in its file, by as many characters. */
  moved(by: number): SourceMap {
    return new SourceMap(this.#segments, this.#by + by);
  }

  /** The same of the derived text from an offset on. */
  from(start: number): SourceMap {
    const segments = this.#segments
      .slice(this.#indexAt(start))
      .map(({ at, from }) => (at < start ? { at: 0, from: from + start - at } : { at: at - start, from }));
    return new SourceMap(segments, this.#by);
  }

  /** The segment that holds an offset of the derived text. */
  #indexAt(offset: number): number {
    const segments = this.#segments;
    let low = 0;
    let high = segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((segments[middle]?.at ?? Infinity) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The file offset of the character at `offset`. */
  offsetOf(offset: number): number {
    const segment = this.#segments[this.#indexAt(offset)];
    return segment ? segment.from + this.#by + Math.max(0, offset - segment.at) : 0;
  }

  /** The file range of a stretch of the derived text; the end follows the last character, wherever the next one is. */
  rangeOf(start: number, end: number): OffsetRange {
    const from = this.offsetOf(start);
    return { start: from, end: end > start ? this.offsetOf(end - 1) + 1 : from };
  }

  /** The stretch of the derived text, `length` long, that was taken from a range of the file; empty if none was. */
  textRangeOf({ start, end }: OffsetRange, length: number): OffsetRange {
    return { start: this.#textOffsetOf(start, length), end: this.#textOffsetOf(end, length) };
  }

  /** The first of the offsets in the derived text whose character stands at a file offset or after it. */
  #textOffsetOf(fileOffset: number, length: number): number {
    const segments = this.#segments;
    const offset = fileOffset - this.#by;
    const index = firstThat(segments.length, at => {
      const segment = segments[at];
      return segment !== undefined && segment.from + ((segments[at + 1]?.at ?? Infinity) - segment.at) > offset;
    });
    const segment = segments[index];
    return segment ? Math.min(segment.at + Math.max(0, offset - segment.from), length) : length;
  }
}
