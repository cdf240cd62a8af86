import { isNewsLink } from '../knownNews';
import { monthsBetween } from '../launchTime';
import { monthOfUrl } from '../postTime';
import { isAbout } from './candidateTraits';
import { type Place, type Rules, ofAll, ofKnown, ofKnownProse, ofKnownTitles, ofProse, ofUnknown } from './rule';

/** It was launched long before, and nothing tells that it came again: a part of a service is shown first, and then there for all, as a page from then says. */
function isFar({ candidate, around: { sentence } }: Place, date: string | undefined): boolean {
  const { entry, links, source } = candidate;
  if ((monthsBetween(entry?.announced?.date, date) ?? 0) <= 8) return false;
  if (entry?.kind === 'service' || sentence.isPast) return true;
  if (source !== 'title' && !sentence.isAnnouncing && !sentence.isNew) return true;
  return !links.some(link => isNewsLink(link) && isAbout(monthsBetween(monthOfUrl(link.link.url), date)));
}

/** What the catalog knows of a thing. */
export const catalogRules = {
  dateNear: ofKnown(({ candidate: { entry } }, { date }) => isAbout(monthsBetween(entry.announced?.date, date))),
  dateFar: ofKnown((place, { date }) => isFar(place, date)),
  oldInProse: ofKnownProse((place, { date }) => isFar(place, date)),
  // What is shown at an event may be launched, and what is called so then come again, years after.
  dateLater: ofKnown(
    ({ candidate: { entry, links } }, { date, event }) =>
      event === undefined && (monthsBetween(entry.announced?.date, date) ?? 0) < -14 && !links.some(isNewsLink),
  ),
  shownBefore: ofKnown(({ candidate: { entry } }, { date, event }) => {
    const months = monthsBetween(entry.announced?.date, date);
    return event !== undefined && months !== undefined && months < -1 && months >= -14;
  }),
  // Who gathers news calls by its name what came that month.
  launchedThen: ofKnown(({ candidate: { source, entry } }, { date, event, isRecap, isDigest }) => {
    const months = monthsBetween(entry.announced?.date, date);
    const isTold = isRecap && event === undefined && (source === 'title' || isDigest);
    return isTold && months !== undefined && months >= 0 && months <= 1;
  }),
  sameEvent: ofKnown(({ candidate: { entry } }, { event }) => event !== undefined && entry.announced?.event === event),
  eventMonth: ofKnown(({ candidate: { entry } }, { date, event }) => {
    if (event === undefined || entry.announced === undefined || entry.announced.event !== undefined) return false;
    return Math.abs(monthsBetween(entry.announced.date, date) ?? Infinity) <= 1;
  }),
  partAtEvent: ofKnownTitles(
    ({ candidate: { entry } }, { event }) => event !== undefined && entry.kind !== 'service' && !entry.announced,
  ),
  dateRecent: ofKnown(({ candidate: { entry } }, { date }) => {
    const months = monthsBetween(entry.announced?.date, date);
    return months !== undefined && months > 3 && months <= 8;
  }),
  besideLaunched: ofProse(
    ({ candidate, around: { words } }, { besideLaunched }) =>
      besideLaunched.has(candidate) && !words.isAfterPreposition,
  ),
  undated: ofKnown(({ candidate: { entry } }) => entry.announced === undefined),
  service: ofKnown(({ candidate: { entry } }) => entry.kind === 'service'),
  unknown: ofUnknown(() => true),
  extension: ofUnknown(({ candidate: { about } }) => about.length > 0),
  inherited: ofAll(({ candidate: { isInherited } }) => isInherited),
} as const satisfies Rules;
