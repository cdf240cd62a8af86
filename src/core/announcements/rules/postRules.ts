import { isHoped } from '../advice';
import type { Candidate } from '../candidate';
import { isKnownNews, isNewsLink, isThereAlready, seriesOf } from '../knownNews';
import { keyOf } from '../groups';
import { isCoined } from '../nameForm';
import { wasLaunchedAbout } from '../launchTime';
import { isBold, isVendorNamed } from '../naming';
import { isAnnouncedBelow, isIntroduced, isAtOther, isOfTalk, speaksOfEarlierYears } from './candidateTraits';
import { contextRules } from './contextRules';
import { type PostTraits, type Place, type Rules, ofAll, ofRepeated, ofUnknown } from './rule';

/** What the rest of the post says of a thing. */
export const postRules = {
  peerTitle: ofRepeated(({ peers }) => peers.some(({ candidate: { source } }) => source === 'title')),
  peerNews: ofRepeated(({ peers }) => peers.some(({ candidate }) => candidate.links.some(isNewsLink))),
  peerBold: ofRepeated(({ peers }) => peers.some(({ candidate }) => isBold(candidate))),
  peerAnnounced: ofRepeated(({ peers }) => peers.some(({ around }) => around.isAnnounced)),
  widespread: ofAll(({ spread }) => spread >= 4),
  recapPost: ofAll((_, { isRecap }) => isRecap),
  announcementPost: ofAll((_, { isOfAnnouncements }) => isOfAnnouncements),
  eventPost: ofAll((_, { occasion }) => occasion !== undefined),
  wishPost: ofAll(
    ({ candidate, around }, post) =>
      post.isWish &&
      !isThereAlready(candidate, post.date) &&
      !isAnnouncedBelow(candidate, post) &&
      !(around.sentence.isAnnouncing && !isHoped(around)),
  ),
  advicePost: ofAll(
    ({ candidate, around }, post) =>
      post.isAdvice &&
      !around.sentence.isAnnouncing &&
      !isIntroduced(candidate, post) &&
      !isKnownNews(candidate, post.date),
  ),
  quietPost: ofAll(
    (place, post) => post.isQuiet && !isToldAsNews(place, post) && !isAmong(post.title.announced, place),
  ),
  talksPost: ofUnknown(isOfTalk),
  inPostTitle: ofAll((place, { title }) => isAmong(title.names, place)),
  postOnLaunch: ofAll(
    (place, post) =>
      isAmong(post.title.announced, place) || (isAmong(post.title.alone, place) && isAnnouncedThen(place, post)),
  ),
  // Under "Newly released services" a post recaps those that are known to have been news or are called by their full names, and what stands among
  // them, whatever its title; so do notes on a keynote under "Announcements" and sections on a vendor's news.
  plainPost: ofAll(
    (place, post) =>
      post.event === undefined &&
      !post.isRecap &&
      !isAmong(post.title.announced, place) &&
      !isOfNewsSection(place, post) &&
      !(isInVendorNews(place) && !post.isOnOwn) &&
      !isAnnouncedAtKeynote(place),
  ),
} as const satisfies Rules;

function isAnnouncedAtKeynote({ candidate: { source }, around: { enclosing } }: Place): boolean {
  return (
    source === 'title' &&
    enclosing.some(({ isAnnouncing }) => isAnnouncing) &&
    enclosing.some(({ isKeynote }) => isKeynote)
  );
}

/** A title in a section on a vendor's news. */
function isInVendorNews({ candidate, around: { enclosing } }: Place): boolean {
  return candidate.source === 'title' && enclosing.some(({ isVendorsNews }) => isVendorsNews);
}

/** It is known to have been news, or stands among what is; or its heading calls a vendor's service by its full name, as those beside it do. */
function isOfNewsSection(place: Place, post: PostTraits): boolean {
  if (!contextRules.listedUnderNews.holds(place, post)) return false;
  const { candidate } = place;
  if (isAmongNews(candidate, post)) return true;
  const { about, unit } = candidate;
  return (
    !post.isOnOwn && contextRules.namingSection.holds(place, post) && about.some(({ name }) => unit.text.includes(name))
  );
}

function isAmongNews(candidate: Candidate, { date, amongNews }: PostTraits): boolean {
  const series = seriesOf(candidate.unit);
  return isKnownNews(candidate, date) || (series !== undefined && amongNews.has(series));
}

/** Things of one name are one. */
function isAmong(names: ReadonlySet<string>, { candidate, peers }: Place): boolean {
  if (!names.size) return false;
  if (names.has(keyOf(candidate))) return true;
  // Most places of a known thing are known as the same.
  return peers.some(({ candidate: peer }) => (!peer.entry || peer.entry !== candidate.entry) && names.has(keyOf(peer)));
}

/** The words beside it announce it, and it had not been there. */
function isAnnouncedThen({ candidate, around: { isAnnounced, sentence } }: Place, { date }: PostTraits): boolean {
  if (!isAnnounced || sentence.isPast || speaksOfEarlierYears(sentence, date)) return false;
  return candidate.entry ? wasLaunchedAbout(candidate.entry, date) : isVendorNamed(candidate);
}

/** The words beside it, the list or the section it stands in or a link say that it is new; of what has a title what is known of it may say so, too. */
function isToldAsNews({ candidate, around: { sentence, sections }, peers }: Place, post: PostTraits): boolean {
  const { source, unit, links } = candidate;
  if (sentence.isAnnouncing || sections.some(({ isAnnouncing }) => isAnnouncing)) return true;
  if (isIntroduced(candidate, post)) return true;
  if (source !== 'title' && !peers.some(({ candidate: peer }) => peer.source === 'title'))
    return links.some(isNewsLink);
  if (isAtOther(candidate, post.occasion) && isCoined(candidate.name)) return true;
  const series = source === 'title' ? seriesOf(unit) : undefined;
  if (series !== undefined && post.amongNews.has(series)) return true;
  return isKnownNews(candidate, post.date) || sections.some(({ isKeynote }) => isKeynote);
}
