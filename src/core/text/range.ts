/** A stretch of a text: offsets in UTF-16 code units from its start, `end` exclusive. */
export interface OffsetRange {
  readonly start: number;
  readonly end: number;
}

/** A place as the editor counts: line and character are 0-based, characters in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Whether `offset` lies in `range`, both ends included, as a cursor does. */
export function touches(range: OffsetRange, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}
