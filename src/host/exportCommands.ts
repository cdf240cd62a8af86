import * as vscode from 'vscode';
import { titleOf } from '../core/post/frontMatterFields';
import { attributes } from '../core/preview/attributes';
import { directionOf } from '../core/text/direction';
import { escapeHtml } from '../core/text/escape';
import { UserError } from './errors';
import type { FollowingPreviews } from './followingPreviews';
import { nextShow } from './nextShow';
import type { OpenPreviews } from './openPreviews';
import { PageGone, type PageHtml } from './pageHtml';
import { inPassingPage, type PassingLook } from './passingPage';
import type { ContentParts } from './previewContent';
import { randomName } from './previewPage';
import { quotedText, visibleText } from './visibleText';
import { type WholePost, wholePost } from './wholePost';

const { t } = vscode.l10n;

interface ExportParts extends ContentParts {
  readonly extensionUri: vscode.Uri;
  readonly previews: OpenPreviews;
  readonly following: FollowingPreviews;
}

/** With the name that Recap's own attributes in it begin with. */
interface MarkedPost extends WholePost {
  readonly marker: string;
}

/** Takes a post out of the preview: as rich text, and as a file that needs no other. */
export class ExportCommands {
  readonly #parts: ExportParts;

  constructor(parts: ExportParts) {
    this.#parts = parts;
  }

  /** Into the clipboard, for a mail or a document. */
  async copyRichText(document: vscode.TextDocument): Promise<void> {
    const whole = await this.#whole(document);
    if (!(await this.#copy(document, whole))) {
      throw new UserError(
        t(
          'VS Code lets a preview write to the clipboard only while it has the focus. Open the preview of the post, click into it and copy again.',
        ),
      );
    }
    vscode.window.setStatusBarMessage(t('Copied the post as rich text'), 5000);
    tellLeftOut(whole);
  }

  /** Into a file that the user names. */
  async exportHtml(document: vscode.TextDocument): Promise<void> {
    const target = await vscode.window.showSaveDialog({
      ...targetOf(document.uri),
      filters: { HTML: ['html', 'htm'] },
      title: t('Export the post as HTML'),
      saveLabel: t('Export'),
    });
    if (!target) return;
    const whole = await this.#whole(document);
    const body = await this.#take(document, whole);
    const bytes = new TextEncoder().encode(await this.#page(document, body, whole.language));
    try {
      await vscode.workspace.fs.writeFile(target, bytes);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new UserError(
        t('{0} cannot be written: {1}. Choose another place and export again.', quotedText(target.path), reason),
      );
    }
    vscode.window.setStatusBarMessage(t('Exported {0}', quotedText(nameOf(target))), 5000);
    tellLeftOut(whole);
  }

  async #whole(document: vscode.TextDocument): Promise<MarkedPost> {
    const marker = `r${randomName()}`;
    return { ...(await wholePost(this.#parts, document, marker)), marker };
  }

  /** No page shows anything of this, so any that is there will do: what the user sees stays as it is. */
  async #take(document: vscode.TextDocument, whole: MarkedPost): Promise<string> {
    const { shown } = this.#parts.previews;
    try {
      if (shown) return await shown.html.take(whole);
    } catch (error) {
      // The user went on to something else: another page can do it just as well.
      if (!(error instanceof PageGone)) throw error;
    }
    const title = t('Exporting {0}', visibleText(nameOf(document.uri), 50));
    return this.#inPassingPage({ title, focus: 'leave' }, html => html.take(whole));
  }

  /** A browser lets only a page that has the focus write: one of another post would lead the views to that. */
  async #copy(document: vscode.TextDocument, whole: MarkedPost): Promise<boolean> {
    const [preview] = this.#parts.previews.visibleOf(document.uri);
    if (preview) {
      preview.panel.reveal();
      if (!preview.isShown) await nextShow(preview);
      return preview.html.copy(whole);
    }
    const title = t('Copying {0}', visibleText(nameOf(document.uri), 50));
    return this.#inPassingPage({ title, focus: 'take' }, html => html.copy(whole));
  }

  #inPassingPage<Result>(look: PassingLook, work: (html: PageHtml) => Promise<Result>): Promise<Result> {
    return this.#parts.following.keepStill(() => inPassingPage(this.#parts, look, work));
  }

  /** The policy keeps the file harmless whatever is in it: what a page hands over is as untrusted as the post. */
  async #page(document: vscode.TextDocument, body: string, language: string | undefined): Promise<string> {
    const { extensionUri, store } = this.#parts;
    const file = vscode.Uri.joinPath(extensionUri, 'media', 'export.css');
    const styles = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    const title = titleOf(store.postOf(document).frontMatter) ?? nameOf(document.uri);
    const policy = `default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`;
    return `<!DOCTYPE html>
<html${attributes({ lang: language, dir: directionOf(language) })}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
${styles.trim()}
</style>
</head>
<body>
<main>
${body.trim()}
</main>
</body>
</html>
`;
  }
}

function nameOf({ path }: vscode.Uri): string {
  return path.replace(/^.*\//, '');
}

/** Beside the post; beside the first folder's files for one that has no file yet. */
function targetOf(uri: vscode.Uri): vscode.SaveDialogOptions {
  const name = `${nameOf(uri).replace(/\.[^.]*$/, '')}.html`;
  if (uri.scheme !== 'untitled') return { defaultUri: vscode.Uri.joinPath(uri, '..', name) };
  const folder = vscode.workspace.workspaceFolders?.[0];
  return folder ? { defaultUri: vscode.Uri.joinPath(folder.uri, name) } : {};
}

function tellLeftOut({ leftOut }: WholePost): void {
  if (!leftOut) return;
  void vscode.window.showInformationMessage(
    leftOut === 1
      ? t('1 image is too large or cannot be read: its text stands in its place.')
      : t('{0} images are too large or cannot be read: their texts stand in their place.', leftOut),
  );
}
