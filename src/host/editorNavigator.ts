import * as vscode from 'vscode';
import type { Post } from '../core/post/post';
import type { OffsetRange } from '../core/text/range';
import { Disposable } from './disposable';
import { columnOf } from './postDocument';

/** The editor's range for a range of the post's text. */
export function editorRange({ lines }: Post, { start, end }: OffsetRange): vscode.Range {
  const from = lines.positionOf(start);
  const to = lines.positionOf(end);
  return new vscode.Range(from.line, from.character, to.line, to.character);
}

interface Destination {
  readonly uri: vscode.Uri;
  readonly range: vscode.Range;
  readonly focus: 'take' | 'leave';
  /** A document in whose group a file opens that is open in none. */
  readonly near?: vscode.Uri | undefined;
  /** The group where it opens otherwise. */
  readonly column?: vscode.ViewColumn | undefined;
}

/** Moves editors, and remembers which moves were its own so that nothing follows them as if the user had made them. */
export class EditorNavigator extends Disposable {
  #ownMove: { readonly uri: string; readonly position: vscode.Position } | undefined;

  /** Puts the cursor at the start of the range, in the group the document is open in, else in that of what is near, else in the one given, else in the active one. */
  async goTo({ uri, range, focus, near, column }: Destination): Promise<vscode.TextEditor> {
    const cursor = new vscode.Range(range.start, range.start);
    this.#ownMove = { uri: uri.toString(), position: range.start };
    const editor = await vscode.window.showTextDocument(uri, {
      viewColumn: columnOf(uri) ?? (near && columnOf(near)) ?? column ?? vscode.ViewColumn.Active,
      preserveFocus: focus === 'leave',
      selection: cursor,
    });
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    return editor;
  }

  /** Whether the cursor stands where Recap put it, and not where the user did. */
  isOwnMove(editor: vscode.TextEditor): boolean {
    const own = this.#ownMove;
    const isOwn =
      own?.uri === editor.document.uri.toString() &&
      editor.selection.isEmpty &&
      editor.selection.active.isEqual(own.position);
    if (!isOwn) this.#ownMove = undefined;
    return isOwn;
  }
}
