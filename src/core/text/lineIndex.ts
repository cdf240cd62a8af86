import type { Position } from './range';

/**
 * Where the lines of a text begin. Lines end as in the editor: at `\n`, `\r\n` or a lone `\r`, and nowhere else
 * (U+2028 and its kin are ordinary characters). All lines and characters are 0-based.
 */
export class LineIndex {
  readonly #starts: readonly number[];
  readonly #length: number;

  constructor(text: string) {
    const starts = [0];
    for (const end of text.matchAll(/\r\n?|\n/g)) starts.push(end.index + end[0].length);
    this.#starts = starts;
    this.#length = text.length;
  }

  /** How many lines the text has: at least one; a final line end opens an empty line, as in the editor. */
  get count(): number {
    return this.#starts.length;
  }

  /** The offset at which a line begins; the end of the text for a line past the last one. */
  startOf(line: number): number {
    return this.#starts[line] ?? this.#length;
  }

  /** The line an offset lies in. Offsets past the end belong to the last line. */
  lineOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.startOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The place of an offset. */
  positionOf(offset: number): Position {
    const line = this.lineOf(offset);
    return { line, character: offset - this.startOf(line) };
  }

  /** The offset of a place, kept inside the text. */
  offsetOf({ line, character }: Position): number {
    return Math.min(this.startOf(line) + character, this.#length);
  }
}
