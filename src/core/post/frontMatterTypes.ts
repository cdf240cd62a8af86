import type { OffsetRange } from '../text/range';
import type { Problem } from './problem';

/** A value of the front matter, free of dates, cycles and prototypes: what JSON can say. */
export type FrontMatterValue =
  string | number | boolean | null | readonly FrontMatterValue[] | { readonly [key: string]: FrontMatterValue };

/** The metadata block a post begins with. */
export interface FrontMatter {
  readonly format: 'none' | 'yaml' | 'toml' | 'json';
  /**
   * The whole block with both fences and the line end after it; empty at 0 where there is none. A block in a language
   * that is not read (`---js`) has the format `none`, yet its range: it is no part of the body either.
   */
  readonly range: OffsetRange;
  /** What stands between the fences. */
  readonly content: OffsetRange;
  readonly data: { readonly [key: string]: FrontMatterValue };
  /**
   * How numbers are written where `String(number)` says it otherwise (`1.10`, `012`), by JSON pointer into `data`
   * (`/title`, `/tags/0`).
   */
  readonly written?: { readonly [pointer: string]: string };
  readonly problems: readonly Problem[];
}
