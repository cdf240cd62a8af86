import * as vscode from 'vscode';
import type { Announcement } from '../core/announcements/announcement';
import type { Catalog } from '../core/catalog/catalog';
import type { Post } from '../core/post/post';
import { sectionPath } from '../core/post/section';
import { pickText } from './visibleText';
import { docsKinds, statusWords, targetWords } from './words';

/** Lets the user pick an announcement of the post whose docs are to be opened. Undefined when cancelled. */
export async function pickAnnouncement(post: Post, catalog: Catalog | undefined): Promise<Announcement | undefined> {
  const items = post.announcements.map(announcement => ({
    announcement,
    label: pickText(announcement.name),
    description: pickText(descriptionOf(announcement, catalog)),
    detail: pickText(sectionPath(announcement.section).join(' › ')),
  }));
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Open the docs of an announcement'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.announcement;
}

function descriptionOf({ docs, entry }: Announcement, catalog: Catalog | undefined): string {
  const status = entry && catalog && statusWords(entry, catalog.statusOf(entry), catalog);
  const target = docs ? `${docsKinds[docs.kind]()}: ${targetWords(docs.url)}` : vscode.l10n.t('no docs known');
  return status ? `${status} · ${target}` : target;
}
