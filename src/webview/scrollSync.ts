import type { LineMap } from './lineMap';

/** How long, in milliseconds, the page leads after the reader moved it: what the editor says meanwhile is an echo. */
const LEAD = 250;
/** At most one report in this many milliseconds. */
const REPORT_INTERVAL = 50;
/** Scrolling within this many milliseconds of a change of layout is the browser's, unless the reader's hand is seen. */
const SETTLING = 150;
/** Lines; less is no move. */
const NOTICEABLE = 0.05;

/** Keeps page and editor at the same line. The side the reader moved last leads; what follows is never reported back. */
export class ScrollSync {
  readonly #report: (line: number) => void;
  #map: LineMap | undefined;
  /** The line at the top of the window, as last reported or asked for. */
  #line = 0;
  /** Where the page itself scrolled to: finding itself there is no news. */
  #expectedTop: number | undefined = 0;
  #leadsUntil = 0;
  #settlesUntil = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `report` gets the 0-based, fractional line at the top whenever the reader has scrolled. */
  constructor(report: (line: number) => void) {
    this.#report = report;
    window.addEventListener('scroll', () => {
      this.#onScroll();
    });
    window.addEventListener('resize', () => {
      this.#layoutChanged();
      this.#goTo(this.#line);
    });
    for (const type of ['load', 'error'])
      window.addEventListener(
        type,
        () => {
          this.#layoutChanged();
        },
        { capture: true },
      );
    for (const type of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
      window.addEventListener(
        type,
        () => {
          this.#settlesUntil = 0;
        },
        { capture: true, passive: true },
      );
    }
  }

  /** The page shows other content now; it was scrolled, if at all, to keep the reader's place. */
  contentChanged(map: LineMap): void {
    this.contentGrew(map);
    this.#expectedTop = window.scrollY;
  }

  /** The page shows more of it further down, which moves nothing: to ask for the place would cost a layout. */
  contentGrew(map: LineMap): void {
    this.#map = map;
    this.#layoutChanged();
  }

  /** Brings a line to the top, whoever leads. */
  show(line: number): void {
    this.#goTo(line);
  }

  /** The editor asks for a line at the top. Ignored while the reader moves the page. */
  scrollTo(line: number): void {
    if (performance.now() >= this.#leadsUntil) this.#goTo(line);
  }

  #goTo(line: number): void {
    if (!this.#map) return;
    this.#line = line;
    const top = this.#map.topOf(line);
    if (Math.abs(top - window.scrollY) >= 1) window.scrollTo({ top, behavior: 'instant' });
    this.#expectedTop = window.scrollY;
  }

  #layoutChanged(): void {
    this.#settlesUntil = performance.now() + SETTLING;
  }

  #onScroll(): void {
    const top = window.scrollY;
    if (this.#expectedTop !== undefined && Math.abs(top - this.#expectedTop) <= 1) return;
    if (performance.now() < this.#settlesUntil) {
      this.#expectedTop = top;
      return;
    }
    this.#expectedTop = undefined;
    this.#leadsUntil = performance.now() + LEAD;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#reportLine();
    }, REPORT_INTERVAL);
  }

  #reportLine(): void {
    const line = this.#map?.lineAt(window.scrollY);
    if (line === undefined || Math.abs(line - this.#line) < NOTICEABLE) return;
    this.#line = line;
    this.#report(line);
  }
}
