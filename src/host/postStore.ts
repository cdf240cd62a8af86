import * as vscode from 'vscode';
import { type ListedLink, listLinks } from '../core/links/listedLinks';
import { parsePost } from '../core/parsePost';
import { outlineOf } from '../core/outline/outlineOf';
import type { OutlineNode } from '../core/outline/outlineNode';
import type { Post } from '../core/post/post';
import type { CatalogStore } from './catalogStore';
import type { CorrectionStore } from './correctionStore';
import { Debouncer } from './debouncer';
import { Disposable } from './disposable';
import { inBackground } from './errors';
import { isReadInTwo, PostReader, type Wanted } from './postReader';
import type { SiteStore } from './siteStore';
import { typingRest } from './typingRest';

/** How long typing has to rest before trees and what else stands beside the text are brought up to date, in milliseconds. */
const rest = 180;

/** What takes no longer is done at once: what is read in slices may be behind the keys, what is read at once keeps others waiting. In milliseconds. */
const moment = 80;

/** How long after its sections and links the announcements of a long post are looked for, in milliseconds: what shows those comes first. */
const longPause = 300;
const mostPause = 1000;

const linksOnly: Wanted = { isCatalogWanted: false };

/**
 * TextDocument -> Post, once per version: the only cache and the only debounce. Nothing is parsed before somebody asks;
 * `onDidChangePost` tells those who asked that asking again gives something newer. Who keeps up with typing hears of edits by `onDidEdit`,
 * as soon as reading them keeps nobody waiting, and of all else by `onDidReread`. Who can wait asks to `prepare` the post first: then it is
 * read in slices, between which the extension host does other work.
 */
export class PostStore extends Disposable {
  readonly #catalog: CatalogStore;
  readonly #sites: SiteStore;
  readonly #log: vscode.LogOutputChannel;
  readonly #reader: PostReader;
  readonly #changes = this.register(new Debouncer<vscode.TextDocument>(rest));
  readonly #edits = this.register(new Debouncer<vscode.TextDocument>(rest));
  readonly #onDidChangePost = this.register(new vscode.EventEmitter<vscode.TextDocument>());
  readonly onDidChangePost = this.#onDidChangePost.event;
  readonly #onDidEdit = this.register(new vscode.EventEmitter<vscode.TextDocument>());
  readonly onDidEdit = this.#onDidEdit.event;
  readonly #onDidReread = this.register(new vscode.EventEmitter<vscode.TextDocument>());
  readonly onDidReread = this.#onDidReread.event;

  constructor(catalog: CatalogStore, corrections: CorrectionStore, sites: SiteStore, log: vscode.LogOutputChannel) {
    super();
    this.#catalog = catalog;
    this.#sites = sites;
    this.#log = log;
    // What shows sections and links takes about as long as reading them, but nobody waits for that of a huge post.
    const onDidSplit = (document: vscode.TextDocument, cost: number): void => {
      this.#changes.schedule(document, () => this.#announceSplit(document), longPause + Math.min(2 * cost, mostPause));
    };
    this.#reader = new PostReader({ catalog, corrections, sites, onDidSplit });
    this.register(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length && this.#reader.isAsked(document)) this.#announceLater(document);
      }),
    );
    // Closing may have thrown edits away: those who still show the post are told at once.
    this.register(
      vscode.workspace.onDidCloseTextDocument(document => {
        this.#edits.flush(document);
        this.#changes.flush(document);
      }),
    );
    this.register(catalog.onDidLoad(() => this.#announceAll()));
    this.register(
      corrections.onDidChange(uri =>
        this.#announceAll(document => uri === undefined || document.uri.toString() === uri),
      ),
    );
    this.register(sites.onDidChange(around => this.#announceAll(document => sites.isAround(around, document.uri))));
  }

  /**
   * Reads the post as it stands now, in slices; asking for it costs nothing then. False if the text changed before it was read, of which
   * an event tells.
   */
  prepare(document: vscode.TextDocument, which?: Wanted): Promise<boolean> {
    return this.#reader.prepare(document, moment, which);
  }

  /** Whether the post as it stands now is read, so that asking for it costs nothing. */
  isRead(document: vscode.TextDocument): boolean {
    return this.#reader.isRead(document);
  }

  /** The post as it stands now. Sections and links are there at once; announcements join when the catalog is loaded. */
  postOf(document: vscode.TextDocument): Post {
    return this.#reader.readingOf(document).post;
  }

  /** The same, prepared, for who needs sections and links only: the catalog is not loaded for that. */
  async linkedPostOf(document: vscode.TextDocument): Promise<Post | undefined> {
    return (await this.prepare(document, linksOnly)) ? this.#reader.readingOf(document, linksOnly).post : undefined;
  }

  /** The document of a post that was asked for: an open one, else one that previews may still show. */
  documentOf(uri: string): vscode.TextDocument | undefined {
    const known = [...vscode.workspace.textDocuments, ...this.#reader.known()];
    return known.find(document => document.uri.toString() === uri);
  }

  /** The outline of the post as it stands now. */
  outlineOf(document: vscode.TextDocument): readonly OutlineNode[] {
    const reading = this.#reader.readingOf(document);
    return (reading.outline ??= outlineOf(reading.post));
  }

  /** Every link of the post as it stands now, with what it is called. */
  linksOf(document: vscode.TextDocument): readonly ListedLink[] {
    const reading = this.#reader.readingOf(document);
    return (reading.links ??= listLinks(reading.post));
  }

  /** The post with its announcements, as its site reads it. */
  async completePostOf(document: vscode.TextDocument): Promise<Post> {
    await Promise.all([this.#catalog.load(), this.#sites.load(document.uri)]);
    for (;;) {
      // A text that changed meanwhile is read again, so that nobody waits for all of it in one go.
      if (!(await this.prepare(document))) continue;
      const reading = this.#reader.readingOf(document);
      if (!reading.isSplit) return reading.post;
      reading.isSplit = false;
    }
  }

  /** What a text would be read as if it were the document's, without announcements. */
  read(document: vscode.TextDocument, text: string): Post {
    return parsePost(text, { path: document.uri.path, ...this.#reader.readingOf(document).site });
  }

  /** Whether announcements were looked for, so that having none means something. */
  isComplete(document: vscode.TextDocument): boolean {
    return this.#reader.readingOf(document).catalog !== undefined;
  }

  /** The announcements of a long post are due now. */
  #announceSplit(document: vscode.TextDocument): void {
    const reading = this.#reader.lastOf(document);
    if (reading) reading.isSplit = false;
    this.#announce(document);
  }

  #announceLater(document: vscode.TextDocument): void {
    const { cost = 0, at = 0 } = this.#reader.lastOf(document) ?? {};
    const wait = typingRest({ cost, since: performance.now() - at }, rest);
    const announce = (): void => this.#onDidEdit.fire(document);
    // Keys may come faster than the shortest rest: what is read in a moment does not wait for a pause between them.
    if (cost < rest) this.#edits.scheduleFirst(document, announce, wait);
    else this.#edits.schedule(document, announce, wait);
    this.#changes.schedule(document, () => inBackground(this.#log, this.#announceRested(document)));
  }

  /** A long post has its announcements later, and is told of then. */
  async #announceRested(document: vscode.TextDocument): Promise<void> {
    if (isReadInTwo(document) && !(await this.#isReadWhole(document))) return;
    this.#onDidChangePost.fire(document);
  }

  /** Nobody may want more than links of it. */
  async #isReadWhole(document: vscode.TextDocument): Promise<boolean> {
    return (await this.prepare(document, linksOnly)) && !this.#reader.readingOf(document, linksOnly).isSplit;
  }

  /** Tells of a post that may be another for other reasons than typing. */
  #announce(document: vscode.TextDocument): void {
    this.#onDidReread.fire(document);
    this.#onDidChangePost.fire(document);
  }

  /** Tells of the posts that were read, all or some of them. */
  #announceAll(isMeant: (document: vscode.TextDocument) => boolean = () => true): void {
    for (const document of this.#reader.known()) if (isMeant(document)) this.#announce(document);
  }
}
