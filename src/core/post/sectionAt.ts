import type { Section } from './section';

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
