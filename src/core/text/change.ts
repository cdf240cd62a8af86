import type { OffsetRange } from './range';

/** What turns one text into another: a stretch of the one gives way to a stretch of the other; all around it is the same. */
export interface TextChange {
  /** In the text before. */
  readonly before: OffsetRange;
  /** In the text after; it begins where the other does. */
  readonly after: OffsetRange;
}

/**
 * The shortest change that turns `before` into `after`, nothing where they are the same. Of several that are as short, one that begins with a
 * line, if there is one: where a line is gone that begins as the next one does, that next one stays whole.
 */
export function changeBetween(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  const start = sameLength(shorter, (from, to) => before.slice(from, to) === after.slice(from, to));
  if (start === before.length && start === after.length)
    return { before: { start, end: start }, after: { start, end: start } };
  const end = sameLength(
    shorter - start,
    (from, to) =>
      before.slice(before.length - to, before.length - from) === after.slice(after.length - to, after.length - from),
  );
  const back = Math.min(
    linesBack(before, { start, end: before.length - end }),
    linesBack(after, { start, end: after.length - end }),
  );
  return {
    before: { start: start - back, end: before.length - end - back },
    after: { start: start - back, end: after.length - end - back },
  };
}

/** How far a stretch can move back to the beginning of its line, so that what is left without it is the same; any way where it is empty. */
function linesBack(text: string, { start, end }: OffsetRange): number {
  if (start === end) return Infinity;
  let back = 0;
  while (start > back && text[start - back - 1] !== '\n') {
    if (text[start - back - 1] !== text[end - back - 1]) return 0;
    back++;
  }
  return back;
}

/** Where a range of the text before is in the text after; undefined if the change took it, or a part of it, away. */
export function rangeAfter({ before, after }: TextChange, { start, end }: OffsetRange): OffsetRange | undefined {
  const moved = after.end - before.end;
  if (before.end <= start) return { start: start + moved, end: end + moved };
  if (end <= before.start) return { start, end };
  return start <= before.start && before.end <= end ? { start, end: end + moved } : undefined;
}

/** How many characters are compared as a string: engines do that faster than one character after the other. */
const stretch = 4096;

/** How many of the first `most` characters are the same, as `isSame` tells of stretches of them. */
function sameLength(most: number, isSame: (from: number, to: number) => boolean): number {
  let same = 0;
  for (let step = stretch; step >= 1; step /= 2) while (same + step <= most && isSame(same, same + step)) same += step;
  return same;
}
