import type * as vscode from 'vscode';
import type { RenderMessage } from '../protocol/messages';
import { fontsOfPreviews } from './markdownPreviewSettings';
import { imageFolders } from './previewImages';
import { pageOptions, previewPage } from './previewPage';

/** The page a panel has loaded. What it may load itself, and its fonts, a page is told once: where that changes it has to begin anew. */
export class LoadedPage {
  readonly #panel: vscode.WebviewPanel;
  readonly #extensionUri: vscode.Uri;
  #isReady = false;
  #fonts = '';
  /** Whether the page is made with a render in it. */
  #holdsPost = false;

  /** Of a panel that is to show a post. */
  constructor(panel: vscode.WebviewPanel, extensionUri: vscode.Uri, uri: vscode.Uri) {
    this.#panel = panel;
    this.#extensionUri = extensionUri;
    panel.webview.options = pageOptions(extensionUri, imageFolders(uri));
  }

  /** A hidden page is gone: it says `ready` again when it comes back. */
  get isShown(): boolean {
    return this.#isReady && this.#panel.visible;
  }

  get holdsPost(): boolean {
    return this.#holdsPost;
  }

  /** Whether the page has the fonts that are set for a post. */
  hasFontsOf(uri: vscode.Uri): boolean {
    return fontsOfPreviews(uri) === this.#fonts;
  }

  /** Lets the page load what stands around a post; tells whether VS Code loads the page again, for which other options are enough. */
  allowFilesAround(uri: vscode.Uri): boolean {
    const { webview } = this.#panel;
    const options = pageOptions(this.#extensionUri, imageFolders(uri));
    if (String(options.localResourceRoots) === String(webview.options.localResourceRoots)) return false;
    webview.options = options;
    return true;
  }

  /** The page begins anew for a post, with what it `showed`, and says `ready` again. */
  load(uri: vscode.Uri, hosts: readonly string[], showed: RenderMessage | undefined): void {
    this.#isReady = false;
    this.#fonts = fontsOfPreviews(uri);
    this.#holdsPost = showed !== undefined;
    const { webview } = this.#panel;
    webview.html = previewPage(webview, this.#extensionUri, { hosts, fonts: this.#fonts, showed });
  }

  /** It said so. */
  ready(): void {
    this.#isReady = true;
  }
}
