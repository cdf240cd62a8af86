import * as vscode from 'vscode';
import type { ActivePost } from './activePost';
import { type CommandId, internalCommands, type InternalCommandId } from './commandIds';
import type { CorrectionCommands } from './correctionCommands';
import { type DocsCommands, isRow, urlOf } from './docsCommands';
import { editorRange, type EditorNavigator } from './editorNavigator';
import { guarded, UserError } from './errors';
import type { ExportCommands } from './exportCommands';
import type { ImagePermissions } from './imagePermissions';
import type { LinkItem } from './linkItem';
import type { LinkOpener } from './linkOpener';
import type { LinksView } from './linksView';
import type { OutlineItem } from './outlineItem';
import type { PlaceCommands } from './placeCommands';
import { isPostDocument, shownPost } from './postDocument';
import { findLink, isPostPlace, type PostPlace } from './postPlace';
import type { PostStore } from './postStore';
import type { OpenPreviews } from './openPreviews';
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
  readonly store: PostStore;
  readonly previews: OpenPreviews;
  readonly previewManager: PreviewManager;
  readonly navigator: EditorNavigator;
  readonly links: LinkOpener;
  readonly sectionLinks: SectionLinks;
  readonly settings: Settings;
  readonly docs: DocsCommands;
  readonly places: PlaceCommands;
  readonly linksView: LinksView;
  readonly corrections: CorrectionCommands;
  readonly mover: SectionMover;
  readonly exports: ExportCommands;
  readonly imagePermissions: ImagePermissions;
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
  const { previewManager, settings, corrections, docs, places, linksView, sectionLinks, mover, imagePermissions } =
    parts;
  const preview = vscode.l10n.t('open the preview');
  const lock = vscode.l10n.t('lock or unlock the preview');
  const change = vscode.l10n.t('change the setting');
  const openDocs = vscode.l10n.t('open the docs');
  const goToLink = vscode.l10n.t('go to the link');
  const goToAnnouncement = vscode.l10n.t('go to the announcement');
  const filter = vscode.l10n.t('filter the links');
  const correct = vscode.l10n.t('keep the correction');
  const move = vscode.l10n.t('move the section');
  return {
    'recap.openPreview': {
      goal: preview,
      run: async target => previewManager.open(await wantedPost(parts, target), 'here'),
    },
    'recap.openPreviewToSide': {
      goal: preview,
      run: async target => previewManager.open(await wantedPost(parts, target), 'beside'),
    },
    'recap.openLockedPreviewToSide': {
      goal: preview,
      run: async target => previewManager.openLocked(await wantedPost(parts, target)),
    },
    'recap.lockPreview': { goal: lock, run: () => previewManager.lock(true) },
    'recap.unlockPreview': { goal: lock, run: () => previewManager.lock(false) },
    'recap.copyRichText': {
      goal: vscode.l10n.t('copy the post'),
      run: async target => parts.exports.copyRichText(await wantedPost(parts, target)),
    },
    'recap.exportHtml': {
      goal: vscode.l10n.t('export the post'),
      run: async target => parts.exports.exportHtml(await wantedPost(parts, target)),
    },
    'recap.openDocs': { goal: openDocs, run: target => docs.openDocs(target) },
    'recap.docsOfSection': { goal: openDocs, run: target => docs.docsOfSection(target) },
    'recap.copyAllDocs': { goal: vscode.l10n.t('copy the links'), run: () => docs.copyAll() },
    'recap.openArchivedCopy': {
      goal: vscode.l10n.t('open the archived copy'),
      run: target => docs.openArchivedCopy(target),
    },
    'recap.goToLink': { goal: goToLink, run: () => places.goToLink() },
    'recap.nextLink': { goal: goToLink, run: () => places.stepToLink('next') },
    'recap.previousLink': { goal: goToLink, run: () => places.stepToLink('previous') },
    'recap.goToAnnouncement': { goal: goToAnnouncement, run: () => places.goToAnnouncement() },
    'recap.nextAnnouncement': { goal: goToAnnouncement, run: () => places.stepToAnnouncement('next') },
    'recap.previousAnnouncement': { goal: goToAnnouncement, run: () => places.stepToAnnouncement('previous') },
    'recap.groupLinksByKind': { goal: change, run: () => settings.groupsLinksBy.update('kind') },
    'recap.groupLinksBySection': { goal: change, run: () => settings.groupsLinksBy.update('section') },
    'recap.hideDuplicateLinks': { goal: change, run: () => settings.hidesRepeatedLinks.update(true) },
    'recap.showDuplicateLinks': { goal: change, run: () => settings.hidesRepeatedLinks.update(false) },
    'recap.filterLinks': { goal: filter, run: () => linksView.askFilter() },
    'recap.clearLinksFilter': { goal: filter, run: () => linksView.clearFilter() },
    'recap.revealInEditor': {
      goal: vscode.l10n.t('go to the text'),
      run: target => isRow(target) && showItem(parts, target, 'take'),
    },
    'recap.openLink': {
      goal: vscode.l10n.t('open the link'),
      run: target => isRow(target) && openLink(parts, target),
    },
    'recap.copyLink': {
      goal: vscode.l10n.t('copy the link'),
      run: target => isRow(target) && copyLink(target),
    },
    'recap.copySectionLink': {
      goal: vscode.l10n.t('copy the link'),
      run: async target => sectionLinks.copy(await wantedPost(parts, target), target),
    },
    'recap.followEditor': { goal: change, run: () => settings.followsEditor.update(true) },
    'recap.unfollowEditor': { goal: change, run: () => settings.followsEditor.update(false) },
    'recap.hideAnnouncement': { goal: correct, run: target => corrections.correct('hide', target) },
    'recap.notAnnouncement': { goal: correct, run: target => corrections.correct('not', target) },
    'recap.markAnnounced': { goal: correct, run: target => corrections.mark(target) },
    'recap.undoCorrection': { goal: correct, run: () => corrections.undo() },
    'recap.manageCorrections': { goal: correct, run: () => corrections.manage() },
    'recap.copyCorrections': { goal: vscode.l10n.t('copy the corrections'), run: () => corrections.copy() },
    'recap.forgetImageHosts': {
      goal: vscode.l10n.t('forget the hosts of images'),
      run: () => imagePermissions.forget(),
    },
    'recap.moveSectionUp': { goal: move, run: target => mover.step('up', target) },
    'recap.moveSectionDown': { goal: move, run: target => mover.step('down', target) },
    [internalCommands.showItem]: {
      goal: vscode.l10n.t('go to the text'),
      run: target => isRow(target) && showItem(parts, target, 'leave'),
    },
    [internalCommands.openDocsAt]: {
      goal: openDocs,
      run: target => isPostPlace(target) && docs.openDocsAt(target),
    },
    [internalCommands.openLinkAt]: {
      goal: vscode.l10n.t('open the link'),
      run: target => isPostPlace(target) && openLinkAt(parts, target),
    },
  };
}

/** The post a menu names by its URI, else the active one. */
async function wantedPost({ activePost }: CommandParts, target: unknown): Promise<vscode.TextDocument> {
  // The menus of a preview name its panel.
  if (target instanceof vscode.Uri && target.scheme !== 'webview-panel') {
    const document = await vscode.workspace.openTextDocument(target);
    if (isPostDocument(document)) return document;
    throw new UserError(vscode.l10n.t('This is not a Markdown file: {0}', quotedText(target.path)));
  }
  return shownPost(activePost.document);
}

async function openLinkAt({ store, links }: CommandParts, place: PostPlace): Promise<void> {
  const { document, post, link } = findLink(place, store);
  await links.open(link, post, document);
}

/** Shows an item's place in the editor; in the preview too, and only there where no editor has the post. */
async function showItem(parts: CommandParts, { node }: OutlineItem | LinkItem, focus: 'take' | 'leave'): Promise<void> {
  const { activePost, store, navigator, previews } = parts;
  const document = shownPost(activePost.document);
  const post = store.postOf(document);
  const range = editorRange(post, node.range);
  const isInPreview = previews.scrollTo(document, range.start.line);
  if (focus === 'leave' && isInPreview && !previews.canShowBeside(document.uri)) return;
  await navigator.goTo({ uri: document.uri, range, focus });
}

async function openLink({ activePost, store, links }: CommandParts, { node }: OutlineItem | LinkItem): Promise<void> {
  const document = shownPost(activePost.document);
  if (node.kind === 'link' || node.kind === 'place') await links.open(node.link, store.postOf(document), document);
}

async function copyLink(item: OutlineItem | LinkItem): Promise<void> {
  const url = urlOf(item);
  if (url !== undefined) await vscode.env.clipboard.writeText(url);
}
