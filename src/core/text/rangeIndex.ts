import type { OffsetRange } from './range';

/** The stretches that entries are kept by are 128 UTF-16 code units long. */
const STRETCH_BITS = 7;

interface Kept<Entry> {
  readonly range: OffsetRange;
  readonly entry: Entry;
}

/** What belongs to ranges of one text, found by its place: without looking at all of it, as long as few ranges lie one upon the other. */
export class RangeIndex<Entry> {
  /** By their numbers: most texts have few stretches, and lists of them are made and read several times faster than maps. */
  readonly #stretches: (Kept<Entry>[] | undefined)[] = [];

  constructor(entries: readonly (readonly [range: OffsetRange, entry: Entry])[]) {
    for (const [range, entry] of entries) this.add(range, entry);
  }

  add(range: OffsetRange, entry: Entry): void {
    const kept = { range, entry };
    for (let number = stretchAt(range.start); number <= stretchAt(range.end); number++) {
      const known = this.#stretches[number];
      if (known) known.push(kept);
      else this.#stretches[number] = [kept];
    }
  }

  /** Whether a range has something in common with one of the index; empty ranges count as far as they lie inside. */
  overlaps({ start, end }: OffsetRange): boolean {
    for (let number = stretchAt(start); number <= stretchAt(end); number++)
      for (const { range } of this.#stretches[number] ?? nothing)
        if (range.start < end && start < range.end) return true;
    return false;
  }

  /** What belongs to the ranges that have something in common with one, from where that begins. */
  overlapping({ start, end }: OffsetRange): readonly Entry[] {
    const found = new Set<Entry>();
    for (let number = stretchAt(start); number <= stretchAt(end); number++)
      for (const { range, entry } of this.#stretches[number] ?? nothing)
        if (range.start < end && start < range.end) found.add(entry);
    return [...found];
  }

  /** What belongs to the ranges that hold all of one, in the order it was added. */
  around({ start, end }: OffsetRange): readonly Entry[] {
    const found: Entry[] = [];
    for (const { range, entry } of this.#stretches[stretchAt(start)] ?? nothing)
      if (range.start <= start && range.end >= end) found.push(entry);
    return found;
  }
}

const nothing: readonly never[] = [];

function stretchAt(offset: number): number {
  return Math.max(0, offset) >> STRETCH_BITS;
}
