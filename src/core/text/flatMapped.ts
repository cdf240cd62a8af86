/** What `flatMap` gives, several times faster: engines ask of each place of each list whether it is one that has anything. */
export function flatMapped<T, R>(items: Iterable<T>, of: (item: T) => Iterable<R>): R[] {
  const given: R[] = [];
  for (const item of items) for (const one of of(item)) given.push(one);
  return given;
}
