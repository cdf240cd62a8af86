import type { LineIndex } from '../text/lineIndex';
import type { OffsetRange } from '../text/range';
import type { Steps } from '../text/steps';
import { decodeHTMLAttribute } from 'entities';
import { Definitions } from './definitions';
import { type HtmlTag, htmlTags, htmlToText } from './htmlTags';
import type { InlineElement, InlineText } from './inlineText';
import type { Link, LinkContext, LinkSyntax } from './link';
import { classifyLink } from './linkKind';
import type { MarkdownDocument, Token } from './markdown';
import type { Section } from './section';
import { sectionAtLine } from './sectionAt';
import { FILLER, unmasked } from './templates';

interface FoundLink {
  readonly text: string;
  readonly url: string;
  readonly syntax: LinkSyntax;
  readonly range: OffsetRange;
  readonly urlRange: OffsetRange;
  readonly context: LinkContext | undefined;
  /** The token that renders it, for Markdown links and images. */
  readonly token: Token | undefined;
}

export interface FoundLinks {
  readonly links: readonly Link[];
  readonly unusedDefinitions: readonly Link[];
  readonly linkOfToken: ReadonlyMap<Token, Link>;
}

/** A link that stands in the front matter. */
export interface FrontMatterLink {
  readonly text: string | undefined;
  readonly url: string;
  readonly range: OffsetRange;
}

export interface LinkSource {
  readonly text: string;
  readonly lines: LineIndex;
  readonly markdown: MarkdownDocument;
  readonly sections: readonly Section[];
  readonly frontMatterLinks: readonly FrontMatterLink[];
}

/** Everything a post refers to, in the order of the text; in steps. */
export function* findLinks({ text, lines, markdown, sections, frontMatterLinks }: LinkSource): Steps<FoundLinks> {
  const found: FoundLink[] = frontMatterLinks.map(({ text: label, url, range }) => ({
    text: label ?? '',
    url,
    syntax: 'front-matter',
    range,
    urlRange: range,
    context: undefined,
    token: undefined,
  }));
  const definitions = new Definitions(text, lines, markdown.definitions);
  let previous: InlineText | undefined;
  for (const [token, inline] of markdown.inlineTexts) {
    yield;
    // Cells of a table have no lines of their own: what stands before the first one belongs to another row.
    const isOtherRow = !token.map && previous && lineOf(previous, lines) !== lineOf(inline, lines);
    for (const link of inlineLinks(inline, text, definitions, isOtherRow ? undefined : previous)) found.push(link);
    previous = inline;
  }
  for (const [token, map] of markdown.htmlMaps) {
    // Tags are told from what the parser saw, words from what stands there: both are as long.
    const written = unmasked(token.content, text, at => map.offsetOf(at));
    for (const link of htmlLinks(written, htmlTags(token.content))) {
      yield;
      found.push({
        ...link,
        range: map.rangeOf(link.range.start, link.range.end),
        urlRange: map.rangeOf(link.urlRange.start, link.urlRange.end),
        url: restored(link.url, map.rangeOf(link.urlRange.start, link.urlRange.end), text),
      });
    }
  }
  yield;
  found.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  const linkOfToken = new Map<Token, Link>();
  const make = (link: FoundLink, index: number): Link => {
    const made: Link = {
      index,
      text: link.text,
      url: link.url,
      ...classifyLink(link.url),
      syntax: link.syntax,
      range: link.range,
      urlRange: link.urlRange,
      section: sectionAtLine(sections, lines.lineOf(link.range.start)),
      context: link.context,
    };
    if (link.token) linkOfToken.set(link.token, made);
    return made;
  };
  const links: Link[] = [];
  for (const link of found) {
    yield;
    links.push(make(link, links.length));
  }
  return {
    links,
    unusedDefinitions: unusedDefinitions(found, definitions, { text, lines, markdown }).map(make),
    linkOfToken,
  };
}

/**
 * Definitions whose destination no reference link or image of the text has. Which definition a link took is not asked: a
 * second one with the same destination says nothing new.
 */
function unusedDefinitions(
  found: readonly FoundLink[],
  definitions: Definitions,
  { text, lines, markdown }: Pick<LinkSource, 'text' | 'lines' | 'markdown'>,
): readonly FoundLink[] {
  const used = new Set(
    found.filter(({ syntax }) => syntax === 'reference' || syntax === 'image').map(({ url }) => url),
  );
  return markdown.definitions.flatMap(definition => {
    const { url, line, endLine } = definition;
    const written = text.slice(lines.startOf(line), lines.startOf(endLine)).trimEnd();
    const opening = Math.max(0, written.indexOf('['));
    const label = /^\[((?:\\.|[^\]\\])*)\]:/.exec(written.slice(opening))?.[1] ?? '';
    const start = lines.startOf(line) + opening;
    const range = { start, end: lines.startOf(line) + written.length };
    const target = url.includes(FILLER) ? (definitions.destinationIn(definition) ?? '') : url;
    // `[//]: # (…)` is how Markdown writes comments.
    if (used.has(target) || target === '#' || !target) return [];
    const at = written.indexOf(target, opening + 1);
    const destination = lines.startOf(line) + at;
    const urlRange = at < 0 ? range : { start: destination, end: destination + target.length };
    const syntax = 'definition' as const;
    return [{ text: label, url: target, syntax, range, urlRange, context: undefined, token: undefined }];
  });
}

function lineOf({ map }: InlineText, lines: LineIndex): number {
  return lines.lineOf(map.offsetOf(0));
}

function* inlineLinks(
  inline: InlineText,
  text: string,
  definitions: Definitions,
  previous: InlineText | undefined,
): Generator<FoundLink> {
  const urlOf = (url: string, { urlRange, range }: InlineElement): string =>
    restored(url, urlRange ?? range, text, urlRange ? undefined : definitions);
  const contextOf = contextsIn(inline, previous);
  const tags: { readonly tag: HtmlTag; readonly element: InlineElement }[] = [];
  for (const [index, element] of inline.elements.entries()) {
    const { token, range } = element;
    if (token.type === 'link_open') {
      const urlRange = element.urlRange ?? range;
      yield {
        text: linkText(inline, element, index),
        url: urlOf(String(token.attrGet('href') ?? ''), element),
        syntax: syntaxOf(token, element),
        range,
        urlRange,
        context: contextOf(element.textRange),
        token,
      };
    } else if (token.type === 'image') {
      const urlRange = element.urlRange ?? range;
      yield {
        text: token.content,
        url: urlOf(String(token.attrGet('src') ?? ''), element),
        syntax: 'image',
        range,
        urlRange,
        context: contextOf(element.textRange),
        token,
      };
    } else if (token.type === 'html_inline') {
      const [tag] = htmlTags(token.content);
      if (tag) tags.push({ tag, element });
    }
  }
  for (const [index, { tag, element }] of tags.entries()) {
    const destination = destinationOf(tag);
    if (!destination) continue;
    const closing =
      tag.name === 'a'
        ? tags.slice(index + 1, index + 50).find(({ tag: { name, isClosing } }) => name === 'a' && isClosing)
        : undefined;
    const { start } = element.range;
    const urlRange = { start: start + destination.start, end: start + destination.end };
    const textRange = { start: element.textRange.start, end: (closing?.element ?? element).textRange.start };
    yield {
      text: closing ? inline.text.slice(textRange.start, textRange.end).trim() : altOf(tag, writtenTag(element, text)),
      url: restored(destination.value, urlRange, text),
      syntax: tag.name === 'a' ? 'html' : 'image',
      range: { start, end: closing ? closing.element.range.end : element.range.end },
      urlRange,
      context: contextOf(textRange),
      token: undefined,
    };
  }
}

/** Tells what is read around links of a block; around one that stands alone, what is read before the block. */
function contextsIn({ text }: InlineText, previous: InlineText | undefined): (range: OffsetRange) => LinkContext {
  const first = text.length - text.trimStart().length;
  const last = text.trimEnd().length;
  const before = previous && !isLink(previous) ? `${previous.text}\n` : '';
  const both = before && before + text;
  return ({ start, end }) =>
    both && start <= first && end >= last
      ? { text: both, start: before.length + start, end: before.length + end }
      : { text, start, end };
}

/** Whether a block is nothing but a link: in a list of links, one says nothing of the next. */
function isLink({ text, elements }: InlineText): boolean {
  const length = text.trimEnd().length;
  return elements.some(
    ({ token, textRange }) => token.type === 'link_open' && textRange.end - textRange.start >= length,
  );
}

/** What a link shows: its text, else the alternative text of the images in it. */
function linkText({ text, elements }: InlineText, { textRange, range }: InlineElement, index: number): string {
  const read = text.slice(textRange.start, textRange.end).replace(/\s+/g, ' ').trim();
  if (read) return read;
  const alternatives: string[] = [];
  // Elements are in the order they begin, so what the link holds follows it.
  for (let at = index + 1; at < elements.length; at++) {
    const inner = elements[at];
    if (!inner || inner.range.start >= range.end) break;
    if (inner.token.type === 'image') alternatives.push(inner.token.content);
  }
  return alternatives.join(' ');
}

function syntaxOf(token: Token, { urlRange }: InlineElement): LinkSyntax {
  if (token.markup === 'linkify') return 'bare';
  if (token.markup === 'autolink') return 'autolink';
  return urlRange ? 'inline' : 'reference';
}

function* htmlLinks(html: string, tags: readonly HtmlTag[]): Generator<FoundLink> {
  for (const [index, tag] of tags.entries()) {
    const destination = destinationOf(tag);
    if (!destination) continue;
    const closing =
      tag.name === 'a'
        ? tags.slice(index + 1, index + 50).find(({ name, isClosing }) => name === 'a' && isClosing)
        : undefined;
    yield {
      text: closing ? htmlToText(html.slice(tag.end, closing.start)) : altOf(tag, html),
      url: destination.value,
      syntax: tag.name === 'a' ? 'html' : 'image',
      range: { start: tag.start, end: closing?.end ?? tag.end },
      urlRange: { start: destination.start, end: destination.end },
      context: htmlContext(html, tags, { start: index, end: closing ? tags.indexOf(closing, index) : index }),
      token: undefined,
    };
  }
}

/** How far a link in HTML looks for the element it stands in, in tags and in characters. */
const nearTags = 30;
const nearCharacters = 400;
const isBlock = ({ name }: HtmlTag): boolean =>
  /^(?:p|li|ul|ol|dl|dt|dd|td|th|tr|table|div|section|article|aside|header|footer|figure|figcaption|blockquote|h[1-6]|br|hr)$/.test(
    name,
  );

/** What is read around a link from the block tag before it to the one behind it; `link` counts tags, its own included. */
function htmlContext(html: string, tags: readonly HtmlTag[], link: OffsetRange): LinkContext {
  const opening = tags[link.start];
  const closing = tags[link.end];
  const from = opening?.start ?? 0;
  const to = closing?.end ?? from;
  const last = tags.slice(Math.max(0, link.start - nearTags), link.start).findLast(isBlock)?.end ?? 0;
  const next = tags.slice(link.end + 1, link.end + 1 + nearTags).find(isBlock)?.start ?? html.length;
  const before = htmlToText(html.slice(Math.max(last, from - nearCharacters), from));
  const own = htmlToText(html.slice(from, to));
  const after = htmlToText(html.slice(to, Math.min(next, to + nearCharacters)));
  const start = before ? before.length + 1 : 0;
  return { text: [before, own, after].filter(Boolean).join(' '), start, end: start + own.length };
}

const destinations: Readonly<Record<string, string>> = {
  a: 'href',
  img: 'src',
  iframe: 'src',
  video: 'src',
  audio: 'src',
  source: 'src',
};

function destinationOf({ name, isClosing, attributes }: HtmlTag): HtmlTag['attributes'][number] | undefined {
  const wanted = isClosing ? undefined : destinations[name];
  return wanted === undefined ? undefined : attributes.find(attribute => attribute.name === wanted);
}

/** `html` is what is written where the tag's offsets count. */
function altOf({ attributes }: HtmlTag, html: string): string {
  const alt = attributes.find(({ name }) => name === 'alt' || name === 'title');
  if (!alt?.value.includes(FILLER)) return alt?.value ?? '';
  return decodeHTMLAttribute(html.slice(alt.start, alt.end));
}

/** A tag within text as it is written; what it shows to the parser is as long. */
function writtenTag({ range }: InlineElement, text: string): string {
  return text.slice(range.start, range.end);
}

/**
 * A destination with template tags in it, as the post writes it; the parser only saw their mask. `definitions` are asked where the
 * link itself has no destination.
 */
function restored(url: string, written: OffsetRange, text: string, definitions?: Definitions): string {
  if (!url.includes(FILLER)) return url;
  const source = text.slice(written.start, written.end);
  return decodeHTMLAttribute(definitions ? (definitions.destinationOf(source) ?? source) : source);
}
