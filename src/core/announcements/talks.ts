import { ofTalks } from './lexicon';
import type { Unit } from './unit';

/** Whether what a post opens with says that it sums up talks: their titles are names of nothing new. */
export function isOfTalks(units: readonly Unit[]): boolean {
  let read = 0;
  for (const { role, text } of units) {
    // A list of contents may stand before it.
    if (role === 'paragraph' && ofTalks.test(text)) return true;
    if (role === 'paragraph') read++;
    if (read >= opening) return false;
  }
  return false;
}

/** How many paragraphs a post may need to say what it is about. */
const opening = 4;
