import type { LineMap } from './lineMap';

/** CSS pixels from the bar to the text. */
const GAP = 12;

/** A bar beside the block that the cursor of an editor is in. It stands outside the post, so that nothing in it moves. */
export class CursorLine {
  readonly #root: HTMLElement;
  readonly #bar = document.createElement('div');
  readonly #sizes = new ResizeObserver(() => {
    this.#place();
  });
  #map: LineMap | undefined;
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
    // The host tells it after each render.
    if (line !== this.#line) this.#show(line);
  }

  /** The page shows another render: its lines may have moved. */
  contentChanged(map: LineMap): void {
    this.#map = map;
    this.#show(this.#line);
  }

  /** The page shows more of it further down: a block that was not there may be now. */
  contentGrew(map: LineMap): void {
    if (this.#block) this.#map = map;
    else this.contentChanged(map);
  }

  #show(line: number | undefined): void {
    this.#line = line;
    this.#mark(line === undefined ? undefined : this.#map?.blockOf(line));
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
