import type * as vscode from 'vscode';
import { Disposable } from './disposable';
import { inBackground } from './errors';
import type { FollowingPreviews } from './followingPreviews';
import type { OpenPreviews } from './openPreviews';
import { postInActiveEditor, visiblePost } from './postDocument';
import type { PostStore } from './postStore';
import type { PreviewPanel } from './previewPanel';
import { UntitledPosts } from './untitledPosts';

interface DraftParts {
  readonly previews: OpenPreviews;
  readonly following: FollowingPreviews;
  readonly store: PostStore;
  readonly log: vscode.LogOutputChannel;
}

/** Has previews of untitled documents go on with the file one is saved as, and not outlive the text of one that is thrown away. */
export class PreviewedDrafts extends Disposable {
  readonly #parts: DraftParts;

  constructor(parts: DraftParts) {
    super();
    this.#parts = parts;
    this.register(
      new UntitledPosts({
        known: () => parts.previews.all.map(({ document }) => document),
        didSave: (untitled, file) => this.#showSaved(untitled, file),
        didClose: untitled => this.#closeWith(untitled),
      }),
    );
  }

  /** A text that gets a name is still the same post. */
  #showSaved(untitled: vscode.TextDocument, file: vscode.TextDocument): void {
    for (const preview of this.#parts.previews.of(untitled.uri)) preview.follow(file);
  }

  /** A preview could show nothing but emptiness of it; one that follows may be about to turn to the post that is edited now. */
  #closeWith(untitled: vscode.TextDocument): void {
    for (const preview of this.#parts.previews.of(untitled.uri)) {
      if (preview.document !== untitled) continue;
      if (preview.isLocked) preview.panel.dispose();
      else if (!postInActiveEditor()) inBackground(this.#parts.log, this.#goOnFrom(untitled, preview));
    }
  }

  /** The one that follows may have the focus itself: it goes on with a post that is seen in an editor, if there is one. */
  async #goOnFrom(untitled: vscode.TextDocument, preview: PreviewPanel): Promise<void> {
    const { previews, following, store } = this.#parts;
    const next = visiblePost();
    if (next) await store.prepare(next);
    // Meanwhile it may have turned to another post, or been closed.
    if (preview.document !== untitled || !previews.has(preview)) return;
    if (next && !next.isClosed) following.turn(preview, next);
    else preview.panel.dispose();
  }
}
