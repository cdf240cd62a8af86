import { namePrefix, noted } from './sanitize';

/** What a reader can do with the mouse or the keyboard in the post. */
export interface LinkEvents {
  /** What an anchor of the post names. */
  readonly target: (anchor: string) => Element | undefined;
  /** A link was followed: its place in the post's links. */
  readonly openLink: (link: number) => void;
  /** A link within the post is about to be followed; true if that has been done. */
  readonly jump: (link: Element, target: Element) => boolean;
  /** The source of a heading, or of what was double-clicked at `clientY`, is asked for. */
  readonly revealSource: (block: Element, clientY: number, gesture: 'heading' | 'doubleClick') => void;
}

/**
 * Catches whatever could lead away from the page before anyone else sees it: links are followed by the host, by their place, or within
 * the page; nothing is submitted, dragged out or opened in another way.
 */
export function listenToLinks(root: Element, events: LinkEvents): void {
  const stop = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const follow = (event: MouseEvent): void => {
    const link = closest(event, 'a, area');
    if (link) {
      stop(event);
      // The right button opens a menu.
      if (event.button < 2) followLink(link, root, events);
    } else if (event.type === 'click') revealHeading(event, events);
  };
  window.addEventListener('click', follow, { capture: true });
  window.addEventListener('auxclick', follow, { capture: true });
  for (const type of ['submit', 'dragstart', 'drop']) window.addEventListener(type, stop, { capture: true });
  window.addEventListener('dblclick', event => {
    const block = closest(event, `[${noted.line}]`);
    if (block && !closest(event, 'a, [role="button"]')) events.revealSource(block, event.clientY, 'doubleClick');
  });
}

/** The element an anchor of the post names, by the ids the page knows and those it had to rename. */
export function anchorTarget(root: Element, anchor: string): Element | undefined {
  if (!anchor || anchor.toLowerCase() === 'top') return root;
  for (const name of new Set([anchor, decoded(anchor)])) {
    for (const id of [name, namePrefix + name]) {
      const target = root.querySelector(`[id="${CSS.escape(id)}"], a[name="${CSS.escape(id)}"]`);
      if (target) return target;
    }
  }
  return undefined;
}

/** Brings an element of the page to its top. */
function reveal(target: Element, root: Element): void {
  if (target === root) window.scrollTo({ top: 0, behavior: 'instant' });
  else target.scrollIntoView({ block: 'start', behavior: 'instant' });
}

function followLink(link: Element, root: Element, events: LinkEvents): void {
  const href = link.getAttribute('href');
  if (href === null) return;
  const target = href.startsWith('#') ? events.target(href.slice(1)) : undefined;
  if (target) {
    if (events.jump(link, target)) return;
    reveal(target, root);
    moveFocus(target);
    return;
  }
  const index = Number(link.getAttribute(noted.link) ?? NaN);
  if (Number.isInteger(index)) events.openLink(index);
}

/** The next Tab goes on from the target. */
function moveFocus(target: Element): void {
  if (!(target instanceof HTMLElement)) return;
  if (!target.matches('a[href], [tabindex]')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

function revealHeading(event: MouseEvent, events: LinkEvents): void {
  const heading = closest(event, 'h1, h2, h3, h4, h5, h6')?.closest(`[${noted.line}]`);
  // Who selects words of a heading does not ask for its source.
  if (heading && window.getSelection()?.isCollapsed !== false) events.revealSource(heading, event.clientY, 'heading');
}

function closest(event: Event, selector: string): Element | undefined {
  return (event.target instanceof Element && event.target.closest(selector)) || undefined;
}

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    // Not percent-encoded after all.
    return anchor;
  }
}
