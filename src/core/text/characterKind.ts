/** The characters that a pattern takes, each asked about once: where scripts have thousands of them, texts are read many times faster so. */
export class CharacterKind {
  readonly #pattern: RegExp;
  /** Of all of one UTF-16 code unit. */
  readonly #known = new Uint8Array(1 << 16);

  constructor(pattern: RegExp) {
    this.#pattern = pattern;
  }

  has(codePoint: number): boolean {
    return codePoint < this.#known.length
      ? (this.#known[codePoint] || this.#ask(codePoint)) === is
      : this.#takes(codePoint);
  }

  #ask(code: number): number {
    return (this.#known[code] = this.#takes(code) ? is : isNot);
  }

  #takes(codePoint: number): boolean {
    return this.#pattern.test(String.fromCodePoint(codePoint));
  }
}

const is = 1;
const isNot = 2;
