import * as vscode from 'vscode';
import type { Link } from '../core/post/link';
import type { Post } from '../core/post/post';
import type { LinkResolver } from './linkResolver';

/** The folders a preview may load from besides Recap's own: that of the post. */
export function imageFolders(postUri: vscode.Uri): readonly vscode.Uri[] {
  return postUri.scheme === 'untitled' ? [] : [rootOf(postUri)];
}

/** The images of one version of a post: where the page loads them from, as the site around the post resolves them. */
export class PreviewImages {
  readonly #resolver: LinkResolver;
  readonly #post: Post;
  readonly #document: vscode.TextDocument;
  readonly #links: readonly Link[];

  /** `links` are those of the post as it is shown: templates may bring images along. */
  constructor(resolver: LinkResolver, post: Post, document: vscode.TextDocument, links: readonly Link[] = post.links) {
    this.#resolver = resolver;
    this.#post = post;
    this.#links = links;
    this.#document = document;
  }

  /** Files of the post's workspace folder (its own folder, if it is in none); for all else what `remote` says. */
  resolver<Remote>(
    webview: vscode.Webview,
    remote: (url: string) => Remote,
  ): (url: string) => string | Remote | undefined {
    return url => {
      const image = this.#resolver.knownImage(url, this.#post, this.#document);
      if (image === 'unknown') return undefined;
      return image instanceof vscode.Uri ? this.#versioned(webview.asWebviewUri(image), image).toString() : remote(url);
    };
  }

  /** What the images are as far as is known: the same as long as they lead to the same files, and those are the same. */
  get state(): string {
    return this.#urls
      .map(url => {
        const image = this.#resolver.knownImage(url, this.#post, this.#document);
        return String(image instanceof vscode.Uri ? this.#versioned(image, image) : image);
      })
      .join(' ');
  }

  /** Another address after each change: the page keeps what it has loaded from one. */
  #versioned(address: vscode.Uri, image: vscode.Uri): vscode.Uri {
    const version = this.#resolver.versionOf(image);
    return version ? address.with({ query: `version=${String(version)}` }) : address;
  }

  /** Looks up the files of images that are not known yet; undefined where there is nothing to look up. */
  lookUp(): Promise<unknown> | undefined {
    const unknown = this.#urls.filter(url => this.#resolver.knownImage(url, this.#post, this.#document) === 'unknown');
    if (!unknown.length) return undefined;
    return Promise.all(unknown.map(url => this.#resolver.lookUpImage(url, this.#post, this.#document)));
  }

  get #urls(): readonly string[] {
    const images = this.#links.filter(({ syntax }) => syntax === 'image').slice(0, mostImages);
    return [...new Set(images.map(({ url }) => url))];
  }
}

/** How many images of a post are looked for. */
const mostImages = 2000;

function rootOf(postUri: vscode.Uri): vscode.Uri {
  return vscode.workspace.getWorkspaceFolder(postUri)?.uri ?? vscode.Uri.joinPath(postUri, '..');
}
