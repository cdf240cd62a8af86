import * as vscode from 'vscode';

/** What the user has switched off for VS Code's own Markdown preview is off in this one too. All of it is on otherwise: defaults differ by version. */
type Behaviour =
  'scrollPreviewWithEditor' | 'scrollEditorWithPreview' | 'doubleClickToSwitchToEditor' | 'markEditorSelection';

/** Whether the user wants a behaviour of previews of a post. */
export function isWantedOfPreviews(behaviour: Behaviour, uri: vscode.Uri): boolean {
  const set = vscode.workspace.getConfiguration('markdown.preview', uri).inspect<unknown>(behaviour);
  return (set?.workspaceFolderValue ?? set?.workspaceValue ?? set?.globalValue) !== false;
}

/** The user's fonts for Markdown previews as CSS variables; VS Code gives them only its own preview. */
export function fontsOfPreviews(uri: vscode.Uri): string {
  const markdown = vscode.workspace.getConfiguration('markdown.preview', uri);
  const named = markdown.get<unknown>('fontFamily');
  const family = (typeof named === 'string' ? named : '').replace(/[^\p{L}\p{N}\s,'"_-]/gu, '');
  const size = Number(markdown.get('fontSize', 0));
  const lineHeight = Number(markdown.get('lineHeight', 0));
  return [
    family && `--markdown-font-family: ${family};`,
    size > 0 && `--markdown-font-size: ${String(size)}px;`,
    lineHeight > 0 && `--markdown-line-height: ${String(lineHeight)};`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** What the user has set for previews has changed: not for a post in particular, as VS Code would not tell then of what becomes the default. */
export function onPreviewSettingsChange(changed: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration(event => {
    if (event.affectsConfiguration('markdown.preview')) changed();
  });
}
