import { escapeHtml } from '../text/escape';
import { type AttributeValues, attributes, ownClass } from './attributes';
import { categoryOf } from './markHtml';
import { readingMinutes } from './readingTime';
import type { RenderContext } from './renderContext';

/** How many announcements a category has. */
export interface CategoryCount {
  readonly category: string;
  readonly count: number;
}

/** The categories of a post's announcements, the largest first, else in the order of the post. */
export function categoryCounts({ post }: Pick<RenderContext, 'post'>): readonly CategoryCount[] {
  const counts = new Map<string, number>();
  for (const announcement of post.announcements) {
    const category = categoryOf(announcement);
    counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  return Array.from(counts, ([category, count]) => ({ category, count })).sort((a, b) => b.count - a.count);
}

/** Colours and lengths of bars the page has styles for; inline styles are nothing it allows. */
const HUES = 4;
const LENGTHS = 10;

/**
 * What the post holds, in one row: how much it announces and links, then a bar for each category. Without a title block, how long it
 * takes to read, which is told there otherwise. The row is as high without announcements: when they join, nothing moves.
 */
export function glanceStrip(context: RenderContext, place: 'titleBlock' | 'top'): string {
  const { post, published, labels } = context;
  if (!context.glance || (place === 'top' && !post.announcements.length)) return '';
  const counts = categoryCounts(context);
  const links = published.counted.links.filter(({ syntax }) => syntax !== 'image').length;
  const sums = [
    ...(post.announcements.length ? [labels.announcedCount(post.announcements.length)] : []),
    // Under a title the row is there in any case, and would be empty without.
    ...(links || place === 'titleBlock' ? [labels.linkCount(links)] : []),
    ...(place === 'top' ? [labels.readingTime(readingMinutes(published.counted))] : []),
  ];
  const most = counts[0]?.count ?? 1;
  // The arrow keys scroll a row that is too long; where its bars are buttons, they bring themselves into view.
  const tabindex = counts.length && !hasMarks(context) ? 0 : undefined;
  return (
    `<div${attributes({ ...ownClass(context, 'glance'), role: 'group', 'aria-label': labels.glance, tabindex })}>` +
    `<span${attributes(ownClass(context, 'sums'))}>${sums.map(sum => `<span>${escapeHtml(sum)}</span>`).join(' ')}</span>` +
    counts.map((count, index) => ` ${bar(count, index, most, context)}`).join('') +
    '</div>'
  );
}

function bar({ category, count }: CategoryCount, index: number, most: number, context: RenderContext): string {
  const length = Math.max(1, Math.round((LENGTHS * count) / most));
  const own = ownClass(context, `bar recap-hue-${String(index % HUES)} recap-length-${String(length)}`);
  return (
    `<span${attributes({ ...own, ...filtering(category, context) })}>` +
    `<span>${escapeHtml(context.labels.category(category))}</span> <span>${String(count)}</span></span>`
  );
}

/** A bar highlights the marks of its category, where there are marks. */
function filtering(category: string, context: RenderContext): AttributeValues {
  if (!hasMarks(context)) return {};
  return { role: 'button', tabindex: 0, 'aria-pressed': 'false', [`${context.marker}-group`]: category };
}

function hasMarks({ marked }: RenderContext): boolean {
  return marked.ofLink.size > 0 || marked.ofToken.size > 0;
}
