import { noted } from './sanitize';

/**
 * Makes a change to the page without moving what the reader looks at: the block at the top of the window stays where it is, or, if the
 * change takes it away, the next one that stays. At the very top of the page nothing is held, so that what is put there shows.
 * Returns whether something in view still says what it said.
 */
export function keepInView(root: Element, change: () => void): boolean {
  const anchors =
    window.scrollY > 0
      ? visibleBlocks(root).map(element => ({ element, top: topOf(element), text: element.textContent }))
      : [];
  change();
  const anchor = anchors.find(({ element }) => element.isConnected);
  if (!anchor) return false;
  const moved = topOf(anchor.element) - anchor.top;
  if (Math.abs(moved) >= 1) window.scrollBy({ top: moved, behavior: 'instant' });
  return anchors.some(({ element, text }) => element.isConnected && element.textContent === text);
}

/** How many blocks may vanish at once before the page gives up holding still. */
const CANDIDATES = 50;

/** Blocks in the order of the page, from the innermost one that reaches over the top of the window. */
function visibleBlocks(root: Element): readonly Element[] {
  const blocks = [...root.querySelectorAll(`[${noted.line}]`)];
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (block && topOf(block) <= 0) low = middle + 1;
    else high = middle;
  }
  return blocks.slice(Math.max(0, low - 1), low + CANDIDATES);
}

function topOf(element: Element): number {
  return element.getBoundingClientRect().top;
}
