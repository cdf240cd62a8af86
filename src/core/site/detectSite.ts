import { parseJson } from '../post/frontMatterJson';
import type { SlugEngine } from '../post/slugs';
import { parseToml } from '../post/toml';
import { parseYaml } from '../post/yaml';
import { isMap, mapAt, textAt, textsAt, valueAt } from './configValue';
import type { Generator, Site, SiteConfig } from './site';
import { joinPath } from './sitePath';

/** How much of a configuration is read, in UTF-16 code units. */
export const LONGEST_CONFIG = 128 * 1024;

/** A file the host has read for Recap. */
export interface SiteFile {
  /** From the folder that may be a site's root. */
  readonly path: string;
  readonly text: string;
}

/** What has to be read to know whether a folder is the root of a site, and of what kind. */
export interface SiteTrace {
  readonly generator: Exclude<Generator, 'plain'>;
  /** Configurations, the later ones say more precisely what the earlier ones said. Paths that end with `/` are folders of them. */
  readonly configs: readonly string[];
  /** Names the host of the site, where there is one. */
  readonly cname: string;
}

const hugoNames = ['toml', 'yaml', 'yml', 'json'];

/** Whether a folder with these names in it may be the root of a site. Folders have a `/` at the end. */
export function siteTrace(names: readonly string[]): SiteTrace | undefined {
  const has = (name: string): boolean => names.includes(name);
  const hugo = [...hugoNames.map(ending => `hugo.${ending}`), ...hugoNames.map(ending => `config.${ending}`)].find(has);
  const isHugo = hugo?.startsWith('hugo.') || ['content/', 'archetypes/', 'layouts/'].some(has);
  if (isHugo && (hugo || has('config/'))) {
    const configs = [...(hugo ? [hugo] : []), ...(has('config/') ? ['config/_default/'] : [])];
    return { generator: 'hugo', configs, cname: 'static/CNAME' };
  }
  const jekyll = ['_config.yml', '_config.yaml', '_config.toml'].find(has);
  const hasPosts = has('_posts/') || has('_layouts/') || has('_includes/');
  if (jekyll && has('source/') && !hasPosts) return { generator: 'hexo', configs: [jekyll], cname: 'source/CNAME' };
  if (jekyll || (has('_posts/') && (has('Gemfile') || hasPosts))) {
    return { generator: 'jekyll', configs: jekyll ? [jekyll] : [], cname: 'CNAME' };
  }
  return undefined;
}

/** The site a folder is the root of; undefined if what was read speaks against it. */
export function siteOf(
  trace: SiteTrace,
  files: readonly SiteFile[],
  cname: string | undefined,
  names: readonly string[] = [],
): Site | undefined {
  const config: SiteConfig = files.reduce<SiteConfig>((known, file) => merged(known, nested(file)), {});
  const host = /^\s*(?:https?:\/\/)?([a-z0-9.-]+\.[a-z]{2,})\s*$/i.exec(cname ?? '')?.[1];
  switch (trace.generator) {
    case 'jekyll':
      // Hexo's configuration has the name of Jekyll's.
      if (['source_dir', 'public_dir', 'new_post_name'].some(key => valueAt(config, key) !== undefined)) {
        return hexoSite(config, host);
      }
      return jekyllSite(config, host);
    case 'hexo':
      return valueAt(config, 'source') === undefined ? hexoSite(config, host) : jekyllSite(config, host);
    case 'hugo':
      return hugoSite(config, host, names);
  }
}

function jekyllSite(config: SiteConfig, host: string | undefined): Site {
  const source = joinPath(textAt(config, 'source') ?? '');
  const { origin, path } = address(textAt(config, 'url'), host);
  // On GitHub's pages a site without `url` gets it, and `baseurl`, from its repository, which the files do not tell.
  const basePath = rooted(textAt(config, 'baseurl') ?? path);
  const markdown = (textAt(config, 'markdown') ?? 'kramdown').toLowerCase();
  const input = textAt(config, 'kramdown', 'input') ?? 'GFM';
  const kramdown: SlugEngine = input.toUpperCase() === 'GFM' ? 'kramdown-gfm' : 'kramdown';
  return {
    generator: 'jekyll',
    origin,
    basePath,
    slugs: markdown === 'kramdown' ? kramdown : 'github',
    config,
    contentRoots: [source],
    staticRoots: [source],
  };
}

const hugoSlugs: Readonly<Record<string, SlugEngine>> = {
  github: 'hugo',
  'github-ascii': 'hugo-ascii',
  blackfriday: 'hugo-blackfriday',
};

function hugoSite(config: SiteConfig, host: string | undefined, names: readonly string[]): Site | undefined {
  const isSure = valueAt(config, 'baseURL') !== undefined || valueAt(config, 'title') !== undefined;
  if (!isSure && !names.includes('content/')) return undefined;
  const { origin, path } = address(textAt(config, 'baseURL'), host);
  const markup = textAt(config, 'markup', 'goldmark', 'parser', 'autoHeadingIDType')?.toLowerCase() ?? 'github';
  const handler = textAt(config, 'markup', 'defaultMarkdownHandler')?.toLowerCase();
  const content = joinPath(textAt(config, 'contentDir') ?? 'content');
  const themes = textsAt(config, 'theme').map(theme => joinPath('themes', theme, 'static'));
  const statics = textsAt(config, 'staticDir').map(folder => joinPath(folder));
  return {
    generator: 'hugo',
    origin,
    basePath: rooted(path),
    slugs: handler === 'blackfriday' ? 'hugo-blackfriday' : (hugoSlugs[markup] ?? 'hugo'),
    config,
    contentRoots: [content],
    staticRoots: [...(statics.length ? statics : ['static']), content, 'assets', ...themes, ...mounts(config)],
  };
}

/** Other folders that a configuration of modules mounts among the static ones. */
function mounts(config: SiteConfig): readonly string[] {
  const list = valueAt(config, 'module', 'mounts');
  return (Array.isArray(list) ? list : []).flatMap(mount =>
    isMap(mount) && textAt(mount, 'target') === 'static' ? [joinPath(textAt(mount, 'source') ?? 'static')] : [],
  );
}

function hexoSite(config: SiteConfig, host: string | undefined): Site {
  const { origin, path } = address(textAt(config, 'url'), host);
  const source = joinPath(textAt(config, 'source_dir') ?? 'source');
  const theme = textAt(config, 'theme');
  return {
    generator: 'hexo',
    origin,
    basePath: rooted(textAt(config, 'root') ?? path),
    slugs: 'hexo',
    config,
    contentRoots: [source],
    staticRoots: [source, ...(theme ? [joinPath('themes', theme, 'source')] : [])],
  };
}

/** Origin and path of an address; the host of a CNAME where no other is set, or only the one a generator's template has. */
function address(url: string | undefined, cname: string | undefined): { origin: string | undefined; path: string } {
  const [, origin, path = ''] = /^((?:https?:)?\/\/[^/?#\s]+)([^?#\s]*)/i.exec(url ?? '') ?? [];
  const isTemplate =
    origin === undefined || /^(?:https?:)?\/\/(?:localhost|127\.|0\.0\.0\.0|yoursite|example\.com$)/i.test(origin);
  if (cname !== undefined && isTemplate) return { origin: `https://${cname}`, path: '' };
  const pathAlone = origin === undefined && url?.startsWith('/') ? url : path;
  return { origin: origin?.replace(/^\/\//, 'https://'), path: pathAlone };
}

/** `/blog` for `blog/`, '' for `/`. */
function rooted(path: string): string {
  const joined = joinPath(path);
  return joined && `/${joined}`;
}

/** A file of `config/_default/` that is not the main one says what is below the key of its name. */
function nested({ path, text }: SiteFile): SiteConfig {
  const config = parsed(path, text);
  const name = /^config\/_default\/([\w-]+)(?:\.[a-z]{2}(?:-[a-z]+)?)?\.[a-z]+$/i.exec(path)?.[1];
  return name === undefined || name === 'config' || name === 'hugo' ? config : { [name]: config };
}

function parsed(path: string, text: string): SiteConfig {
  if (text.length > LONGEST_CONFIG) return {};
  const parse = path.endsWith('.toml') ? parseToml : path.endsWith('.json') ? parseJson : parseYaml;
  const { value } = parse(text);
  return isMap(value) ? value : {};
}

function merged(known: SiteConfig, more: SiteConfig): SiteConfig {
  const all: Record<string, SiteConfig[string]> = { ...known };
  for (const [key, value] of Object.entries(more)) {
    all[key] = isMap(value) && isMap(all[key]) ? { ...mapAt(all, key), ...value } : value;
  }
  return all;
}
