import { lit } from './fingerprints';
import { noted } from './sanitize';

/** The strip under the title: a click on a category's bar highlights its marks in the post, another one or Escape ends that. */
export class Glance {
  readonly #root: HTMLElement;
  #category: string | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
    window.addEventListener('click', ({ target }) => {
      this.#toggle(barAt(target));
    });
    window.addEventListener('keydown', event => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const bar = barAt(event.target);
      if (event.key === 'Escape' && this.#category !== undefined) this.#set(undefined);
      else if ((event.key === 'Enter' || event.key === ' ') && bar) this.#toggle(bar);
      else return;
      event.preventDefault();
    });
  }

  /** Highlights nothing; the content is another post's. */
  forget(): void {
    this.#category = undefined;
  }

  /** Highlights what the post now has of the category. */
  contentChanged(): void {
    this.#set(this.#category);
  }

  #toggle(bar: Element | undefined): void {
    const category = bar?.getAttribute(noted.group) ?? undefined;
    if (category === undefined) return;
    this.#set(category === this.#category ? undefined : category);
    const marks = [...this.#root.querySelectorAll(`[${lit}]`)];
    if (!marks.some(isInView)) marks[0]?.scrollIntoView({ block: 'center', behavior: 'instant' });
  }

  #set(category: string | undefined): void {
    const bars = [...this.#root.querySelectorAll(bar)];
    this.#category = bars.some(element => element.getAttribute(noted.group) === category) ? category : undefined;
    for (const element of bars) {
      const pressed = String(element.getAttribute(noted.group) === this.#category);
      if (element.getAttribute('aria-pressed') !== pressed) element.setAttribute('aria-pressed', pressed);
    }
    for (const mark of this.#root.querySelectorAll(`[${noted.mark}]`))
      mark.toggleAttribute(lit, mark.getAttribute(noted.group) === this.#category);
    this.#root.toggleAttribute('data-recap-filtered', this.#category !== undefined);
  }
}

const bar = `[${noted.group}][aria-pressed]`;

function barAt(target: EventTarget | null): Element | undefined {
  return (target instanceof Element && target.closest(bar)) || undefined;
}

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}
