import type { CardContent, PageStrings } from '../protocol/messages';

export type CardAction = 'openDocs' | 'goToAnnouncement';

/** What a card is about, and where its pointer or keyboard is. */
export interface CardTarget {
  readonly mark: HTMLElement;
  /** Where a marked link leads; `undefined` for marked text. */
  readonly link: string | undefined;
  /** The pointer's distance from the left of the window; `undefined` for the keyboard. */
  readonly pointerX: number | undefined;
}

/** CSS pixels between a card and its mark, and at least between a card and the edges of the window. */
const GAP = 4;
const EDGE = 8;

/** The card beside a mark. It stands outside the post, so that patching the post leaves it alone; its texts are set as text. */
export class Card {
  readonly #element = document.createElement('div');
  readonly #name = document.createElement('p');
  readonly #text = document.createElement('div');
  readonly #buttons = document.createElement('div');
  readonly #act: (action: CardAction) => void;

  /** `act` gets what a button asks for. */
  constructor(act: (action: CardAction) => void) {
    this.#act = act;
    this.#element.className = 'recap-card';
    this.#element.hidden = true;
    this.#name.className = 'recap-card-name';
    this.#text.className = 'recap-card-text';
    this.#buttons.className = 'recap-card-buttons';
    // Headings have the ids of the published page: one of Recap's own must be none that a heading can have by chance or intent.
    const id = `recap-${[...crypto.getRandomValues(new Uint32Array(4))].map(part => part.toString(36)).join('')}`;
    this.#name.id = `${id}-name`;
    this.#text.id = `${id}-text`;
    this.#element.role = 'dialog';
    this.#element.setAttribute('aria-labelledby', this.#name.id);
    this.#element.append(this.#name, this.#text, this.#buttons);
  }

  /** Fills the card and puts it beside its mark, which it never covers. */
  show(target: CardTarget, content: CardContent, strings: PageStrings): void {
    // Only now, so that a page that shows no card holds nothing but the post.
    if (!this.#element.isConnected) document.body.append(this.#element);
    this.#fill(content, target.link, strings);
    this.#element.hidden = false;
    this.#place(target);
    describe(target.mark, this.#text.id);
  }

  hide(mark: HTMLElement): void {
    this.#element.hidden = true;
    undescribe(mark);
  }

  contains(target: EventTarget | null): boolean {
    return target instanceof Node && this.#element.contains(target);
  }

  get buttons(): readonly HTMLButtonElement[] {
    return [...this.#buttons.querySelectorAll('button')];
  }

  /** A card that is filled anew, because the post changed, keeps the keyboard where it was. */
  #fill({ name, what, facts, docs, why }: CardContent, link: string | undefined, strings: PageStrings): void {
    this.#name.textContent = name;
    const lines = [
      line('what', what),
      ...facts.map(fact => line('fact', fact)),
      ...(docs ? [line('fact', `${docs.title}: ${docs.target}`)] : []),
      ...(why ? [line('why', why)] : []),
      ...(link === undefined ? [] : [line('why', `${strings.linkLeadsTo} ${link}`)]),
    ];
    this.#text.replaceChildren(...lines);
    const wanted: readonly (readonly [CardAction, string])[] = [
      ...(docs ? ([['openDocs', strings.openDocs]] as const) : []),
      ['goToAnnouncement', strings.goToAnnouncement],
    ];
    if (this.buttons.map(({ name: action }) => action).join() === wanted.map(([action]) => action).join()) return;
    this.#buttons.replaceChildren(...wanted.map(([action, label]) => this.#button(action, label)));
  }

  #button(action: CardAction, label: string): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.name = action;
    button.textContent = label;
    button.addEventListener('click', () => {
      this.#act(action);
    });
    return button;
  }

  /** Below the mark, or above it where there is more room; as high as there is room for. */
  #place({ mark, pointerX }: CardTarget): void {
    const { style } = this.#element;
    style.maxHeight = '';
    const { top, bottom } = mark.getBoundingClientRect();
    const rects = [...mark.getClientRects()];
    const line = rects.find(({ left, right }) => pointerX !== undefined && left <= pointerX && pointerX <= right);
    const left = (line ?? rects[0])?.left ?? 0;
    const { width, height } = this.#element.getBoundingClientRect();
    const above = top - GAP - EDGE;
    const below = window.innerHeight - bottom - GAP - EDGE;
    const isBelow = height <= below || below >= above;
    const room = Math.max(0, isBelow ? below : above);
    const pageWidth = document.documentElement.clientWidth;
    style.maxHeight = `${String(room)}px`;
    style.left = `${String(Math.max(EDGE, Math.min(left, pageWidth - EDGE - width)) + window.scrollX)}px`;
    style.top = `${String((isBelow ? bottom + GAP : top - GAP - Math.min(height, room)) + window.scrollY)}px`;
  }
}

function line(kind: 'what' | 'fact' | 'why', text: string): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.className = `recap-card-${kind}`;
  // An address breaks between its parts rather than anywhere in a name.
  for (const [index, part] of text.split(/(?<=[^/]\/)(?=[^/])/).entries())
    paragraph.append(...(index ? [document.createElement('wbr')] : []), part);
  return paragraph;
}

function describe(mark: HTMLElement, id: string): void {
  if (!mark.matches('a, [role]')) return;
  mark.setAttribute('aria-haspopup', 'dialog');
  mark.setAttribute('aria-expanded', 'true');
  mark.setAttribute('aria-describedby', id);
}

function undescribe(mark: HTMLElement): void {
  mark.removeAttribute('aria-describedby');
  if (mark.matches('[role]')) return mark.setAttribute('aria-expanded', 'false');
  mark.removeAttribute('aria-haspopup');
  mark.removeAttribute('aria-expanded');
}
