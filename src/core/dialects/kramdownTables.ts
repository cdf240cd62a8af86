import type { StateBlock } from 'markdown-it';

const separator = /^[+|: \t-]*-[+|: \t-]*$/;
const footSeparator = /^[+|: \t=]*=[+|: \t=]*$/;

/** Tables as kramdown reads them: lines with pipes make one, with or without a head; `===` begins a foot. */
export function readKramdownTable(state: StateBlock, first: number, endLine: number, silent: boolean): boolean {
  if ((state.sCount[first] ?? 0) - state.blkIndent >= 4 || silent) return false;
  const rows: { readonly line: number; readonly cells: readonly string[] }[] = [];
  const sections: { tag: 'thead' | 'tbody' | 'tfoot'; rows: typeof rows }[] = [];
  let alignment: readonly (string | undefined)[] | undefined;
  let hasFoot = false;
  let line = first;
  const end = (tag: 'thead' | 'tbody' | 'tfoot'): void => {
    if (rows.length) sections.push({ tag, rows: rows.splice(0) });
  };
  for (; line < endLine; line++) {
    if ((state.sCount[line] ?? 0) < state.blkIndent) break;
    const text = state.getLines(line, line + 1, state.blkIndent, false).trimEnd();
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
      const cells = cellsOf(text);
      // Every line needs a pipe that is none of its text.
      if (!cells) break;
      rows.push({ line, cells });
    }
  }
  if (line === first || (line < endLine && !isEnd(state, line))) return false;
  end(hasFoot ? 'tfoot' : 'tbody');
  if (!sections.length) return false;
  const columns = sections.reduce(
    (most, section) => Math.max(most, ...section.rows.map(({ cells }) => cells.length)),
    0,
  );
  if (columns > 200) return false;
  const table = state.push('table_open', 'table', 1);
  table.map = [first, line];
  for (const section of sections) {
    state.push(`${section.tag}_open`, section.tag, 1);
    for (const row of section.rows) {
      const tr = state.push('tr_open', 'tr', 1);
      tr.map = [row.line, row.line + 1];
      const cell = section.tag === 'thead' ? 'th' : 'td';
      for (let column = 0; column < columns; column++) {
        const open = state.push(`${cell}_open`, cell, 1);
        const align = alignment?.[column];
        if (align) open.attrs = [['style', `text-align:${align}`]];
        const inline = state.push('inline', '', 0);
        inline.content = row.cells[column] ?? '';
        inline.children = [];
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

/** Whether a table may end before a line: it is blank, or of attributes. */
function isEnd(state: StateBlock, line: number): boolean {
  return (
    state.isEmpty(line) ||
    (state.sCount[line] ?? 0) < state.blkIndent ||
    state.src.startsWith('{:', (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0))
  );
}

function alignmentOf(text: string): readonly (string | undefined)[] {
  return Array.from(text.matchAll(/(:?)-+(:?)/g), ([, left, right]) =>
    left && right ? 'center' : right ? 'right' : left ? 'left' : undefined,
  );
}

/** The cells of a row; undefined where no pipe stands outside code. Linear. */
function cellsOf(text: string): readonly string[] | undefined {
  const cells = [''];
  let isSplit = false;
  const ends = codeEnds(text);
  const pattern = /`+|\\\||\||[^\\|`]+|\\/y;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [piece] = match;
    if (piece === '|') {
      cells.push('');
      isSplit = true;
      continue;
    }
    const end = piece.startsWith('`') ? ends.get(match.index) : undefined;
    if (end !== undefined) pattern.lastIndex = end;
    cells[cells.length - 1] += end === undefined ? (piece === '\\|' ? '|' : piece) : text.slice(match.index, end);
  }
  if (!isSplit) return undefined;
  const hasLeading = /^\s*\|/.test(text);
  if (hasLeading && !cells[0]?.trim()) cells.shift();
  if (!cells.at(-1)?.trim()) cells.pop();
  return cells.map(cell => cell.trim());
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
