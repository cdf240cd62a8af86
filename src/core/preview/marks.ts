import type { Announcement } from '../announcements/announcement';
import type { InlineText } from '../post/inlineText';
import type { Link } from '../post/link';
import type { Token } from '../post/markdown';
import type { Post } from '../post/post';
import { FILLER } from '../post/templates';
import { firstThat } from '../text/bisect';
import type { OffsetRange } from '../text/range';
import { nameWithin } from './nameWithin';

/** A part of a text or code token that announces something, by offsets in its content. */
export interface MarkedStretch extends OffsetRange {
  readonly announcement: Announcement;
  /** Whether it begins the place: a name that is partly bold comes in several stretches, but is one place. */
  readonly isFirst: boolean;
}

/** Where a post announces something, as its rendering shows it: whole links, and stretches of text outside links. */
export interface Marks {
  readonly ofLink: ReadonlyMap<Link, Announcement>;
  /** In the order of the content; they do not overlap. */
  readonly ofToken: ReadonlyMap<Token, readonly MarkedStretch[]>;
}

export const noMarks: Marks = { ofLink: new Map(), ofToken: new Map() };

/**
 * Finds what to mark. Nothing within a link is marked by itself, the link is: two things to click must not nest.
 * Near linear in the post, however many places it has.
 */
export function marksOf(post: Post): Marks {
  if (!post.announcements.length) return noMarks;
  const ofLink = new Map<Link, Announcement>();
  for (const announcement of post.announcements) {
    for (const link of announcement.links) if (!ofLink.has(link)) ofLink.set(link, announcement);
  }
  const inlines = markableInlines(post);
  for (const announcement of post.announcements) {
    for (const range of announcement.places) {
      for (const inline of overlapped(inlines, range)) addPlace(inline, range, announcement, ofLink);
    }
  }
  const ofToken = new Map<Token, readonly MarkedStretch[]>();
  for (const { token, read, places } of inlines) {
    if (places.length) for (const [child, stretches] of stretchesOf(token, read, places)) ofToken.set(child, stretches);
  }
  return { ofLink, ofToken };
}

/** A heading, paragraph or cell whose text may be wrapped, and the places found in it. */
interface MarkableInline {
  readonly token: Token;
  readonly read: InlineText;
  /** The file offset it begins at. */
  readonly start: number;
  /** In the order of the text. */
  readonly links: readonly LinkText[];
  readonly places: Place[];
}

/** Offsets are those of the text read. */
interface Place extends OffsetRange {
  readonly announcement: Announcement;
}

interface LinkText extends OffsetRange {
  readonly link: Link;
}

function markableInlines(post: Post): readonly MarkableInline[] {
  const htmlLinks = new Map(post.links.filter(({ syntax }) => syntax === 'html').map(link => [link.range.start, link]));
  const inlines: MarkableInline[] = [];
  for (const [token, read] of post.markdown.inlineTexts) {
    if (!read.text || !isMarkable(read)) continue;
    const links = linkTexts(read, post, htmlLinks);
    inlines.push({ token, read, start: read.map.offsetOf(0), links, places: [] });
  }
  return inlines;
}

/** Tags that a marked text may stand in or beside. Others read their content in ways of their own (`textarea`, `svg`) or move it (`select`). */
const harmless =
  /^<\/?(?:a|abbr|b|bdi|bdo|big|br|cite|code|del|dfn|em|font|i|img|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)(?![\w-])|^<!--/i;

function isMarkable({ elements }: InlineText): boolean {
  return elements.every(({ token }) => token.type !== 'html_inline' || harmless.test(token.content));
}

function linkTexts(
  { elements, text }: InlineText,
  { linkOfToken }: Post,
  htmlLinks: ReadonlyMap<number, Link>,
): readonly LinkText[] {
  const found: LinkText[] = [];
  let open: { readonly link: Link; readonly start: number } | undefined;
  const close = (end: number): void => {
    if (open) found.push({ ...open, end });
    open = undefined;
  };
  for (const { token, range, textRange } of elements) {
    if (token.type === 'link_open') {
      const link = linkOfToken.get(token);
      if (link && !open) found.push({ ...textRange, link });
    } else if (token.type === 'html_inline' && /^<\/?a(?![\w-])/i.test(token.content)) {
      close(textRange.start);
      const link = htmlLinks.get(range.start);
      if (link) open = { link, start: textRange.start };
    }
  }
  close(text.length);
  return found;
}

/** The inlines that hold a part of a range of the file. */
function* overlapped(inlines: readonly MarkableInline[], { start, end }: OffsetRange): Generator<MarkableInline> {
  let at = Math.max(0, firstThat(inlines.length, index => (inlines[index]?.start ?? 0) > start) - 1);
  for (let inline = inlines[at]; inline && inline.start < end; inline = inlines[++at]) yield inline;
}

function addPlace(
  { read, links, places }: MarkableInline,
  range: OffsetRange,
  announcement: Announcement,
  ofLink: Map<Link, Announcement>,
): void {
  const whole = read.map.textRangeOf(range, read.text.length);
  const place = nameWithin(read.text, whole, announcement) ?? whole;
  if (place.end <= place.start) return;
  let isLinked = false;
  for (let at = firstThat(links.length, index => (links[index]?.end ?? 0) > place.start); ; at++) {
    const text = links[at];
    if (!text || text.start >= place.end) break;
    if (!ofLink.has(text.link)) ofLink.set(text.link, announcement);
    isLinked = true;
  }
  if (!isLinked) places.push({ ...place, announcement });
}

/** Cuts places, which are in no order and may overlap, to the tokens that show them. An inline's text is what its children contribute. */
function* stretchesOf(
  { children }: Token,
  { text }: InlineText,
  places: readonly Place[],
): Generator<readonly [Token, readonly MarkedStretch[]]> {
  const ordered = withoutOverlaps(places);
  let next = 0;
  let at = 0;
  let begun: Place | undefined;
  for (const token of children ?? []) {
    const end = at + lengthOf(token);
    const stretches: MarkedStretch[] = [];
    for (let place = ordered[next]; place && place.start < end; place = ordered[next]) {
      const stretch = trimmed(text, Math.max(place.start, at), Math.min(place.end, end));
      if (isText(token) && stretch && !token.content.slice(stretch.start - at, stretch.end - at).includes(FILLER)) {
        const { announcement } = place;
        stretches.push({ start: stretch.start - at, end: stretch.end - at, announcement, isFirst: begun !== place });
        begun = place;
      }
      if (place.end > end) break;
      next++;
    }
    if (stretches.length) yield [token, stretches];
    at = end;
  }
}

function withoutOverlaps(places: readonly Place[]): readonly Place[] {
  let end = 0;
  return [...places]
    .sort((first, second) => first.start - second.start || first.end - second.end)
    .filter(place => {
      if (place.start < end) return false;
      end = place.end;
      return true;
    });
}

function isText({ type }: Token): boolean {
  return type === 'text' || type === 'code_inline';
}

function lengthOf(token: Token): number {
  if (isText(token)) return token.content.length;
  if (token.type === 'softbreak' || token.type === 'hardbreak') return 1;
  return token.type === 'html_inline' && /^<br\b/i.test(token.content) ? 1 : 0;
}

/** A stretch of a text without blanks at its ends, which an underline would show; undefined for nothing but those. */
function trimmed(text: string, start: number, end: number): OffsetRange | undefined {
  const written = text.slice(start, end);
  const words = written.trim();
  if (!words) return undefined;
  const from = start + written.indexOf(words);
  return { start: from, end: from + words.length };
}
