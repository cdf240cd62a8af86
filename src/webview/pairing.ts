import { longestAscending } from '../protocol/longestAscending';

/** Two lists to compare. */
export interface Comparison<T> {
  readonly old: readonly T[];
  readonly next: readonly T[];
  /** Equal for entries that are the same. */
  readonly print: (entry: T) => number;
  /** Equal for entries of which one can be turned into the other. */
  readonly kind: (entry: T) => string;
}

/**
 * Which entry of the old list lives on as which of the next, in the order of both: equal ones first, found as a patience diff
 * does (by equal ends and by entries that are unique), then alike ones between them.
 */
export function pairUp<T>(comparison: Comparison<T>): ReadonlyMap<T, T> {
  const { old, next, print } = comparison;
  const pairs = new Map<T, T>();
  const pending: Span[] = [{ oldStart: 0, oldEnd: old.length, nextStart: 0, nextEnd: next.length }];
  for (let span = pending.pop(); span; span = pending.pop()) {
    const middle = trimEqualEnds(span, comparison, pairs);
    const anchors = commonUnique(middle, comparison);
    if (!anchors.length) {
      pairAlike(middle, comparison, pairs);
      continue;
    }
    let { oldStart, nextStart } = middle;
    for (const [oldAt, nextAt] of [...anchors, [middle.oldEnd, middle.nextEnd] as const]) {
      pending.push({ oldStart, oldEnd: oldAt, nextStart, nextEnd: nextAt });
      const entry = next[nextAt];
      const former = old[oldAt];
      if (nextAt < middle.nextEnd && entry !== undefined && former !== undefined && print(entry) === print(former))
        pairs.set(entry, former);
      oldStart = oldAt + 1;
      nextStart = nextAt + 1;
    }
  }
  return pairs;
}

interface Span {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly nextStart: number;
  readonly nextEnd: number;
}

function trimEqualEnds<T>(span: Span, { old, next, print }: Comparison<T>, pairs: Map<T, T>): Span {
  let { oldStart, oldEnd, nextStart, nextEnd } = span;
  const pairIfSame = (former: T | undefined, entry: T | undefined): boolean => {
    if (former === undefined || entry === undefined || print(former) !== print(entry)) return false;
    pairs.set(entry, former);
    return true;
  };
  while (oldStart < oldEnd && nextStart < nextEnd && pairIfSame(old[oldStart], next[nextStart])) {
    oldStart++;
    nextStart++;
  }
  while (oldStart < oldEnd && nextStart < nextEnd && pairIfSame(old[oldEnd - 1], next[nextEnd - 1])) {
    oldEnd--;
    nextEnd--;
  }
  return { oldStart, oldEnd, nextStart, nextEnd };
}

/** Entries that occur once in either list, as the longest run of them that has the same order in both. */
function commonUnique<T>(span: Span, { old, next, print }: Comparison<T>): readonly (readonly [number, number])[] {
  const oldPlaces = uniquePlaces(old, span.oldStart, span.oldEnd, print);
  const nextPlaces = uniquePlaces(next, span.nextStart, span.nextEnd, print);
  const common: [number, number][] = [];
  for (const [number, oldAt] of oldPlaces) {
    const nextAt = nextPlaces.get(number) ?? -1;
    if (oldAt >= 0 && nextAt >= 0) common.push([oldAt, nextAt]);
  }
  return longestAscending(common);
}

/** The place of each print that occurs once; -1 for those that occur more often. In the order of the list. */
function uniquePlaces<T>(
  list: readonly T[],
  start: number,
  end: number,
  print: (entry: T) => number,
): Map<number, number> {
  const places = new Map<number, number>();
  for (let at = start; at < end; at++) {
    const entry = list[at];
    if (entry === undefined) continue;
    const number = print(entry);
    places.set(number, places.has(number) ? -1 : at);
  }
  return places;
}

/** How far an alike entry is looked for: nearer ones are likelier to be what was edited. */
const NEAR = 8;

function pairAlike<T>(
  { oldStart, oldEnd, nextStart, nextEnd }: Span,
  { old, next, kind }: Comparison<T>,
  pairs: Map<T, T>,
): void {
  let from = oldStart;
  for (const entry of next.slice(nextStart, nextEnd)) {
    const near = old.slice(from, Math.min(oldEnd, from + NEAR));
    const found = near.findIndex(former => kind(former) === kind(entry));
    const former = near[found];
    if (former === undefined) continue;
    pairs.set(entry, former);
    from += found + 1;
  }
}
