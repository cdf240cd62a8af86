import * as vscode from 'vscode';
import { docsTarget } from '../core/announcements/docsTarget';
import type { DocsTarget } from '../core/announcements/announcement';
import { type Subject, subjectAt } from '../core/announcements/subjectAt';
import type { Catalog } from '../core/catalog/catalog';
import { announcementCard, type CardActions, mentionCard } from './card';
import type { CatalogStore } from './catalogStore';
import { internalCommands } from './commandIds';
import { editorRange } from './editorNavigator';
import { isPostDocument } from './postDocument';
import type { PostPlace } from './postPlace';
import type { PostStore } from './postStore';

/** The card of what is announced or mentioned under the pointer in the editor. */
export class HoverProvider implements vscode.HoverProvider {
  readonly #store: PostStore;
  readonly #catalog: CatalogStore;

  constructor(store: PostStore, catalog: CatalogStore) {
    this.#store = store;
    this.#catalog = catalog;
  }

  /** Offers the cards to VS Code, for posts whatever file system they are in. */
  register(): vscode.Disposable {
    return vscode.languages.registerHoverProvider({ language: 'markdown' }, this);
  }

  async provideHover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    if (!isPostDocument(document)) return undefined;
    const { version } = document;
    const post = await this.#store.completePostOf(document);
    const { catalog } = this.#catalog;
    if (document.version !== version || !catalog) return undefined;
    const offset = post.lines.offsetOf(position);
    const subject = subjectAt(post, offset);
    if (!subject) return undefined;
    const place: PostPlace = { uri: document.uri.toString(), version, offset };
    return new vscode.Hover(cardOf(subject, catalog, place), editorRange(post, subject.range));
  }
}

function cardOf(subject: Subject, catalog: Catalog, place: PostPlace): vscode.MarkdownString {
  const docs = docsOfSubject(subject, catalog);
  const actions = actionsOf(subject, docs, place);
  return subject.kind === 'announcement'
    ? announcementCard(subject.announcement, catalog, actions)
    : mentionCard(subject.mention, docs, catalog, actions);
}

/** Where the docs of an announcement or a mention are. */
export function docsOfSubject(subject: Subject, catalog: Catalog): DocsTarget | undefined {
  if (subject.kind === 'announcement') return subject.announcement.docs;
  return docsTarget({ entry: subject.mention.entry, parent: undefined, links: [], catalog });
}

function actionsOf(subject: Subject, docs: DocsTarget | undefined, argument: PostPlace): CardActions {
  const correction =
    subject.kind === 'announcement'
      ? { title: vscode.l10n.t('Not an announcement'), command: 'recap.notAnnouncement', argument }
      : { title: vscode.l10n.t('Mark as announced'), command: 'recap.markAnnounced', argument };
  return { docs: docs && { command: internalCommands.openDocsAt, argument }, others: [correction] };
}
