import type { Candidate } from '../candidate';
import { isKnownNews, isNewsLink } from '../knownNews';
import { announcementTitle } from '../lexicon/headingWords';
import { person } from '../lexicon/nameWords';
import { announcing, reporting } from '../lexicon/newsWords';
import { isDeed, isStatement } from '../nameForm';
import { isMarkedNew } from '../newMarks';
import { isBold, isKnown, isVendorNamed } from '../naming';
import { isOfNews } from '../rows';
import type { Surroundings } from '../surroundings';
import {
  isBesideNews,
  isIntroduced,
  linksSession,
  isOfTalk,
  isNewsGroup,
  isUnderNamed,
  isGroupHeading,
  isServiceGroup,
} from './candidateTraits';
import { type Place, type PostTraits, type Rules, ofAll, ofTitles, ofUnknownTitles } from './rule';
import { isOfNewsOfVendor, isOfDigest, isWithinNews, isBelowNews, isBesideNewsSections } from './digestTraits';

/** What sections, lists and rows around a thing say of it. */
export const contextRules = {
  newsBeside: ofTitles(({ candidate }, post) => isBesideNews(candidate, post)),
  newsGroup: ofUnknownTitles(({ candidate }, { openings, parents }) => isNewsGroup(candidate, openings, parents)),
  listedUnderNews: ofTitles(({ candidate, around }) => isListedUnderNews(candidate, around)),
  describes: ofUnknownTitles(
    (place, post) =>
      isDetailOfItem(place, post) ||
      (isDescription(place.candidate, post) &&
        !place.around.enclosing[0]?.isAnnouncing &&
        !isAnnouncedBehind(place.candidate)),
  ),
  underNamed: ofTitles(({ candidate }, post) => isUnderNamed(candidate, post)),
  inLaunchSection: ofAll(({ candidate }, { launchSections }) => {
    const { source, unit } = candidate;
    const isHeading = source === 'title' && unit.role === 'heading';
    return (
      unit.section !== undefined && launchSections.has(unit.section) && !isHeading && !candidate.links.some(isNewsLink)
    );
  }),
  sessionTitle: ofAll(
    ({ candidate, around }) =>
      (around.unit.isSession && (candidate.source === 'title' || candidate.unit.role === 'heading')) ||
      linksSession(candidate),
  ),
  keynoteSection: ofAll(({ around }) => isOfKeynote(around)),
  sessionSection: ofAll(({ around: { sections } }) => sections.some(({ isSession }) => isSession)),
  // Of several things in one heading the others are judged by what they are.
  counted: ofTitles(
    ({ candidate: { unit, name, entry } }, { countedSections }) =>
      unit.role === 'heading' &&
      unit.section !== undefined &&
      countedSections.has(unit.section) &&
      (entry !== undefined || !/\p{L}/u.test(unit.text.slice(0, Math.max(0, unit.text.indexOf(name))))),
  ),
  newsInDigest: ofAll(
    ({ candidate, around }, post) =>
      (post.isDigest || isOfNewsOfVendor(candidate, around)) &&
      isOfDigest(candidate, around, post) &&
      !around.words.isEnding &&
      !isInAside(around) &&
      !isBesideNewsSections(candidate, around, post),
  ),
  asideSection: ofAll(({ around }) => isInAside(around)),
  adviceSection: ofTitles(({ candidate, around }, { date }) => {
    const { entry, about, isInherited } = candidate;
    if (around.sentence.isAnnouncing) return false;
    // A heading that names something known speaks of that: "Xyzzy recommendations".
    const headings = entry || (about.length && !isInherited) ? around.enclosing : around.sections;
    return headings.some(({ isAdvice }) => isAdvice) && !isKnownNews(candidate, date);
  }),
  instructed: ofUnknownTitles(
    ({ candidate, around: { enclosing } }, post) =>
      post.instructions.has(candidate.unit) &&
      !isPartOfNews(candidate, post) &&
      !isIntroduced(candidate, post) &&
      !enclosing.some(({ isAnnouncing }) => isAnnouncing) &&
      !isKnownNews(candidate, post.date),
  ),
  announcingSection: ofAll(({ around: { enclosing } }) => enclosing.some(({ isAnnouncing }) => isAnnouncing)),
  announcingLead: ofAll(({ candidate }, { introducedLists, ledUnits }) => {
    const { source, unit } = candidate;
    if (unit.list === undefined) return candidate.isListed === true && announcing.test(unit.text.slice(0, 80));
    return introducedLists.has(unit.list) && (source === 'title' || !ledUnits.has(unit));
  }),
  declaredList: ofUnknownTitles(
    ({ candidate }, post) =>
      candidate.unit.list !== undefined && post.declaredLists.has(candidate.unit.list) && isNameOfList(candidate, post),
  ),
  namingList: ofAll((place, post) => {
    const { candidate } = place;
    const { source, unit } = candidate;
    const { namingLists, ledUnits } = post;
    if (isBesideNews(candidate, post) || isOfTalk(place, post) || isInPlainList(place, post)) return false;
    if (isDetail(place, post)) return false;
    if (isInAside(place.around) && !isNewsInAside(place, post)) return false;
    if (unit.list === undefined) return candidate.isListed === true && isKnown(candidate);
    return namingLists.has(unit.list) && (source === 'title' || !ledUnits.has(unit));
  }),
  newsRow: ofUnknownTitles(({ candidate }, { newsRows }) => {
    const { unit } = candidate;
    if (unit.row === undefined || !newsRows.has(unit.row)) return false;
    return !isOfNews(unit) && isBold(candidate);
  }),
  /** "| AWS Xyzzy | caves |" below "| Service | Update |" or, in a post that recaps, "| Service | Feature |": what the row says of the service has been joined to that. */
  rowOfService: ofTitles(({ candidate: { row, links }, around: { words } }, { isRecap, isDigest, event, isLog }) => {
    if (row === undefined || isLog || words.isEnding) return false;
    if (row === 'news') return isRecap || event !== undefined;
    // What changed is told of one's own work, and what things can do of what one uses, as well.
    return isDigest || links.some(isNewsLink) || (row === 'change' && event !== undefined);
  }),
  namingSection: ofTitles(({ candidate }, post) => {
    const { unit, links } = candidate;
    if (unit.role !== 'heading' || unit.section === undefined) return false;
    if (!isKnown(candidate) && !links.length) return false;
    // "DynamoDB", above what is new of it.
    if (isServiceGroup(candidate, post) && !unit.section.children.length) return false;
    if (isNewsGroup(candidate, post.openings, post.parents) && !links.length) return false;
    return post.namingSections.has(unit.section) && (links.length > 0 || !isGroupHeading(candidate, post));
  }),
  amongNamed: ofUnknownTitles(({ candidate }, post) => {
    const { unit, links } = candidate;
    if (unit.role !== 'heading' || unit.section === undefined) return false;
    return (
      post.namingSections.has(unit.section) && !links.length && !isKnown(candidate) && !isGroupHeading(candidate, post)
    );
  }),
} as const satisfies Rules;

/** A section of announcements within one is none: "AWS releases" in the notes on "Plugh's September event". */
function isInAside({ sections }: Surroundings): boolean {
  const aside = sections.findIndex(({ isAside, isRest }, at) => isAside && !(isRest && sections[at + 1]?.isAnnouncing));
  return aside >= 0 && !sections.slice(0, aside).some(({ isAnnouncing }) => isAnnouncing);
}

/** What a section that is none of news introduces as news, or lists as the rest beside what is known to have been news. */
function isNewsInAside({ candidate, around }: Place, post: PostTraits): boolean {
  const { list } = candidate.unit;
  return (
    isIntroduced(candidate, post) ||
    isOfKeynote(around) ||
    (around.sections[0]?.isRest === true && list !== undefined && post.amongNews.has(list))
  );
}

function isOfKeynote({ sections }: Surroundings): boolean {
  return sections.some(({ isKeynote }) => isKeynote);
}

/**
 * What the list within an item of news says more of that: in a digest, and in a post on an event where no vendor's name, introduction or word of
 * news tells that it is news itself.
 */
function isDetailOfItem({ candidate, around: { sentence } }: Place, post: PostTraits): boolean {
  if (!isWithinNews(candidate, post) || candidate.links.some(isNewsLink) || isMarkedNew(candidate.unit.text))
    return false;
  if (post.isDigest) return true;
  if (post.event === undefined || isVendorNamed(candidate) || isIntroduced(candidate, post)) return false;
  return !sentence.isAnnouncing && !sentence.isNew;
}

/** In a digest, in a list of the section or the item on some news, what says more of that: nothing tells that it is news itself. */
function isDetail({ candidate, around: { sentence } }: Place, post: PostTraits): boolean {
  const { unit, entry, links } = candidate;
  return (
    post.isDigest &&
    !entry &&
    (isBelowNews(unit, post) || isWithinNews(candidate, post)) &&
    !sentence.isAnnouncing &&
    !sentence.isNew &&
    !links.some(isNewsLink)
  );
}

/** What such a list names, not what it is told with: labels of groups, steps, statements, what others made; or what a section of the post tells more of. */
function isNameOfList(candidate: Candidate, { parents, instructions }: PostTraits): boolean {
  const { unit, name, links } = candidate;
  if (links.some(({ link }) => link.kind === 'anchor') || announcementTitle.test(name)) return false;
  if (instructions.has(unit) || isDeed(unit.text) || reporting.test(unit.text.slice(0, 60))) return false;
  if (isKnown(candidate)) return !isStatement(name);
  if (parents.has(unit) || /^\d/.test(name) || person.test(unit.text.slice(0, 80))) return false;
  return !isStatement(unit.text) && !links.some(({ link }) => link.vendor === undefined);
}

/** Who promises no news lists by such names what anything is for, or was done with, whatever word of news is among that. */
function isInPlainList({ candidate, around: { sections } }: Place, post: PostTraits): boolean {
  if (candidate.entry || post.event !== undefined || post.isRecap || post.isOfAnnouncements) return false;
  return (
    !isIntroduced(candidate, post) &&
    !isKnownNews(candidate, post.date) &&
    !sections.some(({ isAnnouncing }) => isAnnouncing)
  );
}

/** What heads a section of a post of announcements, or stands in none, tells one; lists within sections may go on to what to do with them. */
function isPartOfNews({ unit: { role, section } }: Candidate, { isOfAnnouncements }: PostTraits): boolean {
  return isOfAnnouncements && (role === 'heading' || (section?.level ?? 0) <= 1);
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

/** "GPU support" in a list below running text under a heading: it says more of what the heading names, and nothing tells that it is a name. */
function isDescription(candidate: Candidate, { openings, introducedLists, namingLists }: PostTraits): boolean {
  const { source, unit, entry, about, links } = candidate;
  // Among names, what says more of a known thing is news of that.
  if (unit.list !== undefined && about.length && namingLists.has(unit.list)) return false;
  if (source !== 'title' || unit.list === undefined || introducedLists.has(unit.list) || entry || links.length)
    return false;
  return unit.section !== undefined && openings.prose.has(unit.section) && !isVendorNamed(candidate);
}

/** One of three sections or more right below "Top Announcements" or "What's new" that have none themselves: that heading lists them. */
function isListedUnderNews(candidate: Candidate, { enclosing: [above] }: Surroundings): boolean {
  const { source, unit } = candidate;
  const siblings = unit.section?.parent?.children ?? [];
  return (
    source === 'title' &&
    unit.role === 'heading' &&
    above?.isAnnouncing === true &&
    !above.isAside &&
    siblings.length >= (isKnown(candidate) ? 2 : 3) &&
    siblings.every(({ children }) => children.length === 0)
  );
}
