import type { PiecePlace } from '../protocol/messages';
import { noted } from './sanitize';

/** Nodes of a piece that stand next to each other, `length` of them, and what the page shows for them. */
export interface Chunk {
  readonly length: number;
  readonly shown: readonly ChildNode[];
  /** What is shown in its one node where that holds too much to be shown as a whole. */
  readonly inner?: readonly Chunk[] | undefined;
}

/** A piece of the post in the page. */
export interface ShownPiece {
  readonly place: PiecePlace;
  readonly source: PieceSource;
  /** What is shown of it, from the first node on; the rest waits. */
  readonly chunks: readonly Chunk[];
}

/** Runs and loads nothing. One for all pieces: there may be thousands. */
export const inert = document.implementation.createHTMLDocument('');

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

/** How many nodes chunks are made of. */
export function lengthOf(chunks: readonly Chunk[]): number {
  return chunks.reduce((sum, { length }) => sum + length, 0);
}

/** How many nodes chunks show, those in nodes that hold too much among them. */
export function weightOf(chunks: readonly Chunk[]): number {
  return chunks.reduce((sum, { length, inner }) => sum + length + weightOf(inner ?? []), 0);
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
  return !source.isRead || isPart(chunks, source.nodes);
}

/** Whether chunks are not all of nodes. Only in the last of them something may be missing. */
export function isPart(chunks: readonly Chunk[], nodes: ArrayLike<ChildNode>): boolean {
  const length = lengthOf(chunks);
  if (length < nodes.length) return true;
  const inner = chunks.at(-1)?.inner;
  const node = nodes[length - 1];
  return inner !== undefined && node !== undefined && isPart(inner, node.childNodes);
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

/** The attributes that hold numbers, by what these count. */
type Numbers = Readonly<Record<keyof PiecePlace, readonly string[]>>;

/** On what the page shows. */
const shownNumbers: Numbers = {
  line: [noted.line, noted.end],
  link: [noted.link, noted.image],
  mark: [noted.mark],
};

/** On what the host rendered. */
export function numbersOf(marker: string): Numbers {
  return {
    line: [`${marker}-line`, `${marker}-end`],
    link: [`${marker}-link`, `${marker}-image`],
    mark: [`${marker}-mark`],
  };
}

// What is not sanitised may have children called like properties of a node, so those are not asked for by name.
const { getAttribute, setAttribute, querySelectorAll } = Element.prototype;

/** Adds to the numbers that are noted on a node, which need not be sanitised. */
export function move(node: Node, by: PiecePlace, numbers = shownNumbers): void {
  shift(node, by.line, numbers.line);
  shift(node, by.link, numbers.link);
  shift(node, by.mark, numbers.mark);
}

function shift(node: Node, by: number, names: readonly string[]): void {
  if (!by || !(node instanceof Element)) return;
  for (const name of names)
    for (const element of [node, ...querySelectorAll.call(node, `[${name}]`)]) {
      const number = getAttribute.call(element, name);
      if (number) setAttribute.call(element, name, String(Number(number) + by));
    }
}

/** The last number noted in one of the attributes, of nodes that need not be sanitised; 0 where there is none. */
export function lastNumber(nodes: readonly Node[], names: readonly string[]): number {
  for (const node of nodes.toReversed()) {
    if (!(node instanceof Element)) continue;
    const all = [node, ...querySelectorAll.call(node, names.map(name => `[${name}]`).join())];
    for (const name of names) {
      const number = getAttribute.call(all.at(-1) ?? node, name);
      if (number) return Number(number);
    }
  }
  return 0;
}
