import * as vscode from 'vscode';
import type { Section } from '../core/post/section';
import { flatSections } from '../core/post/section';
import { sectionAtLine } from '../core/post/sectionAt';
import type { Post } from '../core/post/post';
import { publishedUrl } from '../core/site/publishedPath';
import type { LinkResolver } from './linkResolver';
import { OutlineItem } from './outlineItem';
import type { PostStore } from './postStore';
import type { SiteStore } from './siteStore';

const { t } = vscode.l10n;

interface SectionLinkParts {
  readonly store: PostStore;
  readonly sites: SiteStore;
  readonly resolver: LinkResolver;
}

/** Copies where readers find a section: its published address with the anchor the site gives it, or the file with its anchor. */
export class SectionLinks {
  readonly #parts: SectionLinkParts;

  constructor(parts: SectionLinkParts) {
    this.#parts = parts;
  }

  /** Of the row's section, else of the section with the cursor; above the first heading, of the post. */
  async copy(document: vscode.TextDocument, target: unknown): Promise<void> {
    const around = await this.#parts.sites.load(document.uri);
    const post = this.#parts.store.postOf(document);
    const section = target instanceof OutlineItem ? sectionOf(target, post) : sectionAtCursor(post, document);
    const anchor = section?.slug ? `#${encodeURI(section.slug)}` : '';
    const published = publishedUrl(around.site, this.#parts.resolver.pageOf(post, document.uri, around));
    const file = document.uri.path.replace(/^.*\//, '');
    await vscode.env.clipboard.writeText((published?.url ?? encodeURIComponent(file)) + anchor);
    if (around.site.generator === 'plain') return;
    if (!published) {
      void vscode.window.showInformationMessage(
        t(
          'The address of this post hangs on what it does not say, such as its date. Copied the file’s name with the anchor.',
        ),
      );
    } else if (!published.isWhole) {
      void vscode.window.showInformationMessage(
        t('The configuration of the site does not say where it is published. Copied the path from its root.'),
      );
    }
  }
}

function sectionOf({ node }: OutlineItem, post: Post): Section | undefined {
  if (node.kind === 'section') return flatSections(post.sections).find(({ index }) => index === node.section.index);
  return sectionAtLine(post.sections, post.lines.lineOf(node.range.start));
}

function sectionAtCursor(post: Post, document: vscode.TextDocument): Section | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document !== document) return undefined;
  return sectionAtLine(post.sections, editor.selection.active.line);
}
