/** UTF-16 codes below this are looked up in a table; no Latin letter stands above. */
const tableSize = 0x250;

/** Five bits that tell the Latin letters of a kind apart, and most from digits, whatever their case; 0 for what makes no word. */
const bits = Uint8Array.from({ length: tableSize }, (_, code) =>
  /[0-9A-Za-z_\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]/.test(String.fromCharCode(code))
    ? String.fromCharCode(code).toLowerCase().charCodeAt(0) & 31 || 31
    : 0,
);

/** Latin letters, digits and the underscore make words; names stand free among the letters of any other script. */
export function isWord(code: number): boolean {
  return wordBits(code) !== 0;
}

/** Five bits of a code that makes words, the same for both cases of a letter; 0 for any other. */
export function wordBits(code: number): number {
  return code < tableSize ? (bits[code] ?? 0) : 0;
}

/** For each code its lower case, 0 for what makes no word: one look at a table a character where whole texts are read. */
const folded = Uint16Array.from({ length: tableSize }, (_, code) => (bits[code] ? lowerCode(code) : 0));

/** The lower case of a code that makes words; 0 for any other. */
export function foldedWord(code: number): number {
  return code < tableSize ? (folded[code] ?? 0) : 0;
}

/** The code at an offset, 0 outside the text: a NaN now and then would make every comparison slow. */
export function codeAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : 0;
}

/** What may stand between two words of a name: blanks, hyphens, dashes. */
export function isBlank(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x2d ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2010 && code <= 0x2015)
  );
}

/** Signs that tell names apart: "C++", "C#". */
export function isSign(code: number): boolean {
  return code === 0x2b || code === 0x23;
}

/** Punctuation that names contain and people vary: "re:Invent", "Node.js", "Import/Export". */
export function isPunctuation(code: number): boolean {
  return (code >= 0x21 && code <= 0x2f) || code === 0x3a || code === 0x40 || code === 0x2019;
}

/** The lower case of a Latin-1 letter's code; any other code as it is. */
export function lowerCode(code: number): number {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde && code !== 0xd7) ? code + 0x20 : code;
}
