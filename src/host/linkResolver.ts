import * as vscode from 'vscode';
import { anchorRange } from '../core/post/anchors';
import type { Post } from '../core/post/post';
import { publishedUrl } from '../core/site/publishedPath';
import { type LinkTarget, resolveTarget, type SiteTarget } from '../core/site/resolveTarget';
import type { SitePage } from '../core/site/site';
import { templateVariables } from '../core/site/templateVariables';
import type { OffsetRange } from '../core/text/range';
import type { SiteFiles } from './siteFiles';
import type { SitePages } from './sitePages';
import type { SiteAround, SiteStore } from './siteStore';

/** Where a link of a post leads, in the files there are. */
export type Resolution =
  | Exclude<LinkTarget, SiteTarget | { readonly kind: 'anchor' }>
  | { readonly kind: 'anchor'; readonly anchor: string; readonly range: OffsetRange | undefined }
  | FoundFile
  | NoFile;

/** A file of the site. */
export interface FoundFile {
  readonly kind: 'file';
  readonly uri: vscode.Uri;
  readonly target: SiteTarget;
  readonly around: SiteAround;
}

/** A part of the site without a file. */
export interface NoFile {
  /** `generated`: the site makes it of no file; `missing`: no file is there; `outside`: it would be outside the workspace. */
  readonly kind: 'generated' | 'missing' | 'outside';
  readonly target: SiteTarget;
  readonly around: SiteAround;
}

/** A version of a post in a site, with what its links were found to mean. */
interface Reading {
  readonly uri: string;
  readonly around: SiteAround;
  readonly page: SitePage;
  readonly targets: Map<string, LinkTarget>;
}

interface ResolverParts {
  readonly sites: SiteStore;
  readonly files: SiteFiles;
  readonly pages: SitePages;
}

/** The one answer to where a link leads: for opening, hovers, links in the editor and images in the preview alike. */
export class LinkResolver {
  readonly #parts: ResolverParts;
  readonly #readings = new WeakMap<Post, Reading>();

  constructor(parts: ResolverParts) {
    this.#parts = parts;
  }

  /** The place of a post in its site. */
  pageOf(post: Post, uri: vscode.Uri, around: SiteAround): SitePage {
    return this.#readingOf(post, uri, around).page;
  }

  /** The whole address a post is published under, if its site is known and says so. */
  addressOf(post: Post, { uri }: vscode.TextDocument): string | undefined {
    const around = this.#parts.sites.of(uri);
    const published = publishedUrl(around.site, this.pageOf(post, uri, around));
    return published?.isWhole ? published.url : undefined;
  }

  /** What a link means in the site as far as that is known; no file is looked at. */
  targetOf(url: string, post: Post, document: vscode.TextDocument): LinkTarget {
    return this.#targetIn(url, post, document.uri, this.#parts.sites.of(document.uri));
  }

  #targetIn(url: string, post: Post, uri: vscode.Uri, around: SiteAround): LinkTarget {
    const { page, targets } = this.#readingOf(post, uri, around);
    const known = targets.get(url);
    if (known) return known;
    const target = resolveTarget(url, page, around.site);
    targets.set(url, target);
    return target;
  }

  /** Links are asked about again and again while a post stays as it is. */
  #readingOf(post: Post, uri: vscode.Uri, around: SiteAround): Reading {
    const known = this.#readings.get(post);
    const key = uri.toString();
    if (known?.around === around && known.uri === key) return known;
    const path = uri.path.slice(around.root.path.replace(/\/$/, '').length + 1);
    const page = { path, frontMatter: post.frontMatter, variables: templateVariables(post.text) };
    const reading: Reading = { uri: key, around, page, targets: new Map() };
    this.#readings.set(post, reading);
    return reading;
  }

  async resolve(url: string, post: Post, document: vscode.TextDocument): Promise<Resolution> {
    const around = await this.#parts.sites.load(document.uri);
    const target = this.#targetIn(url, post, document.uri, around);
    if (target.kind === 'anchor') return { ...target, range: anchorRange(post, target.anchor) };
    if (target.kind !== 'site') return target;
    const uri = (await this.#fileOf(target, around)) ?? (await this.#indexed(target, around));
    if (uri) return { kind: 'file', uri, target, around };
    // Other sites may live on the same host.
    if (target.url !== undefined) return { kind: 'web', url: target.url };
    if (target.isGenerated || (await this.#hasFolder(target, around))) return { kind: 'generated', target, around };
    const uris = [...candidates(target.files, around)];
    const isOutside = uris.length > 0 && uris.every(candidate => boundsOf(candidate, around) === undefined);
    return { kind: isOutside ? 'outside' : 'missing', target, around };
  }

  /** The image of a post, if what has been looked up tells; `unknown` as long as it does not. Nothing outside the post's own folder. */
  knownImage(url: string, post: Post, document: vscode.TextDocument): vscode.Uri | 'unknown' | undefined {
    const { sites, files } = this.#parts;
    if (document.uri.scheme === 'untitled') return undefined;
    const around = sites.of(document.uri);
    const target = this.#targetIn(url, post, document.uri, around);
    if (target.kind !== 'site') return undefined;
    for (const uri of candidates(target.files, around)) {
      const kind = files.known(uri, around.bounds);
      if (kind === undefined) return 'unknown';
      if (kind === 'file') return uri;
    }
    return undefined;
  }

  /** Tells contents of an image apart, as `SiteFiles` does. */
  versionOf(image: vscode.Uri): number {
    return this.#parts.files.versionOf(image);
  }

  /** Looks up what `knownImage` does not know. */
  async lookUpImage(url: string, post: Post, document: vscode.TextDocument): Promise<void> {
    const around = await this.#parts.sites.load(document.uri);
    const target = this.#targetIn(url, post, document.uri, around);
    if (target.kind !== 'site') return;
    for (const uri of candidates(target.files, around)) {
      if ((await this.#parts.files.kindOf(uri, around.bounds)) === 'file') return;
    }
  }

  async #fileOf({ files }: SiteTarget, around: SiteAround): Promise<vscode.Uri | undefined> {
    for (const uri of candidates(files, around)) {
      const bounds = boundsOf(uri, around);
      if (bounds && (await this.#parts.files.kindOf(uri, bounds)) === 'file') return uri;
    }
    return undefined;
  }

  async #indexed({ path, name }: SiteTarget, around: SiteAround): Promise<vscode.Uri | undefined> {
    if (around.site.generator === 'plain' || (path === undefined && name === undefined)) return undefined;
    const index = await this.#parts.pages.indexOf(around);
    const file = (path === undefined ? undefined : index.atPath(path)) ?? (name && index.named(name));
    return file ? vscode.Uri.joinPath(around.root, file) : undefined;
  }

  async #hasFolder({ folders }: SiteTarget, { root, bounds }: SiteAround): Promise<boolean> {
    for (const folder of folders) {
      if ((await this.#parts.files.kindOf(vscode.Uri.joinPath(root, folder), bounds)) === 'folder') return true;
    }
    return false;
  }
}

/** More than enough: the likeliest are the first. */
const mostCandidates = 200;

function* candidates(files: readonly string[], { root }: SiteAround): Generator<vscode.Uri> {
  for (const file of files.slice(0, mostCandidates)) {
    if (file !== '' && !file.includes('\0')) yield vscode.Uri.joinPath(root, file);
  }
}

/** The folder that a file may be looked for in: the post's own, or another one of the workspace. */
function boundsOf(uri: vscode.Uri, { bounds }: SiteAround): vscode.Uri | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  if (folder) return folder;
  const path = bounds.path.replace(/\/$/, '');
  return uri.scheme === bounds.scheme && uri.path.startsWith(`${path}/`) ? bounds : undefined;
}
