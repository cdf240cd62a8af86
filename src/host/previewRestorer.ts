import * as vscode from 'vscode';
import { Disposable } from './disposable';
import { type MissingPost, showMissing } from './missingPage';
import { readPageState } from './pageState';
import { isClosedUntitled } from './postDocument';
import type { PostStore } from './postStore';
import type { PreviewMemory } from './previewMemory';
import { type PreviewManager, previewType } from './previewManager';

interface RestorerParts {
  readonly extensionUri: vscode.Uri;
  readonly previewManager: PreviewManager;
  readonly store: PostStore;
  readonly memory: PreviewMemory;
  readonly log: vscode.LogOutputChannel;
}

/** Fills the panels that VS Code kept over a reload of the window. */
export class PreviewRestorer extends Disposable implements vscode.WebviewPanelSerializer {
  readonly #parts: RestorerParts;

  constructor(parts: RestorerParts) {
    super();
    this.#parts = parts;
    this.register(vscode.window.registerWebviewPanelSerializer(previewType, this));
  }

  /** With the post its page remembers. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const { previewManager, store, memory, log, extensionUri } = this.#parts;
    const { uri: remembered, isLocked, preview: name } = readPageState(state);
    const kept = name === undefined ? undefined : memory.placeOf(name);
    // The memory knows what the page was not there to hear; the page where the reader went in that post.
    const { uri = remembered, line, isLineWanted } = kept ?? {};
    const isClosed = closedFlag(panel);
    try {
      if (!uri) throw new Error('its page remembers no post');
      if (isClosedUntitled(uri)) throw new Error('its post has no file, and is not open any more');
      const document = await vscode.workspace.openTextDocument(uri);
      await store.prepare(document);
      if (!isClosed()) previewManager.fill(panel, document, { isRestored: true, isLocked, name, line, isLineWanted });
    } catch (error) {
      log.warn(`A preview cannot be restored: ${String(error)}`);
      const missing = uri && (await missingPost(uri, error));
      if (!isClosed()) showMissing(panel, extensionUri, missing);
    }
  }
}

/** VS Code tells why it cannot open a document in words only; of the file it tells more. */
async function missingPost(uri: vscode.Uri, error: unknown): Promise<MissingPost> {
  const reason = error instanceof Error ? error.message : String(error);
  if (uri.scheme === 'untitled') return { uri, reason };
  try {
    await vscode.workspace.fs.stat(uri);
    return { uri, reason };
  } catch (failure) {
    const isGone = failure instanceof vscode.FileSystemError && failure.code === 'FileNotFound';
    return { uri, reason: isGone ? undefined : reason };
  }
}

/** Tells whether a panel has been closed since. */
function closedFlag(panel: vscode.WebviewPanel): () => boolean {
  let isClosed = false;
  panel.onDidDispose(() => (isClosed = true));
  return () => isClosed;
}
