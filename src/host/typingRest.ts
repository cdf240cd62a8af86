/** The shortest rest, in milliseconds: keys that come in one go are read once. */
const shortest = 20;

/** How much longer than reading took a pause has been after which the next key is read at once, however long that takes. */
const pause = 2;

/**
 * How long typing has to rest until what shows a text reads it again, all in milliseconds: a text that is read in a moment (`cost`) follows
 * each key, but from one reading to the next (`since` the last one ended) there is as much time for everything else as the reading took.
 * One that takes as long as `longest` or longer is read at the first key after a pause, and not while further ones come.
 */
export function typingRest({ cost, since }: { cost: number; since: number }, longest: number): number {
  if (cost < longest) return Math.max(cost - since, shortest);
  return since >= cost * pause + longest ? shortest : longest;
}
