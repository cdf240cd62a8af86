import type { Catalog } from '../catalog/catalog';
import type { CatalogEntry } from '../catalog/entry';
import type { Section } from '../post/section';
import type { OffsetRange } from '../text/range';
import { flatMapped } from '../text/flatMapped';
import { mapDefined } from '../text/mapDefined';
import { RangeIndex } from '../text/rangeIndex';
import { type Candidate, candidateOf, changed } from './candidate';
import { announcing, notYet } from './lexicon/newsWords';
import { type Part, launchesAbout, namesOf, withoutVendor } from './launchedParts';
import type { NameContext } from './resolve';
import { ownWordsOf, telling } from './tellingWords';
import { subjectOf } from './title';
import type { Unit } from './unit';

/**
 * "Amazon Xyzzy got deep caves and cave maps": parts of a service that were launched then go by their own words where the same text or the
 * heading above it names the service.
 */
export function withPartsNamed(
  candidates: readonly Candidate[],
  units: readonly Unit[],
  { catalog, dateOf }: NameContext,
): readonly Candidate[] {
  const date = dateOf();
  if (date === undefined) return candidates;
  const { launched, shared, everyday } = launchesAbout(date, catalog);
  const launchedOf = (service: CatalogEntry): readonly Part[] => launched.get(service.id) ?? [];
  const byUnit = new Map<Unit, Candidate[]>();
  const headed = new Map<Section, CatalogEntry>();
  const titled = candidates.map(candidate => titledPart(candidate, launchedOf) ?? candidate);
  for (const candidate of titled) {
    const { source, unit, entry } = candidate;
    const known = byUnit.get(unit);
    if (known) known.push(candidate);
    else byUnit.set(unit, [candidate]);
    if (source === 'title' && unit.role === 'heading' && unit.section && entry) headed.set(unit.section, entry);
  }
  const runtimes = runtimesBySection(titled, launchedOf, catalog);
  const itemServices = servicesByItem(unit => namedBy(byUnit.get(unit) ?? []));
  const titleServices = servicesByItem(unit => mapDefined(byUnit.get(unit) ?? [], titledService));
  const wordsOf = wordsByItem();
  const found: Candidate[] = [];
  for (const unit of units) {
    if (unit.role === 'heading') continue;
    const inUnit = byUnit.get(unit) ?? [];
    const above = unit.section && headed.get(unit.section);
    const services = new Set<CatalogEntry>([...everyday(unit.text), ...namedBy(inUnit)]);
    if (above) services.add(above);
    // "Amazon Xyzzy", above "Deep Caves, Halls" in a list within its item.
    if (unit.parent) for (const service of itemServices(unit.parent)) services.add(service);
    const parts = [...flatMapped(services, launchedOf), ...(runtimes.get(unit.section) ?? [])];
    if (parts.length) found.push(...partsIn(unit, parts, inUnit));
    found.push(...partsOfEach(unit, shared, inUnit));
  }
  const named = titled.map(candidate => {
    const part = partInside(candidate, { headed, named: itemServices, titled: titleServices, wordsOf }, launchedOf);
    return part ? changed(candidate, { entry: part, about: [] }) : candidate;
  });
  return found.length ? [...named, ...found] : named;
}

/** The service that a title is the name of, and says nothing else. */
function titledService({ source, unit, range, entry }: Candidate): CatalogEntry | undefined {
  if (source !== 'title' || !entry) return undefined;
  const own = ownWordsOf(entry);
  return telling(unit.text.slice(range.start, range.end)).every(word => own.has(word)) ? entry : undefined;
}

/** What the candidates of a text name, or are about. */
function namedBy(candidates: readonly Candidate[]): readonly CatalogEntry[] {
  return candidates.flatMap(({ entry, about }) => (entry ? [entry, ...about] : about));
}

/** What an item, or one of those that it stands within, names; asked once for each item. */
function servicesByItem(namedIn: (item: Unit) => readonly CatalogEntry[]): (item: Unit) => ReadonlySet<CatalogEntry> {
  const known = new Map<Unit, ReadonlySet<CatalogEntry>>();
  return function servicesOf(item): ReadonlySet<CatalogEntry> {
    let services = known.get(item);
    if (!services) {
      services = new Set([...namedIn(item), ...(item.parent ? servicesOf(item.parent) : [])]);
      known.set(item, services);
    }
    return services;
  };
}

/** The telling words of items, each read once. */
function wordsByItem(): (item: Unit) => ReadonlySet<string> {
  const known = new Map<Unit, ReadonlySet<string>>();
  return item => {
    let words = known.get(item);
    if (!words) known.set(item, (words = new Set(telling(item.text))));
    return words;
  };
}

/** What the items and headings around a place name: by the title of the item, or anywhere in it. */
interface Around {
  /** The words of an item. */
  readonly wordsOf: (item: Unit) => ReadonlySet<string>;
  readonly headed: ReadonlyMap<Section, CatalogEntry>;
  readonly titled: (item: Unit) => ReadonlySet<CatalogEntry>;
  readonly named: (item: Unit) => ReadonlySet<CatalogEntry>;
}

/**
 * "Caves: …" in a list or section on Amazon Xyzzy: a title that is nothing but the own words of a part of it. One word may be of anything that
 * an item does with the services which it only mentions.
 */
function partInside(
  { source, unit, name, entry }: Candidate,
  { headed, titled, named, wordsOf }: Around,
  launchedOf: (service: CatalogEntry) => readonly Part[],
): CatalogEntry | undefined {
  if (source !== 'title' || entry) return undefined;
  const written = name.toLowerCase();
  // "Text" in the list within an item on "Xyzzy Text" is nothing more.
  if (unit.parent && wordsOf(unit.parent).has(written)) return undefined;
  const services: CatalogEntry[] = unit.parent ? [...titled(unit.parent)] : [];
  for (let section = unit.role === 'heading' ? unit.section?.parent : unit.section; section; section = section.parent) {
    const service = headed.get(section);
    if (service) services.push(service);
  }
  const parts = flatMapped(services, launchedOf);
  const mentioned = unit.parent
    ? flatMapped(named(unit.parent), launchedOf).filter(({ isDistinct }) => isDistinct)
    : [];
  return [...parts, ...mentioned].find(({ words }) => words === written)?.entry;
}

/**
 * The languages that services which a section names ran from then on. "New languages: Ruby, C++" names no service, as its section does, and
 * languages are words of the everyday elsewhere.
 */
function runtimesBySection(
  candidates: readonly Candidate[],
  launchedOf: (service: CatalogEntry) => readonly Part[],
  catalog: Catalog,
): ReadonlyMap<Section | undefined, readonly Part[]> {
  const services = new Map<Section | undefined, Set<CatalogEntry>>();
  // What is named in full somewhere is told of there.
  const told = new Set(candidates.map(({ entry }) => entry));
  for (const candidate of candidates)
    for (const named of namedBy([candidate])) {
      const service = named.parent === undefined ? named : catalog.byId(named.parent);
      if (!service) continue;
      const { section } = candidate.unit;
      const known = services.get(section);
      if (known) known.add(service);
      else services.set(section, new Set([service]));
    }
  return new Map(
    [...services].map(([section, named]) => [
      section,
      flatMapped(named, launchedOf).filter(({ entry }) => entry.kind === 'runtime' && !told.has(entry)),
    ]),
  );
}

/** Whether what stands there is written as a name, and its sentence calls it a language that something runs, not one that is missing. */
function isLanguageRun(text: string, { start, end }: OffsetRange): boolean {
  if (!/[A-Z.]/.test(text.charAt(start))) return false;
  const [opening = ''] = text
    .slice(Math.max(0, start - farthest), end)
    .split(sentenceEnd)
    .slice(-1);
  const [rest = ''] = text.slice(end, end + farthest).split(sentenceEnd);
  const sentence = opening + rest;
  return languageCue.test(sentence) && !notYet.test(sentence) && !lacking.test(sentence);
}

/** How far away a sentence tells what is meant, in UTF-16 code units. */
const farthest = 300;
const sentenceEnd = /[.!?](?=\s)|[\u3002\uff01\uff1f]/;

/** What stands beside languages that something runs. */
const languageCue =
  /\b(?:languages?|runtimes?|support\w*|sprachen?|laufzeit\w*|unterstütz\w*|langages?|lenguajes?|linguagens?|soporte|suporte)\b|言語|ランタイム|サポート|対応|语言|語言|运行时|執行環境|支持|支援|언어|런타임|지원/iu;
const lacking =
  /(?:(?<!\p{L})(?:not?|never|keine?|nicht|sin|sem|não)|n['\u2019]t)\s+(?!(?:only|just|nur)\s)(?:\p{L}+\s+)?(?:support|runtime|unterst|soporta|suporta)|unterstützt\s[^,;]*\snicht(?!\p{L})|ne\s\p{L}+\spas(?!\p{L})|不支持|不支援|未支援|非対応|지원하지/iu;

/** "Amazon XyzzyのCaves": a title of a part, and whose it is. */
function titledPart(
  candidate: Candidate,
  launchedOf: (service: CatalogEntry) => readonly Part[],
): Candidate | undefined {
  const { source, unit, range, entry, about } = candidate;
  const service = entry ?? about[0];
  if (source !== 'title' || service?.kind !== 'service') return undefined;
  const title = unit.text.slice(range.start, range.end);
  const [, whose, part] = (genitiveSign.test(title) && genitive.exec(subjectOf(title))) || [];
  if (whose === undefined || part === undefined || !isNameOf(service, whose)) return undefined;
  const told = launchedOf(service).find(({ words }) => words === part.toLowerCase());
  return told && changed(candidate, { entry: told.entry, about: [] });
}

const genitiveSign = /[の的의]/;
const genitive = /^(.*[\x21-\x7e])\s?(?:の|的|의)\s?([A-Z].*)$/u;

function isNameOf(service: CatalogEntry, written: string): boolean {
  return namesOf(service).some(name => withoutVendor(name).toLowerCase() === withoutVendor(written).toLowerCase());
}

function partsIn(unit: Unit, launched: readonly Part[], inUnit: readonly Candidate[]): readonly Candidate[] {
  const taken = new RangeIndex<OffsetRange>(inUnit.map(({ range }) => [range, range]));
  const text = unit.text.toLowerCase();
  // Letters that are longer in lower case would move places.
  if (text.length !== unit.text.length) return [];
  const known = new Set(inUnit.map(({ entry }) => entry));
  const found: Candidate[] = [];
  // Beside parts of its service a common word is one, too, so those are looked for first.
  const byWords = [
    ...launched.filter(({ isDistinct }) => isDistinct),
    ...launched.filter(({ isDistinct }) => !isDistinct),
  ];
  for (const { entry, words, isDistinct } of byWords) {
    if (known.has(entry) || words.length < 3) continue;
    const start = text.indexOf(words);
    if (start < 0) continue;
    const range = { start, end: start + words.length };
    if (isWithinWord(text, range) || taken.overlaps(range)) continue;
    // "… and a racing league": programmes have names of their own, features go by what they are.
    if (entry.kind === 'programme' && !/\p{Lu}|\p{Lo}/u.test(unit.text.charAt(start))) continue;
    const isLanguage = entry.kind === 'runtime' && isLanguageRun(unit.text, range);
    if (!isDistinct && !isLanguage && !isListedBeside([...inUnit, ...found], entry, text, range)) continue;
    known.add(entry);
    taken.add(range, range);
    found.push(candidateOf({ unit, range, source: 'name', entry, name: entry.name, links: [] }));
  }
  return found;
}

/**
 * "Caves for Amazon Xyzzy, Plugh and Thud": one word that parts of several services which the text names go by, once for each of these, at the
 * service's name.
 */
function partsOfEach(
  unit: Unit,
  shared: ReadonlyMap<string, readonly Part[]>,
  inUnit: readonly Candidate[],
): readonly Candidate[] {
  if (inUnit.length < 2 || !shared.size) return [];
  const known = new Set(inUnit.map(({ entry }) => entry));
  const text = unit.text.toLowerCase();
  const found: Candidate[] = [];
  for (const [word, parts] of shared) {
    const start = text.indexOf(word);
    if (start < 0 || isWithinWord(text, { start, end: start + word.length })) continue;
    if (!isToldOfEach(unit.text, start, start + word.length)) continue;
    const told = mapDefined(parts, ({ entry, service }) => {
      const whose = known.has(entry) ? undefined : inUnit.find(candidate => candidate.entry?.id === service);
      return whose && candidateOf({ unit, range: whose.range, source: 'name', entry, name: entry.name, links: [] });
    });
    if (told.length > 1) found.push(...told);
  }
  return found;
}

/** "… announced caves …", "Caves for …": not "our caves have not changed". */
function isToldOfEach(text: string, start: number, end: number): boolean {
  const before =
    text
      .slice(Math.max(0, start - farthest), start)
      .split(sentenceEnd)
      .at(-1) ?? '';
  const after = text.slice(end, end + farthest).split(sentenceEnd, 1)[0] ?? '';
  return forEach.test(after) || announcing.test(before) || announcing.test(after);
}

const forEach = /^(?:\s[\p{L}-]+){0,4}?\s(?:for|für|pour|para)\s/iu;

/** "Xyzzy got deep caves, maps and …": right before or behind another part of its service on a list. */
function isListedBeside(
  candidates: readonly Candidate[],
  { parent }: CatalogEntry,
  text: string,
  { start, end }: OffsetRange,
): boolean {
  return candidates.some(
    ({ entry, range }) =>
      entry?.parent === parent &&
      (range.end <= start
        ? listJoint.test(text.slice(range.end, start))
        : listJoint.test(text.slice(end, range.start))),
  );
}

const listJoint = /^(?:\s?[,、]\s?(?:(?:and|und|et|y|e)\s)?|\s(?:and|und|et|y|e|&)\s|와\s?|과\s?|及|和|と|や)$/u;

/** Particles of scripts without spaces touch names: "XyzzyがPlughを". */
function isWithinWord(text: string, { start, end }: OffsetRange): boolean {
  return (
    /[\p{Script=Latin}\d-]/u.test(text.charAt(start - 1)) ||
    /^(?!s(?![\p{Script=Latin}\d]))[\p{Script=Latin}\d]/u.test(text.slice(end, end + 2))
  );
}
