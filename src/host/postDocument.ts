import * as vscode from 'vscode';
import { UserError } from './errors';
import { markdownName, ofPackage, otherThanFiles } from './postFiles';

/**
 * Whether a document is a Markdown file of the user, whatever file system it lives in and whatever language it was given:
 * no version of a source control, no side of a diff, no notebook cell, no chat, nothing of an installed package.
 */
export function isPostDocument({ uri, languageId }: vscode.TextDocument): boolean {
  if (languageId !== 'markdown' && !markdownName.test(uri.path)) return false;
  if (uri.scheme === 'untitled') return true;
  if (otherThanFiles.test(uri.scheme) || ofPackage.test(uri.path)) return false;
  return vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== undefined;
}

/** The document in the active editor, if that shows a post and nothing but it (a diff or a peek shows parts of two). */
export function postInActiveEditor(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (!document || !(input instanceof vscode.TabInputText)) return undefined;
  if (input.uri.toString() !== document.uri.toString()) return undefined;
  return isPostDocument(document) ? document : undefined;
}

/** Calls `changed` when the user goes on in the editor of another post, or comes back to that of one from somewhere else. */
export function onPostInActiveEditor(changed: (document: vscode.TextDocument) => void): vscode.Disposable {
  let last = postInActiveEditor()?.uri.toString();
  const look = (): void => {
    const document = postInActiveEditor();
    const uri = document?.uri.toString();
    if (uri === last) return;
    last = uri;
    if (document) changed(document);
  };
  const { tabGroups, onDidChangeActiveTextEditor } = vscode.window;
  return vscode.Disposable.from(
    onDidChangeActiveTextEditor(look),
    tabGroups.onDidChangeTabs(look),
    tabGroups.onDidChangeTabGroups(look),
    vscode.workspace.onDidOpenTextDocument(look),
  );
}

/** The editors that show a document, the active one first. */
export function editorsOf(uri: vscode.Uri): readonly vscode.TextEditor[] {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  return visibleTextEditors
    .filter(({ document, viewColumn }) => viewColumn !== undefined && document.uri.toString() === uri.toString())
    .sort((first, second) => Number(second === activeTextEditor) - Number(first === activeTextEditor));
}

/** The line at the top of the document's editor, 0-based. */
export function topLineOf({ uri }: vscode.TextDocument): number | undefined {
  return editorsOf(uri)[0]?.visibleRanges[0]?.start.line;
}

/** A post that is seen in an editor, whatever has the focus. */
export function visiblePost(): vscode.TextDocument | undefined {
  const editor = vscode.window.visibleTextEditors.find(
    ({ document, viewColumn }) => viewColumn !== undefined && isPostDocument(document),
  );
  return editor?.document;
}

/** Whether an editor tab holds the document, visible or not. */
export function isOpenInEditor(uri: vscode.Uri): boolean {
  return columnOf(uri) !== undefined;
}

/** Whether the text that had no file is gone: asking for the document would make a new one, without it. */
export function isClosedUntitled(uri: vscode.Uri): boolean {
  const isIt = (document: vscode.TextDocument): boolean => document.uri.toString() === uri.toString();
  return uri.scheme === 'untitled' && !isOpenInEditor(uri) && !vscode.workspace.textDocuments.some(isIt);
}

/** The group an editor has the document open in, the visible one first. */
export function columnOf(uri: vscode.Uri): vscode.ViewColumn | undefined {
  const [visible] = editorsOf(uri);
  if (visible) return visible.viewColumn;
  const holds = ({ input }: vscode.Tab): boolean =>
    input instanceof vscode.TabInputText && input.uri.toString() === uri.toString();
  return vscode.window.tabGroups.all.find(({ tabs }) => tabs.some(holds))?.viewColumn;
}

/** A rename that is about to happen, and may fail, or has happened. */
export type RenamePhase = 'coming' | 'done';

/** Calls `follow` for every file that a rename of files or folders moves, before and after it happens. */
export function onRename(
  follow: (from: string, to: string, phase: RenamePhase) => void,
  known: () => Iterable<string>,
): vscode.Disposable {
  const rename = (files: vscode.FileRenameEvent['files'], phase: RenamePhase): void => {
    const uris = [...known()];
    for (const { oldUri, newUri } of files) {
      const [oldText, newText] = [oldUri.toString(), newUri.toString()];
      for (const uri of uris) {
        if (uri === oldText || uri.startsWith(`${oldText}/`)) follow(uri, newText + uri.slice(oldText.length), phase);
      }
    }
  };
  return vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles(({ files }) => rename(files, 'coming')),
    vscode.workspace.onDidRenameFiles(({ files }) => rename(files, 'done')),
  );
}

/** The active post, for commands that need one. */
export function shownPost(document: vscode.TextDocument | undefined): vscode.TextDocument {
  if (document) return document;
  throw new UserError(vscode.l10n.t('Open a Markdown post first: Recap works on the post in the active editor.'));
}
