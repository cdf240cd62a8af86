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
const opaque: Readonly<Record<string, string>> = {
  comment: 'endcomment',
  highlight: 'endhighlight',
  'shortcode highlight': '/highlight',
};

/**
 * Hides template tags from the Markdown parser without moving anything: each character becomes a blank or `FILLER`,
 * line ends stay. Logic tags become blanks, unless they touch other text (a destination such as
 * `({% link a.md %})`); output tags and shortcodes, which leave text on the page, become `FILLER`.
 * Linear in the text.
 */
export function maskTemplates(text: string, from: number): MaskedText {
  const tags: TemplateTag[] = [];
  const unclosed: OffsetRange[] = [];
  const pieces: string[] = [];
  const closers = new CloserSearch(text);
  let kept = 0;
  const hide = (range: OffsetRange, by: string): void => {
    pieces.push(text.slice(kept, range.start), text.slice(range.start, range.end).replace(/[^\r\n]/g, by));
    kept = range.end;
  };
  for (let at = text.indexOf('{', from); at >= 0; at = text.indexOf('{', at)) {
    const opener = openerAt(text, at);
    if (!opener) {
      at++;
      continue;
    }
    const close = closers.after(opener.close, at + opener.open.length);
    if (close === undefined) {
      unclosed.push({ start: at, end: at + opener.open.length });
      at += opener.open.length;
      continue;
    }
    const range = { start: at, end: close };
    const tag: TemplateTag = { kind: opener.kind, name: nameOf(text, at + opener.open.length, close), range };
    tags.push(tag);
    at = close;
    if (tag.kind === 'tag' && tag.name === 'raw') {
      hide(range, ' ');
      const end = endTagAfter(text, closers, at, 'endraw', 'tag');
      if (!end) continue;
      tags.push(end);
      hide(end.range, ' ');
      at = end.range.end;
      continue;
    }
    const endName = opaque[tag.kind === 'shortcode' ? `shortcode ${tag.name}` : tag.name];
    const end =
      endName !== undefined && tag.kind !== 'output' ? endTagAfter(text, closers, at, endName, tag.kind) : undefined;
    if (end) {
      tags.push(end);
      at = end.range.end;
      hide({ start: range.start, end: at }, ' ');
      continue;
    }
    hide(range, tag.kind === 'tag' && !touchesText(text, range) ? ' ' : FILLER);
  }
  return { text: pieces.length ? pieces.join('') + text.slice(kept) : text, tags, unclosed };
}

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

/** Finds closing marks, remembering which no longer occur, so that many unclosed tags stay linear. */
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
}

/** The tag named `name` behind `from`, with anything but such a tag skipped. */
function endTagAfter(
  text: string,
  closers: CloserSearch,
  from: number,
  name: string,
  kind: TemplateTag['kind'],
): TemplateTag | undefined {
  const pattern =
    kind === 'shortcode' ? /\{\{[<%]\s*(\/highlight)\s*[%>]\}\}/g : new RegExp(`\\{%-?\\s*${name}\\s*-?%\\}`, 'g');
  if (closers.after(name, from) === undefined) return undefined;
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  return match ? { kind, name, range: { start: match.index, end: match.index + match[0].length } } : undefined;
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
