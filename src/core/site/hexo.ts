import { categoriesOf, stringField } from '../post/frontMatterFields';
import { textAt } from './configValue';
import { datePlaceholders, filled, pageDate } from './permalink';
import type { Site, SitePage } from './site';
import { folderOf, isInside, joinPath, nameOf, withoutExtension } from './sitePath';

/** The template of the addresses of posts. */
export function hexoTemplate({ config }: Site): string {
  return textAt(config, 'permalink') ?? ':year/:month/:day/:title/';
}

/** The name of a post among `source/_posts`, which is what its tags call it; undefined for pages. */
export function hexoPostName(site: Site, path: string): string | undefined {
  const posts = `${site.contentRoots[0] ?? 'source'}/_posts`;
  return isInside(path, posts) ? withoutExtension(path.slice(posts.length + 1)) : undefined;
}

/** The address path of a page, without the site's own base path. */
export function hexoPath(site: Site, page: SitePage): string | undefined {
  const own = stringField(page.frontMatter, 'permalink');
  const name = hexoPostName(site, page.path);
  const template = own ?? (name === undefined ? undefined : hexoTemplate(site));
  if (template === undefined) {
    const [root = ''] = site.contentRoots;
    const inside = isInside(page.path, root) ? page.path.slice(root.length + 1) : page.path;
    const base = withoutExtension(inside);
    return nameOf(base) === 'index' ? `/${folderOf(base)}${folderOf(base) ? '/' : ''}` : `/${base}.html`;
  }
  const fileName = name ?? withoutExtension(nameOf(page.path));
  const [, day, rest = fileName] = /^(\d{4}-\d{2}-\d{2})-(.+)$/.exec(fileName) ?? [];
  const date = pageDate(stringField(page.frontMatter, 'date')) ?? pageDate(day);
  const isDated = (textAt(site.config, 'new_post_name') ?? '').startsWith(':year-:month-:day-');
  const path = filled(template, {
    ...(date ? datePlaceholders(date) : {}),
    title: isDated ? rest : fileName,
    name: nameOf(isDated ? rest : fileName),
    post_title: stringField(page.frontMatter, 'title'),
    category: categoriesOf(page.frontMatter)[0] ?? textAt(site.config, 'default_category') ?? 'uncategorized',
  });
  if (path === undefined) return undefined;
  const joined = joinPath(path);
  return `/${joined}${path.endsWith('/') && joined ? '/' : ''}`;
}
