import * as vscode from 'vscode';
import type { Link } from '../core/post/link';
import { openable } from '../core/post/openable';
import type { Post } from '../core/post/post';
import { flatSections } from '../core/post/section';
import { UserError } from './errors';
import { editorRange, type EditorNavigator } from './editorNavigator';
import { quotedText } from './visibleText';

/** Follows links: web and mail addresses to where they lead, files inside the workspace, anchors in the post. */
export class LinkOpener {
  readonly #navigator: EditorNavigator;

  constructor(navigator: EditorNavigator) {
    this.#navigator = navigator;
  }

  async open(link: Link, post: Post, document: vscode.TextDocument): Promise<void> {
    const target = openable(link.url);
    if (target.ok) return this.openExternal(target.url);
    if (link.url.startsWith('#')) return this.#openAnchor(link.url.slice(1), post, document);
    if (target.reason === 'relative' && !link.url.startsWith('//')) return this.#openFile(link.url, document);
    throw new UserError(refusal(link.url));
  }

  /** Hands a web or mail address over exactly as it is written. */
  async openExternal(url: string): Promise<void> {
    const target = openable(url);
    if (!target.ok) throw new UserError(refusal(url));
    // A Uri would come out re-encoded (%2F, "=", "+"). VS Code takes a string as well, though its types do not say so, and
    // passes it on untouched as long as it means the same as its parsed form: read in the sources of 1.100.3 and 1.139.1
    // (ExtHostWindow.openUri, MainThreadWindow.$openUri, OpenerService), and held by the integration tests.
    await vscode.env.openExternal(target.url as unknown as vscode.Uri);
  }

  async #openAnchor(anchor: string, post: Post, document: vscode.TextDocument): Promise<void> {
    const slug = decoded(anchor);
    const section = flatSections(post.sections).find(candidate => candidate.slug === slug);
    if (!section) {
      throw new UserError(vscode.l10n.t('This post has no heading with the anchor {0}.', quotedText(`#${slug}`)));
    }
    await this.#navigator.goTo({ uri: document.uri, range: editorRange(post, section.range), focus: 'take' });
  }

  async #openFile(url: string, document: vscode.TextDocument): Promise<void> {
    const path = decoded(url.replace(/[?#].*$/s, ''));
    const folder = vscode.workspace.getWorkspaceFolder(document.uri);
    const base = path.startsWith('/') ? folder?.uri : vscode.Uri.joinPath(document.uri, '..');
    if (!folder || !base || document.uri.scheme === 'untitled') {
      throw new UserError(
        vscode.l10n.t(
          'Recap opens files only inside a workspace folder, and this post is in none: {0}',
          quotedText(url),
        ),
      );
    }
    const target = vscode.Uri.joinPath(base, path);
    if (!vscode.workspace.getWorkspaceFolder(target)) {
      throw new UserError(
        vscode.l10n.t('Recap opens files only inside the workspace, and this is outside: {0}', quotedText(url)),
      );
    }
    if (!(await isFile(target))) {
      throw new UserError(vscode.l10n.t('There is no file {0} in the workspace.', quotedText(path)));
    }
    await vscode.commands.executeCommand('vscode.open', target);
  }
}

async function isFile(uri: vscode.Uri): Promise<boolean> {
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return (type & vscode.FileType.File) !== 0;
  } catch {
    return false;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Why a link is not followed, in the order of what one can do about it. */
function refusal(url: string): string {
  const target = openable(url);
  if (!target.ok && target.reason === 'empty') return vscode.l10n.t('This link leads nowhere: its address is empty.');
  if (!target.ok && target.reason === 'unsafe') {
    return vscode.l10n.t('Recap does not open this, because it is no valid web address: {0}', quotedText(url));
  }
  return vscode.l10n.t(
    'Recap opens only web and mail addresses and files of the workspace. This is none: {0}',
    quotedText(url),
  );
}
