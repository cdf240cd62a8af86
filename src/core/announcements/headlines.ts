import { type Candidate, changed } from './candidate';
import { isNewsLink } from './knownNews';
import { isNewThen } from './launchTime';
import { telling } from './tellingWords';
import type { Unit } from './unit';

/**
 * A link to a vendor's news that is a paragraph by itself heads the one below. "You can now dig with AWS Plugh" under "[AWS Plugh digs caves](…)"
 * tells of the same news: what had been there, or is known to no catalog, and is named in the headline is what the headline names.
 */
export function withHeadlines(candidates: readonly Candidate[], date: string | undefined): readonly Candidate[] {
  const headlines = new Map<number, Candidate>();
  for (const candidate of candidates) if (isHeadline(candidate)) headlines.set(candidate.unit.index, candidate);
  if (!headlines.size) return candidates;
  return candidates.map(candidate => {
    const { unit } = candidate;
    const headline = unit.role === 'paragraph' ? headlines.get(unit.index - 1) : undefined;
    if (!headline || headlines.has(unit.index) || !isRetold(candidate, headline, date)) return candidate;
    return changed(candidate, { entry: headline.entry, name: headline.name, about: headline.about });
  });
}

function isHeadline({ unit, links }: Candidate): boolean {
  const [own, other] = links;
  return unit.role === 'paragraph' && own !== undefined && !other && isNewsLink(own) && isWhole(own.range, unit);
}

function isWhole({ start, end }: { readonly start: number; readonly end: number }, { text }: Unit): boolean {
  return !/[\p{L}\d]/u.test(text.slice(0, start)) && !/[\p{L}\d]/u.test(text.slice(end));
}

function isRetold({ entry, name }: Candidate, headline: Candidate, date: string | undefined): boolean {
  if (entry?.announced && isNewThen(entry, date)) return false;
  if (entry && headline.about.includes(entry)) return true;
  const own = new Set(telling(headline.name));
  const words = telling(name);
  return words.length > 0 && words.every(word => own.has(word));
}
