import type { OffsetRange } from '../text/range';
import { pointer } from './lexicon/nameWords';

/** Link texts that stand for another text ("Read more", "Link"), in any of the languages posts are in; an address says no more. */
export function isPointing(text: string): boolean {
  const trimmed = withoutStop(withoutSign(text.trim()));
  if (trimmed.length >= 30) return isAddress(trimmed);
  return isAddress(trimmed) || pointer.test(trimmed) || ofBlog.test(trimmed);
}

/** "🔗 Read more" */
function withoutSign(text: string): string {
  return text.charCodeAt(0) < 0x2000 ? text : text.replace(/^[\p{Extended_Pictographic}\ufe0f\s\u2000-\u2bff]+/u, '');
}

function withoutStop(text: string): string {
  return /[.!\u3002]/.test(text.charAt(text.length - 1)) ? text.slice(0, -1) : text;
}

const ofBlog = /^aws\s*(?:公式|ブログ)/i;

/** A link that begins or ends within a word ("[Next-Gene](…)ration"), as editors that export what was pasted leave behind: it names nothing. */
export function isFragment(text: string, { start, end }: OffsetRange): boolean {
  const isWithinWord = (at: number): boolean => isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at));
  return isWithinWord(start) || (isWithinWord(end) && !/^e?s(?![A-Za-z])/.test(text.slice(end, end + 3)));
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
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
  return mayBeIndex.some(part => url.includes(part)) && indexPage.test(url);
}

/** Most addresses have none of these words, which is sooner told. */
const mayBeIndex = ['blog', 'categor', 'tag', 'author', 'whats-new'];
const indexPage =
  /\/(?:category|categories|tags?|authors?)\/[^?#]|\/(?:blog|blogs(?:\/[a-z-]+)?)(?:\/feed)?\/?(?:[?#]|$)|\/whats-new\/(?:[a-z-]+\/?)?(?:[?#]|$)/;
