import type { FrameLocator, Page } from 'playwright-core';
import { eventually } from './eventually';

// Watches what must not move by itself: every frame that is drawn is compared with the one before.

/** What moved, in words, in the order it did. */
export interface Movements {
  /** Rows that opened, closed, came, went, were selected or no longer are. */
  readonly tree: readonly string[];
  /** What got the focus, and when it went elsewhere what got it next. */
  readonly focus: readonly string[];
  /** The farthest that what the reader saw at the top of the preview was away from there, in CSS pixels. */
  readonly drift: number;
  /** Images that were put into the page or loaded since. */
  readonly images: readonly string[];
  readonly lineHeight: number;
}

interface TreeWatch {
  changes: string[];
  focus: string[];
  rows: Map<string, string>;
  lastChange: number;
}

interface PageWatch {
  anchor: Element | undefined;
  top: number;
  drift: number;
  images: string[];
  lastChange: number;
}

interface Watched {
  recapTree: TreeWatch;
  recapPage: PageWatch;
}

const calm = 500;

/** A window's outline, focus and preview under observation, from `start` on. */
export class Stillness {
  readonly #page: Page;
  readonly #preview: FrameLocator;

  constructor(page: Page, preview: FrameLocator) {
    this.#page = page;
    this.#preview = preview;
  }

  /** Begins to watch, in windows and pages that have just been loaded. */
  async start(): Promise<void> {
    await this.#page.evaluate(watchWorkbench);
    await this.#preview.locator('main').evaluate(watchPreview);
  }

  /** Forgets what moved so far: the user is about to move something. */
  async forget(): Promise<void> {
    await this.#page.evaluate(() => {
      const watch = (window as unknown as Watched).recapTree;
      watch.changes = [];
      watch.focus = watch.focus.slice(-1);
    });
    await this.#preview.locator('main').evaluate(main => {
      const watch = (window as unknown as Watched).recapPage;
      const blocks = [...main.querySelectorAll('[data-recap-line]')];
      watch.anchor = blocks.find(block => block.getBoundingClientRect().top >= 0);
      watch.top = watch.anchor?.getBoundingClientRect().top ?? 0;
      watch.drift = 0;
      watch.images = [];
    });
  }

  /** What moved since, once nothing moves any more. */
  async movements(): Promise<Movements> {
    await eventually(
      'A moment without movement',
      () => this.#unmovedFor(),
      time => time > calm,
    );
    const tree = await this.#page.evaluate(() => {
      const { changes, focus } = (window as unknown as Watched).recapTree;
      return { changes, focus };
    });
    const page = await this.#preview.locator('main').evaluate(main => {
      const { drift, images } = (window as unknown as Watched).recapPage;
      return { drift, images, lineHeight: parseFloat(getComputedStyle(main).lineHeight) };
    });
    return { tree: tree.changes, focus: tree.focus, ...page };
  }

  /** Milliseconds. */
  async #unmovedFor(): Promise<number> {
    const tree = await this.#page.evaluate(
      () => performance.now() - (window as unknown as Watched).recapTree.lastChange,
    );
    const page = await this.#preview
      .locator('main')
      .evaluate(() => performance.now() - (window as unknown as Watched).recapPage.lastChange);
    return Math.min(tree, page);
  }
}

/** Runs in the window. */
function watchWorkbench(): void {
  const watch: TreeWatch = { changes: [], focus: [], rows: new Map(), lastChange: performance.now() };
  Object.assign(window, { recapTree: watch });
  const readRows = (): Map<string, string> => {
    const rows = new Map<string, string>();
    const path: string[] = [];
    const all = document.querySelectorAll<HTMLElement>(
      '.pane .tree-explorer-viewlet-tree-view .monaco-list .monaco-list-row',
    );
    for (const row of [...all].sort((a, b) => Number(a.dataset['index']) - Number(b.dataset['index']))) {
      path.length = Number(row.getAttribute('aria-level')) - 1;
      path.push(row.querySelector('.label-name')?.textContent ?? '');
      const open = row.getAttribute('aria-expanded');
      const state = `${open === 'true' ? 'open' : open === 'false' ? 'closed' : 'leaf'}${row.classList.contains('selected') ? ', selected' : ''}`;
      rows.set(path.join(' › '), state);
    }
    return rows;
  };
  const owner = (): string => {
    const active = document.activeElement;
    if (active?.tagName === 'IFRAME') return 'preview';
    if (active?.closest('.quick-input-widget')) return 'input';
    if (active?.closest('.monaco-editor')) return 'editor';
    if (active?.closest('.tree-explorer-viewlet-tree-view')) return 'outline';
    return active?.closest('.part')?.id ?? 'nothing';
  };
  watch.rows = readRows();
  watch.focus = [owner()];
  const look = (): void => {
    const focused = owner();
    if (focused !== watch.focus.at(-1)) {
      watch.focus.push(focused);
      watch.lastChange = performance.now();
    }
    const before = watch.rows;
    watch.rows = readRows();
    for (const [row, state] of watch.rows) {
      const former = before.get(row);
      if (former === undefined) watch.changes.push(`came: ${row} (${state})`);
      else if (former !== state) watch.changes.push(`${former} -> ${state}: ${row}`);
      if (former !== state) watch.lastChange = performance.now();
    }
    for (const row of before.keys()) {
      if (watch.rows.has(row)) continue;
      watch.changes.push(`went: ${row}`);
      watch.lastChange = performance.now();
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Runs in the page of the preview. */
function watchPreview(main: Element): void {
  const watch: PageWatch = { anchor: undefined, top: 0, drift: 0, images: [], lastChange: performance.now() };
  Object.assign(window, { recapPage: watch });
  const note = (what: string, image: HTMLImageElement): void => {
    watch.images.push(`${what} ${image.alt}`);
    watch.lastChange = performance.now();
  };
  new MutationObserver(changes => {
    watch.lastChange = performance.now();
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        for (const image of [node, ...node.querySelectorAll('*')]) {
          if (image instanceof HTMLImageElement) note('added', image);
        }
      }
    }
  }).observe(main, { childList: true, subtree: true, characterData: true });
  window.addEventListener(
    'load',
    ({ target }) => {
      if (target instanceof HTMLImageElement) note('loaded', target);
    },
    { capture: true },
  );
  let asked = performance.getEntriesByType('resource').length;
  const look = (): void => {
    if (watch.anchor) {
      const drift = watch.anchor.isConnected ? watch.anchor.getBoundingClientRect().top - watch.top : Infinity;
      if (Math.abs(drift) > watch.drift) {
        watch.drift = Math.abs(drift);
        watch.lastChange = performance.now();
      }
    }
    const entries = performance.getEntriesByType('resource');
    for (const { name } of entries.slice(asked)) watch.images.push(`asked for ${name.replace(/^.*\//, '')}`);
    asked = entries.length;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
