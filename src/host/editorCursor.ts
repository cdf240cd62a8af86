import * as vscode from 'vscode';
import { Disposable } from './disposable';
import { editorsOf } from './postDocument';

/** Tells the line of the cursor in the editors that show a post. */
export class EditorCursor extends Disposable {
  readonly #uriOf: () => vscode.Uri;
  #line: number | undefined;
  readonly #onDidChange = this.register(new vscode.EventEmitter<void>());
  readonly onDidChange = this.#onDidChange.event;

  /** `uriOf` tells whose editors they are now. */
  constructor(uriOf: () => vscode.Uri) {
    super();
    this.#uriOf = uriOf;
    this.register(vscode.window.onDidChangeTextEditorSelection(() => this.#look()));
    this.register(vscode.window.onDidChangeVisibleTextEditors(() => this.#look()));
    this.register(vscode.window.onDidChangeActiveTextEditor(() => this.#look()));
  }

  /** The editors are those of another post now, whose line is told anyway. */
  forget(): void {
    this.#line = this.line;
  }

  /** 0-based; undefined while no editor shows the post. */
  get line(): number | undefined {
    return editorsOf(this.#uriOf())[0]?.selection.active.line;
  }

  #look(): void {
    const { line } = this;
    if (line === this.#line) return;
    this.#line = line;
    this.#onDidChange.fire();
  }
}
