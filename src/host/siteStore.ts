import * as vscode from 'vscode';
import { findSite, type SiteFolder } from '../core/site/findSite';
import { plainSite, type Site } from '../core/site/site';
import { Debouncer } from './debouncer';
import { Disposable } from './disposable';
import { inBackground } from './errors';
import { isWithin, type SiteFiles } from './siteFiles';

/** How long files have to rest before configurations are read again, in milliseconds. */
const rest = 200;

/** Files and folders that make a folder the root of a site, or tell something about it. */
const telling =
  /(?:^|\/)(?:_config\.(?:ya?ml|toml)|(?:hugo|config)\.(?:toml|ya?ml|json)|CNAME|Gemfile|config\/_default\/[^/]+|_posts|_layouts|_includes|content|archetypes|layouts|source)$/;

/** The site around a post, and where it is. The same object until something about it changes. */
export interface SiteAround {
  readonly site: Site;
  /** What the paths of the site count from. */
  readonly root: vscode.Uri;
  /** The folder that is never left: the workspace folder of the post, or its own folder if it is in none. */
  readonly bounds: vscode.Uri;
}

interface Known {
  readonly uri: vscode.Uri;
  around: SiteAround | undefined;
  loading: Promise<SiteAround> | undefined;
}

/** Finds the site around each post from the configurations in the folders above it, and follows what becomes of them. */
export class SiteStore extends Disposable {
  readonly #files: SiteFiles;
  readonly #log: vscode.LogOutputChannel;
  /** By the folder a post is in. */
  readonly #known = new Map<string, Known>();
  readonly #changes = this.register(new Debouncer<'configurations'>(rest));
  readonly #onDidChange = this.register(new vscode.EventEmitter<SiteAround>());
  /** The site around some posts is known now, or another one. */
  readonly onDidChange = this.#onDidChange.event;

  constructor(files: SiteFiles, log: vscode.LogOutputChannel) {
    super();
    this.#files = files;
    this.#log = log;
    this.register(
      files.onDidChange(uri => {
        if (telling.test(uri.path)) this.#changes.schedule('configurations', () => this.#reload());
      }),
    );
    this.register(vscode.workspace.onDidChangeWorkspaceFolders(() => this.#reload()));
  }

  /** The site as far as it is known yet: a plain folder until its configuration has been read. */
  of(uri: vscode.Uri): SiteAround {
    const known = this.#knownOf(uri);
    if (!known.around) inBackground(this.#log, this.load(uri));
    return (known.around ??= plainAround(uri));
  }

  /** The site, with its configuration read. Never rejects. */
  load(uri: vscode.Uri): Promise<SiteAround> {
    const known = this.#knownOf(uri);
    return (known.loading ??= this.#detect(known));
  }

  /** Whether the site of a post is this one. */
  isAround(around: SiteAround, uri: vscode.Uri): boolean {
    return this.#known.get(folderOf(uri).toString())?.around === around;
  }

  #knownOf(uri: vscode.Uri): Known {
    const folder = folderOf(uri);
    const key = folder.toString();
    const known = this.#known.get(key) ?? { uri, around: undefined, loading: undefined };
    this.#known.set(key, known);
    return known;
  }

  #reload(): void {
    for (const known of this.#known.values()) {
      known.loading = this.#detect(known);
      inBackground(this.#log, known.loading);
    }
  }

  async #detect(known: Known): Promise<SiteAround> {
    const plain = plainAround(known.uri);
    const found = known.uri.scheme === 'untitled' ? undefined : await this.#siteAbove(known.uri, plain.bounds);
    const before = known.around;
    if (before && isSame(before, found ?? plain)) return before;
    // Posts in several folders of a site share what is known of it.
    const others = [...this.#known.values()].flatMap(({ around: other }) => other ?? []);
    const around = others.find(other => isSame(other, found ?? plain)) ?? found ?? plain;
    known.around = around;
    // A plain folder is what everybody has assumed.
    if (before ?? around.site.generator !== 'plain') this.#onDidChange.fire(around);
    return around;
  }

  async #siteAbove(uri: vscode.Uri, bounds: vscode.Uri): Promise<SiteAround | undefined> {
    const found = await findSite(this.#foldersAbove(uri, bounds));
    return found && { site: found.site, root: found.root.uri, bounds };
  }

  *#foldersAbove(uri: vscode.Uri, bounds: vscode.Uri): Generator<UriFolder> {
    for (let folder = folderOf(uri); isWithin(folder, bounds);) {
      yield new UriFolder(folder, bounds, this.#files, this.#log);
      const parent = vscode.Uri.joinPath(folder, '..');
      if (parent.path === folder.path) return;
      folder = parent;
    }
  }
}

/** A folder of the workspace that may be the root of a site. */
class UriFolder implements SiteFolder {
  readonly uri: vscode.Uri;
  readonly #bounds: vscode.Uri;
  readonly #files: SiteFiles;
  readonly #log: vscode.LogOutputChannel;

  constructor(uri: vscode.Uri, bounds: vscode.Uri, files: SiteFiles, log: vscode.LogOutputChannel) {
    this.uri = uri;
    this.#bounds = bounds;
    this.#files = files;
    this.#log = log;
  }

  async names(path: string): Promise<readonly string[]> {
    const folder = path ? vscode.Uri.joinPath(this.uri, path) : this.uri;
    if ((await this.#files.kindOf(folder, this.#bounds)) !== 'folder') return [];
    const entries = await this.#files.entries(folder);
    return entries.map(([name, kind]) => (kind === 'folder' ? `${name}/` : name));
  }

  read(path: string): Promise<string | undefined> {
    return this.#files.read(vscode.Uri.joinPath(this.uri, path), this.#bounds);
  }

  skipped(path: string): void {
    this.#log.warn(`The configuration ${path} is too long and is not read.`);
  }
}

/** What is around a post as long as no generator is known. */
function plainAround(uri: vscode.Uri): SiteAround {
  const bounds = vscode.workspace.getWorkspaceFolder(uri)?.uri ?? folderOf(uri);
  return { site: plainSite, root: bounds, bounds };
}

function folderOf(uri: vscode.Uri): vscode.Uri {
  return uri.scheme === 'untitled' ? uri.with({ path: '/' }) : vscode.Uri.joinPath(uri, '..');
}

function isSame(first: SiteAround, second: SiteAround): boolean {
  return (
    first.root.toString() === second.root.toString() &&
    first.bounds.toString() === second.bounds.toString() &&
    JSON.stringify(first.site) === JSON.stringify(second.site)
  );
}
