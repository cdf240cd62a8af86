import type { CatalogEntry } from '../catalog/entry';

/** Whether a thing is known to have been launched from eight months before a time to three after it. */
export function wasLaunched({ announced }: CatalogEntry, date: string | undefined): boolean {
  const months = monthsBetween(announced?.date, date);
  return months !== undefined && months >= -3 && months <= 8;
}

/** Whether a thing is known to have been launched in the months around a time. */
export function wasLaunchedAbout({ announced }: CatalogEntry, date: string | undefined): boolean {
  const months = monthsBetween(announced?.date, date);
  return months !== undefined && isAboutThen(months);
}

/** Whether so many months before a time count as around it. */
export function isAboutThen(months: number): boolean {
  return months >= -1 && months <= 2;
}

/** Whether a thing was new at a time; where no launch is known, parts of services count as new and services do not. */
export function isNewThen(entry: CatalogEntry, date: string | undefined): boolean {
  const months = monthsBetween(entry.announced?.date, date);
  return months === undefined ? entry.kind !== 'service' : months >= -3 && months <= 8;
}

/** Whether an entry is where things are announced, or of who meets there: an event, or a programme that was not launched about then. */
export function isOccasion(entry: CatalogEntry, date: string | undefined): boolean {
  return entry.category === 'events' && !wasLaunched(entry, date);
}

/** Whether a service is known to have been there for more than eight months. */
export function isLongKnown({ kind, announced }: CatalogEntry, date: string | undefined): boolean {
  return kind === 'service' && (monthsBetween(announced?.date, date) ?? 0) > 8;
}

/** Whether a service is known to have been there for so long, or a part of one unless it is known to have come since. */
export function isOldNews(entry: CatalogEntry, date: string | undefined): boolean {
  return entry.kind === 'service'
    ? isLongKnown(entry, date)
    : (monthsBetween(entry.announced?.date, date) ?? Infinity) > 8;
}

/** Whether a thing is known to have been there before what a digest of this date tells of, or is a part of a service that came nobody knows when. */
export function isOlderThanDigest({ kind, announced }: CatalogEntry, date: string): boolean {
  const months = monthsBetween(announced?.date, date);
  return months === undefined ? kind !== 'service' : months > 2;
}

/** How many months before `date` something was; both `YYYY-MM` or `YYYY-MM-DD`. */
export function monthsBetween(earlier: string | undefined, date: string | undefined): number | undefined {
  const from = monthNumber(earlier);
  const to = monthNumber(date);
  return from === undefined || to === undefined ? undefined : to - from;
}

/** Months since the year 0; undefined without a month. */
export function monthNumber(date: string | undefined): number | undefined {
  if (date === undefined || date.length < 7 || date.charCodeAt(4) !== hyphen) return undefined;
  const digit = (at: number): number => date.charCodeAt(at) - 0x30;
  return (digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3)) * 12 + digit(5) * 10 + digit(6);
}

const hyphen = 0x2d;
