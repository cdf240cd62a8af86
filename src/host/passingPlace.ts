import * as vscode from 'vscode';
import { CoveredTab } from './coveredTab';
import { untilTabs } from './untilTabs';

/**
 * Where a tab with a page can stand for a while. Of what VS Code covers it keeps nothing but texts as they are: another extension's page may lose
 * what was typed into it. An empty group goes when the tab does. Where there is neither a text to cover nor nothing at all, the tab gets a
 * group of its own, behind the others.
 */
export class PassingPlace {
  readonly column: vscode.ViewColumn;
  readonly #isPage: (tab: vscode.Tab) => boolean;
  readonly #focus: 'take' | 'leave';
  readonly #covered: CoveredTab | undefined;
  readonly #groups = vscode.window.tabGroups.all.length;

  /** For a page of this type. One that takes the focus covers nothing in another group, where it would leave the focus behind. */
  constructor(type: string, focus: 'take' | 'leave') {
    const { all, activeTabGroup } = vscode.window.tabGroups;
    const groups = [activeTabGroup, ...(focus === 'leave' ? all.filter(({ isActive }) => !isActive) : [])];
    const group = groups.find(isCoverable);
    const isNothingThere = all.length === 1 && !activeTabGroup.tabs.length;
    this.#isPage = tab => isOfType(tab, type);
    this.#focus = focus;
    this.#covered = group && new CoveredTab(group, this.#isPage);
    this.column = group?.viewColumn ?? (isNothingThere ? activeTabGroup.viewColumn : all.length + 1);
  }

  /** Has the page close, and waits until all is as it was. */
  async leave(close: () => void): Promise<void> {
    if (this.#covered) return this.#covered.uncover(close, this.#focus);
    const { tabGroups } = vscode.window;
    close();
    await untilTabs(() => !tabGroups.all.some(({ tabs }) => tabs.some(this.#isPage)));
    // By a setting of VS Code's, a group stays when its last tab closes.
    const own = tabGroups.all.find(({ viewColumn, tabs }) => viewColumn === this.column && !tabs.length);
    if (own && tabGroups.all.length > this.#groups) await tabGroups.close(own);
  }
}

/** Of what is no text, VS Code lets only the active group show a tab again. */
function isCoverable({ activeTab, isActive }: vscode.TabGroup): boolean {
  const input = activeTab?.input;
  return input instanceof vscode.TabInputText || (isActive && input instanceof vscode.TabInputTextDiff);
}

/** VS Code puts something of its own before the type. */
function isOfType({ input }: vscode.Tab, type: string): boolean {
  return input instanceof vscode.TabInputWebview && input.viewType.endsWith(type);
}
