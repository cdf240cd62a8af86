import type { Post } from '../post/post';
import { touches } from '../text/range';
import type { Announcement } from './announcement';

/** The announcement one of whose places or links holds an offset, as a cursor does. */
export function announcementAt({ announcements }: Post, offset: number): Announcement | undefined {
  return announcements.find(
    ({ places, links }) =>
      places.some(range => touches(range, offset)) || links.some(({ range }) => touches(range, offset)),
  );
}
