import type { Hints, WordHints } from './wordHints';

/** Words of one group as a regular expression that is run only where the hints say that it may match. */
export class WordGroup {
  readonly #pattern: RegExp;
  readonly #hints: WordHints;
  readonly #bit: Hints;
  readonly #isAtStart: boolean;

  constructor(pattern: RegExp, hints: WordHints, bit: Hints) {
    this.#pattern = pattern;
    this.#hints = hints;
    this.#bit = bit;
    this.#isAtStart = pattern.source.startsWith('^');
  }

  /** `hints` are those of the text, where it is asked about several groups. */
  test(text: string, hints = this.#hintsOf(text)): boolean {
    return (hints & this.#bit) !== 0 && this.#pattern.test(text);
  }

  exec(text: string): RegExpExecArray | undefined {
    return (this.#hintsOf(text) & this.#bit) === 0 ? undefined : (this.#pattern.exec(text) ?? undefined);
  }

  /** The text without the first match. */
  removedFrom(text: string): string {
    return (this.#hintsOf(text) & this.#bit) === 0 ? text : text.replace(this.#pattern, '');
  }

  #hintsOf(text: string): Hints {
    return this.#isAtStart ? this.#hints.startOf(text) : this.#hints.in(text);
  }
}
