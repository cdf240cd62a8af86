import type { Section } from '../post/section';
import { mapDefined } from '../text/mapDefined';
import { type Candidate, changed } from './candidate';
import { isVendorNamed, newsSubjectOf } from './naming';
import { isPointing } from './pointing';
import { isNewsLink } from './knownNews';
import { isNewThen } from './launchTime';
import { isTelling, slugOf } from './resolve';
import { ownWordsOf, telling } from './tellingWords';
import { subjectOf } from './title';
import type { Unit, UnitLink } from './unit';

/**
 * A heading with the news its section only points to ("[Read more](…)", "Source: [official post](…)"): those links say nothing by
 * themselves, so they are the heading's.
 */
export function withPointers(
  candidates: readonly Candidate[],
  units: readonly Unit[],
  date: string | undefined,
): readonly Candidate[] {
  const headings = new Map<Section, Candidate>();
  for (const candidate of candidates) {
    const { source, unit } = candidate;
    if (source !== 'title' || unit.role !== 'heading' || !unit.section || newsSubjectOf(candidate)) continue;
    headings.set(unit.section, candidate);
  }
  const linked = new Map<UnitLink, Candidate>();
  for (const candidate of candidates) for (const link of candidate.links) linked.set(link, candidate);
  const pointers = new Map<Section, UnitLink[]>();
  const repeating = new Map<Section, UnitLink[]>();
  /** What the text of a section begins with, and the only news it links. */
  const openings = new Map<Section, Unit>();
  const only = new Map<Section, UnitLink | undefined>();
  for (const unit of units) {
    const { role, section, links, text } = unit;
    if (!section || role === 'heading' || role === 'quote' || role === 'cell') continue;
    const heading = headings.get(section);
    if (!heading) continue;
    const isOpening = !openings.has(section);
    if (isOpening) openings.set(section, unit);
    for (const unitLink of links) {
      const { range } = unitLink;
      if (!isNewsLink(unitLink)) continue;
      const linkText = text.slice(range.start, range.end);
      if (isOnAnotherPart(linked.get(unitLink), heading)) continue;
      const isLabelled = isPointerLabel(text.slice(0, range.start)) && !isOnOther(linked.get(unitLink), heading);
      if (heading.links.length && !isLabelled) continue;
      const isTold = isOpening && range.start <= longestOpening && isOnSame(linkText, heading);
      only.set(section, only.has(section) || !isTold ? undefined : unitLink);
      const isPointer =
        isLabelled || isPointing(linkText) || (!isTelling(subjectOf(linkText)) && !tellsMore(linkText, heading, date));
      if (!isPointer && !repeats(linkText, heading) && !(isAlone(unitLink, text) && shares(linkText, heading)))
        continue;
      const kept = isPointer ? pointers : repeating;
      const known = kept.get(section);
      if (known) known.push(unitLink);
      else kept.set(section, [unitLink]);
    }
  }
  // Two links that repeat parts of a heading are two things.
  for (const [section, links] of repeating) {
    if (links.length === 1) pointers.set(section, [...links, ...(pointers.get(section) ?? [])]);
  }
  for (const [section, link] of only) if (link && !pointers.has(section)) pointers.set(section, [link]);
  const given = new Set<UnitLink>();
  const headed = candidates.map(candidate => {
    const { source, unit, links } = candidate;
    const isHead =
      source === 'title' && unit.role === 'heading' && unit.section && headings.get(unit.section) === candidate;
    const own = isHead && unit.section ? pointers.get(unit.section) : undefined;
    if (!own || own.length > 2 || !isAbout(candidate, own)) return candidate;
    for (const link of own) given.add(link);
    // "A managed service for moving files" is what the page below it calls AWS Xyzzy.
    const [known, other] = [...new Set(mapDefined(own, link => linked.get(link)?.entry))];
    if (!known || other || candidate.entry || (known.announced && !isNewThen(known, date)))
      return changed(candidate, { links: [...links, ...own] });
    const named = mapDefined(own, link => linked.get(link)).find(({ entry }) => entry === known);
    const name = named ? subjectOf(named.unit.text.slice(named.range.start, named.range.end)) : candidate.name;
    const about = candidate.about.filter(entry => entry !== known);
    return changed(candidate, { entry: known, name, about, links: [...links, ...own] });
  });
  return headed.filter(({ source, links }) => source !== 'link' || !links.some(link => given.has(link)));
}

/** "It can now do [canary releases](…)": under the name of a service that had been there, a link's text says what is new of it. */
function tellsMore(linkText: string, { entry }: Candidate, date: string | undefined): boolean {
  if (entry?.kind !== 'service' || !entry.announced || isNewThen(entry, date)) return false;
  const own = ownWordsOf(entry);
  return telling(linkText).some(word => !own.has(word));
}

/** Whether a link's text says again, in other words, what the heading above it names: "Xyzzy's AI hints" under "Amazon Xyzzy AI Hints". */
function repeats(linkText: string, heading: Candidate): boolean {
  if (heading.entry) return false;
  const words = new Set(telling(linkText));
  const own = new Set(telling(heading.name));
  // Of a heading in a script without spaces, only the names it has in Latin letters are words to compare.
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(heading.name)) {
    const names = heading.name.match(/[A-Za-z][A-Za-z\d+#-]+/g)?.flatMap(telling) ?? [];
    return names.length > 0 && names.every(name => words.has(name));
  }
  const least = Math.min(words.size, own.size);
  const shared = [...words].filter(word => own.has(word)).length;
  return least > 0 && shared >= 0.6 * least;
}

/** "Official blog: [Xyzzy got caves](…)": what stands before the link says that it leads to what was named above. */
function isPointerLabel(before: string): boolean {
  const label = before.length <= longestLabel ? /^\s*([^:：]+)[:：]\s*$/u.exec(before)?.[1] : undefined;
  return label !== undefined && isPointing(label);
}

/** In UTF-16 code units. */
const longestLabel = 40;

/** "See also: [AWS Plugh is here](…)" under "AWS Xyzzy". */
function isOnOther(linked: Candidate | undefined, heading: Candidate): boolean {
  if (!linked) return false;
  const { entry } = linked;
  if (entry) return entry !== heading.entry && !heading.about.includes(entry);
  return isVendorNamed(linked) && !shares(linked.name, heading);
}

/** "[New features](…/plugh-maps/)" under "Plugh Caves": its page launched another part than the one the heading names. */
function isOnAnotherPart(linked: Candidate | undefined, { entry }: Candidate): boolean {
  const launched = linked?.entry;
  if (!entry || !launched || launched === entry || entry.kind === 'service' || launched.kind === 'service')
    return false;
  return launched.parent !== entry.id && entry.parent !== launched.id;
}

/** A link that is a paragraph of its own. */
function isAlone({ range }: UnitLink, text: string): boolean {
  return !text.slice(0, range.start).trim() && !text.slice(range.end).trim();
}

/** Whether a link's text and the heading above it have a telling word in common. */
function shares(linkText: string, heading: Candidate): boolean {
  if (heading.entry || heading.unit.section?.children.length) return false;
  const own = new Set(telling(heading.name));
  return telling(linkText).some(word => word.length > 2 && own.has(word));
}

/** How far into the text of a section its news may be linked, in UTF-16 code units: near the beginning of its first sentence. */
const longestOpening = 80;

/** Whether the only news that a section links, where its text begins, is what its heading tells of: "Faster Xyzzy caves", "[Xyzzy's new ropes](…)". */
function isOnSame(linkText: string, heading: Candidate): boolean {
  const { entry, about, name, unit } = heading;
  if (entry || unit.section?.children.length || (!about.length && !isVendorNamed(heading) && !/\p{Lo}/u.test(name)))
    return false;
  const own = new Set(telling(name));
  return telling(linkText).some(word => word.length > 2 && own.has(word)) || sharesSigns(linkText, name);
}

/** In a script without spaces between words: four signs or more in a row. */
function sharesSigns(text: string, other: string): boolean {
  if (!/\p{Lo}/u.test(text)) return false;
  for (const { 0: run } of other.matchAll(/\p{Lo}{4,}/gu))
    for (let at = 0; at + 4 <= run.length; at++) if (text.includes(run.slice(at, at + 4))) return true;
  return false;
}

/** Whether a heading may be what the pages below it are about: it names something known or a vendor's, shares a word with them, or is in another script. */
function isAbout(heading: Candidate, links: readonly UnitLink[]): boolean {
  const { entry, about, name } = heading;
  if (entry || about.length || isVendorNamed(heading) || /\p{Lo}/u.test(name)) return true;
  const words = new Set(links.flatMap(({ link }) => slugOf(link.url).split('-')));
  return telling(name).some(word => words.has(word));
}
