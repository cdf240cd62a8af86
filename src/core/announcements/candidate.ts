import type { CatalogEntry } from '../catalog/entry';
import type { OffsetRange } from '../text/range';
import type { Unit, UnitLink } from './unit';

/** How a candidate was noticed. */
export type CandidateSource = 'title' | 'link' | 'name' | 'pattern';

/** One place of a post that may announce something. */
export interface Candidate {
  readonly unit: Unit;
  /** Offsets in the unit's text. */
  readonly range: OffsetRange;
  readonly source: CandidateSource;
  /** What the catalog knows it as. */
  readonly entry: CatalogEntry | undefined;
  /** As shown where no catalog knows it. */
  readonly name: string;
  /** Links that belong to it, the one that names it first. */
  readonly links: readonly UnitLink[];
  /** Catalogued things its name speaks of without being them: what an extension extends. */
  readonly about: readonly CatalogEntry[];
  /** `about` is told by the heading it stands under, not by its own words. */
  readonly isInherited: boolean;
  /** The words before it announce it, or the list that it goes on. */
  readonly isDeclared?: boolean | undefined;
  /** It is one of the parts that a paragraph lists: "1) …; 2) …", "…; …; …". */
  readonly isListed?: boolean | undefined;
  /** It is told by a row of a table: under a column that is headed by news, or in one that describes what the row is about. */
  readonly row?: 'news' | 'change' | 'description' | undefined;
}

type Parts = Omit<Candidate, 'about' | 'isInherited'> & Partial<Pick<Candidate, 'about' | 'isInherited'>>;

/**
 * A candidate. All are made here, so that all have one shape: dozens of rules look at every one, and a JavaScript engine finds properties
 * several times faster where it knows the shape.
 */
export function candidateOf({
  unit,
  range,
  source,
  entry,
  name,
  links,
  about = nothing,
  isInherited = false,
  isDeclared,
  isListed,
  row,
}: Parts): Candidate {
  return { unit, range, source, entry, name, links, about, isInherited, isDeclared, isListed, row };
}

const nothing: readonly never[] = [];

/** The same candidate but for some of its parts. */
export function changed(candidate: Candidate, changes: Partial<Candidate>): Candidate {
  return candidateOf({ ...candidate, ...changes });
}
