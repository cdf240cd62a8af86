import type { Section } from '../post/section';
import { openingAnnounced } from './lexicon/newsWords';
import type { Unit } from './unit';

/** What a section says first below its heading. */
export interface SectionOpenings {
  /** Sections that open with running text: what their lists say tells about what the text is about. */
  readonly prose: ReadonlySet<Section>;
  /** Sections that open with a list: their headings say what sort of things the list names. */
  readonly lists: ReadonlySet<Section>;
  /** That sentence for sections whose first one says of what their heading names that it is new: "This was announced on Monday". */
  readonly announcing: ReadonlyMap<Section, string>;
}

/** Shorter paragraphs introduce or caption something. */
const shortestProse = 60;

/** Reads the first paragraph or item of every section. */
export function sectionOpeningsOf(units: readonly Unit[]): SectionOpenings {
  const prose = new Set<Section>();
  const lists = new Set<Section>();
  const announcing = new Map<Section, string>();
  let last: Section | undefined;
  for (const { section, role, list, text } of units) {
    if (!section || role === 'heading') continue;
    if (section !== last && role === 'paragraph' && openingAnnounced.test(text))
      announcing.set(section, /^[^.!?\u3002]*/u.exec(text)?.[0] ?? '');
    last = section;
    if (prose.has(section) || lists.has(section)) continue;
    if (list !== undefined) lists.add(section);
    else if (role === 'paragraph' && text.length >= shortestProse) prose.add(section);
  }
  return { prose, lists, announcing };
}
