import { eventOf, monthOfEvent } from '../post/event';
import { announcementTitle, keynote, launchTitle, recapTitle } from './lexicon/headingWords';
import { announcing } from './lexicon/newsWords';
import { isOnOwnAffairs, isOnOwnWork } from './postKind';
import { monthsBetween } from './launchTime';
import type { Unit } from './unit';

/**
 * The event that a post of announcements (by its `title`, or by calling itself the recap of one) says in its first sentences or headings that it is on: one held
 * in the month of its `date` or before, recaps up to three months, or of a year that is written where the post has no date.
 */
export function openingEvent(title: string, units: readonly Unit[], date: string | undefined): string | undefined {
  const isOfNews = recapTitle.test(title) || announcementTitle.test(title);
  if (isOnOwnWork(title) || isOnOwnAffairs(title)) return undefined;
  const isOfLaunches = launchTitle.test(title);
  const headings = units.slice(1, openingUnits).filter(({ role }) => role === 'heading');
  const paragraphs = units.filter(({ role }) => role === 'paragraph').slice(0, openingUnits);
  for (const { text } of [...headings, ...paragraphs]) {
    const opening = text.slice(0, longestOpening);
    const isRecap = recapOfEvent.test(opening);
    if (!isOfNews && !isRecap) continue;
    if (aside.test(opening) || passing.test(opening) || !(isOfLaunches || isRecap || speaksOfNews(opening))) continue;
    const event = eventOf({ title: opening, path: undefined, permalink: undefined, tags: [], date });
    const month = monthOfEvent(event);
    const months = monthsBetween(month, date);
    if (month !== undefined && (months === undefined || (months >= 0 && months <= (isRecap ? 3 : 1)))) return event;
  }
  return undefined;
}

/** Where the title does not, the opening has to speak of news: who only was there may tell anything. */
function speaksOfNews(text: string): boolean {
  return announcing.test(text) || announcementTitle.test(text) || recapTitle.test(text) || keynote.test(text);
}

const openingUnits = 4;
/** In UTF-16 code units. */
const longestOpening = 400;

/** "Our re:Invent 2025 re:Cap": what local groups call an evening on the news of an event. */
const recapOfEvent =
  /(?<!\p{L})re:?\s?(?:invent|inforce)[^.!?。！？\n]{0,30}(?<!\p{L})re:?\s?cap(?!\p{Script=Latin})/iu;

/** Of one's own way there and one's own stand. */
const passing =
  /(?<!\p{L})(?:plane|flights?|flew|flying|booth|(?:back|home) from|on (?:the|my|our) way|visiting us|flugzeug|heimweg|messestand|avion|stand|avión|vuelo|avião|voo)(?!\p{L})/iu;

/** What is said to be before or after an event is not from there. */
const aside =
  /(?<!\p{L})(?:since|before|after|until|ahead of|prior to|pre|post|seit|vor|nach|depuis|avant|après|desde|antes|después|depois)[\s-]+(?:\p{L}+[\s-]+){0,2}(?:AWS\s|Google\s|Microsoft\s)?(?:re:?\s?(?:invent|inforce|mars)|cloud next|next|build|ignite|kubecon|summit)/iu;
