/** The first of the whole numbers from 0 up to `end` that `holds`, `end` if none does. What holds for a number has to hold for greater ones. */
export function firstThat(end: number, holds: (number: number) => boolean): number {
  let low = 0;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
