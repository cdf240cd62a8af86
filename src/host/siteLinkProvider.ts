import * as vscode from 'vscode';
import type { Link } from '../core/post/link';
import type { Post } from '../core/post/post';
import { commandAddress } from './commandAddress';
import { internalCommands } from './commandIds';
import { editorRange } from './editorNavigator';
import type { LinkResolver } from './linkResolver';
import { isPostDocument } from './postDocument';
import type { PostPlace } from './postPlace';
import type { PostStore } from './postStore';
import type { SiteStore } from './siteStore';
import { visibleText } from './visibleText';

const { t } = vscode.l10n;

/** How many links of a post are offered, and of how many it is told where they lead before they are followed. */
const mostLinks = 10_000;
const mostTold = 1000;

/** A link that is looked up when it is followed. */
class SiteLink extends vscode.DocumentLink {
  readonly place: PostPlace;

  constructor(range: vscode.Range, place: PostPlace) {
    super(range);
    this.place = place;
  }
}

interface ProviderParts {
  readonly store: PostStore;
  readonly sites: SiteStore;
  readonly resolver: LinkResolver;
}

/**
 * Links in the editor that VS Code's Markdown does not make, or makes of the wrong file: those of the front matter, with template tags,
 * and in a site those from its root or from a post's address. Where both make one, VS Code prefers that of an extension that is not
 * its own, so none is doubled.
 */
export class SiteLinkProvider implements vscode.DocumentLinkProvider<SiteLink> {
  readonly #parts: ProviderParts;

  constructor(parts: ProviderParts) {
    this.#parts = parts;
  }

  register(): vscode.Disposable {
    return vscode.languages.registerDocumentLinkProvider({ language: 'markdown' }, this);
  }

  async provideDocumentLinks(document: vscode.TextDocument): Promise<SiteLink[]> {
    if (!isPostDocument(document)) return [];
    const { version } = document;
    const { site } = await this.#parts.sites.load(document.uri);
    if (document.version !== version) return [];
    const isPlain = site.generator === 'plain';
    // Most Markdown files of the world are no posts, and are not read for nothing.
    if (isPlain && !/^\uFEFF*(?:---|\+\+\+|\{|;;;)|\{[{%]/.test(document.getText())) return [];
    const post = await this.#parts.store.linkedPostOf(document);
    if (!post) return [];
    return post.links
      .filter(link => isOurs(link, isPlain))
      .slice(0, mostLinks)
      .map((link, index) => {
        const made = linkOf(link, post, document);
        made.tooltip = index < mostTold ? this.#tooltip(link, post, document) : t('Follow the link');
        return made;
      });
  }

  /** The command opens what there is by then, or says what there is not. */
  resolveDocumentLink(link: SiteLink): SiteLink {
    link.target = vscode.Uri.parse(commandAddress(internalCommands.openLinkAt, link.place), true);
    return link;
  }

  /** Where it leads as far as the text tells: files are looked for when the link is followed. */
  #tooltip(link: Link, post: Post, document: vscode.TextDocument): string {
    const target = this.#parts.resolver.targetOf(link.url, post, document);
    switch (target.kind) {
      case 'web':
        return visibleText(target.url);
      case 'anchor':
        return t('Go to {0} in this post', visibleText(`#${target.anchor}`));
      case 'site':
        return target.path === undefined
          ? t('Open {0}', visibleText(target.files[0] ?? link.url))
          : t('Open what the site publishes as {0}', visibleText(target.path));
      case 'none':
        return t('Follow the link');
    }
  }
}

function linkOf(link: Link, post: Post, { uri, version }: vscode.TextDocument): SiteLink {
  const place = { uri: uri.toString(), version, offset: link.range.start };
  return new SiteLink(editorRange(post, linkedRange(link)), place);
}

/** Whether VS Code does not make the link, or may make it of another file. */
function isOurs({ url, syntax, kind }: Link, isPlain: boolean): boolean {
  if (!url.trim()) return false;
  if (syntax === 'front-matter') return true;
  if (/\{[{%]/.test(url)) return true;
  return !isPlain && kind === 'page' && !url.startsWith('//');
}

/** What VS Code underlines: the destination where it is written there, else all of the link. */
function linkedRange({ urlRange, range, syntax }: Link): Link['range'] {
  return syntax === 'reference' ? range : urlRange;
}
