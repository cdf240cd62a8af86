import * as vscode from 'vscode';
import type { Announcement } from '../core/announcements/announcement';
import type { ListedLink } from '../core/links/listedLinks';
import type { Post } from '../core/post/post';
import { type Section, sectionPath } from '../core/post/section';
import { nextPlace } from '../core/text/nextPlace';
import type { OffsetRange } from '../core/text/range';
import type { ActivePost } from './activePost';
import type { CatalogStore } from './catalogStore';
import type { DocsCommands } from './docsCommands';
import { editorRange, type EditorNavigator } from './editorNavigator';
import { UserError } from './errors';
import { linkIcon } from './linkIcon';
import type { LinkOpener } from './linkOpener';
import { kindIcon } from './outlineRow';
import { pickPlace } from './placePicker';
import { editorsOf, shownPost } from './postDocument';
import type { PostStore } from './postStore';
import type { OpenPreviews } from './openPreviews';
import { pickText } from './visibleText';
import { kindWord, linkKinds, statusWords, targetWords } from './words';

const { t } = vscode.l10n;

/** How long the status bar tells where one is, in milliseconds. */
const told = 5000;

interface PlaceParts {
  readonly activePost: ActivePost;
  readonly catalog: CatalogStore;
  readonly store: PostStore;
  readonly previews: OpenPreviews;
  readonly navigator: EditorNavigator;
  readonly links: LinkOpener;
  readonly docs: DocsCommands;
}

/** What the places of one kind in a post are called. */
interface PlaceWords {
  readonly none: () => string;
  readonly position: (number: number, count: number) => string;
}

/** Goes to links and announcements of the active post: to one that is picked, to the next, to the previous one. */
export class PlaceCommands {
  readonly #parts: PlaceParts;
  /** Where a preview was brought last: several places may begin in the line at its top. */
  #visited: { readonly uri: string; readonly line: number; readonly offset: number } | undefined;

  constructor(parts: PlaceParts) {
    this.#parts = parts;
  }

  async goToLink(): Promise<void> {
    const { activePost, store, previews, links } = this.#parts;
    const document = shownPost(activePost.document);
    const post = store.postOf(document);
    if (!post.links.length) throw new UserError(linkWords.none());
    const picked = await pickPlace({
      post,
      uri: document.uri,
      previews,
      placeholder: t('Go to a link of this post'),
      items: store
        .linksOf(document)
        .filter(({ link }) => link.syntax !== 'definition')
        .map(linkItem),
      groupOf: ({ link }) => groupName(link.section),
    });
    if (picked?.by === 'button') await links.open(picked.item.link, post, document);
    else if (picked) await this.#goTo(document, post, picked.item.range);
  }

  async goToAnnouncement(): Promise<void> {
    const { activePost, store, catalog, previews, docs } = this.#parts;
    const document = shownPost(activePost.document);
    const post = await store.completePostOf(document);
    if (!post.announcements.length) throw new UserError(announcementWords.none());
    const picked = await pickPlace({
      post,
      uri: document.uri,
      previews,
      placeholder: t('Go to an announcement of this post'),
      items: inOrder(post.announcements).map(announcement => announcementItem(announcement, catalog)),
      groupOf: ({ announcement }) => groupName(announcement.section),
    });
    if (picked?.by === 'button') await docs.openDocsOf(picked.item.announcement, post);
    else if (picked) await this.#goTo(document, post, picked.item.range);
  }

  async stepToLink(direction: 'next' | 'previous'): Promise<void> {
    const { activePost, store } = this.#parts;
    const document = shownPost(activePost.document);
    const post = store.postOf(document);
    await this.#step({ document, post, places: post.links, direction, words: linkWords });
  }

  async stepToAnnouncement(direction: 'next' | 'previous'): Promise<void> {
    const { activePost, store } = this.#parts;
    const document = shownPost(activePost.document);
    const post = await store.completePostOf(document);
    const places = inOrder(post.announcements);
    await this.#step({ document, post, places, direction, words: announcementWords });
  }

  async #step({ document, post, places, direction, words }: Step): Promise<void> {
    const ranges = places.map(({ range }) => range);
    const index = nextPlace(ranges, this.#offsetIn(document, post), direction);
    const range = index === undefined ? undefined : ranges[index];
    if (index === undefined || !range) throw new UserError(words.none());
    await this.#goTo(document, post, range);
    vscode.window.setStatusBarMessage(words.position(index + 1, ranges.length), told);
  }

  /** Where the user is: at the top of the preview that has the focus, else at the cursor of the post's editor. */
  #offsetIn(document: vscode.TextDocument, post: Post): number {
    const { previews } = this.#parts;
    const [editor] = editorsOf(document.uri);
    if (editor && previews.focused !== document) return post.lines.offsetOf(editor.selection.active);
    const line = Math.floor(previews.topLineOf(document.uri) ?? 0);
    const visited = this.#visited;
    if (visited?.uri === document.uri.toString() && visited.line === line) return visited.offset;
    // One stands before what the top line begins with.
    return post.lines.startOf(line) - 1;
  }

  /** Goes there in the view that has the focus; a preview keeps it, and an editor beside it goes along. */
  async #goTo(document: vscode.TextDocument, post: Post, place: OffsetRange): Promise<void> {
    const { previews, navigator } = this.#parts;
    const { uri } = document;
    const range = editorRange(post, place);
    const isInPreview = previews.focused === document || (!editorsOf(uri).length && previews.isPreviewed(uri));
    if (!isInPreview) {
      await navigator.goTo({ uri, range, focus: 'take' });
      return;
    }
    this.#visited = { uri: uri.toString(), line: range.start.line, offset: place.start };
    if (editorsOf(uri).length) await navigator.goTo({ uri, range, focus: 'leave' });
    previews.scrollTo(document, range.start.line);
  }
}

interface Step {
  readonly document: vscode.TextDocument;
  readonly post: Post;
  /** In the order of the text. */
  readonly places: readonly { readonly range: OffsetRange }[];
  readonly direction: 'next' | 'previous';
  readonly words: PlaceWords;
}

const linkWords: PlaceWords = {
  none: () => t('This post has no links.'),
  position: (number, count) => t('Link {0} of {1}', number, count),
};

const announcementWords: PlaceWords = {
  none: () => t('This post announces nothing Recap recognises.'),
  position: (number, count) => t('Announcement {0} of {1}', number, count),
};

function inOrder(announcements: readonly Announcement[]): readonly Announcement[] {
  return [...announcements].sort((a, b) => a.range.start - b.range.start);
}

function linkItem({ link, label }: ListedLink) {
  const target = targetWords(link.url);
  return {
    link,
    range: link.range,
    label: pickText(label || target) || t('Link without text'),
    description: pickText([linkKinds[link.kind](), target].filter(Boolean).join(' · ')),
    iconPath: linkIcon(link),
    buttons: [{ iconPath: new vscode.ThemeIcon('link-external'), tooltip: t('Open link') }],
  };
}

function announcementItem(announcement: Announcement, { catalog }: CatalogStore) {
  const { entry, name, kind, docs, range } = announcement;
  const status = entry && catalog && statusWords(entry, catalog.statusOf(entry), catalog);
  return {
    announcement,
    range,
    label: pickText(name),
    description: pickText([kindWord(kind), status].filter(Boolean).join(' · ')),
    iconPath: kindIcon(kind),
    buttons: docs ? [{ iconPath: new vscode.ThemeIcon('book'), tooltip: t('Open AWS docs') }] : [],
  };
}

function groupName(section: Section | undefined): string {
  return sectionPath(section).join(' › ');
}
