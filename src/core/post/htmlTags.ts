import { decodeHTML, decodeHTMLAttribute } from 'entities';

/** A tag of raw HTML; offsets are those of the scanned text. */
export interface HtmlTag {
  /** In lower case. */
  readonly name: string;
  readonly isClosing: boolean;
  readonly start: number;
  readonly end: number;
  readonly attributes: readonly HtmlAttribute[];
}

export interface HtmlAttribute {
  /** In lower case. */
  readonly name: string;
  /** With character references resolved. */
  readonly value: string;
  /** Where the value stands, without quotes. */
  readonly start: number;
  readonly end: number;
}

const tagStart = /<!--|<(\/?)([a-z][a-z0-9-]*)/gi;
const attribute = /[\s/]*([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`][^\s"'<>`]*)))?/y;

/** Elements whose content is not markup. */
const rawText: ReadonlySet<string> = new Set([
  'script',
  'style',
  'textarea',
  'title',
  'xmp',
  'plaintext',
  'noembed',
  'noframes',
]);

/**
 * The tags of a piece of raw HTML, comments and script-like content passed over. Not an HTML parser: it answers which links and headings
 * are there. Linear; never throws.
 */
export function htmlTags(text: string): readonly HtmlTag[] {
  const tags: HtmlTag[] = [];
  const open = new RegExp(tagStart);
  for (let match = open.exec(text); match; match = open.exec(text)) {
    if (match[0] === '<!--') {
      const end = text.indexOf('-->', match.index + 4);
      if (end < 0) break;
      open.lastIndex = end + 3;
      continue;
    }
    const tag = readTag(text, match);
    if (!tag) continue;
    tags.push(tag);
    open.lastIndex = tag.end;
    if (!tag.isClosing && rawText.has(tag.name)) {
      const closing = new RegExp(`</${tag.name}`, 'gi');
      closing.lastIndex = tag.end;
      const end = closing.exec(text);
      if (!end) break;
      open.lastIndex = end.index;
    }
  }
  return tags;
}

function readTag(text: string, match: RegExpExecArray): HtmlTag | undefined {
  const attributes: HtmlAttribute[] = [];
  let at = match.index + match[0].length;
  attribute.lastIndex = at;
  for (let found = attribute.exec(text); found?.[1] !== undefined; found = attribute.exec(text)) {
    const raw = found[2] ?? found[3] ?? found[4] ?? '';
    at = attribute.lastIndex;
    const end = at - (found[2] !== undefined || found[3] !== undefined ? 1 : 0);
    attributes.push({ name: found[1].toLowerCase(), value: decodeHTMLAttribute(raw), start: end - raw.length, end });
  }
  const close = /[\s/]*>/y;
  close.lastIndex = at;
  if (!close.test(text)) return undefined;
  return {
    name: (match[2] ?? '').toLowerCase(),
    isClosing: match[1] === '/',
    start: match.index,
    end: close.lastIndex,
    attributes,
  };
}

/** The text of a piece of HTML as read: tags dropped, character references resolved, blanks folded. */
export function htmlToText(html: string): string {
  return decodeHTML(html.replace(/<!--[\s\S]*?(?:-->|$)|<\/?[a-z][^<>]*>/gi, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}
