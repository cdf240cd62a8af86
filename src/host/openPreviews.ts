import type * as vscode from 'vscode';
import { columnOf } from './postDocument';
import type { PreviewPanel } from './previewPanel';

/** Where a preview is wanted: in the active group, or in another one. */
export type PreviewPlace = 'here' | 'beside';

/** The previews of a window, found by what they show and where they stand. */
export class OpenPreviews {
  readonly #panels = new Set<PreviewPanel>();

  get all(): readonly PreviewPanel[] {
    return [...this.#panels];
  }

  /** The one that has the focus. */
  get active(): PreviewPanel | undefined {
    return this.all.find(({ panel }) => panel.active);
  }

  add(preview: PreviewPanel): void {
    this.#panels.add(preview);
  }

  delete(preview: PreviewPanel): void {
    this.#panels.delete(preview);
  }

  has(preview: PreviewPanel): boolean {
    return this.#panels.has(preview);
  }

  of(uri: vscode.Uri): readonly PreviewPanel[] {
    return this.all.filter(({ document }) => document.uri.toString() === uri.toString());
  }

  /** Those of a post that are seen, the one that has the focus first. */
  visibleOf(uri: vscode.Uri): readonly PreviewPanel[] {
    return this.of(uri)
      .filter(({ panel }) => panel.visible)
      .sort((first, second) => Number(second.panel.active) - Number(first.panel.active));
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
}
