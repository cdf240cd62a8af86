import type { LineIndex } from '../text/lineIndex';
import type { OffsetRange } from '../text/range';
import { decodeHTMLAttribute } from 'entities';
import { Definitions } from './definitions';
import { type HtmlTag, htmlTags, htmlToText } from './htmlTags';
import type { InlineElement, InlineText } from './inlineText';
import type { Link, LinkSyntax } from './link';
import { classifyLink } from './linkKind';
import type { MarkdownDocument, Token } from './markdown';
import type { Section } from './section';
import { sectionAtLine } from './sectionAt';
import { FILLER } from './templates';

interface FoundLink {
  readonly text: string;
  readonly url: string;
  readonly syntax: LinkSyntax;
  readonly range: OffsetRange;
  readonly urlRange: OffsetRange;
  /** The token that renders it, for Markdown links and images. */
  readonly token: Token | undefined;
}

export interface FoundLinks {
  readonly links: readonly Link[];
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

/** Everything a post refers to, in the order of the text. */
export function findLinks({ text, lines, markdown, sections, frontMatterLinks }: LinkSource): FoundLinks {
  const found: FoundLink[] = frontMatterLinks.map(({ text: label, url, range }) => ({
    text: label ?? '',
    url,
    syntax: 'front-matter',
    range,
    urlRange: range,
    token: undefined,
  }));
  const definitions = new Definitions(text, lines, markdown.definitions);
  for (const inline of markdown.inlineTexts.values()) {
    for (const link of inlineLinks(inline, text, definitions)) found.push(link);
  }
  for (const [token, map] of markdown.htmlMaps) {
    for (const link of htmlLinks(token.content, htmlTags(token.content))) {
      found.push({
        ...link,
        range: map.rangeOf(link.range.start, link.range.end),
        urlRange: map.rangeOf(link.urlRange.start, link.urlRange.end),
        url: restored(link.url, map.rangeOf(link.urlRange.start, link.urlRange.end), text),
      });
    }
  }
  found.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  const linkOfToken = new Map<Token, Link>();
  const links = found.map((link, index) => {
    const made: Link = {
      index,
      text: link.text,
      url: link.url,
      ...classifyLink(link.url),
      syntax: link.syntax,
      range: link.range,
      urlRange: link.urlRange,
      section: sectionAtLine(sections, lines.lineOf(link.range.start)),
    };
    if (link.token) linkOfToken.set(link.token, made);
    return made;
  });
  return { links, linkOfToken };
}

function* inlineLinks(inline: InlineText, text: string, definitions: Definitions): Generator<FoundLink> {
  const urlOf = (url: string, { urlRange, range }: InlineElement): string =>
    restored(url, urlRange ?? range, text, urlRange ? undefined : definitions);
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
    yield {
      text: closing ? inline.text.slice(element.textRange.start, closing.element.textRange.start).trim() : altOf(tag),
      url: restored(destination.value, urlRange, text),
      syntax: tag.name === 'a' ? 'html' : 'image',
      range: { start, end: closing ? closing.element.range.end : element.range.end },
      urlRange,
      token: undefined,
    };
  }
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

type HtmlLink = Pick<FoundLink, 'text' | 'url' | 'syntax' | 'range' | 'urlRange' | 'token'>;

function* htmlLinks(html: string, tags: readonly HtmlTag[]): Generator<HtmlLink> {
  for (const [index, tag] of tags.entries()) {
    const destination = destinationOf(tag);
    if (!destination) continue;
    const closing =
      tag.name === 'a'
        ? tags.slice(index + 1, index + 50).find(({ name, isClosing }) => name === 'a' && isClosing)
        : undefined;
    yield {
      text: closing ? htmlToText(html.slice(tag.end, closing.start)) : altOf(tag),
      url: destination.value,
      syntax: tag.name === 'a' ? 'html' : 'image',
      range: { start: tag.start, end: closing?.end ?? tag.end },
      urlRange: { start: destination.start, end: destination.end },
      token: undefined,
    };
  }
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

function altOf({ attributes }: HtmlTag): string {
  return attributes.find(({ name }) => name === 'alt' || name === 'title')?.value ?? '';
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
