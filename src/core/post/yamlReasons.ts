import type { SyntaxReason } from './problem';

/** Why a text is no YAML; the parser's own words speak of scalars, mappings and streams. */
const reasons: readonly (readonly [RegExp, SyntaxReason])[] = [
  [/^unexpected end of the (?:stream|document) within a (?:double|single) quoted scalar/, 'open-quote'],
  [/^unexpected end of the stream within a flow collection/, 'open-bracket'],
  [/^missed comma between flow collection entries/, 'no-comma'],
  [/^bad indentation of a mapping entry/, 'value-or-indentation'],
  [/^bad indentation of a sequence entry/, 'list-indentation'],
  [/^(?:can not read a block mapping entry|can not read an implicit mapping pair)/, 'no-colon'],
  [/^tab characters must not be used in indentation/, 'tab'],
  [/^unidentified alias/, 'star'],
  [/^unknown escape sequence/, 'backslash'],
];

/** What the parser means, as far as that is known. */
export function reasonOf(parserWords: string): SyntaxReason | undefined {
  return reasons.find(([pattern]) => pattern.test(parserWords))?.[1];
}
