import type { Token } from 'markdown-it';
import type { Block } from './blocks';
import type { InlineText } from './inlineText';
import type { SourceMap } from './sourceMap';

/** A block with what is read of its tokens; definitions are none of these. */
export interface ReadBlock extends Block {
  readonly inlineTexts: readonly (readonly [Token, InlineText])[];
  readonly htmlMaps: readonly (readonly [Token, SourceMap])[];
  readonly definitions: readonly WrittenDefinition[];
  /** The labels of footnotes that it asks for, in the order it does. */
  readonly asked: readonly string[];
}

export interface WrittenDefinition {
  readonly label: string;
  readonly line: number;
  readonly endLine: number;
}

/** What the version before shows stays as it is: its tokens are shared only where they are the same. */
export function movedBlock(block: ReadBlock, lines: number, offset: number): ReadBlock {
  const moved = new Map<Token, Token>();
  const tokens = lines ? block.tokens.map(token => movedToken(token, lines, moved)) : block.tokens;
  const now = (token: Token): Token => moved.get(token) ?? token;
  return {
    ...block,
    line: block.line + lines,
    endLine: block.endLine + lines,
    tokens,
    inlineTexts: block.inlineTexts.map(([token, text]) => [now(token), movedText(text, offset)] as const),
    htmlMaps: block.htmlMaps.map(([token, map]) => [now(token), map.moved(offset)] as const),
    definitions: block.definitions.map(definition => ({
      ...definition,
      line: definition.line + lines,
      endLine: definition.endLine + lines,
    })),
  };
}

function movedToken(token: Token, lines: number, moved: Map<Token, Token>): Token {
  if (!token.map) return token;
  const map: [number, number] = [token.map[0] + lines, token.map[1] + lines];
  const copy = Object.assign(Object.create(Object.getPrototypeOf(token) as object) as Token, token, { map });
  moved.set(token, copy);
  origins.set(copy, originOf(token));
  return copy;
}

const origins = new WeakMap<Token, Token>();

/** The token that one is a copy of, but for its lines; itself if it is none. */
export function originOf(token: Token): Token {
  return origins.get(token) ?? token;
}

function movedText(text: InlineText, offset: number): InlineText {
  const { map, elements } = text;
  if (!offset) return text;
  const moved = elements.map(element => ({
    ...element,
    range: { start: element.range.start + offset, end: element.range.end + offset },
    urlRange: element.urlRange && { start: element.urlRange.start + offset, end: element.urlRange.end + offset },
  }));
  return { ...text, map: map.moved(offset), elements: moved };
}
