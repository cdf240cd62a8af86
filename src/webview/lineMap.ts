import { noted } from './sanitize';

interface PlacedBlock {
  readonly element: Element;
  /** 0-based lines of the file, the end exclusive. */
  readonly line: number;
  readonly end: number;
}

/** Where each line of the file is shown. Made after each change of the page; blocks are gathered and positions measured when asked for. */
export class LineMap {
  readonly #root: Element;
  readonly #lineCount: number;
  #gathered: Blocks | undefined;

  /** `lineCount` is the number of lines of the file. */
  constructor(root: Element, lineCount: number) {
    this.#root = root;
    this.#lineCount = lineCount;
  }

  get #blocks(): readonly PlacedBlock[] {
    return (this.#gathered ??= blocksIn(this.#root)).ascending;
  }

  /** The smallest block that has a line, of equal ones the innermost. */
  blockOf(line: number): Element | undefined {
    let best: Element | undefined;
    let least = Infinity;
    for (const block of (this.#gathered ??= blocksIn(this.#root)).all) {
      if (block.line > line || line >= block.end || block.end - block.line > least) continue;
      best = block.element;
      least = block.end - block.line;
    }
    return best;
  }

  /** The distance, in CSS pixels, from the top of the document to a line; the line may be fractional. */
  topOf(line: number): number {
    if (line <= 0) return 0;
    const index = lastIndex(this.#blocks, block => block.line <= line);
    const [start, end] = this.#around(index, (at, stop) => at.line <= line && line < stop.line);
    return start.top + share(line, start.line, end.line) * (end.top - start.top);
  }

  /** The line, fractional, at a distance from the top of the document. */
  lineAt(top: number): number {
    if (top <= 0) return 0;
    const index = lastIndex(this.#blocks, ({ element }) => topOf(element) <= top);
    const [start, end] = this.#around(index, (at, stop) => at.top <= top && top < stop.top);
    return Math.min(start.line + share(top, start.top, end.top) * (end.line - start.line), this.#lineCount);
  }

  /** Of the stretches a block and the gap after it make up, the one that `holds`; the last one if none does. */
  #around(index: number, holds: (start: Point, end: Point) => boolean): readonly [Point, Point] {
    const points = [...this.#pointsOf(index), ...this.#pointsOf(index + 1).slice(0, 1)];
    const stops = index + 1 < this.#blocks.length ? points : [...points, this.#bottom()];
    for (let at = 0; at + 2 < stops.length; at++) {
      const start = stops[at];
      const end = stops[at + 1];
      if (start && end && holds(start, end)) return [start, end];
    }
    const end = stops.at(-1) ?? this.#bottom();
    return [stops.at(-2) ?? end, end];
  }

  #pointsOf(index: number): readonly Point[] {
    if (index < 0) return [{ line: 0, top: 0 }];
    const block = this.#blocks[index];
    if (!block) return [];
    const top = topOf(block.element);
    const start = { line: block.line, top };
    const next = this.#blocks[index + 1];
    // A block that holds the next one ends somewhere behind it.
    if (next && next.line < block.end) return [start];
    return [start, { line: block.end, top: top + block.element.getBoundingClientRect().height }];
  }

  #bottom(): Point {
    return { line: this.#lineCount, top: document.documentElement.scrollHeight };
  }
}

interface Point {
  readonly line: number;
  readonly top: number;
}

interface Blocks {
  /** In the order of the page. */
  readonly all: readonly PlacedBlock[];
  /** In ascending order of lines; of several that begin on one line the outermost. */
  readonly ascending: readonly PlacedBlock[];
}

function blocksIn(root: Element): Blocks {
  const all = Array.from(root.querySelectorAll(`[${noted.line}]`), element => {
    const line = Number(element.getAttribute(noted.line));
    return { element, line, end: Number(element.getAttribute(noted.end) ?? line + 1) };
  });
  const ascending: PlacedBlock[] = [];
  for (const block of all) if (block.line > (ascending.at(-1)?.line ?? -1)) ascending.push(block);
  return { all, ascending };
}

function topOf(element: Element): number {
  return element.getBoundingClientRect().top + window.scrollY;
}

function lastIndex<T>(list: readonly T[], holds: (entry: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = list[middle];
    if (entry !== undefined && holds(entry)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function share(value: number, start: number, end: number): number {
  return end > start ? Math.min(1, Math.max(0, (value - start) / (end - start))) : 0;
}
