import type { UnitWords } from './unitWords';

/** Notes of talks and diaries use a word of announcing about so often in a thousand characters. */
const nowAndThen = 0.6;

/** What is shorter has too few words to tell. */
const leastLength = 1200;

/** Whether a post hardly ever says that something is announced, launched or new: notes of talks, a diary. */
export function isQuiet(all: readonly UnitWords[]): boolean {
  const length = all.reduce((sum, { text }) => sum + text.length, 0);
  // Scripts that write a syllable or more with one sign say as much in half the length.
  if (length < leastLength && all.reduce((sum, { text }) => sum + wideSignsIn(text), length) < leastLength)
    return false;
  const said = all.reduce((sum, words) => sum + words.announcements, 0);
  return 1000 * said < nowAndThen * length;
}

function wideSignsIn(text: string): number {
  return text.match(wideSign)?.length ?? 0;
}

const wideSign = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
