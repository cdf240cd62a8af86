import { monthNames } from './writtenMonth';

/** How many characters of "2024-06-03: Xyzzy", "Tue, June 3 – Xyzzy", "(6/3) Xyzzy", "Dienstag: Xyzzy" and "6月3日：Xyzzy" tell the day, 0 without one. */
export function lengthOfDay(text: string): number {
  return maySayDay.test(text) && opensDay.test(text) ? ((day.exec(text) ?? bareDay.exec(text))?.[0].length ?? 0) : 0;
}

/** Before the number of nearly every title there is more than a few words, and a mark behind the first one in a few only. */
const maySayDay = /^[\s*_([（【]*(?:\d|(?:[^\s\d]{1,12}\s){1,3}\d|[^\s\d]{2,14}?(?:\s[\u2013\u2014|:-]|[:：]))/u;

const month = `(?:${monthNames.join('|')})\\.?`;
const ordinal = String.raw`\d{1,2}(?:st|nd|rd|th|\.|er|º)?`;
const year = String.raw`(?:,?\s20[0-3]\d)?`;
const ofDay = '(?:0?[1-9]|[12]\\d|3[01])';
const weekdays = [
  '(?:mon|tues|wednes|thurs|fri|satur|sun)day',
  '(?:mon|diens|donners|frei|sams)tag|mittwoch|sonnabend|sonntag',
  'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche',
  'lunes|martes|miércoles|jueves|viernes|sábado|domingo',
  '(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?',
  '(?:lune|marte|mercole|giove|vener)dì|sabato|domenica',
  '(?:maan|dins|woens|donder|vrij|zater|zon)dag',
  '[月火水木金土日]曜日?|[월화수목금토일]요일|(?:星期|周|週)[一二三四五六日天]',
].join('|');
/** Of one letter more or less they are words as well ("Sun", "do"), and say a day before its date, or in English before a colon. */
const shortWeekdays =
  'mon|tues?|wed|thu(?:rs)?|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|mié|jue|vie|sáb|seg|ter|qua|qui|sex|gio|[月火水木金土日]|[월화수목금토일]';
const before = String.raw`(?:(?:am|on|le|el|il|op)\s)?(?:(?:${weekdays}|${shortWeekdays})[.,]{0,2}\s(?:(?:den|the|le|el|de)\s)?)?`;
/** Of the few titles left, a name opens most. */
const opensDay = new RegExp(
  String.raw`^[\s*_([（【]*(?:\d|(?:am|on|le|el|il|op)\s|${weekdays}|${shortWeekdays}|${monthNames.join('|')})`,
  'iu',
);
/** Whole ones need no mark behind them. */
const whole = String.raw`20[0-3]\d([-/.])\d{1,2}\1\d{1,2}(?![\d.])|(?:20[0-3]\d\s?[年년]\s?)?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]`;
const short = [
  // "3.11" is a version, too.
  String.raw`${ofDay}(?:\.${ofDay}\.(?:(?:20)?[0-3]\d)?|/${ofDay}(?:/(?:20)?[0-3]\d)?)`,
  String.raw`(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`,
  String.raw`${month}\s${ordinal}${year}`,
  String.raw`${ordinal}[\s-](?:of\s|de\s)?${month}${year}`,
].join('|');
const alone = String.raw`${weekdays}|(?:mon|tues?|wed|thu(?:rs)?|fri)(?=:)|\d{1,2}(?:st|nd|rd|th)|\d{1,2}日|(?=\p{L}{4}|ma[iyj]|mei)(?:${monthNames.join('|')})`;
const mark = String.raw`(?:\s?[:：|]\s?|\s?[-\u2013\u2014]\s)`;
const weekday = String.raw`(?:\s?[(（]\p{L}{1,9}[)）])?`;
const day = new RegExp(
  String.raw`^[\s*_]*${before}(?:(?:${whole})${weekday}[*_]*(?:${mark}|[*_\s]+(?=\S)|(?=\p{Lo}))(?![のかに])|(?:${short}|${alone})${weekday}[*_]*${mark}|[(（\[](?:${short})[)）\]]\s?)[\s*_]*`,
  'iu',
);
/** "6/7 Xyzzy", "7日 Xyzzy", "10.06. Xyzzy": without a mark, before a capital letter. "24/7 Xyzzy" is about no day. */
const bareDay = /^(?:(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|[12]\d|3[01])|[0-3]\d\.[01]\d\.|\d{1,2}日)\s+(?=[\p{Lu}\p{Lo}])/u;
