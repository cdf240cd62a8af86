import { announcementTitle, ofTalks, recapTitle, sessionCodeIn, talkTitle } from './lexicon/headingWords';
import type { Unit } from './unit';

/** Whether a title or a heading of the first level is that of a talk, and no list of what is new: "re:Invent 2018 notes: DEV321". */
export function isOfTalk(titles: readonly string[]): boolean {
  return titles.some(
    title =>
      (sessionCodeIn(title) || talkTitle.test(title)) && !announcementTitle.test(title) && !recapTitle.test(title),
  );
}

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
