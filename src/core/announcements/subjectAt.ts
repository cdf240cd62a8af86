import type { Post } from '../post/post';
import { type OffsetRange, touches } from '../text/range';
import type { Announcement, Mention } from './announcement';

/** What a place of a post speaks of, and the text that says so. */
export type Subject =
  | { readonly kind: 'announcement'; readonly announcement: Announcement; readonly range: OffsetRange }
  | { readonly kind: 'mention'; readonly mention: Mention; readonly range: OffsetRange };

/** The announcement or mention at an offset, as a pointer or cursor is; the narrowest where several hold it. */
export function subjectAt({ announcements, mentions }: Post, offset: number): Subject | undefined {
  let found: Subject | undefined;
  const offer = (subject: Subject): void => {
    if (touches(subject.range, offset) && (!found || lengthOf(subject.range) < lengthOf(found.range))) found = subject;
  };
  for (const announcement of announcements) {
    for (const range of announcement.places) offer({ kind: 'announcement', announcement, range });
    for (const { range } of announcement.links) offer({ kind: 'announcement', announcement, range });
  }
  for (const mention of mentions) offer({ kind: 'mention', mention, range: mention.range });
  return found;
}

function lengthOf({ start, end }: OffsetRange): number {
  return end - start;
}
