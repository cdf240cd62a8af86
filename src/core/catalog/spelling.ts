import { isBlank, isSign, isWord, lowerCode } from './characters';
import type { CatalogEntry } from './entry';

/** A literal way to write a name, ready to be compared with text. Its vendor word is left out: it is looked for apart. */
export interface Spelling {
  /** The letters and digits that count, in lower case: "DynamoDB On-Demand" is `dynamodbondemand`. */
  readonly key: string;
  /** For each character of the key, what may stand before it in a text: nothing, a space or hyphen, or punctuation too. */
  readonly gaps: readonly Gap[];
  /** The name as listed, without its vendor word. */
  readonly text: string;
  /** All in capitals: in a text it counts only in capitals, unless a vendor word stands before it. */
  readonly isAcronym: boolean;
  /** An everyday word as well as a name. */
  readonly isEveryday: boolean;
  /** Several words that end in a plural ("Lambda layers"), whose singular means the same. */
  readonly isPlural: boolean;
}

/** 0: nothing may stand there; 1: spaces and hyphens; 2: punctuation too. */
export type Gap = 0 | 1 | 2;

/** The words a vendor puts before its names. The first match counts, so longer ones stand first. */
const vendorWords: ReadonlyMap<string, readonly string[]> = new Map([
  ['aws', ['amazon web services', 'amazon', 'aws']],
  ['google-cloud', ['google', 'gcp']],
  ['azure', ['microsoft azure', 'microsoft', 'azure']],
]);

/** The lower-case vendor words of a vendor's id; the id itself for a vendor that Recap does not know. */
export function vendorWordsOf(vendor: string): readonly string[] {
  return vendorWords.get(vendor) ?? [vendor.replace(/-/g, ' ')];
}

/** The name without a leading vendor word and a closing parenthesis: "Amazon Keyspaces (for Apache Cassandra)" is "Keyspaces". */
export function bareName(name: string, vendor: string): string {
  const plain = (name.includes('(') ? name.replace(/\s*\([^()]*\)\s*$/, '') : name).trim();
  const lower = plain.toLowerCase();
  const word = vendorWordsOf(vendor).find(
    candidate => lower.startsWith(candidate) && /[\s-]/.test(lower.charAt(candidate.length)),
  );
  return word === undefined ? plain : plain.slice(word.length + 1).trim();
}

/** What is compared of a spelling: its Latin letters, digits, `+` and `#`, in lower case. */
export function spellingKey(text: string): string {
  let key = '';
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isKeyCode(code)) key += String.fromCharCode(lowerCode(code));
  }
  return key;
}

/** Every spelling an entry claims, each once, without vendor words. */
export function spellingsOf(
  entry: Pick<CatalogEntry, 'name' | 'aliases' | 'everyday' | 'vendor'>,
): readonly Spelling[] {
  const everyday = new Set(entry.everyday.map(text => spellingKey(bareName(text, entry.vendor))));
  const byKey = new Map<string, Spelling>();
  const listed = [entry.name, ...entry.aliases, ...entry.everyday].map(text => bareName(text, entry.vendor));
  const [name = ''] = listed;
  const shorter = withoutInnerVendor(name, entry.vendor);
  for (const text of shorter === undefined ? listed : [...listed, shorter]) {
    const key = spellingKey(text);
    if (key !== '' && !byKey.has(key)) byKey.set(key, spellingOf(text, key, everyday.has(key)));
  }
  return [...byKey.values()];
}

/** "Cave search for Amazon Xyzzy" is "Cave search for Xyzzy" as well; undefined where no vendor word stands within a name. */
function withoutInnerVendor(text: string, vendor: string): string | undefined {
  const lower = text.toLowerCase();
  for (const word of vendorWordsOf(vendor)) {
    const at = lower.indexOf(` ${word} `);
    if (at > 0) return text.slice(0, at) + text.slice(at + word.length + 1);
  }
  return undefined;
}

function spellingOf(text: string, key: string, isEveryday: boolean): Spelling {
  return {
    key,
    gaps: gapsOf(text, key),
    text,
    isAcronym: /[A-Z]/.test(text) && !/[a-z]/.test(text),
    isEveryday: isEveryday || key.length === 1,
    isPlural: !isEveryday && text.endsWith('s') && /\s[A-Z]?[a-z]+[a-rt-z]s$/.test(text),
  };
}

function isKeyCode(code: number): boolean {
  return (isWord(code) && code !== 0x5f) || isSign(code);
}

/** Too short to be written apart: "S3" is never "S 3". */
const shortestSplit = 5;

function gapsOf(text: string, key: string): readonly Gap[] {
  const gaps: Gap[] = [];
  const maySplit = key.length >= shortestSplit;
  let gap: Gap = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!isKeyCode(code)) {
      gap = gap === 2 || !isBlank(code) ? 2 : 1;
      continue;
    }
    gaps.push(gap === 0 && maySplit && isHump(text.charCodeAt(at - 1), code) ? 1 : gap);
    gap = 0;
  }
  return gaps;
}

/** Where people write one word as two: "DynamoDB", "Cloud9". */
function isHump(before: number, code: number): boolean {
  const isLower = before >= 0x61 && before <= 0x7a;
  const isUpper = before >= 0x41 && before <= 0x5a;
  return (isLower && code >= 0x41 && code <= 0x5a) || ((isLower || isUpper) && code >= 0x30 && code <= 0x39);
}
