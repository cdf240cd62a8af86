import type * as vscode from 'vscode';

/** Runs the last of several calls, once nothing has called for `delay` milliseconds; each key waits on its own. */
export class Debouncer<Key> implements vscode.Disposable {
  readonly #delay: number;
  readonly #waiting = new Map<Key, { readonly timer: ReturnType<typeof setTimeout>; readonly run: () => void }>();

  constructor(delay: number) {
    this.#delay = delay;
  }

  /** `delay` in milliseconds, where this call is to wait for another time. */
  schedule(key: Key, run: () => void, delay = this.#delay): void {
    this.cancel(key);
    const timer = setTimeout(() => {
      this.#waiting.delete(key);
      run();
    }, delay);
    this.#waiting.set(key, { timer, run });
  }

  /** The same, unless a call waits under the key already: that one runs when it is due, however many follow. */
  scheduleFirst(key: Key, run: () => void, delay = this.#delay): void {
    if (!this.#waiting.has(key)) this.schedule(key, run, delay);
  }

  /** Runs what waits under a key now. */
  flush(key: Key): void {
    const waiting = this.#waiting.get(key);
    if (!waiting) return;
    this.cancel(key);
    waiting.run();
  }

  cancel(key: Key): void {
    clearTimeout(this.#waiting.get(key)?.timer);
    this.#waiting.delete(key);
  }

  dispose(): void {
    for (const { timer } of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
  }
}
