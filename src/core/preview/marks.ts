import type { Announcement } from '../announcements/announcement';
import type { InlineText } from '../post/inlineText';
import type { Link } from '../post/link';
import type { Token } from '../post/markdown';
import type { Post } from '../post/post';
import { FILLER } from '../post/templates';
import { firstThat } from '../text/bisect';
import type { OffsetRange } from '../text/range';
import { NameFinder } from './nameFinder';

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
  const inlines = inlinesOf(post);
  for (const announcement of post.announcements) {
    const names = new NameFinder(announcement);
    for (const range of announcement.places) {
      const place = { range, announcement, names };
      for (let at = firstOverlapped(inlines, range); (inlines[at]?.start ?? range.end) < range.end; at++) {
        const inline = inlines[at];
        if (inline) addPlace(inline, place, ofLink);
      }
    }
  }
  const ofToken = new Map<Token, readonly MarkedStretch[]>();
  for (const { token, read, places } of inlines) {
    if (places.length) for (const [child, stretches] of stretchesOf(token, read, places)) ofToken.set(child, stretches);
  }
  return { ofLink, ofToken };
}

/** A heading, paragraph or cell, and the places found in it. */
class MarkedInline {
  readonly token: Token;
  readonly read: InlineText;
  /** The file offset it begins at. */
  readonly start: number;
  readonly places: Place[] = [];
  readonly #post: Post;
  #links: readonly LinkText[] | undefined;
  #isMarkable: boolean | undefined;

  constructor(token: Token, read: InlineText, post: Post) {
    this.token = token;
    this.read = read;
    this.start = read.map.offsetOf(0);
    this.#post = post;
  }

  /** In the order of the text. Most inlines have no place, so nobody asks. */
  get links(): readonly LinkText[] {
    return (this.#links ??= linkTexts(this.read, this.#post));
  }

  get isMarkable(): boolean {
    return (this.#isMarkable ??= isMarkable(this.read));
  }
}

/** Offsets are those of the text read. */
interface Place extends OffsetRange {
  readonly announcement: Announcement;
}

interface LinkText extends OffsetRange {
  readonly link: Link;
}

function inlinesOf(post: Post): readonly MarkedInline[] {
  const inlines: MarkedInline[] = [];
  for (const [token, read] of post.markdown.inlineTexts) {
    if (read.text) inlines.push(new MarkedInline(token, read, post));
  }
  return inlines;
}

/** Tags that a marked text may stand in or beside. Others read their content in ways of their own (`textarea`, `svg`) or move it (`select`). */
const harmless =
  /^<\/?(?:a|abbr|b|bdi|bdo|big|br|cite|code|del|dfn|em|font|i|img|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)(?![\w-])|^<!--/i;

function isMarkable({ elements }: InlineText): boolean {
  return elements.every(({ token }) => token.type !== 'html_inline' || harmless.test(token.content));
}

function linkTexts({ elements, text }: InlineText, { links, linkOfToken }: Post): readonly LinkText[] {
  const found: LinkText[] = [];
  let open: { readonly link: Link; readonly start: number } | undefined;
  const close = (end: number): void => {
    if (open) found.push({ link: open.link, start: open.start, end });
    open = undefined;
  };
  for (const { token, range, textRange } of elements) {
    // Some links are only text on the page.
    if (token.hidden) continue;
    if (token.type === 'link_open') {
      const link = linkOfToken.get(token);
      if (link && !open) found.push({ link, start: textRange.start, end: textRange.end });
    } else if (token.type === 'html_inline' && /^<\/?a(?![\w-])/i.test(token.content)) {
      close(textRange.start);
      const link = linkAt(links, range.start);
      if (link) open = { link, start: textRange.start };
    }
  }
  close(text.length);
  return found;
}

/** The link in HTML that begins at a file offset. Links are in the order of the text. */
function linkAt(links: readonly Link[], offset: number): Link | undefined {
  for (let at = firstThat(links.length, index => (links[index]?.range.start ?? 0) >= offset); ; at++) {
    const link = links[at];
    if (link?.range.start !== offset) return undefined;
    if (link.syntax === 'html') return link;
  }
}

/** Where the inlines begin that hold a part of a range of the file. */
function firstOverlapped(inlines: readonly MarkedInline[], { start }: OffsetRange): number {
  return Math.max(0, firstThat(inlines.length, index => (inlines[index]?.start ?? 0) > start) - 1);
}

interface FoundPlace {
  /** In the file. */
  readonly range: OffsetRange;
  readonly announcement: Announcement;
  readonly names: NameFinder;
}

function addPlace(
  inline: MarkedInline,
  { range, announcement, names }: FoundPlace,
  ofLink: Map<Link, Announcement>,
): void {
  const { read, places } = inline;
  const whole = read.map.textRangeOf(range, read.text.length);
  if (whole.end <= whole.start || !inline.isMarkable) return;
  const links = linksIn(inline.links, whole);
  const [only] = links;
  // Most places are links.
  if (only && only.start <= whole.start && whole.end <= only.end) {
    if (!ofLink.has(only.link)) ofLink.set(only.link, announcement);
    return;
  }
  const { start, end } = names.within(read.text, whole) ?? whole;
  const named = links.filter(link => link.start < end && start < link.end);
  for (const { link } of named) if (!ofLink.has(link)) ofLink.set(link, announcement);
  if (!named.length) places.push({ start, end, announcement });
}

/** The links that a stretch of the text touches. */
function linksIn(links: readonly LinkText[], { start, end }: OffsetRange): readonly LinkText[] {
  const first = firstThat(links.length, index => (links[index]?.end ?? 0) > start);
  let last = first;
  while ((links[last]?.start ?? end) < end) last++;
  return links.slice(first, last);
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
