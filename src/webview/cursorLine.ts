import { noted } from './sanitize';

/** CSS pixels from the bar to the text. */
const GAP = 12;

/** A bar beside the block that the cursor of an editor is in. It stands outside the post, so that nothing in it moves. */
export class CursorLine {
  readonly #root: HTMLElement;
  readonly #bar = document.createElement('div');
  readonly #sizes = new ResizeObserver(() => {
    this.#place();
  });
  #line: number | undefined;
  #block: Element | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#bar.className = 'recap-cursor';
    this.#bar.hidden = true;
    // The editor has the cursor, and tells it: here it is only seen.
    this.#bar.ariaHidden = 'true';
    this.#sizes.observe(root);
  }

  /** Marks the block of a 0-based line, or none. */
  show(line: number | undefined): void {
    this.#line = line;
    this.#mark(line === undefined ? undefined : blockOf(this.#root, line));
  }

  /** The page shows another render: its lines may have moved. */
  contentChanged(): void {
    this.show(this.#line);
  }

  #mark(block: Element | undefined): void {
    if (block !== this.#block) {
      if (this.#block) this.#sizes.unobserve(this.#block);
      if (block) this.#sizes.observe(block);
      this.#block = block;
    }
    this.#place();
  }

  #place(): void {
    const { top, height } = this.#block?.getBoundingClientRect() ?? { top: 0, height: 0 };
    this.#bar.hidden = !height;
    if (!height) return;
    if (!this.#bar.isConnected) document.body.append(this.#bar);
    const { style } = this.#bar;
    const start = this.#root.getBoundingClientRect().left + Number.parseFloat(getComputedStyle(this.#root).paddingLeft);
    style.left = `${String(start - GAP + window.scrollX)}px`;
    style.top = `${String(top + window.scrollY)}px`;
    style.height = `${String(height)}px`;
  }
}

/** The smallest block that has a line, of equal ones the innermost. */
function blockOf(root: Element, line: number): Element | undefined {
  let best: Element | undefined;
  let least = Infinity;
  for (const element of root.querySelectorAll(`[${noted.line}]`)) {
    const start = Number(element.getAttribute(noted.line));
    const end = Number(element.getAttribute(noted.end) ?? start + 1);
    if (start > line || line >= end || end - start > least) continue;
    best = element;
    least = end - start;
  }
  return best;
}
