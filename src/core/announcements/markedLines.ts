import type { InlineText } from '../post/inlineText';
import { listMark } from '../post/listMark';
import { mapDefined } from '../text/mapDefined';
import type { OffsetRange } from '../text/range';
import type { Unit } from './unit';

/**
 * A paragraph whose lines each open with a sign ("・Amazon Xyzzy", "• AWS Plugh"): those lines as items of the list of this number, two at least,
 * and what stands before the first as a paragraph. Anything else stays as it is.
 */
export function withMarkedLines(unit: Unit, list: number): readonly Unit[] {
  const { text } = unit;
  if (unit.role !== 'paragraph' || !text.includes('\n')) return [unit];
  const lines = linesOf(text);
  const first = lines.findIndex(({ mark }) => mark);
  const marked = first < 0 ? [] : lines.slice(first);
  if (marked.length < 2 || !marked.every(({ mark }) => mark)) return [unit];
  const before = first > 0 ? [partOf(unit, { start: 0, end: (lines[first]?.start ?? 1) - 1 })] : [];
  const items = marked.map(({ start, end, mark }): Unit => {
    const sign = mark?.[1] === undefined ? '' : mark[0];
    return { ...partOf(unit, { start: start + sign.length, end }), role: 'item', list };
  });
  return [...before, ...items];
}

/** In UTF-16 code units. */
const longestMark = 8;

interface Line extends OffsetRange {
  readonly mark: RegExpExecArray | null;
}

/** The lines of a text that hold anything, without what ends them. */
function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim()) lines.push({ start, end: start + line.length, mark: listMark.exec(line.slice(0, longestMark)) });
    start += line.length + 1;
  }
  return lines;
}

function partOf(unit: Unit, range: OffsetRange): Unit {
  const links = mapDefined(unit.links, ({ link, range: at }) => {
    const within = rangeWithin(at, range);
    return within && { link, range: within };
  });
  const inline = inlinePart(unit.inline, range);
  return { ...unit, text: inline.text, inline, links };
}

function inlinePart({ text, map, elements, strong, code }: InlineText, range: OffsetRange): InlineText {
  return {
    text: text.slice(range.start, range.end),
    map: map.from(range.start),
    elements: mapDefined(elements, element => {
      const textRange = rangeWithin(element.textRange, range);
      return textRange && { ...element, textRange };
    }),
    strong: mapDefined(strong, at => rangeWithin(at, range)),
    code: mapDefined(code, at => rangeWithin(at, range)),
  };
}

/** A range as one of a part, if it lies in that. */
function rangeWithin({ start, end }: OffsetRange, part: OffsetRange): OffsetRange | undefined {
  if (start < part.start || end > part.end) return undefined;
  return { start: start - part.start, end: end - part.start };
}
