import type { CatalogEntry } from '../catalog/entry';
import { genericWords, vendorWords } from './lexicon';

/** Words that join names and tell nothing. */
const joining = new Set([
  'for',
  'of',
  'the',
  'in',
  'on',
  'and',
  'with',
  'to',
  'a',
  'an',
  'by',
  'from',
  'your',
  'at',
  'is',
  'as',
  'via',
  's',
  'für',
  'mit',
  'von',
  'und',
  'der',
  'die',
  'das',
  'des',
  'pour',
  'avec',
  'de',
  'du',
  'et',
  'la',
  'le',
  'les',
  'para',
  'con',
  'com',
  'el',
  'los',
  'las',
  'em',
  'do',
  'da',
]);

/** The words of a text that tell one thing from another. */
export function telling(text: string): readonly string[] {
  const lower = text.toLowerCase();
  const told: string[] = [];
  const words = /[^\x00-\x7f]/.test(lower) ? lower.split(/[^\p{L}\p{N}+#]+/u) : plainWords(lower);
  for (const word of words) {
    if (word.length > 0 && !untelling.has(word)) told.push(word);
  }
  return told;
}

const untelling: ReadonlySet<string> = new Set([...joining, ...genericWords, ...vendorWords]);

/** The telling words of all that an entry is called. */
export function ownWordsOf(entry: CatalogEntry): ReadonlySet<string> {
  let own = ownWords.get(entry);
  if (!own) {
    own = new Set([entry.name, ...entry.aliases].flatMap(telling));
    ownWords.set(entry, own);
  }
  return own;
}

/** Entries never change, and posts come back to the same ones. */
const ownWords = new WeakMap<CatalogEntry, ReadonlySet<string>>();

/** The runs of letters, digits, `+` and `#` of a text in ASCII: what most names are, and many times faster than to split it. */
function plainWords(text: string): readonly string[] {
  const words: string[] = [];
  let start = -1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isWord = (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x2b || code === 0x23;
    if (isWord && start < 0) start = at;
    if (isWord || start < 0) continue;
    words.push(text.slice(start, at));
    start = -1;
  }
  if (start >= 0) words.push(text.slice(start));
  return words;
}

/** How many words a name has; in scripts without spaces between words, three characters count as one. */
export function wordsIn(text: string): number {
  if (!/[^\x00-\x7f]/.test(text)) return 1 + blanksIn(text);
  const unspaced = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu)?.join('').length ?? 0;
  const spaced = text.split(/[\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/u).filter(Boolean).length;
  return spaced + Math.ceil(unspaced / 3);
}

/** How many runs of blanks. */
function blanksIn(text: string): number {
  let runs = 0;
  let wasBlank = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isBlank = code === 0x20 || (code >= 0x09 && code <= 0x0d);
    if (isBlank && !wasBlank) runs++;
    wasBlank = isBlank;
  }
  return runs;
}

/** "caves" is "cave". */
export function singular(word: string): string {
  return word.endsWith('s') ? word.replace(/(?<=\p{L}{3})s$/u, '') : word;
}
