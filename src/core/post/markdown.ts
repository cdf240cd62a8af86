import type { MarkdownIt, Renderer, Token } from 'markdown-it';
import { type Dialect, dialects } from '../dialects/dialect';
import { footnotesAfter } from '../dialects/footnotes';
import { cutOf } from '../dialects/headingAttributes';
import type { LineIndex } from '../text/lineIndex';
import { mapDefined } from '../text/mapDefined';
import { finish, type Steps } from '../text/steps';
import { type Block, blocksOf, type ParserEnv, parserText, type References, referencesOf } from './blocks';
import type { InlineText } from './inlineText';
import type { BlockParts, KeptBlocks } from './keptBlocks';
import { noteLiteral } from './literals';
import { locate } from './locate';
import { bareUrls, parserOf, plainParser } from './markdownParser';
import type { ReadBlock } from './readBlock';
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
  /** What is kept of the version before; what is read does not depend on it. */
  readonly kept?: KeptBlocks | undefined;
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
  { dialect = 'gfm', furtherDefinitions = [], kept }: MarkdownOptions,
): Steps<MarkdownDocument> {
  const further: References = Object.fromEntries(
    furtherDefinitions.map(({ label, url }) => [label, { href: url, title: '' }]),
  );
  const rules = dialects[dialect];
  const parser = parserOf(dialect);
  const source = { original, masked, lines };
  // Blocks of some dialects depend on each other, and those of a text that goes on depend on the rest.
  const keeper = rules.isLocal && !furtherDefinitions.length ? kept : undefined;
  const parts = keeper && (yield* keeper.partsOf(source, dialect, parser));
  const { before, fresh, after, env, asked } =
    (parts && (yield* readInlines(parts, parser, further, {}))) ?? (yield* readAll(masked, parser, further));
  const parsed = fresh.flatMap(({ tokens }) => tokens.filter(isShown));
  const urls = rules.hasBareUrlsAsText ? bareUrls : undefined;
  const located = yield* locate(parsed, { text: masked, lines }, original, urls);
  joinTexts(parsed);
  yield;
  const finished = rules.finish(parsed, env);
  withoutHeadingAttributes(finished, located.inlineTexts);
  const read = fresh.map(block => readBlock(block, located, asked.get(block) ?? []));
  const blocks = [...before, ...read, ...after];
  keeper?.keep({ ...source, dialect, blocks });
  const tokens = [...tokensOf(before), ...finished, ...tokensOf(after)];
  return {
    dialect,
    tokens,
    shown: rules.place(tokens, env, parser),
    definitions: blocks.flatMap(({ definitions }) =>
      definitions.map(definition => ({ ...definition, url: env.references?.[definition.label]?.href ?? '' })),
    ),
    inlineTexts: new Map(blocks.flatMap(({ inlineTexts }) => inlineTexts)),
    htmlMaps: new Map(blocks.flatMap(({ htmlMaps }) => htmlMaps)),
    abbreviations: env.abbreviations ?? new Map<string, string>(),
    renderer,
  };
}

interface ReadInlines extends BlockParts {
  readonly env: ParserEnv;
  /** The labels of footnotes that fresh blocks ask for. */
  readonly asked: ReadonlyMap<Block, readonly string[]>;
}

function* readAll(masked: string, parser: MarkdownIt, further: References): Steps<ReadInlines> {
  const env: ParserEnv = {};
  const fresh: Block[] = [];
  for (const block of blocksOf(parserText(masked), parser, env)) {
    yield;
    fresh.push(block);
  }
  const read = yield* readInlines({ before: [], fresh, after: [], gone: undefined }, parser, further, env);
  if (!read) throw new Error('Nothing is kept that may be other');
  return read;
}

/** Reads what stands in the lines of fresh blocks. Undefined if what is kept of others is not right any more: their footnotes have other numbers. */
function* readInlines(
  parts: BlockParts,
  parser: MarkdownIt,
  further: References,
  env: ParserEnv,
): Steps<ReadInlines | undefined> {
  const { before, fresh, after, gone } = parts;
  const blocks = [...before, ...fresh, ...after];
  const labels = blocks.flatMap(({ footnotes }) => footnotes);
  const askedBefore = before.flatMap(block => block.asked);
  env.references = referencesOf(blocks, further);
  env.footnotes = footnotesAfter(labels, askedBefore);
  const asked = new Map<Block, readonly string[]>();
  for (const block of fresh) {
    env.asked = [];
    asked.set(block, env.asked);
    for (const token of block.tokens) {
      if (token.type !== 'inline') continue;
      yield;
      parser.inline.parse(token.content, parser, env, (token.children ??= []));
    }
  }
  const now = [...asked.values()].flat();
  const askedAfter = after.flatMap(block => block.asked);
  const then = gone?.flatMap(block => block.asked);
  if (then && (then.length !== now.length || then.some((label, index) => label !== now[index]))) return undefined;
  env.footnotes = footnotesAfter(labels, [...askedBefore, ...now, ...askedAfter]);
  return { ...parts, env, asked };
}

/** Links show what definitions say, not they. */
function isShown({ type }: Token): boolean {
  return type !== 'reference_definition';
}

function tokensOf(blocks: readonly ReadBlock[]): readonly Token[] {
  return blocks.flatMap(({ tokens }) => tokens);
}

/** A block with what was read of its tokens. */
function readBlock(
  block: Block,
  { inlineTexts, htmlMaps }: Pick<MarkdownDocument, 'inlineTexts' | 'htmlMaps'>,
  asked: readonly string[],
): ReadBlock {
  const tokens = block.tokens.filter(isShown);
  return {
    ...block,
    tokens,
    asked,
    inlineTexts: entriesOf(inlineTexts, tokens),
    htmlMaps: entriesOf(htmlMaps, tokens),
    definitions: block.tokens.flatMap(({ type, map, meta }) =>
      type === 'reference_definition' && map ? [{ label: String(meta?.label), line: map[0], endLine: map[1] }] : [],
    ),
  };
}

function entriesOf<Value extends NonNullable<unknown>>(
  map: ReadonlyMap<Token, Value>,
  tokens: readonly Token[],
): readonly (readonly [Token, Value])[] {
  return mapDefined(tokens, token => {
    const value = map.get(token);
    return value && ([token, value] as const);
  });
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
