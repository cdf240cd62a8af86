import { isNewsLink } from '../knownNews';
import { monthsBetween } from '../launchTime';
import { isAbout } from './candidateTraits';
import { type Rules, ofAll, ofKnown, ofKnownProse, ofKnownTitles, ofProse, ofUnknown } from './rule';

/** What the catalog knows of a thing. */
export const catalogRules = {
  dateNear: ofKnown(({ candidate: { entry } }, { date }) => isAbout(monthsBetween(entry.announced?.date, date))),
  dateFar: ofKnown(({ candidate: { entry } }, { date }) => (monthsBetween(entry.announced?.date, date) ?? 0) > 8),
  oldInProse: ofKnownProse(
    ({ candidate: { entry } }, { date }) => (monthsBetween(entry.announced?.date, date) ?? 0) > 8,
  ),
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
  launchedThen: ofKnown(({ candidate: { source, entry } }, { date, event, isRecap }) => {
    const months = monthsBetween(entry.announced?.date, date);
    return isRecap && event === undefined && source === 'title' && months !== undefined && months >= 0 && months <= 1;
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
