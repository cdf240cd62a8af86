/** What may tell which conference a post recaps, most telling first. */
export interface EventClues {
  readonly title: string | undefined;
  /** The file's path or URI path. */
  readonly path: string | undefined;
  readonly permalink: string | undefined;
  readonly tags: readonly string[];
  /** `YYYY-MM-DD` */
  readonly date: string | undefined;
}

interface Conference {
  readonly name: string;
  readonly pattern: RegExp;
  /** The month (1 to 12) it is usually held; a post of a month before it speaks of the year before. */
  readonly month: number;
}

/** Spellings people use: "re: Invent", "reInvent", "AWS:reInvent", "re-invent". */
const conferences: readonly Conference[] = [
  { name: 're:Invent', pattern: /\b(?:re|pre)[\s:_-]{0,3}invent\b/i, month: 11 },
  { name: 're:Inforce', pattern: /\bre[\s:_-]{0,3}inforce\b/i, month: 6 },
  { name: 're:MARS', pattern: /\bre[\s:_-]{0,3}mars\b/i, month: 6 },
  { name: 'Google Cloud Next', pattern: /\b(?:google[\s_-]?)?cloud[\s_-]?next\b|\bgcp[\s_-]next\b/i, month: 4 },
  { name: 'Google I/O', pattern: /\bgoogle[\s_-]?i[/_-]?o\b/i, month: 5 },
  {
    name: 'Microsoft Ignite',
    pattern: /\b(?:microsoft|ms|azure)[\s_-]?ignite\b|\bignite[\s_-]?(?=20\d\d)/i,
    month: 11,
  },
  {
    name: 'Microsoft Build',
    pattern: /\b(?:microsoft|ms)[\s_-]?build(?:\b|(?=20\d\d))|\bbuild[\s_-]?(?=20\d\d)/i,
    month: 5,
  },
  { name: 'KubeCon', pattern: /\bkubecon\b/i, month: 11 },
  { name: 'GitHub Universe', pattern: /\bgithub[\s_-]?universe\b/i, month: 10 },
  { name: 'GitHub Satellite', pattern: /\bgithub[\s_-]?satellite\b/i, month: 5 },
  { name: 'AWS Summit', pattern: /\baws[\s_-]?summit\b/i, month: 1 },
  { name: 'Apple WWDC', pattern: /\bwwdc\b/i, month: 6 },
];

/** The conference a post recaps with its year, such as "re:Invent 2018"; undefined where nothing names one. */
export function eventOf({ title, path, permalink, tags, date }: EventClues): string | undefined {
  const file = path?.split('/').slice(-2).join(' ');
  for (const clue of [title, permalink, file, tags.join(' ')]) {
    if (!clue) continue;
    for (const { name, pattern, month } of conferences) {
      const match = pattern.exec(clue);
      if (!match) continue;
      const year = yearNear(clue, match.index, match.index + match[0].length) ?? yearByDate(date, month);
      return year === undefined ? name : `${name} ${year}`;
    }
  }
  return undefined;
}

/** The conference of an event such as "re:Invent 2018", without its year. */
export function conferenceOf(event: string | undefined): string | undefined {
  return event?.replace(/ 20\d\d$/, '');
}

/** The edition of a conference that a post of `date` (`YYYY-MM…`) speaks of. */
export function eventIn(conference: string, date: string | undefined): string {
  const month = conferences.find(({ name }) => name === conference)?.month;
  const year = month === undefined ? undefined : yearByDate(date, month);
  return year === undefined ? conference : `${conference} ${year}`;
}

/** The month an event such as "re:Invent 2018" was over, `YYYY-MM`; undefined without a year. */
export function monthOfEvent(event: string | undefined): string | undefined {
  const match = /^(.*) (20\d\d)$/.exec(event ?? '');
  const conference = conferences.find(({ name }) => name === match?.[1]);
  return match && conference ? `${match[2]}-${String(conference.month).padStart(2, '0')}` : undefined;
}

/** A year written after the name ("re:Invent 2018", "re:Invent '18"), else one written before it. */
function yearNear(clue: string, start: number, end: number): string | undefined {
  const after = /(?<!\d)(?:(20[0-3]\d)|['’](\d\d))(?!\d)/.exec(clue.slice(end, end + 40));
  if (after) return after[1] ?? `20${after[2] ?? ''}`;
  // A file name's own date (2018-12-11-…) is the post's date, not the event's year.
  const before = [...clue.slice(0, start).matchAll(/(?<!\d)(20[0-3]\d)(?!\d|-\d\d)/g)].at(-1);
  return before?.[1];
}

function yearByDate(date: string | undefined, month: number): string | undefined {
  const [year, published] = (date ?? '').split('-').map(Number);
  if (!year || !published) return undefined;
  return String(published < month - 2 ? year - 1 : year);
}
