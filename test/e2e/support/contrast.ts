/** In a page: the contrast, from 1 to 21, of an element's text with what is behind it. */
export function contrastOf(element: Element): number {
  const channels = (colour: string): readonly number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = channels(colour).map(value => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  let behind: Element | null = element;
  while (behind && channels(getComputedStyle(behind).backgroundColor)[3] === 0) behind = behind.parentElement;
  const levels = [getComputedStyle(element).color, getComputedStyle(behind ?? document.body).backgroundColor].map(
    luminance,
  );
  return (Math.max(...levels) + 0.05) / (Math.min(...levels) + 0.05);
}
