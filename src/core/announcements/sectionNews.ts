import type { CatalogEntry } from '../catalog/entry';
import type { Section } from '../post/section';
import { mapDefined } from '../text/mapDefined';
import { type Candidate, changed } from './candidate';
import { announcing, featureWord, newness, newsNoun } from './lexicon';
import { isBold, isVendorNamed, newsSubjectOf } from './naming';
import { isPointing } from './pointing';
import { isNewsLink } from './knownNews';
import { isLongKnown, isNewThen } from './launchTime';
import { isTelling, type NameContext, resolve, slugOf } from './resolve';
import { ownWordsOf, telling, wordsIn } from './tellingWords';
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
  const pointers = new Map<Section, UnitLink[]>();
  const repeating = new Map<Section, UnitLink[]>();
  /** What the text of a section begins with, and the only news it links. */
  const openings = new Map<Section, Unit>();
  const only = new Map<Section, UnitLink | undefined>();
  for (const unit of units) {
    const { role, section, links, text } = unit;
    if (!section || role === 'heading' || role === 'quote' || role === 'cell') continue;
    const heading = headings.get(section);
    if (!heading || heading.links.length) continue;
    const isOpening = !openings.has(section);
    if (isOpening) openings.set(section, unit);
    for (const unitLink of links) {
      const { range } = unitLink;
      if (!isNewsLink(unitLink)) continue;
      const linkText = text.slice(range.start, range.end);
      const isTold = isOpening && range.start <= longestOpening && isOnSame(linkText, heading);
      only.set(section, only.has(section) || !isTold ? undefined : unitLink);
      const isPointer =
        isPointing(linkText) || (!isTelling(subjectOf(linkText)) && !tellsMore(linkText, heading, date));
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
  const linked = new Map<UnitLink, Candidate>();
  for (const candidate of candidates) for (const link of candidate.links) linked.set(link, candidate);
  const headed = candidates.map(candidate => {
    const { source, unit, links } = candidate;
    const isHead =
      source === 'title' && unit.role === 'heading' && unit.section && headings.get(unit.section) === candidate;
    const own = isHead && unit.section ? pointers.get(unit.section) : undefined;
    if (!own || own.length > 2 || links.length || !isAbout(candidate, own)) return candidate;
    for (const link of own) given.add(link);
    // "A managed service for moving files" is what the page below it calls AWS Xyzzy.
    const [known, other] = [...new Set(mapDefined(own, link => linked.get(link)?.entry))];
    if (!known || other || candidate.entry || (known.announced && !isNewThen(known, date)))
      return changed(candidate, { links: own });
    const named = mapDefined(own, link => linked.get(link)).find(({ entry }) => entry === known);
    const name = named ? subjectOf(named.unit.text.slice(named.range.start, named.range.end)) : candidate.name;
    const about = candidate.about.filter(entry => entry !== known);
    return changed(candidate, { entry: known, name, about, links: own });
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

/**
 * "Ruby runtime" in a list or as a heading under the heading "Lambda" or "Lambda updates" is something about AWS Lambda, and so is what is
 * set in bold in the list within an item that opens so, in a digest whatever that lists, and what a sentence on that promises. What stands under the heading of a thing that was new itself tells about that.
 */
export function withSectionSubjects(
  candidates: readonly Candidate[],
  units: readonly Unit[],
  context: NameContext,
  isDigest: boolean,
): readonly Candidate[] {
  const date = context.dateOf();
  const subjects = new Map<Section, CatalogEntry>();
  const listed = new Map<Unit, CatalogEntry>();
  const labels = new Set<Unit>();
  for (const candidate of candidates) {
    const { source, unit, entry } = candidate;
    if (source !== 'title') continue;
    if (unit.role === 'paragraph' && entry && isNewThen(entry, date) && isLabel(candidate)) labels.add(unit);
    const isOld = entry?.kind === 'service' && !isNewThen(entry, date);
    const subject = isOld ? entry : newsSubjectOf(candidate);
    if (!subject) continue;
    if (unit.role === 'item') listed.set(unit, subject);
    else if (unit.role === 'heading' && unit.section) subjects.set(unit.section, subject);
  }
  const described = labels.size ? listsBelow(labels, units) : new Set<number>();
  const introduced = introducedSubjects(candidates, units, date);
  return candidates.flatMap(candidate => {
    const { source, unit, entry, about, name } = candidate;
    if (source !== 'title' || entry !== undefined || about.length > 0 || wordsIn(name) > 6) return [candidate];
    if (unit.list !== undefined && described.has(unit.list)) return [candidate];
    const subject =
      subjectAbove(candidate, subjects, listed, isDigest) ?? (isOfOthers(unit) ? undefined : introduced.get(unit.list));
    return subject ? toldOf(candidate, subject, context) : [candidate];
  });
}

/** What is told of the service above; "Supports Ruby, C++ and Rust" tells three things. */
function toldOf(candidate: Candidate, subject: CatalogEntry, context: NameContext): readonly Candidate[] {
  const supported = supports.exec(candidate.name)?.[1];
  if (supported === undefined) {
    const told = `${subject.name} ${candidate.name}`;
    const part = partOf(subject, [told], context);
    return [part ? partTold(candidate, part, told) : extensionTold(candidate, subject, told)];
  }
  return supported.split(listJoint).map(thing => {
    const part = partOf(subject, [`${subject.name} ${thing}`, `${thing} for ${subject.name}`], context);
    const told = `${subject.name} support for ${thing}`;
    return part ? partTold(candidate, part, told) : extensionTold(candidate, subject, told);
  });
}

function partOf({ id, kind }: CatalogEntry, names: readonly string[], context: NameContext): CatalogEntry | undefined {
  return mapDefined(names, name => resolve(name, undefined, context).entry).find(
    part => part.id !== id && (part.kind !== 'service' || kind !== 'service'),
  );
}

function partTold(candidate: Candidate, entry: CatalogEntry, name: string): Candidate {
  return changed(candidate, { entry, name });
}

function extensionTold(candidate: Candidate, subject: CatalogEntry, name: string): Candidate {
  return changed(candidate, { name, about: [subject], isInherited: true });
}

const supports = /^(?:(?:now|also)\s+)?(?:supports|supporting|support\s+for)\s+(\S.*)$/i;
const listJoint = /\s*,\s*(?:and\s+)?|\s+and\s+/i;

/** The services whose news a sentence before a list promises: "Xyzzy got some new features:". By the numbers of the lists. */
function introducedSubjects(
  candidates: readonly Candidate[],
  units: readonly Unit[],
  date: string | undefined,
): ReadonlyMap<number | undefined, CatalogEntry> {
  /** The lists that sentences promise, and where those begin in their units. */
  const heads = new Map<Unit, { readonly list: number; readonly from: number }>();
  const seen = new Set<number>();
  let before: Unit | undefined;
  for (const unit of units) {
    if (unit.list === undefined) before = unit;
    else if (!seen.has(unit.list)) {
      seen.add(unit.list);
      const from = before?.role === 'paragraph' ? promiseIn(before.text) : undefined;
      if (before && from !== undefined) heads.set(before, { list: unit.list, from });
      before = undefined;
    }
  }
  const named = new Map<number, Set<CatalogEntry>>();
  for (const { unit, range, entry, about } of heads.size ? candidates : []) {
    const { list, from = 0 } = heads.get(unit) ?? {};
    if (list === undefined || range.start < from) continue;
    const known = named.get(list) ?? new Set();
    for (const one of entry ? [entry] : about) known.add(one);
    named.set(list, known);
  }
  return new Map(
    mapDefined([...named], ([list, [service, another]]) =>
      service && !another && isLongKnown(service, date) ? ([list, service] as const) : undefined,
    ),
  );
}

/** A list may go on to what others have made for the service: it links them. */
function isOfOthers({ links }: Unit): boolean {
  return links.length > 0 && links.every(({ link }) => link.vendor === undefined);
}

/** Where the last sentence of a text begins, if it promises what is new of something: "new features of …:", "they announced …:". */
function promiseIn(text: string): number | undefined {
  if (!/[:：]\s*$/.test(text)) return undefined;
  const tail = text.slice(-longestPromise);
  const from = /^.*[.!?。！？](?=\s|$)/su.exec(tail.trimEnd().slice(0, -1))?.[0].length ?? 0;
  const sentence = tail.slice(from);
  const isPromise = announcing.test(sentence) || (newness.test(sentence) && newsNoun.test(sentence));
  return isPromise ? text.length - tail.length + from : undefined;
}

/** In UTF-16 code units. */
const longestPromise = 400;

/** "**Xyzzy Maps:**" above a list that says what those are like. */
function isLabel(candidate: Candidate): boolean {
  const { unit, range } = candidate;
  return (
    range.start <= 4 && isBold(candidate) && !/[\p{L}\d]/u.test(unit.text.slice(range.end).replace(/\([^()]*\)/g, ''))
  );
}

/** The lists right below one of these units. */
function listsBelow(heads: ReadonlySet<Unit>, units: readonly Unit[]): ReadonlySet<number> {
  const lists = new Set<number>();
  let before: Unit | undefined;
  for (const unit of units) {
    if (unit.list !== undefined && before && heads.has(before)) lists.add(unit.list);
    before = unit;
  }
  return lists;
}

function subjectAbove(
  candidate: Candidate,
  subjects: ReadonlyMap<Section, CatalogEntry>,
  listed: ReadonlyMap<Unit, CatalogEntry>,
  isDigest: boolean,
): CatalogEntry | undefined {
  const { role, parent, section } = candidate.unit;
  if (role === 'heading') return section?.parent && isFeature(candidate) ? subjects.get(section.parent) : undefined;
  if (role !== 'item') return undefined;
  const above = parent && (isDigest || isBold(candidate)) ? listed.get(parent) : undefined;
  // Where it has sections of its own, a list above them introduces those.
  return above ?? (section?.children.length === 0 ? subjects.get(section) : undefined);
}

/** "Go support", "Rust runtime": what is said of something, as no product is called and no heading that sorts. */
function isFeature({ unit, name }: Candidate): boolean {
  return unit.section?.children.length === 0 && featureWord.test(name);
}
