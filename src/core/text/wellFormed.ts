/** The text with halves of surrogate pairs that stand alone replaced by U+FFFD, so that it can be encoded and sent. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
