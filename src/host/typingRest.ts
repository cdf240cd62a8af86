/** The shortest rest, in milliseconds: keys that come in one go are read once. */
const shortest = 20;

/**
 * How long typing has to rest until what shows a text reads it again, all in milliseconds: as long as reading takes, so that a text that is
 * read in a moment follows each key while there is always as much time for everything else; at most `longest`.
 */
export function typingRest(cost: number, longest: number): number {
  return Math.min(Math.max(cost, shortest), longest);
}
