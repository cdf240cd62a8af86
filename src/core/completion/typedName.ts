import type { NameIndex } from './nameIndex';

/** The beginning of a name that somebody is writing. */
export interface TypedName {
  /** How many characters before the cursor it begins, the vendor word included. */
  readonly length: number;
  /** As written. */
  readonly vendorWord: string | undefined;
  /** What is written of the name itself; empty right behind a vendor word and a blank. */
  readonly written: string;
}

/** Names are not longer. */
const longest = 80;
const mostWords = 7;

/**
 * The name that ends at the cursor: a vendor word and a blank, with or without the first letters of a name behind it, or at least two
 * letters of a name that begins with a capital, as many words of it as there are. `before` is the line up to the cursor.
 */
export function typedNameIn(before: string, index: NameIndex): TypedName | undefined {
  const tail = before.slice(-longest);
  const starts = [...tail.matchAll(/(?<![\p{Script=Latin}\p{N}_.@/\\-])[\p{Lu}\p{N}]/gu)].map(match => match.index);
  for (const start of starts.slice(-mostWords)) {
    // The first letters of a word that was cut off at its front are none.
    if (start === 0 && before.length > longest) continue;
    const text = tail.slice(start);
    const vendorWord = index.vendorWordAt(text);
    const rest = vendorWord === undefined ? text : text.slice(vendorWord.length);
    const written = rest.trimStart();
    const found = { length: text.length, vendorWord, written };
    if (vendorWord !== undefined && written === '' && /^\s/.test(rest)) return found;
    if (/\s$/.test(written) || written.length < (vendorWord === undefined ? 2 : 1)) continue;
    if (/\p{Lu}/u.test(text) && index.has(written, vendorWord)) return found;
  }
  return undefined;
}
