import type { Link } from '../post/link';
import type { Post } from '../post/post';
import { sectionAtLine } from '../post/sectionAt';
import { changeBetween, rangeAfter } from '../text/change';
import { mapDefined } from '../text/mapDefined';
import type { OffsetRange } from '../text/range';
import type { Announcement } from './announcement';
import type { FoundAnnouncements } from './findAnnouncements';

/**
 * What the version before of a post announces, at the places where that stands in `post` now: so that nothing goes and comes back until
 * announcements are looked for again. What an edit took away is gone, what it made is not there yet.
 */
export function carriedAnnouncements(before: Post, post: Post): FoundAnnouncements {
  const { announcements, mentions } = before;
  if (!announcements.length && !mentions.length) return { announcements, mentions };
  const change = changeBetween(before.text, post.text);
  // A name that lines were written into is none any more.
  const hasLines = /[\r\n]/.test(post.text.slice(change.after.start, change.after.end));
  const rangeOf = (range: OffsetRange): OffsetRange | undefined => {
    const moved = rangeAfter(change, range);
    const isWrittenInto = moved && moved.start < change.after.end && change.after.start < moved.end;
    return hasLines && isWrittenInto ? undefined : moved;
  };
  const links = new Map(post.links.map(link => [link.range.start, link]));
  const linkOf = ({ range }: Link): Link | undefined => {
    const start = rangeOf(range)?.start;
    return start === undefined ? undefined : links.get(start);
  };
  const carried = mapDefined(announcements, (announcement): Announcement | undefined => {
    const range = rangeOf(announcement.range);
    return (
      range && {
        ...announcement,
        range,
        places: mapDefined(announcement.places, rangeOf),
        section: announcement.section && sectionAtLine(post.sections, post.lines.lineOf(range.start)),
        links: mapDefined(announcement.links, linkOf),
      }
    );
  });
  return {
    announcements: carried.map((announcement, index) => ({ ...announcement, index })),
    mentions: mapDefined(mentions, mention => {
      const range = rangeOf(mention.range);
      return range && { ...mention, range };
    }),
  };
}
