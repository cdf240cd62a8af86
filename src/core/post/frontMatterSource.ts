import type { OffsetRange } from '../text/range';
import type { FrontMatter } from './frontMatterTypes';
import { restOfLine } from './frontMatterValue';

/**
 * Finds where URLs and paths stand in the source of a block. Asked in the order of the data, each answer is another
 * place; offsets count from the start of the block.
 */
export class SourceFinder {
  readonly #source: string;
  /** The source with comments blanked out: a URL in a comment is no link. */
  readonly #uncommented: string;
  readonly #taken = new Set<number>();
  readonly #found = new Set<string>();
  /** What has been looked for in vain everywhere, so that repeats cost nothing. */
  readonly #missing = new Set<string>();
  #cursor = 0;

  constructor(source: string, format: FrontMatter['format']) {
    this.#source = source;
    this.#uncommented = format === 'json' ? source : blankComments(source);
  }

  /**
   * The place of `value`, literally, or else its line, found by its scheme or by `key` behind the last find.
   * `undefined` for what the data has more often than the source, as aliases make it.
   */
  find(value: string, key: string): OffsetRange | undefined {
    const start = this.#startOf(value);
    if (start === undefined) return this.#found.has(value) ? undefined : this.#lineOf(value, key);
    this.#taken.add(start);
    this.#found.add(value);
    this.#cursor = start + value.length;
    return { start, end: this.#cursor };
  }

  #startOf(value: string): number | undefined {
    if (this.#missing.has(value)) return undefined;
    const start =
      this.#search(this.#uncommented, value, this.#cursor) ??
      this.#search(this.#uncommented, value, 0) ??
      this.#search(this.#source, value, 0);
    if (start === undefined) this.#missing.add(value);
    return start;
  }

  /** A URL that goes on is another URL, and so is one that began earlier. */
  #search(source: string, value: string, from: number): number | undefined {
    const before = SCHEME.test(value) ? URL_BEGAN : PATH_BEGAN;
    for (let at = source.indexOf(value, from); at >= 0; at = source.indexOf(value, at + 1)) {
      const goesOn = URL_GOES_ON.test(source.slice(at + value.length, at + value.length + 2));
      if (!goesOn && !before.test(source.slice(Math.max(at - 1, 0), at)) && !this.#taken.has(at)) return at;
    }
    return undefined;
  }

  #lineOf(value: string, key: string): OffsetRange {
    const at = this.#offsetOfScheme(value) ?? this.#offsetOfKey(key) ?? this.#cursor;
    const line = lineAt(this.#source, at);
    this.#cursor = Math.max(this.#cursor, line.end);
    return line;
  }

  #offsetOfScheme(value: string): number | undefined {
    const scheme = SCHEME.exec(value)?.[0];
    const at = scheme === undefined ? -1 : this.#uncommented.indexOf(scheme, this.#cursor);
    return at < 0 ? undefined : at;
  }

  #offsetOfKey(key: string): number | undefined {
    const memo = `key ${key}`;
    if (this.#missing.has(memo)) return undefined;
    const written = new RegExp(`(?:^|[^\\w-])["']?${key.replace(/[^\p{L}\p{N}]/gu, escaped)}["']?[ \\t]*[:=]`, 'u');
    const match = written.exec(this.#uncommented.slice(this.#cursor));
    if (!match) this.#missing.add(memo);
    return match ? this.#cursor + match.index + 1 : undefined;
  }
}

const SCHEME = /^[a-z]+:/i;
/** What a longer URL or path has right before or after a shorter one. */
const URL_BEGAN = /[A-Za-z\d+/=]/;
const PATH_BEGAN = /[A-Za-z\d/._~%-]/;
const URL_GOES_ON = /^(?:[\p{L}\p{N}/_~%#&=+$@-]|[.?:!][\p{L}\p{N}/_~%#&=+$@-])/u;

/** Blanks out what follows a `#` at the start of a line or behind a blank; offsets stay. */
function blankComments(source: string): string {
  return source.replace(
    /(^|[ \t\r\n])#[^\r\n]*/g,
    (comment, before: string) => before + ' '.repeat(comment.length - before.length),
  );
}

function escaped(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** The line around an offset, without the blanks around it. */
function lineAt(source: string, offset: number): OffsetRange {
  const start = Math.max(source.lastIndexOf('\n', offset - 1), source.lastIndexOf('\r', offset - 1)) + 1;
  const text = source.slice(start, start + 1024).search(/\S/);
  return restOfLine(source, offset === 0 ? 0 : start + Math.max(text, 0));
}
