import * as vscode from 'vscode';
import type { Announcement } from '../core/announcements/announcement';
import type { Link } from '../core/post/link';
import type { Post } from '../core/post/post';
import { internalCommands } from './commandIds';
import { Disposable } from './disposable';
import { editorRange, type EditorNavigator } from './editorNavigator';
import { guarded, inBackground } from './errors';
import type { LinkOpener } from './linkOpener';
import { isWantedOfPreviews } from './markdownPreviewSettings';
import type { OpenPreviews } from './openPreviews';
import { editorsOf } from './postDocument';
import type { PostPlace } from './postPlace';
import type { PostStore } from './postStore';
import type { PanelEvents } from './pageHandlers';
import type { PreviewPanel } from './previewPanel';

/** A preview was scrolled by the user: the 0-based line at its top, with a fraction. */
export interface PreviewScrollEvent {
  readonly document: vscode.TextDocument;
  readonly line: number;
}

interface GestureParts {
  readonly store: PostStore;
  readonly navigator: EditorNavigator;
  readonly links: LinkOpener;
  readonly log: vscode.LogOutputChannel;
  readonly previews: OpenPreviews;
}

/** What the user does in a preview has to do with the rest of the window. */
export class PreviewGestures extends Disposable implements PanelEvents {
  readonly #parts: GestureParts;
  readonly #onDidScroll = this.register(new vscode.EventEmitter<PreviewScrollEvent>());
  readonly onDidScroll = this.#onDidScroll.event;

  constructor(parts: GestureParts) {
    super();
    this.#parts = parts;
  }

  /** Also of an anchor, which the page asks for only if it has none of this name: then the user is told so. */
  openLink(preview: PreviewPanel, post: Post, link: Link): void {
    const { links, log } = this.#parts;
    void guarded(log, vscode.l10n.t('open the link'), () => links.open(link, post, preview.document));
  }

  revealSource({ document, panel }: PreviewPanel, line: number, gesture: 'heading' | 'doubleClick'): void {
    const { navigator, log } = this.#parts;
    const isWanted =
      gesture === 'heading'
        ? this.#parts.previews.canShowBeside(document.uri)
        : isWantedOfPreviews('doubleClickToSwitchToEditor', document.uri);
    if (!isWanted) return;
    const range = document.validateRange(new vscode.Range(line, 0, line, 0));
    const focus = gesture === 'heading' ? 'leave' : 'take';
    const column = columnBeside(panel);
    void guarded(log, vscode.l10n.t('go to the text'), () =>
      navigator.goTo({ uri: document.uri, range, focus, column }),
    );
  }

  didScroll({ document }: PreviewPanel, line: number): void {
    const [editor] = isWantedOfPreviews('scrollEditorWithPreview', document.uri) ? editorsOf(document.uri) : [];
    const top = document.validatePosition(new vscode.Position(Math.floor(line), 0));
    editor?.revealRange(new vscode.Range(top, top), vscode.TextEditorRevealType.AtTop);
    this.#onDidScroll.fire({ document, line });
  }

  /** By the one rule for docs, which asks where a service has ended. */
  openDocs({ document }: PreviewPanel, post: Post, { range }: Announcement): void {
    const { store, log } = this.#parts;
    // A place in a text that has changed since is refused there.
    const version = store.postOf(document) === post ? document.version : -1;
    const place: PostPlace = { uri: document.uri.toString(), version, offset: range.start };
    inBackground(log, vscode.commands.executeCommand(internalCommands.openDocsAt, place));
  }

  goToAnnouncement({ document, panel }: PreviewPanel, post: Post, announcement: Announcement): void {
    const { navigator, log } = this.#parts;
    const range = editorRange(post, announcement.range);
    void guarded(log, vscode.l10n.t('go to the text'), () =>
      navigator.goTo({ uri: document.uri, range, focus: 'take', column: columnBeside(panel) }),
    );
  }
}

/** A group whose editors do not cover the preview, if there is one: for a post whose editor was closed. */
function columnBeside({ viewColumn }: vscode.WebviewPanel): vscode.ViewColumn | undefined {
  return vscode.window.tabGroups.all.find(group => group.viewColumn !== viewColumn)?.viewColumn;
}
