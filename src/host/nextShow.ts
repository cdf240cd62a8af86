import * as vscode from 'vscode';
import { UserError } from './errors';
import type { PreviewPanel } from './previewPanel';

/** How long a page may take until it shows something, in milliseconds. */
const longestWait = 15_000;

/** Waits until the page of a preview shows a render; fails, in the user's words, if it is closed or takes too long. */
export function nextShow(preview: PreviewPanel): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (end: () => void): void => {
      clearTimeout(timer);
      waiting.dispose();
      end();
    };
    const fail = (message: string): void => done(() => reject(new UserError(message)));
    const waiting = vscode.Disposable.from(
      preview.onDidShow(() => done(resolve)),
      preview.onDidDispose(() => fail(vscode.l10n.t('The preview was closed. Open it and repeat the command.'))),
    );
    const timer = setTimeout(
      () => fail(vscode.l10n.t('The preview shows nothing yet. Wait for it and repeat the command.')),
      longestWait,
    );
  });
}
