import * as vscode from 'vscode';
import type { Announcement, DocsTarget } from '../core/announcements/announcement';
import { announcementAt } from '../core/announcements/announcementAt';
import { type DocsChoice, docsChoices } from '../core/announcements/docsChoices';
import { docsList } from '../core/announcements/docsList';
import { announcementsIn } from '../core/announcements/inSection';
import type { CatalogEntry } from '../core/catalog/entry';
import { archivedUrl } from '../core/post/archivedUrl';
import type { Post } from '../core/post/post';
import type { Section } from '../core/post/section';
import { sectionAtLine } from '../core/post/sectionAt';
import { touches } from '../core/text/range';
import type { ActivePost } from './activePost';
import type { CatalogStore } from './catalogStore';
import { pickAnnouncement, pickDocs } from './docsPicker';
import { UserError } from './errors';
import { docsOfSubject } from './hoverProvider';
import { LinkItem } from './linkItem';
import type { LinkOpener } from './linkOpener';
import { OutlineItem } from './outlineItem';
import { editorsOf, shownPost } from './postDocument';
import { findPlace, type PostPlace } from './postPlace';
import type { PostStore } from './postStore';
import type { OpenPreviews } from './openPreviews';
import { quotedText } from './visibleText';

const { t } = vscode.l10n;

interface DocsParts {
  readonly activePost: ActivePost;
  readonly catalog: CatalogStore;
  readonly store: PostStore;
  readonly previews: OpenPreviews;
  readonly links: LinkOpener;
}

/** Opens and copies documentation, all by one rule: `docsTarget` and `docsChoices` in core. */
export class DocsCommands {
  readonly #parts: DocsParts;

  constructor(parts: DocsParts) {
    this.#parts = parts;
  }

  /** Of the row, else of the announcement at the cursor, else of one that is picked. */
  async openDocs(target: unknown): Promise<void> {
    const document = shownPost(this.#parts.activePost.document);
    const post = await this.#completePost(document);
    if (target instanceof OutlineItem) {
      const announcement = announcementOf(target);
      if (announcement) await this.openDocsOf(announcement, post);
      return;
    }
    const atCursor = announcementAtCursor(post, document);
    if (atCursor) await this.openDocsOf(atCursor, post);
    else await this.#pickAndOpen(post.announcements, post, t('Open the docs of an announcement'));
  }

  /** Of what stands at a place that a card names. */
  async openDocsAt(place: PostPlace): Promise<void> {
    const { catalog, store } = this.#parts;
    const { post, subject } = await findPlace(place, store);
    const { name, entry } = subject.kind === 'announcement' ? subject.announcement : subject.mention;
    const docs = catalog.catalog && docsOfSubject(subject, catalog.catalog);
    await this.#open({ name, docs, entry }, post);
  }

  async openDocsOf({ name, docs, entry }: Announcement, post: Post): Promise<void> {
    await this.#open({ name, docs, entry }, post);
  }

  /** Of the section of the row, else of that at the cursor or at the top of the preview. */
  async docsOfSection(target: unknown): Promise<void> {
    const document = shownPost(this.#parts.activePost.document);
    const post = await this.#completePost(document);
    const section = target instanceof OutlineItem ? sectionOf(target) : this.#sectionAtCursor(post, document);
    const announcements = post.sections.length ? announcementsIn(post, section) : post.announcements;
    if (!announcements.length) {
      throw new UserError(
        section
          ? t('The section {0} announces nothing Recap recognises.', quotedText(section.title))
          : t('Nothing Recap recognises is announced above the first heading.'),
      );
    }
    const question = section ? t('Docs of {0}', section.title) : t('Open the docs of an announcement');
    await this.#pickAndOpen(announcements, post, question);
  }

  /** Of the whole post, as a Markdown list. */
  async copyAll(): Promise<void> {
    const document = shownPost(this.#parts.activePost.document);
    const post = await this.#completePost(document);
    const documented = post.announcements.filter(({ docs }) => docs);
    if (!documented.length) throw new UserError(t('No documentation is known for what this post announces.'));
    await vscode.env.clipboard.writeText(docsList(documented));
    const { length } = documented;
    const message = length === 1 ? t('Copied 1 link to docs') : t('Copied {0} links to docs', length);
    vscode.window.setStatusBarMessage(message, 5000);
  }

  /** Of the row, else of the link at the cursor, else of the docs of the announcement there: as it was when the post was written. */
  async openArchivedCopy(target: unknown): Promise<void> {
    const document = shownPost(this.#parts.activePost.document);
    const post = await this.#completePost(document);
    const url = isRow(target) ? urlOf(target) : this.#urlAtCursor(post, document);
    if (url === undefined) throw new UserError(t('Put the cursor on a link first, or pick one in the Links view.'));
    const archived = archivedUrl(url, post.date);
    if (archived === undefined) {
      throw new UserError(t('The archive keeps only web pages, and this is none: {0}', quotedText(url)));
    }
    await this.#parts.links.openExternal(archived);
  }

  async #pickAndOpen(announcements: readonly Announcement[], post: Post, question: string): Promise<void> {
    if (!announcements.length) {
      throw new UserError(t('This post announces nothing Recap recognises, so there are no docs to open.'));
    }
    const picked = await pickAnnouncement(announcements, this.#parts.catalog.catalog, question);
    if (picked) await this.openDocsOf(picked, post);
  }

  async #open({ name, docs, entry }: Documented, { date }: Post): Promise<void> {
    const { catalog, links } = this.#parts;
    const choices = docsChoices({ docs, entry, catalog: catalog.catalog, date });
    if (!choices.length) throw new UserError(t('No documentation is known for {0}.', quotedText(name)));
    const choice = await chosen(choices, name);
    if (choice) await links.openExternal(choice.url);
  }

  #completePost(document: vscode.TextDocument): Promise<Post> {
    return this.#parts.store.completePostOf(document);
  }

  #sectionAtCursor(post: Post, document: vscode.TextDocument): Section | undefined {
    const { previews } = this.#parts;
    const [editor] = editorsOf(document.uri);
    const isEditor = editor && previews.focused !== document;
    const line = isEditor ? editor.selection.active.line : Math.floor(previews.topLineOf(document.uri) ?? 0);
    return sectionAtLine(post.sections, line);
  }

  #urlAtCursor(post: Post, document: vscode.TextDocument): string | undefined {
    const offset = cursorOffset(post, document);
    if (offset === undefined) return undefined;
    const links = [...post.links, ...post.unusedDefinitions].filter(({ range }) => touches(range, offset));
    return links.at(-1)?.url ?? announcementAt(post, offset)?.docs?.url;
  }
}

interface Documented {
  readonly name: string;
  readonly docs: DocsTarget | undefined;
  readonly entry: CatalogEntry | undefined;
}

async function chosen(choices: readonly DocsChoice[], name: string): Promise<DocsChoice | undefined> {
  return choices.length === 1 ? choices[0] : pickDocs(choices, name);
}

/** Whether a command was started on a row. */
export function isRow(target: unknown): target is OutlineItem | LinkItem {
  return target instanceof OutlineItem || target instanceof LinkItem;
}

function announcementOf({ node }: OutlineItem): Announcement | undefined {
  return node.kind === 'announcement' || node.kind === 'docs' ? node.announcement : undefined;
}

/** What a row leads to outside the post. */
export function urlOf({ node }: OutlineItem | LinkItem): string | undefined {
  switch (node.kind) {
    case 'link':
    case 'place':
      return node.link.url;
    case 'announcement':
    case 'docs':
      return node.announcement.docs?.url;
    case 'group':
    case 'section':
    case 'lead':
      return undefined;
  }
}

function sectionOf({ node }: OutlineItem): Section | undefined {
  if (node.kind === 'section') return node.section;
  return node.kind === 'announcement' || node.kind === 'docs' ? node.announcement.section : undefined;
}

function announcementAtCursor(post: Post, document: vscode.TextDocument): Announcement | undefined {
  const offset = cursorOffset(post, document);
  return offset === undefined ? undefined : announcementAt(post, offset);
}

function cursorOffset(post: Post, document: vscode.TextDocument): number | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document === document ? post.lines.offsetOf(editor.selection.active) : undefined;
}
