import * as vscode from 'vscode';
import type { CatalogStore } from './catalogStore';
import { UserError } from './errors';
import type { FollowingPreviews } from './followingPreviews';
import type { ImagePermissions } from './imagePermissions';
import type { OpenPreviews, PreviewPlace } from './openPreviews';
import type { PanelEvents } from './pageHandlers';
import { postInActiveEditor, topLineOf } from './postDocument';
import type { ContentParts } from './previewContent';
import type { PreviewMemory } from './previewMemory';
import { type PanelParts, PreviewPanel } from './previewPanel';

export const previewType = 'recap.preview';

interface ManagerParts extends ContentParts {
  readonly extensionUri: vscode.Uri;
  readonly catalog: CatalogStore;
  readonly imagePermissions: ImagePermissions;
  readonly memory: PreviewMemory;
  readonly previews: OpenPreviews;
  readonly following: FollowingPreviews;
  readonly events: PanelEvents;
}

/** Opens previews: in each group one that follows the editors, and those that are locked to a post. */
export class PreviewManager {
  readonly #parts: ManagerParts;

  constructor(parts: ManagerParts) {
    this.#parts = parts;
  }

  /** Shows the post in a preview that follows the editors, in the active group or in one beside it: in the one that is there, if there is one. */
  async open(document: vscode.TextDocument, place: PreviewPlace): Promise<PreviewPanel> {
    // While a long post is read the user may go to another group.
    const here = activeColumn();
    const revealed = this.#revealed(document, place, here);
    if (revealed) return revealed;
    const before = postInActiveEditor();
    await this.#parts.store.prepare(document);
    const preview =
      this.#revealed(document, place, here) ??
      this.#turned(document, place, here) ??
      this.#create(document, { place, here, isLocked: false });
    const now = postInActiveEditor();
    if (now && now !== before && now !== document) this.#parts.following.follow(now);
    return preview;
  }

  /** Shows the post beside the active group in a preview that stays with it. */
  async openLocked(document: vscode.TextDocument): Promise<void> {
    const here = activeColumn();
    await this.#parts.store.prepare(document);
    // One in the active group would cover the editor.
    const isBeside = ({ viewColumn, active }: vscode.WebviewPanel): boolean => viewColumn !== here || active;
    const there = this.#parts.previews.of(document.uri).find(({ isLocked, panel }) => isLocked && isBeside(panel));
    if (there) there.panel.reveal(undefined, true);
    else this.#create(document, { place: 'beside', here, isLocked: true });
  }

  /** Has the active preview stay with its post, or follow the editors: then it takes the place of the one that does so in its group. */
  lock(isLocked: boolean): void {
    const { previews } = this.#parts;
    const preview = previews.active;
    if (!preview)
      throw new UserError(vscode.l10n.t('Click into the preview first: Recap locks the one that has the focus.'));
    preview.isLocked = isLocked;
    previews.closeOthersBeside(preview);
    previews.tellFocus();
  }

  /** Shows the post in a panel that is there. */
  fill(
    panel: vscode.WebviewPanel,
    document: vscode.TextDocument,
    state: Pick<PanelParts, 'isRestored' | 'isLocked' | 'name' | 'line' | 'isLineWanted'>,
  ): PreviewPanel {
    const preview = new PreviewPanel({ ...this.#parts, ...state, panel, document });
    this.#parts.previews.add(preview);
    return preview;
  }

  #create(
    document: vscode.TextDocument,
    {
      place,
      here,
      isLocked,
    }: { readonly place: PreviewPlace; readonly here: vscode.ViewColumn; readonly isLocked: boolean },
  ): PreviewPanel {
    const top = topLineOf(document);
    const panel = vscode.window.createWebviewPanel(
      previewType,
      '',
      { viewColumn: place === 'here' ? here : vscode.ViewColumn.Beside, preserveFocus: place === 'beside' },
      { enableFindWidget: true },
    );
    const preview = this.fill(panel, document, { isRestored: false, isLocked });
    if (top !== undefined) preview.place.scrollTo(top);
    return preview;
  }

  /** Shows the following preview that has the post already, if there is one. */
  #revealed({ uri }: vscode.TextDocument, place: PreviewPlace, here: vscode.ViewColumn): PreviewPanel | undefined {
    const there = this.#parts.previews
      .followersAt(place, here)
      .find(({ document }) => document.uri.toString() === uri.toString());
    there?.panel.reveal(undefined, place === 'beside');
    return there;
  }

  /** Turns the following preview to the post, if there is one. */
  #turned(document: vscode.TextDocument, place: PreviewPlace, here: vscode.ViewColumn): PreviewPanel | undefined {
    const there = this.#parts.previews.followersAt(place, here)[0];
    if (!there) return undefined;
    this.#parts.following.turn(there, document);
    there.panel.reveal(undefined, place === 'beside');
    return there;
  }
}

function activeColumn(): vscode.ViewColumn {
  return vscode.window.tabGroups.activeTabGroup.viewColumn;
}
