import * as vscode from 'vscode';
import type { Announcement, DocsTarget, Evidence, Mention } from '../core/announcements/announcement';
import { fittedWeights } from '../core/announcements/score';
import type { Catalog } from '../core/catalog/catalog';
import type { CatalogEntry, LifecycleFact, Provenance } from '../core/catalog/entry';
import { categoryWord } from './categoryWords';
import { inertText, paragraphs } from './markdownText';
import { docsKinds, kindWord, targetWords, wording } from './words';

const { t } = vscode.l10n;

/** How many reasons a card gives, the weightiest first, and from which weight (in log odds) on one is worth telling. */
const enoughReasons = 4;
const tellingFrom = 0.15;

/** A command a card may run, with its argument. */
export interface CardAction {
  readonly command: string;
  readonly argument: unknown;
}

/** What a card offers; without it (as in the outline, where rows have buttons of their own) the card is text only. */
export interface CardActions {
  readonly docs: CardAction | undefined;
  readonly others: readonly (CardAction & { readonly title: string })[];
}

/**
 * What Recap knows of an announcement, as Markdown: what it is, when it was announced, what became of it, where its docs are, why it
 * counts as announced. Texts of posts and catalogs are inert; only the given actions are commands.
 */
export function announcementCard(
  announcement: Announcement,
  catalog: Catalog | undefined,
  actions?: CardActions,
): vscode.MarkdownString {
  const { entry, name, kind, category, docs } = announcement;
  return card(
    [
      inertText(name),
      whatItIs(kind, category),
      ...factsOf(entry, catalog),
      docs && docsLine(docs, entry, catalog, actions?.docs),
      reasons(announcement),
    ],
    actions,
  );
}

/** The same for a catalogued name that the post does not announce. */
export function mentionCard(
  { entry }: Mention,
  docs: DocsTarget | undefined,
  catalog: Catalog | undefined,
  actions?: CardActions,
): vscode.MarkdownString {
  return card([...entryLines(entry, docs, catalog, actions?.docs), t('Mentioned here, not announced')], actions);
}

/** The same for an entry of the catalog that is no part of a post yet. */
export function entryCard(
  entry: CatalogEntry,
  docs: DocsTarget | undefined,
  catalog: Catalog | undefined,
): vscode.MarkdownString {
  return card(entryLines(entry, docs, catalog, undefined), undefined);
}

function entryLines(
  entry: CatalogEntry,
  docs: DocsTarget | undefined,
  catalog: Catalog | undefined,
  action: CardAction | undefined,
): readonly (string | undefined)[] {
  return [
    inertText(entry.name),
    whatItIs(entry.kind, entry.category),
    ...factsOf(entry, catalog),
    docs && docsLine(docs, entry, catalog, action),
  ];
}

function card(lines: readonly (string | false | undefined)[], actions: CardActions | undefined): vscode.MarkdownString {
  const links = actions?.others.map(action => commandLink(inertText(action.title), action)).join(' · ');
  const markdown = paragraphs([...lines, links]);
  const offered: readonly CardAction[] = [...(actions?.docs ? [actions.docs] : []), ...(actions?.others ?? [])];
  if (offered.length) markdown.isTrusted = { enabledCommands: [...new Set(offered.map(({ command }) => command))] };
  return markdown;
}

function whatItIs(kind: string, category: string | undefined): string {
  return [kindWord(kind), ...(category ? [categoryWord(category)] : [])].map(word => inertText(word)).join(' · ');
}

/** The catalog's facts, each with its source; what may change since is dated by the catalog's day. */
function factsOf(entry: CatalogEntry | undefined, catalog: Catalog | undefined): readonly (string | undefined)[] {
  if (!entry || !catalog) return [];
  const { announced, lifecycle, origin } = entry;
  return [
    announced && withSource(announcedWords(announced.date, announced.event), announced),
    ...lifecycle.map(fact => withSource(lifecycleWords(fact, entry, catalog), fact, catalog.asOf)),
    origin === undefined ? undefined : t('From the catalog {0}', inertText(origin)),
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

function withSource(words: string, { source }: Provenance, asOf?: string): string {
  const text = inertText(words);
  const told = source ? sourceLink(source) : undefined;
  if (asOf === undefined) return told ? t('{0} (source: {1})', text, told) : text;
  return told ? t('{0} (as of {1}, source: {2})', text, asOf, told) : t('{0} (as of {1})', text, asOf);
}

/** A source that is a plain web address can be opened; any other is only named. */
function sourceLink(source: string): string {
  const isAddress = /^https:\/\/[a-z0-9.-]+(?:\/[\w.~%!$&'+,;=:@/?#-]*)?$/i.test(source);
  if (!isAddress) return inertText(source, 120);
  const host = source.replace(/^https:\/\/(?:www\.)?/i, '').replace(/[/?#].*$/, '');
  return `[${inertText(host)}](${source})`;
}

function docsLine(
  { kind, url }: DocsTarget,
  entry: CatalogEntry | undefined,
  catalog: Catalog | undefined,
  action: CardAction | undefined,
): string {
  const owner = kind === 'landing' ? entry && catalog?.docsOf(entry)?.entry.name : undefined;
  const title = inertText(owner ? t('{0} of {1}', docsKinds[kind](), owner) : docsKinds[kind]());
  return `${action ? commandLink(title, action) : title}: ${inertText(targetWords(url), 120)}`;
}

/** Why it counts as announced: what speaks for it, not what speaks against it. */
function reasons({ evidence }: Announcement): string {
  if (!evidence.length) return t('Announced, because you marked it');
  const speaking = evidence.filter(speaksFor);
  const told = [...speaking.filter(isOfThing), ...speaking.filter(item => !isOfThing(item))].slice(0, enoughReasons);
  return told.length ? t('Announced, because {0}', told.map(item => inertText(wording.evidence(item))).join('; ')) : '';
}

function speaksFor({ rule }: Evidence): boolean {
  return (fittedWeights[rule] ?? 0) >= tellingFrom;
}

/** What speaks for all that a post names says least of one thing. */
function isOfThing({ rule }: Evidence): boolean {
  return rule !== 'recapPost' && rule !== 'announcementPost' && rule !== 'eventPost';
}

function commandLink(title: string, { command, argument }: CardAction): string {
  // Parentheses would end the link's target; encodeURIComponent leaves them.
  const query = encodeURIComponent(JSON.stringify([argument])).replace(
    /[()']/g,
    character => `%${character.charCodeAt(0).toString(16)}`,
  );
  return `[${title}](command:${command}?${query})`;
}
