import createMarkdownIt, { type MarkdownIt, type Renderer, type StateInline, type Token } from 'markdown-it';
import { type Dialect, type DialectEnv, dialects } from '../dialects/dialect';
import { cutOf } from '../dialects/headingAttributes';
import { piecesOf, tailOf } from '../dialects/writtenAt';
import type { LineIndex } from '../text/lineIndex';
import { finish, type Steps } from '../text/steps';
import { mapOfAtxHeading, mapOfLines, mapOfPieces, mapsOfCells, type SourceLines } from './blockSource';
import { urlWithoutTrailing } from './bareUrl';
import { type InlineText, readInline } from './inlineText';
import { noteContentRange } from './linkRange';
import { noteLiteral } from './literals';
import type { SourceMap } from './sourceMap';
import type { BareUrls } from './textUrls';

export type { Token } from 'markdown-it';

/** A definition `[label]: destination` of a reference link. */
export interface ReferenceDefinition {
  readonly label: string;
  /** What the first definition of the label gives; later ones count for nothing. */
  readonly url: string;
  /** 0-based lines, `endLine` exclusive. */
  readonly line: number;
  readonly endLine: number;
}

/** A parsed text: markdown-it's tokens, whose lines are the file's, and where their content came from. */
export interface MarkdownDocument {
  /** What it was read as. */
  readonly dialect: Dialect;
  /** All that is written, in the order of the text. */
  readonly tokens: readonly Token[];
  /** What sites show of them, where they show it: footnotes follow the text. */
  readonly shown: readonly Token[];
  readonly definitions: readonly ReferenceDefinition[];
  /** Only for tokens of type `inline`. */
  readonly inlineTexts: ReadonlyMap<Token, InlineText>;
  /** Only for tokens of type `html_block`, and `html_tag` where Markdown stands between two tags. */
  readonly htmlMaps: ReadonlyMap<Token, SourceMap>;
  /** What abbreviations stand for; only some dialects have them. */
  readonly abbreviations: ReadonlyMap<string, string>;
  /** What renders tokens with Recap's rules in place of markdown-it's own. */
  readonly renderer: (rules: RenderRules) => (tokens: readonly Token[]) => string;
}

/** HTML for one token; `index` is its place in `tokens`, `plain` what markdown-it would write. */
export type RenderRule = (tokens: readonly Token[], index: number, plain: () => string) => string;
export type RenderRules = { readonly [type: string]: RenderRule };

export interface MarkdownOptions {
  /** Of the site that the text is read for; GitHub's otherwise. */
  readonly dialect?: Dialect | undefined;
  /** Of a text that goes on: what links may take if the text itself does not define it. */
  readonly furtherDefinitions?: readonly ReferenceDefinition[] | undefined;
}

/**
 * Parses Markdown once. `masked` is the text for the parser, `original` what is written there; both have the same length and lines.
 * CommonMark with tables, strikethrough, raw HTML, bare URLs and what else the dialect has. Destinations stay as written: nothing is refused
 * or re-encoded here, readers decide. Never throws; linear on real posts.
 */
export function parseMarkdown(
  original: string,
  masked: string,
  lines: LineIndex,
  options: MarkdownOptions = {},
): MarkdownDocument {
  return finish(parseMarkdownInSteps(original, masked, lines, options));
}

/** The same in steps. */
export function* parseMarkdownInSteps(
  original: string,
  masked: string,
  lines: LineIndex,
  { dialect = 'gfm', furtherDefinitions = [] }: MarkdownOptions,
): Steps<MarkdownDocument> {
  const references = Object.fromEntries(furtherDefinitions.map(({ label, url }) => [label, { href: url, title: '' }]));
  const env: DialectEnv & Record<PropertyKey, unknown> = { references };
  const rules = dialects[dialect];
  const parser = parsers[dialect]();
  const blocks = yield* blocksIn(masked, parser, env);
  const definitions = definitionsIn(blocks, references);
  const parsed = blocks.filter(({ type }) => type !== 'reference_definition');
  for (const token of parsed) {
    if (token.type !== 'inline') continue;
    yield;
    parser.inline.parse(token.content, parser, env, (token.children ??= []));
  }
  const source: SourceLines = { text: masked, lines };
  const urls = rules.hasBareUrlsAsText ? bareUrls : undefined;
  const { inlineTexts, htmlMaps } = yield* locate(parsed, source, original, urls);
  joinTexts(parsed);
  yield;
  const tokens = rules.finish(parsed, env);
  withoutHeadingAttributes(tokens, inlineTexts);
  return {
    dialect,
    tokens,
    shown: rules.place(tokens, env, parser),
    definitions,
    inlineTexts,
    htmlMaps,
    abbreviations: env.abbreviations ?? new Map<string, string>(),
    renderer,
  };
}

/** What ends a heading and gives it attributes is not read. */
function withoutHeadingAttributes(tokens: readonly Token[], inlineTexts: Map<Token, InlineText>): void {
  for (const [index, token] of tokens.entries()) {
    const cut = token.type === 'heading_open' ? cutOf(token) : 0;
    const inline = cut ? tokens[index + 1] : undefined;
    const read = inline && inlineTexts.get(inline);
    if (read) inlineTexts.set(inline, { ...read, text: read.text.slice(0, read.text.length - cut) });
  }
}

function createParser(dialect: Dialect): MarkdownIt {
  const parser = createMarkdownIt({ html: true, linkify: true });
  parser.normalizeLink = url => url;
  parser.normalizeLinkText = url => url;
  parser.validateLink = () => true;
  dialects[dialect].add(parser);
  const names = parser.inline.ruler.__rules__.map(({ name }) => name);
  for (const name of ['link', 'image', 'autolink', 'linkify', 'linkify_host', 'html_inline', 'footnote_ref'])
    if (names.includes(name)) noteRanges(parser, name);
  return parser;
}

/** The tokens of blocks, whose content is not read yet. As `parser.block.parse`, which does not rest between the outermost ones. */
function* blocksIn(masked: string, parser: MarkdownIt, env: Record<PropertyKey, unknown>): Steps<readonly Token[]> {
  // A byte order mark is no text and no indentation; places are told from the ends of lines, so it may go.
  const text = masked
    .replace(/^\uFEFF+/, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '\uFFFD');
  const state = new parser.block.State(text, parser, env, []);
  const rules = parser.block.ruler.getRules('');
  for (;;) {
    const line = state.skipEmptyLines(state.line);
    if (line >= state.lineMax) return state.tokens;
    yield;
    state.line = line;
    if (!rules.some(rule => rule(state, line, state.lineMax, false)) || state.line <= line)
      throw new Error('markdown-it has no block rule for a line');
  }
}

function definitionsIn(
  blocks: readonly Token[],
  references: Readonly<Record<string, { readonly href: string } | undefined>>,
): readonly ReferenceDefinition[] {
  const definitions: ReferenceDefinition[] = [];
  for (const { type, map, meta } of blocks) {
    if (type !== 'reference_definition' || !map) continue;
    const label = String(meta?.label);
    definitions.push({ label, url: references[label]?.href ?? '', line: map[0], endLine: map[1] });
  }
  return definitions;
}

/** Wraps an inline rule so that the first tag or link token it makes remembers what part of the content it was made from. */
function noteRanges(parser: MarkdownIt, name: string): void {
  const { ruler } = parser.inline;
  const rule = ruler.__rules__[ruler.__find__(name)]?.fn;
  if (!rule) throw new Error(`markdown-it has no inline rule ${name}`);
  ruler.at(name, (state: StateInline, silent: boolean) => {
    const start = state.pos;
    const made = state.tokens.length;
    const pending = state.pending.length;
    if (!rule(state, silent)) return false;
    if (silent) return true;
    if (name === 'linkify') withoutTrailingMarks(state, made);
    let at = made;
    while (state.tokens[at]?.type === 'text') at++;
    const token = state.tokens[at];
    if (!token) return true;
    // A bare URL is noticed at its colon: the scheme before it was waiting as text.
    const scheme = name === 'linkify' ? pending - (at > made ? (state.tokens[made]?.content.length ?? 0) : 0) : 0;
    noteContentRange(token, { start: start - scheme, end: state.pos });
    return true;
  });
}

/** A bare URL that was just read gives back the punctuation at its end. */
function withoutTrailingMarks(state: StateInline, made: number): void {
  // Before them may only stand the text that waited for them; tokens further up were made by others.
  const written = state.tokens.slice(made);
  const at = written.findIndex(({ type }) => type === 'link_open');
  const [open, text] = written.slice(at);
  // The library leaves out the semicolon of a character reference, but not the rest of it.
  const following = state.src[state.pos] === ';' ? ';' : '';
  const kept = urlWithoutTrailing((text?.content ?? '') + following).length;
  const surplus = (text?.content.length ?? 0) - kept;
  if (at < 0 || !open || !text || surplus <= 0) return;
  text.content = text.content.slice(0, -surplus);
  open.attrSet('href', text.content);
  state.pos -= surplus;
}

interface Located {
  readonly inlineTexts: Map<Token, InlineText>;
  readonly htmlMaps: ReadonlyMap<Token, SourceMap>;
}

/** `urls` finds links in what the parser leaves as text. */
function* locate(
  tokens: readonly Token[],
  source: SourceLines,
  original: string,
  urls: BareUrls | undefined,
): Steps<Located> {
  const inlineTexts = new Map<Token, InlineText>();
  const htmlMaps = new Map<Token, SourceMap>();
  const read = (token: Token, map: SourceMap): void => {
    inlineTexts.set(token, readInline(token, map, original, urls));
  };
  for (const [index, token] of tokens.entries()) {
    const line = token.map?.[0];
    if (line === undefined) continue;
    if (token.type === 'html_block' || token.type === 'html_tag')
      htmlMaps.set(token, mapOfLines(source, line, token.content, tailOf(token)));
    if (token.type === 'tr_open') {
      yield;
      const cells = cellsFrom(tokens, index);
      const maps = mapsOfRow(source, line, cells);
      for (const [column, cell] of cells.entries()) {
        const map = maps[column];
        if (map) read(cell, map);
      }
    }
    if (token.type !== 'inline') continue;
    yield;
    const { content } = token;
    const opening = tokens[index - 1];
    const isAtx = opening?.type === 'heading_open' && opening.markup.startsWith('#');
    read(token, isAtx ? mapOfAtxHeading(source, line, content) : mapOfLines(source, line, content, tailOf(token)));
  }
  return { inlineTexts, htmlMaps };
}

function mapsOfRow(source: SourceLines, line: number, cells: readonly Token[]): readonly SourceMap[] {
  const noted = cells.map(piecesOf).filter(pieces => pieces !== undefined);
  if (noted.length === cells.length) return noted.map(pieces => mapOfPieces(source, line, pieces));
  return mapsOfCells(
    source,
    line,
    cells.map(({ content }) => content),
  );
}

/** The cells of the row that opens at `index`. */
function cellsFrom(tokens: readonly Token[], index: number): readonly Token[] {
  const cells: Token[] = [];
  for (let at = index + 1; at < tokens.length && tokens[at]?.type !== 'tr_close'; at++) {
    const token = tokens[at];
    if (token?.type === 'inline') cells.push(token);
  }
  return cells;
}

/** What markdown-it's own `text_join` does, put off until positions are read: escapes and entities become plain text. */
function joinTexts(tokens: readonly Token[]): void {
  const pending = tokens.filter(({ type }) => type === 'inline');
  for (let token = pending.pop(); token; token = pending.pop()) {
    const joined: Token[] = [];
    for (const child of token.children ?? []) {
      const isLiteral = child.type === 'text_special';
      if (isLiteral) child.type = 'text';
      if (child.type === 'image') pending.push(child);
      const last = joined.at(-1);
      const target = child.type === 'text' && last?.type === 'text' ? last : child;
      if (isLiteral) noteLiteral(target, target === child ? 0 : target.content.length);
      if (target !== child) target.content += child.content;
      else joined.push(child);
    }
    token.children = joined;
  }
}

/** Made when a text first asks for them. Every rule is stateless, so one parser serves all posts. */
const parsers: Readonly<Record<Dialect, () => MarkdownIt>> = {
  gfm: once(() => createParser('gfm')),
  kramdown: once(() => createParser('kramdown')),
  goldmark: once(() => createParser('goldmark')),
};

/** What all dialects have alike. */
const plainParser = createMarkdownIt({ html: true, linkify: true });

const bareUrls: BareUrls = {
  atStart: text => plainParser.linkify.matchAtStart(text)?.url,
  linkTo: url => {
    const { Token: LinkToken } = new plainParser.core.State('', plainParser, {});
    const token = new LinkToken('link_open', 'a', 1);
    token.attrs = [['href', url]];
    token.markup = 'linkify';
    token.hidden = true;
    return token;
  },
};

function once<Value>(make: () => Value): () => Value {
  const made: Value[] = [];
  return () => (made[0] ??= make());
}

function renderer(rules: RenderRules): (tokens: readonly Token[]) => string {
  const made = Object.create(plainParser.renderer) as Renderer;
  const plainRules = plainParser.renderer.rules;
  made.rules = { ...plainRules };
  for (const [type, rule] of Object.entries(rules)) {
    made.rules[type] = (list, index, options, env, self) =>
      rule(list, index, () => {
        const plain = plainRules[type];
        return plain ? plain(list, index, options, env, self) : self.renderToken(list, index, options);
      });
  }
  return tokens => made.render([...tokens], plainParser.options, {});
}
