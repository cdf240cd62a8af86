import type { Announcement } from '../announcements/announcement';
import type { Link } from '../post/link';
import { type AttributeValues, attributes, ownClass } from './attributes';
import { destinationAttributes } from './destinations';
import type { MarkedStretch } from './marks';
import type { RenderContext } from './renderContext';

/** Announcements no catalog has a category for. */
export const otherCategory = 'other';

/** The category an announcement counts under. */
export function categoryOf({ category }: Announcement): string {
  return category ?? otherCategory;
}

/** A marked stretch of text around its `html`: a button for the place, which opens the card; the rest of the place only looks alike. */
export function markHtml({ announcement, isFirst }: MarkedStretch, html: string, context: RenderContext): string {
  const button = { role: 'button', tabindex: 0, 'aria-haspopup': 'dialog', 'aria-expanded': 'false' };
  const own = { ...ownClass(context, 'mark'), ...(isFirst ? button : {}), ...markNotes(announcement, context) };
  return `<span${attributes(own)}>${html}</span>`;
}

/**
 * The attributes of a link, and, if it is a place of an announcement, of its mark. Then where it leads is noted for the card: two
 * things that pop up would cover each other.
 */
export function linkAttributes(
  link: Link | undefined,
  url: string,
  ownTitle: string | undefined,
  context: RenderContext,
): AttributeValues {
  const plain = destinationAttributes(link, url, ownTitle, context);
  const announcement = link && context.marked.ofLink.get(link);
  if (!announcement) return plain;
  return { ...plain, title: undefined, ...markNotes(announcement, context), [`${context.marker}-title`]: plain.title };
}

function markNotes(announcement: Announcement, { marker }: RenderContext): AttributeValues {
  return { [`${marker}-mark`]: announcement.index, [`${marker}-group`]: categoryOf(announcement) };
}
