import * as vscode from 'vscode';
import type { Link } from '../core/post/link';
import { openable } from '../core/post/openable';
import type { Post } from '../core/post/post';
import { anchorRange } from '../core/post/anchors';
import { isPageFile } from '../core/site/site';
import type { OffsetRange } from '../core/text/range';
import { UserError } from './errors';
import { editorRange, type EditorNavigator } from './editorNavigator';
import type { FoundFile, LinkResolver, NoFile, Resolution } from './linkResolver';
import { columnOf } from './postDocument';
import type { PostStore } from './postStore';
import { quotedText } from './visibleText';

const { t } = vscode.l10n;

/** Follows links: web and mail addresses to where they lead, files inside the workspace, anchors in the post. */
export class LinkOpener {
  readonly #navigator: EditorNavigator;
  readonly #resolver: LinkResolver;
  readonly #store: PostStore;

  constructor(navigator: EditorNavigator, resolver: LinkResolver, store: PostStore) {
    this.#navigator = navigator;
    this.#resolver = resolver;
    this.#store = store;
  }

  /** Follows a link to what it promises: an address that is written as one goes to the browser, wherever its file is. */
  async open(link: Link, post: Post, document: vscode.TextDocument): Promise<void> {
    const written = openable(link.url);
    if (written.ok) return this.openExternal(written.url);
    const resolution = await this.#resolver.resolve(link.url, post, document);
    switch (resolution.kind) {
      case 'web':
        return this.openExternal(resolution.url);
      case 'anchor':
        return this.#openAnchor(resolution, post, document);
      case 'none':
        throw new UserError(noTargetWords(resolution, link.url));
      case 'generated':
        throw new UserError(
          t(
            'The site makes this page itself, there is no file to open: {0}',
            quotedText(resolution.target.path ?? link.url),
          ),
        );
      case 'file':
      case 'missing':
      case 'outside':
        return this.#openPart(resolution, link.url, document);
    }
  }

  async #openPart(resolution: FoundFile | NoFile, url: string, document: vscode.TextDocument): Promise<void> {
    // Elsewhere there is no folder that bounds what may be opened.
    if (document.uri.scheme === 'untitled' || !vscode.workspace.getWorkspaceFolder(document.uri)) {
      throw new UserError(
        t('Recap opens files only inside a workspace folder, and this post is in none: {0}', quotedText(url)),
      );
    }
    if (resolution.kind === 'outside') {
      throw new UserError(t('Recap opens files only inside the workspace, and this is outside: {0}', quotedText(url)));
    }
    if (resolution.kind !== 'file') throw new UserError(missingWords(resolution, url));
    await this.#openFile(resolution.uri, resolution.target.anchor, document.uri);
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

  async #openAnchor(
    { anchor, range }: { readonly anchor: string; readonly range: OffsetRange | undefined },
    post: Post,
    { uri }: vscode.TextDocument,
  ): Promise<void> {
    if (!range) throw new UserError(t('This post has no heading with the anchor {0}.', quotedText(`#${anchor}`)));
    await this.#navigator.goTo({ uri, range: editorRange(post, range), focus: 'take' });
  }

  /** Opens a file of the site, a post at its anchor: beside the editor it is linked from, so that it does not cover the preview. */
  async #openFile(uri: vscode.Uri, anchor: string | undefined, near: vscode.Uri): Promise<void> {
    if (!anchor || !isMarkdown(uri)) {
      const column = columnOf(uri) ?? columnOf(near) ?? vscode.ViewColumn.Active;
      await vscode.commands.executeCommand('vscode.open', uri, column);
      return;
    }
    const document = await vscode.workspace.openTextDocument(uri);
    const post = await this.#store.completePostOf(document);
    const range = anchorRange(post, anchor);
    await this.#navigator.goTo({ uri, range: editorRange(post, range ?? { start: 0, end: 0 }), focus: 'take', near });
    if (range) return;
    throw new UserError(
      t('{0} has no heading with the anchor {1}.', quotedText(nameOf(uri)), quotedText(`#${anchor}`)),
    );
  }
}

function isMarkdown({ path }: vscode.Uri): boolean {
  return isPageFile(path) && !/\.html?$/i.test(path);
}

function nameOf({ path }: vscode.Uri): string {
  return path.replace(/^.*\//, '');
}

/** Why a link is not followed, in the order of what one can do about it. */
function refusal(url: string): string {
  const target = openable(url);
  if (!target.ok && target.reason === 'empty') return t('This link leads nowhere: its address is empty.');
  if (!target.ok && target.reason === 'unsafe') {
    return t('Recap does not open this, because it is no valid web address: {0}', quotedText(url));
  }
  return t('Recap opens only web and mail addresses and files of the workspace. This is none: {0}', quotedText(url));
}

function noTargetWords({ reason, detail }: Extract<Resolution, { kind: 'none' }>, url: string): string {
  if (reason === 'template') return t('Only the site’s build knows where this leads: {0}', quotedText(detail));
  return refusal(url);
}

/** What the site does not have is said; a link never makes a file. */
function missingWords({ target, around }: NoFile, url: string): string {
  if (looksLikeHost(url))
    return t('There is no such file. As an address it lacks https:// at the start: {0}', quotedText(url));
  if (around.site.generator === 'plain' || target.path === undefined) {
    return t('There is no file {0} in the workspace.', quotedText(target.files[0] ?? url));
  }
  return t('The site has no file for {0}.', quotedText(target.path));
}

/** A host's name in the place of a path, such as `example.com/page`. */
export function looksLikeHost(url: string): boolean {
  return /^(?:www\.[\w.-]+\.[a-z]{2,}|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|dev|edu|gov|co|info|uk|de))(?:[/?#]|$)/i.test(
    url,
  );
}
