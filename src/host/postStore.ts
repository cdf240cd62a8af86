import * as vscode from 'vscode';
import { applyCorrections, type Correction } from '../core/announcements/corrections';
import { UnitReadings } from '../core/announcements/unitReadings';
import type { Catalog } from '../core/catalog/catalog';
import { type ListedLink, listLinks } from '../core/links/listedLinks';
import { parsePost, withAnnouncements } from '../core/parsePost';
import { outlineOf } from '../core/outline/outlineOf';
import type { OutlineNode } from '../core/outline/outlineNode';
import type { Post } from '../core/post/post';
import { type SiteReading, siteReading } from '../core/site/siteDialect';
import type { CatalogStore } from './catalogStore';
import type { CorrectionStore } from './correctionStore';
import { Debouncer } from './debouncer';
import { Disposable } from './disposable';
import type { SiteStore } from './siteStore';
import { typingRest } from './typingRest';

/** How long typing has to rest before trees and what else stands beside the text are brought up to date, in milliseconds. */
const rest = 180;

/**
 * From how many UTF-16 code units on sections and links of a post come first and its announcements after a pause, in milliseconds:
 * looking for them in megabytes takes as long again as reading those, and the window must not wait for both at once.
 */
const long = 1_000_000;
const longPause = 300;

interface Reading {
  readonly version: number;
  /** What it was read with; undefined while the catalog is loading. */
  readonly catalog: Catalog | undefined;
  readonly corrections: readonly Correction[];
  /** All that the site around it has a say in. */
  readonly site: SiteReading;
  /** As Recap reads it, without the user's corrections. */
  readonly found: Post;
  readonly post: Post;
  /** How long reading the text took, and when it and what followed at once ended, in milliseconds as `performance.now()` counts them. */
  readonly cost: number;
  at: number;
  /** The post is long, and its announcements are not due yet. */
  isSplit: boolean;
  outline?: readonly OutlineNode[];
  links?: readonly ListedLink[];
}

/**
 * TextDocument -> Post, once per version: the only cache and the only debounce. Nothing is parsed before somebody asks;
 * `onDidChangePost` tells those who asked that asking again gives something newer. Who keeps up with typing hears of edits by `onDidEdit`,
 * as soon as reading them keeps nobody waiting, and of all else by `onDidReread`.
 */
export class PostStore extends Disposable {
  readonly #catalog: CatalogStore;
  readonly #corrections: CorrectionStore;
  readonly #sites: SiteStore;
  readonly #readings = new WeakMap<vscode.TextDocument, Reading>();
  /** What announcements were found from, so that after an edit only paragraphs that changed are looked at. */
  readonly #kept = new WeakMap<vscode.TextDocument, UnitReadings>();
  /** Those with readings. VS Code closes documents that previews still show. */
  readonly #documents = new Set<WeakRef<vscode.TextDocument>>();
  readonly #changes = this.register(new Debouncer<vscode.TextDocument>(rest));
  readonly #edits = this.register(new Debouncer<vscode.TextDocument>(rest));
  readonly #onDidChangePost = this.register(new vscode.EventEmitter<vscode.TextDocument>());
  readonly onDidChangePost = this.#onDidChangePost.event;
  readonly #onDidEdit = this.register(new vscode.EventEmitter<vscode.TextDocument>());
  readonly onDidEdit = this.#onDidEdit.event;
  readonly #onDidReread = this.register(new vscode.EventEmitter<vscode.TextDocument>());
  readonly onDidReread = this.#onDidReread.event;

  constructor(catalog: CatalogStore, corrections: CorrectionStore, sites: SiteStore) {
    super();
    this.#catalog = catalog;
    this.#corrections = corrections;
    this.#sites = sites;
    this.register(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length && this.#readings.has(document)) this.#announceLater(document);
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

  /** The post as it stands now. Sections and links are there at once; announcements join when the catalog is loaded. */
  postOf(document: vscode.TextDocument): Post {
    return this.#readingOf(document).post;
  }

  /** The same for who needs sections and links only: the catalog is not loaded for that. */
  linkedPostOf(document: vscode.TextDocument): Post {
    return this.#readingOf(document, { isCatalogWanted: false }).post;
  }

  /** The document of a post that was asked for: an open one, else one that previews may still show. */
  documentOf(uri: string): vscode.TextDocument | undefined {
    const known = [...vscode.workspace.textDocuments, ...this.#known()];
    return known.find(document => document.uri.toString() === uri);
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

  /** The post with its announcements, as its site reads it. */
  async completePostOf(document: vscode.TextDocument): Promise<Post> {
    await Promise.all([this.#catalog.load(), this.#sites.load(document.uri)]);
    this.#readingOf(document).isSplit = false;
    return this.postOf(document);
  }

  /** What a text would be read as if it were the document's, without announcements. */
  read(document: vscode.TextDocument, text: string): Post {
    return parsePost(text, { path: document.uri.path, ...this.#readingOf(document).site });
  }

  /** Whether announcements were looked for, so that having none means something. */
  isComplete(document: vscode.TextDocument): boolean {
    return this.#readingOf(document).catalog !== undefined;
  }

  /**
   * Read again after an edit, and when the site around it is known or reads it otherwise; with another catalog or after a correction only
   * that is done anew.
   */
  #readingOf(document: vscode.TextDocument, { isCatalogWanted = true } = {}): Reading {
    const { version } = document;
    const corrections = this.#corrections.of(document.uri);
    const site = siteReading(this.#sites.of(document.uri).site);
    const known = this.#readings.get(document);
    const isRead = known?.version === version && known.site.slugs === site.slugs && known.site.dialect === site.dialect;
    const read = isRead ? known : undefined;
    const text = read ? read.found.text : document.getText();
    const isSplit = read ? read.isSplit : text.length > long;
    const catalog = isSplit ? undefined : this.#catalog.catalog;
    if (isCatalogWanted && !this.#catalog.catalog) void this.#catalog.load();
    if (read?.catalog === catalog && read?.corrections === corrections) return read;
    const start = performance.now();
    const found = this.#foundIn(document, text, read, { catalog, site });
    const at = read ? read.at : performance.now();
    const cost = read ? read.cost : at - start;
    const post = { ...found, ...applyCorrections(found, corrections, catalog) };
    // Links are the same whatever is announced.
    const links = read?.links && { links: read.links };
    const reading: Reading = { version, catalog, corrections, site, found, post, cost, at, isSplit, ...links };
    if (!this.#readings.has(document)) this.#documents.add(new WeakRef(document));
    this.#readings.set(document, reading);
    if (isSplit) this.#changes.schedule(document, () => this.#announceSplit(document), longPause);
    return reading;
  }

  #foundIn(
    document: vscode.TextDocument,
    text: string,
    read: Reading | undefined,
    { catalog, site }: Pick<Reading, 'catalog' | 'site'>,
  ): Post {
    const kept = this.#keptOf(document);
    if (!read) return parsePost(text, { path: document.uri.path, catalog, ...site, kept });
    return read.catalog === catalog ? read.found : withAnnouncements(read.found, catalog, kept);
  }

  #keptOf(document: vscode.TextDocument): UnitReadings {
    const known = this.#kept.get(document);
    if (known) return known;
    const kept = new UnitReadings();
    this.#kept.set(document, kept);
    return kept;
  }

  /** The announcements of a long post are due now. */
  #announceSplit(document: vscode.TextDocument): void {
    const reading = this.#readings.get(document);
    if (reading) reading.isSplit = false;
    this.#announce(document);
  }

  #announceLater(document: vscode.TextDocument): void {
    const { cost = 0, at = 0, found } = this.#readings.get(document) ?? {};
    // What is shown of a long post stays until its announcements are found again, so that they do not go and come back.
    const isLong = (found?.text.length ?? 0) > long;
    const wait = typingRest({ cost, since: performance.now() - at }, rest);
    if (!isLong) this.#edits.schedule(document, () => this.#announceEdit(document), wait);
    this.#changes.schedule(document, () => {
      if (!isLong) return this.#onDidChangePost.fire(document);
      if (!this.#readingOf(document).isSplit) this.#announce(document);
    });
  }

  /** Those who keep up with typing show the post right away, which is a part of what the next rest has to outlast. */
  #announceEdit(document: vscode.TextDocument): void {
    this.#onDidEdit.fire(document);
    const reading = this.#readings.get(document);
    if (reading) reading.at = performance.now();
  }

  /** Tells of a post that may be another for other reasons than typing. */
  #announce(document: vscode.TextDocument): void {
    this.#onDidReread.fire(document);
    this.#onDidChangePost.fire(document);
  }

  /** Tells of the posts that were read, all or some of them. */
  #announceAll(isMeant: (document: vscode.TextDocument) => boolean = () => true): void {
    for (const document of this.#known()) if (isMeant(document)) this.#announce(document);
  }

  /** The documents that were asked for and that somebody still has, the last one first. */
  #known(): readonly vscode.TextDocument[] {
    const known: vscode.TextDocument[] = [];
    for (const reference of this.#documents) {
      const document = reference.deref();
      if (document) known.unshift(document);
      else this.#documents.delete(reference);
    }
    return known;
  }
}
