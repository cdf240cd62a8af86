import { stringField } from '../post/frontMatterFields';
import { publishedPath } from './publishedPath';
import type { Site, SitePage } from './site';
import { joinPath } from './sitePath';

/** What a destination with template tags in it means. */
export type TemplateUrl =
  /** Tags put in their place. */
  | { readonly kind: 'text'; readonly text: string }
  /** A file or page that a tag names, and what follows it, such as `#anchor`. */
  | { readonly kind: 'source'; readonly source: TagSource; readonly rest: string }
  /** A tag whose value only the site's build knows. */
  | { readonly kind: 'unknown'; readonly tag: string };

export interface TagSource {
  /** `file`: from the source of the site; `post`: a post by its name; `page`: as Hugo looks for pages; `asset`: of this post. */
  readonly kind: 'file' | 'post' | 'page' | 'asset';
  readonly name: string;
}

/** The longest destination whose tags are looked at. */
const LONGEST = 2000;
/** How deep variables may hold each other. */
const DEEPEST = 3;

const tagPattern = /\{\{<([\s\S]*?)>\}\}|\{\{%([\s\S]*?)%\}\}|\{%-?([\s\S]*?)-?%\}|\{\{-?([\s\S]*?)-?\}\}/g;

/** Puts in place what the tags of a destination say; undefined where it has none. */
export function templateUrl(url: string, site: Site, page: SitePage): TemplateUrl | undefined {
  if (!url.includes('{{') && !url.includes('{%')) return undefined;
  return evaluated(withVariables(url, page), site, page);
}

/** Puts the templates of the post's own variables in the place of their names; what filters add stays behind them. */
function withVariables(url: string, { variables }: SitePage): string {
  if (!variables?.size) return url;
  let text = url;
  for (let depth = 0; depth < DEEPEST && text.length <= LONGEST; depth++) {
    const next = text.replace(
      /\{\{-?\s*([\w-]+)\s*((?:\|\s*(?:append:\s*(?:"[^"{}]*"|'[^'{}]*')|strip|escape)\s*)*)-?\}\}/g,
      (tag, name: string, filters: string) => {
        const value = variables.get(name);
        if (value === undefined) return tag;
        const added = Array.from(filters.matchAll(/append:\s*["']([^"']*)["']/g), ([, more = '']) => more);
        return value + added.join('');
      },
    );
    if (next === text) break;
    text = next;
  }
  return text;
}

function evaluated(url: string, site: Site, page: SitePage): TemplateUrl {
  if (url.length > LONGEST) return { kind: 'unknown', tag: url.slice(0, 80) };
  const pieces: string[] = [];
  let source: TagSource | undefined;
  let before = '';
  let at = 0;
  for (const match of url.matchAll(tagPattern)) {
    const [tag, angle, percent, logic, output] = match;
    pieces.push(url.slice(at, match.index));
    at = match.index + tag.length;
    const value =
      output === undefined
        ? tagValue((angle ?? percent ?? logic ?? '').trim(), site)
        : outputValue(output.trim(), site, page);
    if (value === undefined) return { kind: 'unknown', tag };
    if (typeof value === 'string') pieces.push(value);
    else if (source) return { kind: 'unknown', tag };
    else {
      source = value;
      before = pieces.splice(0).join('');
    }
  }
  pieces.push(url.slice(at));
  const text = pieces.join('');
  if (!source) return { kind: 'text', text };
  // What stands before a tag that gives a whole address is the site's own address, or a mistake that leads nowhere else.
  return before.trim() === '' ||
    before.trim() === site.basePath ||
    before.trim() === (site.origin ?? '') + site.basePath
    ? { kind: 'source', source, rest: text }
    : { kind: 'unknown', tag: url };
}

function tagValue(tag: string, site: Site): TagSource | string | undefined {
  const [, name = '', rest = ''] = /^(\S+)\s*([\s\S]*)$/.exec(tag) ?? [];
  const argument = firstArgument(rest);
  switch (name) {
    case 'link':
      return argument ? { kind: 'file', name: joinPath(rest.trim().replace(/^(["'])([\s\S]*)\1$/, '$2')) } : undefined;
    case 'post_url':
    case 'post_link':
    case 'post_path':
      return argument ? { kind: 'post', name: argument } : undefined;
    case 'ref':
    case 'relref':
      return argument ? { kind: 'page', name: argument } : undefined;
    case 'asset_path':
    case 'asset_img':
    case 'asset_link':
      return argument ? { kind: 'asset', name: argument } : undefined;
    case 'raw':
    case 'endraw':
      return '';
    // What many themes call the site's address.
    case 'baseurl':
    case 'siteurl':
      return `${site.basePath}/`;
    default:
      return undefined;
  }
}

/** The first argument of a tag, or the one named `path`; quotes are no part of it. */
function firstArgument(rest: string): string | undefined {
  const named = /(?:^|\s)path\s*=\s*("[^"]*"|'[^']*'|`[^`]*`|\S+)/.exec(rest)?.[1];
  const first = named ?? /^("[^"]*"|'[^']*'|`[^`]*`|\S+)/.exec(rest.trim())?.[1];
  const argument = first?.replace(/^(["'`])([\s\S]*)\1$/, '$2').trim();
  return argument === undefined || argument === '' ? undefined : argument;
}

/** The value of `{{ … }}`: a text or a variable of the site, with the filters that make addresses. */
function outputValue(output: string, site: Site, page: SitePage): string | undefined {
  const [first = '', ...filters] = splitFilters(output);
  let value = termValue(first.trim(), site, page);
  for (const filter of filters) {
    if (value === undefined) return undefined;
    const [, name = '', argument = ''] = /^\s*([a-z_]+)\s*(?::([\s\S]*))?$/.exec(filter) ?? [];
    value = filteredValue(value, name, termValue(argument.trim(), site, page), site);
  }
  return value;
}

function filteredValue(value: string, name: string, argument: string | undefined, site: Site): string | undefined {
  switch (name) {
    case 'relative_url':
      return isWhole(value) ? value : site.basePath + rooted(value);
    case 'absolute_url':
      return isWhole(value) ? value : (site.origin ?? '') + site.basePath + rooted(value);
    case 'prepend':
      return argument === undefined ? undefined : argument + value;
    case 'append':
      return argument === undefined ? undefined : value + argument;
    case 'escape':
    case 'uri_escape':
    case 'strip':
    case 'url_encode':
      return value;
    case 'remove':
      return argument === undefined ? undefined : value.replaceAll(argument, '');
    default:
      return undefined;
  }
}

function termValue(term: string, site: Site, page: SitePage): string | undefined {
  const quoted = /^(["'])([\s\S]*)\1$/.exec(term)?.[2];
  if (quoted !== undefined) return quoted;
  switch (term) {
    case 'site.baseurl':
      return site.basePath;
    // Both are the whole address of the site; which host that is the file does not always tell.
    case 'site.url':
      return site.origin ?? '';
    case 'site.github.url':
      return (site.origin ?? '') + site.basePath;
    case 'page.url':
      return publishedPath(site, page);
    // Jekyll Bootstrap's name for it.
    case 'BASE_PATH':
      return site.basePath;
    default: {
      const field = /^page\.([\w-]+)$/.exec(term)?.[1];
      return field === undefined ? undefined : stringField(page.frontMatter, field);
    }
  }
}

/** Splits at `|` outside of quotes. */
function splitFilters(output: string): readonly string[] {
  return output.match(/(?:"[^"]*"|'[^']*'|[^|"'])+/g) ?? [];
}

function isWhole(value: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(value);
}

function rooted(path: string): string {
  return path.startsWith('/') ? path : `/${path}`;
}
