import type { CatalogEntry } from '../catalog/entry';
import { CharacterKind } from '../text/characterKind';
import { genericWords, vendorWords } from './lexicon/nameWords';

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
  let start = 0;
  for (let at = 0; at <= lower.length;) {
    const code = lower.codePointAt(at) ?? 0;
    const end = at;
    at += code > 0xffff ? 2 : 1;
    if (ofWords.has(code)) continue;
    if (end > start) {
      const word = lower.slice(start, end);
      if (!untelling.has(word)) told.push(word);
    }
    start = at;
  }
  return told;
}

const ofWords = new CharacterKind(/[\p{L}\p{N}+#]/u);

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

/** How many words a name has; in scripts without spaces between words, three characters count as one. */
export function wordsIn(text: string): number {
  if (!/[^\x00-\x7f]/.test(text)) return 1 + blanksIn(text);
  let spaced = 0;
  let unspaced = 0;
  let isWithin = false;
  for (let at = 0; at < text.length;) {
    const code = text.codePointAt(at) ?? 0;
    const length = code > 0xffff ? 2 : 1;
    const isUnspaced = ofUnspaced.has(code);
    const isSpaced = !isUnspaced && !blanks.has(code);
    if (isUnspaced) unspaced += length;
    if (isSpaced && !isWithin) spaced++;
    isWithin = isSpaced;
    at += length;
  }
  return spaced + Math.ceil(unspaced / 3);
}

const ofUnspaced = new CharacterKind(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u);
const blanks = new CharacterKind(/\s/u);

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
