import type { StateBlock } from 'markdown-it';
import { searchesOf } from './searches';
import { notePieces, type WrittenPiece } from './writtenAt';

const separator = /^[+|: \t-]*-[+|: \t-]*$/;
const footSeparator = /^[+|: \t=]*=[+|: \t=]*$/;

const mostColumns = 200;

/** How many cells that nobody wrote fill up the rows of a table, as markdown-it limits them too: short rows under a long one are many cells. */
const mostAdded = 10_000;

/** Tables as kramdown reads them: lines with pipes make one, with or without a head; `===` begins a foot. */
export function readKramdownTable(state: StateBlock, first: number, endLine: number, silent: boolean): boolean {
  if ((state.sCount[first] ?? 0) - state.blkIndent >= 4 || silent) return false;
  const rows: { readonly line: number; readonly cells: readonly Cell[] }[] = [];
  const sections: { tag: 'thead' | 'tbody' | 'tfoot'; rows: typeof rows }[] = [];
  let alignment: readonly (string | undefined)[] | undefined;
  let hasFoot = false;
  let line = first;
  const searches = searchesOf(state.env as object);
  const table = `table ${String(state.level)} ${String(state.blkIndent)}`;
  if (searches.isVain(table, first, first)) return false;
  const end = (tag: 'thead' | 'tbody' | 'tfoot'): void => {
    if (rows.length) sections.push({ tag, rows: rows.splice(0) });
  };
  for (; line < endLine; line++) {
    if (isOutside(state, line)) break;
    const whole = state.getLines(line, line + 1, state.blkIndent, false);
    const text = whole.trimEnd();
    const pipe = text.indexOf('|');
    if (pipe < 0) break;
    if (separator.test(text)) {
      if (!rows.length) continue;
      if (!alignment && !hasFoot && !sections.length) {
        end('thead');
        alignment = alignmentOf(text);
      } else end('tbody');
    } else if (footSeparator.test(text)) {
      end('tbody');
      hasFoot = true;
    } else {
      const cells = cellsOf(text, whole.length);
      // Every line needs a pipe that is none of its text.
      if (!cells || cells.length > mostColumns) break;
      rows.push({ line, cells });
    }
  }
  if (line === first) return false;
  if (line < endLine && !isEnd(state, line)) {
    // What begins further down ends there too.
    searches.noteVain(table, first, line - 1);
    return false;
  }
  end(hasFoot ? 'tfoot' : 'tbody');
  if (!sections.length) return false;
  const columns = sections.reduce(
    (most, section) => Math.max(most, ...section.rows.map(({ cells }) => cells.length)),
    0,
  );
  let added = 0;
  const open = state.push('table_open', 'table', 1);
  open.map = [first, line];
  for (const section of sections) {
    state.push(`${section.tag}_open`, section.tag, 1);
    for (const row of section.rows) {
      const tr = state.push('tr_open', 'tr', 1);
      tr.map = [row.line, row.line + 1];
      const cell = section.tag === 'thead' ? 'th' : 'td';
      added += columns - row.cells.length;
      const width = added > mostAdded ? row.cells.length : columns;
      for (let column = 0; column < width; column++) {
        const openCell = state.push(`${cell}_open`, cell, 1);
        const align = alignment?.[column];
        if (align) openCell.attrs = [['style', `text-align:${align}`]];
        const inline = state.push('inline', '', 0);
        const { text = '', pieces = [{ at: 0, toEnd: 0 }] } = row.cells[column] ?? {};
        inline.content = text;
        inline.children = [];
        notePieces(inline, pieces);
        state.push(`${cell}_close`, cell, -1);
      }
      state.push('tr_close', 'tr', -1);
    }
    state.push(`${section.tag}_close`, section.tag, -1);
  }
  state.push('table_close', 'table', -1);
  state.line = line;
  return true;
}

/** Whether a line is no more of the item around. Lines that go on with a quote though they lack its mark, -1, are of it. */
function isOutside({ sCount, blkIndent }: StateBlock, line: number): boolean {
  const indentation = sCount[line] ?? 0;
  return indentation >= 0 && indentation < blkIndent;
}

/** Whether a table may end before a line: it is blank, or of attributes. */
function isEnd(state: StateBlock, line: number): boolean {
  return (
    state.isEmpty(line) ||
    isOutside(state, line) ||
    state.src.startsWith('{:', (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0))
  );
}

function alignmentOf(text: string): readonly (string | undefined)[] {
  return Array.from(text.matchAll(/(:?)-+(:?)/g), ([, left, right]) =>
    left && right ? 'center' : right ? 'right' : left ? 'left' : undefined,
  );
}

interface Cell {
  readonly text: string;
  /** What of the line it was taken from. */
  readonly pieces: readonly WrittenPiece[];
}

/** The cells of a row, which may end before its line does; undefined where no pipe stands outside code. Linear. */
function cellsOf(text: string, lineLength: number): readonly Cell[] | undefined {
  const cells = [new CellText(0)];
  let isSplit = false;
  const ends = codeEnds(text);
  const pattern = /`+|\\\||\||[^\\|`]+|\\/y;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [piece] = match;
    if (piece === '|') {
      cells.push(new CellText(pattern.lastIndex));
      isSplit = true;
      continue;
    }
    const end = piece.startsWith('`') ? ends.get(match.index) : undefined;
    if (end !== undefined) pattern.lastIndex = end;
    // An escaped pipe loses its backslash.
    const start = piece === '\\|' ? match.index + 1 : match.index;
    cells.at(-1)?.add(text.slice(start, pattern.lastIndex), start);
  }
  if (!isSplit) return undefined;
  const read = cells.map(cell => cell.trimmed(lineLength));
  if (/^\s*\|/.test(text) && !read[0]?.text) read.shift();
  if (!read.at(-1)?.text) read.pop();
  return read;
}

/** The text of a cell, piece by piece. */
class CellText {
  readonly #texts: string[] = [];
  readonly #pieces: { readonly at: number; readonly from: number }[];
  #length = 0;
  /** Where the last piece ended in the line. */
  #end: number;

  constructor(start: number) {
    this.#pieces = [{ at: 0, from: start }];
    this.#end = start;
  }

  add(text: string, from: number): void {
    if (from !== this.#end) this.#pieces.push({ at: this.#length, from });
    this.#texts.push(text);
    this.#length += text.length;
    this.#end = from + text.length;
  }

  trimmed(lineLength: number): Cell {
    const text = this.#texts.join('');
    const skipped = text.length - text.trimStart().length;
    const pieces = this.#pieces.map(({ at, from }) => {
      const start = Math.max(at, skipped);
      return { at: start - skipped, toEnd: lineLength - (from + start - at) };
    });
    // Of pieces that were skipped, the last one tells where the text begins.
    return { text: text.trim(), pieces: pieces.filter(({ at }, index) => pieces[index + 1]?.at !== at) };
  }
}

/** For each run of backticks the end of the next one that is as long: what stands between is code. */
function codeEnds(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open = new Map<number, number>();
  for (const { 0: run, index } of text.matchAll(/`+/g)) {
    const start = open.get(run.length);
    if (start !== undefined) ends.set(start, index + run.length);
    open.set(run.length, index);
  }
  return ends;
}
