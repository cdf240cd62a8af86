import { monthNames } from './writtenMonth';

/** How many characters of "2024-06-03: Xyzzy", "June 3 – Xyzzy", "(6/3) Xyzzy" and "6月3日：Xyzzy" tell the day, 0 without one. */
export function lengthOfDay(text: string): number {
  return maySayDay.test(text) ? (day.exec(text)?.[0].length ?? 0) : 0;
}

/** Within the first characters of nearly every title there is no number. */
const maySayDay = /^[^\d]{0,12}\d|^[\s*_]*(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/u;

const month = `(?:${monthNames.join('|')})\\.?`;
const ordinal = String.raw`\d{1,2}(?:st|nd|rd|th|\.|er|º)?`;
const year = String.raw`(?:,?\s20[0-3]\d)?`;
/** Whole ones need no mark behind them. */
const whole = String.raw`20[0-3]\d([-/.])\d{1,2}\1\d{1,2}(?![\d.])|(?:20[0-3]\d\s?[年년]\s?)?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]`;
const short = [
  String.raw`(?:0?[1-9]|[12]\d|3[01])([./])(?:0?[1-9]|[12]\d|3[01])(?:\.|\2(?:20)?[0-3]\d)?`,
  String.raw`${month}\s${ordinal}${year}`,
  String.raw`${ordinal}\s(?:of\s|de\s)?${month}${year}`,
  '(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?',
].join('|');
const mark = String.raw`(?:\s?[:：|]\s?|\s?[-\u2013\u2014]\s)`;
const weekday = String.raw`(?:\s?[(（]\p{L}{1,9}[)）])?`;
const day = new RegExp(
  String.raw`^[\s*_]*(?:(?:${whole})${weekday}[*_]*(?:${mark}|[*_\s]+(?=\S)|(?=\p{Lo}))|(?:${short})${weekday}[*_]*${mark}|[(（\[](?:${short})[)）\]]\s?)[\s*_]*`,
  'iu',
);
