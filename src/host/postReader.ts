import type * as vscode from 'vscode';
import { carriedAnnouncements } from '../core/announcements/carried';
import { applyCorrections, type Correction } from '../core/announcements/corrections';
import { UnitReadings } from '../core/announcements/unitReadings';
import type { Catalog } from '../core/catalog/catalog';
import type { ListedLink } from '../core/links/listedLinks';
import type { OutlineNode } from '../core/outline/outlineNode';
import { type KeptReadings, parsePostInSteps, withAnnouncementsInSteps } from '../core/parsePost';
import { KeptBlocks } from '../core/post/keptBlocks';
import type { Post } from '../core/post/post';
import { type SiteReading, siteReading } from '../core/site/siteDialect';
import { finish, type Steps } from '../core/text/steps';
import type { CatalogStore } from './catalogStore';
import type { CorrectionStore } from './correctionStore';
import { inSlices } from './inSlices';
import type { SiteStore } from './siteStore';

/**
 * From how many UTF-16 code units on sections and links of a post are read first and its announcements only when they are due: looking for
 * them takes as long again, or longer, and the window must not wait for both at once. After an edit those from before are there meanwhile.
 */
const long = { atFirst: 1_000_000, edited: 100_000 };

/** Whether a post is so long that an edit of it is read in two steps, the announcements when they are due. */
export function isReadInTwo(document: vscode.TextDocument): boolean {
  return document.getText().length > long.edited;
}

/** How many UTF-16 code units are read in a millisecond where nothing is compiled yet. */
const slowest = 300;

/** What a post is read from. */
interface Source {
  readonly version: number;
  /** Undefined while it is loading, or while announcements are not due. */
  readonly catalog: Catalog | undefined;
  /** All that the site around it has a say in. */
  readonly site: SiteReading;
}

/** A post as it was read. */
export interface Reading extends Source {
  readonly corrections: readonly Correction[];
  /** As Recap reads it, without the user's corrections, and without announcements as long as they are not due. */
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
export interface Wanted {
  /** Without it the catalog is not loaded, only used if it is there. */
  readonly isCatalogWanted?: boolean;
}

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

interface ReaderParts {
  readonly catalog: CatalogStore;
  readonly corrections: CorrectionStore;
  readonly sites: SiteStore;
  /** Hears of posts whose announcements are not looked for until they are due; `cost` is how long reading the rest took, in milliseconds. */
  readonly onDidSplit: (document: vscode.TextDocument, cost: number) => void;
}

/**
 * Reads documents, once per version, at once or in slices, between which the extension host does other work. Work is shared by all who
 * want a post, and dropped once it is another that is wanted.
 */
export class PostReader {
  readonly #parts: ReaderParts;
  readonly #readings = new WeakMap<vscode.TextDocument, Reading>();
  /** The last one begun of each document, which is dropped if another one is wanted before it is done. */
  readonly #begun = new WeakMap<vscode.TextDocument, Begun>();
  /** What was read of blocks and paragraphs, so that after an edit only those that changed are read. */
  readonly #kept = new WeakMap<vscode.TextDocument, KeptReadings>();
  /** Those with readings. VS Code closes documents that previews still show. */
  readonly #documents = new Set<WeakRef<vscode.TextDocument>>();

  constructor(parts: ReaderParts) {
    this.#parts = parts;
  }

  /** Whether somebody asked for the post, and it was read or is being read. */
  isAsked(document: vscode.TextDocument): boolean {
    return this.#readings.has(document) || this.#begun.has(document);
  }

  /** Whether the post as it stands now is read. */
  isRead(document: vscode.TextDocument): boolean {
    return !('steps' in this.#stateOf(document));
  }

  /** The last reading of a document, which may be of a text that has changed since. */
  lastOf(document: vscode.TextDocument): Reading | undefined {
    return this.#readings.get(document);
  }

  /** The documents that were asked for and that somebody still has, the last one first. */
  known(): readonly vscode.TextDocument[] {
    const known: vscode.TextDocument[] = [];
    for (const reference of this.#documents) {
      const document = reference.deref();
      if (document) known.unshift(document);
      else this.#documents.delete(reference);
    }
    return known;
  }

  /** The reading of the post as it stands now. */
  readingOf(document: vscode.TextDocument, which?: Wanted): Reading {
    const state = this.#stateOf(document, which);
    return 'steps' in state ? finish(state.steps) : state;
  }

  /** Reads the post as it stands now: at once if that takes less than `moment` milliseconds. False if the text changed before it was read. */
  async prepare(document: vscode.TextDocument, moment: number, which?: Wanted): Promise<boolean> {
    const { version } = document;
    const begun = this.#stateOf(document, which);
    // What is read in a moment keeps up with typing; in slices each key would have the one before dropped. Announcements of a long post are not.
    const isLater = 'steps' in begun && begun.read !== undefined && isReadInTwo(document);
    if ('steps' in begun && !isLater && this.#costOf(document) < moment) workFor(moment, begun.steps);
    for (let state = this.#stateOf(document, which); 'steps' in state; state = this.#stateOf(document, which)) {
      await (state.slices ??= this.#readInSlices(document, state));
      if (document.version !== version) return false;
    }
    return true;
  }

  /** About how long reading the text takes, in milliseconds. */
  #costOf(document: vscode.TextDocument): number {
    const known = this.#readings.get(document);
    if (!known) return document.getText().length / slowest;
    // A long text may have been put into a short one.
    const growth = document.getText().length / Math.max(1, known.found.text.length);
    return known.cost * Math.max(1, growth);
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
    const { catalog: catalogs, sites } = this.#parts;
    const site = siteReading(sites.of(document.uri).site);
    const known = this.#readings.get(document);
    const read = known && isOfText(known, { version, site }) ? known : undefined;
    const isEdited = known !== undefined && known.version !== version;
    const isSplit = read ? read.isSplit : document.getText().length > (isEdited ? long.edited : long.atFirst);
    const catalog = isSplit ? undefined : catalogs.catalog;
    if (isCatalogWanted && !catalogs.catalog) void catalogs.load();
    if (read && read.catalog === catalog) return this.#corrected(document, read);
    const begun = this.#begun.get(document);
    if (begun && begun.read === read && begun.catalog === catalog && isOfText(begun, { version, site })) return begun;
    const kept = this.#keptOf(document);
    const steps = read
      ? withAnnouncementsInSteps(read.found, catalog, kept.units)
      : parsePostInSteps(document.getText(), { path: document.uri.path, catalog, ...site, kept });
    const work: Work = { version, catalog, site, read, isSplit };
    const started: Begun = { ...work, steps: this.#read(document, work, steps) };
    this.#begun.set(document, started);
    return started;
  }

  #keep(document: vscode.TextDocument, work: Work, found: Post, spent: number): Reading {
    const { version, catalog, site, read, isSplit } = work;
    const corrections = this.#parts.corrections.of(document.uri);
    const before = this.#readings.get(document)?.post;
    const announced =
      isSplit && before ? carriedAnnouncements(before, found) : applyCorrections(found, corrections, catalog);
    const { cost, at } = read ?? { cost: spent, at: performance.now() };
    // Links are the same whatever is announced.
    const links = read?.links && { links: read.links };
    const post = { ...found, ...announced };
    const reading: Reading = { version, catalog, corrections, site, found, post, cost, at, isSplit, ...links };
    if (!this.#readings.has(document)) this.#documents.add(new WeakRef(document));
    this.#readings.set(document, reading);
    if (isSplit) this.#parts.onDidSplit(document, cost);
    return reading;
  }

  /** A reading by what the user says about announcements now. Those that are carried over know it already. */
  #corrected(document: vscode.TextDocument, reading: Reading): Reading {
    const corrections = this.#parts.corrections.of(document.uri);
    if (corrections === reading.corrections || !reading.catalog) return reading;
    const { found, catalog } = reading;
    const post = { ...found, ...applyCorrections(found, corrections, catalog) };
    const corrected: Reading = { ...reading, corrections, post, outline: undefined };
    this.#readings.set(document, corrected);
    return corrected;
  }

  #keptOf(document: vscode.TextDocument): KeptReadings {
    const known = this.#kept.get(document);
    if (known) return known;
    const kept = { blocks: new KeptBlocks(), units: new UnitReadings() };
    this.#kept.set(document, kept);
    return kept;
  }
}

/** Does work for as many milliseconds, which is all of it mostly. An edit may ask for more than the one before: of a definition, all is read again. */
function workFor(moment: number, steps: Steps<unknown>): void {
  const end = performance.now() + moment;
  while (!steps.next().done && performance.now() < end);
}

function isOfText(source: Source, { version, site }: Pick<Source, 'version' | 'site'>): boolean {
  return source.version === version && source.site.slugs === site.slugs && source.site.dialect === site.dialect;
}
