/** The same texts each time, so that a change of Recap is all that can make a test fail. */
const seed = 20181211;

/** `RECAP_ROUNDS=20` tries every property twenty times as often, with texts that nobody has seen before. */
const times = Number(process.env.RECAP_ROUNDS ?? 1);

/** How often a property is tried, and with which texts. */
export function rounds(numRuns: number): { readonly numRuns: number; readonly seed?: number } {
  return times > 1 ? { numRuns: numRuns * times } : { numRuns, seed };
}
