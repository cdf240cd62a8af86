import type { WrittenPiece } from '../dialects/writtenAt';
import type { LineIndex } from '../text/lineIndex';
import { type Segment, SourceMap } from './sourceMap';

/**
 * Where a block's content came from. markdown-it gives blocks line numbers only; but it always takes content from the end
 * of a line, so what it took off the front (quote marks, list indentation) is the difference in length.
 */
export interface SourceLines {
  /** The text markdown-it was given, of the file's length. */
  readonly text: string;
  readonly lines: LineIndex;
}

/**
 * The map of a paragraph, a setext heading or an HTML block: lines from `first` on, 0-based, to their ends. Behind what does not reach to
 * the end of its last line, `tail` characters follow there.
 */
export function mapOfLines({ text, lines }: SourceLines, first: number, content: string, tail?: number): SourceMap {
  const segments: Segment[] = [];
  const parts = content.split('\n');
  let at = 0;
  let line = first;
  for (const [index, part] of parts.entries()) {
    const start = lines.startOf(line);
    const raw = contentOf(text, start, lines.startOf(line + 1));
    // Only the last line loses blanks at its end; a tab at the front may have become blanks.
    const last = raw.endsWith(part.trimStart()) ? raw.length : trimmedEnd(raw);
    const end = tail !== undefined && index === parts.length - 1 ? raw.length - tail : last;
    segments.push({ at, from: start + Math.max(0, end - part.length) });
    at += part.length + 1;
    line++;
  }
  return new SourceMap(segments);
}

/** The map of an ATX heading's text, which may lose closing marks too. */
export function mapOfAtxHeading({ text, lines }: SourceLines, line: number, content: string): SourceMap {
  const start = lines.startOf(line);
  const raw = contentOf(text, start, lines.startOf(line + 1));
  const whole = raw.slice(0, trimmedEnd(raw));
  const open = whole.endsWith(content) ? whole : trimmed(whole.replace(/(?<=[ \t])#+$/, ''));
  return new SourceMap([{ at: 0, from: start + Math.max(0, open.length - content.length) }]);
}

/** The maps of a table row's cells, in order; escaped pipes lose their backslash, which splits a cell's map. */
export function mapsOfCells(
  { text, lines }: SourceLines,
  line: number,
  cells: readonly string[],
): readonly SourceMap[] {
  const start = lines.startOf(line);
  const raw = contentOf(text, start, lines.startOf(line + 1));
  const columns = splitAtPipes(raw);
  if (columns.length > 1 && !columns.at(-1)?.text.trim()) columns.pop();
  // A first column of nothing but marks is what precedes the leading pipe: in a cell, marks would have ended the table.
  if (containerMarks.exec(columns[0]?.text ?? '')?.[0] === columns[0]?.text) columns.shift();
  return cells.map((cell, index) => {
    const column = columns[index];
    if (!column) return new SourceMap([{ at: 0, from: start + raw.length }]);
    const skipped = column.text.trimEnd().length - cell.length;
    return new SourceMap(
      column.segments
        .map(({ at, from }) => ({ at: at - skipped, from: start + from }))
        .map(({ at, from }) => (at < 0 ? { at: 0, from: from - at } : { at, from }))
        .filter(({ at }, position, all) => all[position + 1]?.at !== at),
    );
  });
}

/** The map of content that was taken from a line piece by piece. */
export function mapOfPieces({ text, lines }: SourceLines, line: number, pieces: readonly WrittenPiece[]): SourceMap {
  const start = lines.startOf(line);
  const end = start + contentOf(text, start, lines.startOf(line + 1)).length;
  return new SourceMap(pieces.map(({ at, toEnd }) => ({ at, from: Math.max(start, end - toEnd) })));
}

interface Column {
  text: string;
  readonly segments: Segment[];
}

function splitAtPipes(raw: string): Column[] {
  const columns: Column[] = [];
  let column: Column = { text: '', segments: [{ at: 0, from: 0 }] };
  let taken = 0;
  for (let pipe = raw.indexOf('|'); pipe >= 0; pipe = raw.indexOf('|', pipe + 1)) {
    if (raw[pipe - 1] === '\\') {
      column.text += raw.slice(taken, pipe - 1);
      column.segments.push({ at: column.text.length, from: pipe });
      taken = pipe;
      continue;
    }
    column.text += raw.slice(taken, pipe);
    columns.push(column);
    taken = pipe + 1;
    column = { text: '', segments: [{ at: 0, from: taken }] };
  }
  column.text += raw.slice(taken);
  columns.push(column);
  return columns;
}

/** What may stand before a block on its line: blanks, a byte order mark, quote marks, list markers. */
export const containerMarks = /^(?:[ \t>\uFEFF]|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))*/;

/** A line without its line end. */
function contentOf(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/[\r\n]+$/, '');
}

/** A line without the blanks Markdown trims at its end: others, such as U+3000, belong to it. */
function trimmed(line: string): string {
  return line.slice(0, trimmedEnd(line));
}

/** How much of a line is left when the blanks Markdown trims are gone. */
function trimmedEnd(line: string): number {
  let end = line.length;
  while (end > 0 && ' \t'.includes(line[end - 1] ?? '')) end--;
  return end;
}
