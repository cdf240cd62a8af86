import type { Post } from '../post/post';

const WORDS_PER_MINUTE = 230;
const IDEOGRAPHS_PER_MINUTE = 500;
const ideographs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** How long the prose takes to read, in whole minutes, at least one. Code blocks are looked at rather than read. */
export function readingMinutes({ markdown }: Pick<Post, 'markdown'>): number {
  let words = 0;
  let characters = 0;
  for (const { text } of markdown.inlineTexts.values()) {
    const plain = plainWords(text);
    if (plain !== undefined) {
      words += plain;
      continue;
    }
    const spaced = text.replace(ideographs, () => {
      characters++;
      return ' ';
    });
    words += spaced.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
  }
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE + characters / IDEOGRAPHS_PER_MINUTE));
}

/** The words of a text in ASCII, which is counted in a tenth of the time; `undefined` for others. */
function plainWords(text: string): number | undefined {
  let words = 0;
  let isWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 126) return undefined;
    if (code === 32 || (code >= 9 && code <= 13)) isWord = false;
    else if (!isWord && isLetterOrDigit(code)) {
      isWord = true;
      words++;
    }
  }
  return words;
}

function isLetterOrDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
