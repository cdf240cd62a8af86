import type { OffsetRange } from '../text/range';
import type { FrontMatterValue } from './frontMatterTypes';
import type { Problem, ProblemCode } from './problem';

/** How deep lists and maps may nest. */
export const MAX_DEPTH = 32;
/** How many values aliases may add by repeating what they stand for. */
const MAX_REPEATED_VALUES = 10_000;

/** What a block of metadata says. Offsets count from the start of the block. */
export interface BlockReading {
  /** `undefined` where it could not be read: then `problems` say why. */
  readonly value: FrontMatterValue | undefined;
  readonly written: { readonly [pointer: string]: string };
  readonly problems: readonly Problem[];
}

/** A number whose text JavaScript would write otherwise. As a map's key it is that text. */
export class WrittenNumber {
  constructor(
    readonly value: number,
    readonly text: string,
  ) {}

  /** Keeps js-yaml from taking a number in the place of a key for a map. */
  get [Symbol.toStringTag](): string {
    return 'WrittenNumber';
  }

  toString(): string {
    return this.text;
  }
}

/** The number a text says, with the text where it would be lost; beyond all numbers, the text alone. */
export function numberOf(text: string): number | WrittenNumber | string {
  const value = Number(text);
  if (!Number.isFinite(value)) return text;
  return String(value) === text ? value : new WrittenNumber(value, text);
}

/** Where in the block the copy of a value can point to. */
export interface ValuePlaces {
  /** The last alias (`*name`) of each list and map that has one. */
  readonly aliases: ReadonlyMap<object, OffsetRange>;
  /** Where to point if nothing better is known. */
  readonly fallback: OffsetRange;
}

/**
 * Copies what a parser made into plain data: no cycles, no prototypes, nothing too deep, and a bound on what aliases
 * repeat. What is cut becomes `null`, with a problem. `nameOf` turns other objects (dates) into text.
 */
export function plainOf(
  raw: unknown,
  places: ValuePlaces,
  nameOf: (value: object) => string | undefined,
): BlockReading {
  const copy = new PlainCopy(places, nameOf);
  const value = copy.of(raw, '');
  return { value, written: copy.written, problems: copy.problems };
}

class PlainCopy {
  readonly written: Record<string, string> = {};
  readonly problems: Problem[] = [];
  readonly #places: ValuePlaces;
  readonly #nameOf: (value: object) => string | undefined;
  readonly #seen = new Set<object>();
  readonly #parents: object[] = [];
  #repeats = 0;
  #repeatedValues = 0;

  constructor(places: ValuePlaces, nameOf: (value: object) => string | undefined) {
    this.#places = places;
    this.#nameOf = nameOf;
  }

  of(raw: unknown, pointer: string): FrontMatterValue {
    if (this.#repeats > 0) this.#repeatedValues += 1;
    switch (typeof raw) {
      case 'string':
      case 'boolean':
        return raw;
      case 'number':
        return Number.isFinite(raw) ? raw : String(raw);
      case 'bigint':
        return this.of(numberOf(String(raw)), pointer);
      case 'object':
        return raw === null ? null : this.#ofObject(raw, pointer);
      case 'undefined':
      case 'function':
      case 'symbol':
        return null;
    }
  }

  #ofObject(raw: object, pointer: string): FrontMatterValue {
    if (raw instanceof WrittenNumber) {
      this.written[pointer] = raw.text;
      return raw.value;
    }
    const name = this.#nameOf(raw);
    if (name !== undefined) return name;
    const cut = this.#reasonToCut(raw);
    if (cut) {
      this.#report(cut, raw);
      return null;
    }
    const repeated = this.#seen.has(raw);
    this.#seen.add(raw);
    this.#parents.push(raw);
    if (repeated) this.#repeats += 1;
    const value = Array.isArray(raw) ? this.#ofList(raw, pointer) : this.#ofMap(raw, pointer);
    if (repeated) this.#repeats -= 1;
    this.#parents.pop();
    return value;
  }

  #reasonToCut(raw: object): ProblemCode | undefined {
    if (this.#repeatedValues > MAX_REPEATED_VALUES || this.#parents.includes(raw)) return 'front-matter-aliases';
    return this.#parents.length >= MAX_DEPTH ? 'front-matter-too-deep' : undefined;
  }

  #ofList(raw: readonly unknown[], pointer: string): FrontMatterValue {
    const list: FrontMatterValue[] = [];
    for (const [index, item] of raw.entries()) {
      if (this.#repeatedValues > MAX_REPEATED_VALUES) {
        this.#report('front-matter-aliases', raw);
        break;
      }
      list.push(this.of(item, `${pointer}/${String(index)}`));
    }
    return list;
  }

  #ofMap(raw: object, pointer: string): FrontMatterValue {
    const map: Record<string, FrontMatterValue> = {};
    for (const [key, item] of Object.entries(raw)) {
      if (this.#repeatedValues > MAX_REPEATED_VALUES) {
        this.#report('front-matter-aliases', raw);
        break;
      }
      if (key === '__proto__' || key === COMPLEX_KEY) continue;
      map[key] = this.of(item, pointerTo(pointer, key));
    }
    return map;
  }

  /** Once a code: one bomb is one problem, however many values it cuts. */
  #report(code: ProblemCode, raw: object): void {
    if (this.problems.some(problem => problem.code === code)) return;
    const nearest = [raw, ...[...this.#parents].reverse()].find(value => this.#places.aliases.has(value));
    const range = (nearest && this.#places.aliases.get(nearest)) ?? this.#places.fallback;
    this.problems.push({ code, severity: 'warning', args: [], range });
  }
}

/** What js-yaml calls a key that is a map, as in an unquoted `{{ page.title }}`. */
export const COMPLEX_KEY = '[object Object]';

/** The JSON pointer of a member of what `pointer` points to. */
function pointerTo(pointer: string, key: string): string {
  return `${pointer}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`;
}

/** From an offset to the end of its line; the whole line where nothing follows. Empty only in an empty line. */
export function restOfLine(text: string, offset: number): OffsetRange {
  const at = Math.min(Math.max(offset, 0), text.length);
  const next = text.slice(at).search(/[\r\n]/);
  const end = at + text.slice(at, next < 0 ? undefined : at + next).trimEnd().length;
  if (end > at) return { start: at, end };
  return lineBefore(text, at);
}

/** The line that ends at or before `offset` and is not blank: where a parser that ran to the end went wrong. */
function lineBefore(text: string, offset: number): OffsetRange {
  const end = text.slice(0, offset).trimEnd().length;
  const start = Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\r', end - 1)) + 1;
  const indent = text.slice(start, end).search(/\S/);
  return end > 0 ? { start: start + Math.max(indent, 0), end } : { start: offset, end: offset };
}
