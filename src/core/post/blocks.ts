import type { MarkdownIt, Token } from 'markdown-it';
import type { DialectEnv } from '../dialects/dialect';
import { labelsIn } from '../dialects/footnotes';

/** What a link that names a label takes. */
interface Reference {
  readonly href: string;
  readonly title: string;
}

/** By their labels, as markdown-it compares them. */
export type References = Readonly<Record<string, Reference>>;

/** One of the outermost blocks of a text. */
export interface Block {
  /** 0-based lines, `endLine` exclusive. */
  readonly line: number;
  readonly endLine: number;
  /** What stands in lines is not read yet. */
  readonly tokens: readonly Token[];
  /** What it defines. */
  readonly references: References;
  /** The labels of footnotes that it defines, as the parser has them. */
  readonly footnotes: readonly string[];
}

/** What rules of one parse tell each other. */
export type ParserEnv = DialectEnv & Record<PropertyKey, unknown> & { references?: Record<string, Reference> };

/** Text as the parser reads it. A byte order mark is no text and no indentation; places are told from the ends of lines, so it may go. */
export function parserText(text: string): string {
  return text
    .replace(/^\uFEFF+/, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '\uFFFD');
}

/** The blocks of a text, one after the other. As `parser.block.parse`, which does not rest between them. */
export function* blocksOf(text: string, parser: MarkdownIt, env: ParserEnv): Generator<Block> {
  const state = new parser.block.State(text, parser, env, []);
  const rules = parser.block.ruler.getRules('');
  for (;;) {
    const line = state.skipEmptyLines(state.line);
    if (line >= state.lineMax) return;
    const first = state.tokens.length;
    const references: Record<string, Reference> = {};
    env.references = references;
    env.footnotes = undefined;
    state.line = line;
    if (!rules.some(rule => rule(state, line, state.lineMax, false)) || state.line <= line)
      throw new Error('markdown-it has no block rule for a line');
    yield { line, endLine: state.line, tokens: state.tokens.slice(first), references, footnotes: labelsIn(env) };
  }
}

/** All that blocks define beside what is `known`: the first definition of a label counts. */
export function referencesOf(
  blocks: readonly Pick<Block, 'references'>[],
  known: References,
): Record<string, Reference> {
  const references: Record<string, Reference> = { ...known };
  for (const block of blocks)
    for (const [label, reference] of Object.entries(block.references)) references[label] ??= reference;
  return references;
}

/** Whether links find the same in both. */
export function areSame(one: References, other: References): boolean {
  const labels = Object.keys(one);
  return (
    labels.length === Object.keys(other).length &&
    labels.every(label => one[label]?.href === other[label]?.href && one[label]?.title === other[label]?.title)
  );
}
