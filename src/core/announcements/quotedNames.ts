import type { OffsetRange } from '../text/range';
import { isCoined, isNamely } from './nameForm';

/** What a text puts in quotation marks and writes as a name: "la sortie de « Xyzzy Assist »". What is only said has small letters. */
export function quotedNamesIn(text: string): readonly OffsetRange[] {
  if (!/["\u201c\u201e\u00ab]/.test(text)) return [];
  return [...text.matchAll(quoted)].flatMap(({ 0: written, 1: opening, 2: name, index }) => {
    if (opening === undefined || name === undefined || !isName(name)) return [];
    const start = index + opening.length;
    return written.length > longest ? [] : [{ start, end: start + name.length }];
  });
}

/** In UTF-16 code units. */
const longest = 64;

const quoted =
  /(["\u201c\u201e\u00ab]\s?)(\p{Lu}[^"\u201c\u201d\u201e\u00ab\u00bb\n]{1,60}?)\s?["\u201c\u201d\u00bb]/gu;

/** Several capitalised words, or one in a form that no other word has; one alone may be anything. */
function isName(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length > 7 || !words.every(isNamely) || /[.,:;!?]$/.test(text)) return false;
  return isCoined(text) || words.filter(word => /^\p{Lu}/u.test(word)).length >= 2;
}

/** Whether quotation marks stand around a part of a text. */
export function isQuoted(text: string, { start, end }: OffsetRange): boolean {
  return (
    /["\u201c\u201e\u00ab]\s?$/.test(text.slice(Math.max(0, start - 2), start)) &&
    /^\s?["\u201c\u201d\u00bb]/.test(text.slice(end, end + 2))
  );
}
