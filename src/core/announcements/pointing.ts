import { pointer } from './lexicon';

/** Link texts that stand for another text ("Read more", "Link"), in any of the languages posts are in; an address says no more. */
export function isPointing(text: string): boolean {
  const trimmed = text.trim();
  return (
    isAddress(trimmed) || (trimmed.length < 30 && (pointer.test(trimmed) || /^aws\s*(?:公式|ブログ)/i.test(trimmed)))
  );
}

/** "https://…": a link that shows where it leads. */
export function isAddress(text: string): boolean {
  return /^(?:https?:\/\/|www\.)\S+$/i.test(text.trim());
}

/** A blog's front page, its feed, or what is filed there under a subject or by an author: a link there is no news of anything. */
export function isIndexPage(url: string): boolean {
  return /\/(?:category|categories|tags?|authors?)\/[^?#]|\/blogs?(?:\/[a-z-]+)?(?:\/feed)?\/?(?:[?#]|$)/.test(url);
}
