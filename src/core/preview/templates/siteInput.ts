import type { FrontMatterValue } from '../../post/frontMatterTypes';
import type { SlugEngine } from '../../post/slugs';

/** What the preview has to know of the site around a post: plain data that the host has gathered. */
export interface SiteInput {
  readonly generator: 'jekyll' | 'hugo' | 'hexo' | 'plain';
  /** The site's configuration file. */
  readonly config: { readonly [key: string]: FrontMatterValue };
  readonly slugs: SlugEngine;
  /** The post's own path from the root of the site, with `/`. */
  readonly path: string | undefined;
  /** The address the post is published at, from the root of the host; undefined where nobody knows. */
  readonly url: string | undefined;
  /**
   * Files of the site by their paths from its root; `undefined` for one that is not there or may not be read. What is no key has not been
   * asked for yet. `_data/` is a key once the data files are here.
   */
  readonly files: ReadonlyMap<string, string | undefined>;
  /** The address of the page a file or a post's name becomes. */
  readonly urlOf: (kind: 'file' | 'post' | 'page', name: string) => string | undefined;
}

/** What stands in for the data files of a site, which are asked for all at once. */
export const DATA_FOLDER = '_data/';

/** A path from the root of the site that stays inside it; undefined for any other. */
export function safePath(folder: string, file: string): string | undefined {
  const isPlain =
    file !== '' && file.length <= 200 && !/[\\%:\u0000-\u001f\u007f?*"<>|]/.test(file) && !file.startsWith('/');
  if (!isPlain || file.split('/').some(part => part === '..' || part === '.' || part === '')) return undefined;
  return folder ? `${folder.replace(/\/$/, '')}/${file}` : file;
}
