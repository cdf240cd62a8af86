import type { Token } from 'markdown-it';
import type { OffsetRange } from '../text/range';

const key = 'recapRange';

/** Notes on a link, image or HTML token what part of its block's content it was made from. */
export function noteContentRange(token: Token, range: OffsetRange): void {
  token.meta = token.meta ? { ...token.meta, [key]: range } : { [key]: range };
}

/** The part of its block's content a link, image or HTML tag was made from, where `noteContentRange` noted it. */
export function contentRangeOf(token: Token): OffsetRange | undefined {
  return token.meta?.[key] as OffsetRange | undefined;
}
