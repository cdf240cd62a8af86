/** A link that was followed, and how far below the top of the window it stood. */
interface Place {
  readonly link: HTMLElement;
  readonly top: number;
}

/** How many jumps can be undone. */
const MOST_PLACES = 50;

/**
 * Undoes jumps within the post: by a button that is there as long as there is something to undo, by Alt+Left, and by the mouse's button
 * for it. VS Code has all of them back as soon as there is nothing. Who scrolls back to the link by hand has undone the jump too.
 */
export class Back {
  readonly #button = document.createElement('button');
  readonly #places: Place[] = [];

  constructor() {
    this.#button.type = 'button';
    this.#button.className = 'recap-back';
    this.#button.hidden = true;
    this.#button.addEventListener('click', () => {
      this.#goBack();
    });
    const undo = (event: Event): void => {
      if (!this.#places.length) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      this.#goBack();
    };
    window.addEventListener(
      'keydown',
      event => {
        const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
        if (key === 'ArrowLeft' && altKey && !ctrlKey && !metaKey && !shiftKey) undo(event);
      },
      { capture: true },
    );
    window.addEventListener(
      'mouseup',
      event => {
        if (event.button === 3) undo(event);
      },
      { capture: true },
    );
    window.addEventListener('scroll', () => {
      this.#forgetWhatIsInView();
    });
  }

  /** Words the button, in the user's language. */
  name(label: string): void {
    if (this.#button.title === label) return;
    this.#button.title = label;
    this.#button.setAttribute('aria-label', label);
    this.#button.textContent = '←';
  }

  /** A link is about to be followed to `target`. True if that is where the reader came from: then there is nothing left to do. */
  jump(link: Element, target: Element): boolean {
    const last = this.#places.at(-1);
    // As the links of footnotes that lead back.
    if (last && target.localName !== 'main' && target.contains(last.link) && last.link !== target) {
      this.#goBack();
      return true;
    }
    if (!(link instanceof HTMLElement)) return false;
    this.#places.push({ link, top: link.getBoundingClientRect().top });
    if (this.#places.length > MOST_PLACES) this.#places.shift();
    // Only once the page is there: what still stands in view needs no way back.
    requestAnimationFrame(() => {
      this.#forgetWhatIsInView();
    });
    return false;
  }

  /** The page shows another post, or links of it are gone. */
  contentChanged(isOther: boolean): void {
    const kept = isOther ? [] : this.#places.filter(({ link }) => link.isConnected);
    this.#places.splice(0, this.#places.length, ...kept);
    this.#show();
  }

  #goBack(): void {
    const place = this.#places.pop();
    if (!place) return;
    const { link, top } = place;
    window.scrollBy({ top: link.getBoundingClientRect().top - top, behavior: 'instant' });
    link.focus({ preventScroll: true });
    this.#show();
  }

  #forgetWhatIsInView(): void {
    for (let last = this.#places.at(-1); last && isInView(last.link); last = this.#places.at(-1)) this.#places.pop();
    this.#show();
  }

  #show(): void {
    const isWanted = this.#places.length > 0;
    // Only now, so that a page nobody jumped in holds nothing but the post.
    if (isWanted && !this.#button.isConnected) document.body.append(this.#button);
    this.#button.hidden = !isWanted;
  }
}

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}
