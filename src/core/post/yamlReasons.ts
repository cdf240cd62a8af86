/** Why a text is no YAML, in words for who writes posts; the parser's own speak of scalars, mappings and streams. */
const plainReasons: readonly (readonly [RegExp, string])[] = [
  [
    /^unexpected end of the (?:stream|document) within a (?:double|single) quoted scalar/,
    'a quotation mark is never closed',
  ],
  [/^unexpected end of the stream within a flow collection/, 'a bracket is never closed'],
  [/^missed comma between flow collection entries/, 'a comma is missing between brackets'],
  [
    /^bad indentation of a mapping entry/,
    'a value with “: ” in it needs quotation marks, or the line is indented wrongly',
  ],
  [/^bad indentation of a sequence entry/, 'a line of a list is indented wrongly'],
  [/^(?:can not read a block mapping entry|can not read an implicit mapping pair)/, 'a line has no colon'],
  [/^tab characters must not be used in indentation/, 'tabs cannot indent, only blanks can'],
  [/^unidentified alias/, 'a value that begins with “*” needs quotation marks'],
  [/^unknown escape sequence/, 'a “\\” in double quotation marks needs another one before it'],
];

/** The parser's reason in plain words, as far as they are known. */
export function plainReason(reason: string): string {
  return plainReasons.find(([pattern]) => pattern.test(reason))?.[1] ?? reason;
}
