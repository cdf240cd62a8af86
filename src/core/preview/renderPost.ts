import type { Link } from '../post/link';
import type { RenderRules } from '../post/markdown';
import type { Post } from '../post/post';
import { escapeHtml } from '../text/escape';
import { finish, type Steps } from '../text/steps';
import { wellFormed } from '../text/wellFormed';
import { blockRules } from './blockRules';
import { shownPart } from './cut';
import { dialectRules } from './dialectRules';
import { htmlRules } from './htmlRules';
import { inlineRules } from './inlineRules';
import { attributes, ownClass } from './attributes';
import { languageOf } from './language';
import { type Piece, pieceOfHtml, piecesOf, renderedStretches, wholeHtml } from './pieces';
import { publishedPostInSteps } from './publishedPost';
import { renderContextOf } from './renderContext';
import type { RenderOptions } from './renderOptions';
import { titleBlock } from './titleBlock';

export type { RenderOptions } from './renderOptions';

/** A post as HTML for the preview page, not yet sanitised: raw HTML of the post stands in it. */
export interface RenderedPost {
  readonly html: string;
  /** The same in pieces, which mostly stay as they are from one version of the post to the next. */
  readonly pieces: readonly Piece[];
  /** What the HTML's link and image indexes count: the links of the post as its site shows it. */
  readonly links: readonly Link[];
  /** Paths of files of the site that the post needs and that have not been asked for yet, to render it again with them. */
  readonly missing: readonly string[];
  /** What the post is written in, as a BCP 47 tag; `undefined` where nobody says. */
  readonly language: string | undefined;
}

/** As much of a post as a page shows without making the user wait, in UTF-16 code units. */
const SHOWN_LENGTH = 500_000;

/**
 * Renders a post: its front matter as a title block, then its body. Blocks carry `${marker}-line` (0-based) and, if they have
 * more than one line, `${marker}-end` (exclusive); links `${marker}-link` and images `${marker}-image`, the index in `links`;
 * headings their section's slug as id, with `${marker}-id`; marks of announcements `${marker}-mark`, the index in
 * `Post.announcements`, and `${marker}-group`, its category; elements that are Recap's own `${marker}-own`. Linear in the post, never throws.
 */
export function renderPost(post: Post, options: RenderOptions): RenderedPost {
  return finish(renderPostInSteps(post, options));
}

/** The same in steps. */
export function* renderPostInSteps(post: Post, options: RenderOptions): Steps<RenderedPost> {
  const limit = options.isWhole ? Infinity : SHOWN_LENGTH;
  const published = yield* publishedPostInSteps(post, options, limit);
  yield;
  const context = renderContextOf(published, options);
  const shown = published.post;
  const { tokens, closing, cutLine } = shownPart(shown, limit);
  const rules: RenderRules = {
    ...blockRules(context),
    ...inlineRules(context),
    ...htmlRules(context),
    ...dialectRules(context, some => render(some)),
  };
  const render = shown.markdown.renderer(rules);
  const restLine = cutLine === undefined ? published.restLine : published.fileLinesOf([cutLine, cutLine + 1])[0];
  const notice =
    restLine === undefined
      ? ''
      : `<p${attributes({ ...ownClass(context, 'notice'), role: 'note' })}>${escapeHtml(options.labels.restNotShown(restLine + 1))}</p>`;
  const { marker } = options;
  const keeper = options.kept?.begin(context, post);
  const body = [...(yield* renderedStretches(tokens, render, { marker, keeper }))];
  yield;
  // What ends the last block is a part of it.
  const last = closing ? body.pop() : undefined;
  const end = last
    ? { ...last, html: last.html + wellFormed(closing + notice) }
    : pieceOfHtml(closing + notice, marker);
  const pieces = piecesOf([pieceOfHtml(titleBlock(post, context), marker), ...body, end], marker);
  keeper?.finish();
  return {
    get html() {
      return wholeHtml(pieces, marker);
    },
    pieces,
    links: shown.links,
    missing: published.missing,
    language: languageOf(post, options.site),
  };
}
