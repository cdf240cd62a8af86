import type * as vscode from 'vscode';
import { Disposable } from './disposable';
import { inBackground } from './errors';
import type { OpenPreviews } from './openPreviews';
import { onPostInActiveEditor, postInActiveEditor, topLineOf } from './postDocument';
import type { PostStore } from './postStore';
import type { PreviewedFiles } from './previewedFiles';
import type { PreviewPanel } from './previewPanel';

interface FollowingParts {
  readonly previews: OpenPreviews;
  readonly files: PreviewedFiles;
  readonly store: PostStore;
  readonly log: vscode.LogOutputChannel;
}

/** Has the previews that are not locked turn to the post whose editor the user goes on in. */
export class FollowingPreviews extends Disposable {
  readonly #parts: FollowingParts;
  /** How many works are under way while which previews turn to no other post. */
  #still = 0;

  constructor(parts: FollowingParts) {
    super();
    this.#parts = parts;
    this.register(onPostInActiveEditor(document => !this.#still && this.follow(document)));
  }

  /** The user goes on in the editor of another post. */
  follow(document: vscode.TextDocument): void {
    inBackground(this.#parts.log, this.#follow(document));
  }

  /** Shows another post in a preview, or the same one under its new name. */
  turn(preview: PreviewPanel, document: vscode.TextDocument): void {
    // The editor of a renamed post comes before the news that it is renamed.
    if (this.#parts.files.isRenaming(preview.document, document)) preview.follow(document);
    else preview.turnTo(document, topLineOf(document) ?? 0);
    this.#parts.previews.tellFocus();
  }

  /** Does something that covers the active editor for a while: that it comes back is no reason to turn to its post, unless it is another one. */
  async keepStill<Result>(work: () => Promise<Result>): Promise<Result> {
    const before = postInActiveEditor()?.uri.toString();
    this.#still++;
    try {
      return await work();
    } finally {
      this.#still--;
      const now = postInActiveEditor();
      if (!this.#still && now && now.uri.toString() !== before) this.follow(now);
    }
  }

  async #follow(document: vscode.TextDocument): Promise<void> {
    const { previews, store } = this.#parts;
    if (!previews.followersBehind(document.uri).length) return;
    // A text that changes meanwhile is read again, so that nobody waits for all of it in one go.
    while (!(await store.prepare(document))) if (postInActiveEditor() !== document) return;
    if (postInActiveEditor() !== document) return;
    for (const preview of previews.followersBehind(document.uri)) this.turn(preview, document);
  }
}
