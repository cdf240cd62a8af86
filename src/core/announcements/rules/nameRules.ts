import { blankParted } from '../../text/blankParted';
import type { Candidate } from '../candidate';
import { isNameOfOwner } from '../eventOwner';
import { isNewsLink } from '../knownNews';
import { vendorWords } from '../lexicon/nameWords';
import { isAudience, isPhrase } from '../nameForm';
import { isEmphasised, isVendorNamed } from '../naming';
import type { Surroundings } from '../surroundings';
import { telling } from '../tellingWords';
import { isIntroduced, isLinkedAtOther, isVendorless } from './candidateTraits';
import { contextRules } from './contextRules';
import { placeRules } from './placeRules';
import { type PostTraits, type Rules, ofUnknown, ofUnknownTitles } from './rule';
import { wordRules } from './wordRules';

/** How a name is made that no catalog has. */
export const nameRules = {
  vendorless: ofUnknown(({ candidate }, post) => isVendorless(candidate, post)),
  // What the title counts, or what its own title says has come, is told whatever it is called.
  vendorlessInRecap: ofUnknownTitles(
    (place, post) =>
      (post.isOfAnnouncements || post.event !== undefined) &&
      isVendorless(place.candidate, post) &&
      !contextRules.counted.holds(place, post) &&
      !wordRules.staged.holds(place, post),
  ),
  /** Half of the headings beside it name what was launched, so the others do in their short form: "Managed Cassandra". */
  vendorlessAmongNamed: ofUnknownTitles(
    (place, post) =>
      isCapitalised(place.candidate.name) &&
      isVendorless(place.candidate, post) &&
      contextRules.amongNamed.holds(place, post) &&
      !contextRules.newsGroup.holds(place, post),
  ),
  /** "**Managed Stream for Kafka**: …" and others like it, under a heading that promises news. */
  vendorlessLed: ofUnknownTitles(
    (place, post) =>
      isVendorless(place.candidate, post) &&
      placeRules.ledParagraph.holds(place, post) &&
      contextRules.announcingSection.holds(place, post),
  ),
  phrase: ofUnknownTitles(({ candidate }, post) => {
    const { name, links } = candidate;
    // "[Digging caves with Xyzzy](…)": what somebody else tells of it.
    if (
      links.length &&
      links.every(({ link }) => link.vendor === undefined && link.kind !== 'anchor') &&
      isPhrase(name)
    )
      return true;
    return isVendorless(candidate, post) && (isAudience(name) || (isPhrase(name) && !hasVendorWord(name)));
  }),
  vendorTitle: ofUnknownTitles(
    ({ candidate, around }, post) =>
      !isEmphasised(candidate) &&
      isVendorNamed(candidate) &&
      isAtHome(candidate, post) &&
      (promisesNews(post) || isCalledNews(candidate, around, post)),
  ),
  vendorEmphasis: ofUnknownTitles(
    ({ candidate }, post) => isEmphasised(candidate) && isVendorNamed(candidate) && isAtHome(candidate, post),
  ),
  vendorNameAnnounced: ofUnknown(
    ({ candidate, around }) => isVendorNamed(candidate) && (around.sentence.isAnnouncing || around.isAnnounced),
  ),
  vendorNameNew: ofUnknown(({ candidate, around }) => isVendorNamed(candidate) && around.sentence.isNew),
  vendorNameAtEvent: ofUnknown(
    ({ candidate }, post) => post.event !== undefined && isVendorNamed(candidate) && isAtHome(candidate, post),
  ),
  sentenceLike: ofUnknown(
    ({ candidate: { name } }) =>
      /\s\p{Ll}{3}/u.test(name) &&
      blankParted(name).filter(word => /^\p{Ll}{3,}/u.test(word) && telling(word).length > 0).length >= 2,
  ),
  longName: ofUnknown(({ candidate: { name } }) => name.length > 12 && blankParted(name).length > 7),
  otherScript: ofUnknown(
    ({ candidate }, post) =>
      !candidate.about.length && !/[\p{Script=Latin}\d]/u.test(candidate.name) && !isLinkedAtOther(candidate, post),
  ),
  lowerCase: ofUnknown(
    ({ candidate: { name, isDeclared } }) => isDeclared === undefined && !isCapitalised(name) && !/\p{Lo}/u.test(name),
  ),
} as const satisfies Rules;

function promisesNews({ event, isRecap, isOfAnnouncements }: PostTraits): boolean {
  return event !== undefined || isRecap || isOfAnnouncements;
}

/** Where the post promises no news, how-tos list what they need by such names, too. */
function isCalledNews(candidate: Candidate, { sentence, sections, words }: Surroundings, post: PostTraits): boolean {
  return (
    sentence.isAnnouncing ||
    words.isNew ||
    words.isSaidNew ||
    sections.some(({ isAnnouncing }) => isAnnouncing) ||
    isIntroduced(candidate, post) ||
    candidate.links.some(isNewsLink)
  );
}

/** Microsoft has news at events of its own: what is named after it at those of others is mostly what that works with. */
function isAtHome({ name }: Candidate, { event }: PostTraits): boolean {
  return event === undefined || isNameOfOwner(event, name);
}

function isCapitalised(name: string): boolean {
  return /\p{Lu}.*?\p{Lu}/u.test(name);
}

function hasVendorWord(name: string): boolean {
  return blankParted(name.toLowerCase()).some(word => vendorWords.has(word));
}
