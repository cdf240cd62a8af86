import type { PiecePlace } from '../protocol/messages';
import { type Chunk, lengthOf, shift, type ShownPiece } from './shownPiece';

/** How many nodes are the same at the beginning and at the end. */
interface SameEnds {
  readonly start: number;
  readonly end: number;
}

/** How a piece that is shown becomes another one. */
export interface PieceUpdate {
  /** Stay before what changes; how far their numbers move. */
  readonly before: readonly Chunk[];
  readonly moveBefore: PiecePlace;
  readonly changed: readonly Chunk[];
  /** The nodes that take the place of those, not sanitised. */
  readonly nodes: readonly ChildNode[];
  readonly after: readonly Chunk[];
  readonly moveAfter: PiecePlace;
}

/**
 * Compares a piece that is shown with the one that takes its place. `lines` is how many lines the post grew by, `mostOfOther` how many nodes of
 * another post are shown at once. Nodes that are in no part of the update wait.
 */
export function pieceUpdate(
  old: ShownPiece,
  next: ShownPiece,
  {
    lines,
    marker,
    mostOfOther,
  }: { readonly lines: number; readonly marker: string; readonly mostOfOther: number | undefined },
): PieceUpdate {
  const move = difference(next.place, old.place);
  // What follows the edit in the piece moved within it as far as the piece did not.
  const within = lines - move.line;
  const same = sameEnds(old.source.nodes, next.source.nodes, former => {
    shift(former, within, [`${marker}-line`, `${marker}-end`]);
  });
  const { length, start, end } = shownOf(old, next, { same, mostOfOther });
  const [before, changed, after] = cut(old.chunks, { start, end });
  const nodes = next.source.nodes.slice(lengthOf(before), length - lengthOf(after));
  return { before, moveBefore: move, changed, nodes, after, moveAfter: { ...move, line: lines } };
}

/**
 * How many nodes of the next piece take the place of those that are shown, and how many of them are the same at the beginning and at the
 * end. The others wait.
 */
function shownOf(
  old: ShownPiece,
  next: ShownPiece,
  { same, mostOfOther }: { readonly same: SameEnds; readonly mostOfOther: number | undefined },
): SameEnds & { readonly length: number } {
  const { length } = next.source.nodes;
  const shown = lengthOf(old.chunks);
  const waiting = old.source.nodes.length - shown;
  // A post that was renamed is mostly the same; of any other the beginning is wanted.
  if (mostOfOther !== undefined && same.start < shown && (same.start + same.end) * 2 < length)
    return { length: Math.min(length, mostOfOther), start: 0, end: 0 };
  if (same.start >= shown) return { length: shown, start: shown, end: 0 };
  // Of what changed anywhere, no more is known to be wanted at once than was shown.
  const at = same.end >= waiting ? length - waiting : Math.min(shown, length);
  return { length: at, start: same.start, end: Math.max(0, same.end - waiting) };
}

/** Of the nodes of two lists; those at the end of the old one are compared after they were moved. */
function sameEnds(old: readonly Node[], next: readonly Node[], move: (former: Node) => void): SameEnds {
  const most = Math.min(old.length, next.length);
  let start = 0;
  while (start < most && isSame(old[start], next[start])) start++;
  let end = 0;
  for (; end < most - start; end++) {
    const former = old[old.length - 1 - end];
    if (former) move(former);
    if (!isSame(former, next[next.length - 1 - end])) break;
  }
  return { start, end };
}

// What is not sanitised may have children called like properties of a node, so it is not asked by name.
const { isEqualNode } = Node.prototype;

function isSame(former: Node | undefined, node: Node | undefined): boolean {
  return former !== undefined && node !== undefined && isEqualNode.call(former, node);
}

/** Chunks all of whose nodes are the same at the beginning, those between, and those at the end. */
function cut(
  chunks: readonly Chunk[],
  { start, end }: SameEnds,
): readonly [before: readonly Chunk[], changed: readonly Chunk[], after: readonly Chunk[]] {
  let first = 0;
  for (let length = chunks[0]?.length ?? 0; first < chunks.length && length <= start;)
    length += chunks[++first]?.length ?? 0;
  let last = chunks.length;
  for (let length = chunks.at(-1)?.length ?? 0; last > first && length <= end;)
    length += chunks[--last - 1]?.length ?? 0;
  return [chunks.slice(0, first), chunks.slice(first, last), chunks.slice(last)];
}

function difference(place: PiecePlace, former: PiecePlace): PiecePlace {
  return { line: place.line - former.line, link: place.link - former.link, mark: place.mark - former.mark };
}
