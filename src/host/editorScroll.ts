import * as vscode from 'vscode';
import { Debouncer } from './debouncer';
import { Disposable } from './disposable';
import { editorsOf } from './postDocument';

/** How long after a scroll of Recap's own an editor's report of it may come, in milliseconds. */
const echo = 400;

/** How long an editor that has just been shown is on its way to the place it had, in milliseconds. */
const settling = 80;

/**
 * Tells where the user scrolls the editor of a post. Who moved last leads: an editor that did not move, or only echoes Recap's own
 * scrolling, tells nothing.
 */
export class EditorScroll extends Disposable {
  readonly #uriOf: () => vscode.Uri;
  readonly #settling = this.register(new Debouncer<vscode.TextEditor>(settling));
  /** The editor that leads or follows, and the 0-based line last seen at its top. */
  #editor: vscode.TextEditor | undefined;
  #line: number | undefined;
  /** Until when editors only echo what Recap did, in milliseconds. */
  #quietUntil = 0;
  readonly #onDidScroll = this.register(new vscode.EventEmitter<number>());
  /** The 0-based line at the top of the editor. */
  readonly onDidScroll = this.#onDidScroll.event;

  /** `uriOf` tells whose editor it is now. */
  constructor(uriOf: () => vscode.Uri) {
    super();
    this.#uriOf = uriOf;
    this.register(vscode.window.onDidChangeTextEditorVisibleRanges(event => this.#follow(event)));
  }

  /** The editors are those of another post now. */
  forget(): void {
    this.#editor = undefined;
    this.#line = undefined;
    this.#quietUntil = 0;
  }

  /** Recap itself scrolls now. */
  expectEcho(): void {
    this.#quietUntil = Date.now() + echo;
  }

  /** An editor that is shown again tells places on the way to the one it had: those are none the user went to. */
  #follow({ textEditor }: vscode.TextEditorVisibleRangesChangeEvent): void {
    if (textEditor !== editorsOf(this.#uriOf())[0]) return;
    if (textEditor === this.#editor) return this.#followLine(textEditor);
    this.#settling.schedule(textEditor, () => {
      // The user, or the preview, may have gone on to another post meanwhile.
      if (textEditor !== editorsOf(this.#uriOf())[0]) return;
      this.#editor = textEditor;
      this.#followLine(textEditor);
    });
  }

  #followLine({ visibleRanges }: vscode.TextEditor): void {
    const line = visibleRanges[0]?.start.line;
    if (line === undefined || line === this.#line) return;
    this.#line = line;
    if (Date.now() >= this.#quietUntil) this.#onDidScroll.fire(line);
  }
}
