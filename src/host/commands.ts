import * as vscode from 'vscode';
import type { Announcement } from '../core/announcements/announcement';
import { announcementAt } from '../core/announcements/announcementAt';
import type { Post } from '../core/post/post';
import type { ActivePost } from './activePost';
import type { CatalogStore } from './catalogStore';
import { type CommandId, internalCommands, type InternalCommandId } from './commandIds';
import type { CorrectionCommands } from './correctionCommands';
import { pickAnnouncement } from './docsPicker';
import { editorRange, type EditorNavigator } from './editorNavigator';
import { guarded, UserError } from './errors';
import { docsOfSubject } from './hoverProvider';
import type { LinkOpener } from './linkOpener';
import { pickLink } from './linkPicker';
import { OutlineItem } from './outlineItem';
import { isOpenInEditor, isPostDocument } from './postDocument';
import { findLink, findPlace, isPostPlace, type PostPlace } from './postPlace';
import type { PostStore } from './postStore';
import type { PreviewManager } from './previewManager';
import type { SectionLinks } from './sectionLink';
import type { SectionMover } from './sectionMover';
import type { Settings } from './settings';
import { quotedText } from './visibleText';

/** Something a user can start. `goal` completes "Recap could not …". */
interface Command {
  readonly goal: string;
  /** Arguments come from menus, but key bindings and other extensions can pass anything. */
  run(target?: unknown): unknown;
}

type CommandTable = { readonly [Id in CommandId | InternalCommandId]: Command };

interface CommandParts {
  readonly activePost: ActivePost;
  readonly catalog: CatalogStore;
  readonly store: PostStore;
  readonly previews: PreviewManager;
  readonly navigator: EditorNavigator;
  readonly links: LinkOpener;
  readonly sectionLinks: SectionLinks;
  readonly settings: Settings;
  readonly corrections: CorrectionCommands;
  readonly mover: SectionMover;
}

/** Registers every command behind one guard. */
export function registerCommands(parts: CommandParts, log: vscode.LogOutputChannel): vscode.Disposable {
  const commands = Object.entries<Command>(commandTable(parts));
  return vscode.Disposable.from(
    ...commands.map(([id, { goal, run }]) =>
      vscode.commands.registerCommand(id, (target?: unknown) => guarded(log, goal, () => run(target))),
    ),
  );
}

function commandTable(parts: CommandParts): CommandTable {
  const { previews, settings, corrections, sectionLinks, mover } = parts;
  const preview = vscode.l10n.t('open the preview');
  const follow = vscode.l10n.t('change the setting');
  const correct = vscode.l10n.t('keep the correction');
  const move = vscode.l10n.t('move the section');
  return {
    'recap.openPreview': {
      goal: preview,
      run: async target => previews.open(await wantedPost(parts, target), 'here'),
    },
    'recap.openPreviewToSide': {
      goal: preview,
      run: async target => previews.open(await wantedPost(parts, target), 'beside'),
    },
    'recap.openDocs': { goal: vscode.l10n.t('open the docs'), run: target => openDocs(parts, target) },
    'recap.goToLink': { goal: vscode.l10n.t('go to the link'), run: () => goToLink(parts) },
    'recap.revealInEditor': {
      goal: vscode.l10n.t('go to the text'),
      run: target => target instanceof OutlineItem && showItem(parts, target, 'take'),
    },
    'recap.openLink': {
      goal: vscode.l10n.t('open the link'),
      run: target => target instanceof OutlineItem && openLink(parts, target),
    },
    'recap.copyLink': {
      goal: vscode.l10n.t('copy the link'),
      run: target => target instanceof OutlineItem && copyLink(target),
    },
    'recap.copySectionLink': {
      goal: vscode.l10n.t('copy the link'),
      run: async target => sectionLinks.copy(await wantedPost(parts, target), target),
    },
    'recap.followEditor': { goal: follow, run: () => settings.followsEditor.update(true) },
    'recap.unfollowEditor': { goal: follow, run: () => settings.followsEditor.update(false) },
    'recap.hideAnnouncement': { goal: correct, run: target => corrections.correct('hide', target) },
    'recap.notAnnouncement': { goal: correct, run: target => corrections.correct('not', target) },
    'recap.markAnnounced': { goal: correct, run: target => corrections.mark(target) },
    'recap.undoCorrection': { goal: correct, run: () => corrections.undo() },
    'recap.manageCorrections': { goal: correct, run: () => corrections.manage() },
    'recap.copyCorrections': { goal: vscode.l10n.t('copy the corrections'), run: () => corrections.copy() },
    'recap.moveSectionUp': { goal: move, run: target => mover.step('up', target) },
    'recap.moveSectionDown': { goal: move, run: target => mover.step('down', target) },
    [internalCommands.showItem]: {
      goal: vscode.l10n.t('go to the text'),
      run: target => target instanceof OutlineItem && showItem(parts, target, 'leave'),
    },
    [internalCommands.openDocsAt]: {
      goal: vscode.l10n.t('open the docs'),
      run: target => isPostPlace(target) && openDocsAt(parts, target),
    },
    [internalCommands.openLinkAt]: {
      goal: vscode.l10n.t('open the link'),
      run: target => isPostPlace(target) && openLinkAt(parts, target),
    },
  };
}

/** The post a menu names by its URI, else the active one. */
async function wantedPost({ activePost }: CommandParts, target: unknown): Promise<vscode.TextDocument> {
  if (target instanceof vscode.Uri) {
    const document = await vscode.workspace.openTextDocument(target);
    if (isPostDocument(document)) return document;
    throw new UserError(vscode.l10n.t('This is not a Markdown file: {0}', quotedText(target.path)));
  }
  return postOf(activePost);
}

function postOf({ document }: ActivePost): vscode.TextDocument {
  if (document) return document;
  throw new UserError(vscode.l10n.t('Open a Markdown post first: Recap works on the post in the active editor.'));
}

async function openDocs(parts: CommandParts, target: unknown): Promise<void> {
  const announcement = await wantedAnnouncement(parts, target);
  if (!announcement) return;
  const { docs, name } = announcement;
  if (!docs) throw new UserError(vscode.l10n.t('No documentation is known for {0}.', quotedText(name)));
  await parts.links.openExternal(docs.url);
}

async function openDocsAt({ catalog, store, links }: CommandParts, place: PostPlace): Promise<void> {
  const { subject } = await findPlace(place, store);
  const docs = catalog.catalog && docsOfSubject(subject, catalog.catalog);
  if (docs) await links.openExternal(docs.url);
}

async function openLinkAt({ store, links }: CommandParts, place: PostPlace): Promise<void> {
  const { document, post, link } = findLink(place, store);
  await links.open(link, post, document);
}

async function wantedAnnouncement(parts: CommandParts, target: unknown): Promise<Announcement | undefined> {
  if (target instanceof OutlineItem) return announcementOf(target);
  const document = postOf(parts.activePost);
  const post = await parts.store.completePostOf(document);
  const atCursor = announcementAtCursor(post, document);
  if (atCursor) return atCursor;
  if (!post.announcements.length) {
    throw new UserError(vscode.l10n.t('This post announces nothing Recap recognises, so there are no docs to open.'));
  }
  return pickAnnouncement(post, parts.catalog.catalog);
}

function announcementOf({ node }: OutlineItem): Announcement | undefined {
  return node.kind === 'announcement' || node.kind === 'docs' ? node.announcement : undefined;
}

function announcementAtCursor(post: Post, document: vscode.TextDocument): Announcement | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document !== document) return undefined;
  return announcementAt(post, post.lines.offsetOf(editor.selection.active));
}

async function goToLink({ activePost, store, navigator }: CommandParts): Promise<void> {
  const document = postOf(activePost);
  const post = store.postOf(document);
  if (!post.links.length) throw new UserError(vscode.l10n.t('This post has no links.'));
  const link = await pickLink(post, document.uri);
  if (link) await navigator.goTo({ uri: document.uri, range: editorRange(post, link.range), focus: 'take' });
}

/** Shows an item's place in the editor; in the preview too, and only there where no editor has the post. */
async function showItem(parts: CommandParts, { node }: OutlineItem, focus: 'take' | 'leave'): Promise<void> {
  const { activePost, store, navigator, previews } = parts;
  const document = postOf(activePost);
  const post = store.postOf(document);
  const range = editorRange(post, node.range);
  const isInPreview = previews.scrollTo(document, range.start.line);
  if (focus === 'leave' && isInPreview && !isOpenInEditor(document.uri)) return;
  await navigator.goTo({ uri: document.uri, range, focus });
}

async function openLink({ activePost, store, links }: CommandParts, { node }: OutlineItem): Promise<void> {
  const document = postOf(activePost);
  if (node.kind === 'link') await links.open(node.link, store.postOf(document), document);
}

async function copyLink({ node }: OutlineItem): Promise<void> {
  const url = node.kind === 'link' ? node.link.url : node.kind === 'docs' ? node.announcement.docs?.url : undefined;
  if (url !== undefined) await vscode.env.clipboard.writeText(url);
}
