import * as vscode from 'vscode';
import { Debouncer } from './debouncer';
import { Disposable } from './disposable';

/** How long a closed editor may be replaced by another one, in milliseconds. */
const rest = 150;

/** How long saving may take from when the text is ready until the untitled document closes, in milliseconds. */
const longestSave = 60_000;

interface UntitledEvents {
  /** The untitled documents that matter. */
  known(): readonly vscode.TextDocument[];
  didSave(untitled: vscode.TextDocument, file: vscode.TextDocument): void;
  /** Its text is nowhere any more. */
  didClose(untitled: vscode.TextDocument): void;
}

/**
 * Tells what becomes of untitled documents. VS Code tells nobody that one is saved under a name: it saves another document with the same
 * text, then empties the untitled one and closes it.
 */
export class UntitledPosts extends Disposable {
  readonly #events: UntitledEvents;
  readonly #closed = this.register(new Debouncer<vscode.TextDocument>(rest));
  /** With what an untitled document is being saved, and until when that is believed: saving may fail. */
  readonly #saving = new WeakMap<vscode.TextDocument, { readonly file: vscode.TextDocument; readonly until: number }>();

  constructor(events: UntitledEvents) {
    super();
    this.#events = events;
    const { onWillSaveTextDocument, onDidCloseTextDocument } = vscode.workspace;
    this.register(onWillSaveTextDocument(({ document }) => this.#willSave(document)));
    this.register(onDidCloseTextDocument(document => this.#didClose(document)));
  }

  /** Before formatters and the like have their turn the texts are the same. */
  #willSave(file: vscode.TextDocument): void {
    const saving = { file, until: Date.now() + longestSave };
    for (const untitled of this.#known) if (hasTextOf(untitled, file)) this.#saving.set(untitled, saving);
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

/** Their line ends may differ. */
function hasTextOf(untitled: vscode.TextDocument, file: vscode.TextDocument): boolean {
  if (untitled.lineCount !== file.lineCount) return false;
  const [text, saved] = [untitled, file].map(document => document.getText().replace(/\r\n/g, '\n'));
  return text === saved;
}
