import * as vscode from 'vscode';

/** How long a tab may take to close, or to be active, in milliseconds. */
const longestWait = 1000;

/** The active tab of the active group, which a tab with a page is about to cover for a while. */
export class CoveredTab {
  readonly #column = vscode.window.tabGroups.activeTabGroup.viewColumn;
  readonly #tab = vscode.window.tabGroups.activeTabGroup.activeTab;
  readonly #coveringType: string;

  /** With the type of the page that covers it. */
  constructor(coveringType: string) {
    this.#coveringType = coveringType;
  }

  /**
   * Closes what covers the tab, and waits until it is back. By a setting of VS Code's, closing may activate a neighbour instead: then this shows
   * the tab, unless the user has gone on to another one before.
   */
  async uncover(close: () => void, focus: 'take' | 'leave'): Promise<void> {
    const { tabGroups } = vscode.window;
    const isCovering = (tab: vscode.Tab | undefined): boolean => this.#isCovering(tab);
    const isCovered = tabGroups.all.some(({ activeTab }) => isCovering(activeTab));
    close();
    await tabsAre(() => !tabGroups.all.some(({ tabs }) => tabs.some(isCovering)));
    // Its group may be gone, too.
    const group = tabGroups.all.find(({ viewColumn }) => viewColumn === this.#column);
    const tab = group?.tabs.find(candidate => this.#isIt(candidate));
    if (!isCovered || !group || !tab) return;
    if (!tab.isActive) await showTab(tab, focus);
    await tabsAre(() => !group.isActive || !group.activeTab || isInActiveEditor(group.activeTab));
  }

  /** VS Code puts something of its own before the type. */
  #isCovering(tab: vscode.Tab | undefined): boolean {
    return tab?.input instanceof vscode.TabInputWebview && tab.input.viewType.endsWith(this.#coveringType);
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

/** Waits until the tabs are as wanted; not for long, as that may never be. */
function tabsAre(isSo: () => boolean): Promise<void> {
  if (isSo()) return Promise.resolve();
  return new Promise(resolve => {
    const done = (): void => {
      clearTimeout(timer);
      listening.dispose();
      resolve();
    };
    const look = (): void => {
      if (isSo()) done();
    };
    const { tabGroups, onDidChangeActiveTextEditor } = vscode.window;
    const listening = vscode.Disposable.from(
      tabGroups.onDidChangeTabs(look),
      tabGroups.onDidChangeTabGroups(look),
      onDidChangeActiveTextEditor(look),
    );
    const timer = setTimeout(done, longestWait);
  });
}
