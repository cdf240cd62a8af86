import * as vscode from 'vscode';

/** Reads a URI that was kept as text, which may be anything by now: VS Code fails at some of what is none. Undefined for such. */
export function readKeptUri(text: unknown): vscode.Uri | undefined {
  if (typeof text !== 'string' || !(/^[a-z][a-z0-9+.-]*:\//i.test(text) || text.startsWith('untitled:')))
    return undefined;
  try {
    return vscode.Uri.parse(text);
  } catch {
    // Who asks goes on as if nothing was kept, and tells what comes of that.
    return undefined;
  }
}
