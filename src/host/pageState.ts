import * as vscode from 'vscode';

/** The post that a page remembers, and whether it stays with it; what a page keeps is as untrusted as what it says. */
export function readPageState(state: unknown): { readonly uri: vscode.Uri | undefined; readonly isLocked: boolean } {
  const { uri, isLocked }: { uri?: unknown; isLocked?: unknown } =
    typeof state === 'object' && state !== null ? state : {};
  const isUri = typeof uri === 'string' && (/^[a-z][a-z0-9+.-]*:\//i.test(uri) || uri.startsWith('untitled:'));
  return { uri: isUri ? vscode.Uri.parse(uri) : undefined, isLocked: isLocked === true };
}
