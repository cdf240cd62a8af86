import * as vscode from 'vscode';
import { dispatch } from '../protocol/dispatch';
import type { PageMessage } from '../protocol/messages';
import { Disposable } from './disposable';
import { inBackground } from './errors';
import { nextShow } from './nextShow';
import { PageHtml } from './pageHtml';
import { readPageMessage } from './pageMessages';
import { PassingPlace } from './passingPlace';
import { pageOptions, previewIcon, previewPage } from './previewPage';

/** What the tab of a page that is not restored after a reload is of. */
const passingType = 'recap.passingPage';

interface PassingParts {
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
}

/** How its tab looks, and whether the page needs the focus. */
export interface PassingLook {
  readonly title: string;
  readonly focus: 'take' | 'leave';
}

/**
 * Has a page work that comes and goes: only pages can sanitise, and write HTML to the clipboard. A preview would have to turn to another post
 * for it. When it is done, all is as it was.
 */
export async function inPassingPage<Result>(
  parts: PassingParts,
  look: PassingLook,
  work: (html: PageHtml) => Promise<Result>,
): Promise<Result> {
  const place = new PassingPlace(passingType, look.focus);
  const page = new PassingPage(parts, look, place.column);
  try {
    await nextShow(page);
    return await work(page.html);
  } finally {
    await place
      .leave(() => page.dispose())
      .catch((error: unknown) => parts.log.error(`The tab that was active is not shown again: ${String(error)}`));
  }
}

/** The page of the preview without a post. */
class PassingPage extends Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #onDidShow = this.register(new vscode.EventEmitter<void>());
  readonly onDidShow = this.#onDidShow.event;
  readonly #onDidDispose = this.register(new vscode.EventEmitter<void>());
  readonly onDidDispose = this.#onDidDispose.event;
  readonly html: PageHtml;

  constructor({ extensionUri, log }: PassingParts, { title, focus }: PassingLook, viewColumn: vscode.ViewColumn) {
    super();
    const place = { viewColumn, preserveFocus: focus === 'leave' };
    const options = pageOptions(extensionUri, []);
    this.#panel = vscode.window.createWebviewPanel(passingType, title, place, options);
    this.#panel.iconPath = previewIcon(extensionUri);
    const { webview } = this.#panel;
    this.html = this.register(new PageHtml(message => inBackground(log, webview.postMessage(message))));
    this.register(this.#panel.onDidDispose(() => this.dispose()));
    this.register(webview.onDidReceiveMessage((message: unknown) => this.#receive(message)));
    webview.html = previewPage(webview, extensionUri, { hosts: [], fonts: '', showed: undefined });
  }

  override dispose(): void {
    if (this.isDisposed) return;
    this.#onDidDispose.fire();
    super.dispose();
    this.#panel.dispose();
  }

  /** It shows no post that it could say more of. */
  #receive(value: unknown): void {
    const message = readPageMessage(value);
    if (message) dispatch<Extract<PageMessage, { type: 'ready' | 'html' | 'copied' }>>(this.#handlers, message);
  }

  readonly #handlers = {
    ready: (): void => {
      this.#onDidShow.fire();
      this.html.askAgain();
    },
    html: (answer: Extract<PageMessage, { type: 'html' }>): void => this.html.receive(answer),
    copied: (answer: Extract<PageMessage, { type: 'copied' }>): void => this.html.receive(answer),
  };
}
