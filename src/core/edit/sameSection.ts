import type { Post } from '../post/post';
import { flatSections, type Section } from '../post/section';

/** A section of an older reading in a newer one: the nearest with its title and level. */
export function sameSection(post: Post, { title, level, range }: Section): Section | undefined {
  const distance = (section: Section): number => Math.abs(section.range.start - range.start);
  let nearest: Section | undefined;
  for (const section of flatSections(post.sections)) {
    if (section.title !== title || section.level !== level) continue;
    if (!nearest || distance(section) < distance(nearest)) nearest = section;
  }
  return nearest;
}
