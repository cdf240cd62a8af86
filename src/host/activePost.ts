import * as vscode from 'vscode';
import { Debouncer } from './debouncer';
import { Disposable } from './disposable';
import { editorsOf, isPostDocument, postInActiveEditor } from './postDocument';

/** What previews tell about themselves to those that follow them. */
export interface PreviewFocus {
  /** The post of the preview that has the focus. */
  readonly focused: vscode.TextDocument | undefined;
  readonly onDidChangeFocus: vscode.Event<void>;
  isPreviewed(uri: vscode.Uri): boolean;
}

/**
 * The post the views show: that of the active editor or preview, and the last one while something else has the focus.
 * A deleted file stays while its editor is open; when the last editor of a post closes, another visible one takes its place.
 */
export class ActivePost extends Disposable {
  readonly #previews: PreviewFocus;
  #document: vscode.TextDocument | undefined;
  readonly #closing = this.register(new Debouncer<'closed'>(150));
  readonly #onDidChange = this.register(new vscode.EventEmitter<vscode.TextDocument | undefined>());
  readonly onDidChange = this.#onDidChange.event;

  constructor(previews: PreviewFocus) {
    super();
    this.#previews = previews;
    const follow = (): void => this.#follow();
    this.register(vscode.window.onDidChangeActiveTextEditor(follow));
    this.register(vscode.window.tabGroups.onDidChangeTabs(follow));
    this.register(vscode.window.tabGroups.onDidChangeTabGroups(follow));
    this.register(vscode.workspace.onDidOpenTextDocument(follow));
    this.register(previews.onDidChangeFocus(follow));
    // A rename or a new language closes the document before the next one is in its editor: wait for that one.
    this.register(
      vscode.workspace.onDidCloseTextDocument(document => {
        if (document === this.#document) this.#closing.schedule('closed', () => this.#replaceClosed());
      }),
    );
    this.#follow();
  }

  get document(): vscode.TextDocument | undefined {
    return this.#document;
  }

  #follow(): void {
    const document = this.#previews.focused ?? postInActiveEditor();
    if (document) this.#show(document);
  }

  #replaceClosed(): void {
    const document = this.#document;
    if (!document?.isClosed || this.#previews.isPreviewed(document.uri)) return;
    const [editor] = editorsOf(document.uri).length ? editorsOf(document.uri) : visiblePostEditors();
    this.#show(editor?.document);
  }

  #show(document: vscode.TextDocument | undefined): void {
    if (document === this.#document) return;
    this.#document = document;
    this.#onDidChange.fire(document);
  }
}

function visiblePostEditors(): readonly vscode.TextEditor[] {
  return vscode.window.visibleTextEditors.filter(
    ({ document, viewColumn }) => viewColumn !== undefined && isPostDocument(document),
  );
}
