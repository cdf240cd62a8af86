import * as vscode from 'vscode';

/** How long tabs may take to be as wanted, in milliseconds. */
const longestWait = 1000;

/** Waits until the tabs are as wanted; not for long, as that may never be. */
export function untilTabs(areSo: () => boolean): Promise<void> {
  if (areSo()) return Promise.resolve();
  return new Promise(resolve => {
    const done = (): void => {
      clearTimeout(timer);
      listening.dispose();
      resolve();
    };
    const look = (): void => {
      if (areSo()) done();
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
