import type { CatalogEntry } from '../catalog/entry';
import { mapDefined } from '../text/mapDefined';
import type { Candidate } from './candidate';
import { saysNothingBehind } from './lead';
import { announcingHeading, isAside, possessive } from './lexicon/headingWords';
import { label } from './lexicon/nameWords';
import { announcing, ending, newness } from './lexicon/newsWords';
import { isNewsLink } from './knownNews';
import { isOlderThanDigest, wasLaunchedAbout } from './launchTime';
import type { Unit } from './unit';

/** A service that opens an item, and what the item says of it behind a colon or dash. */
export interface Told {
  readonly candidate: Candidate;
  readonly service: CatalogEntry;
  readonly tagline: string;
  /** Where the tagline ends in the unit's text. */
  readonly end: number;
  /** A word before the service says that it is news: "Announced: Xyzzy: caves, halls". */
  readonly isMarked: boolean;
  /** "**Xyzzy:** caves": as what anything is for is labelled, too. */
  readonly isLabelled: boolean;
}

/** Its words do, or it links a page of news. */
export function saysNews({ candidate: { unit }, tagline }: Told): boolean {
  return announcing.test(tagline) || newness.test(tagline) || unit.links.some(isNewsLink);
}

/** Lists with three such items or more, two and one in three of which say news, or two of which are on one service; in a digest those on what had long been there. */
export function newsListsOf(
  told: readonly Told[],
  digestOf: string | undefined,
  silent: ReadonlyMap<number, number>,
): ReadonlySet<number> {
  const lists = new Map<number, Told[]>();
  for (const item of told) {
    const { list } = item.candidate.unit;
    if (list === undefined) continue;
    const known = lists.get(list);
    if (known) known.push(item);
    else lists.set(list, [item]);
  }
  return new Set(
    mapDefined([...lists], ([list, items]) => {
      const services = new Set(items.map(({ service }) => service));
      const saying = items.filter(saysNews).length;
      return items.length + (silent.get(list) ?? 0) >= leastOf(items, digestOf) &&
        ((digestOf !== undefined && items.every(item => isNewsInDigest(item, digestOf))) ||
          (services.size < items.length && (saying > 0 || !items.some(({ isLabelled }) => isLabelled))) ||
          (saying >= 2 && 3 * saying >= items.length))
        ? list
        : undefined;
    }),
  );
}

/** Lists of three items or more, most of which name what was launched then: those of what had been there are about what is new of it. */
export function listsOfLaunches(candidates: readonly Candidate[], date: string | undefined): ReadonlySet<number> {
  const lists = new Map<number, { all: number; launched: number }>();
  const seen = new Set<Unit>();
  for (const { source, unit, entry } of candidates) {
    if (source !== 'title' || unit.list === undefined || seen.has(unit)) continue;
    seen.add(unit);
    const counted = lists.get(unit.list) ?? { all: 0, launched: 0 };
    counted.all++;
    if (entry?.announced && wasLaunchedAbout(entry, date)) counted.launched++;
    lists.set(unit.list, counted);
  }
  return new Set(
    [...lists].filter(([, { all, launched }]) => launched >= 2 && 2 * launched > all).map(([list]) => list),
  );
}

/** "Amazon Xyzzy - with caves", not what Xyzzy is. */
export function isNewsAmong({ tagline, isLabelled }: Told): boolean {
  if (isLabelled || ending.test(tagline) || label.test(tagline)) return false;
  return !/^(?:an?|the|eine?|une?|una?)\s/i.test(tagline) && !possessive.test(tagline) && !opinion.test(tagline);
}

const opinion =
  /(?<!\p{L})(?:I|we|you|nobody|everybody|everyone|people|ich|wir|niemand|alle|on|nous|personne|nadie|ninguém)\s/iu;

/** "Xyzzy: nothing": how many items of each list say that there is no news of what they name. */
export function silentIn(candidates: readonly Candidate[]): ReadonlyMap<number, number> {
  const units = new Set(
    mapDefined(candidates, ({ unit, range: { end } }) =>
      unit.list !== undefined && saysNothingBehind(unit.text, end) ? unit : undefined,
    ),
  );
  const counts = new Map<number, number>();
  for (const { list = -1 } of units) counts.set(list, (counts.get(list) ?? 0) + 1);
  return counts;
}

/** Two are a list where nothing or a heading of news is above. */
function leastOf(items: readonly Told[], digestOf: string | undefined): number {
  if (digestOf === undefined) return 3;
  return items.every(({ candidate: { unit } }) => titlesAround(unit).every(title => announcingHeading.test(title)))
    ? 2
    : 3;
}

export function isOf(lists: ReadonlySet<number>, { list }: Unit): boolean {
  return list !== undefined && lists.has(list);
}

/** Digests go on to what to read. */
function isNewsInDigest({ service, candidate: { unit } }: Told, date: string): boolean {
  return isOlderThanDigest(service, date) && !titlesAround(unit).some(isAside);
}

export function titlesAround({ section }: Unit): readonly string[] {
  const titles: string[] = [];
  for (let at = section; at; at = at.parent) titles.push(at.title);
  return titles;
}
