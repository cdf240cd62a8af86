import { categoriesOf, stringField } from '../post/frontMatterFields';
import { isList, isMap, mapAt, textAt, valueAt } from './configValue';
import { datePlaceholders, filled, pageDate } from './permalink';
import { isPageFile, type Site, type SitePage } from './site';
import { folderOf, isInside, joinPath, nameOf, withoutExtension } from './sitePath';

// How Jekyll 4 makes addresses: lib/jekyll/{url,document,page,collection,utils}.rb and drops/url_drop.rb.

/** What a file is to Jekyll. */
export interface JekyllDocument {
  readonly kind: 'posts' | 'page' | 'collection';
  /** The label of its collection; empty for a page. */
  readonly collection: string;
  /** From the folder of its collection, or from the source for a page, without its ending. */
  readonly name: string;
}

const named: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
  none: '/:categories/:title:output_ext',
};

/** The template of the addresses of posts. */
export function postTemplate(site: Site): string {
  const style = textAt(site.config, 'collections', 'posts', 'permalink') ?? styleOf(site);
  return named[style] ?? style;
}

/** The address path of a page, without the site's own base path. */
export function jekyllPath(site: Site, page: SitePage): string | undefined {
  const document = jekyllDocument(site, page.path);
  const own = stringField(page.frontMatter, 'permalink') ?? defaultOf(site, page.path, document, 'permalink');
  const template = own === undefined ? templateOf(site, document, page.path) : (named[own] ?? own);
  const path = filled(template, placeholders(page, document));
  if (path === undefined) return undefined;
  const isFolder = path.endsWith('/');
  const joined = joinPath(path);
  return `/${joined}${isFolder && joined ? '/' : ''}`;
}

/** What a file is, by where it stands. */
export function jekyllDocument(site: Site, path: string): JekyllDocument {
  const [source = ''] = site.contentRoots;
  const inside = source && isInside(path, source) ? path.slice(source.length + 1) : path;
  const posts = /(?:^|\/)_(?:posts|drafts)\/(.*)$/.exec(inside)?.[1];
  if (posts !== undefined) return { kind: 'posts', collection: 'posts', name: withoutExtension(posts) };
  const folder = textAt(site.config, 'collections_dir');
  const below = folder && isInside(inside, folder) ? inside.slice(folder.length + 1) : inside;
  const [, label = '', rest = ''] = /^_([^/]+)\/(.*)$/.exec(below) ?? [];
  if (label && collectionLabels(site).includes(label)) {
    return { kind: 'collection', collection: label, name: withoutExtension(rest) };
  }
  return { kind: 'page', collection: '', name: withoutExtension(inside) };
}

/** The collections of a site beside its posts. */
export function collectionLabels(site: Site): readonly string[] {
  const collections = valueAt(site.config, 'collections');
  if (isList(collections)) return collections.filter((label): label is string => typeof label === 'string');
  return Object.keys(mapAt(site.config, 'collections')).filter(label => label !== 'posts');
}

/** A text as Jekyll makes it a part of an address: `pretty` keeps what addresses may hold. */
export function jekyllSlug(text: string, mode: 'default' | 'pretty'): string {
  const others = mode === 'pretty' ? /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu : /[^\p{M}\p{L}\p{Nd}]+/gu;
  return text.replace(others, '-').replace(/^-|-$/g, '');
}

function styleOf(site: Site): string {
  return textAt(site.config, 'permalink') ?? 'date';
}

function templateOf(site: Site, { kind, collection }: JekyllDocument, path: string): string {
  if (kind === 'posts') return postTemplate(site);
  if (kind === 'collection') {
    const own = textAt(site.config, 'collections', collection, 'permalink');
    return own === undefined ? withSuffix(site, '/:collection/:path') : (named[own] ?? own);
  }
  if (!isPageFile(path)) return '/:path/:basename:output_ext';
  return withoutExtension(nameOf(path)) === 'index' ? '/:path/' : withSuffix(site, '/:path/:basename');
}

/** `Utils.add_permalink_suffix`: pages end as the posts' style does. */
function withSuffix(site: Site, template: string): string {
  const style = styleOf(site);
  if (style === 'pretty') return `${template}/`;
  if (Object.hasOwn(named, style)) return `${template}:output_ext`;
  const slash = style.endsWith('/') ? '/' : '';
  return template + slash + (style.endsWith(':output_ext') ? ':output_ext' : '');
}

function placeholders(page: SitePage, document: JekyllDocument): Readonly<Record<string, string | undefined>> {
  const { frontMatter } = page;
  const fileName = nameOf(document.name);
  const [, day, rest = fileName] = /^(\d{2,4}-\d{1,2}-\d{1,2})-(.+)$/.exec(fileName) ?? [];
  const basename = document.kind === 'posts' ? rest : fileName;
  const date = pageDate(stringField(frontMatter, 'date')) ?? pageDate(day);
  const slug = stringField(frontMatter, 'slug');
  const categories = documentCategories(page, document);
  return {
    ...(date ? datePlaceholders(date) : {}),
    title: jekyllSlug(slug ?? basename, 'pretty'),
    slug: jekyllSlug(slug ?? basename, 'default').toLowerCase(),
    name: jekyllSlug(basename, 'default').toLowerCase(),
    basename,
    categories: [...new Set(categories.map(category => category.toLowerCase()))].join('/'),
    slugified_categories: categories.map(category => jekyllSlug(category, 'default').toLowerCase()).join('/'),
    collection: document.collection,
    path: document.kind === 'page' ? folderOf(document.name) : document.name,
    output_ext: isPageFile(page.path) ? '.html' : (/\.[^./]+$/.exec(page.path)?.[0] ?? ''),
  };
}

/** The folders above `_posts` are categories, too. */
function documentCategories(page: SitePage, { kind }: JekyllDocument): readonly string[] {
  const above = kind === 'posts' ? (/^(.*?)\/?_(?:posts|drafts)\//.exec(page.path)?.[1] ?? '') : '';
  const folders = above.split('/').filter(folder => folder && !folder.startsWith('_'));
  return [...folders, ...categoriesOf(page.frontMatter)];
}

/** A value of the configuration's front matter defaults: of those whose scope fits, that with the longest path counts. */
function defaultOf(site: Site, path: string, { kind, collection }: JekyllDocument, key: string): string | undefined {
  const defaults = valueAt(site.config, 'defaults');
  if (!isList(defaults)) return undefined;
  const type = kind === 'page' ? 'pages' : collection;
  let found: { readonly value: string; readonly length: number } | undefined;
  for (const item of defaults) {
    if (!isMap(item)) continue;
    const scope = joinPath(textAt(item, 'scope', 'path') ?? '').replace(/\/?\*+$/, '');
    const wantedType = textAt(item, 'scope', 'type');
    const value = textAt(item, 'values', key);
    if (value === undefined || !isInside(path, scope) || (wantedType !== undefined && wantedType !== type)) continue;
    const length = scope.length + (wantedType === undefined ? 0 : 0.5);
    if (!found || length >= found.length) found = { value, length };
  }
  return found?.value;
}
