import { openable } from '../post/openable';
import { generatedBy } from './generated';
import { hexoPostName } from './hexo';
import { hugoPage } from './hugo';
import { publishedPath } from './publishedPath';
import { isPageFile, type Site, type SitePage } from './site';
import {
  decoded,
  folderOf,
  isInside,
  joinPath,
  relativeTo,
  resolvedPath,
  splitUrl,
  withoutExtension,
} from './sitePath';
import { sourceFiles, withPageEndings } from './sourceFiles';
import { type TagSource, templateUrl } from './templateUrl';

/** Why a destination is no part of the site and leads nowhere else. */
export type NoTargetReason =
  | 'empty'
  /** A scheme that may not leave, `//host/x`, control characters. */
  | 'refused'
  /** A template tag whose value only the site's build knows. */
  | 'template';

/** What a link means, before anybody has looked which files there are. */
export type LinkTarget =
  | { readonly kind: 'web'; readonly url: string }
  | { readonly kind: 'anchor'; readonly anchor: string }
  | SiteTarget
  | { readonly kind: 'none'; readonly reason: NoTargetReason; readonly detail: string };

/** A part of the site. */
export interface SiteTarget {
  readonly kind: 'site';
  /** Files to try, in order; from the root of the site, above it with `../`. */
  readonly files: readonly string[];
  /** The path it is published under, not encoded and without the site's base path; undefined where a file is named. */
  readonly path: string | undefined;
  /** What the index of pages may know it by where none of the files is there. */
  readonly name: string | undefined;
  readonly anchor: string | undefined;
  /** Made by the site itself, of no file: a feed, a list of tags, a page of an archive. */
  readonly isGenerated: boolean;
  /** Folders that the site makes a page of. */
  readonly folders: readonly string[];
  /** The published path is outside the path the site is published under, so that readers get something else there. */
  readonly leavesBase: boolean;
  /** The whole address, where the link is one. */
  readonly url: string | undefined;
}

/** What a link of a page means in its site. Pure: whoever has the files tries those named, in order. Never throws. */
export function resolveTarget(url: string, page: SitePage, site: Site): LinkTarget {
  const written = url.trim();
  if (!written) return { kind: 'none', reason: 'empty', detail: '' };
  const template = templateUrl(written, site, page);
  switch (template?.kind) {
    case 'unknown':
      return { kind: 'none', reason: 'template', detail: template.tag };
    case 'source':
      return namedSource(template.source, template.rest, page, site);
    default:
      return addressTarget(template?.text ?? written, page, site);
  }
}

function addressTarget(url: string, page: SitePage, site: Site): LinkTarget {
  if (!url.trim()) return siteTarget(site, `${site.basePath}/`, {});
  const open = openable(url);
  if (open.ok) return ownAddress(open.url, site) ?? { kind: 'web', url: open.url };
  if (open.reason !== 'relative') return { kind: 'none', reason: 'refused', detail: url };
  if (/^[\\/]{2}|^\\/.test(url)) {
    const own = url.startsWith('//') ? ownAddress(`https:${url}`, site) : undefined;
    return own ?? { kind: 'none', reason: 'refused', detail: url };
  }
  const { path, anchor } = splitUrl(url);
  if (path === '') return { kind: 'anchor', anchor: anchor ?? '' };
  if (path.startsWith('/')) return siteTarget(site, path, { anchor });
  return relativeTarget(path, anchor, page, site);
}

/** An address of the site's own host is part of the site, if it is below the path the site is published under. */
function ownAddress(url: string, site: Site): SiteTarget | undefined {
  const { origin, basePath } = site;
  if (origin === undefined) return undefined;
  const [, host = '', rest = ''] = /^https?:\/\/([^/?#]+)(.*)$/is.exec(url) ?? [];
  if (plainHost(host) !== plainHost(origin.replace(/^https?:\/\//i, ''))) return undefined;
  const { path, anchor } = splitUrl(rest);
  if (basePath && path !== basePath && !path.startsWith(`${basePath}/`)) return undefined;
  return siteTarget(site, path || '/', { anchor, url });
}

function plainHost(host: string): string {
  return host.toLowerCase().replace(/^www\./, '');
}

interface TargetParts {
  readonly anchor?: string | undefined;
  readonly url?: string | undefined;
  /** Tried before what is published under the path. */
  readonly first?: readonly string[];
  /** Tried after it. */
  readonly last?: readonly string[];
}

/** What is published under an address path, base path included; `path` is encoded. */
function siteTarget(site: Site, path: string, { anchor, url, first = [], last = [] }: TargetParts): SiteTarget {
  const whole = `/${joinPath(decoded(path))}${path.endsWith('/') && joinPath(path) ? '/' : ''}`;
  const { basePath } = site;
  const isBelow = basePath === '' || whole === basePath || whole.startsWith(`${basePath}/`);
  const inside = isBelow ? whole.slice(basePath.length) || '/' : whole;
  return {
    kind: 'site',
    files: [...new Set([...first, ...sourceFiles(site, inside), ...last])],
    path: inside,
    name: undefined,
    anchor,
    isGenerated: generatedBy(site, inside),
    folders: site.generator === 'hugo' ? site.contentRoots.map(root => joinPath(root, inside)) : [],
    leavesBase: !isBelow,
    url,
  };
}

/**
 * A relative link. Browsers reckon from the page's published address, so that counts; many sites and all plain folders reckon from
 * the file, which is tried last, or first where the link names a source file.
 */
function relativeTarget(path: string, anchor: string | undefined, page: SitePage, site: Site): SiteTarget {
  const beside = relativeTo(folderOf(page.path), decoded(path));
  const fromFile = path.endsWith('/')
    ? [...withPageEndings(`${beside}/index`), ...withPageEndings(`${beside}/README`)]
    : [beside, ...(isPageFile(path) || /\.[a-z0-9]{2,4}$/i.test(path) ? [] : withPageEndings(beside))];
  const published = publishedPath(site, page);
  if (published === undefined) {
    const isSource = site.generator === 'plain';
    return {
      kind: 'site',
      files:
        isSource && path.endsWith('.html') ? [...fromFile, ...withPageEndings(withoutExtension(beside))] : fromFile,
      path: undefined,
      name: undefined,
      anchor,
      isGenerated: false,
      folders: [],
      leavesBase: false,
      url: undefined,
    };
  }
  const address = resolvedPath(site.basePath + published, decoded(path));
  const own = bundleFile(path, page, site, address);
  const isSource = isPageFile(path) && !/\.html?$/i.test(path);
  return siteTarget(site, encoded(address), {
    anchor,
    first: isSource ? [...fromFile, ...own] : own,
    last: fromFile,
  });
}

/** `siteTarget` decodes; a path that is decoded already must come out as it is. */
function encoded(path: string): string {
  return path.replace(/%/g, '%25');
}

/** Files that are published beside their post, wherever that is: Hugo's bundles and Hexo's asset folders. */
function bundleFile(path: string, page: SitePage, site: Site, address: string): readonly string[] {
  const published = site.basePath + (publishedPath(site, page) ?? '/');
  if (!address.startsWith(published.replace(/[^/]*$/, ''))) return [];
  if (site.generator === 'hugo' && hugoPage(site, page.path).kind !== 'single') {
    return [relativeTo(folderOf(page.path), decoded(path))];
  }
  if (site.generator === 'hexo' && hexoPostName(site, page.path) !== undefined) {
    return [relativeTo(withoutExtension(page.path), decoded(path))];
  }
  return [];
}

/** A file or page that a template tag names. */
function namedSource({ kind, name }: TagSource, rest: string, page: SitePage, site: Site): SiteTarget {
  const split = splitUrl(name);
  const anchor = splitUrl(rest).anchor ?? split.anchor;
  const [root = ''] = site.contentRoots;
  const none = { path: undefined, anchor, isGenerated: false, folders: [], leavesBase: false, url: undefined } as const;
  switch (kind) {
    case 'file':
      return { kind: 'site', ...none, name: undefined, files: [joinPath(root, split.path)] };
    case 'post': {
      const posts = [joinPath(root, '_posts', name), joinPath(root, categoryFolder(name), '_posts', lastPart(name))];
      const files = posts.flatMap(post => (isPageFile(post) ? [post] : withPageEndings(post)));
      return { kind: 'site', ...none, name, files: [...new Set(files)] };
    }
    case 'page':
      return hugoReference(split.path, page, site, anchor);
    case 'asset':
      return { kind: 'site', ...none, name: undefined, files: [joinPath(withoutExtension(page.path), decoded(name))] };
  }
}

/** `ref` and `relref`: beside the page first, then from the root of the content, then anywhere by its name. */
function hugoReference(path: string, page: SitePage, site: Site, anchor: string | undefined): LinkTarget & SiteTarget {
  const { language, folder, kind } = hugoPage(site, page.path);
  const none = { anchor, isGenerated: false, leavesBase: false, url: undefined } as const;
  if (path === '') {
    return { kind: 'site', ...none, path: undefined, name: undefined, files: [page.path], folders: [] };
  }
  const here = joinPath(language.contentRoot, folder);
  const above = kind === 'leaf' ? [joinPath(language.contentRoot, folderOf(folder))] : [];
  const places = path.startsWith('/') ? [language.contentRoot] : [here, ...above, language.contentRoot];
  const bases = places.map(place => joinPath(relativeTo(place, path)));
  const files = bases.flatMap(base => {
    const plain = base.replace(/\/$/, '');
    if (isPageFile(plain)) return [withLanguage(plain, language.code), plain];
    const names = [plain, `${plain}/index`, `${plain}/_index`];
    return [...names.map(name => `${name}.${language.code}`), ...names].flatMap(withPageEndings);
  });
  const isIn = (base: string): boolean => isInside(base, language.contentRoot);
  return {
    kind: 'site',
    ...none,
    path: undefined,
    name: path,
    files: [...new Set(files)],
    folders: bases.filter(isIn),
  };
}

function withLanguage(path: string, code: string): string {
  return path.replace(/\.([a-z]+)$/i, `.${code}.$1`);
}

function categoryFolder(name: string): string {
  return folderOf(name);
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}
