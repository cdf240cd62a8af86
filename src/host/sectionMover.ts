import * as vscode from 'vscode';
import type { MoveGoal, MovePlan } from '../core/edit/move';
import { planMove } from '../core/edit/moveSection';
import { sameSection } from '../core/edit/sameSection';
import type { OutlineNode } from '../core/outline/outlineNode';
import type { Post } from '../core/post/post';
import type { Section } from '../core/post/section';
import { sectionAtLine } from '../core/post/sectionAt';
import type { ActivePost } from './activePost';
import { editorRange } from './editorNavigator';
import { UserError } from './errors';
import { moveWords } from './moveWords';
import { OutlineItem } from './outlineItem';
import { editorsOf } from './postDocument';
import type { PostStore } from './postStore';
import { quotedText } from './visibleText';

/** Moves sections of the active post, each time as one step that can be undone; the cursor goes along. */
export class SectionMover {
  readonly #activePost: ActivePost;
  readonly #store: PostStore;

  constructor(activePost: ActivePost, store: PostStore) {
    this.#activePost = activePost;
    this.#store = store;
  }

  /** Moves the section of a row, or that of the cursor, past its neighbour. */
  async step(to: 'up' | 'down', target: unknown): Promise<void> {
    const document = await this.#writableDocument();
    const post = this.#store.postOf(document);
    const section = target instanceof OutlineItem ? wantedSection(post, target.node) : sectionAtCursor(post, document);
    await this.#move(document, section, { to });
  }

  /** Moves the section of a row to the place of another one's section, or behind all others. */
  async drop(dragged: OutlineItem, onto: OutlineItem | undefined): Promise<void> {
    const document = await this.#writableDocument();
    const post = this.#store.postOf(document);
    const section = wantedSection(post, dragged.node);
    const goal: MoveGoal = onto ? { to: 'placeOf', target: wantedSection(post, onto.node) } : { to: 'end' };
    await this.#move(document, section, goal);
  }

  async #writableDocument(): Promise<vscode.TextDocument> {
    const { document } = this.#activePost;
    if (!document) {
      throw new UserError(vscode.l10n.t('Open a Markdown post first: Recap works on the post in the active editor.'));
    }
    if (await isReadonly(document)) {
      throw new UserError(vscode.l10n.t('This post is read-only, so its sections stay where they are.'));
    }
    return document;
  }

  async #move(document: vscode.TextDocument, section: Section, goal: MoveGoal): Promise<void> {
    const post = this.#store.postOf(document);
    const result = planMove(post, section, goal, text => this.#store.read(document, text));
    if (result.kind === 'nothing') return;
    if (result.kind === 'refused') throw new UserError(moveWords(section, result.refusal));
    const { plan } = result;
    const edit = new vscode.WorkspaceEdit();
    for (const { range, newText } of plan.edits) edit.replace(document.uri, editorRange(post, range), newText);
    const cursors = editorsOf(document.uri).map(editor => ({ editor, selections: editor.selections }));
    if (!(await vscode.workspace.applyEdit(edit))) {
      throw new UserError(vscode.l10n.t('VS Code did not take the edit, so the section stays where it is.'));
    }
    for (const { editor, selections } of cursors) takeAlong(editor, selections, post, plan);
  }
}

/** The section that a row stands for or stands in, in the post as it is now. */
function wantedSection(post: Post, node: OutlineNode): Section {
  let holder: OutlineNode | undefined = node;
  while (holder && holder.kind !== 'section' && holder.kind !== 'lead') holder = holder.parent;
  if (holder?.kind !== 'section') {
    throw new UserError(
      vscode.l10n.t('Only sections with a heading can be moved: {0} has none.', quotedText(node.label)),
    );
  }
  const section = sameSection(post, holder.section);
  if (!section) throw new UserError(vscode.l10n.t('The post has changed in the meantime. Move the section once more.'));
  return section;
}

function sectionAtCursor(post: Post, document: vscode.TextDocument): Section {
  const [editor] = editorsOf(document.uri);
  const section = editor && sectionAtLine(post.sections, editor.selection.active.line);
  if (section) return section;
  throw new UserError(
    vscode.l10n.t('Put the cursor into the section to move, or use the context menu of the outline.'),
  );
}

/** Whether edits cannot be saved: the file system takes none, or not for this file. */
async function isReadonly({ uri }: vscode.TextDocument): Promise<boolean> {
  if (uri.scheme === 'untitled') return false;
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) return true;
  try {
    const { permissions = 0 } = await vscode.workspace.fs.stat(uri);
    return (permissions & vscode.FilePermission.Readonly) !== 0;
  } catch {
    // A file that was deleted under its editor can be saved anew.
    return false;
  }
}

/** Puts cursors and selections in the moved section where their text went; VS Code has kept the others. */
function takeAlong(
  editor: vscode.TextEditor,
  before: readonly vscode.Selection[],
  { lines }: Post,
  { moved, movedTo, edits }: MovePlan,
): void {
  const from = lines.positionOf(moved.start).line;
  const last = lines.positionOf(moved.end);
  const isInside = (selection: vscode.Selection): boolean =>
    selection.start.line >= from && !selection.end.isAfter(new vscode.Position(last.line, last.character));
  if (!before.some(isInside) || !edits.length) return;
  const down = editor.document.positionAt(movedTo).line - from;
  const follow = ({ line, character }: vscode.Position): vscode.Position => new vscode.Position(line + down, character);
  const after = editor.selections;
  editor.selections = before.map((selection, index) =>
    isInside(selection)
      ? new vscode.Selection(follow(selection.anchor), follow(selection.active))
      : (after[index] ?? selection),
  );
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
