import type { OffsetRange } from '../text/range';
import type { Token } from 'markdown-it';
import { contentRangeOf } from './linkRange';
import { listMark } from './listMark';
import { type Segment, SourceMap } from './sourceMap';
import { FILLER } from './templates';
import { type BareUrls, bareUrlsIn } from './textUrls';

/** A link, image or HTML tag within a block, with its places in the file and in the text read. */
export interface InlineElement {
  readonly token: Token;
  /** As written in the file. */
  readonly range: OffsetRange;
  /** The destination as written, where it is written here. */
  readonly urlRange: OffsetRange | undefined;
  /** What is read of it, as offsets in `InlineText.text`. */
  readonly textRange: OffsetRange;
}

/** What is read of a heading, paragraph or cell: its text without markup, and the way back to the file. */
export interface InlineText {
  /** Line breaks of the source are blanks, forced breaks are `\n`; template tags stand as written. */
  readonly text: string;
  /** From offsets in `text` to the file. */
  readonly map: SourceMap;
  /** Links, images and HTML tags in the order they begin. */
  readonly elements: readonly InlineElement[];
  /** Stretches of `text` set in bold. */
  readonly strong: readonly OffsetRange[];
  /** Stretches of `text` set as code. */
  readonly code: readonly OffsetRange[];
}

/**
 * Reads an `inline` token, before its texts are joined, by walking its content along with its children: what each child was made
 * from stands exactly where the one before it ended. `urls` finds links in what is text to the parser. Linear in the content.
 */
export function readInline(inline: Token, source: SourceMap, original: string, urls?: BareUrls): InlineText {
  return new InlineReader(inline, source, original).read(urls);
}

/** In UTF-16 code units. */
const shortestWrapped = 50;

const opensLine = /^[ \t]*\[?\p{Lu}/u;

interface OpenLink {
  readonly token: Token;
  readonly content: OffsetRange | undefined;
  readonly textStart: number;
  readonly slot: number;
}

class InlineReader {
  readonly #content: string;
  readonly #children: readonly Token[];
  readonly #source: SourceMap;
  readonly #original: string;
  readonly #pieces: string[] = [];
  readonly #segments: Segment[] = [];
  readonly #elements: (InlineElement | undefined)[] = [];
  readonly #strong: OffsetRange[] = [];
  readonly #code: OffsetRange[] = [];
  readonly #openLinks: OpenLink[] = [];
  readonly #openStrong: number[] = [];
  /** Parts of the content that are more than text. */
  readonly #marked: OffsetRange[] = [];
  #openAnchor: number | undefined;
  #openBold: number | undefined;
  #length = 0;
  #cursor = 0;

  constructor(inline: Token, source: SourceMap, original: string) {
    this.#content = inline.content;
    this.#children = inline.children ?? [];
    this.#source = source;
    this.#original = original;
  }

  read(urls: BareUrls | undefined): InlineText {
    for (const token of this.#children) this.#readToken(token);
    const map = new SourceMap(this.#segments);
    const elements = this.#elements.filter(element => element !== undefined);
    return {
      text: this.#pieces.join(''),
      map,
      elements: urls ? this.#withBareUrls(elements, map, urls) : elements,
      strong: this.#strong,
      code: this.#code,
    };
  }

  #readToken(token: Token): void {
    switch (token.type) {
      case 'text':
        return this.#literal(token.content);
      case 'text_special':
        return this.#replaced(token.content, this.#find(token.markup), token.markup.length);
      case 'softbreak':
      case 'hardbreak':
        return this.#lineBreak(token.type === 'hardbreak');
      case 'code_inline':
        return this.#codeSpan(token);
      case 'link_open':
        return this.#openLink(token);
      case 'link_close':
        return this.#closeLink();
      case 'image':
        return this.#element(token);
      case 'footnote_ref': {
        const content = contentRangeOf(token);
        if (content) this.#leave(content);
        return;
      }
      case 'html_inline':
        this.#element(token);
        this.#noteAnchor(token);
        if (/^<br\b/i.test(token.content)) this.#add('\n', Math.max(0, this.#cursor - 1));
        else this.#boldTag(token.content);
        return;
      case 'strong_open':
        this.#skip(token.markup);
        this.#openStrong.push(this.#length);
        return;
      case 'strong_close': {
        this.#skip(token.markup);
        const start = this.#openStrong.pop();
        if (start !== undefined) this.#addStrong(start);
        return;
      }
      case 'math': {
        const start = this.#find(token.markup);
        return this.#leave({ start, end: start + token.markup.length });
      }
      default:
        return this.#skip(token.markup);
    }
  }

  /** Goes on behind a part of the content that is more than text. */
  #leave(content: OffsetRange): void {
    this.#marked.push(content);
    this.#cursor = content.end;
  }

  /** What stands in an HTML link is no link of its own. */
  #noteAnchor({ content }: Token): void {
    if (/^<a[\s>]/i.test(content)) this.#openAnchor ??= this.#cursor;
    if (!/^<\/a\s*>/i.test(content) || this.#openAnchor === undefined) return;
    this.#marked.push({ start: this.#openAnchor, end: this.#cursor });
    this.#openAnchor = undefined;
  }

  #withBareUrls(elements: readonly InlineElement[], map: SourceMap, urls: BareUrls): readonly InlineElement[] {
    if (this.#openAnchor !== undefined) this.#marked.push({ start: this.#openAnchor, end: this.#content.length });
    const found = Array.from(bareUrlsIn(this.#content, this.#marked, urls), ({ start, end }): InlineElement => {
      const range = this.#source.rangeOf(start, end);
      const token = urls.linkTo(this.#content.slice(start, end));
      return { token, range, urlRange: range, textRange: map.textRangeOf(range, this.#length) };
    });
    if (!found.length) return elements;
    return [...elements, ...found].sort((first, second) => first.range.start - second.range.start);
  }

  /** `<b>` and `<strong>`, which blogs export in place of asterisks. */
  #boldTag(tag: string): void {
    const match = /^<(\/?)(?:b|strong)(?=[\s>])/i.exec(tag);
    if (!match) return;
    if (!match[1]) this.#openBold ??= this.#length;
    else if (this.#openBold !== undefined) {
      if (this.#openBold < this.#length) this.#addStrong(this.#openBold);
      this.#openBold = undefined;
    }
  }

  /** Bold text right behind bold text is read as one: "[**Next**](…)**-Gen**". */
  #addStrong(start: number): void {
    const last = this.#strong.at(-1);
    const isJoined = last !== undefined && last.end === start && start > last.start;
    if (isJoined) this.#strong.pop();
    this.#strong.push({ start: isJoined ? last.start : start, end: this.#length });
  }

  /** Text that stands in the content as it is read. */
  #literal(text: string): void {
    if (!text) return;
    const at = this.#find(text);
    if (text.includes(FILLER)) {
      const from = this.#source.offsetOf(at);
      this.#add(this.#original.slice(from, from + text.length), at);
    } else this.#add(text, at);
    this.#cursor = at + text.length;
  }

  /** Text that is written otherwise than it is read: an escape, an entity. */
  #replaced(text: string, at: number, written: number): void {
    this.#add(text, at);
    this.#cursor = at + written;
  }

  #lineBreak(isHard: boolean): void {
    const at = this.#find('\n');
    this.#add(isHard || this.#isMeantAt(at) ? '\n' : ' ', at);
    this.#cursor = at + 1;
    while (this.#content[this.#cursor] === ' ' || this.#content[this.#cursor] === '\t') this.#cursor++;
  }

  /**
   * A line that ends long before others are wrapped, and a capital behind it: many sites show the end of such a line, and its author meant it.
   * Before the mark of an item the end is meant in any case.
   */
  #isMeantAt(lineEnd: number): boolean {
    if (listMark.test(this.#content.slice(lineEnd + 1, lineEnd + 9))) return true;
    const length = lineEnd - 1 - this.#content.lastIndexOf('\n', lineEnd - 1);
    return length < shortestWrapped && opensLine.test(this.#content.slice(lineEnd + 1, lineEnd + 9));
  }

  /** Code is read with line ends as blanks, and without the one blank on either side that keeps backticks apart. */
  #codeSpan(token: Token): void {
    const opening = this.#find(token.markup) + token.markup.length;
    const isPadded = !this.#content.startsWith(token.markup, opening + token.content.length);
    const first = opening + (isPadded ? 1 : 0);
    const start = this.#length;
    let at = first;
    for (const line of this.#content.slice(first, first + token.content.length).split('\n')) {
      if (at > first) this.#add(' ', at - 1);
      this.#cursor = at;
      this.#literal(line);
      at += line.length + 1;
    }
    this.#code.push({ start, end: this.#length });
    this.#cursor = first + token.content.length + (isPadded ? 1 : 0);
    this.#skip(token.markup);
    this.#marked.push({ start: opening, end: this.#cursor });
  }

  #openLink(token: Token): void {
    const content = contentRangeOf(token);
    this.#openLinks.push({ token, content, textStart: this.#length, slot: this.#elements.push(undefined) - 1 });
    if (content) this.#cursor = content.start + (token.markup === 'linkify' ? 0 : 1);
  }

  #closeLink(): void {
    const link = this.#openLinks.pop();
    if (!link?.content) return;
    this.#elements[link.slot] = {
      token: link.token,
      range: this.#source.rangeOf(link.content.start, link.content.end),
      urlRange: this.#urlRange(link.token, link.content),
      textRange: { start: link.textStart, end: this.#length },
    };
    this.#leave(link.content);
  }

  #element(token: Token): void {
    const content = contentRangeOf(token);
    if (!content) return;
    // An image's label is its content, so its destination begins behind that.
    this.#cursor = content.start + '!['.length + token.content.length;
    this.#elements.push({
      token,
      range: this.#source.rangeOf(content.start, content.end),
      urlRange: token.type === 'image' ? this.#urlRange(token, content) : undefined,
      textRange: { start: this.#length, end: this.#length },
    });
    this.#leave(content);
  }

  /** The destination within `](…)`; the cursor stands behind the label. */
  #urlRange(token: Token, content: OffsetRange): OffsetRange | undefined {
    if (token.markup === 'linkify') return this.#source.rangeOf(content.start, content.end);
    if (token.markup === 'autolink') return this.#source.rangeOf(content.start + 1, content.end - 1);
    // A bracket behind a reference that ends there belongs to the text: "[a](".
    const opening = /^\]\([ \t\n]*<?/.exec(
      this.#content.slice(this.#cursor, Math.min(this.#cursor + 200, content.end)),
    );
    if (!opening) return undefined;
    const start = this.#cursor + opening[0].length;
    const inside = this.#content.slice(start, content.end - 1);
    const end = opening[0].endsWith('<') ? inside.search(/(?<!\\)>/) : inside.search(/[ \t\n]/);
    return this.#source.rangeOf(start, start + (end < 0 ? inside.length : end));
  }

  #skip(markup: string): void {
    if (markup) this.#cursor = this.#find(markup) + markup.length;
  }

  /** Where `text` stands: at the cursor, unless blanks were dropped before it. */
  #find(text: string): number {
    if (this.#content.startsWith(text, this.#cursor)) return this.#cursor;
    const at = this.#content.indexOf(text, this.#cursor);
    return at < 0 ? this.#cursor : at;
  }

  #add(text: string, contentOffset: number): void {
    this.#segments.push({ at: this.#length, from: this.#source.offsetOf(contentOffset) });
    this.#pieces.push(text);
    this.#length += text.length;
  }
}
