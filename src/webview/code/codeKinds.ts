/** What stretches of code are told apart as; each has a colour in each palette. */
export const codeKinds = [
  'comment',
  'keyword',
  'string',
  'number',
  'type',
  'name',
  'property',
  'meta',
  'inserted',
  'deleted',
] as const;

export type CodeKind = (typeof codeKinds)[number];

/** A stretch of code, in UTF-16 code units from its beginning. */
export interface CodeToken {
  readonly start: number;
  readonly end: number;
  readonly kind: CodeKind;
}
