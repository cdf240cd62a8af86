import type { CardContent, PageStrings } from '../protocol/messages';
import { Card, type CardAction } from './card';
import { noted } from './sanitize';

/** What a reader asks of an announcement, by its index in the render. */
export interface MarkEvents {
  readonly askCard: (announcement: number) => void;
  readonly act: (action: CardAction, announcement: number) => void;
}

/** How long the pointer rests on a mark before its card comes, and may be on the way to the card before it goes; milliseconds. */
const REST = 300;
const WAY = 200;

/** A mark whose card is open or wanted. */
interface Wanted {
  readonly mark: HTMLElement;
  readonly pointerX: number | undefined;
}

/**
 * Shows the card of a mark while the pointer rests on either, or the keyboard is there. Escape closes it. Tab leads from the mark
 * into its card and from there on to what follows the mark.
 */
export class Marks {
  readonly #events: MarkEvents;
  readonly #card: Card;
  /** The cards of this render that the host has told. */
  readonly #known = new Map<number, CardContent>();
  #strings: PageStrings | undefined;
  #shown: Wanted | undefined;
  #wanted: Wanted | undefined;
  /** Whether the pointer has rested long enough on the wanted mark. */
  #isDue = false;
  #entersCard = false;
  /** A mark that gets the focus back from its card, which is no reason to open that again. */
  #returning: HTMLElement | undefined;
  #showing: ReturnType<typeof setTimeout> | undefined;
  #hiding: ReturnType<typeof setTimeout> | undefined;

  constructor(events: MarkEvents) {
    this.#events = events;
    this.#card = new Card(action => {
      this.#act(action);
    });
    window.addEventListener('pointerover', event => {
      if (event.pointerType !== 'touch') this.#pointAt(event);
    });
    document.documentElement.addEventListener('pointerleave', () => {
      this.#leave();
    });
    window.addEventListener('pointerdown', ({ target }) => {
      // Who follows a link wants to see where it leads.
      if (markAt(target)?.localName === 'a') this.hide();
    });
    window.addEventListener('click', ({ target, clientX }) => {
      const mark = markAt(target);
      if (mark) this.#want({ mark, pointerX: clientX }, 0);
    });
    window.addEventListener('focusin', ({ target }) => {
      this.#focus(target);
    });
    window.addEventListener('blur', () => {
      this.hide();
    });
    window.addEventListener('scroll', () => {
      if (!this.#isHeld() && !this.#isAwaited()) this.hide();
    });
    window.addEventListener('resize', () => {
      this.hide();
    });
    window.addEventListener(
      'keydown',
      event => {
        if (this.#press(event)) event.stopImmediatePropagation();
      },
      { capture: true },
    );
  }

  /** The page shows another render: what is known of announcements may be out of date. */
  contentChanged(strings: PageStrings): void {
    this.#strings = strings;
    this.#known.clear();
    if ([this.#shown, this.#wanted].some(mark => mark && !isMark(mark.mark))) this.hide();
    for (const wanted of [this.#shown, this.#wanted]) if (wanted) this.#events.askCard(indexOf(wanted.mark));
  }

  /** The host tells the card of an announcement. */
  receive(announcement: number, content: CardContent): void {
    this.#known.set(announcement, content);
    if (this.#shown && indexOf(this.#shown.mark) === announcement) this.#show(this.#shown);
    if (this.#wanted && this.#isDue && indexOf(this.#wanted.mark) === announcement) this.#show(this.#wanted);
  }

  /** Closes the card that is open or about to be. */
  hide(): void {
    this.#forget();
    clearTimeout(this.#hiding);
    this.#hiding = undefined;
    const shown = this.#shown;
    this.#shown = undefined;
    if (!shown) return;
    if (this.#card.contains(document.activeElement)) this.#giveBack(shown.mark);
    this.#card.hide(shown.mark);
  }

  #pointAt({ target, clientX }: PointerEvent): void {
    const mark = markAt(target);
    if (this.#card.contains(target) || (mark && mark === this.#shown?.mark)) {
      clearTimeout(this.#hiding);
      this.#hiding = undefined;
      this.#forget();
      return;
    }
    if (mark && mark !== this.#wanted?.mark) this.#want({ mark, pointerX: clientX }, REST);
    this.#leave(mark);
  }

  /** The pointer went elsewhere, to `mark` if to any. */
  #leave(mark?: HTMLElement): void {
    if (!mark && this.#wanted?.pointerX !== undefined) this.#forget();
    if (!this.#shown || this.#isHeld()) return;
    this.#hiding ??= setTimeout(() => {
      const { mark: shown } = this.#shown ?? {};
      // Meanwhile the keyboard may have gone there.
      this.#hiding = undefined;
      if (!shown || this.#isHeld()) return;
      this.#card.hide(shown);
      this.#shown = undefined;
    }, WAY);
  }

  #focus(target: EventTarget | null): void {
    const mark = markAt(target);
    const returning = this.#returning;
    this.#returning = undefined;
    if (this.#card.contains(target) || (mark && mark === returning)) return;
    // The mouse focuses as well, but points first.
    if (mark?.matches(':focus-visible')) this.#want({ mark, pointerX: undefined }, 0);
    else if (this.#shown && mark !== this.#shown.mark) this.hide();
  }

  /** Whether the keyboard keeps the card open. */
  #isHeld(): boolean {
    const { activeElement } = document;
    if (!this.#shown || this.#card.contains(activeElement)) return this.#shown !== undefined;
    return activeElement === this.#shown.mark && this.#shown.pointerX === undefined;
  }

  /** Whether the keyboard waits for a card: focus brings its mark into view, and that scrolling takes nothing back. */
  #isAwaited(): boolean {
    return this.#wanted?.pointerX === undefined && document.activeElement === this.#wanted?.mark;
  }

  #want(wanted: Wanted, delay: number): void {
    this.#forget();
    if (!this.#known.has(indexOf(wanted.mark))) this.#events.askCard(indexOf(wanted.mark));
    this.#wanted = wanted;
    const due = (): void => {
      this.#isDue = true;
      this.#show(wanted);
    };
    if (delay) this.#showing = setTimeout(due, delay);
    else due();
  }

  #forget(): void {
    clearTimeout(this.#showing);
    this.#wanted = undefined;
    this.#isDue = false;
    this.#entersCard = false;
  }

  /** Shows a card if the host has told it; else `receive` will. */
  #show(wanted: Wanted): void {
    const { mark, pointerX } = wanted;
    const content = this.#known.get(indexOf(mark));
    if (!content || !this.#strings) return;
    const entersCard = this.#entersCard;
    clearTimeout(this.#hiding);
    this.#hiding = undefined;
    if (this.#shown && this.#shown.mark !== mark) this.#card.hide(this.#shown.mark);
    this.#forget();
    this.#shown = wanted;
    const link = mark.localName === 'a' ? (mark.getAttribute(noted.title) ?? undefined) : undefined;
    this.#card.show({ mark, link, pointerX }, content, this.#strings);
    if (entersCard) this.#card.buttons[0]?.focus();
  }

  #act(action: CardAction): void {
    const mark = this.#shown?.mark;
    if (!mark) return;
    this.hide();
    this.#events.act(action, indexOf(mark));
  }

  /** Handles a key, and tells whether it was meant for a mark or card. */
  #press(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return false;
    switch (event.key) {
      case 'Escape':
        if (!this.#shown && !this.#wanted) return false;
        event.preventDefault();
        this.hide();
        return true;
      case 'Tab':
        return this.#pressTab(event);
      case 'Enter':
      case ' ': {
        const mark = markAt(event.target);
        if (!mark?.matches('[role]')) return false;
        event.preventDefault();
        this.#want({ mark, pointerX: undefined }, 0);
        if (this.#shown?.mark === mark) this.#card.buttons[0]?.focus();
        else this.#entersCard = true;
        return true;
      }
      default:
        return false;
    }
  }

  #pressTab(event: KeyboardEvent): boolean {
    const mark = this.#shown?.mark;
    const { buttons } = this.#card;
    if (!mark) return false;
    if (event.target === mark && !event.shiftKey) {
      event.preventDefault();
      buttons[0]?.focus();
      return true;
    }
    if (!this.#card.contains(event.target)) return false;
    if (event.shiftKey && event.target === buttons[0]) {
      event.preventDefault();
      this.#giveBack(mark);
      return true;
    }
    // The browser goes on from the mark.
    if (!event.shiftKey && event.target === buttons.at(-1)) this.hide();
    return false;
  }

  #giveBack(mark: HTMLElement): void {
    this.#returning = mark;
    mark.focus({ preventScroll: true });
  }
}

function isMark(element: HTMLElement): boolean {
  return element.isConnected && element.hasAttribute(noted.mark);
}

function markAt(target: EventTarget | null): HTMLElement | undefined {
  const mark = target instanceof Element ? target.closest(`[${noted.mark}]`) : undefined;
  return mark instanceof HTMLElement ? mark : undefined;
}

function indexOf(mark: HTMLElement): number {
  return Number(mark.getAttribute(noted.mark));
}
