import type { UnitWords } from './unitWords';

/** Notes of talks and diaries use a word of announcing about so often in a thousand characters. */
const nowAndThen = 0.6;

/** Whether a post hardly ever says that something is announced, launched or new: notes of talks, a diary. */
export function isQuiet(all: readonly UnitWords[]): boolean {
  const length = all.reduce((sum, { text }) => sum + text.length, 0);
  const said = all.reduce((sum, words) => sum + words.announcements, 0);
  return 1000 * said < nowAndThen * length;
}
