import type { OffsetRange } from '../text/range';

/** A heading and what follows it up to the next heading of the same or a higher level. */
export interface Section {
  /** Its place among all sections, in the order of the text. */
  readonly index: number;
  /** The heading as read: markup removed, entities and escapes resolved, template tags kept as written. */
  readonly title: string;
  /** 1 to 6. */
  readonly level: number;
  /** The id the site's engine gives the heading; empty where it gives none, as to headings in HTML. */
  readonly slug: string;
  /** The heading as written, all its lines, without the line end. */
  readonly range: OffsetRange;
  /** The heading's first line, 0-based. */
  readonly line: number;
  /** The last line of the section, 0-based, subsections included. */
  readonly endLine: number;
  readonly parent: Section | undefined;
  readonly children: readonly Section[];
}

/** The titles from the outermost section down to this one. */
export function sectionPath(section: Section | undefined): readonly string[] {
  const path: string[] = [];
  for (let current = section; current; current = current.parent) path.unshift(current.title);
  return path;
}

/** All sections below these, in the order of the text. */
export function flatSections(sections: readonly Section[]): readonly Section[] {
  const flat: Section[] = [];
  const pending = [...sections].reverse();
  for (let section = pending.pop(); section; section = pending.pop()) {
    flat.push(section);
    for (let at = section.children.length - 1; at >= 0; at--) {
      const child = section.children[at];
      if (child) pending.push(child);
    }
  }
  return flat;
}
