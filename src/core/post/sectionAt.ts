import { firstThat } from '../text/bisect';
import type { Section } from './section';

/** The innermost section that begins at a file offset or before it; where several begin in one line, as in HTML, lines do not tell. */
export function sectionAtOffset(sections: readonly Section[], offset: number): Section | undefined {
  let found: Section | undefined;
  let candidates = sections;
  for (;;) {
    const next = firstThat(candidates.length, at => (candidates[at]?.range.start ?? Infinity) > offset);
    const inside = candidates[next - 1];
    if (!inside) return found;
    found = inside;
    candidates = inside.children;
  }
}

/** The innermost section that holds a 0-based line; undefined above the first heading. `sections` in the order of the text. */
export function sectionAtLine(sections: readonly Section[], line: number): Section | undefined {
  let found: Section | undefined;
  let candidates = sections;
  for (;;) {
    const inside = lastStartingBy(candidates, line);
    if (!inside || line > inside.endLine) return found;
    found = inside;
    candidates = inside.children;
  }
}

function lastStartingBy(sections: readonly Section[], line: number): Section | undefined {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle]?.line ?? Infinity) <= line) low = middle + 1;
    else high = middle;
  }
  return sections[low - 1];
}
