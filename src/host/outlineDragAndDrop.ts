import * as vscode from 'vscode';
import { guarded } from './errors';
import { OutlineItem } from './outlineItem';
import type { SectionMover } from './sectionMover';

const mimeType = 'application/vnd.code.tree.recap.outline';

/**
 * Sections can be dragged in the outline. VS Code tells only what a row is dropped on, not above or below it: among its siblings a
 * section takes the other's place, elsewhere it goes before it; on the empty space it goes behind everything.
 */
export class OutlineDragAndDrop implements vscode.TreeDragAndDropController<OutlineItem> {
  readonly dragMimeTypes = [];
  readonly dropMimeTypes = [mimeType];
  readonly #mover: SectionMover;
  readonly #log: vscode.LogOutputChannel;

  constructor(mover: SectionMover, log: vscode.LogOutputChannel) {
    this.#mover = mover;
    this.#log = log;
  }

  handleDrag([item]: readonly OutlineItem[], transfer: vscode.DataTransfer): void {
    if (item?.node.kind === 'section') transfer.set(mimeType, new vscode.DataTransferItem(item));
  }

  async handleDrop(target: OutlineItem | undefined, transfer: vscode.DataTransfer): Promise<void> {
    const dragged: unknown = transfer.get(mimeType)?.value;
    if (!(dragged instanceof OutlineItem)) return;
    await guarded(this.#log, vscode.l10n.t('move the section'), () => this.#mover.drop(dragged, target));
  }
}
