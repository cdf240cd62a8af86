/**
 * The number of an id in a drawing: the lowest are drawn. It depends on nothing but seed and id (FNV-1a with a final mix, 32 bits), so that
 * what is added to or taken from the population moves nothing else.
 */
export function drawNumber(seed: string, id: string): number {
  let hash = 0x811c9dc5;
  for (const character of `${seed}:${id}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The `count` ids that a seed draws, in the order drawn. */
export function drawnIds(seed: string, ids: readonly string[], count: number): readonly string[] {
  return ids
    .map(id => ({ id, number: drawNumber(seed, id) }))
    .sort((a, b) => a.number - b.number)
    .slice(0, count)
    .map(({ id }) => id);
}
