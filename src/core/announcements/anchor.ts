import type { OffsetRange } from '../text/range';

/** Words of a text and what stands around them: enough to find them again after edits elsewhere. */
export interface Anchor {
  /** The words as written. */
  readonly text: string;
  /** What stands right before and after them, blanks and line ends as single blanks. */
  readonly before: string;
  readonly after: string;
  /** Which of the places with these words it was, from 0; decides only where the surroundings do not. */
  readonly nth: number;
}

/** How much of the surroundings is kept on each side, and how much text is looked at for that, in UTF-16 units. */
const kept = 40;
const looked = 160;
/** How many places with the same words are compared. */
const mostPlaces = 1000;

/** What to remember of a range of a text. */
export function anchorOf(text: string, range: OffsetRange): Anchor {
  const words = text.slice(range.start, range.end);
  const { before, after } = surroundingsOf(text, range);
  const earlier = placesOf(words, text).filter(({ start }) => start < range.start).length;
  return { text: words, before, after, nth: earlier };
}

/** Where the words of an anchor stand now: the place whose surroundings are most like those of then. Undefined if nowhere. */
export function findAnchor(text: string, anchor: Anchor): OffsetRange | undefined {
  let best: { readonly range: OffsetRange; readonly likeness: number; readonly distance: number } | undefined;
  for (const [nth, range] of placesOf(anchor.text, text).entries()) {
    const likeness = likenessOf(anchor, surroundingsOf(text, range));
    const distance = Math.abs(nth - anchor.nth);
    if (!best || likeness > best.likeness || (likeness === best.likeness && distance < best.distance)) {
      best = { range, likeness, distance };
    }
  }
  return best?.range;
}

/** How much of an anchor's surroundings a range has, 0 to 1. */
export function contextLikeness(text: string, range: OffsetRange, anchor: Anchor): number {
  return likenessOf(anchor, surroundingsOf(text, range));
}

type Surroundings = Pick<Anchor, 'before' | 'after'>;

function surroundingsOf(text: string, { start, end }: OffsetRange): Surroundings {
  const before = text.slice(Math.max(0, start - looked), start).replace(/\s+/g, ' ');
  const after = text.slice(end, end + looked).replace(/\s+/g, ' ');
  return { before: before.slice(-kept), after: after.slice(0, kept) };
}

function likenessOf(then: Surroundings, now: Surroundings): number {
  const all = then.before.length + then.after.length;
  if (!all) return 0;
  return (commonEnd(then.before, now.before) + commonStart(then.after, now.after)) / all;
}

/** Where the words stand as words of their own: "S3" is not in "S3cret". */
function placesOf(words: string, text: string): readonly OffsetRange[] {
  const places: OffsetRange[] = [];
  if (!words) return places;
  for (
    let start = text.indexOf(words);
    start >= 0 && places.length < mostPlaces;
    start = text.indexOf(words, start + 1)
  ) {
    const end = start + words.length;
    if (!isInsideWord(text, start) && !isInsideWord(text, end)) places.push({ start, end });
  }
  return places;
}

function isInsideWord(text: string, offset: number): boolean {
  return /^[\p{L}\p{N}]{2}$/u.test(text.slice(offset - 1, offset + 1));
}

/** How many UTF-16 units two texts begin with in common. */
export function commonStart(first: string, second: string): number {
  let length = 0;
  while (length < first.length && length < second.length && first[length] === second[length]) length++;
  return length;
}

/** The same for their ends. */
export function commonEnd(first: string, second: string): number {
  let length = 0;
  while (length < first.length && length < second.length && first.at(-1 - length) === second.at(-1 - length)) length++;
  return length;
}
