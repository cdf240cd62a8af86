import type { RenderMessage } from '../protocol/messages';
import { patch } from './patch';
import { noted, sanitizer } from './sanitize';

/** How many nodes of a render are sanitised together: a letter typed changes one of them, and each time costs something by itself. */
const PIECE = 32;

/** Nodes of a render that stand next to each other, `length` of them, and what the page shows for them. */
interface Piece {
  readonly length: number;
  readonly shown: readonly ChildNode[];
}

/** How long the page may be busy with nodes it did not have before the rest of them waits, in milliseconds; some pieces come at once. */
const BUDGET = 40;
const PIECES_AT_ONCE = 4;

/**
 * The post in the page, in pieces: only those that a render changes are sanitised and compared with what the page shows. A long post that is
 * new to the page comes in parts, its beginning first: ask `showMore` for the next one as long as it `isPartial`.
 */
export class ShownPost {
  readonly #root: Element;
  /** The last render as far as it is shown, not sanitised, in a document that runs and loads nothing. */
  #nodes: readonly ChildNode[] = [];
  /** What follows those. */
  #waiting: readonly ChildNode[] = [];
  #marker = '';
  #lineCount = 0;
  #pieces: readonly Piece[] = [];

  constructor(root: Element) {
    this.#root = root;
  }

  get isPartial(): boolean {
    return this.#waiting.length > 0;
  }

  /** Shows a render; `isOther` if it is that of another post. */
  show({ html, marker, lineCount, strings }: RenderMessage, isOther = false): void {
    const nodes = parsed(html);
    const shift = lineCount - this.#lineCount;
    const same = sameEnds([...this.#nodes, ...this.#waiting], nodes, former => {
      shiftLines(former, shift, [`${marker}-line`, `${marker}-end`]);
    });
    const { length, start, end } = this.#shownOf(nodes, same, isOther);
    const [before, changed, after] = cut(this.#pieces, { start, end });
    const next = piecesOf(nodes.slice(lengthOf(before), length - lengthOf(after)), marker);
    if (shift)
      for (const { shown } of after) for (const node of shown) shiftLines(node, shift, [noted.line, noted.end]);
    this.#lineCount = lineCount;
    this.#marker = marker;
    this.#nodes = nodes.slice(0, length);
    this.#pieces = [...before, ...this.#replace(before, changed, next), ...after];
    this.#waiting = nodes.slice(length);
    if (this.isPartial) this.showMore();
    if (this.isPartial || !this.#pieces.every(({ shown }) => shown.every(isBlank))) return;
    // What stands there then is not of the render: of the next one nothing is the same.
    this.#nodes = [];
    this.#pieces = this.#replace([], this.#pieces, [{ length: 1, shown: [notice(strings.emptyPost)] }]);
  }

  /** Shows what waits, as much as may be shown in one go. */
  showMore(): void {
    const next = piecesOf(this.#waiting, this.#marker, BUDGET);
    const length = lengthOf(next);
    this.#nodes = [...this.#nodes, ...this.#waiting.slice(0, length)];
    this.#waiting = this.#waiting.slice(length);
    this.#pieces = [...this.#pieces, ...this.#replace(this.#pieces, [], next)];
  }

  /**
   * How many nodes of a new render take the place of those that are shown, and how many of them are the same at the beginning and at the
   * end. The others wait.
   */
  #shownOf(nodes: readonly ChildNode[], same: SameEnds, isOther: boolean): SameEnds & { readonly length: number } {
    const shown = this.#nodes.length;
    const waiting = this.#waiting.length;
    // A post that was renamed is mostly the same; of any other the beginning is wanted.
    if (isOther && same.start < shown && (same.start + same.end) * 2 < nodes.length)
      return { length: Math.min(nodes.length, PIECE * PIECES_AT_ONCE), start: 0, end: 0 };
    if (same.start >= shown) return { length: shown, start: shown, end: 0 };
    // Of what changed anywhere, no more is known to be wanted at once than was shown.
    const length = same.end >= waiting ? nodes.length - waiting : Math.min(shown, nodes.length);
    return { length, start: same.start, end: Math.max(0, same.end - waiting) };
  }

  /** Puts pieces in the place of those that stand after `before`. */
  #replace(before: readonly Piece[], old: readonly Piece[], next: readonly Piece[]): readonly Piece[] {
    const stretch = { after: before.flatMap(({ shown }) => shown).at(-1), nodes: old.flatMap(({ shown }) => shown) };
    const there = patch(
      this.#root,
      stretch,
      next.flatMap(({ shown }) => shown),
    );
    let at = 0;
    return next.map(({ length, shown }) => ({ length, shown: there.slice(at, (at += shown.length)) }));
  }
}

function parsed(html: string): readonly ChildNode[] {
  const { body } = document.implementation.createHTMLDocument('');
  body.innerHTML = html;
  return [...body.childNodes];
}

interface SameEnds {
  readonly start: number;
  readonly end: number;
}

/** How many nodes are the same at the beginning and at the end of two lists; those at the end of the old one after they were moved. */
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

// What is not sanitised may have children called like properties of a node, so those are not asked for by name.
const { isEqualNode } = Node.prototype;
const { getAttribute, setAttribute, querySelectorAll } = Element.prototype;

function isSame(former: Node | undefined, node: Node | undefined): boolean {
  return former !== undefined && node !== undefined && isEqualNode.call(former, node);
}

function shiftLines(node: Node, shift: number, names: readonly string[]): void {
  if (!shift || !(node instanceof Element)) return;
  for (const name of names)
    for (const element of [node, ...querySelectorAll.call(node, `[${name}]`)]) {
      const line = getAttribute.call(element, name);
      if (line !== null) setAttribute.call(element, name, String(Number(line) + shift));
    }
}

/** Pieces all of whose nodes are the same at the beginning, those between, and those at the end. */
function cut(
  pieces: readonly Piece[],
  { start, end }: SameEnds,
): readonly [before: readonly Piece[], changed: readonly Piece[], after: readonly Piece[]] {
  let first = 0;
  for (let length = pieces[0]?.length ?? 0; first < pieces.length && length <= start;)
    length += pieces[++first]?.length ?? 0;
  let last = pieces.length;
  for (let length = pieces.at(-1)?.length ?? 0; last > first && length <= end;)
    length += pieces[--last - 1]?.length ?? 0;
  return [pieces.slice(0, first), pieces.slice(first, last), pieces.slice(last)];
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}

/** Pieces of as many nodes from the first on as fit into `budget` milliseconds; sanitised, not in the page yet. */
function piecesOf(nodes: readonly ChildNode[], marker: string, budget = Infinity): readonly Piece[] {
  const end = performance.now() + budget;
  const sanitize = sanitizer(marker);
  const inert = document.implementation.createHTMLDocument('');
  const pieces: Piece[] = [];
  for (let at = 0; at < nodes.length && (pieces.length < PIECES_AT_ONCE || performance.now() < end); at += PIECE) {
    const some = nodes.slice(at, at + PIECE);
    const dirty = inert.createDocumentFragment();
    dirty.append(...some);
    pieces.push({ length: some.length, shown: [...sanitize(dirty).childNodes] });
  }
  return pieces;
}

function isBlank(node: Node): boolean {
  return !(node instanceof Element) && !node.textContent?.trim();
}

function notice(text: string): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.className = 'recap-notice';
  paragraph.textContent = text;
  return paragraph;
}
