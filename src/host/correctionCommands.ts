import * as vscode from 'vscode';
import type { Announcement } from '../core/announcements/announcement';
import { announcementAt } from '../core/announcements/announcementAt';
import { announcedCorrection, correctionOf, type MarkedText } from '../core/announcements/corrections';
import { subjectAt } from '../core/announcements/subjectAt';
import type { OutlineNode } from '../core/outline/outlineNode';
import type { Post } from '../core/post/post';
import type { OffsetRange } from '../core/text/range';
import type { ActivePost } from './activePost';
import type { CatalogStore } from './catalogStore';
import { setContext } from './contextKeys';
import { pickCorrected, pickCorrections } from './correctionPicker';
import { CorrectionStatus } from './correctionStatus';
import type { CorrectionStore } from './correctionStore';
import { Disposable } from './disposable';
import { UserError } from './errors';
import { OutlineItem } from './outlineItem';
import { findPlace, isPostPlace } from './postPlace';
import type { PostStore } from './postStore';
import { quotedText } from './visibleText';

interface CorrectionParts {
  readonly activePost: ActivePost;
  readonly catalog: CatalogStore;
  readonly store: PostStore;
  readonly corrections: CorrectionStore;
}

interface Corrected {
  readonly document: vscode.TextDocument;
  readonly post: Post;
}

/** What the user can do where Recap is wrong. Targets come from the outline (a row), from cards (a place) or from nowhere (the cursor). */
export class CorrectionCommands extends Disposable {
  readonly #parts: CorrectionParts;
  readonly #status = this.register(new CorrectionStatus());

  constructor(parts: CorrectionParts) {
    super();
    this.#parts = parts;
  }

  /** Hides an announcement, or makes it a mention. */
  async correct(kind: 'hide' | 'not', target: unknown): Promise<void> {
    const wanted = await this.#wantedAnnouncement(kind, target);
    if (!wanted) return;
    const { document, post, announcement } = wanted;
    const correction = correctionOf(kind, post, announcement);
    this.#parts.corrections.add(document.uri, correction);
    this.#tell();
    this.#status.offerUndo(correction);
  }

  /** Marks a mention, the selection or a heading as announced. */
  async mark(target: unknown): Promise<void> {
    const { document, post, marked } = await this.#wantedText(target);
    const known = post.announcements.find(({ entry, places }) =>
      marked.entry ? entry === marked.entry : places.some(place => overlap(place, marked.range)),
    );
    if (known) throw new UserError(vscode.l10n.t('{0} counts as announced already.', quotedText(known.name)));
    const correction = announcedCorrection(post, marked);
    if (!correction) throw new UserError(nothingToMark());
    this.#parts.corrections.add(document.uri, correction);
    this.#tell();
    this.#status.offerUndo(correction);
  }

  undo(): void {
    this.#parts.corrections.undo();
    this.#status.clear();
    this.#tell();
  }

  /** Shows what was hidden or marked, to bring it back. */
  async manage(): Promise<void> {
    const { corrections, activePost } = this.#parts;
    if (!corrections.posts.size) {
      throw new UserError(vscode.l10n.t('Nothing is hidden or marked: Recap shows every post as it found it.'));
    }
    const picked = (await pickCorrections(corrections, activePost.document?.uri)) ?? [];
    for (const uri of new Set(picked.map(item => item.uri))) {
      corrections.remove(
        uri,
        picked.filter(item => item.uri === uri).map(({ correction }) => correction),
      );
    }
    this.#status.clear();
    this.#tell();
  }

  /** Puts all corrections on the clipboard, for a bug report. */
  async copy(): Promise<void> {
    const { corrections, catalog } = this.#parts;
    const posts = [...corrections.posts].map(([uri, list]) => ({
      file: vscode.workspace.asRelativePath(vscode.Uri.parse(uri)),
      corrections: list,
    }));
    await vscode.env.clipboard.writeText(
      JSON.stringify({ schema: 1, catalog: catalog.catalog?.asOf, posts }, undefined, 2),
    );
    vscode.window.setStatusBarMessage(vscode.l10n.t('Copied what you hid and marked'), 5000);
  }

  #tell(): void {
    setContext('recap.canUndoCorrection', this.#parts.corrections.canUndo);
  }

  async #wantedAnnouncement(
    kind: 'hide' | 'not',
    target: unknown,
  ): Promise<(Corrected & { readonly announcement: Announcement }) | undefined> {
    if (isPostPlace(target)) {
      const { document, post, subject } = await findPlace(target, this.#parts.store);
      return subject.kind === 'announcement' ? { document, post, announcement: subject.announcement } : undefined;
    }
    const { document, post } = await this.#activePost();
    const announcement =
      target instanceof OutlineItem ? sameAnnouncement(post, target.node) : announcementAtCursor(post, document);
    if (announcement) return { document, post, announcement };
    if (target instanceof OutlineItem) {
      throw new UserError(vscode.l10n.t('The post has changed since this row was shown. Choose it once more.'));
    }
    if (!post.announcements.length) {
      throw new UserError(vscode.l10n.t('This post announces nothing Recap recognises.'));
    }
    const hint =
      kind === 'hide'
        ? vscode.l10n.t('Pick the announcement to hide')
        : vscode.l10n.t('Pick what is not an announcement');
    const picked = await pickCorrected(post, hint);
    return picked && { document, post, announcement: picked };
  }

  async #wantedText(target: unknown): Promise<Corrected & { readonly marked: MarkedText }> {
    if (isPostPlace(target)) {
      const { document, post, subject } = await findPlace(target, this.#parts.store);
      if (subject.kind === 'mention') return { document, post, marked: subject.mention };
      return { document, post, marked: { range: subject.range, entry: subject.announcement.entry } };
    }
    const { document, post } = await this.#activePost();
    const range = target instanceof OutlineItem ? this.#rangeOf(target.node, document) : selectedRange(post, document);
    if (!range) throw new UserError(nothingToMark());
    const mention = post.mentions.find(candidate => overlap(candidate.range, range));
    if (range.start === range.end) {
      const subject = subjectAt(post, range.start);
      if (!subject) throw new UserError(nothingToMark());
      if (subject.kind === 'mention') return { document, post, marked: subject.mention };
      return { document, post, marked: { range: subject.range, entry: subject.announcement.entry } };
    }
    const entry = this.#parts.catalog.catalog?.findByName(post.text.slice(range.start, range.end)) ?? undefined;
    const isMention = mention?.range.start === range.start && mention.range.end === range.end;
    return { document, post, marked: { range, entry: isMention ? mention.entry : entry } };
  }

  async #activePost(): Promise<Corrected> {
    const { document } = this.#parts.activePost;
    if (!document) {
      throw new UserError(vscode.l10n.t('Open a Markdown post first: Recap works on the post in the active editor.'));
    }
    return { document, post: await this.#parts.store.completePostOf(document) };
  }

  /** The words of a heading or lead where they stand now: rows may be older than the text. */
  #rangeOf({ kind, label, range }: OutlineNode, document: vscode.TextDocument): OffsetRange | undefined {
    const { store } = this.#parts;
    const { text } = store.postOf(document);
    const distance = (node: OutlineNode): number => Math.abs(node.range.start - range.start);
    const [nearest] = flatNodes(store.outlineOf(document))
      .filter(node => node.kind === kind && node.label === label)
      .sort((first, second) => distance(first) - distance(second));
    if (!nearest) return undefined;
    const written = text.slice(nearest.range.start, nearest.range.end);
    const at = written.indexOf(label);
    if (at >= 0) return { start: nearest.range.start + at, end: nearest.range.start + at + label.length };
    const marks = /^[\s#]*/.exec(written)?.[0].length ?? 0;
    return { start: nearest.range.start + marks, end: nearest.range.end };
  }
}

/** The announcement of a row in the post as it stands now. */
function sameAnnouncement({ announcements }: Post, node: OutlineNode): Announcement | undefined {
  if (node.kind !== 'announcement') return undefined;
  const { entry, name } = node.announcement;
  return announcements.find(candidate => (entry ? candidate.entry?.id === entry.id : candidate.name === name));
}

function announcementAtCursor(post: Post, document: vscode.TextDocument): Announcement | undefined {
  const range = selectedRange(post, document);
  return range && announcementAt(post, range.start);
}

function selectedRange({ lines }: Post, document: vscode.TextDocument): OffsetRange | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document !== document) return undefined;
  return { start: lines.offsetOf(editor.selection.start), end: lines.offsetOf(editor.selection.end) };
}

function overlap(first: OffsetRange, second: OffsetRange): boolean {
  return first.start < second.end && second.start < first.end;
}

function flatNodes(nodes: readonly OutlineNode[]): readonly OutlineNode[] {
  return nodes.flatMap(node => [node, ...flatNodes(node.children)]);
}

function nothingToMark(): string {
  return vscode.l10n.t('Select the name of what is announced, or put the cursor on a name the catalog knows.');
}
