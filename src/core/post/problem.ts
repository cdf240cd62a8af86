import type { OffsetRange } from '../text/range';

/** What can be wrong with a post. Core knows codes and arguments only; the host and the CLI word them. */
export type ProblemCode =
  | 'front-matter-unclosed'
  | 'front-matter-language'
  | 'front-matter-syntax'
  | 'front-matter-too-large'
  | 'front-matter-too-deep'
  | 'front-matter-aliases'
  | 'front-matter-not-a-map'
  | 'front-matter-duplicate-key'
  | 'byte-order-mark'
  | 'binary'
  | 'too-large'
  | 'template-unclosed';

/** What is wrong in front matter that cannot be read, as far as Recap has words of its own for it. */
export type SyntaxReason =
  | 'open-quote'
  | 'open-bracket'
  | 'no-comma'
  | 'value-or-indentation'
  | 'list-indentation'
  | 'no-colon'
  | 'tab'
  | 'star'
  | 'backslash'
  | 'map-as-key';

/**
 * Something surely wrong, at its place in the text. `args` fill the message of the code, in order; where there is a `reason`, its words
 * do instead of the parser's.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning' | 'information';
  readonly args: readonly string[];
  readonly reason?: SyntaxReason | undefined;
  readonly range: OffsetRange;
}
