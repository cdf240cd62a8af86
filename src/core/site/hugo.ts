import { stringField } from '../post/frontMatterFields';
import { isMap, mapAt, textAt, valueAt } from './configValue';
import { datePlaceholders, filled, pageDate } from './permalink';
import type { Site, SitePage } from './site';
import { folderOf, isInside, joinPath, nameOf, withoutExtension } from './sitePath';

// How Hugo makes addresses: resources/page/{permalinks,page_paths}.go and helpers/path.go.

/** A language of the site that has addresses of its own. */
export interface HugoLanguage {
  readonly code: string;
  /** Begins the addresses of its pages: `/de`, or empty for the language without one. */
  readonly prefix: string;
  readonly contentRoot: string;
}

/** What a file is to Hugo. */
export interface HugoPage {
  /** `leaf`: `index.md` with its files; `branch`: `_index.md`, the list page of its folder. */
  readonly kind: 'single' | 'leaf' | 'branch';
  /** The folder from the content root; for a bundle its own. */
  readonly folder: string;
  /** The file's name without language and ending. */
  readonly name: string;
  readonly language: HugoLanguage;
}

/** The languages, the default one first. */
export function hugoLanguages({ config, contentRoots }: Site): readonly HugoLanguage[] {
  const [root = 'content'] = contentRoots;
  const defaultCode = (textAt(config, 'defaultContentLanguage') ?? 'en').toLowerCase();
  const hasFolder = valueAt(config, 'defaultContentLanguageInSubdir') === true;
  const codes = Object.keys(mapAt(config, 'languages')).map(code => code.toLowerCase());
  const others = codes.filter(code => code !== defaultCode);
  return [defaultCode, ...others].map(code => ({
    code,
    prefix: code !== defaultCode || hasFolder ? `/${code}` : '',
    contentRoot: joinPath(textAt(config, 'languages', code, 'contentDir') ?? root),
  }));
}

/** What a file is, by where it stands and how it is named. */
export function hugoPage(site: Site, path: string): HugoPage {
  const languages = hugoLanguages(site);
  const [first] = languages;
  const byFolder = [...languages]
    .sort((a, b) => b.contentRoot.length - a.contentRoot.length)
    .find(({ contentRoot }) => isInside(path, contentRoot));
  const root = byFolder?.contentRoot ?? '';
  const inside = root ? path.slice(root.length + 1) : path;
  const base = withoutExtension(nameOf(inside));
  const code = /\.([a-z]{2,3}(?:-[a-z]+)?)$/i.exec(base)?.[1]?.toLowerCase();
  const byName = languages.find(language => language.code === code);
  const name = byName ? base.slice(0, base.lastIndexOf('.')) : base;
  const kind = name === 'index' ? 'leaf' : name === '_index' ? 'branch' : 'single';
  const fallback = first ?? { code: 'en', prefix: '', contentRoot: root };
  return { kind, folder: folderOf(inside), name, language: byName ?? byFolder ?? fallback };
}

/** The address path of a page, without the site's own base path. */
export function hugoPath(site: Site, page: SitePage): string | undefined {
  const place = hugoPage(site, page.path);
  const { prefix } = place.language;
  const own = stringField(page.frontMatter, 'url');
  if (own !== undefined) {
    if (/^[a-z]+:/i.test(own)) return undefined;
    const path = joinPath(own);
    return `${own.startsWith('/') ? '' : prefix}/${path}${own.endsWith('/') || !/\.[^/]+$/.test(own) ? withSlash(path) : ''}`;
  }
  if (place.kind === 'branch') return slashed(prefix, pathCase(site, place.folder));
  const template = templateOf(site, place);
  const slug = stringField(page.frontMatter, 'slug');
  const fileName = place.kind === 'leaf' ? nameOf(place.folder) : place.name;
  const section = place.kind === 'leaf' ? folderOf(place.folder) : place.folder;
  if (template === undefined) {
    const name = slug === undefined ? fileName : slug;
    return ending(site, prefix, pathCase(site, joinPath(section, name)));
  }
  const text = filled(withSections(template, section), values(site, page, { fileName, section }));
  if (text === undefined) return undefined;
  const path = pathCase(site, joinPath(text));
  return template.endsWith('/') || !/\.[a-z]+$/.test(path) ? ending(site, prefix, path) : `${prefix}/${path}`;
}

/** A text as a part of an address: letters and digits of every script stay, blanks become hyphens. */
export function hugoPathPart(text: string): string {
  return text
    .trim()
    .replace(/\s/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}./\\_#+~@-]/gu, '')
    .replace(/-{2,}/g, '-');
}

function pathCase({ config }: Site, path: string): string {
  const part = path.split('/').map(hugoPathPart).join('/');
  return valueAt(config, 'disablePathToLower') === true ? part : part.toLowerCase();
}

function ending(site: Site, prefix: string, path: string): string {
  return valueAt(site.config, 'uglyURLs') === true && path ? `${prefix}/${path}.html` : slashed(prefix, path);
}

function slashed(prefix: string, path: string): string {
  return `${prefix}/${path}${withSlash(path)}`;
}

function withSlash(path: string): string {
  return path ? '/' : '';
}

/** `permalinks` names sections; newer configurations keep those of pages under `page`. */
function templateOf({ config }: Site, { kind, folder }: HugoPage): string | undefined {
  const path = kind === 'leaf' ? folderOf(folder) : folder;
  const section = path.split('/')[0] ?? '';
  const permalinks = valueAt(config, 'permalinks');
  const pages = isMap(valueAt(permalinks, 'page')) ? valueAt(permalinks, 'page') : permalinks;
  return textAt(pages, path) ?? textAt(pages, section || '/');
}

/** `:sections[1:]` and its kin are parts of the folder. */
function withSections(template: string, section: string): string {
  const parts = section.split('/');
  return template.replace(/:sections\[([^\]]*)\]/g, (placeholder, range: string) => {
    if (range === 'last') return parts.at(-1) ?? '';
    const [, from = '', colon = '', to = ''] = /^(\d*)(:?)(\d*|last)$/.exec(range) ?? [];
    if (!colon) return parts[Number(from)] ?? placeholder;
    const end = to === 'last' ? parts.length - 1 : to ? Number(to) : parts.length;
    return parts.slice(Number(from || 0), end).join('/');
  });
}

function values(
  site: Site,
  { path, frontMatter }: SitePage,
  { fileName, section }: { readonly fileName: string; readonly section: string },
): Readonly<Record<string, string | undefined>> {
  const [, dayInName, restOfName = fileName] = /^(\d{4}-\d{2}-\d{2})-(.+)$/.exec(fileName) ?? [];
  const readsName = JSON.stringify(valueAt(site.config, 'frontmatter') ?? '').includes(':filename');
  const slug = stringField(frontMatter, 'slug') ?? (readsName && dayInName ? restOfName : undefined);
  const title = stringField(frontMatter, 'title') ?? fileName;
  const inName = readsName ? pageDate(dayInName) : undefined;
  const date =
    pageDate(stringField(frontMatter, 'date')) ?? inName ?? pageDate(stringField(frontMatter, 'publishDate'));
  const [top = ''] = section.split('/');
  return {
    ...(date ? datePlaceholders(date) : {}),
    section: top,
    sections: section,
    title: hugoPathPart(title),
    slug: hugoPathPart(slug ?? title),
    slugorfilename: hugoPathPart(slug ?? fileName),
    slugorcontentbasename: hugoPathPart(slug ?? fileName),
    filename: withoutExtension(nameOf(path)),
    contentbasename: fileName,
  };
}
