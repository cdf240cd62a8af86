import * as vscode from 'vscode';
import { UserError } from './errors';

/** How long a page may take until it shows something, in milliseconds. */
const longestWait = 15_000;

interface Page {
  readonly onDidShow: vscode.Event<void>;
  readonly onDidDispose: vscode.Event<void>;
}

/** Waits until a page shows what it is to; fails, in the user's words, if it is closed or takes too long. */
export function nextShow(page: Page): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (end: () => void): void => {
      clearTimeout(timer);
      waiting.dispose();
      end();
    };
    const fail = (message: string): void => done(() => reject(new UserError(message)));
    const waiting = vscode.Disposable.from(
      page.onDidShow(() => done(resolve)),
      page.onDidDispose(() => fail(vscode.l10n.t('The page was closed before it was done. Repeat the command.'))),
    );
    const timer = setTimeout(
      () => fail(vscode.l10n.t('VS Code has not shown the page in time. Repeat the command.')),
      longestWait,
    );
  });
}
