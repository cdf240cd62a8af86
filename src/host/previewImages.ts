import * as vscode from 'vscode';

/** The folders a preview may load from: Recap's own and those the post is in. */
export function localResourceRoots(extensionUri: vscode.Uri, postUri: vscode.Uri): readonly vscode.Uri[] {
  const own = ['dist', 'media'].map(folder => vscode.Uri.joinPath(extensionUri, folder));
  if (postUri.scheme === 'untitled') return own;
  return [...own, rootOf(postUri)];
}

/**
 * Where the page loads an image of a post from; undefined for all that lies outside the post's workspace folder (its own
 * folder, if it is in none) and for everything remote.
 */
export function imageResolver(webview: vscode.Webview, postUri: vscode.Uri): (url: string) => string | undefined {
  const root = rootOf(postUri);
  return url => {
    if (postUri.scheme === 'untitled' || /^(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(url)) return undefined;
    const path = decodedPath(url);
    if (!path) return undefined;
    // A path from the root of the site: where that is, only the site's generator knows; most keep it in the folder opened.
    const image = path.startsWith('/') ? vscode.Uri.joinPath(root, path) : vscode.Uri.joinPath(postUri, '..', path);
    if (!image.path.startsWith(root.path.replace(/\/?$/, '/'))) return undefined;
    return webview.asWebviewUri(image).toString();
  };
}

function rootOf(postUri: vscode.Uri): vscode.Uri {
  return vscode.workspace.getWorkspaceFolder(postUri)?.uri ?? vscode.Uri.joinPath(postUri, '..');
}

function decodedPath(url: string): string | undefined {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/s, ''));
  } catch {
    return undefined;
  }
}
