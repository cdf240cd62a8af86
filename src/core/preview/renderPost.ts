import type { Post } from '../post/post';
import { escapeHtml } from '../text/escape';
import { wellFormed } from '../text/wellFormed';
import { blockRules } from './blockRules';
import { shownPart } from './cut';
import { htmlRules } from './htmlRules';
import { inlineRules } from './inlineRules';
import { attributes, ownClass } from './attributes';
import { renderContextOf } from './renderContext';
import type { RenderOptions } from './renderOptions';
import { titleBlock } from './titleBlock';

export type { RenderOptions } from './renderOptions';

/** A post as HTML for the preview page, not yet sanitised: raw HTML of the post stands in it. */
export interface RenderedPost {
  readonly html: string;
}

/** As much of a post as a page shows without making the user wait, in UTF-16 code units. */
const SHOWN_LENGTH = 500_000;

/**
 * Renders a post: its front matter as a title block, then its body. Blocks carry `${marker}-line` (0-based) and, if they have
 * more than one line, `${marker}-end` (exclusive); links `${marker}-link` and images `${marker}-image`, the index in `Post.links`;
 * headings their section's slug as id, with `${marker}-id`; marks of announcements `${marker}-mark`, the index in
 * `Post.announcements`, and `${marker}-group`, its category; elements that are Recap's own `${marker}-own`. Linear in the post, never throws.
 */
export function renderPost(post: Post, options: RenderOptions): RenderedPost {
  const context = renderContextOf(post, options);
  const { tokens, closing, cutLine } = shownPart(post, SHOWN_LENGTH);
  const body = post.markdown.render(tokens, { ...blockRules(context), ...inlineRules(context), ...htmlRules(context) });
  const notice =
    cutLine === undefined
      ? ''
      : `<p${attributes({ ...ownClass(context, 'notice'), role: 'note' })}>${escapeHtml(options.labels.restNotShown(cutLine + 1))}</p>`;
  return { html: wellFormed(titleBlock(context) + body + closing + notice) };
}
