import type { Post } from '../post/post';
import type { Section } from '../post/section';
import type { Announcement } from './announcement';

/** What a section and those below it announce, in the order of the post; without a section, what stands above the first heading. */
export function announcementsIn({ announcements }: Post, section: Section | undefined): readonly Announcement[] {
  return announcements.filter(announcement =>
    section ? isWithin(announcement.section, section) : announcement.section === undefined,
  );
}

function isWithin(inner: Section | undefined, outer: Section): boolean {
  for (let current = inner; current; current = current.parent) if (current === outer) return true;
  return false;
}
