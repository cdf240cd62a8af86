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
  /** It has several editions a year: one of the post's own year may be over before that month. */
  readonly isFrequent?: boolean;
  /** Its name is an everyday word, too: a folder that is called so tells nothing. */
  readonly isEveryday?: boolean;
}

/** Names end where a word does, or where a year is written right behind: "reInvent18", "KubeCon2019". */
const end = String.raw`(?:\b|(?=_|(?:20)?\d\d(?!\d)))`;
const named = (names: string): RegExp => new RegExp(`(?<![\\p{L}\\d])(?:${names})${end}`, 'iu');

/** "Build 2014" and "Ignite 2021" at the start, behind a preposition or a mark; "Docker build 2020" and "team-build-2021" are others. */
const yearly = (names: string, alone: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\d])(?:${names})${end}|(?:^|//|[:|(#"“–—,]\\s*|(?<![\\p{L}\\d])(?:on|at|from|of|for|during|in|the|and|von|der|zur|sur|du|de)\\s+)(?:${alone})[\\s_-]?(?=20\\d\\d)`,
    'iu',
  );

/** Where summits of AWS are held: some write the city first ("AWS London Summit"), as they do with what is none of its events ("AWS Heroes Summit"). */
const summitCities =
  'amsterdam|atlanta|auckland|bangalore|bangkok|bengaluru|berlin|boston|canberra|cape[\\s_-]town|chicago|dubai|hong[\\s_-]kong|jakarta|johannesburg|london|los[\\s_-]angeles|madrid|manila|mexico[\\s_-]city|milan|milano|mumbai|new[\\s_-]york|nyc|online|paris|s[aã]o[\\s_-]paulo|san[\\s_-]francisco|seoul|shanghai|singapore|stockholm|sydney|taipei|tel[\\s_-]aviv|tokyo|toronto|virtual|warsaw|washington|zurich|zürich';

/** Spellings people use: "re: Invent", "reInvent", "AWS:reInvent", "re-invent". */
const conferences: readonly Conference[] = [
  // "How we reinvent ourselves" speaks of something else: of a verb, which someone does or which has an object.
  {
    name: 're:Invent',
    pattern: new RegExp(
      `(?<!\\b(?:to|we|you|they|i|it|can|could|will|would|should|must|let['’]?s|let us|that|who|please|and|or|how|why)\\s)(?<![\\p{L}\\d])(?:re|pre)[\\s:_-]{0,3}invent${end}(?!\\s+(?:your|yours?elf|our|ourselves|my|myself|the|how|its?|their|them|a|an)(?!\\p{L}))|(?<![\\p{L}\\d])re:\\s?invent${end}`,
      'iu',
    ),
    month: 11,
  },
  { name: 're:Inforce', pattern: named(String.raw`re[\s:_-]{0,3}inforce`), month: 6 },
  { name: 're:MARS', pattern: named(String.raw`re[\s:_-]{0,3}mars`), month: 6 },
  {
    name: 'Google Cloud Next',
    pattern:
      /(?<![\p{L}\d])(?:(?:google[\s_-]?cloud|google|gcp)[\s_-]?next(?!\p{L})|cloud[\s_-]?next(?=[\s_-]?['’]?(?:20)?\d\d(?!\d)))|^cloud[\s_-]?next$|^next[\s_-](?=['’]\d\d(?!\d)|20[12]\d(?!\d|-\d))/iu,
    month: 4,
  },
  {
    name: 'Facebook F8',
    pattern: named(String.raw`facebook(?:['’]?s)?[\s_-]f8|f8[\s_-](?:developer[\s_-])?conference`),
    month: 5,
  },
  { name: 'Google I/O', pattern: named(String.raw`google[\s_-]?i[/_-]?o`), month: 5 },
  {
    name: 'Microsoft Ignite',
    pattern: yearly(String.raw`(?:microsoft|ms|azure)[\s_-]?ignite`, 'ignite'),
    month: 11,
    isFrequent: true,
    isEveryday: true,
  },
  {
    name: 'Microsoft Build',
    pattern: yearly(String.raw`(?:microsoft|ms)[\s_-]?build`, 'build'),
    month: 5,
    isEveryday: true,
  },
  { name: 'KubeCon', pattern: named('kubecon'), month: 11, isFrequent: true },
  { name: 'GitHub Universe', pattern: named(String.raw`github[\s_-]?universe`), month: 10 },
  { name: 'GitHub Satellite', pattern: named(String.raw`github[\s_-]?satellite`), month: 5 },
  { name: 'AWS Summit', pattern: named(String.raw`aws[\s_-]?(?:(?:${summitCities})[\s_-])?summit`), month: 1 },
  { name: 'Apple WWDC', pattern: named('wwdc'), month: 6 },
  {
    name: 'Apple Event',
    pattern: named(String.raw`apple[\s_-](?:special[\s_-])?(?:event|keynote)`),
    month: 5,
    isFrequent: true,
  },
  { name: 'Adobe MAX', pattern: named(String.raw`adobe[\s_-]max`), month: 10 },
  { name: 'Cisco Live', pattern: named(String.raw`cisco[\s_-]live`), month: 6 },
  { name: 'Dreamforce', pattern: named('dreamforce'), month: 9 },
  { name: 'GitLab Commit', pattern: named(String.raw`gitlab[\s_-]commit`), month: 8 },
  { name: 'Meta Connect', pattern: named(String.raw`(?:meta|oculus)[\s_-]connect`), month: 9 },
  { name: 'SAP TechEd', pattern: named(String.raw`sap[\s_-](?:teched|sapphire)`), month: 10, isFrequent: true },
  { name: 'Data + AI Summit', pattern: named(String.raw`data\s?(?:\+|&|and)\s?ai[\s_-]summit`), month: 6 },
  // That with the most news is the one of its birthday.
  {
    name: 'Cloudflare Week',
    pattern: named(
      String.raw`cloudflare(?:['’]?s)?[\s_-](?:birthday|developer|security|speed|platform|impact|innovation|crypto|ai|ga)[\s_-]week`,
    ),
    month: 9,
    isFrequent: true,
  },
  { name: 'DockerCon', pattern: named('dockercon'), month: 6 },
  { name: 'NVIDIA GTC', pattern: named(String.raw`nvidia[\s_-]gtc`), month: 3, isFrequent: true },
  { name: 'HashiConf', pattern: named('hashiconf'), month: 10, isFrequent: true },
  { name: 'Microsoft Inspire', pattern: named(String.raw`(?:microsoft|ms)[\s_-]inspire`), month: 7 },
  { name: 'MongoDB.local', pattern: named(String.raw`mongodb\.local`), month: 5, isFrequent: true },
  { name: 'MongoDB World', pattern: named(String.raw`mongodb[\s_-]world`), month: 6 },
  { name: 'OpenAI DevDay', pattern: named(String.raw`openai[\s_-]dev[\s_-]?day`), month: 10 },
  { name: 'Oracle OpenWorld', pattern: named(String.raw`oracle[\s_-](?:open|cloud)[\s_-]?world`), month: 10 },
  { name: 'Red Hat Summit', pattern: named(String.raw`red[\s_-]?hat[\s_-]summit`), month: 5 },
  { name: 'Snowflake Summit', pattern: named(String.raw`snowflake[\s_-]summit`), month: 6 },
  { name: 'VMware Explore', pattern: named(String.raw`vmware[\s_-]explore`), month: 8 },
  { name: 'VMworld', pattern: named('vmworld'), month: 8 },
  { name: '.NET Conf', pattern: named(String.raw`\.net[\s_-]conf`), month: 11 },
];

/** The conference a post recaps with its year, such as "re:Invent 2018"; undefined where nothing names one. */
export function eventOf({ title, path, permalink, tags, date }: EventClues): string | undefined {
  const { file, folder } = namesIn(path);
  const clues: readonly (readonly [clue: string | undefined, kind: 'own' | 'folder'])[] = [
    [title, 'own'],
    [permalink?.replace(/[/]+/g, ' ').trim(), 'own'],
    [file, 'own'],
    [folder, 'folder'],
    ...tags.map(tag => [tag, 'own'] as const),
  ];
  for (const [clue, kind] of clues) {
    if (!clue) continue;
    for (const { name, pattern, month, isFrequent, isEveryday } of conferences) {
      const match = isEveryday && kind === 'folder' ? null : pattern.exec(clue);
      if (!match) continue;
      const byDate = yearByDate(date, month);
      const latest = isFrequent ? date?.slice(0, 4) : byDate;
      const year = yearNear(clue, match.index, match.index + match[0].length, latest) ?? byDate;
      return year === undefined ? name : `${name} ${year}`;
    }
  }
  return undefined;
}

/** The names of a post's file, without its date, and folder; a file that is called as every page is goes by its folder. */
function namesIn(path: string | undefined): { readonly file: string | undefined; readonly folder: string | undefined } {
  const [name, folder] = (path ?? '').split('/').reverse();
  if (name && /^_?index\.[a-z.]+$/i.test(name)) return { file: withoutDate(folder), folder: undefined };
  return { file: withoutDate(name), folder };
}

function withoutDate(name: string | undefined): string | undefined {
  return name?.replace(/^\d{2,4}-\d{1,2}-\d{1,2}-/, '');
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

/**
 * A year written after the name ("re:Invent 2018", "re:Invent '18", "reInvent18"), else one written before it. A year further on may be
 * one that is looked forward to: it counts only up to that of the `latest` edition when the post was written.
 */
function yearNear(clue: string, start: number, end: number, latest: string | undefined): string | undefined {
  const rest = clue.slice(end, end + 40);
  const short = /^(\d\d)(?!\d)/.exec(rest);
  if (short) return `20${short[1] ?? ''}`;
  const after = /(?<!\d)(?:(20[0-3]\d)|['’](\d\d))(?!\d)/.exec(rest);
  const year = after && (after[1] ?? `20${after[2] ?? ''}`);
  if (after && year && (after.index <= 3 || latest === undefined || year <= latest)) return year;
  // A file name's own date (2018-12-11-…) is the post's date, not the event's year.
  const before = [...clue.slice(0, start).matchAll(/(?<!\d)(20[0-3]\d)(?!\d|-\d\d)/g)].at(-1);
  return before?.[1];
}

function yearByDate(date: string | undefined, month: number): string | undefined {
  const [year, published] = (date ?? '').split('-').map(Number);
  if (!year || !published) return undefined;
  return String(published < month - 2 ? year - 1 : year);
}
