import * as vscode from 'vscode';
import type { RenderMessage } from '../protocol/messages';

/**
 * The page that shows posts: no post in it yet, and nothing allowed but Recap's own script and styles, files of the post's folder and images
 * of the hosts, each a host name and perhaps a port. `fonts` are CSS variables. A page that takes the place of another one begins with what that one `showed`.
 */
export function previewPage(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  {
    hosts,
    fonts,
    showed,
  }: { readonly hosts: readonly string[]; readonly fonts: string; readonly showed: RenderMessage | undefined },
): string {
  const nonce = randomName();
  const source = webview.cspSource;
  const script = webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', 'webview', 'preview.js'));
  const style = webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'media', 'preview.css'));
  const images = hosts.map(host => ` https://${host}`).join('');
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${source} 'nonce-${nonce}'`,
    `img-src ${source} data:${images}`,
    `font-src ${source}`,
    `media-src ${source}`,
    `connect-src 'none'`,
    `frame-src 'none'`,
    `child-src 'none'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${vscode.env.language.replace(/[^\w-]/g, '')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${vscode.l10n.t('Preview of a post').replace(/[&<>]/g, '')}</title>
<style nonce="${nonce}">:root { ${fonts} }</style>
<link rel="stylesheet" href="${style.toString()}">
</head>
<body>
<main id="post"></main>${
    showed
      ? `
${firstRender(showed)}`
      : ''
  }
<script nonce="${nonce}" src="${script.toString()}"></script>
</body>
</html>`;
}

/** What any page of Recap's may do; `folders` are those it may load from besides Recap's own. */
export function pageOptions(extensionUri: vscode.Uri, folders: readonly vscode.Uri[]): vscode.WebviewOptions {
  const own = ['dist', 'media'].map(folder => vscode.Uri.joinPath(extensionUri, folder));
  return {
    enableScripts: true,
    enableForms: false,
    enableCommandUris: false,
    localResourceRoots: [...own, ...folders],
  };
}

/** What the tabs of pages have before their title. */
export function previewIcon(extensionUri: vscode.Uri): { readonly light: vscode.Uri; readonly dark: vscode.Uri } {
  return {
    light: vscode.Uri.joinPath(extensionUri, 'media', 'preview-light.svg'),
    dark: vscode.Uri.joinPath(extensionUri, 'media', 'preview-dark.svg'),
  };
}

/** Data, not a script. Nothing in it can end the element. */
function firstRender(message: RenderMessage): string {
  return `<script type="application/json" id="first-render">${JSON.stringify(message).replace(/</g, '\\u003c')}</script>`;
}

/** 128 random bits as hexadecimal digits: for a nonce, and for names that a post cannot guess. */
export function randomName(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
