import type * as vscode from 'vscode';

/** Something that owns others and lets go of them, last first, when it ends itself. */
export abstract class Disposable implements vscode.Disposable {
  readonly #owned: vscode.Disposable[] = [];
  #isDisposed = false;

  protected get isDisposed(): boolean {
    return this.#isDisposed;
  }

  /** Takes over what was just made; what comes after the end is ended at once. */
  protected register<Owned extends vscode.Disposable>(owned: Owned): Owned {
    if (this.#isDisposed) owned.dispose();
    else this.#owned.push(owned);
    return owned;
  }

  dispose(): void {
    if (this.#isDisposed) return;
    this.#isDisposed = true;
    for (let owned = this.#owned.pop(); owned; owned = this.#owned.pop()) owned.dispose();
  }
}
