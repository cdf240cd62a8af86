import createMarkdownIt, {
  type MarkdownIt,
  type Renderer,
  type StateBlock,
  type StateCore,
  type StateInline,
  type Token,
} from 'markdown-it';
import { type Dialect, type DialectEnv, dialects } from '../dialects/dialect';
import type { LineIndex } from '../text/lineIndex';
import { mapOfAtxHeading, mapOfLines, mapsOfCells, type SourceLines } from './blockSource';
import { urlWithoutTrailing } from './bareUrl';
import { type InlineText, readInline } from './inlineText';
import { noteContentRange } from './linkRange';
import { noteLiteral } from './literals';
import type { SourceMap } from './sourceMap';

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
  readonly tokens: readonly Token[];
  readonly definitions: readonly ReferenceDefinition[];
  /** Only for tokens of type `inline`. */
  readonly inlineTexts: ReadonlyMap<Token, InlineText>;
  /** Only for tokens of type `html_block`. */
  readonly htmlMaps: ReadonlyMap<Token, SourceMap>;
  /** What abbreviations stand for; only some dialects have them. */
  readonly abbreviations: ReadonlyMap<string, string>;
  /** Renders tokens with Recap's rules in place of markdown-it's own. */
  readonly render: (tokens: readonly Token[], rules: RenderRules) => string;
}

/** HTML for one token; `index` is its place in `tokens`, `plain` what markdown-it would write. */
export type RenderRule = (tokens: readonly Token[], index: number, plain: () => string) => string;
export type RenderRules = { readonly [type: string]: RenderRule };

export interface MarkdownOptions {
  /** Of the site that the text is read for; CommonMark with a little more otherwise. */
  readonly dialect?: Dialect | undefined;
  /** Of a text that goes on: what links may take if the text itself does not define it. */
  readonly furtherDefinitions?: readonly ReferenceDefinition[] | undefined;
}

/**
 * Parses Markdown once. `masked` is the text for the parser, `original` what is written there; both have the same length and lines.
 * CommonMark with tables, strikethrough, raw HTML and bare http(s) URLs, unless it is to be read in the dialect of a site. Destinations
 * stay as written: nothing is refused or re-encoded here, readers decide. Never throws; linear on real posts.
 */
export function parseMarkdown(
  original: string,
  masked: string,
  lines: LineIndex,
  { dialect, furtherDefinitions = [] }: MarkdownOptions = {},
): MarkdownDocument {
  const definitions: ReferenceDefinition[] = [];
  const references = Object.fromEntries(furtherDefinitions.map(({ label, url }) => [label, { href: url, title: '' }]));
  const env: DialectEnv = {};
  const parser = dialect ? dialectParsers[dialect]() : commonParser;
  // A byte order mark is no text and no indentation; places are told from the ends of lines, so it may go.
  const parsed = parser.parse(
    masked.replace(/^\uFEFF+/, ''),
    Object.assign<object, Record<string, unknown>>(env, { [definitionsKey]: definitions, references }),
  );
  const source: SourceLines = { text: masked, lines };
  const { inlineTexts, htmlMaps } = locate(parsed, source, original);
  joinTexts(parsed);
  const tokens = dialect ? dialects[dialect].finish(parsed, env) : parsed;
  return {
    tokens,
    definitions,
    // Footnotes are moved to the end, but their places are asked for in the order of the text.
    inlineTexts: dialect ? inTextOrder(inlineTexts) : inlineTexts,
    htmlMaps,
    abbreviations: env.abbreviations ?? new Map<string, string>(),
    render: renderTokens,
  };
}

function inTextOrder(inlineTexts: ReadonlyMap<Token, InlineText>): ReadonlyMap<Token, InlineText> {
  const entries = [...inlineTexts].map(entry => ({ entry, at: entry[1].map.offsetOf(0) }));
  return new Map(entries.sort((first, second) => first.at - second.at).map(({ entry }) => entry));
}

const definitionsKey = 'recapDefinitions';

function createParser(dialect?: Dialect): MarkdownIt {
  const parser = createMarkdownIt({ html: true, linkify: true });
  parser.normalizeLink = url => url;
  parser.normalizeLinkText = url => url;
  parser.validateLink = () => true;
  // Bare URLs are found while parsing, where their place is known; the rule that searches the tokens again is not needed.
  parser.core.ruler.disable(['linkify', 'text_join']);
  parser.core.ruler.before('strip_references', 'recap_definitions', noteDefinitions);
  if (dialect) dialects[dialect].add(parser);
  const names = parser.inline.ruler.__rules__.map(({ name }) => name);
  for (const name of ['link', 'image', 'autolink', 'linkify', 'linkify_host', 'html_inline'])
    if (names.includes(name)) noteRanges(parser, name);
  if (!dialect) readFootnotes(parser);
  return parser;
}

/** `[^1]: text` begins a footnote on every site; to CommonMark it defines the destination of links named `^1`. */
function readFootnotes(parser: MarkdownIt): void {
  const { ruler } = parser.block;
  const rule = ruler.__rules__[ruler.__find__('reference')]?.fn;
  if (!rule) throw new Error('markdown-it has no block rule reference');
  ruler.at('reference', (state: StateBlock, first: number, end: number, silent: boolean) => {
    const start = (state.bMarks[first] ?? 0) + (state.tShift[first] ?? 0);
    return !state.src.startsWith('[^', start) && rule(state, first, end, silent);
  });
}

function noteDefinitions(state: StateCore): void {
  const definitions = state.env[definitionsKey] as ReferenceDefinition[];
  const { references = {} } = state.env as {
    readonly references?: Readonly<Record<string, { readonly href: string }>>;
  };
  for (const { type, map, meta } of state.tokens) {
    if (type !== 'reference_definition' || !map) continue;
    const label = String(meta?.label);
    definitions.push({ label, url: references[label]?.href ?? '', line: map[0], endLine: map[1] });
  }
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
  const at = state.tokens.findIndex(({ type }, index) => index >= made && type === 'link_open');
  const [open, text] = state.tokens.slice(at);
  // The library leaves out the semicolon of a character reference, but not the rest of it.
  const following = state.src[state.pos] === ';' ? ';' : '';
  const kept = urlWithoutTrailing((text?.content ?? '') + following).length;
  const surplus = (text?.content.length ?? 0) - kept;
  if (at < 0 || !open || !text || surplus <= 0) return;
  text.content = text.content.slice(0, -surplus);
  open.attrSet('href', text.content);
  state.pos -= surplus;
}

function locate(
  tokens: readonly Token[],
  source: SourceLines,
  original: string,
): Pick<MarkdownDocument, 'inlineTexts' | 'htmlMaps'> {
  const inlineTexts = new Map<Token, InlineText>();
  const htmlMaps = new Map<Token, SourceMap>();
  const read = (token: Token, map: SourceMap): void => {
    inlineTexts.set(token, readInline(token, map, original));
  };
  for (const [index, token] of tokens.entries()) {
    const line = token.map?.[0];
    if (token.type === 'html_block' && line !== undefined) htmlMaps.set(token, mapOfLines(source, line, token.content));
    if (token.type === 'tr_open' && line !== undefined) {
      const cells = cellsFrom(tokens, index);
      const maps = mapsOfCells(
        source,
        line,
        cells.map(({ content }) => content),
      );
      for (const [column, cell] of cells.entries()) {
        const map = maps[column];
        if (map) read(cell, map);
      }
    }
    if (token.type !== 'inline' || line === undefined) continue;
    const opening = tokens[index - 1];
    const isAtx = opening?.type === 'heading_open' && opening.markup.startsWith('#');
    read(token, isAtx ? mapOfAtxHeading(source, line, token.content) : mapOfLines(source, line, token.content));
  }
  return { inlineTexts, htmlMaps };
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

/** Every rule is stateless, so one parser serves all posts. */
const commonParser = createParser();

/** Made when a site first asks for them. */
const dialectParsers: Readonly<Record<Dialect, () => MarkdownIt>> = {
  gfm: once(() => createParser('gfm')),
  kramdown: once(() => createParser('kramdown')),
  goldmark: once(() => createParser('goldmark')),
};

function once<Value>(make: () => Value): () => Value {
  const made: Value[] = [];
  return () => (made[0] ??= make());
}

function renderTokens(tokens: readonly Token[], rules: RenderRules): string {
  const renderer = Object.create(commonParser.renderer) as Renderer;
  const plainRules = commonParser.renderer.rules;
  renderer.rules = { ...plainRules };
  for (const [type, rule] of Object.entries(rules)) {
    renderer.rules[type] = (list, index, options, env, self) =>
      rule(list, index, () => {
        const plain = plainRules[type];
        return plain ? plain(list, index, options, env, self) : self.renderToken(list, index, options);
      });
  }
  return renderer.render([...tokens], commonParser.options, {});
}
