import type { CatalogEntry } from '../catalog/entry';
import type { Section } from '../post/section';
import type { Candidate } from './candidate';
import { isNewsLink } from './knownNews';
import { wasLaunchedAbout } from './launchTime';
import { announcingHeading, ofUse } from './lexicon/headingWords';
import { vendorNamed } from './lexicon/nameWords';
import { announcing, newness } from './lexicon/newsWords';
import { newsOf } from './lexicon/titleWords';
import { isDeed } from './nameForm';
import { ownWordsOf, telling } from './tellingWords';
import type { Unit } from './unit';

/**
 * Lists of three items or more, three in five of which open with a name that is known, extends a known one or has a vendor's word, or with a news
 * link. Shorter ones in the sections that sort what a heading announces are judged together.
 */
export function namingListsOf(
  units: readonly Unit[],
  candidates: readonly Candidate[],
  instructions: ReadonlySet<Unit>,
  date: string | undefined,
): ReadonlySet<number> {
  const items = new Map<number, number>();
  for (const { list } of units) if (list !== undefined) items.set(list, (items.get(list) ?? 0) + 1);
  const naming = new Map<number, Set<Unit>>();
  const titles = candidates.filter(({ source }) => source === 'title');
  const inUse = listsOfUse(units);
  // What they use was there before, but for what had just been launched.
  for (const { unit, entry } of titles)
    if (unit.list !== undefined && entry && wasLaunchedAbout(entry, date)) inUse.delete(unit.list);
  for (const candidate of titles) {
    const { unit, links } = candidate;
    if (unit.list === undefined || inUse.has(unit.list)) continue;
    const hasNews = links.some(isNewsLink);
    if (!isKnown(candidate) && !hasNews) continue;
    // "Deploy Xyzzy to caves", "Runs Xyzzy locally": what is done with a thing does not name it.
    if (!candidate.entry && !hasNews && (instructions.has(unit) || isDeed(unit.text))) continue;
    const known = naming.get(unit.list);
    if (known) known.add(unit);
    else naming.set(unit.list, new Set([unit]));
  }
  const found = new Set(
    [...naming].filter(([list, { size }]) => isMost(size, items.get(list) ?? 0)).map(([list]) => list),
  );
  for (const lists of shortListsOf(units, items)) {
    let [named, all] = [0, 0];
    for (const list of lists) [named, all] = [named + (naming.get(list)?.size ?? 0), all + (items.get(list) ?? 0)];
    if (isMost(named, all)) for (const list of lists) if (naming.has(list)) found.add(list);
  }
  return found;
}

/** Lists of one item or two by the sections of news that theirs are parts of. */
function shortListsOf(units: readonly Unit[], items: ReadonlyMap<number, number>): Iterable<readonly number[]> {
  const lists = new Map<Section, number[]>();
  const seen = new Set<number>();
  for (const { list, section } of units) {
    if (list === undefined || seen.has(list)) continue;
    seen.add(list);
    const parent = section?.parent;
    if ((items.get(list) ?? 0) >= 3 || !parent || !announcingHeading.test(parent.title)) continue;
    const known = lists.get(parent);
    if (known) known.push(list);
    else lists.set(parent, [list]);
  }
  return lists.values();
}

/** The lists that the text right before them introduces as what somebody uses, or as an example, and not as news. */
function listsOfUse(units: readonly Unit[]): Set<number> {
  const found = new Set<number>();
  const seen = new Set<number>();
  let before = '';
  for (const { list, text, role } of units) {
    if (list === undefined) before = role === 'paragraph' ? text.slice(-longestIntroduction) : '';
    else if (!seen.has(list)) {
      seen.add(list);
      if (/[:：]\s*$/.test(before) && ofUse.test(before) && !announcing.test(before) && !newness.test(before))
        found.add(list);
    }
  }
  return found;
}

/** The end of a text before a list, as much as tells what the list is: a sentence or two. In UTF-16 code units. */
const longestIntroduction = 160;

/**
 * Of three sibling sections or more, those three in five of which are headed by such a name or a vendor's link. One or two sections within each
 * of several that sort them are judged with all of those, and count by their own headings.
 */
export function namingSectionsOf(sections: readonly Section[], candidates: readonly Candidate[]): ReadonlySet<Section> {
  const named = new Set<Section | undefined>();
  for (const candidate of candidates) {
    const { source, unit, links } = candidate;
    if (source !== 'title' || unit.role !== 'heading') continue;
    if (isKnown(candidate) || links.some(({ link }) => link.vendor !== undefined)) named.add(unit.section);
  }
  const naming = new Set<Section>();
  const pending = [sections];
  for (let siblings = pending.pop(); siblings; siblings = pending.pop()) {
    if (isMost(siblings.filter(section => named.has(section)).length, siblings.length)) {
      for (const section of siblings) naming.add(section);
    }
    const few = siblings.flatMap(({ children }) => (children.length < 3 ? children : []));
    const namedFew = few.filter(section => named.has(section));
    if (isMost(namedFew.length, few.length)) for (const section of namedFew) naming.add(section);
    pending.push(...siblings.map(({ children }) => children).filter(({ length }) => length > 0));
  }
  return naming;
}

/** It names something catalogued, extends it, or has a vendor's word. */
export function isKnown(candidate: Candidate): boolean {
  return candidate.entry !== undefined || candidate.about.length > 0 || isVendorNamed(candidate);
}

/** "AWS Xyzzy": a name no catalog has, in the form that vendors give to their products. */
export function isVendorNamed({ entry, about, name }: Candidate): boolean {
  return entry === undefined && about.length === 0 && vendorNamed.test(name);
}

/** A title within a paragraph, item or cell that is set in bold. */
export function isBold({ source, unit, range }: Candidate): boolean {
  if (source !== 'title' || unit.role === 'heading') return false;
  return unit.inline.strong.some(({ start, end }) => start <= range.start && end >= range.end);
}

/** Bold words within running text: they stress what a sentence says as often as they name something. */
export function isEmphasised(candidate: Candidate): boolean {
  const { unit, range } = candidate;
  return unit.role === 'paragraph' && range.start > 4 && isBold(candidate);
}

/** The service whose news a title heads: "Amazon Xyzzy Innovations", "AWS Plugh Updates". */
export function newsSubjectOf({ source, entry, about, name }: Candidate): CatalogEntry | undefined {
  const [subject, another] = about;
  if (source !== 'title' || entry || another || subject?.kind !== 'service') return undefined;
  const rest = newsOf.removedFrom(name);
  if (rest === name) return undefined;
  const own = ownWordsOf(subject);
  return telling(rest).every(word => own.has(word)) ? subject : undefined;
}

/** Whether a title speaks of news, whoever's: "Hardware Innovations", "Updates to Xyzzy". */
export function speaksOfNews({ source, entry, name }: Candidate): boolean {
  return source === 'title' && !entry && newsOf.test(name);
}

function isMost(named: number, all: number): boolean {
  return all >= 3 && named >= 3 && named >= 0.6 * all;
}
