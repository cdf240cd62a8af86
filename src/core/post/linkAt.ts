import type { Link } from './link';

/** The innermost link at an offset; `links` in the order of the text. */
export function linkAt(links: readonly Link[], offset: number): Link | undefined {
  let found: Link | undefined;
  for (const link of links) {
    if (link.range.start > offset) break;
    // An image may be all that a link shows; what the image leads to is no place to go.
    if (offset < link.range.end && !(found && link.syntax === 'image')) found = link;
  }
  return found;
}
