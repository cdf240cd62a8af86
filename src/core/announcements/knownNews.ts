import type { CatalogEntry } from '../catalog/entry';
import type { Section } from '../post/section';
import { monthOfEvent } from '../post/event';
import { mapDefined } from '../text/mapDefined';
import type { Candidate } from './candidate';
import { isNewThen } from './launchTime';
import { launches, type NameContext, slugOf } from './resolve';
import type { Unit, UnitLink } from './unit';

/** A link to a vendor's news. */
export function isNewsLink({ link: { kind, vendor } }: UnitLink): boolean {
  return vendor !== undefined && (kind === 'whats-new' || kind === 'blog');
}

/** Whether one of these links leads to news about something old that is not its launch. */
export function linksNews(entry: CatalogEntry, links: readonly UnitLink[], { catalog }: NameContext): boolean {
  return links.some(
    link => isNewsLink(link) && /\p{L}{3}/u.test(slugOf(link.link.url)) && !launches(link.link.url, entry, catalog),
  );
}

/** Whatever a post is like, a link to news or a launch about then, of a thing or of what its own words say it extends, tells that something was new. */
export function isKnownNews(candidate: Candidate, date: string | undefined): boolean {
  return candidate.links.some(isNewsLink) || namedEntries(candidate).some(entry => wasLaunchedThen(entry, date));
}

/** The same of what was there already when a post was written. */
export function isThereAlready(candidate: Candidate, date: string | undefined): boolean {
  if (candidate.links.some(isNewsLink)) return true;
  return namedEntries(candidate).some(entry => wasLaunchedThen(entry, date) && !isAfter(dayOfLaunch(entry), date));
}

/** Lists and sections side by side with two members or more that are titled with known news, at least half of them: the others are news as likely. */
export function amongNewsIn(
  units: readonly Unit[],
  candidates: readonly Candidate[],
  date: string | undefined,
): ReadonlySet<Series> {
  const told = new Set(
    mapDefined(candidates, candidate =>
      candidate.source === 'title' && isKnownNews(candidate, date) ? candidate.unit : undefined,
    ),
  );
  const counts = new Map<Series, { all: number; news: number }>();
  for (const unit of told.size ? units : []) {
    const series = seriesOf(unit);
    if (series === undefined) continue;
    const count = counts.get(series) ?? { all: 0, news: 0 };
    count.all++;
    if (told.has(unit)) count.news++;
    counts.set(series, count);
  }
  return new Set([...counts].filter(([, { all, news }]) => news >= 2 && 2 * news >= all).map(([series]) => series));
}

/** A list by its number, or the section whose parts stand side by side. */
export type Series = number | Section;

/** What a unit is a member of: its list, or the sections beside the one it heads. */
export function seriesOf({ list, role, section }: Unit): Series | undefined {
  return list ?? (role === 'heading' ? section?.parent : undefined);
}

/** What a candidate is or, by its own words, extends. */
function namedEntries({ entry, about, isInherited }: Candidate): readonly CatalogEntry[] {
  if (entry) return [entry];
  return isInherited ? [] : about;
}

function wasLaunchedThen(entry: CatalogEntry, date: string | undefined): boolean {
  return entry.announced !== undefined && isNewThen(entry, date);
}

/** Of what is only known to have been launched in the month of an event, late in it: who guesses at its beginning what will come does not know. */
function dayOfLaunch({ announced }: CatalogEntry): string | undefined {
  return announced && announced.date === monthOfEvent(announced.event) ? `${announced.date}-20` : announced?.date;
}

/** Both to the day, or as far as both are told. */
function isAfter(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const told = Math.min(one.length, other.length);
  return one.slice(0, told) > other.slice(0, told);
}
