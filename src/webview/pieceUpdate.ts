import type { PiecePlace } from '../protocol/messages';
import { isLarge } from './chunking';
import { type Chunk, lastNumber, lengthOf, move, numbersOf } from './shownPiece';

/** How many nodes are the same at the beginning and at the end. */
interface SameEnds {
  readonly start: number;
  readonly end: number;
}

/** Nodes, not sanitised, and what is shown of them. */
export interface ShownNodes {
  readonly nodes: readonly ChildNode[];
  readonly chunks: readonly Chunk[];
}

/** How nodes that are shown become others. */
export interface NodesUpdate {
  /** Stay before what changes. */
  readonly before: readonly Chunk[];
  readonly changed: readonly Chunk[];
  /** The nodes that take the place of those, not sanitised. */
  readonly nodes: readonly ChildNode[];
  /** The first node that changes, where the page shows it in chunks of its own. */
  readonly inner: { readonly former: ChildNode; readonly node: ChildNode } | undefined;
  readonly after: readonly Chunk[];
  /** How far what stays behind moves. */
  readonly moveAfter: PiecePlace;
}

/** How a post changes: what an update of some of its nodes has to know. */
export interface Change {
  /** How far the piece moved. */
  readonly move: PiecePlace;
  /** How many lines the post grew by. */
  readonly lines: number;
  readonly marker: string;
  /** How many nodes of another post are shown at once. */
  readonly mostOfOther: number | undefined;
}

/** Compares nodes that are shown with those that take their place. Nodes that are in no part of the update wait. */
export function nodesUpdate(
  old: ShownNodes,
  next: readonly ChildNode[],
  { move: moveBefore, lines, marker, mostOfOther }: Change,
): NodesUpdate {
  const numbers = numbersOf(marker);
  // What follows the edit in the piece moved within it as far as the piece did not.
  const within = {
    line: lines - moveBefore.line,
    link: lastNumber(next, numbers.link) - lastNumber(old.nodes, numbers.link),
    mark: lastNumber(next, numbers.mark) - lastNumber(old.nodes, numbers.mark),
  };
  const moveAfter = {
    line: lines,
    link: moveBefore.link + within.link,
    mark: moveBefore.mark + within.mark,
  };
  const start = sameStart(old.nodes, next);
  const isInner = mostOfOther === undefined && isShownApart(old, next, start);
  const end = sameEnd(old.nodes, next, isInner ? start + 1 : start, former => {
    move(former, within, numbers);
  });
  const former = old.nodes[start];
  const node = next[start];
  const waiting = old.nodes.length - lengthOf(old.chunks);
  if (isInner && former && node && (!waiting || start + 1 + end === next.length)) {
    const [before, changed, after] = cut(old.chunks, { start, end: end - waiting });
    const nodes = waiting ? [node] : next.slice(start, next.length - lengthOf(after));
    return { before, changed, nodes, inner: { former, node }, after, moveAfter };
  }
  const shown = shownOf(old, next, { same: { start, end }, mostOfOther });
  const [before, changed, after] = cut(old.chunks, shown);
  const nodes = next.slice(lengthOf(before), shown.length - lengthOf(after));
  return { before, changed, nodes, inner: undefined, after, moveAfter };
}

/**
 * Whether the first node that is not the same is one that the page shows in chunks of its own. Where others came or went beside it, it has to begin
 * or end as before to be the same one.
 */
function isShownApart({ nodes, chunks }: ShownNodes, next: readonly ChildNode[], start: number): boolean {
  const former = nodes[start];
  const node = next[start];
  if (!former || !isLarge(node) || former.nodeName !== node.nodeName) return false;
  const isAmongOthers = nodes.length !== next.length;
  if (isAmongOthers && !isSame(former.firstChild, node.firstChild) && !isSame(former.lastChild, node.lastChild))
    return false;
  let at = 0;
  for (const { length, inner } of chunks) {
    if (at === start) return inner !== undefined;
    at += length;
  }
  return false;
}

/**
 * How many of the next nodes take the place of those that are shown, and how many of them are the same at the beginning and at the
 * end. The others wait.
 */
function shownOf(
  old: ShownNodes,
  next: readonly ChildNode[],
  { same, mostOfOther }: { readonly same: SameEnds; readonly mostOfOther: number | undefined },
): SameEnds & { readonly length: number } {
  const { length } = next;
  const shown = lengthOf(old.chunks);
  const waiting = old.nodes.length - shown;
  // A post that was renamed is mostly the same; of any other the beginning is wanted.
  if (mostOfOther !== undefined && same.start < shown && !isMostlySame(next, same))
    return { length: Math.min(length, mostOfOther), start: 0, end: 0 };
  if (same.start >= shown) return { length: shown, start: shown, end: 0 };
  // Of what changed anywhere, no more is known to be wanted at once than was shown.
  const at = same.end >= waiting ? length - waiting : Math.min(shown, length);
  return { length: at, start: same.start, end: Math.max(0, same.end - waiting) };
}

/** Whether what is the same at both ends makes up half of the nodes, by all that these hold. */
function isMostlySame(nodes: readonly ChildNode[], { start, end }: SameEnds): boolean {
  const weights = nodes.map(node => (node instanceof Element ? getElementsByTagName.call(node, '*').length : 0) + 1);
  const sum = (some: readonly number[]): number => some.reduce((total, weight) => total + weight, 0);
  return (sum(weights.slice(0, start)) + sum(weights.slice(weights.length - end))) * 2 >= sum(weights);
}

function sameStart(old: readonly Node[], next: readonly Node[]): number {
  const most = Math.min(old.length, next.length);
  let start = 0;
  while (start < most && isSame(old[start], next[start])) start++;
  return start;
}

/** How many nodes are the same at the end, of those behind the first `start`; old ones are compared after they were moved. */
function sameEnd(old: readonly Node[], next: readonly Node[], start: number, move: (former: Node) => void): number {
  const most = Math.min(old.length, next.length);
  let end = 0;
  for (; end < most - start; end++) {
    const former = old[old.length - 1 - end];
    if (former) move(former);
    if (!isSame(former, next[next.length - 1 - end])) break;
  }
  return end;
}

// What is not sanitised may have children called like properties of a node, so it is not asked by name.
const { isEqualNode } = Node.prototype;
const { getElementsByTagName } = Element.prototype;

function isSame(former: Node | null | undefined, node: Node | null | undefined): boolean {
  return !!former && !!node && isEqualNode.call(former, node);
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
