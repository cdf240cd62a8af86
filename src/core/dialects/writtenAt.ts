import type { Token } from 'markdown-it';

/**
 * Where content stands in its line, for rules that do not take whole ends of lines as markdown-it's own do. Places are told from the
 * ends of lines: those are where the parser's text and the file agree.
 */
export interface WrittenPiece {
  /** Where the piece begins in the content. */
  readonly at: number;
  /** How many characters of its line stand from there to the line's end. */
  readonly toEnd: number;
}

const tailKey = 'recapTail';
const piecesKey = 'recapPieces';

/** Notes how many characters follow a token's content on its last line. */
export function noteTail(token: Token, tail: number): void {
  token.meta = { ...token.meta, [tailKey]: tail };
}

/** What `noteTail` noted; undefined where content ends as lines do. */
export function tailOf({ meta }: Token): number | undefined {
  return meta?.[tailKey] as number | undefined;
}

/** Notes what pieces of its row's line a cell is made of. */
export function notePieces(cell: Token, pieces: readonly WrittenPiece[]): void {
  cell.meta = { ...cell.meta, [piecesKey]: pieces };
}

/** What `notePieces` noted. */
export function piecesOf({ meta }: Token): readonly WrittenPiece[] | undefined {
  return meta?.[piecesKey] as readonly WrittenPiece[] | undefined;
}
