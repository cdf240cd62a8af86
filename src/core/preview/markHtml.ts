import type { Announcement } from '../announcements/announcement';
import type { Link } from '../post/link';
import { attribute, attributes, ownClass } from './attributes';
import { destinationAttributes } from './destinations';
import type { MarkedStretch } from './marks';
import type { RenderContext } from './renderContext';

/** Announcements no catalog has a category for. */
export const otherCategory = 'other';

/** The category an announcement counts under. */
export function categoryOf({ category }: Announcement): string {
  return category ?? otherCategory;
}

/** What makes of a mark's element a button that opens the card. */
const button = ' role="button" tabindex="0" aria-haspopup="dialog" aria-expanded="false"';

/** A marked stretch of text around its `html`: a button for the place, which opens the card; the rest of the place only looks alike. */
export function markHtml({ announcement, isFirst }: MarkedStretch, html: string, context: RenderContext): string {
  const own = attributes(ownClass(context, 'mark'));
  return `<span${own}${isFirst ? button : ''}${markNotes(announcement, context)}>${html}</span>`;
}

/**
 * The attributes of a link, and, if it is a place of an announcement, of its mark, as they are written. Then where it leads is noted for
 * the card: two things that pop up would cover each other.
 */
export function linkAttributes(
  link: Link | undefined,
  url: string,
  ownTitle: string | undefined,
  context: RenderContext,
): string {
  const { title, ...place } = destinationAttributes(link, url, ownTitle, context);
  const announcement = link && context.marked.ofLink.get(link);
  if (!announcement) return attributes(place) + attribute('title', title);
  return attributes(place) + markNotes(announcement, context) + attribute(`${context.marker}-title`, title);
}

function markNotes(announcement: Announcement, { marker }: RenderContext): string {
  return attribute(`${marker}-mark`, announcement.index) + attribute(`${marker}-group`, categoryOf(announcement));
}
