import type { OffsetRange } from '../text/range';

/** A tag of the site's template language: Liquid's `{% … %}` and `{{ … }}`, Hugo's `{{< … >}}` and `{{% … %}}`. */
export interface TemplateTag {
  readonly kind: 'tag' | 'output' | 'shortcode';
  /** The first word inside, such as `include` or `/figure`. */
  readonly name: string;
  readonly range: OffsetRange;
}

export interface MaskedText {
  /** As long as the original, line ends in the same places. */
  readonly text: string;
  readonly tags: readonly TemplateTag[];
  /** Opening marks that are never closed; they are ordinary text. */
  readonly unclosed: readonly OffsetRange[];
}

/** Stands for a character of a tag that has to keep its place in a line: in a link's destination, in a title. */
export const FILLER = '\uE000';

/** Tags whose content is not Markdown, and the tag that ends each. */
const opaque: ReadonlyMap<string, string> = new Map([
  ['tag comment', 'endcomment'],
  ['tag highlight', 'endhighlight'],
  ['shortcode highlight', '/highlight'],
]);

/**
 * Hides template tags from the Markdown parser without moving anything: each character becomes a blank or `FILLER`,
 * line ends stay. Logic tags become blanks, unless they touch other text (a destination such as
 * `({% link a.md %})`) or lead a line of text, which blanks would indent into code; output tags and shortcodes, which leave text on the page, become `FILLER`.
 * Linear in the text.
 */
export function maskTemplates(text: string, from: number): MaskedText {
  const tags: TemplateTag[] = [];
  const unclosed: OffsetRange[] = [];
  const pieces: string[] = [];
  const closers = new CloserSearch(text);
  const blankLines = new BlankLineSearch(text);
  let kept = 0;
  const hide = (range: OffsetRange, by: string): void => {
    const hidden = text.slice(range.start, range.end).replace(/[^\r\n]/g, by);
    // Blanks that end a line would force a break there, a tab does not.
    pieces.push(text.slice(kept, range.start), hidden.replace(/ (?=[\r\n]|$)/g, '\t'));
    kept = range.end;
  };
  for (let at = text.indexOf('{', from); at >= 0; at = text.indexOf('{', at)) {
    const opener = openerAt(text, at);
    if (!opener) {
      at++;
      continue;
    }
    const close = closers.after(opener.close, at + opener.open.length);
    // What two marks far apart have between them is text: an output is no longer than a paragraph.
    if (close === undefined || (opener.kind === 'output' && blankLines.after(at) < close)) {
      unclosed.push({ start: at, end: at + opener.open.length });
      at += opener.open.length;
      continue;
    }
    const range = { start: at, end: close };
    const tag: TemplateTag = { kind: opener.kind, name: nameOf(text, at + opener.open.length, close), range };
    tags.push(tag);
    at = close;
    if (tag.kind === 'tag' && tag.name === 'raw') {
      hide(range, leadsText(text, range) ? FILLER : ' ');
      const end = closers.endTag('endraw', 'tag', at);
      if (!end) continue;
      tags.push(end);
      hide(end.range, ' ');
      at = end.range.end;
      continue;
    }
    const endName = opaque.get(`${tag.kind} ${tag.name}`);
    const end = endName === undefined ? undefined : closers.endTag(endName, tag.kind, at);
    if (end) {
      tags.push(end);
      at = end.range.end;
      hide({ start: range.start, end: at }, ' ');
      continue;
    }
    const isSilent =
      tag.kind === 'tag' && !touchesText(text, range) && !leadsText(text, range) && !isDefinition(text, range);
    hide(range, isSilent ? ' ' : FILLER);
  }
  return { text: pieces.length ? pieces.join('') + text.slice(kept) : text, tags, unclosed };
}

/** A masked text with what stands in the file in the places of fillers; `offsetOf` tells where. */
export function unmasked(masked: string, original: string, offsetOf: (at: number) => number): string {
  if (!masked.includes(FILLER)) return masked;
  return masked.replace(fillers, (run, at: number) => {
    const start = offsetOf(at);
    return original.slice(start, start + run.length);
  });
}

const fillers = new RegExp(`${FILLER}+`, 'g');

interface Opener {
  readonly open: string;
  readonly close: string;
  readonly kind: TemplateTag['kind'];
}

const openers: readonly Opener[] = [
  { open: '{{<', close: '>}}', kind: 'shortcode' },
  { open: '{{%', close: '%}}', kind: 'shortcode' },
  { open: '{%', close: '%}', kind: 'tag' },
  { open: '{{', close: '}}', kind: 'output' },
];

function openerAt(text: string, at: number): Opener | undefined {
  return openers.find(({ open }) => text.startsWith(open, at));
}

/** Finds closing marks and end tags, remembering which no longer occur, so that many unclosed tags stay linear. */
class CloserSearch {
  readonly #text: string;
  readonly #gone = new Set<string>();

  constructor(text: string) {
    this.#text = text;
  }

  /** The offset just after the next `close` at or behind `from`. */
  after(close: string, from: number): number | undefined {
    if (this.#gone.has(close)) return undefined;
    const at = this.#text.indexOf(close, from);
    if (at < 0) {
      this.#gone.add(close);
      return undefined;
    }
    return at + close.length;
  }

  /** The next tag named `name` at or behind `from`, with anything but such a tag skipped. */
  endTag(name: string, kind: TemplateTag['kind'], from: number): TemplateTag | undefined {
    const key = `${kind} ${name}`;
    if (this.#gone.has(key)) return undefined;
    const pattern =
      kind === 'shortcode'
        ? new RegExp(`\\{\\{[<%]\\s*${name}\\s*[%>]\\}\\}`, 'g')
        : new RegExp(`\\{%-?\\s*${name}\\s*-?%\\}`, 'g');
    pattern.lastIndex = from;
    const match = pattern.exec(this.#text);
    if (match) return { kind, name, range: { start: match.index, end: match.index + match[0].length } };
    this.#gone.add(key);
    return undefined;
  }
}

/** Finds blank lines, each once however often it is asked for. */
class BlankLineSearch {
  readonly #blank = /\n[ \t]*\r?\n/g;
  readonly #text: string;
  #next = -1;

  constructor(text: string) {
    this.#text = text;
  }

  /** The offset of the next blank line at or behind `from`, which only grows from call to call. */
  after(from: number): number {
    if (this.#next < from) {
      this.#blank.lastIndex = from;
      this.#next = this.#blank.exec(this.#text)?.index ?? Infinity;
    }
    return this.#next;
  }
}

function nameOf(text: string, from: number, to: number): string {
  return /^[-\s]*([^\s%}>]+)/.exec(text.slice(from, Math.min(to, from + 80)))?.[1] ?? '';
}

/** Whether a tag is glued to what stands before or after it, other than another blank tag's edge. */
function touchesText(text: string, { start, end }: OffsetRange): boolean {
  const before = text[start - 1] ?? '\n';
  const after = text[end] ?? '\n';
  return !/[\s}]/.test(before) || !/[\s{]/.test(after);
}

/** Whether a tag is the destination of a link definition, which would take the next line for it if there were blanks. */
function isDefinition(text: string, { start }: OffsetRange): boolean {
  return /(?:^|[\r\n])[ \t>]{0,8}\[[^\][\r\n]{1,200}\]:[ \t]*$/.test(text.slice(Math.max(0, start - 220), start));
}

/** Whether a tag is the first thing of a line (behind list and quote marks) that has text after it. */
function leadsText(text: string, { start, end }: OffsetRange): boolean {
  const before = text.slice(Math.max(0, start - 80), start);
  const line = /(?:^|[\r\n])([^\r\n]*)$/.exec(before)?.[1] ?? '';
  if (line.length === 80 || !/^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t>]+)*$/.test(line)) return false;
  const after = /^[^\r\n]*/.exec(text.slice(end, end + 1000))?.[0] ?? '';
  return after.replace(/\{%.*?(?:%\}|$)/g, '').trim() !== '';
}
