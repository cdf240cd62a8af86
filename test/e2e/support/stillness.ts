import { setTimeout as pause } from 'node:timers/promises';
import type { FrameLocator, Page } from 'playwright-core';
import { eventually } from './eventually';

// Watches what must not move by itself: every frame in which something could have moved is compared with the one before. Looking at all
// frames would have the browser draw sixty a second, which costs more than what is watched.

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
      async () => {
        const time = await this.#unmovedFor();
        if (time <= calm) await pause(calm - time);
        return time;
      },
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
  /** What looks once in the next frame, however often it is called until then. */
  const inNextFrame = (look: () => void): (() => void) => {
    let isDue = false;
    return () => {
      if (isDue) return;
      isDue = true;
      requestAnimationFrame(() => {
        isDue = false;
        look();
      });
    };
  };
  const lookAtFocus = inNextFrame(() => {
    const focused = owner();
    if (focused === watch.focus.at(-1)) return;
    watch.focus.push(focused);
    watch.lastChange = performance.now();
  });
  const lookAtRows = inNextFrame(() => {
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
  });
  // What has the focus loses it without an event when it is removed.
  new MutationObserver(lookAtFocus).observe(document.body, { childList: true, subtree: true });
  for (const name of ['focusin', 'focusout', 'focus', 'blur']) window.addEventListener(name, lookAtFocus);
  const sideBar = document.querySelector('.part.sidebar');
  if (!sideBar) throw new Error('There is no side bar to watch');
  const all = { attributes: true, characterData: true, childList: true, subtree: true };
  new MutationObserver(lookAtRows).observe(sideBar, all);
}

/** Runs in the page of the preview. */
function watchPreview(main: Element): void {
  const watch: PageWatch = { anchor: undefined, top: 0, drift: 0, images: [], lastChange: performance.now() };
  Object.assign(window, { recapPage: watch });
  const note = (what: string, image: HTMLImageElement): void => {
    watch.images.push(`${what} ${image.alt}`);
    watch.lastChange = performance.now();
  };
  const look = (): void => {
    if (!watch.anchor) return;
    const drift = watch.anchor.isConnected ? watch.anchor.getBoundingClientRect().top - watch.top : Infinity;
    if (Math.abs(drift) <= watch.drift) return;
    watch.drift = Math.abs(drift);
    watch.lastChange = performance.now();
  };
  let isDue = false;
  /** Not at once: a page may put right what it did before anything is drawn. */
  const lookInNextFrame = (): void => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      look();
    });
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
  // All that can move a line: what is in the page and how it looks, how far it is scrolled, and sizes, which also change as files arrive.
  const all = { attributes: true, characterData: true, childList: true, subtree: true };
  new MutationObserver(lookInNextFrame).observe(document, all);
  document.addEventListener('scroll', lookInNextFrame, { capture: true });
  window.addEventListener('resize', lookInNextFrame);
  new ResizeObserver(lookInNextFrame).observe(main);
  new PerformanceObserver(list => {
    for (const { name } of list.getEntries()) watch.images.push(`asked for ${name.replace(/^.*\//, '')}`);
  }).observe({ type: 'resource' });
}
