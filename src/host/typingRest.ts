/** The shortest rest, in milliseconds: keys that come in one go are read once. */
const shortest = 20;

/**
 * How long typing has to rest until what shows a text reads it again, all in milliseconds: a text that is read in a moment (`cost`) follows
 * each key, but from one reading to the next (`since` the last one ended) there is as much time for everything else as the reading took.
 * One that takes as long as `longest` or longer is not read while keys still come.
 */
export function typingRest({ cost, since }: { cost: number; since: number }, longest: number): number {
  return cost < longest ? Math.max(cost - since, shortest) : longest;
}
