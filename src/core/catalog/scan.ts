import { codeAt, isBlank, isPunctuation, isSign, isWord, lowerCode } from './characters';
import type { Spelling } from './spelling';

/** More blanks than this between two words are a gap in the layout, not in a name. */
const longestGap = 12;

/** Where the spelling ends if the text has it at `at`: whole words, a plural s included; -1 if it has not. */
export function endOf(text: string, at: number, to: number, { key, gaps, isPlural }: Spelling): number {
  let place = at;
  for (let index = 0; index < key.length; index++) {
    const gap = gaps[index] ?? 0;
    if (gap !== 0 && index > 0) place = afterGap(text, place, gap === 2);
    if (place >= to || lowerCode(codeAt(text, place)) !== key.charCodeAt(index)) {
      return isPlural && index === key.length - 1 && !isWordAt(text, place) ? place : -1;
    }
    place++;
  }
  if (place >= to || !isWordAt(text, place)) return place;
  return lowerCode(codeAt(text, place)) === 0x73 && !isWordAt(text, place + 1) ? place + 1 : -1;
}

/** Past the blanks, hyphens and at most one line break between two parts of a name. */
function afterGap(text: string, at: number, withPunctuation: boolean): number {
  let breaks = 0;
  let place = at;
  for (; place - at < longestGap; place++) {
    const code = codeAt(text, place);
    if (code === 0x0a && ++breaks > 1) return at;
    if (!isBlank(code) && !(withPunctuation && isPunctuation(code))) return place;
  }
  return at;
}

/** True within a host or file name, an e-mail address or a dotted identifier. */
export function isPartOfAddress(text: string, start: number, end: number): boolean {
  const before = codeAt(text, start - 1);
  if (before === 0x40 || (before === 0x2e && isWordAt(text, start - 2))) return true;
  if (codeAt(text, end) !== 0x2e) return false;
  const after = codeAt(text, end + 1);
  return (after >= 0x61 && after <= 0x7a) || (after >= 0x30 && after <= 0x39);
}

/** The offset of the vendor word that stands right before `at`. */
export function vendorStartOf(text: string, at: number, from: number, words: readonly string[]): number | undefined {
  let end = at;
  while (end > from && at - end < 3 && isBlank(codeAt(text, end - 1))) end--;
  if (end === at) return undefined;
  for (const word of words) {
    const start = end - word.length;
    if (start >= from && isLowerAt(text, start, word)) return isWordAt(text, start - 1) ? undefined : start;
  }
  return undefined;
}

/** Whether a text has a word in lower case at an offset, in whatever case. The last letter tells most texts apart. */
function isLowerAt(text: string, start: number, word: string): boolean {
  for (let at = word.length - 1; at >= 0; at--) {
    if (lowerCode(codeAt(text, start + at)) !== word.charCodeAt(at)) return false;
  }
  return true;
}

/** The place of the next character that counts after `at`, past a gap; -1 if none follows closely. */
export function nextAt(text: string, at: number): number {
  const code = codeAt(text, at);
  if (isWord(code) || isSign(code)) return at;
  if (!isBlank(code) && !isPunctuation(code)) return -1;
  const next = afterGap(text, at, true);
  return next !== at && isWordAt(text, next) ? next : -1;
}

/** Past the rest of an address, if `at` is the colon of its scheme. */
export function afterAddress(text: string, at: number, to: number): number {
  if (codeAt(text, at + 1) !== 0x2f || codeAt(text, at + 2) !== 0x2f) return at + 1;
  let place = at + 3;
  while (place < to && isAddress(codeAt(text, place))) place++;
  return place;
}

function isAddress(code: number): boolean {
  return code > 0x20 && code < 0x7f && code !== 0x29 && code !== 0x3e && code !== 0x22 && code !== 0x5d;
}

export function isWordAt(text: string, at: number): boolean {
  return isWord(codeAt(text, at));
}
