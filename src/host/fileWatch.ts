import * as vscode from 'vscode';

/** Calls back when the file of a document nobody has open changes: VS Code then tells of no edits. */
export function onClosedFileChange(document: vscode.TextDocument, changed: () => void): vscode.Disposable {
  if (document.uri.scheme === 'untitled') return new vscode.Disposable(() => undefined);
  const folder = vscode.Uri.joinPath(document.uri, '..');
  // The file's own name could be a pattern.
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '*'));
  const notice = (uri: vscode.Uri): void => {
    if (document.isClosed && uri.toString() === document.uri.toString()) changed();
  };
  return vscode.Disposable.from(watcher, watcher.onDidChange(notice), watcher.onDidCreate(notice));
}
