import { hugoLanguages } from './hugo';
import { mapAt, textAt, textsAt, valueAt } from './configValue';
import type { Generator, Site } from './site';
import { patternOf } from './sitePath';

/** Whether the site makes what is under a path of no file of its own: a feed, a list of tags, a page of an archive. */
export function generatedBy(site: Site, path: string): boolean {
  return generated[site.generator](site, path);
}

const generated: Readonly<Record<Generator, (site: Site, path: string) => boolean>> = {
  jekyll: ({ config }, path) => {
    const feed = `/${(textAt(config, 'feed', 'path') ?? 'feed.xml').replace(/^\//, '')}`;
    if (path === feed || path === '/sitemap.xml' || path === '/robots.txt') return true;
    if (path === '/assets/css/style.css' || path === '/assets/main.css') return true;
    const pages = textAt(config, 'paginate_path') ?? '/page:num';
    if (numbered(pages).test(path)) return true;
    const archives = textsAt(config, 'plugins').concat(textsAt(config, 'gems')).join(' ');
    return /archives|categor|tag/.test(archives) && /^\/(?:tags?|categor(?:y|ies)|\d{4})(?:\/|$)/.test(path);
  },
  hugo: (site, path) => {
    const prefix = hugoLanguages(site).find(
      language => language.prefix && path.startsWith(`${language.prefix}/`),
    )?.prefix;
    const inside = prefix ? path.slice(prefix.length) : path;
    if (inside === '/' || /(?:^|\/)index\.(?:xml|json)$/.test(inside)) return true;
    if (inside === '/sitemap.xml' || inside === '/robots.txt' || inside === '/404.html') return true;
    if (/\/page\/\d+\/?$/.test(inside)) return true;
    const declared = Object.values(mapAt(site.config, 'taxonomies')).filter(value => typeof value === 'string');
    const taxonomies = valueAt(site.config, 'taxonomies') === undefined ? ['tags', 'categories'] : declared;
    return taxonomies.includes(inside.split('/')[1] ?? '');
  },
  hexo: ({ config }, path) => {
    const folders = ['archive', 'tag', 'category'].map(kind => textAt(config, `${kind}_dir`) ?? plurals[kind] ?? kind);
    const feeds = ['/atom.xml', '/rss2.xml', '/sitemap.xml', '/'];
    return feeds.includes(path) || folders.includes(path.split('/')[1] ?? '') || /^\/page\/\d+\/?$/.test(path);
  },
  plain: () => false,
};

const plurals: Readonly<Record<string, string>> = { archive: 'archives', tag: 'tags', category: 'categories' };

function numbered(template: string): RegExp {
  const source = `/${template}/`
    .replace(/\/{2,}/g, '/')
    .split(':num')
    .map(patternOf)
    .join('\\d+');
  return new RegExp(`^${source}?$`, 'u');
}
