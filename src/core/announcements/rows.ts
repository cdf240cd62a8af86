import type { CatalogEntry } from '../catalog/entry';
import { mapDefined } from '../text/mapDefined';
import { type Candidate, candidateOf, changed } from './candidate';
import { isLongKnown, isNewThen, wasLaunched } from './launchTime';
import {
  announcingHeading,
  cellOfNothing,
  columnAside,
  columnOfDescriptions,
  columnOfChanges,
  columnOfFeatures,
  columnOfNews,
  columnOfOwnWork,
  columnWithFeatures,
} from './lexicon/headingWords';
import { announcing, newness } from './lexicon/newsWords';
import { saysNothing } from './lead';
import { areOwnWork } from './ownLog';
import { isCount } from './nameForm';
import { isPointing } from './pointing';
import { type NameContext, resolve } from './resolve';
import { ownWordsOf, telling, wordsIn } from './tellingWords';
import { subjectOf } from './title';
import type { Unit, UnitLink } from './unit';
import { isMonth } from './writtenMonth';

/** The cells of a row by their columns. */
type Row = ReadonlyMap<number, Unit>;

/** A table with columns that tell what is new, or that describe what other columns name and may tell it. */
interface NewsTable {
  readonly rows: readonly Row[];
  readonly columns: readonly number[];
  readonly told: 'news' | 'change' | 'description';
}

/** What a row is about, and the place that names it. */
interface Subject {
  readonly candidate: Candidate;
  readonly entry: CatalogEntry;
}

type TitlesByCell = ReadonlyMap<Unit, readonly Candidate[]>;

/**
 * Rows such as "| AWS Lambda | Ruby 3.4 runtime | … |" under a column "Update", wherever that stands: what is new is what its cell says of
 * the catalogued thing that another cell names, or names in the row above if it is empty. Where no other column names such things, the cells
 * themselves do.
 */
export function withRowServices(
  candidates: readonly Candidate[],
  units: readonly Unit[],
  context: NameContext,
): readonly Candidate[] {
  const tables = newsTablesOf(units);
  if (!tables.length) return candidates;
  const titles = titlesByCell(candidates);
  const found = tables.flatMap(table => newsIn(table, titles, context));
  if (!found.length) return candidates;
  const told = new Set(found.map(({ cell }) => cell));
  const changes = new Map(mapDefined(found, ({ from, to }) => from && ([from, to] as const)));
  const kept = candidates.filter(({ unit }) => !told.has(unit)).map(candidate => changes.get(candidate) ?? candidate);
  const carried = found.flatMap(({ from, to }) => (from ? [] : [to]));
  return carried.length ? [...kept, ...carried].sort((a, b) => a.unit.index - b.unit.index) : kept;
}

/** Rows of tables one of whose columns is headed by what announces: "What's new", "Announcement". By the numbers of the rows. */
export function newsRowsOf(units: readonly Unit[]): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const unit of units) if (unit.row !== undefined && isOfNews(unit)) rows.add(unit.row);
  return rows;
}

/** Whether a column is headed so. */
export function isOfNews({ columnTitle }: Unit): boolean {
  return columnTitle !== undefined && isNewsHead(columnTitle);
}

/** "What's new", "Neuerung", "New feature"; not "New version" or "Release date". */
function isNewsHead(title: string): boolean {
  if (columnAside.test(title)) return false;
  return (
    announcingHeading.test(title) || columnOfNews.test(title) || (columnWithFeatures.test(title) && newness.test(title))
  );
}

function newsTablesOf(units: readonly Unit[]): readonly NewsTable[] {
  const tables = new Map<number, Unit[]>();
  for (const unit of units) {
    // What has no title is one, or its column has none.
    if (unit.table === undefined || unit.columnTitle === undefined) continue;
    const known = tables.get(unit.table);
    if (known) known.push(unit);
    else tables.set(unit.table, [unit]);
  }
  return mapDefined([...tables.values()], newsTableOf);
}

function newsTableOf(cells: readonly Unit[]): NewsTable | undefined {
  const heads = new Map(cells.map(({ column = -1, columnTitle = '' }) => [column, columnTitle]));
  const columns = [...heads.keys()].sort((a, b) => a - b);
  if ([...heads.values()].some(title => columnOfOwnWork.test(title))) return undefined;
  const rows = rowsOf(cells);
  const isOwn = (of: readonly number[]): boolean => areOwnWork(cells.filter(({ column = -1 }) => of.includes(column)));
  const ofNews = columns.filter(column => isNewsHead(heads.get(column) ?? ''));
  if (ofNews.length) return isOwn(ofNews) ? undefined : { rows, columns: ofNews, told: 'news' };
  const ofChanges = columns.filter(column => columnOfChanges.test(heads.get(column) ?? ''));
  if (ofChanges.length) return isOwn(ofChanges) ? undefined : { rows, columns: ofChanges, told: 'change' };
  const describing = columns.filter(column => {
    const head = heads.get(column) ?? '';
    return columnOfFeatures.test(head) || (columnOfDescriptions.test(head) && areNews(cells, column));
  });
  return describing.length ? { rows, columns: describing, told: 'description' } : undefined;
}

function rowsOf(cells: readonly Unit[]): readonly Row[] {
  const rows = new Map<number, Map<number, Unit>>();
  for (const cell of cells) {
    const { row = -1, column = -1 } = cell;
    const known = rows.get(row) ?? new Map<number, Unit>();
    // HTML may have several blocks in a cell: the first one tells.
    if (!known.has(column)) known.set(column, cell);
    rows.set(row, known);
  }
  return [...rows.values()];
}

/** Whether one in three descriptions says that something is new. */
function areNews(cells: readonly Unit[], of: number): boolean {
  const descriptions = cells.filter(({ column }) => column === of);
  const saying = descriptions.filter(({ text }) => announcing.test(text) || newness.test(text));
  return 3 * saying.length >= descriptions.length;
}

function titlesByCell(candidates: readonly Candidate[]): TitlesByCell {
  const titles = new Map<Unit, Candidate[]>();
  for (const candidate of candidates) {
    const { source, unit } = candidate;
    if (source !== 'title' || unit.table === undefined) continue;
    const known = titles.get(unit);
    if (known) known.push(candidate);
    else titles.set(unit, [candidate]);
  }
  return titles;
}

/** What a cell tells as news of a row, in place of a candidate if that was there. */
interface RowNews {
  readonly cell: Unit | undefined;
  readonly from: Candidate | undefined;
  readonly to: Candidate;
}

function newsIn(table: NewsTable, titles: TitlesByCell, context: NameContext): readonly RowNews[] {
  const column = subjectColumnOf(table, titles);
  if (column === undefined) return newsByItself(table, titles, context);
  const isSubject = subjectsOf(table, column, titles, context);
  let subject: Subject | undefined;
  return mapDefined(table.rows, row => {
    const own = row.get(column);
    if (own) subject = subjectIn(own, titles);
    const cell = table.columns.map(at => row.get(at)).find(unit => unit && tellsNews(unit));
    const launched = cell && launchedIn(cell, titles, context);
    if (launched) return table.told === 'description' ? undefined : marked(launched, table);
    if (!subject || !cell || !isSubject(subject.entry)) return undefined;
    if (!isMore(subjectOf(cell.text), [subject.entry])) return undefined;
    const { candidate } = subject;
    const from = own && candidate;
    const others = [...row.values()].filter(unit => unit !== own && unit !== cell);
    const links = [...(from?.links ?? []), ...[cell, ...others].flatMap(unit => unit.links)];
    const told = { ...updateOf(subject, cell, links, context), links, row: table.told };
    const range = { start: 0, end: cell.text.length };
    return {
      cell,
      from,
      to: from ? changed(from, told) : candidateOf({ ...told, unit: cell, range, source: 'title' }),
    };
  });
}

/** The column whose cells name catalogued things, of several the one with most. */
function subjectColumnOf({ rows, columns }: NewsTable, titles: TitlesByCell): number | undefined {
  const named = new Map<number, number>();
  for (const row of rows)
    for (const [column, cell] of row)
      if (!columns.includes(column) && subjectIn(cell, titles)) named.set(column, (named.get(column) ?? 0) + 1);
  const most = Math.max(...named.values());
  return [...named.keys()].sort((a, b) => a - b).find(column => named.get(column) === most);
}

function subjectIn(cell: Unit, titles: TitlesByCell): Subject | undefined {
  const [candidate, another] = titles.get(cell) ?? [];
  if (!candidate || another) return undefined;
  // A service that links news is taken for something about it already.
  const entry = candidate.entry ?? (candidate.about.length === 1 ? candidate.about[0] : undefined);
  return entry && (candidate.entry || !isMore(candidate.name, [entry])) ? { candidate, entry } : undefined;
}

/** Whether words say more than the names of what they are about. */
function isMore(words: string, about: readonly CatalogEntry[]): boolean {
  return telling(words).some(word => !about.some(thing => ownWordsOf(thing).has(word)));
}

/** "| AWS Plugh | Amazon Xyzzy |", "| the way out of AWS Plugh | Amazon Xyzzy |": what was launched then is the news by itself. */
function launchedIn(cell: Unit, titles: TitlesByCell, { dateOf }: NameContext): Candidate | undefined {
  const date = dateOf();
  return titles.get(cell)?.find(({ entry }) => entry?.kind === 'service' && wasLaunched(entry, date));
}

/** What a cell names, as news of its row. */
function marked(from: Candidate, { told }: NewsTable): RowNews {
  return { cell: undefined, from, to: changed(from, { row: told }) };
}

/**
 * Tells of which things a row tells news: of what had been there. A part of a service whose launch nobody knows had been there as well where most
 * of what the table names had; only such things are described by what is new of them.
 */
function subjectsOf(
  { rows, told }: NewsTable,
  column: number,
  titles: TitlesByCell,
  { dateOf }: NameContext,
): (entry: CatalogEntry) => boolean {
  const date = dateOf();
  const entries = mapDefined(rows, row => {
    const cell = row.get(column);
    return cell && subjectIn(cell, titles)?.entry;
  });
  const dated = entries.filter(({ kind, announced }) => kind === 'service' || announced);
  const old = dated.filter(entry => !isNewThen(entry, date));
  if (told === 'description') {
    const areOld = old.length === dated.length && old.filter(entry => isLongKnown(entry, date)).length >= 2;
    return () => areOld;
  }
  const isMostlyOld = old.length > 0 && 2 * old.length >= dated.length;
  return entry => !isNewThen(entry, date) || (isMostlyOld && entry.kind !== 'service' && entry.announced === undefined);
}

/** What a cell says of the subject of its row: a thing of its own, a part of the subject that the catalog knows by both names, or something new of it. */
function updateOf(
  { candidate, entry }: Subject,
  cell: Unit,
  links: readonly UnitLink[],
  context: NameContext,
): Pick<Candidate, 'entry' | 'name' | 'about'> {
  const update = subjectOf(cell.text);
  const resolved = resolve(update, links[0]?.link, context);
  if (resolved.entry && resolved.entry.kind !== 'service') return known(resolved.entry, entry);
  if (resolved.about.includes(entry) || resolved.entry === entry)
    return { entry: undefined, name: update, about: [entry] };
  const part = [candidate.name, entry.name]
    .map(named => resolve(`${named} ${update}`, undefined, context).entry)
    .find(found => found && found !== entry && found.kind !== 'service');
  if (part) return known(part, entry);
  const isNamed = [candidate.name, entry.name].some(named => update.toLowerCase().startsWith(named.toLowerCase()));
  return { entry: undefined, name: isNamed ? update : `${candidate.name} ${update}`, about: [entry] };
}

function known(entry: CatalogEntry, subject: CatalogEntry): Pick<Candidate, 'entry' | 'name' | 'about'> {
  return { entry, name: entry.name, about: [subject] };
}

/** "| Announcement |": cells that say more of what had been there, or name a part of it that is not known to be old. */
function newsByItself(table: NewsTable, titles: TitlesByCell, { dateOf }: NameContext): readonly RowNews[] {
  const { rows, columns, told } = table;
  if (told === 'description') return [];
  const date = dateOf();
  const cells = rows.flatMap(row => mapDefined(columns, column => row.get(column))).filter(tellsNews);
  return cells
    .flatMap(cell => titles.get(cell) ?? [])
    .filter(({ entry, about, name }) => {
      if (entry) return entry.kind !== 'service' && isNewThen(entry, date);
      return about[0] && !isNewThen(about[0], date) && isMore(name, about);
    })
    .map(from => marked(from, table));
}

/** Whether a cell may say what is new: in words, not in numbers, dates or code alone, nor by a link that only leads there. */
function tellsNews(cell: Unit): boolean {
  const { text, links, inline } = cell;
  if (cellOfNothing.test(text) || saysNothing(text) || isCount(text) || wordsIn(subjectOf(text)) > mostWords)
    return false;
  if (links.some(({ range: { start, end } }) => text.slice(start, end).trim() === text.trim()) && isPointing(text))
    return false;
  const said = inline.code.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
  return telling(said).some(word => /\p{L}/u.test(word) && !/^(?:v|q|h)?\d+$/.test(word) && !isMonth(word));
}

const mostWords = 14;
