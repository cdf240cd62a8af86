import * as vscode from 'vscode';
import { applyCorrections, type Correction } from '../core/announcements/corrections';
import { UnitReadings } from '../core/announcements/unitReadings';
import type { Catalog } from '../core/catalog/catalog';
import { type ListedLink, listLinks } from '../core/links/listedLinks';
import { parsePost, parsePostInSteps, withAnnouncementsInSteps } from '../core/parsePost';
import { outlineOf } from '../core/outline/outlineOf';
import type { OutlineNode } from '../core/outline/outlineNode';
import type { Post } from '../core/post/post';
import { type SiteReading, siteReading } from '../core/site/siteDialect';
import { finish, type Steps } from '../core/text/steps';
import type { CatalogStore } from './catalogStore';
import type { CorrectionStore } from './correctionStore';
import { Debouncer } from './debouncer';
import { Disposable } from './disposable';
import { inBackground } from './errors';
import { inSlices } from './inSlices';
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

/** How many UTF-16 code units are read in a millisecond where nothing is compiled yet. */
const slowest = 300;

/** What a post is read from. */
interface Source {
  readonly version: number;
  /** Undefined while it is loading. */
  readonly catalog: Catalog | undefined;
  /** All that the site around it has a say in. */
  readonly site: SiteReading;
}

interface Reading extends Source {
  readonly corrections: readonly Correction[];
  /** As Recap reads it, without the user's corrections. */
  readonly found: Post;
  readonly post: Post;
  /** How long reading the text took, and when it ended, in milliseconds as `performance.now()` counts them. */
  readonly cost: number;
  readonly at: number;
  /** The post is long, and its announcements are not due yet. */
  isSplit: boolean;
  outline?: readonly OutlineNode[] | undefined;
  links?: readonly ListedLink[];
}

/** What is wanted of a post. */
interface Wanted {
  /** Without it the catalog is not loaded, only used if it is there. */
  readonly isCatalogWanted?: boolean;
}

const linksOnly: Wanted = { isCatalogWanted: false };

/** A post that is being read. */
interface Work extends Source {
  /** What is kept of the reading before: its text is not read again. */
  readonly read: Reading | undefined;
  readonly isSplit: boolean;
}

/** What is left of it to do; the last step keeps the reading, so that a post that is read never seems to be still at work. */
interface Begun extends Work {
  readonly steps: Steps<Reading>;
  /** Ends with the work if that is done in slices. */
  slices?: Promise<unknown>;
}

/**
 * TextDocument -> Post, once per version: the only cache and the only debounce. Nothing is parsed before somebody asks;
 * `onDidChangePost` tells those who asked that asking again gives something newer. Who keeps up with typing hears of edits by `onDidEdit`,
 * as soon as reading them keeps nobody waiting, and of all else by `onDidReread`. Who can wait asks to `prepare` the post first: then it is
 * read in slices, between which the extension host does other work.
 */
export class PostStore extends Disposable {
  readonly #catalog: CatalogStore;
  readonly #corrections: CorrectionStore;
  readonly #sites: SiteStore;
  readonly #log: vscode.LogOutputChannel;
  readonly #readings = new WeakMap<vscode.TextDocument, Reading>();
  /** The last one begun of each document, which is dropped if another one is wanted before it is done. */
  readonly #begun = new WeakMap<vscode.TextDocument, Begun>();
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

  constructor(catalog: CatalogStore, corrections: CorrectionStore, sites: SiteStore, log: vscode.LogOutputChannel) {
    super();
    this.#catalog = catalog;
    this.#corrections = corrections;
    this.#sites = sites;
    this.#log = log;
    this.register(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length && (this.#readings.has(document) || this.#begun.has(document)))
          this.#announceLater(document);
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
  async prepare(document: vscode.TextDocument, which?: Wanted): Promise<boolean> {
    const { version } = document;
    // What is read in a moment keeps up with typing; in slices each key would have the one before dropped.
    if (this.#costOf(document) < rest) this.#readingOf(document, which);
    for (let state = this.#stateOf(document, which); 'steps' in state; state = this.#stateOf(document, which)) {
      await (state.slices ??= this.#readInSlices(document, state));
      if (document.version !== version) return false;
    }
    return true;
  }

  /** Whether the post as it stands now is read, so that asking for it costs nothing. */
  isRead(document: vscode.TextDocument): boolean {
    return !('steps' in this.#stateOf(document));
  }

  /** The post as it stands now. Sections and links are there at once; announcements join when the catalog is loaded. */
  postOf(document: vscode.TextDocument): Post {
    return this.#readingOf(document).post;
  }

  /** The same, prepared, for who needs sections and links only: the catalog is not loaded for that. */
  async linkedPostOf(document: vscode.TextDocument): Promise<Post | undefined> {
    return (await this.prepare(document, linksOnly)) ? this.#readingOf(document, linksOnly).post : undefined;
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
    for (;;) {
      // A text that changed meanwhile is read again, so that nobody waits for all of it in one go.
      if (!(await this.prepare(document))) continue;
      const reading = this.#readingOf(document);
      if (!reading.isSplit) return reading.post;
      reading.isSplit = false;
    }
  }

  /** What a text would be read as if it were the document's, without announcements. */
  read(document: vscode.TextDocument, text: string): Post {
    return parsePost(text, { path: document.uri.path, ...this.#readingOf(document).site });
  }

  /** Whether announcements were looked for, so that having none means something. */
  isComplete(document: vscode.TextDocument): boolean {
    return this.#readingOf(document).catalog !== undefined;
  }

  /** About how long reading the text takes, in milliseconds. */
  #costOf(document: vscode.TextDocument): number {
    const known = this.#readings.get(document);
    if (!known) return document.getText().length / slowest;
    // A long text may have been put into a short one.
    const growth = document.getText().length / Math.max(1, known.found.text.length);
    return known.cost * Math.max(1, growth);
  }

  #readingOf(document: vscode.TextDocument, which?: Wanted): Reading {
    const state = this.#stateOf(document, which);
    return 'steps' in state ? finish(state.steps) : state;
  }

  #readInSlices(document: vscode.TextDocument, { steps, version }: Begun): Promise<unknown> {
    return inSlices(steps, () => this.#begun.get(document)?.steps === steps && document.version === version);
  }

  *#read(document: vscode.TextDocument, work: Work, steps: Steps<Post>): Steps<Reading> {
    let cost = 0;
    try {
      for (;;) {
        const start = performance.now();
        const step = steps.next();
        // What others did between the steps is no cost of the post.
        cost += performance.now() - start;
        if (step.done) return this.#keep(document, work, step.value, cost);
        yield;
      }
    } finally {
      this.#begun.delete(document);
    }
  }

  /**
   * The reading of the post as it stands now, or the work that is left to do for it. Read again after an edit, and when the site around it is
   * known or reads it otherwise; with another catalog or after a correction only that is done anew.
   */
  #stateOf(document: vscode.TextDocument, { isCatalogWanted = true }: Wanted = {}): Reading | Begun {
    const { version } = document;
    const site = siteReading(this.#sites.of(document.uri).site);
    const known = this.#readings.get(document);
    const read = known && isOfText(known, { version, site }) ? known : undefined;
    const isSplit = read ? read.isSplit : document.getText().length > long;
    const catalog = isSplit ? undefined : this.#catalog.catalog;
    if (isCatalogWanted && !this.#catalog.catalog) void this.#catalog.load();
    if (read && read.catalog === catalog) return this.#corrected(document, read);
    const begun = this.#begun.get(document);
    if (begun && begun.read === read && begun.catalog === catalog && isOfText(begun, { version, site })) return begun;
    const kept = this.#keptOf(document);
    const steps = read
      ? withAnnouncementsInSteps(read.found, catalog, kept)
      : parsePostInSteps(document.getText(), { path: document.uri.path, catalog, ...site, kept });
    const work: Work = { version, catalog, site, read, isSplit };
    const started: Begun = { ...work, steps: this.#read(document, work, steps) };
    this.#begun.set(document, started);
    return started;
  }

  #keep(document: vscode.TextDocument, work: Work, found: Post, spent: number): Reading {
    const { version, catalog, site, read, isSplit } = work;
    const corrections = this.#corrections.of(document.uri);
    const post = { ...found, ...applyCorrections(found, corrections, catalog) };
    const { cost, at } = read ?? { cost: spent, at: performance.now() };
    // Links are the same whatever is announced.
    const links = read?.links && { links: read.links };
    const reading: Reading = { version, catalog, corrections, site, found, post, cost, at, isSplit, ...links };
    if (!this.#readings.has(document)) this.#documents.add(new WeakRef(document));
    this.#readings.set(document, reading);
    if (isSplit) this.#changes.schedule(document, () => this.#announceSplit(document), longPause);
    return reading;
  }

  /** A reading by what the user says about announcements now. */
  #corrected(document: vscode.TextDocument, reading: Reading): Reading {
    const corrections = this.#corrections.of(document.uri);
    if (corrections === reading.corrections) return reading;
    const { found, catalog } = reading;
    const post = { ...found, ...applyCorrections(found, corrections, catalog) };
    const corrected: Reading = { ...reading, corrections, post, outline: undefined };
    this.#readings.set(document, corrected);
    return corrected;
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
    if (!isLong) this.#edits.schedule(document, () => this.#onDidEdit.fire(document), wait);
    this.#changes.schedule(document, () => {
      if (isLong) inBackground(this.#log, this.#announceLong(document));
      else this.#onDidChangePost.fire(document);
    });
  }

  /** Reads a post that was long; if it is no more, its announcements are there with the rest. */
  async #announceLong(document: vscode.TextDocument): Promise<void> {
    if ((await this.prepare(document)) && !this.#readingOf(document).isSplit) this.#announce(document);
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

function isOfText(source: Source, { version, site }: Pick<Source, 'version' | 'site'>): boolean {
  return source.version === version && source.site.slugs === site.slugs && source.site.dialect === site.dialect;
}
