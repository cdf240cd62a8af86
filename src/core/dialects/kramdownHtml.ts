import type { StateBlock } from 'markdown-it';
import { searchesOf } from './searches';
import { noteTail } from './writtenAt';

/** Elements that stand in a line; a line that begins with one is a paragraph. */
const spans: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt rtc ' +
    'ruby samp select small span strong sub sup tt u var'
  ).split(' '),
);
const withoutContent: ReadonlySet<string> = new Set(
  'area base br col command embed hr img input keygen link meta param source track wbr'.split(' '),
);
/** Elements whose content, where it is Markdown, is text in a line. */
const spanContent: ReadonlySet<string> = new Set('caption dt h1 h2 h3 h4 h5 h6 legend optgroup p th'.split(' '));

const opening = /<([a-zA-Z][\w:-]*)((?:\s+[\w:@.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*(\/?)>/y;
/** How deep Markdown is read in elements; within more of them it stays HTML, so that no post uses up the stack, or the time to look for ends. */
const deepest = 30;
const depths = new WeakMap<StateBlock, number>();
const markdownAttribute = /\s+markdown\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/;

/**
 * HTML as kramdown reads it: a block reaches from its tag to the one that closes it, blank lines or not, and nothing in it is Markdown
 * unless it says `markdown="1"`. Unclosed, it reaches to the end. Linear: what was searched is taken, or searched as often as elements nest.
 */
export function readHtmlBlock(state: StateBlock, line: number, lastLine: number, silent: boolean): boolean {
  if ((state.sCount[line] ?? 0) - state.blkIndent >= 4) return false;
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  if (state.src[start] !== '<') return false;
  const endLine = endOfContainer(state, line, lastLine);
  const limit = state.eMarks[endLine - 1] ?? state.src.length;
  if (state.src.startsWith('<!--', start)) {
    const searches = searchesOf(state.env as object);
    if (searches.isVain('comment', line, endLine)) return false;
    const length = state.src.slice(start + 4, limit).indexOf('-->');
    if (length < 0) {
      searches.noteVain('comment', line, endLine);
      return false;
    }
    return silent || pushHtml(state, line, lineAt(state, start + 4 + length, line, endLine) + 1);
  }
  const pattern = new RegExp(opening);
  pattern.lastIndex = start;
  const tag = pattern.exec(state.src);
  const name = tag?.[1]?.toLowerCase() ?? '';
  if (!tag || spans.has(name) || pattern.lastIndex > limit) return false;
  if (silent) return true;
  const from = pattern.lastIndex;
  const tagLine = lineAt(state, from, line, endLine);
  if (tag[3] || withoutContent.has(name)) return pushHtml(state, line, tagLine + 1);
  const close = closingTag(state.src, name, from, limit);
  const closeLine = close ? lineAt(state, close.start, line, endLine) : endLine - 1;
  const markdown = markdownAttribute.exec(tag[2] ?? '');
  const mode = markdown && (markdown[1] ?? markdown[2] ?? markdown[3] ?? '');
  const depth = depths.get(state) ?? 0;
  if (!mode || mode === '0' || !close || depth >= deepest) return pushHtml(state, line, closeLine + 1);
  const shown = `<${name}${(tag[2] ?? '').replace(markdownAttribute, '')}>`;
  const isSpan = mode === 'span' || (mode !== 'block' && spanContent.has(name));
  pushTag(state, shown, { start, end: from, line, lastLine: tagLine });
  if (isSpan || closeLine === tagLine) pushText(state, { from, to: close.start, line: tagLine, isSpan });
  else {
    depths.set(state, depth + 1);
    readInside(state, tagLine, closeLine, from);
    depths.set(state, depth);
  }
  pushTag(state, `</${name}>`, { ...close, line: closeLine, lastLine: lineAt(state, close.end, closeLine, endLine) });
  state.line = closeLine + 1;
  return true;
}

/** The line before which the list item around ends. */
function endOfContainer(state: StateBlock, line: number, endLine: number): number {
  if (!state.blkIndent) return endLine;
  const searches = searchesOf(state.env as object);
  const container = `container ${String(state.level)} ${String(state.blkIndent)} ${String(endLine)}`;
  const known = searches.endAround(container, line);
  if (known !== undefined) return known;
  let at = line + 1;
  while (at < endLine && (state.isEmpty(at) || (state.sCount[at] ?? 0) >= state.blkIndent)) at++;
  searches.noteVain(container, line, at);
  return at;
}

function pushHtml(state: StateBlock, line: number, next: number): true {
  const token = state.push('html_block', '', 0);
  token.map = [line, next];
  token.content = state.getLines(line, next, state.blkIndent, true);
  state.line = next;
  return true;
}

interface WrittenTag {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  /** The line its end lies in. */
  readonly lastLine: number;
}

/** A tag whose content is Markdown, as it is written; `shown` is what the page has of it. */
function pushTag(state: StateBlock, shown: string, { start, end, line, lastLine }: WrittenTag): void {
  const token = state.push('html_tag', '', 0);
  token.map = [line, lastLine + 1];
  token.content = state.src.slice(start, end);
  token.meta = { shown };
  noteTail(token, (state.eMarks[lastLine] ?? end) - end);
}

function pushText(
  state: StateBlock,
  { from, to, line, isSpan }: { from: number; to: number; line: number; isSpan: boolean },
): void {
  const written = state.src.slice(from, to);
  const content = written.trim();
  if (!content) return;
  const start = written.length - written.trimStart().length;
  const first = line + lineEndsIn(written.slice(0, start));
  const last = first + lineEndsIn(content);
  const open = state.push('paragraph_open', 'p', 1);
  open.map = [first, last + 1];
  open.hidden = isSpan;
  const inline = state.push('inline', '', 0);
  inline.content = content;
  inline.map = open.map;
  inline.children = [];
  noteTail(inline, (state.eMarks[last] ?? to) - (from + start + content.length));
  state.push('paragraph_close', 'p', -1).hidden = isSpan;
}

function lineEndsIn(text: string): number {
  return text.split('\n').length - 1;
}

/** Blocks between two tags, of which the first may be followed by text on its own line. */
function readInside(state: StateBlock, tagLine: number, closeLine: number, from: number): void {
  const rest = state.src.slice(from, state.eMarks[tagLine]);
  if (rest.trim()) pushText(state, { from, to: state.eMarks[tagLine] ?? from, line: tagLine, isSpan: false });
  const { lineMax, parentType } = state;
  state.lineMax = closeLine;
  state.parentType = 'root';
  state.md.block.tokenize(state, tagLine + 1, closeLine);
  state.lineMax = lineMax;
  state.parentType = parentType;
}

function closingTag(
  text: string,
  name: string,
  from: number,
  limit: number,
): { readonly start: number; readonly end: number } | undefined {
  const inside = text.slice(from, limit);
  const tags = new RegExp(`<(/?)${name}(?![\\w:-])[^<>]*>`, 'gi');
  let depth = 1;
  for (let tag = tags.exec(inside); tag; tag = tags.exec(inside)) {
    if (tag[1]) depth--;
    else if (!tag[0].endsWith('/>')) depth++;
    if (!depth) return { start: from + tag.index, end: from + tags.lastIndex };
  }
  return undefined;
}

/** The line an offset lies in; lines before `line` are not looked at. */
function lineAt(state: StateBlock, offset: number, line: number, endLine: number): number {
  let at = line;
  while (at + 1 < endLine && (state.bMarks[at + 1] ?? Infinity) <= offset) at++;
  return at;
}
