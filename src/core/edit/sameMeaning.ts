import type { Post } from '../post/post';
import { flatSections, type Section } from '../post/section';
import type { OffsetRange } from '../text/range';
import { blocksIn } from './blocksAcross';
import type { MoveRefusal, Swap } from './move';
import type { LineRange } from './stretches';

/** What a move would spoil, told by reading the text it leads to; undefined if it does what it should and no more. */
export function meansTheSame(before: Post, after: Post, swap: Swap): MoveRefusal | undefined {
  const wanted = wantedOrder(before, swap);
  const got = flatSections(after.sections);
  if (!isAsWanted(wanted, got, swap)) return { reason: 'meaning' };
  if (!hasSameHeadings(before, after, wanted, got) || !hasSameLinks(before, after)) return { reason: 'meaning' };
  if (!hasSameIds(before, wanted, got)) return { reason: 'meaning' };
  // Tags that belonged to nothing may have found a partner.
  if (blocksIn(before).length !== blocksIn(after).length) return { reason: 'meaning' };
  const misled = misledTarget(before, wanted, got);
  return misled && { reason: 'anchor', name: misled.title };
}

interface Wanted {
  readonly section: Section;
  readonly level: number;
}

/** All sections in the order they should come to stand in, with the level they should have then. */
function wantedOrder({ sections }: Post, { first, second, moved, section, levels }: Swap): readonly Wanted[] {
  const all = flatSections(sections);
  const isIn = ({ line }: Section, range: LineRange): boolean => line >= range.start && line < range.end;
  const own = moved === 'first' ? first : second;
  const placed = all.map(each => ({ section: each, level: each.level + (isIn(each, own) ? levels : 0) }));
  const isFirst = ({ section: each }: Wanted): boolean => isIn(each, first);
  const isSecond = ({ section: each }: Wanted): boolean => isIn(each, second);
  const from = placed.findIndex(isFirst);
  const others = placed.filter(each => !isFirst(each) && !isSecond(each));
  const before = others.filter(({ section: each }) => each.index < (placed[from]?.section.index ?? section.index));
  return [...before, ...placed.filter(isSecond), ...placed.filter(isFirst), ...others.slice(before.length)];
}

/** Whether the headings stand as wanted, each a part of what it was a part of, and the moved one of its new parent. */
function isAsWanted(wanted: readonly Wanted[], got: readonly Section[], { section: moved, parent }: Swap): boolean {
  if (wanted.length !== got.length) return false;
  const now = new Map(wanted.map(({ section }, index) => [section, got[index]]));
  return wanted.every(({ section, level }) => {
    const made = now.get(section);
    const whole = section === moved ? parent : section.parent;
    return made?.title === section.title && made.level === level && made.parent === (whole && now.get(whole));
  });
}

/** Whether no heading took in text around it, which need not show in its title. */
function hasSameHeadings(before: Post, after: Post, wanted: readonly Wanted[], got: readonly Section[]): boolean {
  const written = ({ text }: Post, range: OffsetRange | undefined): string | undefined =>
    range && text.slice(range.start, range.end);
  return wanted.every(
    ({ section, level }, index) =>
      level !== section.level || written(after, got[index]?.range) === written(before, section.range),
  );
}

/**
 * Whether no heading lost its attributes, or took another's: kramdown reads them from the line above or below. It numbers equal ids by
 * use, so all together are the same in any order.
 */
function hasSameIds({ markdown }: Post, wanted: readonly Wanted[], got: readonly Section[]): boolean {
  if (markdown.dialect !== 'kramdown') return true;
  const before = wanted.map(({ section }) => section.slug).sort();
  const now = got.map(({ slug }) => slug).sort();
  return before.every((slug, index) => slug === now[index]);
}

function hasSameLinks(before: Post, after: Post): boolean {
  const told = ({ links }: Post): readonly string[] =>
    links.map(({ text, url, syntax }) => [syntax, url, text].join('\u0000')).sort();
  const [one, other] = [told(before), told(after)];
  return one.length === other.length && one.every((link, index) => link === other[index]);
}

/**
 * Headings of the same words get numbered ids in the order they stand: the one that a link of the post would no longer lead to.
 */
function misledTarget({ links }: Post, wanted: readonly Wanted[], got: readonly Section[]): Section | undefined {
  const before = new Map(wanted.map(({ section }) => [section.slug, section]));
  const now = new Map(got.map(({ slug }, index) => [slug, wanted[index]?.section]));
  for (const { kind, url } of links) {
    const slug = kind === 'anchor' ? decoded(url.slice(1)) : '';
    const target = slug ? before.get(slug) : undefined;
    if (target && now.get(slug) !== target) return target;
  }
  return undefined;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
