import * as vscode from 'vscode';
import type { Announcement } from '../core/announcements/announcement';
import type { DocsChoice } from '../core/announcements/docsChoices';
import type { Catalog } from '../core/catalog/catalog';
import { sectionPath } from '../core/post/section';
import { kindIcon } from './outlineRow';
import { pickText } from './visibleText';
import { docsKinds, statusWords, targetWords } from './words';

const { t } = vscode.l10n;

/** Lets the user pick an announcement whose docs are to be opened. Undefined when cancelled. */
export async function pickAnnouncement(
  announcements: readonly Announcement[],
  catalog: Catalog | undefined,
  placeHolder: string,
): Promise<Announcement | undefined> {
  const items = announcements.map(announcement => ({
    announcement,
    label: pickText(announcement.name),
    iconPath: kindIcon(announcement.kind),
    description: pickText(descriptionOf(announcement, catalog)),
    detail: pickText(sectionPath(announcement.section).join(' › ')),
  }));
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.announcement;
}

/** Lets the user pick a page about something that has ended. Undefined when cancelled. */
export async function pickDocs(choices: readonly DocsChoice[], name: string): Promise<DocsChoice | undefined> {
  const items = choices.map(choice => ({ choice, ...wordsOf(choice) }));
  const placeHolder = t('{0} has ended: pick what to open', name);
  return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.choice;
}

function wordsOf(choice: DocsChoice): vscode.QuickPickItem {
  const description = pickText(targetWords(choice.url));
  switch (choice.kind) {
    case 'docs':
      return { label: docsKinds[choice.docs.kind](), description, iconPath: new vscode.ThemeIcon('book') };
    case 'successor':
      return {
        label: t('Successor: {0}', pickText(choice.entry.name)),
        description,
        iconPath: new vscode.ThemeIcon('arrow-right'),
      };
    case 'archived':
      return { label: t('Archived copy'), description, iconPath: new vscode.ThemeIcon('archive') };
  }
}

function descriptionOf({ docs, entry }: Announcement, catalog: Catalog | undefined): string {
  const status = entry && catalog && statusWords(entry, catalog.statusOf(entry), catalog);
  const target = docs ? `${docsKinds[docs.kind]()}: ${targetWords(docs.url)}` : t('no docs known');
  return status ? `${status} · ${target}` : target;
}
