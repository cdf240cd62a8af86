import type { PiecePlace, RenderMessage } from '../protocol/messages';
import { patch } from './patch';
import { pieceUpdate } from './pieceUpdate';
import { sanitizer } from './sanitize';
import {
  type Chunk,
  CHUNK,
  chunksOf,
  isPartial,
  lastNodeOf,
  lengthOf,
  moved,
  movedChunks,
  nodesOf,
  PieceSource,
  type ShownPiece,
} from './shownPiece';

/** How long the page may be busy with nodes it did not have before the rest of them waits, in milliseconds; some chunks come at once. */
const BUDGET = 40;
const CHUNKS_AT_ONCE = 4;

/** How many nodes of a post in the place of another one, or of what is new at the end, are shown without waiting. */
const AT_ONCE = CHUNK * CHUNKS_AT_ONCE;

/**
 * The post in the page, in pieces: only those that a render changes are read, sanitised and compared with what the page shows. A long post
 * that is new to the page comes in parts, its beginning first: ask `showMore` for the next one as long as it `isPartial`.
 */
export class ShownPost {
  readonly #root: Element;
  #pieces: readonly ShownPiece[] = [];
  #marker = '';
  #sanitize = sanitizer('');
  #lineCount = 0;
  /** The render that is being shown is that of another post than the one before. */
  #isOther = false;
  /** Stands where a post shows nothing. */
  #notice: HTMLElement | undefined;

  constructor(root: Element) {
    this.#root = root;
  }

  get isPartial(): boolean {
    return this.#pieces.some(isPartial);
  }

  /** Shows a render; `isOther` if it is that of another post. */
  show(message: RenderMessage, isOther = false): void {
    this.#notice?.remove();
    this.#notice = undefined;
    if (message.marker !== this.#marker) this.#sanitize = sanitizer(message.marker);
    this.#marker = message.marker;
    const lines = message.lineCount - this.#lineCount;
    this.#lineCount = message.lineCount;
    this.#isOther = isOther;
    this.#turnInto(nextPieces(message, this.#pieces), { lines, isOther });
    // Mostly there is enough to see at once.
    if (this.isPartial && !this.#pieces[0]?.chunks.length) this.showMore();
    if (this.isPartial || !this.#showsOnly(node => isBlank(node) || isTitle(node))) return;
    const { emptyPost, emptyBody } = message.strings;
    this.#notice = notice(this.#showsOnly(isBlank) ? emptyPost : emptyBody);
    this.#root.append(this.#notice);
  }

  #showsOnly(isMeant: (node: Node) => boolean): boolean {
    return this.#pieces.every(({ chunks }) => chunks.every(({ shown }) => shown.every(isMeant)));
  }

  /** Shows what waits, as much as may be shown in one go. */
  showMore(): void {
    const first = this.#pieces.findIndex(isPartial);
    const end = performance.now() + BUDGET;
    let count = 0;
    let isDone = false;
    const mayGoOn = (): boolean => {
      isDone = ++count >= CHUNKS_AT_ONCE && performance.now() >= end;
      return !isDone;
    };
    const more: Pick<ShownPiece, 'chunks'>[] = [];
    for (const [index, piece] of this.#pieces.slice(first).entries()) {
      if (!isPartial(piece) || (index && piece.chunks.length)) break;
      more.push({ chunks: this.#begin(piece.source.nodes.slice(lengthOf(piece.chunks)), piece.place, mayGoOn) });
      if (isDone) break;
    }
    const before = this.#pieces.slice(0, first + 1);
    const shown = this.#put(lastNodeOf(before), [], more);
    this.#pieces = this.#pieces.map((piece, index) => {
      const { chunks = [] } = shown[index - first] ?? {};
      return chunks.length ? { ...piece, chunks: [...piece.chunks, ...chunks] } : piece;
    });
  }

  #turnInto(
    next: readonly NextPiece[],
    { lines, isOther }: { readonly lines: number; readonly isOther: boolean },
  ): void {
    const old = this.#pieces;
    const isNew = isOther && next.filter(({ from }) => from !== undefined).length * 2 < next.length;
    const steps = isNew
      ? [{ gone: old, fresh: next.map(({ piece }) => ({ ...piece, chunks: [] })), kept: undefined }]
      : stepsOf(old, next);
    const pieces: ShownPiece[] = [];
    for (const step of steps) {
      const { gone, fresh, kept } = step;
      const [former] = gone;
      const [piece] = fresh;
      if (former && piece && gone.length === 1 && fresh.length === 1) {
        const mostOfOther = isOther && old.length === 1 ? AT_ONCE : undefined;
        pieces.push(this.#update(lastNodeOf(pieces), former, piece, { lines, mostOfOther }));
      } else if (former ?? piece) {
        const room = isNew ? AT_ONCE : pieces.some(isPartial) ? 0 : roomFor(step, pieces.length === 0);
        pieces.push(...this.#replace(lastNodeOf(pieces), gone, fresh, room));
      }
      if (kept) pieces.push(kept);
    }
    this.#pieces = pieces;
  }

  #update(
    after: ChildNode | undefined,
    old: ShownPiece,
    next: ShownPiece,
    { lines, mostOfOther }: { readonly lines: number; readonly mostOfOther: number | undefined },
  ): ShownPiece {
    const update = pieceUpdate(old, next, { lines, marker: this.#marker, mostOfOther });
    const before = movedChunks(update.before, update.moveBefore);
    const following = movedChunks(update.after, update.moveAfter);
    const changed = this.#begin(update.nodes, next.place);
    const [put] = this.#put(
      lastNodeOf([{ chunks: before }]) ?? after,
      [{ chunks: update.changed }],
      [{ chunks: changed }],
    );
    return { ...next, chunks: [...before, ...(put?.chunks ?? []), ...following] };
  }

  /** Puts pieces in the place of others, and shows of them as many nodes as there is `room` for. */
  #replace(
    after: ChildNode | undefined,
    gone: readonly ShownPiece[],
    fresh: readonly ShownPiece[],
    room: number,
  ): readonly ShownPiece[] {
    let left = room;
    const begun = fresh.map(piece => {
      const chunks = left > 0 ? this.#begin(piece.source.nodes, piece.place, length => (left -= length) > 0) : [];
      return { ...piece, chunks };
    });
    return this.#put(after, gone, begun);
  }

  /** Chunks of nodes as long as `mayGoOn`, one at least; not in the page yet. */
  #begin(nodes: readonly ChildNode[], place: PiecePlace, mayGoOn: (length: number) => boolean = () => true): Chunk[] {
    const chunks: Chunk[] = [];
    for (const chunk of chunksOf(nodes, place, this.#sanitize)) {
      chunks.push(chunk);
      if (!mayGoOn(chunk.length)) break;
    }
    return chunks;
  }

  /** Puts what was begun of pieces into the page, in the place of what is shown of others; what looks the same stays. */
  #put<Piece extends Pick<ShownPiece, 'chunks'>>(
    after: ChildNode | undefined,
    gone: readonly Pick<ShownPiece, 'chunks'>[],
    begun: readonly Piece[],
  ): readonly Piece[] {
    const there = patch(this.#root, { after, nodes: nodesOf(gone) }, nodesOf(begun), this.#isOther);
    let at = 0;
    return begun.map(piece => ({
      ...piece,
      chunks: piece.chunks.map(({ length, shown }) => ({ length, shown: there.slice(at, (at += shown.length)) })),
    }));
  }
}

/** A piece of a render, with its place among those of the one before if it was there. */
interface NextPiece {
  readonly piece: ShownPiece;
  readonly from: number | undefined;
}

const nowhere: PiecePlace = { line: 0, link: 0, mark: 0 };

function nextPieces({ html, pieces }: RenderMessage, old: readonly ShownPiece[]): readonly NextPiece[] {
  const next: NextPiece[] = [];
  let at = 0;
  for (const entry of pieces ?? [{ length: html.length, place: nowhere }]) {
    if ('length' in entry) {
      const source = new PieceSource(html.slice(at, (at += entry.length)));
      next.push({ piece: { place: entry.place, source, chunks: [] }, from: undefined });
      continue;
    }
    for (const [index, piece] of old.slice(entry.from, entry.from + entry.count).entries())
      next.push({ piece: moved(piece, entry.move), from: entry.from + index });
  }
  return next;
}

/** Pieces that give way to others, and the one that stays behind them. */
interface Step {
  readonly gone: readonly ShownPiece[];
  readonly fresh: readonly ShownPiece[];
  readonly kept: ShownPiece | undefined;
}

function stepsOf(old: readonly ShownPiece[], next: readonly NextPiece[]): readonly Step[] {
  const steps: Step[] = [];
  let fresh: ShownPiece[] = [];
  let at = 0;
  for (const { piece, from } of next) {
    if (from === undefined) {
      fresh.push(piece);
      continue;
    }
    steps.push({ gone: old.slice(at, from), fresh, kept: piece });
    fresh = [];
    at = from + 1;
  }
  return [...steps, { gone: old.slice(at), fresh, kept: undefined }];
}

/** How many nodes may be shown in the place of others: no more than are there where the post goes on with what waits. */
function roomFor({ gone, kept }: Step, isFirst: boolean): number {
  const shown = gone.reduce((sum, { chunks }) => sum + lengthOf(chunks), 0);
  if (gone.some(isPartial) || (kept && isPartial(kept) && !kept.chunks.length)) return shown;
  if (kept) return Infinity;
  return isFirst && !shown ? 0 : shown + AT_ONCE;
}

function isBlank(node: Node): boolean {
  return !(node instanceof Element) && !node.textContent?.trim();
}

function isTitle(node: Node): boolean {
  return node instanceof Element && node.matches('.recap-title');
}

function notice(text: string): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.className = 'recap-notice';
  paragraph.textContent = text;
  return paragraph;
}
