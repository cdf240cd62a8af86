import * as vscode from 'vscode';

/** What the user has switched off for VS Code's own Markdown preview is off in this one too. All of it is on otherwise: defaults differ by version. */
type Behaviour =
  'scrollPreviewWithEditor' | 'scrollEditorWithPreview' | 'doubleClickToSwitchToEditor' | 'markEditorSelection';

/** Whether the user wants a behaviour of previews of a post. */
export function isWantedOfPreviews(behaviour: Behaviour, uri: vscode.Uri): boolean {
  const set = vscode.workspace.getConfiguration('markdown.preview', uri).inspect<unknown>(behaviour);
  return (set?.workspaceFolderValue ?? set?.workspaceValue ?? set?.globalValue) !== false;
}
