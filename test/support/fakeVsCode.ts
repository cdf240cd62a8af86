/** As much of VS Code as what reads posts asks for, where tests run without one. */
type Listener<Value> = (value: Value) => unknown;

export class EventEmitter<Value> {
  readonly #listeners = new Set<Listener<Value>>();

  readonly event = (listener: Listener<Value>): { dispose(): void } => {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  };

  fire(value: Value): void {
    for (const listener of this.#listeners) listener(value);
  }

  dispose(): void {
    this.#listeners.clear();
  }
}

/** Tells what happens to documents. */
export const changes = new EventEmitter<unknown>();
export const closings = new EventEmitter<unknown>();
export const saves = { coming: new EventEmitter<unknown>(), done: new EventEmitter<unknown>() };

const renames = new EventEmitter<unknown>();

export const workspace = {
  textDocuments: [],
  onWillRenameFiles: renames.event,
  onDidRenameFiles: renames.event,
  onDidChangeTextDocument: changes.event,
  onDidCloseTextDocument: closings.event,
  onWillSaveTextDocument: saves.coming.event,
  onDidSaveTextDocument: saves.done.event,
};

/** The editors of the window, and what tells that one of them was scrolled. */
export const editors = { visible: [] as readonly unknown[], scrolls: new EventEmitter<unknown>() };

export const window = {
  activeTextEditor: undefined,
  get visibleTextEditors() {
    return editors.visible;
  },
  onDidChangeTextEditorVisibleRanges: editors.scrolls.event,
};

export const env = { language: 'en' };

export const l10n = { t: (message: string) => message };

/** What images lead to, which no test here has. */
export class Uri {}

export const Disposable = {
  from: (...owned: readonly { dispose(): unknown }[]) => ({
    dispose: () => {
      for (const one of owned) one.dispose();
    },
  }),
};
