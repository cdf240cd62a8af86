import type { Catalog } from '../catalog/catalog';
import type { CatalogEntry } from '../catalog/entry';
import { monthOfEvent } from '../post/event';
import type { Section } from '../post/section';
import { mapDefined } from '../text/mapDefined';
import { finish, type Steps } from '../text/steps';
import { instructionsIn, isAdviceTitle, isWish } from './advice';
import { besideLaunchedIn } from './besideLaunched';
import type { Candidate } from './candidate';
import { withDistinctTitles, withWholeTitles } from './distinctTitles';
import { groupCandidates } from './groups';
import { withHeadingNews } from './headingNews';
import { withHeadlines } from './headlines';
import { withItemNews } from './itemNews';
import { amongNewsIn, isNewsLink } from './knownNews';
import { listsMarkingNews } from './newMarks';
import { isBold, isKnown, namingListsOf, namingSectionsOf } from './naming';
import { withPartsNamed } from './partsNamed';
import { isDigestTitle, isOnOwnAffairs, isOnOwnWork, otherVendorOfDigest } from './postKind';
import { type PostTime, postTimeOf } from './postTime';
import { postTitleOf } from './postTitle';
import { isQuiet } from './quiet';
import { cellsBesideNewsOf, newsRowsOf, withRowServices } from './rows';
import { type RuleId, holdingRules } from './rules';
import type { PostTraits } from './rules/rule';
import { isNewThen } from './launchTime';
import { withPointers, withSectionSubjects } from './sectionNews';
import { sectionOpeningsOf } from './sectionOpenings';
import { SurroundingsReader } from './surroundings';
import { isOfTalks } from './talks';
import { announcementTitle, announcing, announcingHeading, recapTitle, vendorWords } from './lexicon';
import { type Unit, type UnitSource, unitsInSteps } from './unit';
import { withUnitNews } from './unitNews';
import { withUnitPointers } from './unitPointers';
import { type Dated, type UnitReading, UnitReadings } from './unitReadings';
import { UnitWords } from './unitWords';
import { writtenMonth } from './writtenMonth';

export interface AnnouncementSource extends UnitSource {
  readonly title: string | undefined;
  /** `YYYY-MM-DD` */
  readonly date: string | undefined;
  readonly event: string | undefined;
}

/** A candidate with the rules that hold for it. */
export interface Judged {
  readonly candidate: Candidate;
  readonly holding: readonly RuleId[];
}

/** A thing the post speaks of, with all its places, the telling ones judged. */
export interface JudgedGroup {
  readonly candidates: readonly Candidate[];
  readonly judged: readonly Judged[];
  /** When the post speaks, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date: string | undefined;
}

/** How many passing mentions of one thing are looked at; what a post announces it says early or in a title. */
const enoughMentions = 12;
const mostPeers = 20;

/**
 * Every candidate of a post, what is one thing brought together, with the rules that hold for each. Linear in the text. With what was
 * `kept` of the version before, only units that changed are read.
 */
export function judgeGroups(source: AnnouncementSource, catalog: Catalog, kept?: UnitReadings): readonly JudgedGroup[] {
  return finish(judgeGroupsInSteps(source, catalog, kept));
}

/** The same in steps. */
export function* judgeGroupsInSteps(
  source: AnnouncementSource,
  catalog: Catalog,
  kept = new UnitReadings(),
): Steps<readonly JudgedGroup[]> {
  const units = yield* unitsInSteps(source);
  const ofEvent = monthOfEvent(source.event);
  const given = {
    date: source.date ?? (ofEvent ? undefined : writtenMonth(titleOf(source, units), units)),
    event: source.event,
  };
  const told = given.date ?? ofEvent;
  const context = { catalog, date: told };
  const readings = yield* kept.read(units, context);
  yield;
  const isDigest = isDigestTitle(titleOf(source, units));
  const found = yield* candidatesIn(readings, units, { ...context, isDigest });
  yield;
  const title = titleOf(source, units);
  const isSilent = isOnOwnAffairs(title) || isQuiet(readings.map(({ words }) => words)) || !saysNews(title, readings);
  const time = postTimeOf(given, found, [title, ...units.map(({ text }) => text)], isSilent);
  // Only of a post that is not of its date some units are read twice: what was new then decides what titles name.
  const then = { catalog, date: time.date };
  yield;
  const dated =
    time.date === told ? found : yield* candidatesIn(yield* kept.reread(readings, then), units, { ...then, isDigest });
  yield;
  const titleUnit = titleUnitOf(source, units);
  const candidates = withoutEvent(dated, time.event).filter(
    ({ source: kind, unit, entry }) => unit !== titleUnit || kind !== 'title' || entry || isOfLaunch(unit),
  );
  const words = new Map(readings.map(reading => [reading.unit, reading.words]));
  const reader = new SurroundingsReader(unit => words.get(unit) ?? new UnitWords(unit.text));
  yield;
  const post = postTraits(source, time, catalog, readings, candidates);
  yield;
  const groups: JudgedGroup[] = [];
  for (const members of groupCandidates(candidates, source.sections, time.date)) {
    yield;
    const spread = new Set(members.map(({ unit }) => unit)).size;
    const places = tellingOf(members).map(candidate => ({ candidate, around: reader.read(candidate) }));
    const first = places.slice(0, mostPeers + 1);
    const judged = places.map((place): Judged => {
      const peers = first.filter(other => other !== place).slice(0, mostPeers);
      return { candidate: place.candidate, holding: holdingRules({ ...place, peers, spread }, post) };
    });
    groups.push({ candidates: members, judged, date: time.date });
  }
  return groups;
}

/** "Introducing AWS Xyzzy": a title that announces, and promises no list of announcements. */
function isOfLaunch({ text }: Unit): boolean {
  return announcing.test(text) && !recapTitle.test(text) && !announcementTitle.test(text);
}

function tellingOf(members: readonly Candidate[]): readonly Candidate[] {
  let mentions = 0;
  let titles = 0;
  return members.filter(({ source }) =>
    source === 'title' ? ++titles <= 4 * enoughMentions : ++mentions <= enoughMentions,
  );
}

function* candidatesIn(
  readings: readonly UnitReading[],
  units: readonly Unit[],
  { catalog, date, isDigest }: Dated & { readonly isDigest: boolean },
): Steps<readonly Candidate[]> {
  const found: Candidate[] = [];
  for (const { candidates } of readings) for (const candidate of candidates) found.push(candidate);
  const context = { catalog, dateOf: () => date };
  const named = withPartsNamed(found, units, context);
  yield;
  const served = withHeadingNews(withItemNews(withRowServices(named, units, context), context, isDigest), context);
  yield;
  const told = withUnitNews(withUnitPointers(served, date));
  yield;
  const headed = withHeadlines(withPointers(withoutLabels(told), units, date), date);
  yield;
  const titled = withWholeTitles(withDistinctTitles(headed));
  yield;
  return withSectionSubjects(titled, units, context);
}

/** Whether the title or any other text says that something is announced, launched or new. */
function saysNews(title: string, readings: readonly UnitReading[]): boolean {
  return (
    announcing.test(title) || announcementTitle.test(title) || readings.some(({ words }) => words.announcements > 0)
  );
}

/** The event a post recaps is where things are announced, not what is. */
function withoutEvent(candidates: readonly Candidate[], event: string | undefined): readonly Candidate[] {
  const conference = event?.replace(/\s+20\d\d$/, '').toLowerCase();
  const words = new Set(event?.toLowerCase().split(/\s+/));
  const isEvent = ({ entry, name }: Candidate): boolean => {
    if (entry?.category === 'events') return true;
    if (entry !== undefined) return false;
    if (conferenceName.test(name)) return true;
    if (conference === undefined) return false;
    const said = name.toLowerCase().replace(/re:\s+/, 're:');
    if (said.includes(conference)) return true;
    // "Build 2024" where that was Microsoft's, "Cloud Next" where it was Google's.
    const own = said.split(/\s+/);
    return own.every(word => words.has(word)) && own.some(word => !vendorWords.has(word));
  };
  return candidates.filter(candidate => !isEvent(candidate));
}

const conferenceName =
  /^(?:AWS\s|Amazon\s)?re:\s?(?:invent|inforce|mars)\s?(?:20\d\d)?$|^Cloudflare(?:['\u2019]?s)? \p{L}+ Week(?: 20\d\d)?$/iu;

/** Leads that recur, such as "Why it matters", label parts of a text; they name nothing. */
function withoutLabels(candidates: readonly Candidate[]): readonly Candidate[] {
  const uses = new Map<string, number>();
  const labelOf = ({ source, unit, range, entry, links, name }: Candidate): string | undefined =>
    source === 'title' && unit.role !== 'heading' && !entry && !links.some(link => link.range.start < range.end)
      ? name.toLowerCase()
      : undefined;
  for (const candidate of candidates) {
    const label = labelOf(candidate);
    if (label !== undefined) uses.set(label, (uses.get(label) ?? 0) + 1);
  }
  return candidates.filter(candidate => (uses.get(labelOf(candidate) ?? '') ?? 0) < 3);
}

function postTraits(
  { title, sections }: AnnouncementSource,
  { date, event }: PostTime,
  catalog: Catalog,
  readings: readonly UnitReading[],
  candidates: readonly Candidate[],
): PostTraits {
  const units = readings.map(({ unit }) => unit);
  const heading = titleOf({ title, sections }, units);
  const instructions = instructionsIn(units);
  // "Our cost review" recaps no announcements.
  const isRecap =
    recapTitle.test(heading) && (event !== undefined || isDigestTitle(heading) || !isOnOwnAffairs(heading));
  const isOfAnnouncements = announcementTitle.test(heading);
  return {
    catalog,
    date,
    // The digest of another vendor tells of what no catalog knows, as a post on that vendor's event does.
    event: event ?? otherVendorOfDigest(heading),
    title: postTitleOf(heading, { catalog, dateOf: () => date }),
    isRecap,
    isOfAnnouncements,
    isWish: !isRecap && isWish(heading),
    isLog: event === undefined && !isDigestTitle(heading) && isOnOwnWork(heading),
    isAdvice: !isRecap && !isOfAnnouncements && isAdviceTitle(heading),
    isQuiet: !isRecap && !isOfAnnouncements && isQuiet(readings.map(({ words }) => words)),
    listsMarkingNews: listsMarkingNews(units),
    isOfTalks: !isOfAnnouncements && isOfTalks(units),
    instructions,
    isOfTopSections: sections.filter(({ level }) => level === 1).length >= 3,
    namingLists: namingListsOf(units, candidates, instructions, date),
    newsRows: newsRowsOf(units),
    cellsBesideNews: cellsBesideNewsOf(units),
    namingSections: namingSectionsOf(sections, candidates),
    introducedLists: introducedListsOf(units),
    amongNews: amongNewsIn(units, candidates, date),
    besideLaunched: event === undefined ? new Set() : besideLaunchedIn(candidates, date),
    namedSections: sectionsHeadedBy(candidates, isKnown),
    launchSections: sectionsHeadedBy(candidates, candidate => isLaunch(candidate, date)),
    newsSections: newsSectionsOf(candidates, date),
    openings: sectionOpeningsOf(units),
    newsUnits: new Set(
      candidates.filter(({ source, links }) => source === 'link' && links.some(isNewsLink)).map(({ unit }) => unit),
    ),
    parents: new Set(mapDefined(units, ({ parent }) => parent)),
    ledSections: ledSectionsOf(candidates),
    ledUnits: new Set(candidates.filter(isLead).map(({ unit }) => unit)),
  };
}

/** Its front matter's, else its first heading; a post without any may open with a paragraph in bold. */
function titleOf(source: TitleSource, units: readonly Unit[]): string {
  return source.title ?? source.sections[0]?.title ?? titleUnitOf(source, units)?.text ?? '';
}

type TitleSource = Pick<AnnouncementSource, 'title' | 'sections'>;

/** The paragraph that is the title of a post which has no other; one of several in bold, or with a link, heads what stands below it. */
function titleUnitOf({ title, sections }: TitleSource, [first, ...others]: readonly Unit[]): Unit | undefined {
  if (title !== undefined || sections.length || !first || !isAllBold(first)) return undefined;
  if (recapTitle.test(first.text) || announcementTitle.test(first.text)) return first;
  return first.links.length || others.some(isAllBold) ? undefined : first;
}

function isAllBold({ role, text, inline }: Unit): boolean {
  return (
    role === 'paragraph' &&
    inline.strong.some(({ start, end }) => !text.slice(0, start).trim() && !text.slice(end).trim())
  );
}

function sectionsHeadedBy(
  candidates: readonly Candidate[],
  holds: (candidate: Candidate) => boolean,
): ReadonlySet<Section> {
  return new Set(
    mapDefined(candidates, candidate => {
      const { source, unit } = candidate;
      return source === 'title' && unit.role === 'heading' && holds(candidate) ? unit.section : undefined;
    }),
  );
}

function newsSectionsOf(candidates: readonly Candidate[], date: string | undefined): ReadonlySet<Section> {
  const told = new Map<Section, Set<CatalogEntry | string>>();
  for (const candidate of candidates) {
    const { unit, entry, links, name } = candidate;
    if (!unit.section || unit.role === 'heading') continue;
    if (!links.some(isNewsLink) && !(entry?.announced && isNewThen(entry, date))) continue;
    const known = told.get(unit.section);
    if (known) known.add(entry ?? name);
    else told.set(unit.section, new Set([entry ?? name]));
  }
  return new Set([...told].filter(([, { size }]) => size >= 2).map(([section]) => section));
}

function ledSectionsOf(candidates: readonly Candidate[]): ReadonlySet<Section | undefined> {
  const led = new Map<Section | undefined, Set<Unit>>();
  for (const { source, unit, range } of candidates) {
    if (source !== 'title' || unit.role !== 'paragraph' || range.start > 4) continue;
    const known = led.get(unit.section);
    if (known) known.add(unit);
    else led.set(unit.section, new Set([unit]));
  }
  return new Set([...led].filter(([, { size }]) => size >= 3).map(([section]) => section));
}

function isLead(candidate: Candidate): boolean {
  const { source, unit, links } = candidate;
  return (
    source === 'title' && (unit.role === 'item' || unit.role === 'cell') && (links.length > 0 || isBold(candidate))
  );
}

function isLaunch({ entry, links }: Candidate, date: string | undefined): boolean {
  if (links.some(isNewsLink)) return true;
  return entry !== undefined && isNewThen(entry, date);
}

/** The lists that the text right before them introduces as announcements. */
function introducedListsOf(units: readonly Unit[]): ReadonlySet<number> {
  const introduced = new Set<number>();
  const seen = new Set<number>();
  let before = '';
  for (const { list, text } of units) {
    if (list === undefined) before = text.slice(-200);
    else if (!seen.has(list)) {
      seen.add(list);
      if (announcing.test(before) || isNewsLabel(before)) introduced.add(list);
    }
  }
  return introduced;
}

/** "News:", "The highlights:", "Neuigkeiten:" */
function isNewsLabel(before: string): boolean {
  return before.length <= 60 && /[:：]\s*$/.test(before) && announcingHeading.test(before);
}
