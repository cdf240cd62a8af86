import { textsAt } from './configValue';
import { publishedPath } from './publishedPath';
import type { Site, SitePage } from './site';
import { decoded, folderOf, joinPath, nameOf, withoutExtension } from './sitePath';
import { splitUrl } from './sitePath';

/** Where the pages of a site are published, for all whose address their file's name does not tell. */
export interface PageIndex {
  /** The file published, or redirected from, under a path. */
  atPath(path: string): string | undefined;
  /** The file of this name, if just one page has it. */
  named(name: string): string | undefined;
}

/** Orders the pages of a site by where they are published. Linear in them. */
export function pageIndexOf(site: Site, pages: Iterable<SitePage>): PageIndex {
  const byPath = new Map<string, string>();
  const redirects = new Map<string, string>();
  const byName = new Map<string, string | undefined>();
  for (const page of pages) {
    const path = publishedPath(site, page);
    if (path !== undefined && !byPath.has(pathKey(path))) byPath.set(pathKey(path), page.path);
    for (const from of redirectsOf(site, page, path)) {
      if (!redirects.has(pathKey(from))) redirects.set(pathKey(from), page.path);
    }
    for (const name of namesOf(page.path)) {
      byName.set(name, byName.has(name) && byName.get(name) !== page.path ? undefined : page.path);
    }
  }
  return {
    atPath: path => byPath.get(pathKey(path)) ?? redirects.get(pathKey(path)),
    named: name => byName.get(nameKey(splitUrl(name).path)),
  };
}

/** What names a path whether or not it spells `.html`, `index.html`, the slash at its end or capitals. */
function pathKey(path: string): string {
  return joinPath(decoded(path))
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?:^|\/)index\.html?$/, '')
    .replace(/\.html?$/, '');
}

/** Other addresses that lead to a page: jekyll-redirect-from and Hugo's aliases. */
function redirectsOf(site: Site, { frontMatter: { data } }: SitePage, path: string | undefined): readonly string[] {
  const from = textsAt(data, 'redirect_from');
  const aliases = site.generator === 'hugo' ? textsAt(data, 'aliases') : [];
  return [...from, ...aliases.map(alias => (alias.startsWith('/') ? alias : joinPath(folderOf(path ?? ''), alias)))];
}

function namesOf(path: string): readonly string[] {
  const base = withoutExtension(path);
  const isIndex = /^_?index(?:\.[a-z-]+)?$/.test(nameOf(base));
  const named = isIndex ? folderOf(base) : base;
  const plain = nameOf(named).replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '');
  return [...new Set([nameOf(path), nameOf(named), plain])].map(nameKey);
}

function nameKey(name: string): string {
  return nameOf(name.replace(/\/$/, ''))
    .replace(/\.(?:md|markdown|html?)$/i, '')
    .toLowerCase();
}
