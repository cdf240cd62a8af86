import * as vscode from 'vscode';
import type { Announcement } from '../core/announcements/announcement';
import type { Correction, CorrectionKind } from '../core/announcements/corrections';
import type { Post } from '../core/post/post';
import { sectionPath } from '../core/post/section';
import type { CorrectionStore } from './correctionStore';
import { pickText } from './visibleText';
import { kindWord } from './words';

/** Lets the user pick an announcement of the post. Undefined when cancelled. */
export async function pickCorrected(post: Post, placeHolder: string): Promise<Announcement | undefined> {
  const items = post.announcements.map(announcement => ({
    announcement,
    label: pickText(announcement.name),
    description: kindWord(announcement.kind),
    detail: pickText(sectionPath(announcement.section).join(' › ')),
  }));
  return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDetail: true }))?.announcement;
}

interface CorrectionItem extends vscode.QuickPickItem {
  readonly uri: string;
  readonly correction: Correction;
}

/** Lets the user pick corrections to take back, those of the shown post first. Undefined when cancelled. */
export async function pickCorrections(
  store: CorrectionStore,
  shown: vscode.Uri | undefined,
): Promise<readonly CorrectionItem[] | undefined> {
  const posts = [...store.posts].reverse();
  const isShown = ([uri]: (typeof posts)[number]): boolean => uri === shown?.toString();
  const items = [...posts.filter(isShown), ...posts.filter(post => !isShown(post))].flatMap(([uri, corrections]) =>
    corrections.map(correction => correctionItem(uri, correction)),
  );
  return vscode.window.showQuickPick(items, {
    canPickMany: true,
    title: vscode.l10n.t('Hidden and marked by you'),
    placeHolder: vscode.l10n.t('Pick what to show as Recap found it'),
    matchOnDetail: true,
  });
}

function correctionItem(uri: string, correction: Correction): CorrectionItem {
  return {
    uri,
    correction,
    label: pickText(correction.name),
    description: states[correction.kind](),
    detail: pickText(vscode.workspace.asRelativePath(vscode.Uri.parse(uri))),
  };
}

const states: Readonly<Record<CorrectionKind, () => string>> = {
  hide: () => vscode.l10n.t('hidden'),
  not: () => vscode.l10n.t('not an announcement'),
  announced: () => vscode.l10n.t('marked as announced'),
};
