import type { Catalog } from '../catalog/catalog';
import { monthOfEvent } from '../post/event';
import { blankParted } from '../text/blankParted';
import { finish, type Steps } from '../text/steps';
import { believesEveryday } from './believesEveryday';
import type { Candidate } from './candidate';
import { withDistinctTitles, withWholeTitles } from './distinctTitles';
import { groupCandidates } from './groups';
import { withHeadingNews } from './headingNews';
import { withHeadlines } from './headlines';
import { withItemNews } from './itemNews';
import { withLooseNames } from './looseNames';
import { withPartsNamed } from './partsNamed';
import { isDigestTitle, otherVendorOfDigest } from './digestTitle';
import { isOwnLog, isWithoutNews } from './ownLog';
import { openingEvent } from './openingEvent';
import { isOnOwnAffairs } from './postKind';
import { isOccasion } from './launchTime';
import { type PostTime, postTimeOf } from './postTime';
import { postTraits } from './postTraits';
import { isQuiet } from './quiet';
import { withRowServices } from './rows';
import { type RuleId, holdingRules } from './rules';
import { withSectionSubjects } from './sectionNews';
import { withPointers } from './headingPointers';
import { withTitlesForAddresses } from './spelledNames';
import { SurroundingsReader } from './surroundings';
import { announcementTitle, recapTitle } from './lexicon/headingWords';
import { vendorWords } from './lexicon/nameWords';
import { announcing } from './lexicon/newsWords';
import { titleOf, titleUnitOf } from './titleOfPost';
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
const none: readonly never[] = [];

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
  const title = titleOf(source, units);
  const ofTitle = monthOfEvent(source.event);
  const date = source.date ?? (ofTitle ? undefined : writtenMonth(title, units));
  const mayBeDigest = isDigestTitle(title);
  const isLogged = mayBeDigest && isOwnLog(units);
  const isDigest = mayBeDigest && !isLogged && !isWithoutNews(title, units);
  const event = source.event ?? (isDigest ? undefined : openingEvent(title, units, date));
  const given = { date, event };
  const ofEvent = monthOfEvent(event);
  const told = given.date ?? ofEvent;
  const occasion = event ?? (isDigest ? otherVendorOfDigest(title) : undefined);
  const context = { catalog, date: told, isCautious: !believesEveryday({ title, units, occasion, catalog }) };
  const readings = yield* kept.read(units, context);
  yield;
  const found = yield* candidatesIn(readings, units, { ...context, isDigest, title });
  yield;
  const isHardlyNews = isQuiet(readings.map(({ words }) => words));
  const isSilent =
    (isOnOwnAffairs(title) && !isDigest && event === undefined) || isHardlyNews || !saysNews(title, readings);
  const words = new Map(readings.map(reading => [reading.unit, reading.words]));
  const time = postTimeOf(given, found, {
    title,
    texts: [title, ...units.map(({ text }) => text)],
    isSilent,
    announced: found.filter(({ unit }) => (words.get(unit)?.announcements ?? 0) > 0),
  });
  // Only of a post that is not of its date some units are read twice: what was new then decides what titles name.
  const then = { ...context, date: time.date };
  yield;
  const dated =
    time.date === told
      ? found
      : yield* candidatesIn(yield* kept.reread(readings, then), units, { ...then, isDigest, title });
  yield;
  const titleUnit = titleUnitOf(source, units);
  const candidates = withoutEvent(dated, time).filter(
    ({ source: kind, unit, entry }) => unit !== titleUnit || kind !== 'title' || entry || isOfLaunch(unit),
  );
  const [first, second] = source.sections;
  const titleSection = second === undefined && first?.title === source.title ? first : undefined;
  const reader = new SurroundingsReader(unit => words.get(unit) ?? new UnitWords(unit.text), titleSection);
  yield;
  const post = postTraits(
    { title, sections: source.sections, isHardlyNews, isDigest, isOwnLog: isLogged },
    time,
    catalog,
    units,
    candidates,
  );
  yield;
  const groups: JudgedGroup[] = [];
  for (const members of groupCandidates(candidates, source.sections, time.date)) {
    yield;
    const spread = members.length === 1 ? 1 : new Set(members.map(({ unit }) => unit)).size;
    const places = tellingOf(members).map(candidate => ({ candidate, around: reader.read(candidate) }));
    const first = places.slice(0, mostPeers + 1);
    const judged = places.map((place): Judged => {
      const { candidate, around } = place;
      const peers = places.length === 1 ? none : first.filter(other => other !== place).slice(0, mostPeers);
      return { candidate, holding: holdingRules({ candidate, around, peers, spread }, post) };
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
  {
    catalog,
    date,
    isCautious = false,
    isDigest,
    title,
  }: Dated & { readonly isDigest: boolean; readonly title: string },
): Steps<readonly Candidate[]> {
  const found: Candidate[] = [];
  for (const { candidates } of readings) for (const candidate of candidates) found.push(candidate);
  const context = { catalog, dateOf: () => date, isCautious };
  const named = withLooseNames(withPartsNamed(found, units, context), context);
  yield;
  const served = withHeadingNews(withItemNews(withRowServices(named, units, context), context, isDigest), context);
  yield;
  const told = withUnitNews(withUnitPointers(served, date));
  yield;
  const headed = withHeadlines(withTitlesForAddresses(withPointers(withoutLabels(told), units, date), title), date);
  yield;
  const titled = withWholeTitles(withDistinctTitles(headed));
  yield;
  return withSectionSubjects(titled, units, context, isDigest);
}

/** Whether the title or any other text says that something is announced, launched or new. */
function saysNews(title: string, readings: readonly UnitReading[]): boolean {
  return (
    announcing.test(title) || announcementTitle.test(title) || readings.some(({ words }) => words.announcements > 0)
  );
}

/** The event a post recaps is where things are announced, not what is. */
function withoutEvent(candidates: readonly Candidate[], { event, date }: PostTime): readonly Candidate[] {
  const conference = event?.replace(/\s+20\d\d$/, '').toLowerCase();
  const words = new Set(blankParted(event?.toLowerCase() ?? ''));
  const isEvent = ({ entry, name }: Candidate): boolean => {
    if (entry !== undefined) return isOccasion(entry, date);
    if (conferenceName.test(name)) return true;
    if (conference === undefined) return false;
    const said = name.toLowerCase().replace(/re:\s+/, 're:');
    // "Microsoft Build of OpenJDK" is none.
    const at = said.indexOf(conference);
    if (at >= 0 && !/^ of \p{Lu}/u.test(name.slice(at + conference.length))) return true;
    // "Build 2024" where that was Microsoft's, "Cloud Next" where it was Google's, "Data and AI Summit" where that is written with a sign.
    const own = blankParted(said).filter(word => !/^(?:and|&|\+)$/.test(word));
    return own.every(word => words.has(word)) && own.some(word => !vendorWords.has(word));
  };
  return candidates.filter(candidate => !isEvent(candidate));
}

const conferenceName =
  /^(?:AWS\s|Amazon\s)?re:\s?(?:invent|inforce|mars)\s?(?:20\d\d)?$|^Cloudflare(?:['\u2019]?s)? \p{L}+ Week(?: 20\d\d)?$/iu;

/** Leads that recur, such as "Why it matters", or count, such as "Part 3", label parts of a text; they name nothing. */
function withoutLabels(candidates: readonly Candidate[]): readonly Candidate[] {
  const uses = new Map<string, number>();
  const labelOf = ({ source, unit, range, entry, links, name }: Candidate): string | undefined =>
    source === 'title' && unit.role !== 'heading' && !entry && !links.some(link => link.range.start < range.end)
      ? name.toLowerCase().replace(/^(\p{L}+) \d{1,2}$/u, '$1 #')
      : undefined;
  for (const candidate of candidates) {
    const label = labelOf(candidate);
    if (label !== undefined) uses.set(label, (uses.get(label) ?? 0) + 1);
  }
  return candidates.filter(candidate => (uses.get(labelOf(candidate) ?? '') ?? 0) < 3);
}
