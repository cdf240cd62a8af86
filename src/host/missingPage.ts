import * as vscode from 'vscode';
import { escapeHtml } from '../core/text/escape';
import { visibleText } from './visibleText';

const { t } = vscode.l10n;

/** Fills a restored panel whose post is gone, or is not known any more. */
export function showMissing(
  { webview }: vscode.WebviewPanel,
  extensionUri: vscode.Uri,
  post: vscode.Uri | undefined,
): void {
  const media = vscode.Uri.joinPath(extensionUri, 'media');
  webview.options = { enableScripts: false, localResourceRoots: [media] };
  const style = webview.asWebviewUri(vscode.Uri.joinPath(media, 'preview.css')).toString();
  const policy = `default-src 'none'; style-src ${webview.cspSource}`;
  webview.html = `<!DOCTYPE html>
<html lang="${vscode.env.language.replace(/[^\w-]/g, '')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(t('Preview of a post'))}</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
<main class="recap-missing">
${wordsOf(post)
  .map(words => `<p>${escapeHtml(words)}</p>`)
  .join('\n')}
</main>
</body>
</html>`;
}

/** What is the matter, and what to do. */
function wordsOf(post: vscode.Uri | undefined): readonly string[] {
  if (!post) {
    return [t('This preview shows no post any more.'), t('Close it, and open the preview of a post from its editor.')];
  }
  const name = visibleText(vscode.workspace.asRelativePath(post));
  if (post.scheme === 'untitled') {
    return [t('{0} is not there any more.', name), t('It was closed without being saved. Close this preview, too.')];
  }
  return [
    t('{0} is not there any more.', name),
    t('It was moved or deleted. Close this preview, or put the file back and open its preview again.'),
  ];
}
