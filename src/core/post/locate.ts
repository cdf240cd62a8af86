import type { Token } from 'markdown-it';
import { piecesOf, tailOf } from '../dialects/writtenAt';
import type { Steps } from '../text/steps';
import { mapOfAtxHeading, mapOfLines, mapOfPieces, mapsOfCells, type SourceLines } from './blockSource';
import { type InlineText, readInline } from './inlineText';
import type { SourceMap } from './sourceMap';
import type { BareUrls } from './textUrls';

/** Where the content of tokens stands in the file. */
export interface Located {
  readonly inlineTexts: Map<Token, InlineText>;
  readonly htmlMaps: ReadonlyMap<Token, SourceMap>;
}

/** Finds it, in steps. `urls` finds links in what the parser leaves as text. */
export function* locate(
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
