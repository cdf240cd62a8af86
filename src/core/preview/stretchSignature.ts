import type { Announcement } from '../announcements/announcement';
import { flatSections, type Section } from '../post/section';
import { firstThat } from '../text/bisect';
import type { OffsetRange } from '../text/range';
import { categoryOf } from './markHtml';
import type { RenderContext } from './renderContext';

/** Tells what beside its tokens has a say in how a stretch of a post is rendered. */
export interface StretchSignatures {
  /** Of a stretch of the file: two that are the same give the same HTML for the same tokens, but for numbers. */
  readonly of: (range: OffsetRange) => string;
  /** The index of the first link that begins in the file at an offset or after it. */
  readonly linkFrom: (offset: number) => number;
}

/** Those of one render: where links lead, what images are, ids of headings, and marks. */
export function stretchSignatures(context: RenderContext): StretchSignatures {
  const { links, sections } = context.post;
  const headings = flatSections(sections);
  const marks = new PlacedMarks(context);
  const linkFrom = (offset: number): number => firstFrom(links, offset, ({ range }) => range.start);
  return {
    linkFrom,
    of: range => {
      const told: string[] = [];
      for (const { url, syntax } of links.slice(linkFrom(range.start), linkFrom(range.end)))
        told.push(url, syntax === 'image' ? imageOf(url, context) : '');
      const slugs = between(headings, range, (section: Section) => section.range.start);
      for (const { slug } of slugs) told.push('#', slug);
      for (const { start, end, mark } of marks.within(range))
        told.push('*', String(start - range.start), String(end - range.start), mark);
      return told.join('\n');
    },
  };
}

function imageOf(url: string, { resolveImage, askableImage }: RenderContext): string {
  return JSON.stringify([resolveImage(url), askableImage?.(url)]);
}

interface PlacedMark extends OffsetRange {
  readonly mark: string;
  /** Where the last of this one and those before it ends. */
  readonly lastEnd: number;
}

/** All that marks may come of, in the order of the file. */
class PlacedMarks {
  readonly #placed: readonly PlacedMark[];

  constructor({ marks, post }: RenderContext) {
    const places = marks ? post.announcements.flatMap(placesOf) : [];
    let lastEnd = 0;
    this.#placed = places
      .sort((one, other) => one.start - other.start)
      .map(place => ({ ...place, lastEnd: (lastEnd = Math.max(lastEnd, place.end)) }));
  }

  /** Those that a range has a part of: text that was written into one may make several blocks of it. */
  within({ start, end }: OffsetRange): readonly PlacedMark[] {
    const first = firstFrom(this.#placed, start + 1, ({ lastEnd }) => lastEnd);
    return this.#placed.slice(
      first,
      firstFrom(this.#placed, end, place => place.start),
    );
  }
}

function placesOf(announcement: Announcement): (OffsetRange & { readonly mark: string })[] {
  const { places, links } = announcement;
  const mark = markOf(announcement);
  return [
    ...places.map(range => ({ ...range, mark })),
    // A link is marked as a whole, where it begins.
    ...links.map(({ range: { start } }) => ({ start, end: start + 1, mark: `[${mark}` })),
  ];
}

function markOf(announcement: Announcement): string {
  const { index, name, entry } = announcement;
  return JSON.stringify([index, name, entry?.id, entry?.aliases, entry?.everyday, categoryOf(announcement)]);
}

/** Those that begin within a range; `list` in the order of the file. */
function between<Item>(
  list: readonly Item[],
  { start, end }: OffsetRange,
  startOf: (item: Item) => number,
): readonly Item[] {
  return list.slice(firstFrom(list, start, startOf), firstFrom(list, end, startOf));
}

function firstFrom<Item>(list: readonly Item[], offset: number, startOf: (item: Item) => number): number {
  return firstThat(list.length, at => {
    const item = list[at];
    return item === undefined || startOf(item) >= offset;
  });
}
