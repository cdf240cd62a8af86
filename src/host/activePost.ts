import * as vscode from 'vscode';
import { Debouncer } from './debouncer';
import { Disposable } from './disposable';
import { isOpenInEditor, onRename, postInActiveEditor, visiblePost } from './postDocument';

/** How long a closed tab may be replaced by another one of the same post, in milliseconds. */
const rest = 150;
const renaming = 3000;

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
  readonly #closing = this.register(new Debouncer<'closed'>(rest));
  /** Until when the post is being renamed, in milliseconds: its editor closes before the one of the new name is there. */
  #renamingUntil = 0;
  readonly #onDidChange = this.register(new vscode.EventEmitter<vscode.TextDocument | undefined>());
  readonly onDidChange = this.#onDidChange.event;

  constructor(previews: PreviewFocus) {
    super();
    this.#previews = previews;
    const follow = (): void => this.#follow();
    this.register(vscode.window.onDidChangeActiveTextEditor(follow));
    this.register(vscode.window.tabGroups.onDidChangeTabs(() => this.#followTabs()));
    this.register(vscode.window.tabGroups.onDidChangeTabGroups(follow));
    this.register(vscode.workspace.onDidOpenTextDocument(document => this.#followOpened(document)));
    this.register(previews.onDidChangeFocus(() => this.#followTabs()));
    this.register(
      onRename(
        () => (this.#renamingUntil = Date.now() + renaming),
        () => (this.#document ? [this.#document.uri.toString()] : []),
      ),
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

  /** A document that VS Code closed and opened again is another object for the same post. */
  #followOpened(document: vscode.TextDocument): void {
    if (this.#document?.isClosed && document.uri.toString() === this.#document.uri.toString()) this.#show(document);
    else this.#follow();
  }

  #followTabs(): void {
    this.#follow();
    this.#replaceClosedLater();
  }

  /** What closes a tab may be about to open another one in its place. */
  #replaceClosedLater(): void {
    if (this.#document) this.#closing.schedule('closed', () => this.#replaceClosed());
  }

  #replaceClosed(): void {
    const uri = this.#document?.uri;
    if (!uri || isOpenInEditor(uri) || this.#previews.isPreviewed(uri)) return;
    if (Date.now() < this.#renamingUntil) this.#replaceClosedLater();
    else this.#show(visiblePost());
  }

  #show(document: vscode.TextDocument | undefined): void {
    if (document === this.#document) return;
    this.#document = document;
    this.#onDidChange.fire(document);
  }
}
