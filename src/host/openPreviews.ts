import * as vscode from 'vscode';
import type { PreviewFocus } from './activePost';
import { setContext } from './contextKeys';
import { Disposable } from './disposable';
import { columnOf } from './postDocument';
import type { PreviewPanel } from './previewPanel';

/** Where a preview is wanted: in the active group, or in another one. */
export type PreviewPlace = 'here' | 'beside';

/** The previews of a window, found by what they show and where they stand; tells which post the focus is on. */
export class OpenPreviews extends Disposable implements PreviewFocus {
  readonly #panels = new Set<PreviewPanel>();
  readonly #onDidChangeFocus = this.register(new vscode.EventEmitter<void>());
  readonly onDidChangeFocus = this.#onDidChangeFocus.event;

  get all(): readonly PreviewPanel[] {
    return [...this.#panels];
  }

  /** The one that has the focus. */
  get active(): PreviewPanel | undefined {
    return this.all.find(({ panel }) => panel.active);
  }

  /** One whose page is there, whatever post it shows: for what any page can do, and what none shows. */
  get shown(): PreviewPanel | undefined {
    return this.all.find(({ isShown }) => isShown);
  }

  get focused(): vscode.TextDocument | undefined {
    return this.active?.document;
  }

  /** Takes a preview in until it is closed. */
  add(preview: PreviewPanel): void {
    this.#panels.add(preview);
    const { panel } = preview;
    let column = panel.viewColumn;
    panel.onDidChangeViewState(() => {
      this.tellFocus();
      if (panel.viewColumn === column) return;
      column = panel.viewColumn;
      // Groups that are counted anew tell so one preview after the other.
      setTimeout(() => this.closeOthersBeside(preview));
    });
    preview.onDidDispose(() => {
      this.#panels.delete(preview);
      this.tellFocus();
    });
    this.tellFocus();
  }

  has(preview: PreviewPanel): boolean {
    return this.#panels.has(preview);
  }

  of(uri: vscode.Uri): readonly PreviewPanel[] {
    return this.all.filter(({ document }) => document.uri.toString() === uri.toString());
  }

  isPreviewed(uri: vscode.Uri): boolean {
    return this.of(uri).length > 0;
  }

  /** Those of a post that are seen, the one that has the focus first. */
  visibleOf(uri: vscode.Uri): readonly PreviewPanel[] {
    return this.of(uri)
      .filter(({ panel }) => panel.visible)
      .sort((first, second) => Number(second.panel.active) - Number(first.panel.active));
  }

  /** The line at the top of a post's preview, 0-based: of the one that has the focus, else of a visible one. */
  topLineOf(uri: vscode.Uri): number | undefined {
    return this.visibleOf(uri)[0]?.place.line;
  }

  /** Scrolls the visible previews of a post to a 0-based line and tells whether there are any. */
  scrollTo({ uri }: Pick<vscode.TextDocument, 'uri'>, line: number): boolean {
    const visible = this.visibleOf(uri);
    for (const { place } of visible) place.scrollTo(line);
    return visible.length > 0;
  }

  /** Those that follow the editors and stand where one is wanted, visible ones first. Who is in a preview has it beside no editor. */
  followersAt(place: PreviewPlace, here: vscode.ViewColumn): readonly PreviewPanel[] {
    const stands = ({ viewColumn, active }: vscode.WebviewPanel): boolean =>
      place === 'here' ? viewColumn === here : viewColumn !== here || active;
    return this.all
      .filter(({ isLocked, panel }) => !isLocked && stands(panel))
      .sort((first, second) => Number(second.panel.visible) - Number(first.panel.visible));
  }

  /** Those that follow the editors and show another post. */
  followersBehind(uri: vscode.Uri): readonly PreviewPanel[] {
    return this.all.filter(({ isLocked, document }) => !isLocked && document.uri.toString() !== uri.toString());
  }

  /** Two previews that follow the editors show the same: in one group the one that came is enough. */
  closeOthersBeside(preview: PreviewPanel): void {
    if (preview.isLocked || !this.has(preview)) return;
    const { viewColumn } = preview.panel;
    for (const other of this.all)
      if (other !== preview && !other.isLocked && other.panel.viewColumn === viewColumn) other.panel.dispose();
  }

  /** Whether the post is open in an editor that can be shown without covering a preview of it. */
  canShowBeside(uri: vscode.Uri): boolean {
    const column = columnOf(uri);
    return column !== undefined && !this.visibleOf(uri).some(({ panel }) => panel.viewColumn === column);
  }

  /** Where the focus is may mean another post now, or another lock. */
  tellFocus(): void {
    // The page of a post that is gone is no preview that could be locked.
    setContext('recap.previewShowsPost', this.active !== undefined);
    setContext('recap.previewLocked', this.active?.isLocked === true);
    this.#onDidChangeFocus.fire();
  }

  override dispose(): void {
    for (const preview of this.all) preview.dispose();
    super.dispose();
  }
}
