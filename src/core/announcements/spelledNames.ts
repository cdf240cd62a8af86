import { sectionPath } from '../post/section';
import { type Candidate, changed } from './candidate';
import { isPointing } from './pointing';
import { slugOf } from './resolve';
import { telling } from './tellingWords';
import { subjectOf, subjectWithTagline } from './title';

/**
 * "[Official announcement](…/structured-caves-available-amazon-xyzzy/)" under "Structured caves for Xyzzy": what a heading, or the title of the post, calls a
 * thing is its name, rather than what the address of a page that is only pointed to can be spelled as.
 */
export function withTitlesForAddresses(candidates: readonly Candidate[], title: string): readonly Candidate[] {
  const called = new Map<Candidate, string>();
  for (const candidate of candidates) {
    if (!isSpelled(candidate)) continue;
    const name = [...sectionPath(candidate.unit.section), title].find(text => isToldBy(candidate, text));
    if (name !== undefined) called.set(candidate, subjectWithTagline(name) ?? subjectOf(name));
  }
  if (!called.size) return candidates;
  // What several pages are news of names none of them.
  const counts = new Map<string, number>();
  for (const name of called.values()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return candidates.map(candidate => {
    const name = called.get(candidate);
    return name === undefined || counts.get(name) !== 1 ? candidate : changed(candidate, { name });
  });
}

function isSpelled({ source, entry, unit, range }: Candidate): boolean {
  return source === 'link' && !entry && isPointing(unit.text.slice(range.start, range.end));
}

/** At least two words in Latin letters tell what a title is on, and the address has them all. */
function isToldBy({ links: [unitLink] }: Candidate, title: string): boolean {
  const told = telling(title).flatMap(word => word.match(/[a-z\d]+/g) ?? []);
  if (told.length < 2 || !unitLink) return false;
  const slug = new Set(slugOf(unitLink.link.url).split('-'));
  return told.every(word => slug.has(word));
}
