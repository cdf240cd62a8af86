import type { Catalog } from '../catalog/catalog';
import type { CatalogEntry } from '../catalog/entry';
import type { Link } from '../post/link';
import type { OffsetRange } from '../text/range';
import type { Announcement, Mention } from './announcement';
import type { Candidate } from './candidate';
import { vendorInEnglish } from './nameInEnglish';
import { docsTarget } from './docsTarget';
import type { Judged, JudgedGroup } from './judge';
import { confidenceOf, oddsOf, type Score, scoreOf, type Weights } from './score';

/** The place that speaks most for a thing being announced, and how much. */
export interface Best {
  readonly candidate: Candidate;
  readonly score: Score;
}

/** The best place of a group if it reaches the threshold. */
export function bestOf({ judged }: JudgedGroup, weights: Weights, threshold: number): Best | undefined {
  const odds = judged.map(({ holding }) => oddsOf(holding, weights));
  const most = Math.max(...odds);
  const best = judged[odds.indexOf(most)];
  if (!best || confidenceOf(most) < threshold) return undefined;
  // Between places that speak for it about as much, readers are led to the first one with a link: a list only names what a text is about.
  const isAsGood = ({ candidate: { links } }: Judged, at: number): boolean =>
    links.length > 0 && (odds[at] ?? most) >= most - aboutAsMuch;
  const shown = isHeading(best) ? best : (judged.find(isAsGood) ?? best);
  return { candidate: shown.candidate, score: scoreOf(shown.holding, weights) };
}

/** In log odds. */
const aboutAsMuch = 0.6;

function isHeading({ candidate: { source, unit } }: Judged): boolean {
  return source === 'title' && unit.role === 'heading';
}

/** The announcement a group makes, all its places and links brought together. `index` is for the caller to set. */
export function announcementOf(
  { candidates, date }: JudgedGroup,
  { candidate: best, score }: Best,
  catalog: Catalog,
): Announcement {
  const entry = candidates.find(({ entry: known }) => known)?.entry;
  const places = candidates.filter(({ source, unit }) => source !== 'name' || unit === best.unit).map(rangeOf);
  const links = linksOf(candidates);
  const parent = best.about[0];
  return {
    index: 0,
    entry,
    name: entry ? writtenName(entry, candidates, date, catalog) : nameOf(candidates, best),
    kind: entry?.kind ?? 'feature',
    category: entry?.category ?? parent?.category,
    vendor: entry?.vendor ?? parent?.vendor ?? links.find(({ vendor }) => vendor !== undefined)?.vendor,
    range: rangeOf(best),
    places: places.length ? places : [rangeOf(best)],
    section: best.unit.section,
    links,
    docs: docsTarget({ entry, parent, links, catalog }),
    confidence: score.confidence,
    evidence: score.holding.map(rule => ({ rule, args: [] })),
  };
}

/**
 * The catalog's name, unless the post calls the thing by its name of then, such as "AWS Transfer for SFTP" or "EC2 Systems Manager": with its
 * vendor, or in several words that are not all of today's name. Acronyms stand for a name only behind their vendor, in a title. A post from
 * before the thing was renamed means the name it had.
 */
function writtenName(
  entry: CatalogEntry,
  candidates: readonly Candidate[],
  date: string | undefined,
  catalog: Catalog,
): string {
  const { name, aliases, vendor, lifecycle, parent } = entry;
  if (vendor !== 'aws' || !aliases.length) return name;
  const { plainName, plainAliases, lowerName, lowerAliases } = plainNamesOf(entry);
  for (const { source, unit, range, name: title } of candidates) {
    const named = source === 'title' ? openingName(title) : unit.text.slice(range.start, range.end);
    const written = vendorInEnglish(named.replace(/\s*\([A-Z\d-]{2,8}\)$/, ''));
    const vendorWord = /^(AWS|Amazon)(?:['\u2019]s)? /.exec(written)?.[1];
    const plain = withoutVendor(written).toLowerCase();
    // Whoever calls it so as well speaks of today's name; "Amazon Control Tower" for AWS Control Tower is a slip, no name of then.
    if (plain === lowerName) return name;
    const alias = plainAliases[lowerAliases.lastIndexOf(plain)];
    if (alias === undefined || isNoOther(alias, plainName)) continue;
    if (vendorWord && (source === 'title' || /\p{Ll}/u.test(alias))) return `${vendorWord} ${alias}`;
    const isName =
      source === 'title'
        ? /\p{Ll}/u.test(alias) && !/\p{Lu}{2}$/u.test(alias)
        : /^\p{Lu}/u.test(alias) && !/\s\S*\p{Lu}{2,}(?![\p{Lu}s])/u.test(alias) && !isPartOf(alias, plainName);
    if (/\s/.test(alias) && isName) return alias;
  }
  return (
    formerName(lifecycle, date) ?? withNameOfThen(name, parent === undefined ? undefined : catalog.byId(parent), date)
  );
}

/** "UltraXyzzy for Amazon Plugh" in the name that Plugh had then. */
function withNameOfThen(name: string, service: CatalogEntry | undefined, date: string | undefined): string {
  const former = service && formerName(service.lifecycle, date);
  if (service === undefined || former === undefined) return name;
  return name.includes(service.name) ? name.replace(service.name, former) : name;
}

/** "AWS Xyzzy, for caves": a title's name ends where what it is about begins. */
function openingName(title: string): string {
  return title.split(/,\s|:\s|\s[-(\u2013\u2014]/, 1)[0] ?? title;
}

/** What it was called then, if it was renamed since. */
function formerName(lifecycle: CatalogEntry['lifecycle'], date: string | undefined): string | undefined {
  const renamed = lifecycle.filter(fact => fact.event === 'renamed' && date !== undefined && isLater(fact.date, date));
  return renamed.sort((a, b) => a.date.localeCompare(b.date))[0]?.formerName;
}

/** Whether a day or month is later than another one; what is only known by its month may be any day of that. */
function isLater(date: string, other: string): boolean {
  const known = Math.min(date.length, other.length);
  return date.slice(0, known) > other.slice(0, known);
}

/** "EC2 X9z" is short for EC2 X9z instances, and "Xyzzy functions" are what Xyzzy has; neither is another name of it. */
function isNoOther(alias: string, name: string): boolean {
  return (
    `${alias} instances` === name ||
    squeezed(alias) === squeezed(name) ||
    (alias.startsWith(`${name} `) && /^\p{Ll}+$/u.test(alias.slice(name.length + 1)))
  );
}

/** "Guard Duty" is a slip for GuardDuty. */
function squeezed(name: string): string {
  return name.toLowerCase().replace(/[\s-]+/g, '');
}

/** Whether all words of one name are in the other: what is left out makes it no name of another time. */
function isPartOf(short: string, name: string): boolean {
  const words = new Set(wordsOf(name));
  return wordsOf(short).every(word => words.has(word));
}

/** In lower case, without the plural. */
function wordsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/[\s-]+/)
    .map(word => word.replace(/ies$/, 'y').replace(/(?<=..)s$/, ''));
}

/** What an entry is called without its vendor, as written and in lower case. */
interface PlainNames {
  readonly plainName: string;
  readonly lowerName: string;
  readonly plainAliases: readonly string[];
  readonly lowerAliases: readonly string[];
}

function plainNamesOf(entry: CatalogEntry): PlainNames {
  let names = plainNames.get(entry);
  if (!names) {
    const plainName = withoutVendor(entry.name);
    const plainAliases = entry.aliases.map(withoutVendor);
    const lowerAliases = plainAliases.map(alias => alias.toLowerCase());
    names = { plainName, lowerName: plainName.toLowerCase(), plainAliases, lowerAliases };
    plainNames.set(entry, names);
  }
  return names;
}

/** Entries never change, and posts come back to the same ones. */
const plainNames = new WeakMap<CatalogEntry, PlainNames>();

function withoutVendor(name: string): string {
  const plain = name.startsWith('A') ? name.replace(/^(?:AWS|Amazon)(?:['\u2019]s)?\s+/, '') : name;
  return /\s\s|[^\S ]/.test(plain) ? plain.replace(/\s+/g, ' ') : plain;
}

/** The fullest title among the places; the best place's own name otherwise. */
function nameOf(candidates: readonly Candidate[], best: Candidate): string {
  const heading = candidates.find(({ source, unit }) => source === 'title' && unit.role === 'heading');
  return (heading ?? best).name;
}

function linksOf(candidates: readonly Candidate[]): readonly Link[] {
  const links = new Set<Link>();
  for (const { links: own } of candidates) for (const { link } of own) if (link.kind !== 'anchor') links.add(link);
  return [...links].sort((a, b) => a.index - b.index);
}

/** The catalogued things that a place mentions in passing: the one it names, else those that its words name. */
export function mentionsOf(candidate: Candidate, catalog: Catalog): readonly Mention[] {
  const { entry, unit, range } = candidate;
  const mention = (mentioned: CatalogEntry, { start, end }: OffsetRange): Mention => ({
    entry: mentioned,
    name: unit.text.slice(start, end),
    range: unit.inline.map.rangeOf(start, end),
  });
  if (entry) return [mention(entry, range)];
  return catalog
    .namesIn(unit.text, range.start, range.end)
    .filter(({ isEveryday, hasVendorWord }) => !isEveryday || hasVendorWord)
    .map(name => mention(name.entry, name));
}

function rangeOf({ unit, range }: Candidate): OffsetRange {
  return unit.inline.map.rangeOf(range.start, range.end);
}
