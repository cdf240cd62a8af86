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
  const marks = marksOf(context);
  const linkFrom = (offset: number): number => firstFrom(links, offset, ({ range }) => range.start);
  return {
    linkFrom,
    of: range => {
      const told: string[] = [];
      for (const { url, syntax } of links.slice(linkFrom(range.start), linkFrom(range.end)))
        told.push(url, syntax === 'image' ? imageOf(url, context) : '');
      const slugs = between(headings, range, (section: Section) => section.range.start);
      for (const { slug } of slugs) told.push('#', slug);
      for (const { start, mark } of between(marks, range, place => place.start))
        told.push('*', String(start - range.start), mark);
      return told.join('\n');
    },
  };
}

function imageOf(url: string, { resolveImage, askableImage }: RenderContext): string {
  return JSON.stringify([resolveImage(url), askableImage?.(url)]);
}

interface PlacedMark {
  /** In the file. */
  readonly start: number;
  readonly mark: string;
}

/** All that marks may come of, in the order of the file. */
function marksOf({ marks, post }: RenderContext): readonly PlacedMark[] {
  if (!marks) return [];
  const placed: PlacedMark[] = [];
  for (const announcement of post.announcements) {
    const mark = markOf(announcement);
    for (const { start, end } of announcement.places) placed.push({ start, mark: `${mark} ${String(end - start)}` });
    for (const { range } of announcement.links) placed.push({ start: range.start, mark });
  }
  return placed.sort((one, other) => one.start - other.start);
}

function markOf(announcement: Announcement): string {
  const { index, name, entry } = announcement;
  return JSON.stringify([index, name, entry?.id, categoryOf(announcement)]);
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
