import type { Catalog } from '../catalog/catalog';
import type { LinkKind } from '../post/link';
import type { Section } from '../post/section';
import { isHoped } from './advice';
import type { Candidate } from './candidate';
import { isKnownNews, isNewsLink, isThereAlready, type Series, seriesOf } from './knownNews';
import { announcer, announcing, reporting, vendorNamed, vendorWords } from './lexicon';
import { isAudience, isCoined, isPhrase, isStatement } from './nameForm';
import { isApposition } from './apposition';
import { isBold, isEmphasised, isKnown, isVendorNamed, speaksOfNews } from './naming';
import { isOfOwner } from './eventOwner';
import { monthOfUrl } from './postTime';
import { isQuoted, isQuotedAsNew } from './quotedNames';
import { isNewThen, launches, monthsBetween, telling } from './resolve';
import { isOfNews } from './rows';
import type { SectionOpenings } from './sectionOpenings';
import { isStaged } from './stage';
import type { Surroundings } from './surroundings';
import type { Unit } from './unit';
import type { SentenceTraits } from './unitWords';

/** One place of a thing, with all that rules may look at. */
export interface Place {
  readonly candidate: Candidate;
  readonly around: Surroundings;
  /** The other places of the same thing. */
  readonly peers: readonly { readonly candidate: Candidate; readonly around: Surroundings }[];
  /** In how many units of the post the thing occurs. */
  readonly spread: number;
}

/** What holds for a whole post. */
export interface PostTraits {
  readonly catalog: Catalog;
  /** When it speaks, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date: string | undefined;
  readonly event: string | undefined;
  /** Its title promises a recap; it promises announcements. */
  readonly isRecap: boolean;
  readonly isOfAnnouncements: boolean;
  /** Its title promises wishes or guesses; it promises advice. */
  readonly isWish: boolean;
  readonly isAdvice: boolean;
  /** It hardly ever says that something is new, and its title does not promise it. */
  readonly isQuiet: boolean;
  /** Items and headings that tell somebody what to do. */
  readonly instructions: ReadonlySet<Unit>;
  readonly namingLists: ReadonlySet<number>;
  /** Rows of tables in which a column tells what is new. */
  readonly newsRows: ReadonlySet<number>;
  readonly namingSections: ReadonlySet<Section>;
  readonly introducedLists: ReadonlySet<number>;
  /** Lists and sections side by side, half of which are known to have been news. */
  readonly amongNews: ReadonlySet<Series>;
  /** Sections whose headings name something known or in a vendor's way. */
  readonly namedSections: ReadonlySet<Section>;
  /** Sections whose headings name what was launched then or link news of it: what stands in them tells about that. */
  readonly launchSections: ReadonlySet<Section>;
  /** Items and cells that open with a name in bold or with a link; what else they name explains that. */
  readonly ledUnits: ReadonlySet<Unit>;
  readonly openings: SectionOpenings;
  /** Items and paragraphs with a link to news of something. */
  readonly newsUnits: ReadonlySet<Unit>;
  /** Items with a list of their own. */
  readonly parents: ReadonlySet<Unit>;
  /** Sections (or a post without any) with three paragraphs or more that open with a name in bold or with a link: lists in all but their marks. */
  readonly ledSections: ReadonlySet<Section | undefined>;
}

type Rule = (place: Place, post: PostTraits) => boolean;

/** One rule a function; its name is its id, its weight is in `weights.json`, its words are the host's and the CLI's. */
export const rules = {
  // Where it stands
  heading: ({ candidate: { source, unit } }) => source === 'title' && unit.role === 'heading',
  listLead: ({ candidate, around }) =>
    candidate.source === 'title' && (candidate.unit.role === 'item' || isCounted(candidate, around)),
  cellLead: ({ candidate: { source, unit } }) => source === 'title' && unit.role === 'cell',
  bold: ({ candidate }, post) => isBold(candidate) && !isBesideNews(candidate, post),
  emphasis: ({ candidate }) =>
    isEmphasised(candidate) && !candidate.entry && !candidate.about.length && !isVendorNamed(candidate),
  prose: ({ candidate: { source } }) => source !== 'title',
  groupHeading: ({ candidate }) => isGroupHeading(candidate),
  serviceGroup: ({ candidate }, { date }) => {
    const { source, unit, entry } = candidate;
    if (source !== 'title' || unit.role !== 'heading' || !unit.section?.children.length) return false;
    return entry ? entry.kind === 'service' && !isNewThen(entry, date) : isVendorNamed(candidate);
  },
  leafHeading: ({ candidate: { source, unit } }) =>
    source === 'title' && unit.role === 'heading' && unit.level > 1 && unit.section?.children.length === 0,
  leafInRecap: ({ candidate: { source, unit } }, { isRecap, isOfAnnouncements, event }) =>
    source === 'title' &&
    unit.role === 'heading' &&
    unit.level > 1 &&
    unit.section?.children.length === 0 &&
    (isOfAnnouncements || (isRecap && event !== undefined)),
  proseBelow: ({ candidate: { source, unit } }, { openings }) =>
    source === 'title' && unit.role === 'heading' && unit.section !== undefined && openings.prose.has(unit.section),
  listBelow: ({ candidate: { source, unit } }, { openings }) =>
    source === 'title' && unit.role === 'heading' && unit.section !== undefined && openings.lists.has(unit.section),
  newsBeside: ({ candidate }, post) => isBesideNews(candidate, post),
  declared: ({ candidate: { source, isDeclared }, around: { words, sentence } }, { date }) =>
    source !== 'title' &&
    !sentence.isPast &&
    !speaksOfEarlierYears(sentence, date) &&
    (isDeclared === true || words.isDeclared),
  namedAsNew: ({ candidate: { source }, around: { words, sentence } }, { date }) =>
    source !== 'title' &&
    (sentence.isNew || sentence.isAnnouncing) &&
    !sentence.isPast &&
    !speaksOfEarlierYears(sentence, date) &&
    words.isCalled,
  besideLead: ({ candidate: { source, unit, links } }, { ledUnits }) =>
    source !== 'title' && !links.length && ledUnits.has(unit),
  newsGroup: ({ candidate }, { openings, parents }) => isNewsGroup(candidate, openings, parents),
  listedUnderNews: ({ candidate, around }) => isListedUnderNews(candidate, around),
  describes: ({ candidate, around }, post) =>
    isDescription(candidate, post) && !around.enclosing[0]?.isAnnouncing && !isAnnouncedBehind(candidate),
  underNamed: ({ candidate }, post) => isUnderNamed(candidate, post),
  inLaunchSection: ({ candidate }, { launchSections }) => {
    const { source, unit } = candidate;
    const isHeading = source === 'title' && unit.role === 'heading';
    const hasNews = linksVendor(candidate, 'whats-new') || linksVendor(candidate, 'blog');
    return unit.section !== undefined && launchSections.has(unit.section) && !isHeading && !hasNews;
  },
  quoted: ({ candidate: { unit } }) => unit.role === 'quote',
  numbered: ({ candidate: { source, unit } }) => source === 'title' && /^[\s#]*\d{1,2}\s*[.):]/.test(unit.text),
  marked: ({ candidate: { source, unit } }) => source === 'title' && isMarked(unit) && !isLegend(unit.text),
  legend: ({ candidate: { unit } }) => isLegend(unit.text),

  // What it links
  whatsNewLink: ({ candidate }) => linksVendor(candidate, 'whats-new'),
  launchPost: ({ candidate: { links, entry } }, { catalog }) =>
    entry !== undefined &&
    links.some(
      ({ link: { kind, url } }) =>
        kind === 'blog' && (catalog.matchUrl(url)?.kind === 'exact' || launches(url, entry, catalog)),
    ),
  vendorBlog: ({ candidate }) => linksVendor(candidate, 'blog'),
  productLink: ({ candidate }) => linksVendor(candidate, 'product'),
  proseNews: ({ candidate }) =>
    candidate.source !== 'title' && (linksVendor(candidate, 'whats-new') || linksVendor(candidate, 'blog')),
  docsLink: ({ candidate }) => linksVendor(candidate, 'docs'),
  otherLink: ({ candidate: { links } }) =>
    links.length > 0 && links.every(({ link }) => link.vendor === undefined && link.kind !== 'anchor'),
  videoLink: ({ candidate: { links } }) => links.some(({ link }) => link.kind === 'video'),
  ownPage: ({ candidate: { links, entry } }) =>
    entry === undefined && links.length > 0 && links.every(({ link }) => link.kind === 'page'),
  tocLink: ({ candidate: { links } }) => links.some(({ link }) => link.kind === 'anchor'),
  datedLinkNear: ({ candidate: { links } }, { date }) =>
    links.some(({ link }) => link.kind !== 'page' && isAbout(monthsBetween(monthOfUrl(link.url), date))),
  datedLinkOld: ({ candidate: { links } }, { date }) =>
    links.some(({ link }) => (monthsBetween(monthOfUrl(link.url), date) ?? 0) > 6),

  // What is said of it
  announcingWords: ({ around: { sentence } }) => sentence.isAnnouncing,
  announcingClose: ({ around }) => around.isAnnounced,
  proseAnnounced: ({ candidate: { source }, around }) => source !== 'title' && around.isAnnounced,
  titleAnnounces: ({ candidate: { source }, around: { words } }) => source === 'title' && words.isAnnouncing,
  boldAnnounced: ({ candidate, around }) => isBold(candidate) && around.sentence.isAnnouncing,
  newWord: ({ around: { sentence } }) => sentence.isNew,
  newBefore: ({ around: { words } }) => words.isNew,
  pastWords: ({ around: { sentence } }) => sentence.isPast,
  pastYear: ({ around: { sentence } }, { date }) => speaksOfEarlierYears(sentence, date),
  comparingWords: ({ around }) => around.isCompared,
  afterPreposition: ({ candidate: { source, isDeclared }, around: { words } }) =>
    source !== 'title' && isDeclared !== true && words.isAfterPreposition,
  asSubject: ({ around: { words } }) => words.isSubject,
  referred: ({ around: { words } }) => words.isReferred,
  announcer: ({ candidate: { source, unit }, around: { words } }) =>
    (source !== 'title' || unit.role === 'paragraph') && words.isAnnouncer,
  inSentenceList: ({ candidate: { source }, around: { words } }) => source !== 'title' && words.isInList,

  // Where that stands
  sessionTitle: ({ candidate, around }) =>
    (around.unit.isSession && (candidate.source === 'title' || candidate.unit.role === 'heading')) ||
    linksSession(candidate),
  keynoteSection: ({ around: { sections } }) => sections.some(({ isKeynote }) => isKeynote),
  sessionSection: ({ around: { sections } }) => sections.some(({ isSession }) => isSession),
  asideSection: ({ around: { sections } }) => sections.some(({ isAside }) => isAside),
  adviceSection: ({ candidate, around }, { date }) => {
    const { source, entry, about, isInherited } = candidate;
    if (source !== 'title' || around.sentence.isAnnouncing) return false;
    // A heading that names something known speaks of that: "Xyzzy recommendations".
    const headings = entry || (about.length && !isInherited) ? around.enclosing : around.sections;
    return headings.some(({ isAdvice }) => isAdvice) && !isKnownNews(candidate, date);
  },
  instructed: ({ candidate, around: { enclosing } }, post) =>
    candidate.source === 'title' &&
    candidate.entry === undefined &&
    post.instructions.has(candidate.unit) &&
    !isPartOfNews(candidate, post) &&
    !isIntroduced(candidate, post) &&
    !enclosing.some(({ isAnnouncing }) => isAnnouncing) &&
    !isKnownNews(candidate, post.date),
  announcingSection: ({ around: { enclosing } }) => enclosing.some(({ isAnnouncing }) => isAnnouncing),
  announcingLead: ({ candidate, around }, { introducedLists, ledUnits }) => {
    const { source, unit } = candidate;
    if (unit.list === undefined) return isCounted(candidate, around) && announcing.test(unit.text.slice(0, 80));
    return introducedLists.has(unit.list) && (source === 'title' || !ledUnits.has(unit));
  },
  namingList: ({ candidate, around }, post) => {
    const { source, unit } = candidate;
    const { namingLists, ledUnits } = post;
    if (isBesideNews(candidate, post)) return false;
    if (unit.list === undefined) return isCounted(candidate, around) && isKnown(candidate);
    return namingLists.has(unit.list) && (source === 'title' || !ledUnits.has(unit));
  },
  newsRow: ({ candidate }, { newsRows }) => {
    const { source, unit, entry } = candidate;
    if (source !== 'title' || entry || unit.row === undefined || !newsRows.has(unit.row)) return false;
    return !isOfNews(unit) && isBold(candidate);
  },
  namingSection: ({ candidate }, { namingSections }) => {
    const { source, unit, links } = candidate;
    if (source !== 'title' || unit.role !== 'heading' || unit.section === undefined) return false;
    if (!isKnown(candidate) && !links.length) return false;
    return namingSections.has(unit.section) && (links.length > 0 || !isGroupHeading(candidate));
  },
  amongNamed: ({ candidate }, { namingSections }) => {
    const { source, unit, links } = candidate;
    if (source !== 'title' || unit.role !== 'heading' || unit.section === undefined) return false;
    return namingSections.has(unit.section) && !links.length && !isKnown(candidate) && !isGroupHeading(candidate);
  },
  ledParagraph: ({ candidate: { source, unit, range, entry } }, { ledSections, date }) =>
    source === 'title' &&
    (entry?.kind !== 'service' || isNewThen(entry, date)) &&
    unit.role === 'paragraph' &&
    range.start <= 4 &&
    ledSections.has(unit.section),

  // What is known of it
  dateNear: ({ candidate: { entry } }, { date }) => isAbout(monthsBetween(entry?.announced?.date, date)),
  dateFar: ({ candidate: { entry } }, { date }) => (monthsBetween(entry?.announced?.date, date) ?? 0) > 8,
  oldInProse: ({ candidate: { source, entry } }, { date }) =>
    source !== 'title' && (monthsBetween(entry?.announced?.date, date) ?? 0) > 8,
  dateLater: ({ candidate: { entry } }, { date }) => (monthsBetween(entry?.announced?.date, date) ?? 0) < -3,
  sameEvent: ({ candidate: { entry } }, { event }) => event !== undefined && entry?.announced?.event === event,
  partAtEvent: ({ candidate: { source, entry } }, { event }) =>
    source === 'title' && event !== undefined && entry !== undefined && entry.kind !== 'service' && !entry.announced,
  dateRecent: ({ candidate: { entry } }, { date }) => {
    const months = monthsBetween(entry?.announced?.date, date);
    return months !== undefined && months > 3 && months <= 8;
  },
  undated: ({ candidate: { entry } }) => entry !== undefined && entry.announced === undefined,
  service: ({ candidate: { entry } }) => entry?.kind === 'service',
  unknown: ({ candidate: { entry } }) => entry === undefined,
  extension: ({ candidate: { entry, about } }) => entry === undefined && about.length > 0,
  inherited: ({ candidate: { isInherited } }) => isInherited,
  vendorless: ({ candidate }, post) => isVendorless(candidate, post),
  vendorlessInRecap: ({ candidate }, post) =>
    candidate.source === 'title' &&
    (post.isOfAnnouncements || post.event !== undefined) &&
    isVendorless(candidate, post),
  vendorlessAtOther: ({ candidate, around }, { event, openings, parents }) =>
    candidate.source === 'title' &&
    (!isEmphasised(candidate) || around.words.isDeclared || around.words.isSaidNew) &&
    !isNewsGroup(candidate, openings, parents) &&
    candidate.entry === undefined &&
    !candidate.about.length &&
    isAtOthers(event) &&
    !linksSession(candidate) &&
    !isGroupHeading(candidate),
  staged: ({ candidate: { source, unit, range } }) => source === 'title' && isStaged(unit.text, range),
  boldAsNew: ({ candidate, around: { words } }) =>
    isEmphasised(candidate) &&
    (isVendorNamed(candidate) || isCoined(candidate.name)) &&
    (words.isNew || isStaged(candidate.unit.text, candidate.range)),
  coinedAtOther: ({ candidate }, post) =>
    isAtOther(candidate, post.event) && isVendorless(candidate, post) && isCoined(candidate.name),
  ownerLink: (place, { event }) => isOnOwnersPage(place, event),
  namedAtOther: (place, { event }) => isNamedAtOther(place, event),
  vendorlessLink: (place, { event }) => {
    const { source, entry, about, links } = place.candidate;
    if (source !== 'link' || entry || about.length || links.some(({ link }) => link.vendor !== undefined)) return false;
    const { isDeclared, isCalled } = place.around.words;
    return !isDeclared && !isCalled && !isOnOwnersPage(place, event);
  },
  quotedAtOther: ({ candidate: { source, unit, range, entry }, around: { sentence } }, { event }) =>
    source !== 'title' &&
    !entry &&
    isAtOthers(event) &&
    sentence.isAnnouncing &&
    isQuoted(unit.text, range) &&
    isQuotedAsNew(unit.text, range),
  phrase: ({ candidate }, post) =>
    candidate.source === 'title' &&
    isVendorless(candidate, post) &&
    (isAudience(candidate.name) || (isPhrase(candidate.name) && !hasVendorWord(candidate.name))),
  reported: ({ candidate }, post) =>
    candidate.source === 'title' &&
    candidate.unit.role === 'item' &&
    isVendorless(candidate, post) &&
    reporting.test(candidate.unit.text.slice(0, 60)),
  stated: ({ candidate, around: { sentence } }) => {
    const { source, unit, entry, about, links, name } = candidate;
    if (source !== 'title' || unit.role !== 'item' || entry || about.length || links.length) return false;
    return !sentence.isAnnouncing && !sentence.isNew && isStatement(name);
  },
  vendorTitle: ({ candidate }) => candidate.source === 'title' && !isEmphasised(candidate) && isVendorNamed(candidate),
  vendorEmphasis: ({ candidate }) => isEmphasised(candidate) && isVendorNamed(candidate),
  vendorNameAnnounced: ({ candidate, around }) =>
    isVendorNamed(candidate) && (around.sentence.isAnnouncing || around.isAnnounced),
  vendorNameNew: ({ candidate, around }) => isVendorNamed(candidate) && around.sentence.isNew,
  vendorNameAtEvent: ({ candidate }, { event }) => event !== undefined && isVendorNamed(candidate),
  sentenceLike: ({ candidate: { entry, name } }) =>
    entry === undefined &&
    name.split(/\s+/).filter(word => /^\p{Ll}{3,}/u.test(word) && telling(word).length > 0).length >= 2,
  longName: ({ candidate: { entry, name } }) => entry === undefined && name.split(/\s+/).length > 7,
  otherScript: ({ candidate: { entry, about, name } }) =>
    entry === undefined && !about.length && !/[\p{Script=Latin}\d]/u.test(name),
  lowerCase: ({ candidate: { entry, name, isDeclared } }) =>
    entry === undefined && isDeclared === undefined && !/\p{Lu}.*\p{Lu}/u.test(name) && !/\p{Lo}/u.test(name),

  // The rest of the post
  peerTitle: ({ peers }) => peers.some(({ candidate: { source } }) => source === 'title'),
  peerNews: ({ peers }) =>
    peers.some(({ candidate }) => linksVendor(candidate, 'whats-new') || linksVendor(candidate, 'blog')),
  peerBold: ({ peers }) => peers.some(({ candidate }) => isBold(candidate)),
  peerAnnounced: ({ peers }) => peers.some(({ around }) => around.isAnnounced),
  widespread: ({ spread }) => spread >= 4,
  recapPost: (_, { isRecap }) => isRecap,
  announcementPost: (_, { isOfAnnouncements }) => isOfAnnouncements,
  eventPost: (_, { event }) => event !== undefined,
  wishPost: ({ candidate, around }, { isWish, date }) =>
    isWish && !isThereAlready(candidate, date) && !(around.sentence.isAnnouncing && !isHoped(around)),
  advicePost: ({ candidate, around }, post) =>
    post.isAdvice &&
    !around.sentence.isAnnouncing &&
    !isIntroduced(candidate, post) &&
    !isKnownNews(candidate, post.date),
  quietPost: (place, post) => post.isQuiet && !isToldAsNews(place, post),
  plainPost: (_, { event, isRecap }) => event === undefined && !isRecap,
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleId = keyof typeof rules;

export const ruleIds = Object.keys(rules) as readonly RuleId[];

/** The rules that hold for a place. */
export function holdingRules(place: Place, post: PostTraits): readonly RuleId[] {
  const { source, entry } = place.candidate;
  const holding: RuleId[] = [];
  for (const { id, holds } of entry ? rulesFor.known[scopeOf(source)] : rulesFor.unknown[scopeOf(source)])
    if (holds(place, post)) holding.push(id);
  return holding;
}

function scopeOf(source: Candidate['source']): 'title' | 'prose' {
  return source === 'title' ? 'title' : 'prose';
}

/** Rules that ask for a title, for something that is none, for an entry of the catalog or for none: of other places they need not be asked. */
export const ruleScopes: Readonly<Record<'title' | 'prose' | 'known' | 'unknown', readonly RuleId[]>> = {
  title: [
    ...(['coinedAtOther', 'phrase', 'reported', 'stated', 'adviceSection', 'staged', 'boldAsNew'] as const),
    'instructed',
    ...([
      'heading',
      'listLead',
      'cellLead',
      'bold',
      'emphasis',
      'groupHeading',
      'serviceGroup',
      'leafHeading',
    ] as const),
    ...(['leafInRecap', 'proseBelow', 'listBelow', 'newsBeside', 'newsGroup', 'listedUnderNews', 'describes'] as const),
    ...([
      'underNamed',
      'numbered',
      'marked',
      'titleAnnounces',
      'boldAnnounced',
      'newsRow',
      'namingSection',
      'amongNamed',
    ] as const),
    ...(['ledParagraph', 'partAtEvent', 'vendorlessInRecap', 'vendorlessAtOther', 'vendorTitle'] as const),
    'vendorEmphasis',
  ],
  prose: [
    'namedAsNew',
    'ownerLink',
    'namedAtOther',
    'vendorlessLink',
    'quotedAtOther',
    'prose',
    'declared',
    'proseNews',
    'proseAnnounced',
    'afterPreposition',
    'inSentenceList',
    'oldInProse',
    'besideLead',
  ],
  known: [
    ...(['launchPost', 'dateNear', 'dateFar', 'oldInProse', 'dateLater', 'sameEvent', 'partAtEvent'] as const),
    ...(['dateRecent', 'undated', 'service'] as const),
  ],
  unknown: [
    ...(['emphasis', 'groupHeading', 'newsGroup', 'describes', 'amongNamed', 'unknown', 'extension'] as const),
    ...(['vendorless', 'vendorlessInRecap', 'vendorlessAtOther', 'vendorTitle', 'vendorNameAnnounced'] as const),
    ...(['vendorNameNew', 'vendorNameAtEvent', 'sentenceLike', 'longName', 'otherScript', 'lowerCase'] as const),
    ...(['ownPage', 'vendorEmphasis', 'ownerLink', 'namedAtOther', 'quotedAtOther', 'vendorlessLink'] as const),
  ],
};

interface NamedRule {
  readonly id: RuleId;
  readonly holds: Rule;
}

const rulesFor = {
  known: { title: rulesBut('prose', 'unknown'), prose: rulesBut('title', 'unknown') },
  unknown: { title: rulesBut('prose', 'known'), prose: rulesBut('title', 'known') },
};

function rulesBut(...scopes: readonly (keyof typeof ruleScopes)[]): readonly NamedRule[] {
  const left = new Set(scopes.flatMap(scope => ruleScopes[scope]));
  return ruleIds.filter(id => !left.has(id)).map(id => ({ id, holds: rules[id] }));
}

function hasVendorWord(name: string): boolean {
  return name
    .toLowerCase()
    .split(/\s+/)
    .some(word => vendorWords.has(word));
}

/** "**AWS Xyzzy** introduces [deeper caves](…)": of a service that had been there, its text links what is new. */
function isBesideNews({ source, unit, entry, links }: Candidate, { newsUnits, date }: PostTraits): boolean {
  if (source !== 'title' || unit.role === 'heading' || entry?.kind !== 'service' || isNewThen(entry, date))
    return false;
  return newsUnits.has(unit) && !links.some(({ link }) => link.kind === 'whats-new' || link.kind === 'blog');
}

/** It stands in a list that the text before it introduces as announcements. */
function isIntroduced({ unit: { list } }: Candidate, { introducedLists }: PostTraits): boolean {
  return list !== undefined && introducedLists.has(list);
}

/** What heads a section of a post of announcements, or stands in none, tells one; lists within sections may go on to what to do with them. */
function isPartOfNews({ unit: { role, section } }: Candidate, { isOfAnnouncements }: PostTraits): boolean {
  return isOfAnnouncements && (role === 'heading' || (section?.level ?? 0) <= 1);
}

/** The words beside it, the list or the section it stands in or a link say that it is new; of what has a title what is known of it may say so, too. */
function isToldAsNews({ candidate, around: { sentence, sections }, peers }: Place, post: PostTraits): boolean {
  const { source, unit, links } = candidate;
  if (sentence.isAnnouncing || sections.some(({ isAnnouncing }) => isAnnouncing)) return true;
  if (isIntroduced(candidate, post)) return true;
  if (source !== 'title' && !peers.some(({ candidate: peer }) => peer.source === 'title'))
    return links.some(isNewsLink);
  if (isAtOther(candidate, post.event) && isCoined(candidate.name)) return true;
  const series = source === 'title' ? seriesOf(unit) : undefined;
  if (series !== undefined && post.amongNews.has(series)) return true;
  return isKnownNews(candidate, post.date) || sections.some(({ isKeynote }) => isKeynote);
}

/** A link to a conference's page on a session. */
function linksSession({ links }: Candidate): boolean {
  return links.some(({ link }) => /\/(?:sessions?|agenda|talks?|speakers?)\/[^/]/.test(link.url));
}

/** "Xyzzy is in public preview": what its sentence says right behind a name. */
function isAnnouncedBehind({ unit, range, name }: Candidate): boolean {
  const at = unit.text.indexOf(name, range.start);
  const after = at < 0 ? '' : unit.text.slice(at + name.length, at + name.length + 60);
  return (
    /^,?\s+(?:which\s+)?(?:is|are|was|were|has|have|ist|sind|wird|est|sont|es|son)\s/i.test(after) &&
    announcing.test(after.slice(0, 45))
  );
}

/** A title of what no catalog knows, in a post on another vendor's event; bold words within a paragraph are none. */
function isAtOther({ source, unit, range, entry, about }: Candidate, event: string | undefined): boolean {
  if (source !== 'title' || entry || about.length || (unit.role === 'paragraph' && range.start > 4)) return false;
  return isAtOthers(event);
}

function isAtOthers(event: string | undefined): event is string {
  return event !== undefined && !/^(?:(?:re|pre):|AWS )/i.test(event);
}

/** A link to a page of those who hold the event, by what is written as a name, unless that itself announces something. */
function isOnOwnersPage({ candidate: { source, entry, links }, around: { words } }: Place, event?: string): boolean {
  if ((source !== 'link' && source !== 'pattern') || entry || !isAtOthers(event)) return false;
  if (words.isAfterPreposition || isAnnouncing(words.after)) return false;
  // What a vendor's docs are on had been there.
  return links.some(
    ({ link: { vendor, kind, url } }) => (vendor === undefined || kind !== 'docs') && isOfOwner(event, url),
  );
}

/** "Jane Doe announced …", "Jane Doe, who likes caves, has introduced a …" */
function isAnnouncing(after: string): boolean {
  const rest = after.replace(/^,[^,.;]{2,50},/, '');
  return announcer.test(rest) || announcesItself.test(rest);
}

/** And not "announced at", which it may have been itself. */
const announcesItself =
  /^\s(?:announced|introduced|presented|unveiled|kündigte|stellte|(?:a )?(?:annoncé|présenté|dévoilé)|anunció|presentó|anunciou|apresentou)\s(?!(?:at|by|in|on|during|for|as|today|yesterday|à|au|par|lors|hier)\s)/;

/** Such a name is written as no other word is, or its sentence says what it is. */
function isNamedAtOther(place: Place, event?: string): boolean {
  const { candidate, around } = place;
  return isOnOwnersPage(place, event) && (isApposition(around.after) || isCoined(candidate.name));
}

/** "GPU support" in a list below running text under a heading: it says more of what the heading names, and nothing tells that it is a name. */
function isDescription(candidate: Candidate, { openings, introducedLists }: PostTraits): boolean {
  const { source, unit, entry, links } = candidate;
  if (source !== 'title' || unit.list === undefined || introducedLists.has(unit.list) || entry || links.length)
    return false;
  return unit.section !== undefined && openings.prose.has(unit.section) && !isVendorNamed(candidate);
}

/** "Amazon Xyzzy Innovations" above what is new of Xyzzy: sections or a list of its own. */
function isNewsGroup(candidate: Candidate, openings: SectionOpenings, parents: ReadonlySet<Unit>): boolean {
  if (!speaksOfNews(candidate)) return false;
  const { unit } = candidate;
  if (unit.role !== 'heading') return parents.has(unit);
  return unit.section !== undefined && (unit.section.children.length > 0 || openings.lists.has(unit.section));
}

/** One of three sections or more right below "Top Announcements" or "What's new" that have none themselves: that heading lists them. */
function isListedUnderNews({ source, unit }: Candidate, { enclosing: [above] }: Surroundings): boolean {
  const siblings = unit.section?.parent?.children ?? [];
  return (
    source === 'title' &&
    unit.role === 'heading' &&
    above?.isAnnouncing === true &&
    !above.isAside &&
    siblings.length >= 3 &&
    siblings.every(({ children }) => children.length === 0)
  );
}

function speaksOfEarlierYears({ years }: SentenceTraits, date: string | undefined): boolean {
  return years.some(year => year < Number(date?.slice(0, 4) ?? 0));
}

/** One of the parts that a paragraph counts: "1) …; 2) …". */
function isCounted({ source, unit }: Candidate, { before }: Surroundings): boolean {
  return source === 'title' && unit.role === 'paragraph' && /\d\s?[)\uff09]\s*$/.test(before);
}

/** A heading below one that names a product: "Jupyter notebooks" under "Azure Xyzzy". */
function isUnderNamed({ source, unit }: Candidate, { namedSections }: PostTraits): boolean {
  const above = unit.section?.parent;
  return source === 'title' && unit.role === 'heading' && above !== undefined && namedSections.has(above);
}

/** Neither its name nor a link nor the heading above it tells whose it is. */
function isVendorless(candidate: Candidate, post: PostTraits): boolean {
  const { entry, about, name } = candidate;
  return (
    entry === undefined &&
    !about.length &&
    !vendorWords.has(name.split(/\s/, 1)[0]?.toLowerCase() ?? '') &&
    !vendorNamed.test(name) &&
    isVendorlessByLinks(candidate) &&
    !isUnderNamed(candidate, post)
  );
}

function isVendorlessByLinks({ links }: Candidate): boolean {
  return !links.some(({ link }) => link.vendor !== undefined);
}

/** A heading with sections of its own, or a line such as "Compute:", above the things it groups. */
function isGroupHeading({ source, unit, entry, range }: Candidate): boolean {
  if (source !== 'title' || entry !== undefined) return false;
  if (unit.role === 'heading') return (unit.section?.children.length ?? 0) > 0;
  if (!/^[\s:：]*$/.test(unit.text.slice(range.end))) return false;
  const read = unit.text.trimEnd();
  return read.endsWith(':') || read.endsWith('：');
}

function linksVendor({ links }: Candidate, kind: LinkKind): boolean {
  return links.some(({ link }) => link.kind === kind && link.vendor !== undefined);
}

/** "🚀 Xyzzy", "[New] Xyzzy": signs only adorn headings, and one that says "new" does not. */
function isMarked({ role, text }: Unit): boolean {
  return (
    /^[\s*_]*(?:🆕|\[?new\]?\b|(?:neue?[rsmn]?|nouve(?:au|aux|lles?)|nuev[oa]s?|novos?)\s)/iu.test(text) ||
    (role !== 'heading' && /^[\s*_]*\p{Extended_Pictographic}/u.test(text))
  );
}

/** "🚀 = Launch": a line that explains signs. */
function isLegend(text: string): boolean {
  return /^[\s*_]*\p{Extended_Pictographic}\ufe0f?\s*[=:]/u.test(text);
}

/** From three months before a post to one month after it. */
function isAbout(months: number | undefined): boolean {
  return months !== undefined && months >= -1 && months <= 3;
}
