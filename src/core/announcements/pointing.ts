import type { OffsetRange } from '../text/range';
import { pointer } from './lexicon';

/** Link texts that stand for another text ("Read more", "Link"), in any of the languages posts are in; an address says no more. */
export function isPointing(text: string): boolean {
  const trimmed = withoutStop(text.trim());
  if (trimmed.length >= 30) return isAddress(trimmed);
  return isAddress(trimmed) || pointer.test(trimmed) || ofBlog.test(trimmed);
}

function withoutStop(text: string): string {
  return /[.!\u3002]/.test(text.charAt(text.length - 1)) ? text.slice(0, -1) : text;
}

const ofBlog = /^aws\s*(?:公式|ブログ)/i;

/** A link that begins or ends within a word ("[Next-Gene](…)ration"), as editors that export what was pasted leave behind: it names nothing. */
export function isFragment(text: string, { start, end }: OffsetRange): boolean {
  const isWithinWord = (at: number): boolean => /^[A-Za-z]{2}$/.test(text.slice(at - 1, at + 1));
  return isWithinWord(start) || (isWithinWord(end) && !/^e?s(?![A-Za-z])/.test(text.slice(end, end + 3)));
}

/** "[1]", "(2)": a link that counts its pages. */
export function isNumber(text: string): boolean {
  return /^\W*\d{1,2}\W*$/.test(text);
}

/** "https://…": a link that shows where it leads. */
export function isAddress(text: string): boolean {
  const trimmed = text.trim();
  return /[hw]/i.test(trimmed.charAt(0)) && /^(?:https?:\/\/|www\.)\S+$/i.test(trimmed);
}

/** A blog's front page, its feed, or what is filed there under a subject or by an author: a link there is no news of anything. */
export function isIndexPage(url: string): boolean {
  return /\/(?:category|categories|tags?|authors?)\/[^?#]|\/(?:blog|blogs(?:\/[a-z-]+)?)(?:\/feed)?\/?(?:[?#]|$)|\/whats-new\/(?:[a-z-]+\/?)?(?:[?#]|$)/.test(
    url,
  );
}
