import type * as vscode from 'vscode';
import type { Announcement, DocsTarget, Mention } from '../core/announcements/announcement';
import type { Catalog } from '../core/catalog/catalog';
import type { CatalogEntry } from '../core/catalog/entry';
import { announcementLines, type CardLines, type CardWriting, entryLines, mentionLines } from './cardLines';
import { commandAddress } from './commandAddress';
import { inertText, paragraphs } from './markdownText';

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

/** The card of an announcement as Markdown. Texts of posts and catalogs are inert; only the given actions are commands. */
export function announcementCard(
  announcement: Announcement,
  catalog: Catalog | undefined,
  actions?: CardActions,
): vscode.MarkdownString {
  return card(announcementLines(announcement, catalog, asMarkdown), actions);
}

/** The same for a catalogued name that the post does not announce. */
export function mentionCard(
  mention: Mention,
  docs: DocsTarget | undefined,
  catalog: Catalog | undefined,
  actions?: CardActions,
): vscode.MarkdownString {
  return card(mentionLines(mention, docs, catalog, asMarkdown), actions);
}

/** The same for an entry of the catalog that is no part of a post yet. */
export function entryCard(
  entry: CatalogEntry,
  docs: DocsTarget | undefined,
  catalog: Catalog | undefined,
): vscode.MarkdownString {
  return card(entryLines(entry, docs, catalog, asMarkdown), undefined);
}

const asMarkdown: CardWriting = {
  text: inertText,
  source: (name, address) => (address === undefined ? inertText(name, 120) : `[${inertText(name)}](${address})`),
};

function card({ name, what, facts, docs, why }: CardLines, actions: CardActions | undefined): vscode.MarkdownString {
  const open = docs && (actions?.docs ? commandLink(docs.title, actions.docs) : docs.title);
  const links = actions?.others.map(action => commandLink(inertText(action.title), action)).join(' · ');
  const markdown = paragraphs([name, what, ...facts, docs && `${open ?? ''}: ${docs.target}`, why, links]);
  const offered: readonly CardAction[] = [...(actions?.docs ? [actions.docs] : []), ...(actions?.others ?? [])];
  if (offered.length) markdown.isTrusted = { enabledCommands: [...new Set(offered.map(({ command }) => command))] };
  return markdown;
}

function commandLink(title: string, { command, argument }: CardAction): string {
  return `[${title}](${commandAddress(command, argument)})`;
}
