import type { Post } from '../post/post';

const WORDS_PER_MINUTE = 230;
const IDEOGRAPHS_PER_MINUTE = 500;
const ideographs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** How long the prose takes to read, in whole minutes, at least one. Code blocks are looked at rather than read. */
export function readingMinutes({ markdown }: Pick<Post, 'markdown'>): number {
  let words = 0;
  let characters = 0;
  for (const { text } of markdown.inlineTexts.values()) {
    const spaced = text.replace(ideographs, () => {
      characters++;
      return ' ';
    });
    words += spaced.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
  }
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE + characters / IDEOGRAPHS_PER_MINUTE));
}
