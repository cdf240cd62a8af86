import { hexoPath } from './hexo';
import { hugoPath } from './hugo';
import { jekyllPath } from './jekyll';
import type { Generator, Site, SitePage } from './site';
import { encodedPath } from './sitePath';

const paths: Readonly<Record<Generator, (site: Site, page: SitePage) => string | undefined>> = {
  jekyll: jekyllPath,
  hugo: hugoPath,
  hexo: hexoPath,
  plain: () => undefined,
};

/**
 * The path a page is published under, `/` first, without the site's base path, not encoded. Undefined where the site gives it
 * none, or where that hangs on what the file does not say, such as a date.
 */
export function publishedPath(site: Site, page: SitePage): string | undefined {
  return paths[site.generator](site, page);
}

/** The address of a page: whole where the site is known to be published, else from the root of its host. */
export function publishedUrl(
  site: Site,
  page: SitePage,
): { readonly url: string; readonly isWhole: boolean } | undefined {
  const path = publishedPath(site, page);
  if (path === undefined) return undefined;
  return { url: (site.origin ?? '') + encodedPath(site.basePath + path), isWhole: site.origin !== undefined };
}
