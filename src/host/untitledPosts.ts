import * as vscode from 'vscode';
import { Debouncer } from './debouncer';
import { Disposable } from './disposable';

/** How long a closed editor may be replaced by another one, in milliseconds. */
const rest = 150;

/** How long saving may take from when the text is ready until the untitled document closes, in milliseconds. */
const longestSave = 60_000;

/** How long after a save VS Code may take to empty the untitled document, in milliseconds: what is emptied later the user has emptied. */
const longestEmptying = 1000;

/** A file that an untitled document may be saved as. */
interface Saving {
  readonly file: vscode.TextDocument;
  /** Until when that is believed: saving may fail. */
  readonly until: number;
  /** When the file was saved. */
  readonly savedAt?: number;
}

interface UntitledEvents {
  /** The untitled documents that matter. */
  known(): readonly vscode.TextDocument[];
  didSave(untitled: vscode.TextDocument, file: vscode.TextDocument): void;
  /** Its text is nowhere any more. */
  didClose(untitled: vscode.TextDocument): void;
}

/**
 * Tells what becomes of untitled documents. VS Code tells nobody that one is saved under a name: it gives another document the same text,
 * has formatters and the like change that, saves it, then empties the untitled one, and closes it when the editor shows the file.
 */
export class UntitledPosts extends Disposable {
  readonly #events: UntitledEvents;
  readonly #closed = this.register(new Debouncer<vscode.TextDocument>(rest));
  readonly #saving = new WeakMap<vscode.TextDocument, Saving>();

  constructor(events: UntitledEvents) {
    super();
    this.#events = events;
    const { workspace } = vscode;
    this.register(workspace.onDidChangeTextDocument(({ document }) => this.#didChange(document)));
    this.register(workspace.onWillSaveTextDocument(({ document }) => this.#willSave(document)));
    this.register(workspace.onDidSaveTextDocument(document => this.#didSave(document)));
    this.register(workspace.onDidCloseTextDocument(document => this.#didClose(document)));
  }

  /** As long as nothing else has changed the file, the texts are the same. */
  #didChange(file: vscode.TextDocument): void {
    if (file.uri.scheme === 'untitled') return this.#didEmpty(file);
    // Lines are counted without making the text, which may be long and is asked for at every key.
    this.#note(file, untitled => untitled.lineCount === file.lineCount && textOf(untitled) === textOf(file));
  }

  /** Formatters may have had their turn. A file where an untitled document is to be saved is hardly there for anything else. */
  #willSave(file: vscode.TextDocument): void {
    this.#note(file, untitled => untitled.uri.path === file.uri.path || textOf(untitled) === textOf(file));
  }

  #didSave(file: vscode.TextDocument): void {
    for (const untitled of this.#known) {
      const saving = this.#saving.get(untitled);
      if (saving?.file === file) this.#saving.set(untitled, { ...saving, savedAt: Date.now() });
    }
  }

  /** Until the editor shows the file, which may have to be read for that, there would be nothing to see of the post. */
  #didEmpty(document: vscode.TextDocument): void {
    const { file, savedAt = -Infinity } = this.#saving.get(document) ?? {};
    if (!file || Date.now() - savedAt > longestEmptying || document.getText() !== '') return;
    if (this.#known.includes(document)) this.#events.didSave(document, file);
  }

  #note(file: vscode.TextDocument, isSaving: (untitled: vscode.TextDocument) => boolean): void {
    if (file.uri.scheme === 'untitled') return;
    const saving = { file, until: Date.now() + longestSave };
    for (const untitled of this.#known) if (isSaving(untitled)) this.#saving.set(untitled, saving);
  }

  #didClose(document: vscode.TextDocument): void {
    // VS Code tells of another language as of a document that closes and opens again.
    if (!document.isClosed || !this.#known.includes(document)) return;
    const saving = this.#saving.get(document);
    if (saving && Date.now() < saving.until) this.#events.didSave(document, saving.file);
    else this.#closed.schedule(document, () => this.#events.didClose(document));
  }

  get #known(): readonly vscode.TextDocument[] {
    return this.#events.known().filter(({ uri }) => uri.scheme === 'untitled');
  }
}

/** What no setting for saving changes: neither line ends nor blanks before them nor empty lines at the end. */
function textOf(document: vscode.TextDocument): string {
  const lines = document.getText().split(/\r?\n/);
  return lines
    .map(line => line.trimEnd())
    .join('\n')
    .trimEnd();
}
