/** How many changed files are told apart one by one. */
const mostTold = 2000;

/**
 * Numbers that tell contents of a file apart: another one after each change, the same as long as there is none. Once too many files have changed,
 * all begin again with a number none of them has had.
 */
export class FileVersions {
  /** By URI, of files that have changed since. */
  readonly #versions = new Map<string, number>();
  #changes = 0;
  /** The number of all others. */
  #others = 0;

  of(key: string): number {
    return this.#versions.get(key) ?? this.#others;
  }

  /** Whether the file is known to have changed. */
  has(key: string): boolean {
    return this.#versions.has(key);
  }

  noteChange(key: string): void {
    this.#versions.set(key, ++this.#changes);
    if (this.#versions.size <= mostTold) return;
    this.#others = ++this.#changes;
    this.#versions.clear();
  }
}
