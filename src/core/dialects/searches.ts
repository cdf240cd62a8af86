/** A search from a line to another one that found nothing. */
interface Vain {
  readonly from: number;
  readonly to: number;
}

/** What searches of one parse have told, so that no line is searched for the same thing over and over. */
export class Searches {
  readonly #vain = new Map<string, Vain>();

  /** Whether an earlier search has told that from one line to another there is nothing. */
  isVain(what: string, from: number, to: number): boolean {
    const known = this.#vain.get(what);
    return known !== undefined && known.from <= from && to <= known.to;
  }

  noteVain(what: string, from: number, to: number): void {
    this.#vain.set(what, { from, to });
  }

  /** The end of the stretch of lines that one lies in, as was noted by `noteVain`; its end is no part of it. */
  endAround(what: string, line: number): number | undefined {
    const known = this.#vain.get(what);
    return known && known.from <= line && line < known.to ? known.to : undefined;
  }
}

const searches = new WeakMap<object, Searches>();

/** Those of the parse that has this environment. */
export function searchesOf(env: object): Searches {
  const known = searches.get(env) ?? new Searches();
  searches.set(env, known);
  return known;
}
