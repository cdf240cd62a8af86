import { ignoringCase } from './lexicon/ignoringCase';
import { lengthOfDay } from './openingDay';
import words from './lexicon/lexicon.json';

/** How many characters before a title's name tell the day or count: "June 3: Xyzzy", "1.1 Xyzzy". */
export function lengthOfOpening(text: string): number {
  return mayOpen(text) ? lengthOfDay(text) || lengthOfCount(text) : 0;
}

/** Most titles begin with words: neither a number nor a mark is near. */
function mayOpen(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first < 0x41 || first > 0x24f) return true;
  for (let at = 1; at < nearby && at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Digits and ":"; "|" and dashes; a full stop or bracket behind few letters.
    if ((code >= 0x30 && code <= 0x3a) || code === 0x7c || code === 0x2013 || code === 0x2014 || code >= 0xff00)
      return true;
    if (code === 0x2d ? text.charCodeAt(at - 1) === 0x20 : at < 5 && (code === 0x2e || code === 0x29)) return true;
  }
  return false;
}

/** In UTF-16 code units. */
const nearby = 24;

/** How many characters of "1.1 Xyzzy", "２．Xyzzy", "IV. Xyzzy", "#1 – Xyzzy", "N°1 : Xyzzy" and "その1 Xyzzy" only count, 0 where none do. */
export function lengthOfCount(text: string): number {
  if (!mayCount.test(text)) return 0;
  const length = (count.exec(text) ?? labelled.exec(text))?.[0].length ?? 0;
  return length > 0 && opensName.test(text.slice(length, length + 8)) ? length : 0;
}

/** Most titles begin with a letter, and neither a number nor a mark stands behind their first word. */
const mayCount = /^(?:[^\p{Ll}\p{Lu}]|[A-X]{1,4}[.)]|\p{L}[^\d:]{0,14}(?:\d|[^\s\d]:|\s[\u2013\u2014:-]\s))/u;
const opensName = /^[\x60*_"\u201c\u00ab\u300c\u300e]{0,3}(?:[\p{Lu}\p{Lo}]|\p{Ll}{1,5}[\p{Lu}\d])/u;

const number = '[\\d０-９]{1,2}';
const han = '[一二三四五六七八九十]{1,3}';
const count = new RegExp(
  `^(?:${[
    // "1.5 TB" and "1.2 billion" are said of something, and no count ends in "0".
    String.raw`(?:#?\d{1,2}|[A-H])(?:\.[1-9]\d?){1,3}[.):：、．]?\s+(?![KMGTP]i?[Bb](?!\p{L})|Gbps|[BMTbm]il[lj])`,
    String.raw`#?${number}\s*[、．：]\s*`,
    String.raw`#?${number}\s*[-\u2013\u2014|/]\s+`,
    String.raw`0\d\s+`,
    String.raw`\d{1,2}[º°ª][.)]?\s+`,
    String.raw`[IVX]{1,4}[.)]\s+`,
    String.raw`[(（](?:${number}|[a-h]|${han})[)）]\s*`,
    String.raw`第?${number}[位弾弹彈](?:[:：.、]\s*|\s*)`,
    String.raw`${han}[、．.：:]\s*`,
    String.raw`その(?:${number}|${han})(?:\s+|[、．：:]\s*)`,
  ].join('|')})`,
  'u',
);
/** "Announcement 1: Xyzzy", "Platz 1 – Xyzzy", "Three: Xyzzy", "新機能1：Xyzzy" */
const labelled = ignoringCase(
  `^(?:(?:${words.countLabel.join('|')})\\s?(?:n[o°º.]{1,2}\\s?)?#?${number}|(?:${words.countWord.join('|')}))(?:\\s?[:：|]\\s?|\\.\\s|\\s[-\u2013\u2014]\\s)`,
);
