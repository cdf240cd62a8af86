/**
 * The calendar day a date of the front matter names, as `YYYY-MM-DD`: the author's own day, never moved to another
 * time zone. `undefined` for what is no date, no day of the calendar (`2018-13-45`) or ambiguous (`12/05/2018`).
 */
export function dayOf(text: string): string | undefined {
  const trimmed = text.trim();
  for (const { pattern, order } of FORMS) {
    const match = pattern.exec(trimmed);
    if (!match) continue;
    const part = (name: DatePart): string => match[order.indexOf(name) + 1] ?? '';
    const day = calendarDay(Number(part('year')), monthOf(part('month')), Number(part('day')));
    if (day !== undefined) return day;
  }
  return undefined;
}

type DatePart = 'year' | 'month' | 'day';

const WEEKDAY = String.raw`(?:[a-z]{3,9}\.?,?\s+)?`;
const MONTH = String.raw`([a-z]{3,9})\.?`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
/** A time may follow, or nothing. */
const END = String.raw`(?=[T\s,]|$)`;

const FORMS: readonly { readonly pattern: RegExp; readonly order: readonly DatePart[] }[] = [
  // 2018-12-05T23:30:00-08:00, 2018/12/05, 2018.12.5
  { pattern: new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${END}`, 'i'), order: ['year', 'month', 'day'] },
  // 20181205
  { pattern: /^(\d{4})(\d{2})(\d{2})(?=[T\s]|$)/i, order: ['year', 'month', 'day'] },
  // Wed, Dec 5th, 2018
  { pattern: new RegExp(`^${WEEKDAY}${MONTH}\\s+${DAY},?\\s+(\\d{4})${END}`, 'i'), order: ['month', 'day', 'year'] },
  // Wed, 5 December 2018, 05-Dec-2018
  {
    pattern: new RegExp(`^${WEEKDAY}${DAY}[\\s-]+(?:of\\s+)?${MONTH},?[\\s-]+(\\d{4})${END}`, 'i'),
    order: ['day', 'month', 'year'],
  },
  // 2018年12月5日, 2018년 12월 5일
  { pattern: /^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/, order: ['year', 'month', 'day'] },
];

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** 1 to 12 for a number or an English name, whole or cut after three letters or more; else 0. */
function monthOf(text: string): number {
  const name = text.toLowerCase();
  return /^\d+$/.test(name) ? Number(name) : MONTHS.findIndex(month => month.startsWith(name)) + 1;
}

function calendarDay(year: number, month: number, day: number): string | undefined {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  if (days === undefined || day < 1 || day > days) return undefined;
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
