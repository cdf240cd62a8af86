import { flatSections, type Section } from '../post/section';
import { isAside, launchTitle } from './lexicon';

/**
 * The sections that a title promises by their number: "Our 5 favourite launches" over five headings side by side, apart from those that
 * only frame them; where some of those are numbered, over as many that are.
 */
export function countedSections(title: string, sections: readonly Section[]): ReadonlySet<Section> {
  const counts = new Set([...title.matchAll(count)].map(([number]) => Number(number)));
  if (!counts.size || !launchTitle.test(title)) return new Set();
  const siblings = [sections, ...flatSections(sections).map(({ children }) => children)];
  for (const side of siblings) {
    const numbered = side.filter(section => number.test(section.title));
    const told = numbered.length ? numbered : side.filter(section => !isAside(section.title));
    if (counts.has(told.length)) return new Set(told);
  }
  return new Set();
}

/** From three on, and none of a date, a version or a year. */
const count = /(?<![\p{L}\d.,:#/-])(?:[3-9]|[1-4]\d)(?![\d.,:/-]|\s?(?:年|月|日|년|월|일|st|nd|rd|th)(?!\p{L}))/gu;
const number = /^[^\p{L}\d]*\d{1,2}(?:[.):、．]|\s|\uFE0F?\u20E3)/u;
