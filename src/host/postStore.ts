import * as vscode from 'vscode';
import { parsePost } from '../core/parsePost';
import { outlineOf } from '../core/outline/outlineOf';
import type { OutlineNode } from '../core/outline/outlineNode';
import type { Post } from '../core/post/post';
import type { CatalogStore } from './catalogStore';
import { Debouncer } from './debouncer';
import { Disposable } from './disposable';

/** How long typing has to rest before anything is read again, in milliseconds. */
const rest = 180;

interface Reading {
  readonly version: number;
  /** Whether it was read with the catalog. */
  readonly isComplete: boolean;
  readonly post: Post;
  outline?: readonly OutlineNode[];
}

/**
 * TextDocument -> Post, once per version: the only cache and the only debounce. Nothing is parsed before somebody asks;
 * `onDidChangePost` tells those who asked that asking again gives something newer.
 */
export class PostStore extends Disposable {
  readonly #catalog: CatalogStore;
  readonly #readings = new WeakMap<vscode.TextDocument, Reading>();
  readonly #changes = this.register(new Debouncer<vscode.TextDocument>(rest));
  readonly #onDidChangePost = this.register(new vscode.EventEmitter<vscode.TextDocument>());
  readonly onDidChangePost = this.#onDidChangePost.event;

  constructor(catalog: CatalogStore) {
    super();
    this.#catalog = catalog;
    this.register(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length && this.#readings.has(document)) this.#announceLater(document);
      }),
    );
    this.register(vscode.workspace.onDidCloseTextDocument(document => this.#changes.cancel(document)));
    this.register(catalog.onDidLoad(() => this.#announceAll()));
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

  /** The post with its announcements. */
  async completePostOf(document: vscode.TextDocument): Promise<Post> {
    await this.#catalog.load();
    return this.postOf(document);
  }

  /** Whether announcements were looked for, so that having none means something. */
  isComplete(document: vscode.TextDocument): boolean {
    return this.#readingOf(document).isComplete;
  }

  #readingOf(document: vscode.TextDocument): Reading {
    const { catalog } = this.#catalog;
    const known = this.#readings.get(document);
    if (known?.version === document.version && known.isComplete === Boolean(catalog)) return known;
    const post = parsePost(document.getText(), { path: document.uri.path, catalog });
    const reading: Reading = { version: document.version, isComplete: Boolean(catalog), post };
    this.#readings.set(document, reading);
    if (!catalog) void this.#catalog.load();
    return reading;
  }

  #announceLater(document: vscode.TextDocument): void {
    this.#changes.schedule(document, () => this.#onDidChangePost.fire(document));
  }

  #announceAll(): void {
    for (const document of vscode.workspace.textDocuments) {
      if (this.#readings.has(document)) this.#onDidChangePost.fire(document);
    }
  }
}
