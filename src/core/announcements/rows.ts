import { type Candidate, changed } from './candidate';
import { announcingHeading, newness } from './lexicon';
import { isNewThen } from './launchTime';
import { type NameContext, resolve } from './resolve';
import { telling, wordsIn } from './tellingWords';
import { subjectOf } from './title';
import type { Unit } from './unit';

/**
 * Rows such as "| AWS Lambda | Ruby 3.4 runtime | … |" under a column "Update": what is new is what the second cell says of the service
 * in the first one.
 */
export function withRowServices(
  candidates: readonly Candidate[],
  units: readonly Unit[],
  context: NameContext,
): readonly Candidate[] {
  const rows = new Map<number, Unit[]>();
  for (const unit of units) {
    if (unit.row === undefined) continue;
    const cells = rows.get(unit.row);
    if (cells) cells.push(unit);
    else rows.set(unit.row, [unit]);
  }
  if (!rows.size) return candidates;
  const told = new Set<Unit>();
  const named = candidates.map(candidate => {
    const { source, unit } = candidate;
    // A service that links news is taken for something about it already.
    const entry = candidate.entry ?? (candidate.about.length === 1 ? candidate.about[0] : undefined);
    const [first, second, ...rest] = (unit.row === undefined ? undefined : rows.get(unit.row)) ?? [];
    if (source !== 'title' || unit !== first || !second || !entry) return candidate;
    if (entry.kind !== 'service' || isNewThen(entry, context.dateOf()) || !isOfNews(second)) return candidate;
    const subject = subjectOf(second.text);
    if (!telling(subject).length || wordsIn(subject) > 14) return candidate;
    told.add(second);
    const links = [...candidate.links, ...[second, ...rest].flatMap(({ links: others }) => others)];
    const update = resolve(subject, links[0]?.link, context);
    if (update.entry && update.entry.kind !== 'service')
      return changed(candidate, { entry: update.entry, name: update.entry.name, links, about: [entry] });
    const isNamed = update.about.includes(entry) || update.entry === entry;
    const name = isNamed ? subject : `${entry.name} ${subject}`;
    // "Auto Mode" is a part of the service that the catalog knows by the names of both.
    const part = isNamed
      ? undefined
      : (resolve(name, undefined, context).entry ??
        resolve(`${subjectOf(unit.text)} ${subject}`, undefined, context).entry);
    if (part && part !== entry && part.kind !== 'service')
      return changed(candidate, { entry: part, name: part.name, links, about: [entry] });
    return changed(candidate, { entry: undefined, name, links, about: [entry] });
  });
  return named.filter(({ unit }) => !told.has(unit));
}

/** Rows of tables one of whose columns is headed by what announces: "What's new", "Announcement". By the numbers of the rows. */
export function newsRowsOf(units: readonly Unit[]): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const unit of units) if (unit.row !== undefined && isOfNews(unit)) rows.add(unit.row);
  return rows;
}

/** The first cells of rows whose second one stands in such a column, and they do not. */
export function cellsBesideNewsOf(units: readonly Unit[]): ReadonlySet<Unit> {
  const cells = new Set<Unit>();
  units.forEach((unit, at) => {
    const next = units[at + 1];
    const isFirst = unit.row !== undefined && units[at - 1]?.row !== unit.row;
    if (isFirst && next?.row === unit.row && isOfNews(next) && !isOfNews(unit)) cells.add(unit);
  });
  return cells;
}

/** Whether a column is headed so. */
export function isOfNews({ columnTitle }: Unit): boolean {
  return columnTitle !== undefined && (announcingHeading.test(columnTitle) || newness.test(columnTitle));
}
