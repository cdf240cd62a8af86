import type { Token } from 'markdown-it';

const literals = new WeakMap<Token, number[]>();

/** Notes that a character of a text token was written as an escape or a reference, so that no typography changes it. */
export function noteLiteral(token: Token, at: number): void {
  const known = literals.get(token);
  if (known) known.push(at);
  else literals.set(token, [at]);
}

/** The offsets in a text token's content of characters that stand for themselves. */
export function literalsOf(token: Token): readonly number[] {
  return literals.get(token) ?? [];
}
