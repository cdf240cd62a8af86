import * as vscode from 'vscode';

/** An error whose message is for the user: what happened, why, what to do. */
export class UserError extends Error {}

/**
 * The one guard around what a user starts: a `UserError` is shown as it is; anything else is logged and shown as
 * "Recap could not …" with `goal`, a localized verb phrase such as "open the preview".
 */
export async function guarded(log: vscode.LogOutputChannel, goal: string, run: () => unknown): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (error instanceof vscode.CancellationError) return;
    if (error instanceof UserError) {
      void vscode.window.showWarningMessage(error.message);
      return;
    }
    log.error(error instanceof Error ? error : String(error));
    const showLog = vscode.l10n.t('Show Log');
    const message = vscode.l10n.t('Recap could not {0}. The log tells more.', goal);
    if ((await vscode.window.showErrorMessage(message, showLog)) === showLog) log.show();
  }
}

/** Waits for something nobody else waits for; a failure goes to the log. */
export function inBackground(log: vscode.LogOutputChannel, work: PromiseLike<unknown>): void {
  work.then(undefined, (error: unknown) => log.error(error instanceof Error ? error : String(error)));
}
