import { type HtmlTag, htmlTags } from '../post/htmlTags';
import type { Link } from '../post/link';
import type { RenderRules } from '../post/markdown';
import { escapeHtml } from '../text/escape';
import { destinationAttributes, hostOf, mayBeFollowed } from './destinations';
import { imageHtml } from './imageHtml';
import { linkAttributes } from './markHtml';
import { attributes, lineAttributes, ownClass, ownId } from './attributes';
import type { RenderContext } from './renderContext';
import type { EmbedKind } from './renderLabels';
import { htmlWithChips, withoutTemplates } from './templateChips';

/** Rules for raw HTML. They place Recap's attributes; whether a tag is harmless is for the sanitiser to judge. */
export function htmlRules(context: RenderContext): RenderRules {
  return {
    html_block: (tokens, index, plain) => {
      const token = tokens[index];
      const map = token && context.post.markdown.htmlMaps.get(token);
      if (!token || !map) return plain();
      if (context.published.isOmitted(map.offsetOf(0))) return '';
      return rewriteHtml(token.content, offset => map.offsetOf(offset), context);
    },
    html_inline: (tokens, index, plain) => {
      const token = tokens[index];
      const start = token && context.inlineHtmlStart.get(token);
      if (!token || start === undefined) return plain();
      if (context.published.isOmitted(start)) return '';
      return rewriteHtml(token.content, offset => start + offset, context);
    },
  };
}

type OffsetOf = (offset: number) => number;

/** `offsetOf` leads from an offset in `html` to the file. */
function rewriteHtml(html: string, offsetOf: OffsetOf, context: RenderContext): string {
  const pieces: string[] = [];
  let at = 0;
  for (const tag of htmlTags(html)) {
    pieces.push(between(html, at, tag.start, offsetOf, context), rewriteTag(tag, html, offsetOf(tag.start), context));
    at = tag.end;
  }
  pieces.push(between(html, at, html.length, offsetOf, context));
  return pieces.join('');
}

function between(html: string, start: number, end: number, offsetOf: OffsetOf, context: RenderContext): string {
  const from = offsetOf(start);
  return htmlWithChips(html.slice(start, end), context.post.text.slice(from, from + end - start), context);
}

const embeds: ReadonlySet<string> = new Set(['iframe', 'video', 'audio', 'source', 'embed']);
const blocks: ReadonlySet<string> = new Set([
  'p',
  'div',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'table',
  'tr',
  'blockquote',
  'pre',
  'details',
  'summary',
  'section',
  'article',
  'aside',
  'figure',
  'figcaption',
  'hr',
  'center',
]);

/** `offset` is where the tag begins in the file. */
function rewriteTag(tag: HtmlTag, html: string, offset: number, context: RenderContext): string {
  if (embeds.has(tag.name)) return tag.isClosing ? '' : embedHtml(tag, offset, context);
  const written = withoutTemplates(html.slice(tag.start, tag.end));
  if (tag.isClosing) return written;
  if (tag.name === 'img') return htmlImage(tag, offset, context);
  if (tag.name === 'a') return valueOf(tag, 'href') === undefined ? written : htmlLink(tag, offset, context);
  if (!blocks.has(tag.name)) return written;
  const line = context.post.lines.lineOf(offset);
  // Site generators give no ids to headings of HTML.
  const hasNoId = valueOf(tag, 'id') || context.published.dialect !== 'gfm';
  const id = hasNoId ? undefined : context.sectionAtOffset.get(offset)?.slug;
  const own = attributes({ ...ownId(context, id), ...lineAttributes(context, [line, line + 1]) });
  // The first of two attributes of one name counts, so Recap's come before the author's.
  return `<${tag.name}${own}${written.slice(1 + tag.name.length)}`;
}

function htmlLink(tag: HtmlTag, offset: number, context: RenderContext): string {
  const link = context.htmlLinkAt.get(offset);
  const url = link?.url ?? valueOf(tag, 'href') ?? '';
  const kept = tag.attributes.filter(({ name }) => name !== 'href' && name !== 'title');
  const own = linkAttributes(link, url, valueOf(tag, 'title'), context);
  return `<a${own}${kept.map(({ name, value }) => ` ${withoutTemplates(name)}="${escapeHtml(withoutTemplates(value))}"`).join('')}>`;
}

function htmlImage(tag: HtmlTag, offset: number, context: RenderContext): string {
  const link = context.htmlLinkAt.get(offset);
  const kept = ['title', 'width', 'height', 'align'].map(name => [name, valueOf(tag, name)] as const);
  return imageHtml(
    {
      url: link?.url ?? valueOf(tag, 'src') ?? '',
      alt: valueOf(tag, 'alt') ?? '',
      link,
      attributes: Object.fromEntries(kept),
    },
    context,
  );
}

/** Frames, videos and sounds are not loaded: a card says what is there, and opens it outside. */
function embedHtml(tag: HtmlTag, offset: number, context: RenderContext): string {
  const link = context.htmlLinkAt.get(offset);
  const url = link?.url ?? valueOf(tag, 'src');
  if (!url) return '';
  const kind = embedKind(tag, link);
  const own = { ...ownClass(context, 'embed'), class: `recap-embed recap-embed-${kind}` };
  const title = valueOf(tag, 'title')?.trim();
  const what = escapeHtml(context.labels.embedNotShown(hostOf(url), kind));
  const label = title
    ? `<span${attributes(ownClass(context, 'embed-title'))}>${escapeHtml(title)}</span> ${what}`
    : what;
  if (!link || !mayBeFollowed(url)) return `<span${attributes(own)}>${label}</span>`;
  return `<a${attributes({ ...own, ...destinationAttributes(link, url, undefined, context) })}>${label}</a>`;
}

function embedKind({ name }: HtmlTag, link: Link | undefined): EmbedKind {
  if (name === 'audio') return 'sound';
  return name === 'video' || link?.kind === 'video' ? 'video' : 'content';
}

function valueOf({ attributes: list }: HtmlTag, name: string): string | undefined {
  const value = list.find(attribute => attribute.name === name)?.value;
  return value === undefined ? undefined : withoutTemplates(value);
}
