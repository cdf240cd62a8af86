import { type Candidate, changed } from './candidate';
import { vendorNamed } from './lexicon/nameWords';
import { isCoined } from './nameForm';
import { telling } from './tellingWords';
import type { Unit } from './unit';

/**
 * "**AWS Xyzzy:** [Link](…) A new capability called Deep Caves": what the text names is the news that the service's name stands for.
 * "Lights at home - they introduced PlughKit": what the text names is what the lead describes.
 */
export function withUnitNews(candidates: readonly Candidate[]): readonly Candidate[] {
  const told = new Map<Unit, Candidate[]>();
  for (const candidate of candidates) {
    if (candidate.isDeclared === undefined || candidate.about.length) continue;
    const known = told.get(candidate.unit);
    if (known) known.push(candidate);
    else told.set(candidate.unit, [candidate]);
  }
  if (!told.size) return candidates;
  const news = new Map<Candidate, Candidate>();
  for (const candidate of candidates) {
    const [one, another] = told.get(candidate.unit) ?? [];
    if (one && !another && isOnlyService(candidate) && candidate.range.start < one.range.start)
      news.set(candidate, one);
  }
  const described = candidates.filter(candidate => {
    const [one, another] = told.get(candidate.unit) ?? [];
    return one?.isDeclared && !another && isDescription(candidate) && candidate.range.end <= one.range.start;
  });
  const taken = new Set([...news.values(), ...described]);
  return candidates
    .filter(candidate => !taken.has(candidate))
    .map(candidate => {
      const one = news.get(candidate);
      return one ? changed(candidate, { name: `${candidate.name} ${one.name}` }) : candidate;
    });
}

/** A title that is to tell what is new of a service, and says no more than its name. */
function isOnlyService({ source, unit, entry, about, name, links }: Candidate): boolean {
  const [service, another] = about;
  if (source !== 'title' || unit.role === 'heading' || entry || !service || another || !links.length) return false;
  const own = new Set([service.name, ...service.aliases].flatMap(telling));
  return telling(name).every(word => own.has(word));
}

/** The lead of an item that has nothing of a name but its capitals. */
function isDescription({ source, unit, entry, about, name, links }: Candidate): boolean {
  if (source !== 'title' || unit.role !== 'item' || entry || about.length || links.length) return false;
  return !isCoined(name) && !vendorNamed.test(name);
}
