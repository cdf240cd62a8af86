import type { Section } from '../post/section';
import type { OffsetRange } from '../text/range';
import type { LineRange } from './stretches';
import type { TextEdit } from './textEdit';

/**
 * Where a section goes: past its neighbour of the same parent; to the place of another section, whose sibling it becomes;
 * or behind everything, as a section of the outermost level.
 */
export type MoveGoal =
  | { readonly to: 'up' }
  | { readonly to: 'down' }
  | { readonly to: 'placeOf'; readonly target: Section }
  | { readonly to: 'end' };

/** Why a section cannot be moved. The host words it; `name` is the heading or tag it is about. */
export type MoveRefusal =
  | { readonly reason: 'first' | 'last' | 'into-itself' | 'meaning' }
  | { readonly reason: 'in-block' | 'levels' | 'too-deep' | 'tag' | 'anchor' | 'heading'; readonly name: string };

/** What a move does to the text. */
export interface MovePlan {
  readonly edits: readonly TextEdit[];
  /** The section as it stands, and where its first character comes to stand. */
  readonly moved: OffsetRange;
  readonly movedTo: number;
}

export type MoveResult =
  | { readonly kind: 'plan'; readonly plan: MovePlan }
  | { readonly kind: 'refused'; readonly refusal: MoveRefusal }
  /** It stands there already. */
  | { readonly kind: 'nothing' };

/** Two stretches that are to change places; between them lies only what stays. `second` may be empty: then only levels change. */
export interface Swap {
  readonly kind: 'swap';
  readonly first: LineRange;
  readonly second: LineRange;
  readonly moved: 'first' | 'second';
  readonly section: Section;
  /** What it shall be a part of. */
  readonly parent: Section | undefined;
  /** What is added to the level of the moved section's headings. */
  readonly levels: number;
}
