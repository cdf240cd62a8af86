import type { LineIndex } from '../../text/lineIndex';
import type { OffsetRange } from '../../text/range';
import { escapeHtml } from '../../text/escape';
import { maskTemplates } from '../../post/templates';
import { attributes } from '../attributes';
import { type EvaluatedText, EvaluatedTextBuilder } from './evaluatedText';
import { frameHtml } from './frameHtml';
import type { SiteInput } from './siteInput';

export interface ShortcodeParameters {
  readonly named: ReadonlyMap<string, string>;
  readonly positional: readonly string[];
}

export interface ShortcodeSource {
  readonly text: string;
  readonly lines: LineIndex;
  readonly from: number;
  readonly site: SiteInput;
}

/** A shortcode tag as it is written. */
interface Shortcode {
  readonly range: OffsetRange;
  readonly name: string;
  readonly isClosing: boolean;
  readonly source: string;
  readonly args: string;
}

const longest = 256 * 1024;
const mostTags = 2000;

/**
 * Evaluates the shortcodes of a Hugo page that Hugo brings along; all others become placeholders. Undefined where there are too many.
 * Linear.
 */
export function evaluateShortcodes(source: ShortcodeSource): EvaluatedText | undefined {
  const { text, from } = source;
  if (text.length - from > longest) return undefined;
  const tags = shortcodesIn(text, from);
  if (tags.length > mostTags) return undefined;
  const builder = new EvaluatedTextBuilder(text, source.lines);
  builder.keep({ start: 0, end: from }, text.slice(0, from).replace(/[^\r\n]/g, ' '));
  const closings = closingsOf(tags);
  let at = from;
  for (const tag of tags) {
    if (tag.range.start < at) continue;
    builder.keep({ start: at, end: tag.range.start });
    at = tag.range.end;
    if (tag.isClosing) continue;
    if (tag.name === 'highlight') {
      const closing = closings.get(tag);
      const range = { start: tag.range.start, end: closing?.range.end ?? tag.range.end };
      const code = text.slice(tag.range.end, closing?.range.start ?? tag.range.end);
      builder.write(codeHtml(code, readParameters(tag.args)), range);
      at = range.end;
      continue;
    }
    putShortcode(tag, source.site, builder);
  }
  builder.keep({ start: at, end: text.length });
  return builder.done();
}

/** What Hugo writes for a shortcode, as HTML: whoever renders it knows how images and frames are shown. */
function putShortcode(tag: Shortcode, site: SiteInput, builder: EvaluatedTextBuilder): void {
  const parameters = readParameters(tag.args);
  const [first = '', second = '', file] = parameters.positional;
  const id = parameters.named.get('id') ?? first;
  const put = (text: string | undefined, reason: 'unknown-tag' | 'missing-file' | 'failed'): void =>
    text === undefined ? builder.put({ source: tag.source, reason }, tag.range) : builder.write(text, tag.range);
  // `{{</* … */>}}` shows how a shortcode is written.
  if (tag.name.startsWith('/*')) return builder.write(tag.source.replace(/\/\*([\s\S]*)\*\//, '$1'), tag.range);
  switch (tag.name) {
    case 'ref':
      return put(site.urlOf('page', parameters.named.get('path') ?? first), 'missing-file');
    case 'relref':
      return put(
        site.urlOf('page', parameters.named.get('path') ?? first)?.replace(/^https?:\/\/[^/]*/, ''),
        'missing-file',
      );
    case 'figure':
      return put(figureHtml(parameters), 'failed');
    case 'youtube':
      return put(/^[\w-]+$/.test(id) ? frameHtml(`https://www.youtube.com/embed/${id}`) : undefined, 'failed');
    case 'vimeo':
      return put(/^\w+$/.test(id) ? frameHtml(`https://player.vimeo.com/video/${id}`) : undefined, 'failed');
    case 'gist': {
      const anchor = file === undefined ? '' : `#file-${file.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
      const isPlain = /^[\w-]+$/.test(first) && /^\w+$/.test(second);
      return put(isPlain ? frameHtml(`https://gist.github.com/${first}/${second}${anchor}`) : undefined, 'failed');
    }
    default:
      return put(undefined, 'unknown-tag');
  }
}

function figureHtml({ named, positional: [first] }: ShortcodeParameters): string | undefined {
  const src = named.get('src') ?? first;
  if (src === undefined) return undefined;
  const caption = named.get('caption');
  const image = `<img${attributes({ src, alt: named.get('alt') ?? caption, width: named.get('width'), height: named.get('height') })}>`;
  const link = named.get('link');
  return (
    `<figure${attributes({ class: named.get('class') })}>` +
    `${link === undefined ? image : `<a${attributes({ href: link })}>${image}</a>`}${captionHtml(named)}</figure>`
  );
}

function captionHtml(named: ReadonlyMap<string, string>): string {
  const title = named.get('title');
  const text = [named.get('caption'), named.get('attr')]
    .filter(part => part !== undefined)
    .map(escapeHtml)
    .join('');
  if (title === undefined && !text) return '';
  return `<figcaption>${title === undefined ? '' : `<h4>${escapeHtml(title)}</h4>`}${text ? `<p>${text}</p>` : ''}</figcaption>`;
}

function shortcodesIn(text: string, from: number): readonly Shortcode[] {
  return maskTemplates(text, from)
    .tags.filter(({ kind }) => kind === 'shortcode')
    .map(({ name, range }) => {
      const source = text.slice(range.start, range.end);
      const inner = source.slice(3, -3).trim();
      const isClosing = name.startsWith('/') && !name.startsWith('/*');
      return { range, name: name.replace(/^\/(?!\*)/, ''), isClosing, source, args: inner.slice(name.length) };
    });
}

/** The closing tag of each opening one, the next of its name. */
function closingsOf(tags: readonly Shortcode[]): ReadonlyMap<Shortcode, Shortcode> {
  const next = new Map<string, Shortcode>();
  const closings = new Map<Shortcode, Shortcode>();
  for (const tag of [...tags].reverse()) {
    const closing = next.get(tag.name);
    if (tag.isClosing) next.set(tag.name, tag);
    else if (closing) closings.set(tag, closing);
  }
  return closings;
}

/** The parameters of a shortcode: `key="value"`, or values one after the other. */
export function readParameters(args: string): ShortcodeParameters {
  const named = new Map<string, string>();
  const positional: string[] = [];
  const items = args.matchAll(
    /([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|`([^`]*)`|([^\s"`]+))|"((?:[^"\\]|\\.)*)"|`([^`]*)`|([^\s"`]+)/g,
  );
  for (const [, key, quoted, raw, bare, value, rawValue, bareValue] of items) {
    const text = (quoted ?? raw ?? bare ?? value ?? rawValue ?? bareValue ?? '').replace(/\\(["\\])/g, '$1');
    if (key === undefined) positional.push(text);
    else named.set(key.toLowerCase(), text);
  }
  return { named, positional };
}

function codeHtml(code: string, { positional: [language = ''] }: ShortcodeParameters): string {
  const text = code.replace(/^\r?\n/, '').replace(/\r?\n$/, '');
  return `<pre><code class="language-${escapeHtml(language)}">${escapeHtml(text)}</code></pre>\n`;
}
