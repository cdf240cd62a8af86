import type { PiecePlace, RenderMessage } from '../protocol/messages';
import { allRoom, CHUNK, Chunking, type Place, placed, roomOf, roomUntil } from './chunking';
import { patch, patchElement } from './patch';
import { type Change, nodesUpdate, type ShownNodes } from './pieceUpdate';
import { sanitizer } from './sanitize';
import {
  type Chunk,
  isPartial,
  lastNodeOf,
  moved,
  movedChunks,
  nodesOf,
  PieceSource,
  type ShownPiece,
  weightOf,
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
    const room = roomUntil(BUDGET, CHUNKS_AT_ONCE);
    const pieces = [...this.#pieces];
    for (let index = first; ; index++) {
      const piece = pieces[index];
      if (!piece || !room.isLeft || !isPartial(piece) || (index > first && piece.chunks.length)) break;
      const place = { parent: this.#root, after: lastNodeOf(pieces.slice(0, index)) };
      const chunks = this.#chunking(piece.place).extend(place, piece.chunks, piece.source.nodes, room);
      pieces[index] = { ...piece, chunks };
    }
    this.#pieces = pieces;
  }

  #turnInto(
    next: readonly NextPiece[],
    { lines, isOther }: { readonly lines: number; readonly isOther: boolean },
  ): void {
    const old = this.#pieces;
    const isNew = isOther && next.filter(({ from }) => from !== undefined).length * 2 < next.length;
    const steps = isNew
      ? [
          {
            gone: next.length > 1 ? this.#shortened(old) : old,
            fresh: next.map(({ piece }) => ({ ...piece, chunks: [] })),
            kept: undefined,
          },
        ]
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

  /** Takes most of a post away that gives way to another one: to look for what they have in common in all of it would take long. */
  #shortened<Piece extends Pick<ShownPiece, 'chunks'>>(pieces: readonly Piece[]): readonly Piece[] {
    let left = AT_ONCE + 1;
    return pieces.map(piece => {
      const chunks = piece.chunks.filter(({ length, shown, inner }) => {
        left = inner ? 0 : left - length;
        if (left > 0) return true;
        for (const node of shown) node.remove();
        return false;
      });
      return { ...piece, chunks };
    });
  }

  #update(
    after: ChildNode | undefined,
    old: ShownPiece,
    next: ShownPiece,
    { lines, mostOfOther }: Pick<Change, 'lines' | 'mostOfOther'>,
  ): ShownPiece {
    const change = { move: difference(next.place, old.place), lines, marker: this.#marker, mostOfOther };
    const place = { parent: this.#root, after };
    const shown = { nodes: old.source.nodes, chunks: old.chunks };
    const chunks = this.#updateNodes(place, shown, next.source.nodes, {
      ...change,
      chunking: this.#chunking(next.place),
    });
    return { ...next, chunks };
  }

  /**
   * Turns nodes that are shown into others; of an element that holds many of them only those inside that change. What waits is missed only at the
   * end of what is shown: elsewhere nothing may (`mayWait`).
   */
  #updateNodes(
    { parent, after }: Place,
    old: ShownNodes,
    next: readonly ChildNode[],
    change: Change & { readonly chunking: Chunking },
    { depth, mayWait } = { depth: 0, mayWait: true },
  ): readonly Chunk[] {
    const { move, chunking, mostOfOther } = change;
    const update = nodesUpdate(old, next, change);
    const before = movedChunks(update.before, move);
    const following = movedChunks(update.after, update.moveAfter);
    const [chunk] = update.changed;
    const element = chunk?.shown[0];
    const shell = update.inner && chunking.shellOf(update.inner.node, depth);
    if (update.inner && chunk?.inner && element instanceof Element && shell) {
      patchElement(element, shell, this.#isOther);
      const { former, node } = update.inner;
      const within = { nodes: [...former.childNodes], chunks: chunk.inner };
      const place = { parent: element, after: undefined };
      const [, ...others] = update.nodes;
      const isLast = mayWait && !others.length && !following.length;
      const begun = this.#updateNodes(place, within, [...node.childNodes], change, {
        depth: depth + 1,
        mayWait: isLast,
      });
      const inner = isLast ? begun : chunking.extend(place, begun, node.childNodes, allRoom, depth + 1);
      const [put] = this.#put(
        { parent, after: element },
        [{ chunks: update.changed.slice(1) }],
        [{ chunks: chunking.begin(others, allRoom, depth) }],
      );
      return [...before, { ...chunk, inner }, ...(put?.chunks ?? []), ...following];
    }
    // Of another post the beginning is wanted, and of the one before no more is looked through.
    const most = before.length || following.length ? undefined : mostOfOther;
    const changed = [{ chunks: update.changed }];
    const begun = chunking.begin(update.nodes, most === undefined ? allRoom : roomOf(most), depth);
    const [put] = this.#put(
      { parent, after: lastNodeOf([{ chunks: before }]) ?? after },
      most === undefined ? changed : this.#shortened(changed),
      [{ chunks: begun }],
    );
    return [...before, ...(put?.chunks ?? []), ...following];
  }

  /** Puts pieces in the place of others, and shows of them as many nodes as there is `room` for. */
  #replace(
    after: ChildNode | undefined,
    gone: readonly ShownPiece[],
    fresh: readonly ShownPiece[],
    room: number,
  ): readonly ShownPiece[] {
    const left = roomOf(room);
    const begun = fresh.map(piece => {
      const chunks = left.isLeft ? this.#chunking(piece.place).begin(piece.source.nodes, left) : [];
      return { ...piece, chunks };
    });
    return this.#put({ parent: this.#root, after }, gone, begun);
  }

  #chunking(place: PiecePlace): Chunking {
    return new Chunking(this.#sanitize, place);
  }

  /** Puts what was begun of pieces into the page, in the place of what is shown of others; what looks the same stays. */
  #put<Piece extends Pick<ShownPiece, 'chunks'>>(
    { parent, after }: Place,
    gone: readonly Pick<ShownPiece, 'chunks'>[],
    begun: readonly Piece[],
  ): readonly Piece[] {
    const there = patch(parent, { after, nodes: nodesOf(gone) }, nodesOf(begun), this.#isOther);
    let at = 0;
    return begun.map(piece => {
      const count = nodesOf([piece]).length;
      return { ...piece, chunks: placed(piece.chunks, there.slice(at, (at += count))) };
    });
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
  const shown = gone.reduce((sum, { chunks }) => sum + weightOf(chunks), 0);
  if (gone.some(isPartial) || (kept && isPartial(kept) && !kept.chunks.length)) return shown;
  if (kept) return Infinity;
  return isFirst && !shown ? 0 : shown + AT_ONCE;
}

function difference(place: PiecePlace, former: PiecePlace): PiecePlace {
  return { line: place.line - former.line, link: place.link - former.link, mark: place.mark - former.mark };
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
