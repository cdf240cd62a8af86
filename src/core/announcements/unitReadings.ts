import type { Catalog } from '../catalog/catalog';
import { type Candidate, changed } from './candidate';
import { candidatesOf } from './candidates';
import type { Steps } from '../text/steps';
import type { Unit, UnitLink } from './unit';
import { UnitWords } from './unitWords';

/** What one unit tells by itself. */
export interface UnitReading {
  readonly unit: Unit;
  readonly candidates: readonly Candidate[];
  readonly words: UnitWords;
  /** Another date of the post may give other candidates. */
  readonly isByDate: boolean;
}

/** What readings of units depend on beside the units. */
export interface Dated {
  readonly catalog: Catalog;
  readonly date: string | undefined;
  /** Everyday words are no names in it. */
  readonly isCautious?: boolean;
}

/** Reads a unit; `words` if they were read before. */
export function readingOf(
  unit: Unit,
  { catalog, date, isCautious = false }: Dated,
  words = new UnitWords(unit.text),
): UnitReading {
  let isByDate = false;
  const dateOf = (): string | undefined => {
    isByDate = true;
    return date;
  };
  return { unit, candidates: candidatesOf(unit, words, { catalog, dateOf, isCautious }), words, isByDate };
}

/**
 * What was read of the units of a post, for its next version: while it is written, all but a few stay as they are. Belongs to whoever
 * keeps the post, and holds the units of its last version only.
 */
export class UnitReadings {
  readonly #told = new Layer();
  #then = new Layer();
  #isReread = false;

  /** Reads the units of a version. */
  read(units: readonly Unit[], context: Dated): Steps<readonly UnitReading[]> {
    if (!this.#isReread) this.#then = new Layer();
    this.#isReread = false;
    return this.#told.read(units, context, unit => readingOf(unit, context));
  }

  /** Reads those again that depend on the date, which turned out to be another. */
  *reread(readings: readonly UnitReading[], context: Dated): Steps<readonly UnitReading[]> {
    this.#isReread = true;
    const again = readings.filter(({ isByDate }) => isByDate);
    const words = new Map(again.map(({ unit, words: known }) => [unit, known]));
    const read = yield* this.#then.read(
      again.map(({ unit }) => unit),
      context,
      unit => readingOf(unit, context, words.get(unit)),
    );
    let at = 0;
    return readings.map(reading => (reading.isByDate ? (read[at++] ?? reading) : reading));
  }
}

/** How many units are kept that have the same text and open with the same link, but differ otherwise. */
const mostAlike = 8;

/** The readings of the last version for one date. */
class Layer {
  #last: readonly UnitReading[] = [];
  #catalog: Catalog | undefined;
  #date: string | undefined;
  #isCautious = false;

  *read(
    units: readonly Unit[],
    { catalog, date, isCautious = false }: Dated,
    readAnew: (unit: Unit) => UnitReading,
  ): Steps<readonly UnitReading[]> {
    // Most posts are read once.
    const isSame = this.#catalog === catalog && this.#isCautious === isCautious;
    const known = this.#last.length && isSame ? byKey(this.#last) : undefined;
    const isSameDate = this.#date === date;
    const readings: UnitReading[] = [];
    for (const unit of units) {
      yield;
      const before = known
        ?.get(keyOf(unit))
        ?.find(reading => isAlike(reading.unit, unit) && (isSameDate || !reading.isByDate));
      readings.push(before ? boundTo(unit, before) : readAnew(unit));
    }
    this.#last = readings;
    this.#catalog = catalog;
    this.#date = date;
    this.#isCautious = isCautious;
    return readings;
  }
}

function byKey(readings: readonly UnitReading[]): ReadonlyMap<string, readonly UnitReading[]> {
  const found = new Map<string, UnitReading[]>();
  for (const reading of readings) {
    const key = keyOf(reading.unit);
    const alike = found.get(key);
    if (!alike) found.set(key, [reading]);
    else if (alike.length < mostAlike && !alike.some(other => isAlike(other.unit, reading.unit))) alike.push(reading);
  }
  return found;
}

function keyOf({ text, links: [first] }: Unit): string {
  return first ? `${text}\n${first.link.url}` : text;
}

/** Whether two units of one key give the same candidates: in all that `candidatesOf` looks at. */
function isAlike(a: Unit, b: Unit): boolean {
  return (
    a.role === b.role &&
    a.text === b.text &&
    a.links.length === b.links.length &&
    a.inline.strong.length === b.inline.strong.length &&
    a.links.every((link, at) => isAlikeLink(link, b.links[at])) &&
    a.inline.strong.every(({ start, end }, at) => {
      const other = b.inline.strong[at];
      return start === other?.start && end === other.end;
    })
  );
}

function isAlikeLink({ link, range }: UnitLink, other: UnitLink | undefined): boolean {
  return (
    other !== undefined &&
    link.url === other.link.url &&
    link.kind === other.link.kind &&
    link.vendor === other.link.vendor &&
    range.start === other.range.start &&
    range.end === other.range.end
  );
}

/** The same of another unit that is like it; nothing of the version before is held by it. */
function boundTo(unit: Unit, { unit: before, candidates, words, isByDate }: UnitReading): UnitReading {
  const now = new Map(before.links.map((link, at) => [link, unit.links[at] ?? link]));
  const bound = candidates.map(candidate => {
    const { links } = candidate;
    return changed(candidate, { unit, links: links.length ? links.map(link => now.get(link) ?? link) : links });
  });
  return { unit, candidates: bound, words, isByDate };
}
