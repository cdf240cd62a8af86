import * as vscode from 'vscode';
import type { Link } from '../core/post/link';
import { linkAt } from '../core/post/linkAt';
import { openable } from '../core/post/openable';
import type { Post } from '../core/post/post';
import { commandAddress } from './commandAddress';
import { internalCommands } from './commandIds';
import { editorRange } from './editorNavigator';
import { looksLikeHost } from './linkOpener';
import type { FoundFile, LinkResolver, Resolution } from './linkResolver';
import { inertText } from './markdownText';
import { isPostDocument } from './postDocument';
import type { PostPlace } from './postPlace';
import type { PostStore } from './postStore';
import { isWithin, type SiteFiles } from './siteFiles';

const { t } = vscode.l10n;

interface HoverParts {
  readonly store: PostStore;
  readonly resolver: LinkResolver;
  readonly files: SiteFiles;
}

/** Tells where a link leads before anybody follows it. Beside the card of an announcement, which says what the thing is. */
export class LinkHover implements vscode.HoverProvider {
  readonly #parts: HoverParts;

  constructor(parts: HoverParts) {
    this.#parts = parts;
  }

  register(): vscode.Disposable {
    return vscode.languages.registerHoverProvider({ language: 'markdown' }, this);
  }

  async provideHover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    if (!isPostDocument(document)) return undefined;
    const { version } = document;
    const post = await this.#parts.store.completePostOf(document);
    if (document.version !== version) return undefined;
    const offset = post.lines.offsetOf(position);
    const link = linkAt(post.links, offset);
    if (!link) return undefined;
    const resolution = await this.#parts.resolver.resolve(link.url, post, document);
    const place: PostPlace = { uri: document.uri.toString(), version, offset: link.range.start };
    const lines = [...(await this.#lines(resolution, link, post)), ...openLine(resolution, link, place)];
    const told = lines.filter(line => line !== undefined);
    if (!told.length || document.version !== version) return undefined;
    const card = new vscode.MarkdownString(told.join('\n\n'));
    card.isTrusted = { enabledCommands: [internalCommands.openLinkAt] };
    return new vscode.Hover(card, editorRange(post, link.range));
  }

  async #lines(resolution: Resolution, link: Link, post: Post): Promise<readonly (string | undefined)[]> {
    switch (resolution.kind) {
      case 'web':
        // A bare address says itself where it leads.
        return link.syntax === 'bare' || link.syntax === 'autolink'
          ? []
          : [t('Leads to {0}', inertText(resolution.url))];
      case 'anchor': {
        const line = resolution.range && post.lines.lineOf(resolution.range.start) + 1;
        return line === undefined
          ? [t('This post has no heading with the anchor {0}.', inertText(`#${resolution.anchor}`))]
          : [t('Leads to line {0} of this post', line)];
      }
      case 'file':
        return this.#fileLines(resolution, link);
      case 'generated':
        return [
          t('The site makes this page itself, there is no file to open: {0}', inertText(resolution.target.path ?? '')),
        ];
      case 'outside':
        return [t('Not in the workspace: {0}', inertText(link.url))];
      case 'missing':
        return [
          t('Not in this site: {0}', inertText(resolution.target.path ?? resolution.target.files[0] ?? link.url)),
          looksLikeHost(link.url) ? t('As an address it lacks https:// at the start.') : undefined,
        ];
      case 'none':
        return [noneLine(resolution, link)];
    }
  }

  async #fileLines({ uri, target, around }: FoundFile, link: Link): Promise<readonly (string | undefined)[]> {
    const shown = inertText(vscode.workspace.asRelativePath(uri) + (target.anchor ? `#${target.anchor}` : ''));
    if (target.url !== undefined && openable(link.url).ok) {
      return [t('Leads to {0}', inertText(target.url)), t('The file of this page: {0}', shown)];
    }
    const published = target.path === undefined ? undefined : around.site.basePath + target.path;
    return [
      t('Leads to {0}', shown),
      published === undefined || around.site.generator === 'plain'
        ? undefined
        : t('Published as {0}', inertText((around.site.origin ?? '') + published)),
      target.leavesBase
        ? t('The site is published under {0}, which this address leaves out.', inertText(around.site.basePath))
        : undefined,
      await this.#otherFile(uri, link, around.bounds),
    ];
  }

  /** VS Code's own Markdown reckons from the folder opened: where that has such a file too, the choice is told. */
  async #otherFile(uri: vscode.Uri, { url }: Link, bounds: vscode.Uri): Promise<string | undefined> {
    const path = url.replace(/[?#].*$/s, '');
    if (!path.startsWith('/') || /[{}]/.test(path)) return undefined;
    const other = vscode.Uri.joinPath(bounds, path);
    if (other.path === uri.path || !isWithin(other, bounds)) return undefined;
    if ((await this.#parts.files.kindOf(other, bounds)) !== 'file') return undefined;
    return t('Not to {0}: the site counts from its own root.', inertText(vscode.workspace.asRelativePath(other)));
  }
}

function noneLine({ reason, detail }: Extract<Resolution, { kind: 'none' }>, link: Link): string {
  switch (reason) {
    case 'empty':
      return t('This link leads nowhere: it has no destination.');
    case 'template':
      return t('Only the site’s build knows where this leads: {0}', inertText(detail));
    case 'refused':
      return t('This link is not opened: {0}', inertText(link.url));
  }
}

/** Opens by Recap's own command, which looks again what is there. */
function openLine(resolution: Resolution, link: Link, place: PostPlace): readonly string[] {
  if (resolution.kind !== 'file' || openable(link.url).ok) return [];
  return [`[${t('Open File')}](${commandAddress(internalCommands.openLinkAt, place)})`];
}
