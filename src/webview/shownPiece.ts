import type { PiecePlace } from '../protocol/messages';
import { noted } from './sanitize';

/** Nodes of a piece that stand next to each other, `length` of them, and what the page shows for them. */
export interface Chunk {
  readonly length: number;
  readonly shown: readonly ChildNode[];
}

/** A piece of the post in the page. */
export interface ShownPiece {
  readonly place: PiecePlace;
  readonly source: PieceSource;
  /** What is shown of it, from the first node on; the rest waits. */
  readonly chunks: readonly Chunk[];
}

/** Runs and loads nothing. One for all pieces: there may be thousands. */
const inert = document.implementation.createHTMLDocument('');

/** What the host rendered, not sanitised. It is read when it is first needed: most of a long post waits. */
export class PieceSource {
  #html: string;
  #nodes: readonly ChildNode[] | undefined;

  constructor(html: string) {
    this.#html = html;
  }

  get isRead(): boolean {
    return this.#nodes !== undefined;
  }

  /** In a document that runs and loads nothing. Numbers in them count from the place of the piece. */
  get nodes(): readonly ChildNode[] {
    if (this.#nodes) return this.#nodes;
    const body = inert.createElement('body');
    body.innerHTML = this.#html;
    this.#html = '';
    return (this.#nodes = [...body.childNodes]);
  }
}

/** About how many nodes are sanitised together: a letter typed changes one of them, and each time costs something by itself. */
export const CHUNK = 32;

/** What `sanitize` makes of nodes of a piece, chunk by chunk; not in the page yet. */
export function* chunksOf(
  nodes: readonly ChildNode[],
  place: PiecePlace,
  sanitize: (dirty: DocumentFragment) => DocumentFragment,
): Generator<Chunk> {
  const size = Math.ceil(nodes.length / Math.max(1, Math.round(nodes.length / CHUNK)));
  for (let at = 0; at < nodes.length; at += size) {
    const some = nodes.slice(at, at + size);
    const dirty = inert.createDocumentFragment();
    dirty.append(...some);
    const shown = [...sanitize(dirty).childNodes];
    for (const node of shown) move(node, place);
    yield { length: some.length, shown };
  }
}

/** How many nodes chunks are made of. */
export function lengthOf(chunks: readonly Chunk[]): number {
  return chunks.reduce((sum, { length }) => sum + length, 0);
}

/** What is shown of pieces. */
export function nodesOf(pieces: readonly Pick<ShownPiece, 'chunks'>[]): readonly ChildNode[] {
  return pieces.flatMap(({ chunks }) => chunks.flatMap(({ shown }) => shown));
}

/** The last node that is shown of pieces. */
export function lastNodeOf(pieces: readonly Pick<ShownPiece, 'chunks'>[]): ChildNode | undefined {
  return pieces
    .findLast(({ chunks }) => chunks.some(hasNodes))
    ?.chunks.findLast(hasNodes)
    ?.shown.at(-1);
}

function hasNodes({ shown }: Chunk): boolean {
  return shown.length > 0;
}

/** Whether a part of a piece waits. */
export function isPartial({ source, chunks }: ShownPiece): boolean {
  return !source.isRead || lengthOf(chunks) < source.nodes.length;
}

/** The piece at another place; what is shown of it follows. */
export function moved(piece: ShownPiece, by: PiecePlace): ShownPiece {
  const { line, link, mark } = piece.place;
  return {
    ...piece,
    place: { line: line + by.line, link: link + by.link, mark: mark + by.mark },
    chunks: movedChunks(piece.chunks, by),
  };
}

/** The same for a part of one. */
export function movedChunks(chunks: readonly Chunk[], by: PiecePlace): readonly Chunk[] {
  if (by.line || by.link || by.mark) for (const { shown } of chunks) for (const node of shown) move(node, by);
  return chunks;
}

const numbered: readonly (readonly [keyof PiecePlace, readonly string[]])[] = [
  ['line', [noted.line, noted.end]],
  ['link', [noted.link, noted.image]],
  ['mark', [noted.mark]],
];

/** Adds to the numbers that are noted on what the page shows. */
function move(node: Node, by: PiecePlace): void {
  for (const [kind, names] of numbered) shift(node, by[kind], names);
}

// What is not sanitised may have children called like properties of a node, so those are not asked for by name.
const { getAttribute, setAttribute, querySelectorAll } = Element.prototype;

/** Adds to numbers in attributes, of a node that need not be sanitised. */
export function shift(node: Node, by: number, names: readonly string[]): void {
  if (!by || !(node instanceof Element)) return;
  for (const name of names)
    for (const element of [node, ...querySelectorAll.call(node, `[${name}]`)]) {
      const number = getAttribute.call(element, name);
      if (number) setAttribute.call(element, name, String(Number(number) + by));
    }
}
