import type * as vscode from 'vscode';

/** Runs the last of several calls, once nothing has called for `delay` milliseconds; each key waits on its own. */
export class Debouncer<Key> implements vscode.Disposable {
  readonly #delay: number;
  readonly #timers = new Map<Key, ReturnType<typeof setTimeout>>();

  constructor(delay: number) {
    this.#delay = delay;
  }

  /** `delay` in milliseconds, where this call is to wait for another time. */
  schedule(key: Key, run: () => void, delay = this.#delay): void {
    this.cancel(key);
    this.#timers.set(
      key,
      setTimeout(() => {
        this.#timers.delete(key);
        run();
      }, delay),
    );
  }

  cancel(key: Key): void {
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }
}
