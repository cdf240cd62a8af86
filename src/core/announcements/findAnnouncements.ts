import type { Catalog } from '../catalog/catalog';
import type { CatalogEntry } from '../catalog/entry';
import type { Link } from '../post/link';
import type { OffsetRange } from '../text/range';
import type { Announcement, Mention } from './announcement';
import type { Candidate } from './candidate';
import { candidatesOf } from './candidates';
import { docsTarget } from './docsTarget';
import { monthOfEvent } from '../post/event';
import type { Section } from '../post/section';
import { type Group, groupCandidates, keyOf } from './groups';
import type { RuleContext, RuleId } from './rules';
import { fittedWeights, holdingRules, type Score, scoreOf, type Weights } from './score';
import { type Unit, type UnitSource, unitsOf } from './unit';

export interface AnnouncementSource extends UnitSource {
  readonly catalog: Catalog | undefined;
  readonly title: string | undefined;
  /** `YYYY-MM-DD` */
  readonly date: string | undefined;
  readonly event: string | undefined;
}

export interface FoundAnnouncements {
  readonly announcements: readonly Announcement[];
  readonly mentions: readonly Mention[];
}

/** A candidate with the rules that hold for it. */
export interface Judged {
  readonly candidate: Candidate;
  readonly holding: readonly RuleId[];
}

/** A thing the post speaks of, with every place judged. */
export interface JudgedGroup {
  readonly key: string;
  readonly judged: readonly Judged[];
}

/** Above this the reader is told that something is announced. */
const announcedFrom = 0.5;

/** What a post presents as new, each thing once, and the catalogued names it only mentions. In the order of the text. */
export function findAnnouncements(source: AnnouncementSource): FoundAnnouncements {
  const { catalog } = source;
  if (!catalog) return { announcements: [], mentions: [] };
  const groups = judgeGroups(source, catalog);
  const found = announcementsOf(groups, catalog);
  const announced = new Set(found.map(({ group }) => group));
  const mentions = groups
    .filter(group => !announced.has(group))
    .flatMap(({ judged }) => judged.flatMap(({ candidate }) => mentionOf(candidate) ?? []))
    .sort((a, b) => a.range.start - b.range.start);
  return { announcements: found.map(({ announcement }) => announcement), mentions };
}

/** An announcement and what it was found from, for fitting weights. */
export interface GroupedAnnouncement {
  readonly announcement: Announcement;
  readonly group: JudgedGroup;
}

export interface Judgement {
  readonly weights?: Weights;
  readonly threshold?: number;
}

/** The groups that announce something, in the order of the text. */
export function announcementsOf(
  groups: readonly JudgedGroup[],
  catalog: Catalog,
  { weights = fittedWeights, threshold = announcedFrom }: Judgement = {},
): readonly GroupedAnnouncement[] {
  return groups
    .map(group => ({ group, best: bestOf(group, weights) }))
    .filter(({ best }) => best.score.confidence >= threshold)
    .map(({ group, best }) => ({ group, announcement: announcementOf(group, best, catalog) }))
    .sort((a, b) => a.announcement.range.start - b.announcement.range.start)
    .map(({ group, announcement }, index) => ({ group, announcement: { ...announcement, index } }));
}

/** Every candidate of a post with the rules that hold for it, things brought together. */
export function judgeGroups(source: AnnouncementSource, catalog: Catalog): readonly JudgedGroup[] {
  const units = unitsOf(source);
  const date = source.date ?? monthOfEvent(source.event);
  const candidates = withoutLabels(units.flatMap(unit => candidatesOf(unit, { catalog, date })));
  const groups = groupCandidates(candidates, source.sections);
  const context = contextOf({ ...source, date }, catalog, units, groups);
  return groups.map(({ key, candidates: members }) => ({
    key,
    judged: members.map(candidate => ({ candidate, holding: holdingRules(candidate, context) })),
  }));
}

/** Leads that recur, such as "Why it matters", label parts of a text; they name nothing. */
function withoutLabels(candidates: readonly Candidate[]): readonly Candidate[] {
  const uses = new Map<string, number>();
  const labelOf = ({ source, unit, entry, links, name }: Candidate): string | undefined =>
    source === 'title' && unit.role !== 'heading' && !entry && !links.length ? name.toLowerCase() : undefined;
  for (const candidate of candidates) {
    const label = labelOf(candidate);
    if (label !== undefined) uses.set(label, (uses.get(label) ?? 0) + 1);
  }
  return candidates.filter(candidate => (uses.get(labelOf(candidate) ?? '') ?? 0) < 3);
}

function contextOf(
  source: AnnouncementSource,
  catalog: Catalog,
  units: readonly Unit[],
  groups: readonly Group[],
): RuleContext {
  const spread = new Map(
    groups.flatMap(({ candidates }) => {
      const places = new Set(candidates.map(({ unit }) => unit)).size;
      return candidates.map(candidate => [keyOf(candidate), places] as const);
    }),
  );
  const peers = new Map(
    groups.flatMap(({ candidates }) =>
      candidates.map(candidate => [candidate, candidates.filter(peer => peer !== candidate).slice(0, 20)] as const),
    ),
  );
  return {
    catalog,
    title: source.title ?? source.sections[0]?.title,
    date: source.date,
    event: source.event,
    units,
    namingLists: namingListsOf(
      units,
      groups.flatMap(({ candidates }) => candidates),
    ),
    namingSections: namingSectionsOf(
      source.sections,
      groups.flatMap(({ candidates }) => candidates),
    ),
    peers: candidate => peers.get(candidate) ?? [],
    spread: candidate => spread.get(keyOf(candidate)) ?? 1,
  };
}

/** Lists of three items or more, three in five of which open with a known name, an extension of one, or a news link. */
function namingListsOf(units: readonly Unit[], candidates: readonly Candidate[]): ReadonlySet<number> {
  const items = new Map<number, number>();
  for (const { list } of units) if (list !== undefined) items.set(list, (items.get(list) ?? 0) + 1);
  const naming = new Map<number, Set<Unit>>();
  for (const { source, unit, entry, about, links } of candidates) {
    if (source !== 'title' || unit.list === undefined) continue;
    if (
      !entry &&
      !about.length &&
      !links.some(({ link }) => link.kind === 'whats-new' || (link.kind === 'blog' && link.vendor !== undefined))
    )
      continue;
    const known = naming.get(unit.list);
    if (known) known.add(unit);
    else naming.set(unit.list, new Set([unit]));
  }
  return new Set(
    [...naming].filter(([list, { size }]) => size >= 3 && size >= 0.6 * (items.get(list) ?? 0)).map(([list]) => list),
  );
}

/** Of three sibling sections or more, those three in five of which are headed by a known name or an extension of one. */
function namingSectionsOf(sections: readonly Section[], candidates: readonly Candidate[]): ReadonlySet<Section> {
  const named = new Set(
    candidates
      .filter(
        ({ source, unit, entry, about, links }) =>
          source === 'title' && unit.role === 'heading' && (entry ?? about[0] ?? links.find(({ link }) => link.vendor)),
      )
      .map(({ unit }) => unit.section),
  );
  const naming = new Set<Section>();
  const visit = (siblings: readonly Section[]): void => {
    if (siblings.length >= 3 && siblings.filter(section => named.has(section)).length >= 0.6 * siblings.length) {
      for (const section of siblings) naming.add(section);
    }
    for (const { children } of siblings) visit(children);
  };
  visit(sections);
  return naming;
}

interface Best {
  readonly candidate: Candidate;
  readonly score: Score;
}

/** The place that speaks most for the thing being announced. */
function bestOf({ judged }: JudgedGroup, weights: Weights): Best {
  const scored = judged.map(({ candidate, holding }) => ({ candidate, score: scoreOf(holding, weights) }));
  return scored.reduce((best, next) => (next.score.confidence > best.score.confidence ? next : best));
}

function announcementOf({ judged }: JudgedGroup, { candidate: best, score }: Best, catalog: Catalog): Announcement {
  const candidates = judged.map(({ candidate }) => candidate);
  const entry = candidates.find(({ entry: known }) => known)?.entry;
  const places = candidates.filter(({ source, unit }) => source !== 'name' || unit === best.unit).map(rangeOf);
  const links = linksOf(candidates);
  const parent = best.about[0];
  return {
    index: 0,
    entry,
    name: entry ? writtenName(entry, candidates) : nameOf(candidates, best),
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

/** The catalog's name, unless a title calls the thing by its full name of then, such as "AWS Transfer for SFTP". */
function writtenName({ name, aliases, vendor }: CatalogEntry, candidates: readonly Candidate[]): string {
  const full = aliases
    .map(alias =>
      vendor === 'aws' && !/^(?:AWS|Amazon)\b/.test(alias) ? [`AWS ${alias}`, `Amazon ${alias}`] : [alias],
    )
    .flat();
  return (
    full.find(
      alias =>
        alias.split(' ').length > 2 &&
        candidates.some(candidate => candidate.source === 'title' && candidate.name === alias),
    ) ?? name
  );
}

/** The fullest title among the places; the best place's own name otherwise. */
function nameOf(candidates: readonly Candidate[], best: Candidate): string {
  const heading = candidates.find(({ source, unit }) => source === 'title' && unit.role === 'heading');
  return (heading ?? best).name;
}

function linksOf(candidates: readonly Candidate[]): readonly Link[] {
  const links = new Set(
    candidates.flatMap(({ links: own }) => own.map(({ link }) => link)).filter(({ kind }) => kind !== 'anchor'),
  );
  return [...links].sort((a, b) => a.index - b.index);
}

function mentionOf(candidate: Candidate): Mention | undefined {
  return candidate.entry
    ? {
        entry: candidate.entry,
        name: candidate.unit.text.slice(candidate.range.start, candidate.range.end),
        range: rangeOf(candidate),
      }
    : undefined;
}

function rangeOf({ unit, range }: Candidate): OffsetRange {
  return unit.inline.map.rangeOf(range.start, range.end);
}
