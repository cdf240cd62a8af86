import type { MarkdownIt, StateBlock, StateInline, Token } from 'markdown-it';
import { parseAttributeList, setAttribute } from './attributeList';
import type { DialectEnv } from './dialect';
import { addDefinitionLists, finishTerms } from './definitionLists';
import { readGuillemets } from './guillemets';
import { finishHeadingAttributes } from './headingAttributes';
import { looseItems, mergeLists } from './kramdownLists';
import { readHtmlBlock } from './kramdownHtml';
import { searchesOf } from './searches';
import { readKramdownTable } from './kramdownTables';

/** What kramdown, with its parser for GFM as Jekyll uses it, reads otherwise than CommonMark. */
export function addKramdown(parser: MarkdownIt): void {
  addDefinitionLists(parser);
  const { block, inline } = parser;
  // Bare addresses are text.
  inline.ruler.disable('linkify');
  block.ruler.at('html_block', readHtmlBlock, { alt: ['paragraph', 'reference', 'blockquote'] });
  // Headings and lists are told before tables: pipes may stand in them.
  block.ruler.disable('table');
  block.ruler.before('paragraph', 'kramdown_table', readKramdownTable, { alt: [] });
  wordlessFences(parser);
  block.ruler.before('fence', 'kramdown_extension', readExtension, {
    alt: ['paragraph', 'reference', 'blockquote', 'list', 'deflist'],
  });
  block.ruler.before('reference', 'kramdown_abbreviation', readAbbreviation, { alt: ['paragraph', 'reference'] });
  inline.ruler.before('link', 'kramdown_attributes', readSpanAttributes);
  inline.ruler.before('escape', 'kramdown_math', readMath);
  inline.ruler.before('backticks', 'kramdown_backtick', readLoneBacktick);
  readGuillemets(parser);
}

/** Does what needs whole blocks: attributes find their elements, lists become what kramdown makes of them. */
export function finishKramdown(tokens: Token[], env: DialectEnv): Token[] {
  const joined = mergeLists(tokens);
  for (const [index, token] of joined.entries()) {
    if (token.type === 'ordered_list_open') token.attrs = null;
    if (token.type !== 'inline') continue;
    strongOutside(token);
    giveSpanAttributes(token, joined[index - 2], env);
  }
  finishHeadingAttributes(joined);
  giveBlockAttributes(joined, env);
  looseItems(joined);
  blockMath(joined);
  finishTerms(joined);
  return joined.filter(({ type }) => type !== 'kramdown_attributes');
}

/** The first list that says `{:toc}` gives way to a table of contents. */
export function placeToc(tokens: readonly Token[]): readonly Token[] {
  const start = tokens.findIndex(token => /_list_open$/.test(token.type) && referencesOf(token).includes('toc'));
  const list = tokens[start];
  if (!list) return tokens;
  let end = start + 1;
  while (end < tokens.length && (tokens[end]?.level !== list.level || tokens[end]?.nesting !== -1)) end++;
  const toc: Token = Object.assign(Object.create(list) as Token, { type: 'kramdown_toc', nesting: 0 as const });
  return [...tokens.slice(0, start), toc, ...tokens.slice(end + 1)];
}

/** More than a word after the marks of a fence, and it is none. */
function wordlessFences({ block: { ruler } }: MarkdownIt): void {
  const rule = ruler.__rules__[ruler.__find__('fence')]?.fn;
  if (!rule) throw new Error('markdown-it has no block rule fence');
  const read = (state: StateBlock, line: number, end: number, silent: boolean): boolean => {
    const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
    const text = state.src.slice(start, Math.min(state.eMarks[line] ?? start, start + 500));
    return !/^(?:`{3,}|~{3,})[ \t]*\S+[ \t]+\S/.test(text) && rule(state, line, end, silent);
  };
  ruler.at('fence', read, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
}

const blockLine = /^\{:(?:(\w[\w-]*):((?:\\\}|[^}])+)|(?![:/])((?:\\\}|[^}])+))\}[ \t]*$/;
const extensionStart = /^\{::(comment|nomarkdown|options)(?:[ \t]((?:\\\}|[^}])*?))?(\/)?\}[ \t]*$/;

/** A line of attributes, a named list of them, `{::comment}` and its kin, or the mark `^` that ends blocks. */
function readExtension(state: StateBlock, line: number, endLine: number, silent: boolean): boolean {
  if ((state.sCount[line] ?? 0) - state.blkIndent >= 4) return false;
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  const text = state.src.slice(start, state.eMarks[line]);
  if (text.trimEnd() === '^') {
    if (silent) return true;
    state.line = line + 1;
    const token = state.push('kramdown_attributes', '', 0);
    token.meta = { isEnd: true };
    return true;
  }
  if (!text.startsWith('{:')) return false;
  const attributes = blockLine.exec(text);
  if (attributes) {
    if (silent) return true;
    const [, name, named = '', own = ''] = attributes;
    if (name !== undefined) {
      const lists = listsOf(state.env as DialectEnv & { attributeLists?: Map<string, string> });
      lists.set(name, `${lists.get(name) ?? ''} ${named}`);
    }
    const token = state.push('kramdown_attributes', '', 0);
    token.map = [line, line + 1];
    token.meta = name === undefined ? { list: own, line } : { isEnd: true };
    state.line = line + 1;
    return true;
  }
  const extension = extensionStart.exec(text);
  if (!extension) return false;
  let last = line;
  if (!extension[3]) {
    const searches = searchesOf(state.env as object);
    // Marks of quotes and items are no part of their lines.
    const end = `end of ${extension[1] ?? ''} ${String(state.level)}`;
    if (searches.isVain(end, line, endLine)) return false;
    const closing = new RegExp(`^[ \\t]*\\{:/(?:${extension[1] ?? ''})?\\}[ \\t]*$`);
    for (last = line + 1; last < endLine; last++) {
      if (closing.test(state.src.slice(state.bMarks[last], state.eMarks[last]))) break;
    }
    if (last >= endLine) {
      searches.noteVain(end, line, endLine);
      return false;
    }
  }
  if (silent) return true;
  if (extension[1] === 'nomarkdown') {
    const token = state.push('html_block', '', 0);
    token.map = [line + 1, last];
    token.content = state.getLines(line + 1, last, state.blkIndent, true);
  }
  state.line = last + 1;
  return true;
}

function listsOf(env: { attributeLists?: Map<string, string> }): Map<string, string> {
  return (env.attributeLists ??= new Map());
}

const abbreviation = /^\*\[(.{1,200}?)\]:(.*)$/;

function readAbbreviation(state: StateBlock, line: number, _end: number, silent: boolean): boolean {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  if (!state.src.startsWith('*[', start) || (state.sCount[line] ?? 0) - state.blkIndent >= 4) return false;
  const match = abbreviation.exec(state.src.slice(start, state.eMarks[line]));
  if (!match) return false;
  if (silent) return true;
  const env = state.env as { abbreviations?: Map<string, string> };
  (env.abbreviations ??= new Map()).set(match[1] ?? '', (match[2] ?? '').trim());
  state.line = line + 1;
  return true;
}

const spanList = /\{:((?:\\\}|[^}\n]){1,500})\}/y;

/** `{:…}` right after an element; after text it says nothing and vanishes. */
function readSpanAttributes(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('{:', state.pos)) return false;
  const pattern = new RegExp(spanList);
  pattern.lastIndex = state.pos;
  const match = pattern.exec(state.src);
  if (!match || pattern.lastIndex > state.posMax) return false;
  if (!silent) {
    const token = state.push('kramdown_attributes', '', 0);
    token.markup = match[0];
    token.meta = { list: match[1] ?? '' };
  }
  state.pos = pattern.lastIndex;
  return true;
}

/** `around` is what the paragraph stands in: attributes at the beginning of an item are the item's. */
function giveSpanAttributes(inline: Token, around: Token | undefined, env: DialectEnv): void {
  const children = inline.children ?? [];
  if (!children.some(({ type }) => type === 'kramdown_attributes')) return;
  const open: Token[] = [];
  let last = around?.type === 'list_item_open' ? around : undefined;
  for (const token of children) {
    if (token.type === 'kramdown_attributes') {
      if (last) give(last, String(token.meta?.list ?? ''), env);
      continue;
    }
    if (token.nesting === 1) open.push(token);
    // A text without anything in it, which markdown-it leaves beside emphasis, is no text.
    if (token.nesting === -1) last = open.pop();
    else if (token.type === 'image' || token.type === 'code_inline') last = token;
    else if (token.type !== 'text' || token.content) last = undefined;
  }
  const [first, second] = children;
  if (first?.type === 'kramdown_attributes' && second?.type === 'text') second.content = second.content.trimStart();
  inline.children = children.filter(({ type }) => type !== 'kramdown_attributes');
}

/** `***both***` is strong first, then emphasised. */
function strongOutside(inline: Token): void {
  inline.children = (inline.children ?? []).filter(({ type, content }) => type !== 'text' || content);
  const { children } = inline;
  const open: number[] = [];
  for (const [index, token] of children.entries()) {
    if (token.nesting === 1) open.push(index);
    if (token.nesting !== -1) continue;
    const start = open.pop();
    if (token.type !== 'em_close' || start === undefined) continue;
    const [em, strong, strongEnd] = [children[start], children[start + 1], children[index - 1]];
    if (em?.type !== 'em_open' || strong?.type !== 'strong_open' || strongEnd?.type !== 'strong_close') continue;
    if (strong.level + 1 !== children[start + 2]?.level && strongEnd.level !== strong.level) continue;
    children.splice(start, 2, strong, em);
    children.splice(index - 1, 2, token, strongEnd);
  }
}

/** A single backtick between blanks is no code. */
function readLoneBacktick(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src[pos] !== '`' || src[pos + 1] === '`' || src[pos - 1] === '`') return false;
  if (!/^$|\s/.test(src[pos - 1] ?? '') || !/\s/.test(src[pos + 1] ?? '')) return false;
  if (!silent) state.pending += '`';
  state.pos++;
  return true;
}

/** Attributes go to the block right before them, else to the next one. */
function giveBlockAttributes(tokens: readonly Token[], env: DialectEnv): void {
  /** The last block that was closed on each level, and the line it ended on. */
  const before = new Map<number, { readonly token: Token; readonly end: number }>();
  const open: Token[] = [];
  let waiting: { readonly list: string; readonly level: number } | undefined;
  for (const token of tokens) {
    if (token.type === 'inline') continue;
    if (token.type === 'kramdown_attributes') {
      const list = token.meta?.list as string | undefined;
      if (list === undefined) {
        before.delete(token.level);
        continue;
      }
      const line = Number(token.meta?.line);
      const last = before.get(token.level);
      if (last && last.end >= line) {
        give(last.token, list, env);
        before.set(token.level, { token: last.token, end: line + 1 });
      } else waiting = { list: `${waiting?.level === token.level ? waiting.list : ''} ${list}`, level: token.level };
      continue;
    }
    if (token.nesting >= 0 && waiting?.level === token.level) {
      give(token, waiting.list, env);
      waiting = undefined;
    }
    if (token.nesting === 1) open.push(token);
    const block = token.nesting === -1 ? open.pop() : token.nesting === 0 ? token : undefined;
    if (block) before.set(block.level, { token: block, end: lastLineOf(block) });
  }
}

/** The line after the block, without the blank ones a list takes along. */
function lastLineOf({ map, meta }: Token): number {
  return Number(meta?.lastLine ?? map?.[1] ?? -1);
}

function give(token: Token, list: string, env: DialectEnv): void {
  const attributes = new Map<string, string>();
  const references: string[] = [];
  const seen = new Set<string>();
  const read = (text: string): void => {
    const parsed = parseAttributeList(text);
    for (const name of parsed.references) {
      references.push(name);
      if (seen.has(name)) continue;
      seen.add(name);
      const named = env.attributeLists?.get(name);
      if (named !== undefined && seen.size < 50) read(named);
    }
    for (const [name, value] of parsed.attributes) setAttribute(attributes, name, value);
  };
  read(list);
  for (const [name, value] of attributes) {
    const align = name === 'style' ? /text-align:\s*(left|right|center)/.exec(value)?.[1] : undefined;
    // The page allows no styles of posts, but this one says something.
    if (align) token.attrSet('align', align);
    if (name === 'class') token.attrJoin('class', value);
    else token.attrSet(name, value);
  }
  if (references.length) token.meta = { ...token.meta, references: [...referencesOf(token), ...references] };
}

/** The words an attribute list gave a block, such as `toc`. */
export function referencesOf({ meta }: Token): readonly string[] {
  return (meta?.references as readonly string[] | undefined) ?? [];
}

const math = /\$\$([^$]+?)\$\$/y;

function readMath(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('$$', state.pos)) return false;
  const pattern = new RegExp(math);
  pattern.lastIndex = state.pos;
  const match = pattern.exec(state.src);
  if (!match || pattern.lastIndex > state.posMax) return false;
  if (!silent) {
    const token = state.push('math', '', 0);
    token.markup = match[0];
    token.content = (match[1] ?? '').trim();
  }
  state.pos = pattern.lastIndex;
  return true;
}

/** A paragraph of nothing but a formula is a block. */
function blockMath(tokens: readonly Token[]): void {
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'inline' || token.children?.length !== 1 || token.children[0]?.type !== 'math') continue;
    const [open, close] = [tokens[index - 1], tokens[index + 1]];
    if (open?.type !== 'paragraph_open' || close?.type !== 'paragraph_close') continue;
    open.hidden = true;
    close.hidden = true;
    token.children[0].meta = { isBlock: true };
  }
}
