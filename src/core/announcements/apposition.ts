import { person } from './lexicon/nameWords';

/** "…, a tool for caves": what stands right behind a name says what it is, and that is nobody. */
export function isApposition(after: string): boolean {
  const told = apposition.exec(after)?.[1];
  return told !== undefined && !person.test(told) && !human.test(told.split(qualifying, 1)[0] ?? '');
}

/** A thing's article, and what it is. */
const apposition = /^,\s+(?:an?|eine?n?|une?|una|uma?)\s+([^.;]{4,60})/iu;

/** "A lamp for men" is none. */
const qualifying = /,|\s(?:for|of|that|which|to|with|für|von|pour|de|para)\s/iu;

const human =
  /(?<!\p{L})(?:m[ae]n|wom[ae]n|guy|lady|person|member|colleague|moderator(?:in)?|mann|frau|kerl|kolleg(?:e|in)|homme|femme|collègue|hombre|mujer|homem|mulher)(?![\p{L}-])/iu;
