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

/** Something surely wrong, at its place in the text. `args` fill the message of the code, in order. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning' | 'information';
  readonly args: readonly string[];
  readonly range: OffsetRange;
}
