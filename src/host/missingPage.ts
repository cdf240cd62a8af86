import * as vscode from 'vscode';
import { escapeHtml } from '../core/text/escape';
import { visibleText } from './visibleText';

const { t } = vscode.l10n;

/** A post that cannot be shown. */
export interface MissingPost {
  readonly uri: vscode.Uri;
  /** Why it cannot be read; undefined where it is certain that there is no such file any more. */
  readonly reason: string | undefined;
}

/** Fills a restored panel whose post cannot be shown, or is not known any more. */
export function showMissing(
  { webview }: vscode.WebviewPanel,
  extensionUri: vscode.Uri,
  post: MissingPost | undefined,
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
function wordsOf(post: MissingPost | undefined): readonly string[] {
  if (!post) {
    return [t('This preview shows no post any more.'), t('Close it, and open the preview of a post from its editor.')];
  }
  const name = visibleText(vscode.workspace.asRelativePath(post.uri));
  if (post.uri.scheme === 'untitled') {
    return [
      t('{0} is not there any more.', name),
      t('It was saved under another name, or closed. Close this preview, too.'),
    ];
  }
  if (post.reason !== undefined) {
    return [
      t('{0} cannot be read: {1}', name, visibleText(post.reason)),
      t('Close this preview, and open it again when the file can be read.'),
    ];
  }
  return [
    t('{0} is not there any more.', name),
    t('It was moved or deleted. Close this preview, or put the file back and open its preview again.'),
  ];
}
