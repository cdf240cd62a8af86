import * as vscode from 'vscode';

/** The keys that `when` clauses of package.json ask for. */
export interface ContextValues {
  /** Whether Recap shows a post. */
  readonly 'recap.hasPost': boolean;
  /** Whether the preview in the active editor stays with its post. */
  readonly 'recap.previewLocked': boolean;
  /** Whether the preview in the active editor shows a post: the page of one that is gone does not. */
  readonly 'recap.previewShowsPost': boolean;
  /** Whether something was hidden or marked in this window. */
  readonly 'recap.canUndoCorrection': boolean;
  /** Whether the Links view shows only what a filter lets through. */
  readonly 'recap.linksFiltered': boolean;
}

/** Sets a context key; VS Code ignores one that does not change. */
export function setContext<Key extends keyof ContextValues>(key: Key, value: ContextValues[Key]): void {
  void vscode.commands.executeCommand('setContext', key, value);
}
