import * as vscode from 'vscode';
import { parseFrontMatter } from '../core/post/frontMatter';
import type { Post } from '../core/post/post';
import { DATA_FOLDER, type SiteInput } from '../core/preview/templates/siteInput';
import { publishedPath } from '../core/site/publishedPath';
import { Disposable } from './disposable';
import type { LinkResolver } from './linkResolver';
import type { SiteFiles } from './siteFiles';
import type { SiteAround, SiteStore } from './siteStore';

/** How many files of a site previews may ask for, and how long all of them may be, in UTF-16 code units. */
const mostFiles = 500;
const longestFile = 1_000_000;
const longestFiles = 8_000_000;
/** How many folders below `_data` are looked into. */
const mostFolders = 50;

interface Loaded {
  readonly files: Map<string, string | undefined>;
  length: number;
}

interface TemplateParts {
  readonly sites: SiteStore;
  readonly files: SiteFiles;
  readonly resolver: LinkResolver;
}

/** What previews know of the sites around their posts: configuration, addresses, and the files that templates have asked for. */
export class SiteTemplates extends Disposable {
  readonly #parts: TemplateParts;
  /** By the root of the site. */
  readonly #loaded = new Map<string, Loaded>();
  readonly #onDidChange = this.register(new vscode.EventEmitter<void>());
  /** A file that some preview has asked for is another one now. */
  readonly onDidChange = this.#onDidChange.event;

  constructor(parts: TemplateParts) {
    super();
    this.#parts = parts;
    this.register(parts.files.onDidChange(uri => this.#forget(uri)));
  }

  /** The site around a post as far as it is known. */
  of(post: Post, document: vscode.TextDocument): SiteInput {
    const { sites, resolver } = this.#parts;
    const around = sites.of(document.uri);
    const { site } = around;
    const page = resolver.pageOf(post, document.uri, around);
    return {
      generator: site.generator,
      config: site.config,
      slugs: site.slugs,
      path: page.path,
      url: publishedPath(site, page),
      files: this.#loadedOf(around).files,
      urlOf: (kind, name) => this.#urlOf(kind, name, around, post, document),
    };
  }

  /** Reads files of the site around a document; what cannot be read is known to be missing then. Never rejects. */
  async load(paths: readonly string[], document: vscode.TextDocument): Promise<void> {
    const around = await this.#parts.sites.load(document.uri);
    const loaded = this.#loadedOf(around);
    for (const path of paths) {
      if (path === DATA_FOLDER) await this.#loadData(around, loaded);
      else await this.#loadFile(path, around, loaded);
    }
  }

  async #loadFile(path: string, { root, bounds }: SiteAround, loaded: Loaded): Promise<void> {
    const isFull = loaded.files.size >= mostFiles || loaded.length >= longestFiles;
    const text = isFull ? undefined : await this.#parts.files.read(vscode.Uri.joinPath(root, path), bounds);
    const isShort = text !== undefined && text.length <= longestFile;
    // Another preview may have read it meanwhile.
    loaded.length += (isShort ? text.length : 0) - (loaded.files.get(path)?.length ?? 0);
    loaded.files.set(path, isShort ? text : undefined);
  }

  async #loadData(around: SiteAround, loaded: Loaded): Promise<void> {
    const pending = [DATA_FOLDER];
    for (let count = 0; pending.length && count < mostFolders; count++) {
      const folder = pending.shift() ?? '';
      const uri = vscode.Uri.joinPath(around.root, folder);
      if ((await this.#parts.files.kindOf(uri, around.bounds)) !== 'folder') continue;
      for (const [name, kind] of await this.#parts.files.entries(uri)) {
        if (kind === 'folder') pending.push(`${folder}${name}/`);
        else if (/\.(?:ya?ml|json|csv|tsv)$/i.test(name)) await this.#loadFile(folder + name, around, loaded);
      }
    }
    loaded.files.set(DATA_FOLDER, '');
  }

  /** The address of what a tag names, with files that are known to be there before all others. */
  #urlOf(
    kind: 'file' | 'post' | 'page',
    name: string,
    around: SiteAround,
    post: Post,
    document: vscode.TextDocument,
  ): string | undefined {
    const { resolver, files } = this.#parts;
    const { site, root, bounds } = around;
    const target = resolver.targetOf(tags[kind](name), post, document);
    if (target.kind !== 'site') return undefined;
    const candidates = target.files
      .slice(0, 50)
      .map(path => ({ path, known: files.known(vscode.Uri.joinPath(root, path), bounds) }))
      .filter(({ known }) => known === undefined || known === 'file');
    const file = candidates.find(({ known }) => known === 'file') ?? candidates[0];
    if (!file) return undefined;
    const published = publishedPath(site, { path: file.path, frontMatter: parseFrontMatter('') }) ?? `/${file.path}`;
    return `${site.basePath}${published}${target.anchor === undefined ? '' : `#${target.anchor}`}`;
  }

  #loadedOf({ root }: SiteAround): Loaded {
    const key = root.toString();
    const known = this.#loaded.get(key) ?? { files: new Map<string, string | undefined>(), length: 0 };
    this.#loaded.set(key, known);
    return known;
  }

  #forget(uri: vscode.Uri): void {
    const changed = uri.toString();
    for (const [root, loaded] of this.#loaded) {
      if (!changed.startsWith(`${root.replace(/\/$/, '')}/`)) continue;
      const path = decodeURIComponent(changed.slice(root.replace(/\/$/, '').length + 1));
      const isData = path === '_data' || path.startsWith(DATA_FOLDER);
      // A folder may bring or take any file.
      const gone = [...loaded.files.keys()].filter(
        known => known === path || known.startsWith(`${path}/`) || (isData && known.startsWith(DATA_FOLDER)),
      );
      if (!gone.length) continue;
      for (const known of gone) {
        loaded.length -= loaded.files.get(known)?.length ?? 0;
        loaded.files.delete(known);
      }
      this.#onDidChange.fire();
    }
  }
}

/** What stands in a post for the address of a page. */
const tags = {
  file: (name: string) => `{% link ${name} %}`,
  post: (name: string) => `{% post_url ${name} %}`,
  page: (name: string) => `{{< ref "${name.replace(/"/g, '')}" >}}`,
} as const;
