import { mapDefined } from '../../text/mapDefined';
import { person } from '../lexicon/nameWords';
import { announcer } from '../lexicon/newsWords';
import { isAudience, isCoined, isNamely, isPhrase, isStatement } from '../nameForm';
import { isApposition } from '../apposition';
import { isBold, isEmphasised } from '../naming';
import { isBranded, isOfOtherVendor, isOfOwner } from '../eventOwner';
import { isQuoted, isQuotedAsNew } from '../quotedNames';
import {
  linksSession,
  isAtOther,
  isAtOthers,
  isLinkedAtOther,
  isNewsGroup,
  isTitleOfPost,
  isVendorless,
  isGroupHeading,
} from './candidateTraits';
import type { Surroundings } from '../surroundings';
import { ownWordsOf, telling } from '../tellingWords';
import { type Place, type Rules, ofUnknown, ofUnknownProse, ofUnknownTitles } from './rule';

/** The section next to it is on sessions, which have titles and topics of their own. */
function isAmongSessions({ enclosing: [above] }: Surroundings): boolean {
  return above?.isSession === true;
}

/** What speaks for names at events of other vendors, whose products no catalog has. */
export const otherEventRules = {
  vendorlessAtOther: ofUnknownTitles(
    ({ candidate, around }, post) =>
      (!isEmphasised(candidate) || around.words.isDeclared || around.words.isSaidNew) &&
      !isNewsGroup(candidate, post.openings, post.parents) &&
      !candidate.about.length &&
      isAtOthers(post.occasion) &&
      !isTitleOfPost(candidate) &&
      !linksSession(candidate) &&
      !(isAmongSessions(around) && !around.sentence.isAnnouncing) &&
      !isGroupHeading(candidate, post),
  ),
  linkedAtOther: ofUnknownTitles(({ candidate }, post) => isLinkedAtOther(candidate, post)),
  coinedAtOther: ofUnknownTitles(
    ({ candidate }, post) =>
      !isTitleOfPost(candidate) &&
      isAtOther(candidate, post.occasion) &&
      isVendorless(candidate, post) &&
      isCoined(candidate.name),
  ),
  explainedAtOther: ofUnknownTitles(
    (place, { occasion }) =>
      (isAtOther(place.candidate, occasion) || (isAtOthers(occasion) && opensSentence(place))) && isExplained(place),
  ),
  brandedAtOther: ofUnknownTitles(({ candidate, around: { unit } }, post) => {
    const { occasion = '' } = post;
    const { name, links } = candidate;
    if (!isAtOther(candidate, occasion) || !isBranded(occasion, name) || isGroupHeading(candidate, post)) return false;
    const [behind = ''] = name.split(/[,:;]\s|\s[\u2013\u2014(-]/u, 1);
    if (unit.isSession || isStatement(name) || name.includes('?') || !isWrittenAsName(behind)) return false;
    return !links.some(({ link }) => link.kind === 'page');
  }),
  repeatedAtOther: ofUnknownTitles(
    ({ candidate }, post) =>
      candidate.unit.section !== undefined &&
      isAtOther(candidate, post.occasion) &&
      isVendorless(candidate, post) &&
      candidate.unit.role === 'heading' &&
      post.repeatedHeadings.has(candidate.unit.section),
  ),
  otherVendor: ofUnknown(({ candidate: { name, range, about, links } }, { event }) => {
    // "Xyzzy for [Plugh](…)" and "[Xyzzy driver](…)" are of whom Xyzzy is, "[Plugh for Xyzzy](…)" is not.
    if (event === undefined || about.some(service => ownWordsOf(service).has(telling(name)[0] ?? ''))) return false;
    const naming = links.filter(link => link.range.start <= range.start && link.range.end > range.start);
    return isOfOtherVendor(
      event,
      name,
      mapDefined(naming, ({ link }) => link.vendor),
    );
  }),
  ownerLink: ofUnknownProse((place, { occasion }) => isOnOwnersPage(place, occasion)),
  namedAtOther: ofUnknownProse((place, { occasion }) => isNamedAtOther(place, occasion)),
  vendorlessLink: ofUnknownProse((place, { occasion }) => {
    const { source, about, links } = place.candidate;
    if (source !== 'link' || about.length || links.some(({ link }) => link.vendor !== undefined)) return false;
    const { isDeclared, isCalled } = place.around.words;
    return !isDeclared && !isCalled && !isOnOwnersPage(place, occasion);
  }),
  quotedAtOther: ofUnknownProse(
    ({ candidate: { unit, range }, around: { sentence } }, { occasion }) =>
      isAtOthers(occasion) && sentence.isAnnouncing && isQuoted(unit.text, range) && isQuotedAsNew(unit.text, range),
  ),
} as const satisfies Rules;

/** Of its words the first ones are those of a name; a vendor's and whatever follows are none: "Plugh users". */
function isWrittenAsName(name: string): boolean {
  return name.split(' ').slice(0, 3).every(isNamely);
}

/** "… there. **Xyzzy** is …": bold words that a sentence begins with. */
function opensSentence({ candidate: { about }, around: { before } }: Place): boolean {
  return !about.length && /[.!?]["'\u2019\u201d)]?\s+["'\u201c*]*$/u.test(before);
}

/** "Xyzzy Home, a place for caves", "Plugh – lamps by Frotz": what is written as a name opens an item or bold paragraph that says what it is. */
function isExplained({ candidate, around: { after, sections, unit } }: Place): boolean {
  const {
    name,
    unit: { role, text },
    range,
    links,
  } = candidate;
  if ((role !== 'item' && !isBold(candidate)) || unit.isSession || sections.some(({ isAside }) => isAside))
    return false;
  const words = name.split(' ');
  if (words.length > 5 || !words.every(isNamely) || isPhrase(name) || isAudience(name)) return false;
  if (role === 'item' && !links.length && isNameAlone(text, name)) return true;
  // The title may hold what explains it: "…, a place for caves".
  const rest = text.slice(Math.max(range.start, text.indexOf(name)) + name.length, range.end) + after;
  // A question behind a colon is the rest of a talk's title.
  if (person.test(rest) || speaker.test(rest) || rest.includes('?')) return false;
  return explaining.test(rest) || (isBold(candidate) && stating.test(rest));
}

/** "– Jane Doe and John Roe show …": whose talk it is. */
const speaker = /^["\u201d*]*\s*[\u2013\u2014:(-]+\s*\p{Lu}\p{Ll}+\s\p{Lu}\p{L}+(?:,|\sand\s|\s*$)/u;
/** "- Plugh Caves": an item is nothing but a name of several words, or one with a number. */
function isNameAlone(text: string, name: string): boolean {
  return /\s\S|\d/.test(name) && text.trim() === name && /^\p{Lu}/u.test(name) && !/\s\p{Ll}+$/u.test(name);
}

const explaining = /^["\u201d*]*(?:\s*[:,(\uff1a\uff08]|\s*[\u2013\u2014]|\s-\s)\s*\S/u;
const stating = /^\.?\s+(?:is|are|has|have|brings?|lets?|makes?|builds?|runs?|ist|sind|est|sont|es|son)\s+\S/u;

/** A link to a page of those who hold the event, by what is written as a name, unless that itself announces something. */
function isOnOwnersPage({ candidate: { source, entry, links }, around: { words } }: Place, occasion?: string): boolean {
  if ((source !== 'link' && source !== 'pattern') || entry || !isAtOthers(occasion)) return false;
  if (words.isAfterPreposition || isAnnouncing(words.after)) return false;
  // What a vendor's docs are on had been there.
  return links.some(
    ({ link: { vendor, kind, url } }) => (vendor === undefined || kind !== 'docs') && isOfOwner(occasion, url),
  );
}

/** Such a name is written as no other word is, or its sentence says what it is. */
function isNamedAtOther(place: Place, occasion?: string): boolean {
  const { candidate, around } = place;
  return isOnOwnersPage(place, occasion) && (isApposition(around.after) || isCoined(candidate.name));
}

/** "Jane Doe announced …", "Jane Doe, who likes caves, has introduced a …" */
function isAnnouncing(after: string): boolean {
  const rest = after.replace(/^,[^,.;]{2,50},/, '');
  return announcer.test(rest) || announcesItself.test(rest);
}

/** And not "announced at", which it may have been itself. */
const announcesItself =
  /^\s(?:announced|introduced|presented|unveiled|kündigte|stellte|(?:a )?(?:annoncé|présenté|dévoilé)|anunció|presentó|anunciou|apresentou)\s(?!(?:at|by|in|on|during|for|as|today|yesterday|à|au|par|lors|hier)\s)/;
