import type { CatalogEntry } from '../../catalog/entry';
import { isKnownNews } from '../knownNews';
import type { Candidate } from '../candidate';
import { possessive } from '../lexicon/headingWords';
import { reporting } from '../lexicon/newsWords';
import { hasCome } from '../lexicon/titleWords';
import { isCoined, isStatement } from '../nameForm';
import { isLongKnown, monthsBetween, wasLaunchedAbout } from '../launchTime';
import { isBold, isEmphasised, isVendorNamed } from '../naming';
import { monthOfUrl } from '../postTime';
import { awaits, isNowAvailable, isStaged, placeOfName } from '../stage';
import type { UnitLink } from '../unit';
import { isVendorless, speaksOfEarlierYears } from './candidateTraits';
import { type Rules, ofAll, ofKnown, ofProse, ofTitles, ofUnknownTitles } from './rule';

/** What a link calls the page that told so long ago. */
function isOldPage({ link: { url } }: UnitLink, { announced }: CatalogEntry, date: string | undefined): boolean {
  const dated = monthOfUrl(url);
  return (monthsBetween(dated ?? announced?.date, date) ?? 0) > (dated === undefined ? 12 : 6);
}

/** "Deep caves are now generally available", "Plugh 7 is here": of what no catalog knows its own title says how far it has come. */
function isSaidAvailable(candidate: Candidate): boolean {
  const { unit, range, name, about } = candidate;
  const at = unit.text.slice(range.start, range.end).indexOf(name);
  if (at < 0 || !(about.length || isVendorNamed(candidate) || isCoined(name))) return false;
  // Hopes, rumours and what is somebody's own.
  if (awaits(name) || possessive.test(name) || reporting.test(name) || said.test(name)) return false;
  const start = range.start + at;
  const end = start + name.length;
  return isNowAvailable(unit.text, { start, end }) || hasCome.test(unit.text.slice(end, end + longestComing));
}

/** In UTF-16 code units. */
const longestComing = 40;

const said =
  /["\u201c\u201d\u201e\u00ab\u300c]|^(?:I|we|he|she|they|you|wait|someone|somebody|nobody|rumou?rs?|ich|wir|man|je|on|nous|yo|eu|nós)\s|^(?:希望|私)/iu;

const soon = /coming\s+soon/i;

/** "Xyzzy **NEW**" */
const markBehind = /^[^\S\n][(\[]?(?:NEW|NEU|NOUVEAU|NUEVO|NOVO|NUOVO)(?![\p{L}\d])/u;

/** In UTF-16 code units. */
const longestMark = 12;

/** What the words around a thing say of it. */
export const wordRules = {
  declared: ofProse(
    ({ candidate: { isDeclared, entry }, around: { words, sentence } }, { date }) =>
      !sentence.isPast &&
      !speaksOfEarlierYears(sentence, date) &&
      (isDeclared === true || (entry && isLongKnown(entry, date) ? words.isDeclaredNew : words.isDeclared)),
  ),
  namedAsNew: ofProse(
    ({ candidate: { unit, range }, around: { words, sentence } }, { date }) =>
      markBehind.test(unit.text.slice(range.end, range.end + longestMark)) ||
      ((sentence.isNew || sentence.isAnnouncing) &&
        !sentence.isPast &&
        !speaksOfEarlierYears(sentence, date) &&
        words.isCalled),
  ),
  announcingWords: ofAll(({ around: { sentence } }) => sentence.isAnnouncing),
  announcingClose: ofAll(({ around }) => around.isAnnounced),
  proseAnnounced: ofProse(({ around }) => around.isAnnounced),
  titleAnnounces: ofTitles(({ around: { words } }) => words.isAnnouncing),
  boldAnnounced: ofTitles(({ candidate, around }) => isBold(candidate) && around.sentence.isAnnouncing),
  boldAsNew: ofTitles(
    ({ candidate, around: { words } }) =>
      isEmphasised(candidate) &&
      (isVendorNamed(candidate) || isCoined(candidate.name)) &&
      (words.isNew || isStaged(candidate.unit.text, candidate.range)),
  ),
  staged: ofTitles(({ candidate }, post) => {
    const { unit, range, entry } = candidate;
    const isOfNews = post.event !== undefined || post.isRecap || post.isOfAnnouncements;
    // What else will come soon are the parts of one's own series.
    if (isStaged(unit.text, range)) return isOfNews || !isVendorless(candidate, post) || !soon.test(unit.text);
    return entry === undefined && isOfNews && isSaidAvailable(candidate);
  }),
  nowAvailable: ofKnown(
    (
      { candidate: { source, unit, range, entry }, around: { sentence } },
      { date, event, isRecap, isOfAnnouncements },
    ) => {
      if (!entry || sentence.isPast || speaksOfEarlierYears(sentence, date)) return false;
      const named = source === 'title' ? placeOfName(unit.text, range, entry) : range;
      const isStated = event !== undefined || isRecap || isOfAnnouncements || wasLaunchedAbout(entry, date);
      if (
        !isStated &&
        unit.links.some(
          link => link.range.start <= named.start && named.end <= link.range.end && isOldPage(link, entry, date),
        )
      )
        return false;
      return isNowAvailable(unit.text, named, { isStated });
    },
  ),
  ending: ofTitles(({ candidate, around: { words } }, { date }) => words.isEnding && !isKnownNews(candidate, date)),
  newWord: ofAll(({ around: { sentence } }) => sentence.isNew),
  newBefore: ofAll(({ around: { words } }) => words.isNew),
  pastWords: ofAll(({ around: { sentence } }) => sentence.isPast),
  launchedBefore: ofAll(
    ({ candidate, around: { words } }, { date }) => words.isOfBefore && !isKnownNews({ ...candidate, links: [] }, date),
  ),
  pastYear: ofAll(({ around: { sentence } }, { date }) => speaksOfEarlierYears(sentence, date)),
  comparingWords: ofAll(({ around }) => around.isCompared),
  afterPreposition: ofProse(
    ({ candidate: { isDeclared }, around: { words } }) => isDeclared !== true && words.isAfterPreposition,
  ),
  asSubject: ofAll(({ around: { words } }) => words.isSubject),
  referred: ofAll(({ around: { words } }) => words.isReferred),
  announcer: ofAll(
    ({ candidate: { source, unit }, around: { words } }) =>
      (source !== 'title' || unit.role === 'paragraph') && words.isAnnouncer,
  ),
  inSentenceList: ofProse(({ around: { words } }) => words.isInList),
  reported: ofUnknownTitles(
    ({ candidate }, post) =>
      candidate.unit.role === 'item' &&
      isVendorless(candidate, post) &&
      reporting.test(candidate.unit.text.slice(0, 60)),
  ),
  stated: ofUnknownTitles(({ candidate, around: { sentence } }) => {
    const { unit, about, links, name } = candidate;
    if (unit.role !== 'item' || about.length || links.length) return false;
    return !sentence.isAnnouncing && !sentence.isNew && isStatement(name);
  }),
} as const satisfies Rules;
