import * as vscode from 'vscode';
import { applyCorrections, type Correction } from '../core/announcements/corrections';
import type { Catalog } from '../core/catalog/catalog';
import { type ListedLink, listLinks } from '../core/links/listedLinks';
import { parsePost, withAnnouncements } from '../core/parsePost';
import { outlineOf } from '../core/outline/outlineOf';
import type { OutlineNode } from '../core/outline/outlineNode';
import type { Post } from '../core/post/post';
import type { CatalogStore } from './catalogStore';
import type { CorrectionStore } from './correctionStore';
import { Debouncer } from './debouncer';
import { Disposable } from './disposable';

/** How long typing has to rest before anything is read again, in milliseconds. */
const rest = 180;

interface Reading {
  readonly version: number;
  /** What it was read with; undefined while the catalog is loading. */
  readonly catalog: Catalog | undefined;
  readonly corrections: readonly Correction[];
  /** As Recap reads it, without the user's corrections. */
  readonly found: Post;
  readonly post: Post;
  outline?: readonly OutlineNode[];
  links?: readonly ListedLink[];
}

/**
 * TextDocument -> Post, once per version: the only cache and the only debounce. Nothing is parsed before somebody asks;
 * `onDidChangePost` tells those who asked that asking again gives something newer.
 */
export class PostStore extends Disposable {
  readonly #catalog: CatalogStore;
  readonly #corrections: CorrectionStore;
  readonly #readings = new WeakMap<vscode.TextDocument, Reading>();
  readonly #changes = this.register(new Debouncer<vscode.TextDocument>(rest));
  readonly #onDidChangePost = this.register(new vscode.EventEmitter<vscode.TextDocument>());
  readonly onDidChangePost = this.#onDidChangePost.event;

  constructor(catalog: CatalogStore, corrections: CorrectionStore) {
    super();
    this.#catalog = catalog;
    this.#corrections = corrections;
    this.register(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length && this.#readings.has(document)) this.#announceLater(document);
      }),
    );
    this.register(vscode.workspace.onDidCloseTextDocument(document => this.#changes.cancel(document)));
    this.register(catalog.onDidLoad(() => this.#announceAll()));
    this.register(corrections.onDidChange(uri => this.#announceAll(uri)));
  }

  /** The post as it stands now. Sections and links are there at once; announcements join when the catalog is loaded. */
  postOf(document: vscode.TextDocument): Post {
    return this.#readingOf(document).post;
  }

  /** The outline of the post as it stands now. */
  outlineOf(document: vscode.TextDocument): readonly OutlineNode[] {
    const reading = this.#readingOf(document);
    return (reading.outline ??= outlineOf(reading.post));
  }

  /** Every link of the post as it stands now, with what it is called. */
  linksOf(document: vscode.TextDocument): readonly ListedLink[] {
    const reading = this.#readingOf(document);
    return (reading.links ??= listLinks(reading.post));
  }

  /** The post with its announcements. */
  async completePostOf(document: vscode.TextDocument): Promise<Post> {
    await this.#catalog.load();
    return this.postOf(document);
  }

  /** Whether announcements were looked for, so that having none means something. */
  isComplete(document: vscode.TextDocument): boolean {
    return this.#readingOf(document).catalog !== undefined;
  }

  /** Read again after an edit; with another catalog or after a correction only that is done anew. */
  #readingOf(document: vscode.TextDocument): Reading {
    const { version } = document;
    const { catalog } = this.#catalog;
    const corrections = this.#corrections.of(document.uri);
    const known = this.#readings.get(document);
    const read = known?.version === version ? known : undefined;
    if (read?.catalog === catalog && read?.corrections === corrections) return read;
    const found = this.#foundIn(document, read, catalog);
    const post = { ...found, ...applyCorrections(found, corrections, catalog) };
    // Links are the same whatever is announced.
    const links = read?.links && { links: read.links };
    const reading: Reading = { version, catalog, corrections, found, post, ...links };
    this.#readings.set(document, reading);
    if (!catalog) void this.#catalog.load();
    return reading;
  }

  #foundIn(document: vscode.TextDocument, read: Reading | undefined, catalog: Catalog | undefined): Post {
    if (!read) return parsePost(document.getText(), { path: document.uri.path, catalog });
    return read.catalog === catalog ? read.found : withAnnouncements(read.found, catalog);
  }

  #announceLater(document: vscode.TextDocument): void {
    this.#changes.schedule(document, () => this.#onDidChangePost.fire(document));
  }

  /** Tells of all posts that were read, or of the one with this URI. */
  #announceAll(uri?: string): void {
    for (const document of vscode.workspace.textDocuments) {
      if (uri !== undefined && document.uri.toString() !== uri) continue;
      if (this.#readings.has(document)) this.#onDidChangePost.fire(document);
    }
  }
}
