/** The text with halves of surrogate pairs that stand alone replaced by U+FFFD, so that it can be encoded and sent. */
export function wellFormed(text: string): string {
  // Most texts have none at all, which is told sooner.
  return /[\uD800-\uDFFF]/.test(text) ? text.replace(/\p{Surrogate}/gu, '\uFFFD') : text;
}
