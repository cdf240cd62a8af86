import type { Post } from './post/post';
import { matchesGlob } from './text/glob';

/** A post and where it is. */
export interface PostCandidate {
  readonly post: Pick<Post, 'date' | 'announcements'>;
  /** Its whole path, with `/`. */
  readonly path: string;
  /** Its path from the workspace folder on; the whole path outside of any. */
  readonly relativePath: string;
  /** The patterns of `recap.posts.include`. */
  readonly include: readonly string[];
}

/**
 * Whether a Markdown document is a post that recaps announcements, and not just any text: it has a date and announces something, or is
 * in a post folder of its site, or the user says so. Such posts get more than others: completion, hints.
 */
export function isRecognised({ post, path, relativePath, include }: PostCandidate): boolean {
  if (foreignFolders.test(path)) return false;
  return (
    (post.date !== undefined && post.announcements.length > 0) ||
    (postFolders.test(path) && !listPages.test(path)) ||
    include.some(pattern => matchesGlob(relativePath, pattern))
  );
}

/** What tools put into a folder of posts: packages, repositories, built sites. */
const foreignFolders = /(?:^|\/)(?:node_modules|bower_components|vendor\/bundle|\.git|\.hg|\.svn|_site)\//;

/** Where Jekyll, Hexo and Hugo keep posts; Hugo with a folder for each language or without. */
const postFolders = /(?:^|\/)(?:_posts|_drafts|content\/(?:[a-z]{2,3}(?:-[a-z]{2,4})?\/)?(?:posts?|blog))\//i;

/** Pages of Hugo that list posts. */
const listPages = /\/_index(?:\.[\w-]+)?\.[a-z]+$/i;
