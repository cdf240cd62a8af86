import { dateOf, tagsOf, titleOf } from '../post/frontMatterFields';
import type { Post } from '../post/post';
import { isRightToLeft } from '../text/direction';
import { escapeHtml } from '../text/escape';
import { glanceStrip } from './glance';
import { readingMinutes } from './readingTime';
import { attributes, lineAttributes, ownClass } from './attributes';
import type { RenderContext } from './renderContext';

/**
 * The front matter as a reader wants it: the title, and under it date, event, reading time and tags. Below, at a glance, what the post
 * holds; that alone without title or date.
 */
export function titleBlock(post: Post, context: RenderContext): string {
  const { frontMatter, lines, date, event } = post;
  const title = titleOf(frontMatter);
  if (title === undefined && dateOf(frontMatter) === undefined) return glanceStrip(context, 'top');
  const end = lines.lineOf(frontMatter.range.end);
  const facts = [
    date && `<time${attributes({ datetime: date })}>${escapeHtml(context.labels.date(date))}</time>`,
    event && escapeHtml(event),
    escapeHtml(context.labels.readingTime(readingMinutes(post))),
    tagsOf(frontMatter).map(escapeHtml).join(', '),
  ].filter(Boolean);
  return (
    `<header${attributes({ ...ownClass(context, 'title'), dir: isRightToLeft(title ?? '') ? 'rtl' : undefined, ...lineAttributes(context, [0, Math.max(1, end)]) })}>` +
    (title === undefined ? '' : `<h1>${escapeHtml(title)}</h1>`) +
    `<p>${facts.map(fact => `<span>${fact || ''}</span>`).join(' · ')}</p>${glanceStrip(context, 'titleBlock')}</header>\n`
  );
}
