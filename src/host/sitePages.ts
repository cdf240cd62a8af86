import * as vscode from 'vscode';
import { parseFrontMatter } from '../core/post/frontMatter';
import type { FrontMatter } from '../core/post/frontMatterTypes';
import { type PageIndex, pageIndexOf } from '../core/site/pageIndex';
import { isPageFile, type SitePage } from '../core/site/site';
import { Disposable } from './disposable';
import type { SiteFiles } from './siteFiles';
import type { SiteAround } from './siteStore';

/** How many pages of a site are read, how many folders are looked into, and how many files are read at once. */
const mostPages = 10_000;
const mostFolders = 5_000;
const atOnce = 16;

/** As much of a file as its front matter can take, in UTF-16 code units. */
const longestHead = 80_000;

const neverIn = /^(?:\..*|node_modules|_site|public|vendor|_includes|_layouts|_sass|_data|layouts|themes|resources)$/;

interface Head {
  readonly mtime: number;
  readonly size: number;
  readonly frontMatter: FrontMatter;
}

/** Where the pages of each site are published, read when a link first asks for what no file's name tells. */
export class SitePages extends Disposable {
  readonly #files: SiteFiles;
  /** By the site as it was then: a change of its configuration moves its pages. */
  #indexes = new WeakMap<SiteAround, Promise<PageIndex>>();
  readonly #heads = new Map<string, Head>();

  constructor(files: SiteFiles) {
    super();
    this.#files = files;
    this.register(
      files.onDidChange(uri => {
        if (isPageFile(uri.path) || !/\.[^/]+$/.test(uri.path)) this.#indexes = new WeakMap();
      }),
    );
  }

  /** The pages of a site. Never rejects: what cannot be read is no page. */
  indexOf(around: SiteAround): Promise<PageIndex> {
    const known = this.#indexes.get(around);
    if (known) return known;
    const reading = this.#read(around);
    this.#indexes.set(around, reading);
    return reading;
  }

  async #read(around: SiteAround): Promise<PageIndex> {
    const paths = await this.#pagePaths(around);
    const pages: SitePage[] = [];
    const pending = [...paths].reverse();
    const work = async (): Promise<void> => {
      for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
        const frontMatter = await this.#frontMatter(vscode.Uri.joinPath(around.root, path));
        if (frontMatter) pages.push({ path, frontMatter });
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    // Reading ends in any order; which of two pages with one address counts must not hang on that.
    pages.sort((first, second) => (first.path < second.path ? -1 : 1));
    return pageIndexOf(around.site, pages);
  }

  async #pagePaths({ root, site }: SiteAround): Promise<readonly string[]> {
    const paths: string[] = [];
    const folders = [...site.contentRoots];
    for (let read = 0; read < mostFolders && paths.length < mostPages; read++) {
      const folder = folders.shift();
      if (folder === undefined) break;
      const entries = await this.#files.entries(folder ? vscode.Uri.joinPath(root, folder) : root);
      for (const [name, kind] of entries) {
        const path = folder ? `${folder}/${name}` : name;
        if (kind === 'folder' && !neverIn.test(name)) folders.push(path);
        else if (kind === 'file' && isPageFile(name)) paths.push(path);
      }
    }
    return paths.slice(0, mostPages);
  }

  /** Read again only where the file is another one than before. */
  async #frontMatter(uri: vscode.Uri): Promise<FrontMatter | undefined> {
    const key = uri.toString();
    try {
      const { mtime, size } = await vscode.workspace.fs.stat(uri);
      const known = this.#heads.get(key);
      if (known?.mtime === mtime && known.size === size) return known.frontMatter;
      const text = await this.#files.read(uri, vscode.Uri.joinPath(uri, '..'));
      if (text === undefined) return undefined;
      const frontMatter = parseFrontMatter(text.slice(0, longestHead));
      this.#heads.set(key, { mtime, size, frontMatter });
      return frontMatter;
    } catch {
      // It is gone again.
      this.#heads.delete(key);
      return undefined;
    }
  }
}
