import { decodeHTML } from 'entities';
import { type HtmlTag, htmlTags } from '../post/htmlTags';
import { type Segment, SourceMap } from '../post/sourceMap';
import type { OffsetRange } from '../text/range';

/** What is read of one block element of raw HTML; offsets in ranges are those of its text. */
export interface HtmlBlock {
  readonly text: string;
  readonly map: SourceMap;
  readonly strong: readonly OffsetRange[];
  readonly code: readonly OffsetRange[];
  /** Its anchors, by the file offset of their opening tags. */
  readonly anchors: readonly { readonly at: number; readonly range: OffsetRange }[];
  readonly kind: 'heading' | 'paragraph' | 'item' | 'cell' | 'quote';
  /** For headings 1 to 6, else 0. */
  readonly level: number;
  /** Which of the lists in HTML it is an item of, and which one that list stands in. */
  readonly list: number | undefined;
  readonly outerList: number | undefined;
  readonly table: number | undefined;
  readonly row: number | undefined;
  /** For a cell, its column, counted from 0, and whether it heads that. */
  readonly column: number;
  readonly isColumnTitle: boolean;
}

/**
 * Reads the blocks of raw HTML, as blogs export whole posts in it, one piece after the other: a list goes on over the blank lines that
 * end a piece for Markdown. Not an HTML parser: it takes tags as they come, and a heading ends what was left open. Linear; never throws.
 */
export class HtmlBlockReader {
  readonly #lists: number[] = [];
  #made = 0;
  #quotes = 0;
  #tables = 0;
  #rows = 0;
  #row: number | undefined;
  #column = -1;
  #isColumnTitle = false;
  #level = 0;
  readonly #found: HtmlBlock[] = [];
  #text = new BlockText();

  /** The blocks with text of one piece, each as soon as it is read; `offsetOf` leads from it to the file. */
  *read(html: string, offsetOf: (at: number) => number): Generator<HtmlBlock> {
    let at = 0;
    let skipped: string | undefined;
    for (const tag of htmlTags(html)) {
      if (skipped !== undefined) {
        if (!tag.isClosing || tag.name !== skipped) continue;
        skipped = undefined;
      } else {
        this.#text.add(html, at, tag.start, offsetOf);
        if (!tag.isClosing && unread.has(tag.name)) skipped = tag.name;
        else this.#readTag(tag, offsetOf);
      }
      at = tag.end;
      yield* this.#found.splice(0);
    }
    if (skipped === undefined) this.#text.add(html, at, html.length, offsetOf);
    this.#flush();
    this.#level = 0;
    yield* this.#found.splice(0);
  }

  #readTag(tag: HtmlTag, offsetOf: (at: number) => number): void {
    const { name, isClosing } = tag;
    if (name === 'br') {
      // Two in a row end a paragraph.
      if (this.#text.endsLine()) this.#flush();
      else this.#text.breakLine(offsetOf(tag.start));
      return;
    }
    if (!blocks.has(name)) {
      this.#text.mark(tag, offsetOf);
      return;
    }
    this.#flush();
    if (name === 'ul' || name === 'ol') {
      if (isClosing) this.#lists.pop();
      else this.#lists.push(this.#made++);
    } else if (name === 'blockquote') this.#quotes = Math.max(0, this.#quotes + (isClosing ? -1 : 1));
    else if (name === 'table')
      [this.#tables, this.#row, this.#column] = [this.#tables + Number(!isClosing), undefined, -1];
    else if (name === 'tr') [this.#row, this.#column] = isClosing ? [undefined, -1] : [this.#rows++, -1];
    else if ((name === 'td' || name === 'th') && !isClosing) {
      this.#column++;
      this.#isColumnTitle = name === 'th';
    } else if (/^h[1-6]$/.test(name)) {
      this.#lists.length = 0;
      this.#quotes = 0;
      this.#level = isClosing ? 0 : Number(name.slice(1));
    }
  }

  #flush(): void {
    const read = this.#text.taken();
    if (!read) return;
    const isCell = this.#row !== undefined && this.#column >= 0;
    const list = this.#lists.at(-1);
    this.#found.push({
      ...read,
      kind: this.#level
        ? 'heading'
        : isCell
          ? 'cell'
          : this.#quotes
            ? 'quote'
            : list === undefined
              ? 'paragraph'
              : 'item',
      level: this.#level,
      list: isCell || this.#level ? undefined : list,
      outerList: this.#lists.at(-2),
      table: isCell ? this.#tables : undefined,
      row: isCell ? this.#row : undefined,
      column: this.#column,
      isColumnTitle: isCell && this.#isColumnTitle,
    });
  }
}

/** The text of a block while it is read. */
class BlockText {
  #pieces: string[] = [];
  #segments: Segment[] = [];
  #length = 0;
  #isBlank = false;
  #strong: OffsetRange[] = [];
  #code: OffsetRange[] = [];
  #anchors: { readonly at: number; readonly range: OffsetRange }[] = [];
  readonly #open = new Map<Mark, { readonly start: number; readonly at: number }>();

  add(html: string, from: number, to: number, offsetOf: (at: number) => number): void {
    if (from >= to) return;
    const written = html.slice(from, to);
    for (const { 0: piece, index } of written.matchAll(/[^\s&<]+|\s+|&#?\w+;|<!--[\s\S]*?(?:-->|$)|[&<]/g)) {
      if (piece.startsWith('<!--')) continue;
      const read = piece.startsWith('&') ? decodeHTML(piece) : piece;
      if (/^\s+$/.test(read)) this.#isBlank = this.#length > 0;
      else this.#push(read, offsetOf(from + index));
    }
  }

  breakLine(at: number): void {
    if (!this.#length) return;
    this.#isBlank = false;
    this.#push('\n', at);
  }

  /** Whether a line was just ended, or none begun. */
  endsLine(): boolean {
    return this.#pieces.at(-1) === '\n';
  }

  /** Notes where bold text, code and anchors begin and end. */
  mark({ name, isClosing, start }: HtmlTag, offsetOf: (at: number) => number): void {
    const kind = marks.get(name);
    if (!kind) return;
    if (!isClosing) {
      const blank = this.#isBlank && !this.endsLine() ? 1 : 0;
      this.#open.set(kind, { start: this.#length + blank, at: offsetOf(start) });
      return;
    }
    const opened = this.#open.get(kind);
    this.#open.delete(kind);
    if (opened) this.#close(kind, opened);
  }

  /** What was read, none left; undefined where that is nothing. */
  taken(): Pick<HtmlBlock, 'text' | 'map' | 'strong' | 'code' | 'anchors'> | undefined {
    for (const [kind, opened] of this.#open) this.#close(kind, opened);
    const text = this.#pieces.join('').trimEnd();
    const read = {
      text,
      map: new SourceMap(this.#segments),
      strong: this.#strong,
      code: this.#code,
      anchors: this.#anchors,
    };
    // What is still open goes on in the next block.
    for (const [kind, { at }] of this.#open) this.#open.set(kind, { start: 0, at });
    [this.#pieces, this.#segments, this.#length, this.#isBlank] = [[], [], 0, false];
    [this.#strong, this.#code, this.#anchors] = [[], [], []];
    return text ? read : undefined;
  }

  #close(kind: Mark, { start, at }: { readonly start: number; readonly at: number }): void {
    const range = { start, end: this.#length };
    if (range.end <= range.start) return;
    if (kind === 'strong') this.#strong.push(range);
    else if (kind === 'code') this.#code.push(range);
    else this.#anchors.push({ at, range });
  }

  #push(text: string, at: number): void {
    if (this.#isBlank && !this.endsLine()) this.#append(' ', at - 1);
    this.#isBlank = false;
    this.#append(text, at);
  }

  #append(text: string, from: number): void {
    const last = this.#segments.at(-1);
    if (!last || last.from + this.#length - last.at !== from) this.#segments.push({ at: this.#length, from });
    this.#pieces.push(text);
    this.#length += text.length;
  }
}

type Mark = 'strong' | 'code' | 'anchor';

const marks: ReadonlyMap<string, Mark> = new Map<string, Mark>([
  ['b', 'strong'],
  ['strong', 'strong'],
  ['code', 'code'],
  ['tt', 'code'],
  ['kbd', 'code'],
  ['a', 'anchor'],
]);

/** Elements whose text nobody reads as the post's. */
const unread: ReadonlySet<string> = new Set([
  ...['script', 'style', 'textarea', 'title', 'xmp', 'noscript', 'noembed', 'noframes', 'iframe', 'template', 'svg'],
  ...['pre', 'button', 'select', 'form', 'nav', 'video', 'audio', 'object'],
]);

/** Elements that begin and end a block of text. */
const blocks: ReadonlySet<string> = new Set([
  ...['p', 'div', 'section', 'article', 'aside', 'main', 'header', 'footer', 'center', 'details', 'summary', 'figure'],
  ...[
    'figcaption',
    'ul',
    'ol',
    'li',
    'dl',
    'dt',
    'dd',
    'blockquote',
    'hr',
    'address',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
  ],
  ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'],
]);
