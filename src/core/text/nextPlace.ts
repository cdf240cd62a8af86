import type { OffsetRange } from './range';

/**
 * Which of several places comes next from an offset, or before it, going round at the ends: its index. A place one stands in
 * is where one is, so the next one follows it. `places` begin in order. Undefined without places.
 */
export function nextPlace(
  places: readonly OffsetRange[],
  offset: number,
  direction: 'next' | 'previous',
): number | undefined {
  if (!places.length) return undefined;
  const after = firstFrom(places, offset + 1);
  if (direction === 'next') return after % places.length;
  // What one stands in begins before the cursor too, but one is there already.
  const here = after - 1;
  const current = places[here];
  const isInside = current !== undefined && offset <= current.end;
  const before = isInside ? firstFrom(places, current.start) - 1 : here;
  return (before + places.length) % places.length;
}

/** The index of the first place that begins at an offset or behind it. */
function firstFrom(places: readonly OffsetRange[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
