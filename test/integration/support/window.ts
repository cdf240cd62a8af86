import * as vscode from 'vscode';
import { MemoryFiles, memoryScheme } from './memoryFiles';
import { itemOf, linkRows, observe, outlineRows } from './observer';
import { settled, until } from './wait';

export const extensionId = 'recap-project.recap';

/** What the suites share: the window as VS Code opened it, and a file system of their own. */
export const observed = observe();
export const files = new MemoryFiles();

vscode.workspace.registerFileSystemProvider(memoryScheme, files, { isCaseSensitive: true });
vscode.workspace.registerFileSystemProvider(`${memoryScheme}-readonly`, files, { isReadonly: true });

/** A post that announces things, in every shape the outline has. */
export const launchNotes = [
  '---',
  'title: Launch notes',
  'date: 2018-12-11',
  '---',
  '',
  '### Compute announcements',
  '',
  'AWS announced [Firecracker](https://aws.amazon.com/blogs/aws/firecracker-lightweight-virtualization-for-serverless-computing/).',
  '',
  '##### Deeper down',
  '',
  'Nothing new here, see [the notes](notes.md) and [above](#compute-announcements).',
  '',
  '### Storage announcements',
  '',
  'Announcing [Amazon FSx for Lustre](https://aws.amazon.com/fsx/lustre/), a new file system.',
  '',
  'The [query](https://example.com/a%2Fb?x=1&y=%20z#part=1) stays as it is.',
  '',
].join('\n');

let number = 0;

/** A new Markdown file in memory; each gets a name of its own. */
export function newFile(text: string, name = 'post.md'): vscode.Uri {
  return files.put(`/posts/${++number}/${name}`, text);
}

/** Opens a text in an editor of its own. */
export async function show(uri: vscode.Uri, options: vscode.TextDocumentShowOptions = {}): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false, ...options });
}

/** Makes the outline visible, and gives the focus back to the editor. */
export async function showOutline(): Promise<void> {
  await vscode.commands.executeCommand('recap.outline.focus');
  await until('the outline is visible', () => observed.view?.visible);
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
}

/** Makes the Links view visible, and gives the focus back to the editor. */
export async function showLinks(): Promise<void> {
  await vscode.commands.executeCommand('recap.links.focus');
  await until('the Links view is visible', () => observed.linksView?.visible);
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
}

/** Waits until the Links view shows these rows. */
export async function linksShow(...rows: readonly string[]): Promise<void> {
  let actual: readonly string[] = [];
  await until(`the Links view shows\n${rows.join('\n')}`, async () => {
    actual = await linkRows();
    return actual.join('\n') === rows.join('\n');
  }).catch((error: unknown) => {
    throw new Error(`${String(error)}\nIt shows\n${actual.join('\n')}`);
  });
}

/** Waits until the outline shows these rows. */
export async function outlineShows(...rows: readonly string[]): Promise<void> {
  const expected = rows.join('\n');
  let actual = '';
  await until(`the outline shows\n${expected}`, async () => {
    actual = (await outlineRows()).join('\n');
    return actual === expected;
  }).catch((error: unknown) => {
    throw new Error(`${String(error)}\nIt shows\n${actual}`);
  });
}

/**
 * Closes a row of the outline as a user does: with the keyboard, in the tree. VS Code draws rows again up to 200 ms after it was told to, and
 * while it does nobody hears of what the user closes.
 */
export async function closeRow(label: string): Promise<void> {
  await settled();
  const { item } = await itemOf(label);
  await observed.view?.reveal(item, { select: true, focus: true });
  await until('it is selected', () => observed.view?.selection[0] === item);
  await vscode.commands.executeCommand('list.collapse');
  // The view hears of it later than the command ends.
  await until(
    'it is closed',
    async () => (await itemOf(label)).treeItem.collapsibleState === vscode.TreeItemCollapsibleState.Collapsed,
  );
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
}

/**
 * VS Code 1.100 leaves the next page blank for half a minute when one is closed or covered while it loads: its service worker first waits for that of the
 * page before, which waits for a file that the closed one would have brought. Not where pages share theirs (`shareServiceWorker` of the tools).
 */
export async function pagesSettle(): Promise<void> {
  if (vscode.workspace.getConfiguration().get('recapTest.pagesTakeTurns') === true) await settled();
}

/** Closes what the tests opened, without questions. */
export async function closeAll(): Promise<void> {
  const hasPage = ({ tabs }: vscode.TabGroup): boolean =>
    tabs.some(({ input }) => input instanceof vscode.TabInputWebview);
  if (vscode.window.tabGroups.all.some(hasPage)) await pagesSettle();
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty) continue;
    await vscode.window.showTextDocument(document, { preview: false });
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.commands.executeCommand('workbench.action.closeAuxiliaryBar');
  observed.messages.length = 0;
  observed.opened.length = 0;
  observed.reveals.length = 0;
  observed.refreshes.length = 0;
  observed.linksRefreshes.length = 0;
  observed.statuses.length = 0;
  observed.picks.length = 0;
  observed.answer = undefined;
  observed.boxes.length = 0;
  observed.saveTo = undefined;
  observed.saves.length = 0;
}

/** Takes what the pick list of a command offers first, as soon as it is there: until the command is done. */
export async function acceptPick(command: Thenable<unknown>): Promise<void> {
  let isDone = false;
  const done = command.then(() => (isDone = true));
  await until(
    'the pick is accepted',
    async () => {
      await settled();
      if (!isDone) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isDone;
    },
    20_000,
  );
  await done;
}
