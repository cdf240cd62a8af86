import type { OffsetRange } from './range';

/** How long the stretches are that entries are kept by, in UTF-16 code units. */
const STRETCH = 128;

/** What belongs to ranges of one text, found by its place: without looking at all of it, as long as few ranges lie one upon the other. */
export class RangeIndex<Entry> {
  readonly #stretches = new Map<number, [range: OffsetRange, entry: Entry][]>();

  constructor(entries: readonly (readonly [range: OffsetRange, entry: Entry])[]) {
    for (const [range, entry] of entries) this.add(range, entry);
  }

  add(range: OffsetRange, entry: Entry): void {
    for (let number = stretchAt(range.start); number <= stretchAt(range.end); number++) {
      const known = this.#stretches.get(number);
      if (known) known.push([range, entry]);
      else this.#stretches.set(number, [[range, entry]]);
    }
  }

  /** Whether a range has something in common with one of the index; empty ranges count as far as they lie inside. */
  overlaps({ start, end }: OffsetRange): boolean {
    for (let number = stretchAt(start); number <= stretchAt(end); number++)
      if (this.#stretches.get(number)?.some(([range]) => range.start < end && start < range.end)) return true;
    return false;
  }

  /** What belongs to the ranges that have something in common with one, from where that begins. */
  overlapping({ start, end }: OffsetRange): readonly Entry[] {
    const found = new Set<Entry>();
    for (let number = stretchAt(start); number <= stretchAt(end); number++)
      for (const [range, entry] of this.#stretches.get(number) ?? [])
        if (range.start < end && start < range.end) found.add(entry);
    return [...found];
  }

  /** What belongs to the ranges that hold all of one, in the order it was added. */
  around({ start, end }: OffsetRange): readonly Entry[] {
    const near = this.#stretches.get(stretchAt(start)) ?? [];
    return near.flatMap(([range, entry]) => (range.start <= start && range.end >= end ? [entry] : []));
  }
}

function stretchAt(offset: number): number {
  return Math.floor(offset / STRETCH);
}
