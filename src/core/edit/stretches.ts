import type { LineIndex } from '../text/lineIndex';

/** Whole lines, 0-based, `end` exclusive. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

/** Whether a line holds nothing but blanks. */
export function isBlankLine(text: string, lines: LineIndex, line: number): boolean {
  return !text.slice(lines.startOf(line), lines.startOf(line + 1)).trim();
}

/** The same lines without the blank ones at their end. */
export function withoutBlankEnd({ start, end }: LineRange, text: string, lines: LineIndex): LineRange {
  let last = end;
  while (last > start + 1 && isBlankLine(text, lines, last - 1)) last--;
  return { start, end: last };
}

/** The offset behind a line's last character, before its line end. */
export function endOfLine(text: string, lines: LineIndex, line: number): number {
  let end = lines.startOf(line + 1);
  while (end > lines.startOf(line) && '\r\n'.includes(text[end - 1] ?? '')) end--;
  return end;
}
