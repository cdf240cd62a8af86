import { hugoLanguages } from './hugo';
import { hexoTemplate } from './hexo';
import { collectionLabels, postTemplate } from './jekyll';
import { textAt } from './configValue';
import type { Generator, Site } from './site';
import { joinPath, nameOf, patternOf, withoutExtension } from './sitePath';

/**
 * The files that may be what the site publishes under a path, the likeliest first; paths from the root of the site. Front matter can
 * give any page any address, so a page that none of them is may still be there: the index of pages knows.
 */
export function sourceFiles(site: Site, path: string): readonly string[] {
  const clean = joinPath(path);
  const isFolder = path.endsWith('/') || clean === '';
  const statics = isFolder ? [] : site.staticRoots.map(root => joinPath(root, clean));
  const pages = isPagePath(path) ? pageFiles[site.generator](site, clean, isFolder) : [];
  const built = isPagePath(path) ? [] : builtFiles(site, clean);
  const hasEnding = /\.[a-z0-9]+$/i.test(clean);
  return [...new Set(hasEnding ? [...statics, ...pages, ...built] : [...pages, ...statics, ...built])];
}

/** A path with the usual endings of pages; the index of pages knows those with others. */
export function withPageEndings(path: string): readonly string[] {
  return [`${path}.md`, `${path}.markdown`, `${path}.html`];
}

/** Whether a path may be that of a page: a folder, HTML, or without an ending that browsers show as something else. */
function isPagePath(path: string): boolean {
  const ending = /\.([a-z0-9]+)$/i.exec(nameOf(path))?.[1];
  return ending === undefined || /^html?$/i.test(ending) || !/^[a-z][a-z0-9]{1,4}$/i.test(ending);
}

type PageFiles = (site: Site, path: string, isFolder: boolean) => readonly string[];

const pageFiles: Readonly<Record<Generator, PageFiles>> = {
  jekyll: (site, path, isFolder) => {
    const [source = ''] = site.contentRoots;
    return [
      ...pagesAt(source, path, isFolder),
      ...postFiles(postTemplate(site), path, isFolder).map(file => joinPath(source, file)),
      ...collectionFiles(site, path).map(file => joinPath(source, file)),
    ];
  },
  hugo: (site, path, isFolder) =>
    hugoLanguages(site).flatMap(({ code, prefix, contentRoot }, _index, languages) => {
      const inside = prefix && `/${path}/`.startsWith(`${prefix}/`) ? path.slice(prefix.length) : path;
      const base = joinPath(contentRoot, withoutHtml(inside));
      const names = [base, `${base}/index`, `${base}/_index`];
      const translated = names.map(name => `${name}.${code}`);
      const all = (isFolder && joinPath(inside) === '' ? names.slice(2) : names).flatMap(withPageEndings);
      const inLanguage = languages.length > 1 ? translated.flatMap(withPageEndings) : [];
      return prefix ? [...inLanguage, ...all] : [...all, ...inLanguage];
    }),
  hexo: (site, path, isFolder) => {
    const [source = ''] = site.contentRoots;
    const posts = postFiles(hexoTemplate(site), path, isFolder).map(nameOf);
    const names = posts.flatMap(name => [name, name.replace(/^\d{4}-\d{2}-\d{2}-/, '')]);
    return [...pagesAt(source, path, isFolder), ...names.map(name => `${source}/_posts/${name}`)];
  },
  plain: (_site, path, isFolder) => pagesAt('', path, isFolder),
};

function pagesAt(root: string, path: string, isFolder: boolean): readonly string[] {
  const base = joinPath(root, withoutHtml(path));
  const folder = base && `${base}/`;
  const index = [`${folder}index`, `${folder}README`].flatMap(withPageEndings);
  return isFolder ? [...index, ...(base ? withPageEndings(base) : [])] : [...withPageEndings(base), ...index];
}

function withoutHtml(path: string): string {
  return path.replace(/\.html?$/i, '');
}

const placeholderPatterns: Readonly<Record<string, string>> = {
  year: '(?<year>\\d{4})',
  month: '(?<month>\\d\\d)',
  i_month: '(?<month>\\d\\d?)',
  day: '(?<day>\\d\\d)',
  i_day: '(?<day>\\d\\d?)',
  title: '(?<title>[^/]+)',
  slug: '(?<title>[^/]+)',
  name: '(?<title>[^/]+)',
  output_ext: '(?:\\.html)?',
  categories: '(?:[^/]+/){0,6}?',
  category: '(?:[^/]+/){0,6}?',
  slugified_categories: '(?:[^/]+/){0,6}?',
};

/** The longest path that is compared with a template. */
const LONGEST_PATH = 500;

/** The files in `_posts` that a path of the template can stand for; none where it lacks a part of the file's name. */
function postFiles(template: string, path: string, isFolder: boolean): readonly string[] {
  const pattern = path.length > LONGEST_PATH ? undefined : templatePattern(template);
  const groups = pattern && (pattern.exec(isFolder ? path : withoutHtml(path)) ?? pattern.exec(path))?.groups;
  const { year, month, day, title } = groups ?? {};
  if (!year || !month || !day || !title) return [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return withPageEndings(`_posts/${date}-${withoutHtml(title)}`);
}

/** A template that says each part once, so that matching it takes no time worth telling, whoever wrote it. */
function templatePattern(template: string): RegExp | undefined {
  const parts = joinPath(template).split(/(:[a-z_]+\/?)/);
  const sources = parts.map(part => {
    if (!part.startsWith(':')) return patternOf(part);
    const pattern = placeholderPatterns[part.slice(1).replace(/\/$/, '')];
    // Categories bring their own slashes, or none where a post has none.
    return pattern === undefined || pattern.endsWith('?') || !part.endsWith('/') ? pattern : `${pattern}/`;
  });
  const named = sources.flatMap(source => /^\(\?<[a-z]+>|^\(\?:\[/.exec(source ?? '')?.[0] ?? []);
  if (sources.includes(undefined) || new Set(named).size < named.length) return undefined;
  return new RegExp(`^${sources.join('')}$`, 'u');
}

function collectionFiles(site: Site, path: string): readonly string[] {
  const folder = textAt(site.config, 'collections_dir') ?? '';
  return collectionLabels(site).flatMap(label => {
    const inside = path.startsWith(`${label}/`) ? path.slice(label.length + 1) : undefined;
    if (inside === undefined) return [];
    const base = joinPath(folder, `_${label}`, withoutHtml(inside));
    return [...withPageEndings(base), joinPath(folder, `_${label}`, inside)];
  });
}

/** What styles and scripts are built from. */
function builtFiles({ generator, staticRoots }: Site, path: string): readonly string[] {
  if (generator !== 'jekyll' || !path.endsWith('.css')) return [];
  const base = joinPath(staticRoots[0] ?? '', withoutExtension(path));
  return [`${base}.scss`, `${base}.sass`];
}
