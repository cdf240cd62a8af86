import type { OffsetRange } from '../text/range';

/** A language a metadata block can be read in. */
export type FrontMatterFormat = 'yaml' | 'toml' | 'json';

/** What a text begins with. Offsets are those of the whole text. */
export type Fence =
  | { readonly kind: 'none' }
  /** An opening fence with fields under it and no end: `opening` is the fence without its line end. */
  | { readonly kind: 'unclosed'; readonly opening: OffsetRange }
  | ClosedFence;

/** A block between two fences. */
export interface ClosedFence {
  readonly kind: 'closed';
  /** `undefined` where the opening fence names a language that is not read here, such as `---js`. */
  readonly format: FrontMatterFormat | undefined;
  /** The name after the dashes, where there is one. Then the block is metadata, whatever it holds. */
  readonly language: OffsetRange | undefined;
  readonly opening: OffsetRange;
  /** What stands between the fences; of `{…}` the braces too. */
  readonly content: OffsetRange;
  /** From the opening fence to the line end after the closing one. */
  readonly range: OffsetRange;
}

/**
 * Finds the metadata block a text begins with, as Jekyll and Hugo do: the opening fence is the very first line, the
 * closing one stands alone on its line. `start` is the offset of the first line (behind byte order marks).
 * Takes time in proportion to the text.
 */
export function findFence(text: string, start: number): Fence {
  return text[start] === '{' ? findBraces(text, start) : findMarked(text, start);
}

/**
 * Whether a block reads as fields of its format: it begins with one, or has two. Tells broken metadata from prose
 * between two thematic breaks. Looks at the first lines only.
 */
export function looksLikeFields(content: string, format: FrontMatterFormat): boolean {
  const sample = content.slice(0, SAMPLE_LENGTH);
  if (format === 'json') return FIELD.json.test(sample);
  const lines = sample
    .split(/\r\n?|\n/)
    .filter(line => line.trim() !== '' && !/^\s*#/.test(line))
    .slice(0, SAMPLE_LINES);
  const isField = (line: string): boolean => FIELD[format].test(line);
  return lines.slice(0, 1).some(isField) || lines.filter(isField).length > 1;
}

const SAMPLE_LENGTH = 4096;
const SAMPLE_LINES = 20;
const QUOTED = String.raw`"(?:[^"\\]|\\.)*"|'[^']*'`;
const FIELD = {
  yaml: new RegExp(String.raw`^(?:[\p{L}\p{N}_.$@-]+|${QUOTED})[ \t]*:(?:[ \t]|$)`, 'u'),
  toml: new RegExp(String.raw`^[ \t]*(?:(?:[\w.-]+|${QUOTED})[ \t]*=|\[{1,2}[\w."' -]+\])`),
  json: /^\s*(?:\{\s*)?"(?:[^"\\]|\\.)*"\s*:/,
} as const;

const LANGUAGES: Readonly<Record<string, FrontMatterFormat>> = {
  yaml: 'yaml',
  yml: 'yaml',
  toml: 'toml',
  json: 'json',
};
/** Names gray-matter would run code for: known here so that `--- js` with a blank is recognised too. */
const CODE_LANGUAGES = new Set(['js', 'javascript', 'coffee', 'coffeescript', 'cson']);
/** `---`, and a language right after it or after blanks; `+++` (TOML) and `;;;` (JSON) take none. */
const OPENING = /(---|\+\+\+|;;;)(?:([ \t]*)([A-Za-z_][\w.+#-]*))?[ \t]*(?=[\r\n]|$)/;

function findMarked(text: string, start: number): Fence {
  const match = matchAt(OPENING, text, start);
  if (!match) return { kind: 'none' };
  const [whole, marker = '', gap = '', name = ''] = match;
  const known = name.toLowerCase();
  const format = formatOf(marker, known);
  if (name !== '' && (marker !== '---' || (gap !== '' && !format && !CODE_LANGUAGES.has(known))))
    return { kind: 'none' };

  const nameStart = start + marker.length + gap.length;
  const opening = { start, end: start + whole.trimEnd().length };
  const contentStart = afterLineEnd(text, start + whole.length);
  const closing = findClosing(
    text,
    start + whole.length,
    marker === '---' && format === 'yaml' ? [marker, '...'] : [marker],
  );
  if (!closing) {
    return looksLikeFields(text.slice(contentStart, contentStart + SAMPLE_LENGTH), format ?? 'json')
      ? { kind: 'unclosed', opening }
      : { kind: 'none' };
  }
  return {
    kind: 'closed',
    format,
    language: name === '' ? undefined : { start: nameStart, end: nameStart + name.length },
    opening,
    content: { start: contentStart, end: closing.start },
    range: { start, end: closing.end },
  };
}

function formatOf(marker: string, name: string): FrontMatterFormat | undefined {
  if (marker === '+++') return 'toml';
  if (marker === ';;;') return 'json';
  if (name === '') return 'yaml';
  return Object.hasOwn(LANGUAGES, name) ? LANGUAGES[name] : undefined;
}

/** The first line after `from` that is one of the markers and nothing else, line end included. */
function findClosing(text: string, from: number, markers: readonly string[]): OffsetRange | undefined {
  const alternatives = markers.map(marker => marker.replace(/[.+]/g, String.raw`\$&`)).join('|');
  const closing = new RegExp(String.raw`(\r\n?|\n)(?:${alternatives})[ \t]*(?=[\r\n]|$)`, 'g');
  closing.lastIndex = from;
  const match = closing.exec(text);
  if (!match) return undefined;
  const [whole, lineEnd = ''] = match;
  return { start: match.index + lineEnd.length, end: afterLineEnd(text, match.index + whole.length) };
}

function afterLineEnd(text: string, offset: number): number {
  if (text.startsWith('\r\n', offset)) return offset + 2;
  return text[offset] === '\n' || text[offset] === '\r' ? offset + 1 : offset;
}

/** What a JSON block begins with: a template tag, an attribute list or prose in braces does not. */
const FIRST_MEMBER = /\{\s*"(?:[^"\\\r\n]|\\.)*"\s*:/;

/** Hugo's JSON front matter: an object from the first character on, with nothing after its brace on that line. */
function findBraces(text: string, start: number): Fence {
  if (!matchAt(FIRST_MEMBER, text, start)) return { kind: 'none' };
  const end = endOfObject(text, start);
  if (end === undefined) return { kind: 'unclosed', opening: { start, end: start + 1 } };
  const match = matchAt(/[ \t]*(?=[\r\n]|$)/, text, end);
  if (!match) return { kind: 'none' };
  return {
    kind: 'closed',
    format: 'json',
    language: undefined,
    opening: { start, end: start + 1 },
    content: { start, end },
    range: { start, end: afterLineEnd(text, end + match[0].length) },
  };
}

/** The offset behind the brace that closes the object at `start`; braces in strings do not count. */
function endOfObject(text: string, start: number): number | undefined {
  let depth = 0;
  let inString = false;
  for (let index = start; index < text.length; index += 1) {
    const character = text[index];
    if (inString) {
      if (character === '\\') index += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{') depth += 1;
    else if (character === '}') {
      depth -= 1;
      if (depth === 0) return index + 1;
    }
  }
  return undefined;
}

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | undefined {
  const sticky = new RegExp(pattern, 'y');
  sticky.lastIndex = offset;
  return sticky.exec(text) ?? undefined;
}
