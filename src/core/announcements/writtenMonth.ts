import { agreedMonth } from './postTime';
import type { Unit } from './unit';

/**
 * The month, `YYYY-MM`, that a post without a date says it is of: in its title ("… 2026 年第 7 週", "March 2021"), in a short line near its
 * beginning ("Period: 2026-02-03 – 2026-02-09"), or where its days agree on one ("Released on 5 February 2026").
 */
export function writtenMonth(title: string, units: readonly Unit[]): string | undefined {
  const [titled] = monthsIn(title);
  if (titled) return titled;
  const opening = units.slice(0, openingUnits).filter(({ text }) => text.length <= longestByline);
  const [dated] = opening.flatMap(({ text, role }) => (role === 'heading' ? monthsIn(text) : daysIn(text)));
  return (
    dated ??
    agreedMonth(
      units.slice(0, mostUnits).flatMap(({ text }) => daysIn(text)),
      3,
    )
  );
}

const openingUnits = 6;
/** In UTF-16 code units. */
const longestByline = 100;
const mostUnits = 2000;

/** Whether a word is the name of a month. */
export function isMonth(word: string): boolean {
  return monthNumbers.has(word.toLowerCase());
}

/** The months of the days that a text names. */
function daysIn(text: string): readonly string[] {
  return mayName(text) ? matches(days, text) : [];
}

/** The months that a text names, with a day or without one, or by a week. */
function monthsIn(text: string): readonly string[] {
  return mayName(text)
    ? [...matches(days, text), ...matches(months, text), ...weeksIn(text), ...matches(compactDays, text)]
    : [];
}

function mayName(text: string): boolean {
  // Eight digits may be a day.
  return text.includes('20') && /(?<!\d)20[0-3]\d(?!\d(?!\d{3}(?!\d)))/.test(text);
}

function matches(patterns: readonly RegExp[], text: string): readonly string[] {
  return patterns.flatMap(pattern =>
    [...text.matchAll(pattern)].flatMap(({ groups }) => monthOf(groups?.['year'] ?? '', groups?.['month'] ?? '') ?? []),
  );
}

function monthOf(year: string, written: string): string | undefined {
  const number = /^\d+$/.test(written) ? Number(written) : (monthNumbers.get(written.toLowerCase()) ?? 0);
  return number >= 1 && number <= 12 ? `${year}-${String(number).padStart(2, '0')}` : undefined;
}

/** "2026 年第 7 週", "week 7 of 2026", "2026-W07": the month that the middle of the week is in. */
function weeksIn(text: string): readonly string[] {
  return weeks.flatMap(pattern => {
    const { year, week } = pattern.exec(text)?.groups ?? {};
    const count = Number(week ?? 0);
    if (count < 1 || count > 53) return [];
    const month = new Date(Date.UTC(Number(year), 0, 7 * count - 3)).getUTCMonth() + 1;
    return [`${year ?? ''}-${String(month).padStart(2, '0')}`];
  });
}

/** In the languages of titles; those of one month side by side. */
export const monthNames: readonly string[] = [
  'january|jan|januar|jänner|janvier|enero|janeiro|gennaio|januari|ocak|stycznia|января',
  'february|feb|februar|février|febrero|fevereiro|febbraio|februari|şubat|lutego|февраля',
  'march|mar|märz|mars|marzo|março|maart|marts|mart|marca|марта',
  'april|apr|avril|abril|aprile|nisan|kwietnia|апреля',
  'may|mai|mayo|maio|maggio|mei|maj|mayıs|maja|мая',
  'june|jun|juni|juin|junio|junho|giugno|haziran|czerwca|июня',
  'july|jul|juli|juillet|julio|julho|luglio|temmuz|lipca|июля',
  'august|aug|août|agosto|augustus|augusti|ağustos|sierpnia|августа',
  'september|sep|sept|septembre|septiembre|setembro|settembre|eylül|września|сентября',
  'october|oct|oktober|octobre|octubre|outubro|ottobre|ekim|października|октября',
  'november|nov|novembre|noviembre|novembro|kasım|listopada|ноября',
  'december|dec|dezember|décembre|diciembre|dezembro|dicembre|aralık|grudnia|декабря',
];

const monthNumbers: ReadonlyMap<string, number> = new Map(
  monthNames.flatMap((names, at) => names.split('|').map(name => [name, at + 1] as const)),
);

const year = String.raw`(?<year>20[0-3]\d)(?!\d)`;
const name = String.raw`(?<!\p{L})(?<month>${monthNames.join('|')})(?!\p{L})\.?`;
const day = String.raw`(?<!\d)\d{1,2}`;
/** "2", "2nd", "2-8", "2nd – 8th", "30 - Dec 6" */
const daysOfMonth = String.raw`${day}(?:st|nd|rd|th)?(?:\s?[-\u2013\u2014]\s?(?:(?:${monthNames.join('|')})\.?\s)?\d{1,2}(?:st|nd|rd|th)?)?`;

const days: readonly RegExp[] = [
  new RegExp(String.raw`(?<!\d)(?<year>20[0-3]\d)(?<mark>[-/])(?<month>\d{1,2})\k<mark>\d{1,2}(?!\d)`, 'gu'),
  new RegExp(String.raw`(?<!\d)(?<year>20[0-3]\d)\s?[年년]\s?(?<month>\d{1,2})\s?[月월]\s?\d{1,2}\s?[日일]`, 'gu'),
  // With full stops, both of two digits, or it is a version; and as German and Korean have it.
  new RegExp(String.raw`(?<!\d)(?<year>20[0-3]\d)\.(?<month>[01]\d)\.[0-3]\d(?![\d.])`, 'gu'),
  new RegExp(String.raw`(?<!\d)(?<year>20[0-3]\d)\.\s(?<month>\d{1,2})\.\s\d{1,2}(?!\d)`, 'gu'),
  new RegExp(String.raw`(?<![\d.])[0-3]?\d\.(?<month>[01]?\d)\.${year}`, 'gu'),
  new RegExp(String.raw`${name}\s+${daysOfMonth},?\s+${year}`, 'giu'),
  new RegExp(String.raw`${day}(?:st|nd|rd|th|\.|er)?\s+(?:of\s+|de\s+)?${name}(?:,|\s+de)?\s+${year}`, 'giu'),
];

/** "20230927": as files and notes are called; in running text digits may be anything. */
const compactDays: readonly RegExp[] = [
  /(?<![\p{L}\d])(?<year>20[0-3]\d)(?<month>0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)/gu,
];

const months: readonly RegExp[] = [
  new RegExp(String.raw`(?<!\d)(?<year>20[0-3]\d)\s?[年년]\s?(?<month>\d{1,2})\s?[月월]`, 'gu'),
  new RegExp(String.raw`${name}(?:,|\s+de)?\s+${year}`, 'giu'),
  new RegExp(String.raw`(?<![\d.-])(?<year>20[0-3]\d)[-/](?<month>[01]\d)(?![\d/-])`, 'gu'),
];

const week = String.raw`(?<week>\d{1,2})(?!\d)`;

const weeks: readonly RegExp[] = [
  new RegExp(String.raw`(?<!\d)(?<year>20[0-3]\d)\s?[年년]\s?第?\s?${week}\s?(?:週|周|주)`, 'u'),
  new RegExp(String.raw`(?<!\d)(?<year>20[0-3]\d)[\s-]{0,2}(?:w|week|kw)[\s-]?${week}`, 'iu'),
  new RegExp(String.raw`(?<!\p{L})(?:week|kw|woche|semaine|semana)\s?${week}(?:,|\s+of|\s+de|\/)?\s?${year}`, 'iu'),
];
