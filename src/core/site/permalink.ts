import { dayOf } from '../post/frontMatterDate';

// Dates as permalinks spell them; days are the author's own, no time zone moves them.

/** A calendar day and, where the author says so, a time of it. */
export interface PageDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** The day and time of a date as front matter or file names write it. */
export function pageDate(text: string | undefined): PageDate | undefined {
  const day = dayOf(text ?? '');
  if (text === undefined || day === undefined) return undefined;
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const [, hour = '0', minute = '0', second = '0'] = /[T\s](\d{1,2}):(\d{2})(?::(\d{2}))?/.exec(text) ?? [];
  return { year, month, day: date, hour: Number(hour), minute: Number(minute), second: Number(second) };
}

const monthNames = 'January February March April May June July August September October November December'.split(' ');
const dayNames = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** What placeholders of permalinks say of a date, by their names in any of the generators. */
export function datePlaceholders(date: PageDate): Readonly<Record<string, string>> {
  const { year, month, day, hour, minute, second } = date;
  const moment = new Date(Date.UTC(year, month - 1, day));
  const dayOfYear = (moment.getTime() - Date.UTC(year, 0, 1)) / 86_400_000 + 1;
  const weekday = moment.getUTCDay();
  const week = isoWeek(moment);
  const monthName = monthNames[month - 1] ?? '';
  const dayName = dayNames[weekday] ?? '';
  return {
    year: padded(year, 4),
    short_year: padded(year % 100),
    month: padded(month),
    i_month: String(month),
    short_month: monthName.slice(0, 3),
    long_month: monthName,
    monthname: monthName,
    day: padded(day),
    i_day: String(day),
    y_day: padded(dayOfYear, 3),
    yearday: String(dayOfYear),
    w_year: padded(week.year, 4),
    week: padded(week.week),
    w_day: String(weekday || 7),
    weekday: String(weekday),
    weekdayname: dayName,
    short_day: dayName.slice(0, 3),
    long_day: dayName,
    hour: padded(hour),
    minute: padded(minute),
    second: padded(second),
  };
}

/** Puts values in the place of `:names`; undefined if one is not known. The longest name counts. */
export function filled(template: string, values: Readonly<Record<string, string | undefined>>): string | undefined {
  let isKnown = true;
  const text = template.replace(/:([a-z_]+)/gi, (placeholder, name: string) => {
    for (let length = name.length; length > 0; length--) {
      const value = Object.hasOwn(values, name.slice(0, length)) ? values[name.slice(0, length)] : undefined;
      if (value !== undefined) return value + name.slice(length);
    }
    isKnown = false;
    return placeholder;
  });
  return isKnown ? text : undefined;
}

function isoWeek(moment: Date): { readonly year: number; readonly week: number } {
  const thursday = new Date(moment);
  thursday.setUTCDate(moment.getUTCDate() + 4 - (moment.getUTCDay() || 7));
  const year = thursday.getUTCFullYear();
  return { year, week: Math.ceil(((thursday.getTime() - Date.UTC(year, 0, 1)) / 86_400_000 + 1) / 7) };
}

function padded(value: number, length = 2): string {
  return String(value).padStart(length, '0');
}
