import * as vscode from 'vscode';
import { Disposable } from './disposable';
import { inBackground } from './errors';
import type { OpenPreviews } from './openPreviews';
import { onRename, type RenamePhase } from './postDocument';

/** How long VS Code waits for what has to be done before a rename, in milliseconds. */
const longestRename = 60_000;

/** Has previews go on with the document of the file they show when that gets another name, or is opened anew. */
export class PreviewedFiles extends Disposable {
  readonly #previews: OpenPreviews;
  readonly #log: vscode.LogOutputChannel;
  /** Where files of previews are being moved to, as texts of URIs, and until when that is believed: a rename that fails is told to nobody. */
  readonly #renaming = new Map<string, { readonly to: string; readonly until: number }>();

  constructor(previews: OpenPreviews, log: vscode.LogOutputChannel) {
    super();
    this.#previews = previews;
    this.#log = log;
    this.register(
      onRename(
        (from, to, phase) => this.#rename(from, to, phase),
        // The editor may have come before the news: then no preview has the old name any more.
        () => new Set([...previews.all.map(({ document }) => document.uri.toString()), ...this.#renaming.keys()]),
      ),
    );
    this.register(vscode.workspace.onDidOpenTextDocument(document => this.#reopen(document)));
  }

  /** Whether the one document is becoming the other. */
  isRenaming(from: vscode.TextDocument, to: vscode.TextDocument): boolean {
    const renaming = this.#renaming.get(from.uri.toString());
    return renaming?.to === to.uri.toString() && Date.now() < renaming.until;
  }

  #rename(from: string, to: string, phase: RenamePhase): void {
    if (phase === 'coming') this.#renaming.set(from, { to, until: Date.now() + longestRename });
    else inBackground(this.#log, this.#showRenamed(vscode.Uri.parse(from), vscode.Uri.parse(to)));
  }

  /** The editor of the new name may come before or after this, and while its document is opened; until then it is a rename. */
  async #showRenamed(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    try {
      if (!this.#previews.isPreviewed(from)) return;
      const document = await vscode.workspace.openTextDocument(to);
      for (const preview of this.#previews.of(from)) preview.follow(document);
    } finally {
      this.#renaming.delete(from.toString());
    }
  }

  /** VS Code closes documents nobody edits and opens them anew: the preview goes on with the new one. */
  #reopen(document: vscode.TextDocument): void {
    for (const preview of this.#previews.of(document.uri)) if (preview.document !== document) preview.follow(document);
  }
}
