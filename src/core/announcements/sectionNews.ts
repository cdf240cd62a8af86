import type { CatalogEntry } from '../catalog/entry';
import type { Section } from '../post/section';
import { flatMapped } from '../text/flatMapped';
import { mapDefined } from '../text/mapDefined';
import { type Candidate, changed } from './candidate';
import { featureWord } from './lexicon/nameWords';
import { announcing, newness } from './lexicon/newsWords';
import { newsNoun } from './lexicon/titleWords';
import { isBold, newsSubjectOf } from './naming';
import { isLongKnown, isNewThen } from './launchTime';
import { type NameContext, resolve } from './resolve';
import { wordsIn } from './tellingWords';
import type { Unit } from './unit';

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
  return flatMapped(candidates, candidate => {
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
