/** What `of` gives for each item, without those it gives nothing for. Several times faster than `flatMap` with lists of none or one. */
export function mapDefined<T, R extends NonNullable<unknown>>(
  items: readonly T[],
  of: (item: T, index: number) => R | undefined,
): R[] {
  const given: R[] = [];
  for (let at = 0; at < items.length; at++) {
    const one = of(items[at] as T, at);
    if (one !== undefined) given.push(one);
  }
  return given;
}
