import * as vscode from 'vscode';
import { untilTabs } from './untilTabs';

/** The active tab of a group, which a tab with a page is about to cover for a while. */
export class CoveredTab {
  readonly #column: vscode.ViewColumn;
  readonly #tab: vscode.Tab | undefined;
  readonly #isCovering: (tab: vscode.Tab) => boolean;

  /** `isCovering` knows the tab that covers it. */
  constructor({ viewColumn, activeTab }: vscode.TabGroup, isCovering: (tab: vscode.Tab) => boolean) {
    this.#column = viewColumn;
    this.#tab = activeTab;
    this.#isCovering = isCovering;
  }

  /**
   * Closes what covers the tab, and waits until it is back. By a setting of VS Code's, closing may activate a neighbour instead: then this shows
   * the tab, unless the user has gone on to another one before.
   */
  async uncover(close: () => void, focus: 'take' | 'leave'): Promise<void> {
    const { tabGroups } = vscode.window;
    const isCovered = tabGroups.all.some(({ activeTab }) => activeTab && this.#isCovering(activeTab));
    close();
    await untilTabs(() => !tabGroups.all.some(({ tabs }) => tabs.some(this.#isCovering)));
    // Its group may be gone, too.
    const group = tabGroups.all.find(({ viewColumn }) => viewColumn === this.#column);
    const tab = group?.tabs.find(candidate => this.#isIt(candidate));
    if (!isCovered || !group || !tab) return;
    if (!tab.isActive) await showTab(tab, focus);
    await untilTabs(() => !group.isActive || !group.activeTab || isInActiveEditor(group.activeTab));
  }

  /** VS Code may tell of the same tab by another object. */
  #isIt(tab: vscode.Tab): boolean {
    return this.#tab !== undefined && (tab === this.#tab || nameOf(tab) === nameOf(this.#tab));
  }
}

function nameOf({ label, input }: vscode.Tab): string {
  return input instanceof vscode.TabInputText ? input.uri.toString() : label;
}

/** VS Code shows an editor of text wherever it stands, all else only in the active group. */
async function showTab(tab: vscode.Tab, focus: 'take' | 'leave'): Promise<void> {
  const { input, isPreview, group } = tab;
  if (input instanceof vscode.TabInputText) {
    const preserveFocus = focus === 'leave' || !group.isActive;
    await vscode.window.showTextDocument(input.uri, {
      viewColumn: group.viewColumn,
      preserveFocus,
      preview: isPreview,
    });
  } else if (group.isActive) {
    await vscode.commands.executeCommand('workbench.action.openEditorAtIndex', group.tabs.indexOf(tab));
  }
}

/** Whether what is in a tab of text is in the active editor, which VS Code may tell of later than of the tab. */
function isInActiveEditor({ input }: vscode.Tab): boolean {
  if (!(input instanceof vscode.TabInputText)) return true;
  return vscode.window.activeTextEditor?.document.uri.toString() === input.uri.toString();
}
