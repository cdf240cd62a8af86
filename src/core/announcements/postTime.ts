import type { AnnouncedFact } from '../catalog/entry';
import { conferenceOf, eventIn, monthOfEvent } from '../post/event';
import { mapDefined } from '../text/mapDefined';
import type { Candidate } from './candidate';
import { ignoringCase } from './lexicon/ignoringCase';
import { keynote, possessives } from './lexicon/headingWords';
import { monthsBetween } from './launchTime';

/** When a post speaks and of which event, told from what it says before what it is dated. */
export interface PostTime {
  /** `YYYY-MM` or `YYYY-MM-DD` */
  readonly date: string | undefined;
  readonly event: string | undefined;
}

/** What else tells the time of a post. */
export interface ToldBesides {
  readonly title?: string;
  readonly texts?: readonly string[];
  /** It hardly says that anything is new. */
  readonly isSilent?: boolean;
  /** Those of the candidates whose paragraphs, items or headings announce something. */
  readonly announced?: readonly Candidate[];
}

/**
 * The time of a post. A date can be missing, or be that of a migration or an edit; so what most of its dated news links or
 * catalogued titles agree on goes before a date that is over half a year away from it; in a silent post what links agree on only.
 */
export function postTimeOf(
  given: PostTime,
  candidates: readonly Candidate[],
  { title = '', texts = [], isSilent = false, announced = [] }: ToldBesides = {},
): PostTime {
  const eventMonth = monthOfEvent(given.event);
  const agreed =
    agreedMonth(linkMonths(candidates), 3) ??
    // Who lists services and announces none may well list some of one year.
    (isSilent && given.date !== undefined ? undefined : agreedMonth(titleMonths(candidates), 4));
  // An event's year that contradicts the date was written, not reckoned: it is the surer of the two.
  const isWritten = eventMonth !== undefined && given.date !== undefined && disagree(given.date, eventMonth);
  const told = isWritten ? [eventMonth, given.date] : [given.date, eventMonth];
  const date =
    told.find(time => time !== undefined && !disagree(time, agreed)) ?? agreed ?? told.find(time => time !== undefined);
  const conference = conferenceOf(given.event);
  if (conference !== undefined) return { date, event: eventIn(conference, date) };
  const event =
    agreedEvent(titleLaunches(candidates), given.date) ??
    eventToldOf(candidates, given.date, texts, isSilent) ??
    eventOfKeynote(candidates, announced, given.date, title);
  return { date: date ?? monthOfEvent(event), event };
}

/** The same of what a post names in running text, if that says that it is on a conference: a guide to what was new then does not. */
function eventToldOf(
  candidates: readonly Candidate[],
  date: string | undefined,
  texts: readonly string[],
  isSilent: boolean,
): string | undefined {
  const launches = launchesOf(candidates);
  const event = agreedEvent(launches, date) ?? (isSilent ? undefined : outstandingEvent(launches, date));
  const conference = event && conferenceOf(event);
  return conference && texts.some(text => namesConference(text, conference)) ? event : undefined;
}

/** "Our company keynote", "Keynote: our platform"; "My notes on the keynote" are notes on one of others. */
const ownKeynote = ignoringCase(
  `(?<!\\p{L})${possessives}\\s+(?:\\S+\\s+)?keynote|keynote\\S*\\s*[:\u2013\u2014-]\\s*${possessives}\\s`,
);

/** Of notes on a keynote the event that most of what they say is new was launched at, or of that month two things that they name or more. */
function eventOfKeynote(
  candidates: readonly Candidate[],
  announced: readonly Candidate[],
  date: string | undefined,
  title: string,
): string | undefined {
  if (!keynote.test(title) || ownKeynote.test(title)) return undefined;
  const told = agreedEvent(launchesOf(announced), date);
  if (told !== undefined || date === undefined) return told;
  const ofThen = launchesOf(candidates).filter(({ event }) => {
    const months = monthsBetween(monthOfEvent(event), date);
    return months === 0 || months === 1;
  });
  const event = ofThen[0]?.event;
  return ofThen.length >= 2 && ofThen.every(launch => launch.event === event) ? event : undefined;
}

function namesConference(text: string, conference: string): boolean {
  return keynote.test(text) || text.replace(/:\s/g, ':').includes(conference);
}

/** What a quarter of them were announced at, eight or more, and three times as many as at any other event: who sums one up names what had been there as well. */
function outstandingEvent(launches: readonly AnnouncedFact[], date: string | undefined): string | undefined {
  const [first, second] = countsOf(launches);
  if (!first || first[1] < 8 || 4 * first[1] < launches.length || first[1] < 3 * (second?.[1] ?? 0)) return undefined;
  const months = monthsBetween(monthOfEvent(first[0]), date);
  return months === undefined || Math.abs(months) <= 3 ? first[0] : undefined;
}

/** How many were announced at each event, the most first. */
function countsOf(launches: readonly AnnouncedFact[]): readonly (readonly [event: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const { event } of launches) if (event !== undefined) counts.set(event, (counts.get(event) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

/**
 * The event of a post that names none: what four catalogued things or more, half of those with a launch date, were announced at. Notes
 * of a keynote often name nothing but what was new.
 */
function agreedEvent(launches: readonly AnnouncedFact[], date: string | undefined): string | undefined {
  const found = countsOf(launches).find(([, count]) => count >= 4 && 2 * count >= launches.length)?.[0];
  // A year later a post tells what became of it.
  const months = monthsBetween(monthOfEvent(found), date);
  return months === undefined || Math.abs(months) <= 3 ? found : undefined;
}

function disagree(time: string, agreed: string | undefined): boolean {
  return Math.abs(monthsBetween(agreed, time) ?? 0) > 6;
}

/**
 * The month around which `months` gather: with the two before and after it, it holds at least `least` of them and two in five.
 * What is new in a post was launched together; what it only names was launched all over the years.
 */
export function agreedMonth(months: readonly string[], least: number): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const month of [...new Set(months)].sort()) {
    const near = months.filter(other => Math.abs(monthsBetween(other, month) ?? Infinity) <= 2).length;
    if (near >= most) [best, most] = [month, near];
  }
  return most >= least && most >= 0.4 * months.length ? best : undefined;
}

function linkMonths(candidates: readonly Candidate[]): readonly string[] {
  const months: string[] = [];
  for (const { links } of candidates)
    for (const { link } of links) {
      const month = link.vendor !== undefined && link.kind === 'whats-new' ? monthOfUrl(link.url) : undefined;
      if (month !== undefined) months.push(month);
    }
  return months;
}

/** The launches of the catalogued things that titles and links name; old services among them are outnumbered or there is no agreement. */
function titleMonths(candidates: readonly Candidate[]): readonly string[] {
  return titleLaunches(candidates).map(({ date }) => date.slice(0, 7));
}

function titleLaunches(candidates: readonly Candidate[]): readonly AnnouncedFact[] {
  return launchesOf(candidates.filter(({ source }) => source !== 'name'));
}

function launchesOf(candidates: readonly Candidate[]): readonly AnnouncedFact[] {
  const entries = new Set(mapDefined(candidates, ({ entry }) => (entry?.announced ? entry : undefined)));
  return mapDefined([...entries], ({ announced }) => announced);
}

/** The month an address is dated with, `YYYY-MM`. */
export function monthOfUrl(url: string): string | undefined {
  const match = /\/(20\d\d)\/(0?[1-9]|1[0-2])(?=\/)/.exec(url);
  return match ? `${match[1]}-${(match[2] ?? '').padStart(2, '0')}` : undefined;
}
