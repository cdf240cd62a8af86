import type { Section } from '../post/section';
import { mapDefined } from '../text/mapDefined';
import { type Candidate, changed } from './candidate';
import { ownWordsOf, telling } from './tellingWords';
import { subjectOf, subjectWithTagline } from './title';
import type { Unit } from './unit';

/** "Amazon Xyzzy" and "Amazon Xyzzy Expert Mode" as headings of one post are two things, even where only the first is catalogued. */
export function withDistinctTitles(candidates: readonly Candidate[]): readonly Candidate[] {
  const isHeading = ({ source, unit }: Candidate): boolean => source === 'title' && unit.role === 'heading';
  const isPlain = ({ entry, name }: Candidate): boolean => {
    if (!entry || name === entry.name) return entry !== undefined || !telling(name).length;
    const own = ownWordsOf(entry);
    return telling(name).every(word => own.has(word));
  };
  const plain = new Set(
    mapDefined(candidates, candidate => (isHeading(candidate) && isPlain(candidate) ? candidate.entry : undefined)),
  );
  const twice = repeatedInList(candidates.filter(candidate => candidate.entry && !isPlain(candidate)));
  return candidates.map(candidate => {
    const { entry, about } = candidate;
    if (entry && twice.size && twice.has(listedAs(candidate)) && !isPlain(candidate))
      return changed(candidate, { entry: undefined, about: [entry, ...about] });
    if (!entry || !plain.has(entry) || !isHeading(candidate) || isPlain(candidate)) return candidate;
    return changed(candidate, { entry: undefined, about: [entry, ...about] });
  });
}

/**
 * Of two headings that are sentences on one name, the second says another thing that is new of it: "Xyzzy is here", "Xyzzy comes to caves".
 * Of items of one list with one name, each says by what follows it what is new: "Azure Xyzzy – deeper caves", "Azure Xyzzy – maps".
 */
export function withWholeTitles(candidates: readonly Candidate[]): readonly Candidate[] {
  const sections = new Map<string, Section>();
  const twice = repeatedInList(candidates.filter(({ entry }) => !entry));
  return candidates.map(candidate => {
    const { source, unit, entry, name, range } = candidate;
    if (twice.size && twice.has(listedAs(candidate)))
      return changed(candidate, { name: subjectWithTagline(unit.text.slice(range.start, range.end)) ?? name });
    if (source !== 'title' || unit.role !== 'heading' || entry || !unit.section) return candidate;
    const first = sections.get(name);
    if (!first) sections.set(name, unit.section);
    return first && first !== unit.section ? changed(candidate, { name: subjectOf(unit.text) }) : candidate;
  });
}

/** What several items of one list open with: "Xyzzy Lite" and "Xyzzy Pro" are two things, whatever is known of Xyzzy. */
function repeatedInList(candidates: readonly Candidate[]): ReadonlySet<string> {
  const seen = new Map<string, Unit>();
  const twice = new Set<string>();
  for (const candidate of candidates) {
    const { source, unit } = candidate;
    if (source !== 'title' || unit.list === undefined) continue;
    const listed = listedAs(candidate);
    const before = seen.get(listed);
    if (before && before !== unit) twice.add(listed);
    else seen.set(listed, unit);
  }
  return twice;
}

function listedAs({ source, unit, entry, name }: Candidate): string {
  return source === 'title' && unit.list !== undefined ? `${unit.list} ${entry ? `=${entry.id}` : name}` : '';
}
