import type { Token } from 'markdown-it';
import type { OffsetRange } from '../text/range';
import { urlWithoutTrailing } from './bareUrl';

/** What finds bare URLs where a dialect leaves them as text: they lead somewhere all the same. */
export interface BareUrls {
  /** The URL that a text begins with, as markdown-it tells bare URLs. */
  readonly atStart: (text: string) => string | undefined;
  /** A link no token of the text stands for. */
  readonly linkTo: (url: string) => Token;
}

const scheme = /(?<![a-z0-9.+-])(?:https?|ftp):\/\//gi;

/** The bare URLs in the content of a block, outside the stretches `opaque`, which may nest. Linear. */
export function* bareUrlsIn(
  content: string,
  opaque: readonly OffsetRange[],
  { atStart }: BareUrls,
): Generator<OffsetRange> {
  if (!content.includes('://')) return;
  const closed = [...opaque].sort((first, second) => first.start - second.start || second.end - first.end);
  const pattern = new RegExp(scheme);
  let next = 0;
  let covered = 0;
  for (let match = pattern.exec(content); match; match = pattern.exec(content)) {
    const start = match.index;
    for (; (closed[next]?.start ?? Infinity) <= start; next++) covered = Math.max(covered, closed[next]?.end ?? 0);
    if (start < covered) continue;
    const found = atStart(content.slice(start, closed[next]?.start))?.replace(/\*+$/, '') ?? '';
    // The semicolon of a character reference is left out, but not the rest of it.
    const following = content[start + found.length] === ';' ? ';' : '';
    const { length } = urlWithoutTrailing(found + following);
    if (length <= match[0].length) continue;
    yield { start, end: start + Math.min(length, found.length) };
    pattern.lastIndex = start + Math.min(length, found.length);
  }
}
