import type { Section } from '../post/section';
import type { Candidate } from './candidate';
import { blankParted } from '../text/blankParted';
import { isNamely } from './nameForm';
import type { Unit } from './unit';

/**
 * Sections whose heading is a name by the text below: a few words with capitals that it repeats as they are, within a sentence or as
 * several words. "Hyperforce" above "… but Hyperforce changes that" is one, "Security" above "We like security" is none.
 */
export function repeatedHeadingsOf(candidates: readonly Candidate[], units: readonly Unit[]): ReadonlySet<Section> {
  const names = new Map<Section, string>();
  for (const { source, unit, entry, about, name } of candidates) {
    if (source !== 'title' || unit.role !== 'heading' || !unit.section || entry || about.length) continue;
    const words = blankParted(name);
    if (words.length <= mostWords && words.every(isNamely) && /^\p{Lu}/u.test(name)) names.set(unit.section, name);
  }
  const repeated = new Set<Section>();
  if (!names.size) return repeated;
  for (const { section, role, text } of units) {
    const name = section && role !== 'heading' ? names.get(section) : undefined;
    if (section && name !== undefined && !repeated.has(section) && repeats(text, name)) repeated.add(section);
  }
  return repeated;
}

const mostWords = 4;

function repeats(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    if (/[\p{L}\d-]/u.test(text.charAt(at - 1) + text.charAt(at + name.length))) continue;
    if (name.includes(' ') || isWithinSentence(text, at)) return true;
  }
  return false;
}

/** Any word has a capital where a sentence begins. */
function isWithinSentence(text: string, at: number): boolean {
  return /[\p{L}\d,;)]["'\u201c*]*\s+["'\u201c*]*$/u.test(text.slice(Math.max(0, at - 6), at));
}
