import type { Section } from '../post/section';
import type { Candidate } from './candidate';
import { blankParted } from '../text/blankParted';
import { role } from './lexicon/nameWords';
import { announcing, newness } from './lexicon/newsWords';
import { isNamely } from './nameForm';
import type { Unit } from './unit';

/**
 * Sections whose heading is a name by the text below: a few words with capitals that it repeats as they are, within a sentence or as
 * several words. "Hyperforce" above "… but Hyperforce changes that" is one, "Security" above "We like security" is none. That text or the
 * opening of the post has to speak of news, for places and people are named so, too.
 */
export function repeatedHeadingsOf(candidates: readonly Candidate[], units: readonly Unit[]): ReadonlySet<Section> {
  const names = new Map<Section, string>();
  for (const { source, unit, entry, about, name, links } of candidates) {
    if (source !== 'title' || unit.role !== 'heading' || !unit.section || entry || about.length) continue;
    if (links.some(({ link }) => link.kind === 'social')) continue;
    const words = blankParted(name);
    if (words.length <= mostWords && words.every(isNamely) && /^\p{Lu}/u.test(name)) names.set(unit.section, name);
  }
  const repeated = new Set<Section>();
  if (!names.size) return repeated;
  const isOnNews = opensWithNews(units);
  const onNews = new Set<Section>();
  for (const { section, role: kind, text } of units) {
    const name = section && kind !== 'heading' ? names.get(section) : undefined;
    if (!section || name === undefined) continue;
    if (!onNews.has(section) && (isOnNews || saysNews(text))) onNews.add(section);
    if (!repeated.has(section) && repeats(text, name)) repeated.add(section);
  }
  return new Set([...repeated].filter(section => onNews.has(section)));
}

/** Whether one of the first paragraphs speaks of announcements. */
function opensWithNews(units: readonly Unit[]): boolean {
  return units
    .filter(unit => unit.role === 'paragraph')
    .slice(0, opening)
    .some(({ text }) => announcing.test(text));
}

const opening = 3;

function saysNews(text: string): boolean {
  return announcing.test(text) || newness.test(text);
}

const mostWords = 4;

function repeats(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    if (/[\p{L}\d-]/u.test(text.charAt(at - 1) + text.charAt(at + name.length))) continue;
    // "Jane Doe, the director of …"
    const behind = text.slice(at + name.length, at + name.length + 60);
    if (role.test(behind) || speaking.test(behind)) return false;
    // "held in the Xyzzy Hall"
    if (/\s(?:at|in) the\s$/.test(text.slice(Math.max(0, at - 10), at))) return false;
    if (name.includes(' ') || isWithinSentence(text, at)) return true;
  }
  return false;
}

/** "Jane Doe said …" */
const speaking = /^\s(?:said|says|told|tells|spoke|speaks|talked|explained|joined)[\s,:]/i;

/** Any word has a capital where a sentence begins. */
function isWithinSentence(text: string, at: number): boolean {
  return /[\p{L}\d,;)]["'\u201c*]*\s+["'\u201c*]*$/u.test(text.slice(Math.max(0, at - 6), at));
}
