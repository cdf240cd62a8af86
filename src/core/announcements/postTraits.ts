import type { Catalog } from '../catalog/catalog';
import type { CatalogEntry } from '../catalog/entry';
import { flatSections, type Section } from '../post/section';
import { mapDefined } from '../text/mapDefined';
import { instructionsIn, isAdviceTitle, isOnReading, isWish, looksBack } from './advice';
import { besideLaunchedIn } from './besideLaunched';
import type { Candidate } from './candidate';
import { countedSections } from './countedSections';
import { declaredListsOf } from './declaredLists';
import { namesVendor, otherVendorOfDigest } from './digestTitle';
import { amongNewsIn, isNewsLink } from './knownNews';
import { isNewThen, wasLaunchedAbout } from './launchTime';
import { announcementTitle, announcingHeading, launchTitle, possessive, recapTitle } from './lexicon/headingWords';
import { announcing } from './lexicon/newsWords';
import { isBold, isKnown, namingListsOf, namingSectionsOf, speaksOfNews } from './naming';
import { listsMarkingNews } from './newMarks';
import { isOnMeeting, isOnOwnAffairs, isOnOwnNews, isOnOwnWork } from './postKind';
import type { PostTime } from './postTime';
import { postTitleOf } from './postTitle';
import { newsRowsOf } from './rows';
import type { PostTraits } from './rules/rule';
import { repeatedHeadingsOf } from './repeatedHeadings';
import { sectionOpeningsOf } from './sectionOpenings';
import { isOfTalk, isOfTalks } from './talks';
import { isAtOthers } from './rules/candidateTraits';
import type { Unit } from './unit';

interface ReadPost {
  /** Its front matter's or the one that its text gives it; empty without. */
  readonly title: string;
  readonly sections: readonly Section[];
  /** It hardly ever says that something is new. */
  readonly isHardlyNews: boolean;
  /** It is a digest of a vendor's news; it has the title of one and logs somebody's work. */
  readonly isDigest: boolean;
  readonly isOwnLog: boolean;
}

/** What a post as a whole tells of the things in it. */
export function postTraits(
  post: ReadPost,
  time: PostTime,
  catalog: Catalog,
  units: readonly Unit[],
  candidates: readonly Candidate[],
): PostTraits {
  const { title: heading, sections, isHardlyNews, isDigest, isOwnLog } = post;
  const { date, event } = time;
  const occasion = event ?? (isDigest ? otherVendorOfDigest(heading) : undefined);
  const instructions = instructionsIn(units);
  const title = postTitleOf(heading, { catalog, dateOf: () => date });
  // Anything may be summed up: a project, a laptop, one's year. Where a vendor's news can be read is none.
  const isOfVendor =
    !isOnReading(heading) &&
    (namesVendor(heading) || launchTitle.test(heading) || title.names.size > 0 || candidates.some(isTitledNews(date)));
  // "Our cost review" recaps no announcements.
  const isRecap =
    isDigest ||
    (!isOwnLog &&
      recapTitle.test(heading) &&
      (event !== undefined || (isOfVendor && !isOnOwnAffairs(heading) && !isOnMeeting(heading))));
  const isOfAnnouncements =
    !isOwnLog && announcementTitle.test(heading) && (event !== undefined || (isOfVendor && !isOnOwnNews(heading)));
  const namedUnits = new Set(
    candidates.filter(candidate => candidate.source === 'title' && isKnown(candidate)).map(({ unit }) => unit),
  );
  return {
    catalog,
    date,
    event,
    occasion,
    title,
    isRecap,
    isDigest,
    countedSections: countedOf(post, time, candidates),
    hasNewsSections: flatSections(sections).some(({ title }) => announcingHeading.test(title)),
    isOfAnnouncements,
    isWish: isWish(heading) && !looksBack(heading),
    isOnOwn: possessive.test(heading) || isOnOwnAffairs(heading) || /(?<![\p{L}\d])v?\d+\.\d/u.test(heading),
    isLog: event === undefined && !isDigest && (isOnOwnWork(heading) || !isRecap),
    isAdvice: !isRecap && !isOfAnnouncements && isAdviceTitle(heading),
    isQuiet: !isRecap && !isOfAnnouncements && isHardlyNews,
    listsMarkingNews: listsMarkingNews(units),
    // Who sums up talks at AWS' own events tells what was announced at them, who takes notes of one mostly what it taught.
    isOfTalks:
      !isOfAnnouncements &&
      (isOfTalk([heading, ...mapDefined(sections, ({ level, title: of }) => (level === 1 ? of : undefined))]) ||
        (isAtOthers(occasion) && isOfTalks(units))),
    instructions,
    isOfTopSections: sections.filter(({ level }) => level === 1).length >= 3,
    namingLists: namingListsOf(units, candidates, instructions, date),
    newsRows: newsRowsOf(units),
    namingSections: namingSectionsOf(sections, candidates),
    introducedLists: introducedListsOf(units),
    declaredLists: event === undefined ? new Set() : declaredListsOf(units, event, namedUnits),
    amongNews: amongNewsIn(units, candidates, date),
    besideLaunched: event === undefined ? new Set() : besideLaunchedIn(candidates, date),
    namedSections: sectionsHeadedBy(candidates, isKnown),
    newsHeadedSections: sectionsHeadedBy(candidates, tellsNews),
    launchSections: sectionsHeadedBy(candidates, candidate => isLaunch(candidate, date, event)),
    newsSections: newsSectionsOf(candidates, date),
    repeatedHeadings: isAtOthers(occasion) ? repeatedHeadingsOf(candidates, units) : new Set(),
    boldLabels: boldLabelsOf(units),
    openings: sectionOpeningsOf(units),
    newsUnits: new Set(
      candidates.filter(({ source, links }) => source === 'link' && links.some(isNewsLink)).map(({ unit }) => unit),
    ),
    parents: new Set(mapDefined(units, ({ parent }) => parent)),
    ledSections: ledSectionsOf(candidates),
    ledUnits: new Set(candidates.filter(isLead).map(({ unit }) => unit)),
    namedUnits,
    serviceUnits: new Set(candidates.filter(isService).map(({ unit }) => unit)),
  };
}

/** It has a title of its own and links a vendor's news or was launched about then. */
function isTitledNews(date: string | undefined): (candidate: Candidate) => boolean {
  return ({ source, links, entry }) =>
    source === 'title' && (links.some(isNewsLink) || (entry !== undefined && wasLaunchedAbout(entry, date)));
}

/** Clubs and cafés count their news as well: where neither the title nor an event says whose it is, one of the headings has to. */
function countedOf(
  { title, sections }: ReadPost,
  { date, event }: PostTime,
  candidates: readonly Candidate[],
): ReadonlySet<Section> {
  const counted = countedSections(title, sections);
  if (!counted.size || event !== undefined || namesVendor(title)) return counted;
  const isNews = ({ source, unit, links, entry }: Candidate): boolean =>
    source === 'title' &&
    unit.section !== undefined &&
    counted.has(unit.section) &&
    (links.some(isNewsLink) || (entry?.announced !== undefined && isNewThen(entry, date)));
  return candidates.some(isNews) ? counted : new Set();
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

function boldLabelsOf(units: readonly Unit[]): ReadonlySet<Unit> {
  return new Set(
    units.filter(
      ({ role, text, inline }, at) =>
        role === 'paragraph' &&
        inline.strong.length === 1 &&
        text.length <= longestLabel &&
        inline.strong.every(({ start, end }) => start === 0 && /^[\s:：]*$/.test(text.slice(end))) &&
        units[at + 1]?.list !== undefined,
    ),
  );
}

/** In UTF-16 code units. */
const longestLabel = 40;

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

/** It says more of something known than its name, and does not only promise news of it. */
function tellsNews(candidate: Candidate): boolean {
  return !candidate.entry && candidate.about.length > 0 && !speaksOfNews(candidate);
}

function isService({ source, unit, range, entry }: Candidate): boolean {
  if (source !== 'title' || unit.role !== 'item' || entry?.kind !== 'service') return false;
  return !/[\p{L}\d]/u.test(unit.text.slice(0, range.start) + unit.text.slice(range.end));
}

/** At an event, only what came then: below what came half a year before stands what is new of it. */
function isLaunch({ entry, links }: Candidate, date: string | undefined, event: string | undefined): boolean {
  if (links.some(isNewsLink)) return true;
  if (!entry) return false;
  return event !== undefined && entry.announced ? wasLaunchedAbout(entry, date) : isNewThen(entry, date);
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
