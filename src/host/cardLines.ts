import * as vscode from 'vscode';
import type { Announcement, DocsTarget, Evidence, Mention } from '../core/announcements/announcement';
import { fittedWeights } from '../core/announcements/score';
import type { Catalog } from '../core/catalog/catalog';
import type { CatalogEntry, LifecycleFact, Provenance } from '../core/catalog/entry';
import { categoryWord } from './categoryWords';
import { docsKinds, kindWord, targetWords, wording } from './words';

const { t } = vscode.l10n;

/** How many reasons a card gives, the weightiest first, and from which weight (in log odds) on one is worth telling. */
const enoughReasons = 4;
const tellingFrom = 0.15;

/** How a card writes what others wrote: as Markdown that shows nothing but the text, or as plain text. */
export interface CardWriting {
  readonly text: (text: string, longest?: number) => string;
  /** A fact's source: its host, and as `address` where it leads if it is a plain web address. */
  readonly source: (name: string, address: string | undefined) => string;
}

/** What every card tells, line by line, written as its place wants it. */
export interface CardLines {
  readonly name: string;
  /** Kind and category. */
  readonly what: string;
  /** When it was announced and what became of it, each with its source. */
  readonly facts: readonly string[];
  readonly docs: DocsLine | undefined;
  /** Why it counts as announced; may be empty. */
  readonly why: string;
}

/** What *Open docs* opens, and where that is. */
export interface DocsLine {
  readonly title: string;
  readonly target: string;
}

/** What Recap knows of an announcement: what it is, when it was announced, what became of it, where its docs are, why it counts. */
export function announcementLines(
  announcement: Announcement,
  catalog: Catalog | undefined,
  writing: CardWriting,
): CardLines {
  const { entry, name, kind, category, docs } = announcement;
  return {
    name: writing.text(name),
    what: whatItIs(kind, category, writing),
    facts: factsOf(entry, catalog, writing),
    docs: docs && docsLine(docs, entry, catalog, writing),
    why: reasons(announcement, writing),
  };
}

/** The same of a catalogued name that the post does not announce. */
export function mentionLines(
  { entry }: Mention,
  docs: DocsTarget | undefined,
  catalog: Catalog | undefined,
  writing: CardWriting,
): CardLines {
  return { ...entryLines(entry, docs, catalog, writing), why: t('Mentioned here, not announced') };
}

/** The same of an entry of the catalog, wherever it is named. */
export function entryLines(
  entry: CatalogEntry,
  docs: DocsTarget | undefined,
  catalog: Catalog | undefined,
  writing: CardWriting,
): CardLines {
  return {
    name: writing.text(entry.name),
    what: whatItIs(entry.kind, entry.category, writing),
    facts: factsOf(entry, catalog, writing),
    docs: docs && docsLine(docs, entry, catalog, writing),
    why: '',
  };
}

function whatItIs(kind: string, category: string | undefined, { text }: CardWriting): string {
  return [kindWord(kind), ...(category ? [categoryWord(category)] : [])].map(word => text(word)).join(' · ');
}

/** The catalog's facts, each with its source; what may change since is dated by the catalog's day. */
function factsOf(
  entry: CatalogEntry | undefined,
  catalog: Catalog | undefined,
  writing: CardWriting,
): readonly string[] {
  if (!entry || !catalog) return [];
  const { announced, lifecycle, origin } = entry;
  return [
    ...(announced ? [withSource(announcedWords(announced.date, announced.event), announced, writing)] : []),
    ...lifecycle.map(fact => withSource(lifecycleWords(fact, entry, catalog), fact, writing, catalog.asOf)),
    ...(origin === undefined ? [] : [t('From the catalog {0}', writing.text(origin))]),
  ];
}

function announcedWords(date: string, event: string | undefined): string {
  return event ? t('announced {0} at {1}', date, event) : t('announced {0}', date);
}

function lifecycleWords(fact: LifecycleFact, entry: CatalogEntry, catalog: Catalog): string {
  const { date, formerName } = fact;
  const next = fact.successor === undefined ? undefined : (catalog.byId(fact.successor)?.name ?? fact.successor);
  const isAhead = date > catalog.asOf.slice(0, date.length);
  switch (fact.event) {
    case 'renamed':
      return formerName
        ? t('renamed {0} from {1} to {2}', date, formerName, entry.name)
        : t('renamed {0} to {1}', date, entry.name);
    case 'closed-to-new':
      return next
        ? t('closed to new customers {0}, see {1} instead', date, next)
        : t('closed to new customers {0}', date);
    case 'end-announced':
      return t('end announced for {0}', date);
    case 'ended':
      if (isAhead) return next ? t('ends {0}, see {1} instead', date, next) : t('ends {0}', date);
      return next ? t('ended {0}, see {1} instead', date, next) : t('ended {0}', date);
    case 'superseded':
      return next ? t('superseded {0} by {1}', date, next) : t('superseded {0}', date);
  }
}

function withSource(words: string, { source }: Provenance, writing: CardWriting, asOf?: string): string {
  const text = writing.text(words);
  const told = source ? sourceOf(source, writing) : undefined;
  if (asOf === undefined) return told ? t('{0} (source: {1})', text, told) : text;
  return told ? t('{0} (as of {1}, source: {2})', text, asOf, told) : t('{0} (as of {1})', text, asOf);
}

/** A source that is a plain web address can be opened; any other is only named. */
function sourceOf(source: string, writing: CardWriting): string {
  const isAddress = /^https:\/\/[a-z0-9.-]+(?:\/[\w.~%!$&'+,;=:@/?#-]*)?$/i.test(source);
  if (!isAddress) return writing.source(source, undefined);
  return writing.source(source.replace(/^https:\/\/(?:www\.)?/i, '').replace(/[/?#].*$/, ''), source);
}

function docsLine(
  { kind, url }: DocsTarget,
  entry: CatalogEntry | undefined,
  catalog: Catalog | undefined,
  { text }: CardWriting,
): DocsLine {
  const owner = kind === 'landing' ? entry && catalog?.docsOf(entry)?.entry.name : undefined;
  const title = owner ? t('{0} of {1}', docsKinds[kind](), owner) : docsKinds[kind]();
  return { title: text(title), target: text(targetWords(url), 120) };
}

/** Why it counts as announced: what speaks for it, not what speaks against it. */
function reasons({ evidence }: Announcement, { text }: CardWriting): string {
  if (!evidence.length) return t('Announced, because you marked it');
  const speaking = evidence.filter(speaksFor);
  const told = [...speaking.filter(isOfThing), ...speaking.filter(item => !isOfThing(item))].slice(0, enoughReasons);
  return told.length ? t('Announced, because {0}', told.map(item => text(wording.evidence(item))).join('; ')) : '';
}

function speaksFor({ rule }: Evidence): boolean {
  return (fittedWeights[rule] ?? 0) >= tellingFrom;
}

/** What speaks for all that a post names says least of one thing. */
function isOfThing({ rule }: Evidence): boolean {
  return rule !== 'recapPost' && rule !== 'announcementPost' && rule !== 'eventPost';
}
