import type { PiecePlace } from '../protocol/messages';
import { patch } from './patch';
import { type Chunk, inert, isPart, lastNodeOf, lengthOf, move, nodesOf } from './shownPiece';

/** About how many nodes are sanitised together: a letter typed changes one of them, and each time costs something by itself. */
export const CHUNK = 32;

/** An element of a post that holds more of them is shown as the post is, chunk by chunk. */
const LARGE = 256;

/** How deep such elements may lie in each other. */
const DEEPEST = 20;

/** Elements whose parts look the same and are as harmless wherever they were sanitised. Tables would change all their columns part by part. */
const containers: ReadonlySet<string> = new Set([
  ...['div', 'section', 'article', 'center', 'blockquote', 'details', 'ul', 'ol'],
]);

/** Whether a node, which need not be sanitised, is shown chunk by chunk. */
export function isLarge(node: ChildNode | undefined): node is HTMLElement {
  return (
    node instanceof HTMLElement &&
    containers.has(node.localName) &&
    node.childNodes.length > 1 &&
    node.getElementsByTagName('*').length > LARGE
  );
}

/** Where nodes stand: among the children of `parent`, after one of them or from the first one on. */
export interface Place {
  readonly parent: Element;
  readonly after: ChildNode | undefined;
}

/** How much may be shown in one go. */
export interface Room {
  readonly isLeft: boolean;
  /** So many nodes are shown. */
  take(count: number): void;
}

export const allRoom: Room = { isLeft: true, take: () => undefined };

/** Room for a number of nodes. */
export function roomOf(count: number): Room {
  let left = count;
  return {
    get isLeft() {
      return left > 0;
    },
    take: taken => (left -= taken),
  };
}

/** Room for as many chunks as are made in `budget` milliseconds, and for `least` of them anyway. */
export function roomUntil(budget: number, least: number): Room {
  const end = performance.now() + budget;
  let count = 0;
  let isLeft = true;
  return {
    get isLeft() {
      return isLeft;
    },
    take: () => (isLeft = ++count < least || performance.now() < end),
  };
}

// What is not sanitised may have children called like properties of a node, so it is not asked by name.
const { cloneNode } = Node.prototype;

/** Makes of the nodes of a piece what the page shows. */
export class Chunking {
  readonly #sanitize: (dirty: DocumentFragment, depth: number) => DocumentFragment;
  readonly #place: PiecePlace;

  /** `sanitize` is told how many elements there are around what it gets; `place` is that of the piece. */
  constructor(sanitize: (dirty: DocumentFragment, depth: number) => DocumentFragment, place: PiecePlace) {
    this.#sanitize = sanitize;
    this.#place = place;
  }

  /** Chunks of nodes as long as there is room, one at least; not in the page yet. `depth` is how many elements the nodes lie in. */
  begin(nodes: readonly ChildNode[], room: Room, depth = 0): readonly Chunk[] {
    const chunks: Chunk[] = [];
    for (const some of runsOf(nodes, depth)) {
      const [node] = some;
      const shell = isApart(node, depth) ? this.shellOf(node, depth) : undefined;
      if (node && shell) chunks.push(this.#beginIn(shell, node, room, depth));
      else {
        chunks.push({ length: some.length, shown: this.#shownOf(some, depth) });
        room.take(some.length);
      }
      if (!room.isLeft) break;
    }
    return chunks;
  }

  /** Brings what waits of nodes that are shown in part into the page, as long as there is room. They are children of `parent`, from `after` on. */
  extend(
    { parent, after }: Place,
    chunks: readonly Chunk[],
    nodes: ArrayLike<ChildNode>,
    room: Room,
    depth = 0,
  ): readonly Chunk[] {
    const length = lengthOf(chunks);
    const last = chunks.at(-1);
    const [element] = last?.shown ?? [];
    const node = nodes[length - 1];
    let begun = chunks;
    if (last?.inner && element instanceof Element && node && isPart(last.inner, node.childNodes)) {
      const place = { parent: element, after: undefined };
      const inner = this.extend(place, last.inner, node.childNodes, room, depth + 1);
      begun = [...chunks.slice(0, -1), { ...last, inner }];
    }
    if (!room.isLeft || length === nodes.length) return begun;
    const more = this.begin(Array.from(nodes).slice(length), room, depth);
    patch(parent, { after: lastNodeOf([{ chunks: begun }]) ?? after, nodes: [] }, nodesOf([{ chunks: more }]));
    return [...begun, ...more];
  }

  /** An element without what it holds, sanitised. */
  shellOf(element: ChildNode, depth: number): HTMLElement | undefined {
    const [shell, ...others] = this.#shownOf([cloneNode.call(element, false) as ChildNode], depth);
    return shell instanceof HTMLElement && shell.nodeName === element.nodeName && !others.length ? shell : undefined;
  }

  #beginIn(shell: HTMLElement, node: ChildNode, room: Room, depth: number): Chunk {
    const inner = this.begin([...node.childNodes], room, depth + 1);
    patch(shell, { after: undefined, nodes: [] }, nodesOf([{ chunks: inner }]));
    return { length: 1, shown: [shell], inner };
  }

  #shownOf(nodes: readonly ChildNode[], depth: number): readonly ChildNode[] {
    const dirty = inert.createDocumentFragment();
    // What lies in an element stays there: that is compared with the one that takes its place.
    dirty.append(...(depth ? nodes.map(node => cloneNode.call(node, true)) : nodes));
    const shown = [...this.#sanitize(dirty, depth).childNodes];
    for (const node of shown) move(node, this.#place);
    return shown;
  }
}

/** Chunks that are in the page, of whose nodes others are `there` now, which show the same. */
export function placed(chunks: readonly Chunk[], there: readonly ChildNode[]): readonly Chunk[] {
  let at = 0;
  return chunks.map(({ length, shown, inner }) => {
    const live = there.slice(at, (at += shown.length));
    return { length, shown: live, inner: inner && placed(inner, live[0] ? [...live[0].childNodes] : []) };
  });
}

function isApart(node: ChildNode | undefined, depth: number): node is HTMLElement {
  return depth < DEEPEST && isLarge(node);
}

/** Nodes that become a chunk each: one that holds too much, or some of the others. */
function* runsOf(nodes: readonly ChildNode[], depth: number): Generator<readonly ChildNode[]> {
  let start = 0;
  for (const [index, node] of [...nodes, undefined].entries()) {
    if (node && !isApart(node, depth)) continue;
    const run = nodes.slice(start, index);
    const size = Math.ceil(run.length / Math.max(1, Math.round(run.length / CHUNK)));
    for (let at = 0; at < run.length; at += size) yield run.slice(at, at + size);
    if (node) yield [node];
    start = index + 1;
  }
}
