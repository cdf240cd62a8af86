import type { FrontMatter, FrontMatterValue } from '../post/frontMatterTypes';
import type { SlugEngine } from '../post/slugs';

/** What makes a site of the files around a post. `plain`: nothing does, files are what they are. */
export type Generator = 'jekyll' | 'hugo' | 'hexo' | 'plain';

/** A generator's configuration as plain data. */
export type SiteConfig = Readonly<Record<string, FrontMatterValue>>;

/** The site around a post: its generator and conventions. All paths are relative to its root, with `/` between. */
export interface Site {
  readonly generator: Generator;
  /** Where it is published, such as `https://example.com`; undefined where nothing tells. */
  readonly origin: string | undefined;
  /** The path the whole site is published under, such as `/blog`; empty for the root of the host. */
  readonly basePath: string;
  /** How headings get their ids. */
  readonly slugs: SlugEngine;
  readonly config: SiteConfig;
  /** Folders with pages; '' is the root. */
  readonly contentRoots: readonly string[];
  /** Folders whose files are published as they are, the first one that has a file counts. */
  readonly staticRoots: readonly string[];
}

/** A file that the site makes a page of. */
export interface SitePage {
  /** From the root of the site, without `/` at the start. */
  readonly path: string;
  readonly frontMatter: FrontMatter;
  /** What the text assigns to variables of its templates, by their names; only links of this page need it. */
  readonly variables?: ReadonlyMap<string, string> | undefined;
}

/** What an opened folder without any generator is: files link to files. */
export const plainSite: Site = {
  generator: 'plain',
  origin: undefined,
  basePath: '',
  slugs: 'github',
  config: {},
  contentRoots: [''],
  staticRoots: [''],
};

/** The endings of files that can be pages, the usual one first. */
const pageEndings: readonly string[] = ['md', 'markdown', 'html', 'mkd', 'mkdn', 'mkdown', 'htm'];

/** Whether a file can be a page with front matter. */
export function isPageFile(path: string): boolean {
  return pageEndings.includes(/\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '');
}
