import type { OffsetRange } from '../text/range';

/** One stretch of a text and what to write in its place. */
export interface TextEdit {
  readonly range: OffsetRange;
  readonly newText: string;
}

/** The text after edits that do not overlap; an insertion stands before an edit that begins at the same place. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let kept = 0;
  for (const { range, newText } of inOrder(edits)) {
    pieces.push(text.slice(kept, range.start), newText);
    kept = range.end;
  }
  return pieces.join('') + text.slice(kept);
}

function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}
