import { noted } from './sanitize';

/** What a reader asks of an image that is not loaded: to see it, or all of its host. `image` is its index in the render. */
export type AskImage = (image: number, scope: 'once' | 'host') => void;

/** Hears the buttons of images that are not loaded. Comes before what follows links: such an image can stand in one. */
export function listenToImages(ask: AskImage): void {
  const press = (event: Event): void => {
    const button = event.target instanceof Element ? event.target.closest(`[${noted.load}]`) : undefined;
    const scope = button?.getAttribute(noted.load);
    const image = Number(button?.closest(`[${noted.image}]`)?.getAttribute(noted.image) ?? NaN);
    if ((scope !== 'once' && scope !== 'host') || !Number.isInteger(image)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    ask(image, scope);
  };
  window.addEventListener('click', press, { capture: true });
  window.addEventListener(
    'keydown',
    event => {
      const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey;
      if (isPlain && (event.key === 'Enter' || event.key === ' ')) press(event);
    },
    { capture: true },
  );
}

/** Gives what stands for images the size that these say they have, as far as the page is wide enough. */
export function fitBoxes(root: HTMLElement): void {
  for (const element of root.querySelectorAll<HTMLElement>('[style]'))
    if (!element.hasAttribute(noted.width)) element.removeAttribute('style');
  for (const element of root.querySelectorAll<HTMLElement>(`[${noted.width}]`)) {
    const [width, height] = [noted.width, noted.height].map(name => Number(element.getAttribute(name)));
    element.style.width = `${String(width)}px`;
    element.style.aspectRatio = `${String(width)} / ${String(height)}`;
  }
}

/** Sends the keyboard to an image, or to what stands for it, and tells whether that is the image itself. */
export function focusImage(root: HTMLElement, image: number): boolean {
  const element = root.querySelector<HTMLElement>(`[${noted.image}="${String(image)}"]`);
  if (!element) return true;
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  return element.localName === 'img';
}
