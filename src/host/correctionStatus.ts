import * as vscode from 'vscode';
import type { Correction, CorrectionKind } from '../core/announcements/corrections';
import { Debouncer } from './debouncer';
import { Disposable } from './disposable';
import { pickText } from './visibleText';

/** How long the way back stands in the status bar, in milliseconds. */
const shown = 15_000;

/** Says in the status bar what was just done, with the way back: a click undoes it. */
export class CorrectionStatus extends Disposable {
  readonly #item = this.register(vscode.window.createStatusBarItem('recap.correction', vscode.StatusBarAlignment.Left));
  readonly #hiding = this.register(new Debouncer<'hide'>(shown));

  constructor() {
    super();
    this.#item.name = vscode.l10n.t('Recap: Undo of a Correction');
    this.#item.command = 'recap.undoCorrection';
    this.#item.tooltip = vscode.l10n.t('Undo');
  }

  /** Offers to undo what was done to one thing. */
  offerUndo({ kind, name }: Correction): void {
    const words = done[kind](pickText(name));
    this.#item.text = `${words}  $(discard) ${vscode.l10n.t('Undo')}`;
    this.#item.accessibilityInformation = { label: vscode.l10n.t('{0}, press to undo', words), role: 'button' };
    this.#item.show();
    this.#hiding.schedule('hide', () => this.clear());
  }

  clear(): void {
    this.#hiding.cancel('hide');
    this.#item.hide();
  }
}

const done: Readonly<Record<CorrectionKind, (name: string) => string>> = {
  hide: name => vscode.l10n.t('Hidden: {0}', name),
  not: name => vscode.l10n.t('Not an announcement: {0}', name),
  announced: name => vscode.l10n.t('Marked as announced: {0}', name),
};
