import * as vscode from 'vscode';
import * as assert from '../support/assert';
import { itemOf, outlineRows } from '../support/observer';
import { settled, until } from '../support/wait';
import { closeAll, extensionId, files, launchNotes, newFile, observed, show, showOutline } from '../support/window';

const lustre = 'Amazon FSx for Lustre';
const afterword =
  '\n### Afterword\n\nPeople kept talking about Amazon S3. The Frobnicator [x](command:quit) $(trash) is ours.\n';
const post = launchNotes + afterword;

/** The user has the last word on what a post announces. */
export function correctionsSuite(): void {
  suite('Corrections', () => {
    setup(async () => {
      await show(newFile(post));
      await showOutline();
      await itemOf(lustre);
    });
    teardown(closeAll);

    test('Hide takes an announcement out of the outline and the model; Undo brings it back', async () => {
      await run('recap.hideAnnouncement', (await itemOf(lustre)).item);
      await until('it is gone', async () => !(await isShown(lustre)));
      assert.ok(!(await announced()).includes(lustre), 'It in the model');
      assert.ok(!(await mentioned()).includes(lustre), 'It among the mentions');
      await run('recap.undoCorrection');
      await itemOf(lustre);
      assert.ok((await announced()).includes(lustre), 'It in the model');
      assert.deepEqual(observed.messages, []);
    });

    test('Not an Announcement makes a mention of what is at the cursor', async () => {
      select(15, 20);
      await run('recap.notAnnouncement');
      await until('it is gone', async () => !(await isShown(lustre)));
      assert.ok((await mentioned()).includes(lustre), 'It among the mentions');
      await run('recap.undoCorrection');
      await itemOf(lustre);
    });

    test('Mark as Announced takes the mention at the cursor', async () => {
      select(21, 28);
      await run('recap.markAnnounced');
      const { treeItem } = await itemOf('Amazon S3');
      assert.equal(treeItem.contextValue, 'announcement.docs');
      await run('recap.markAnnounced');
      assert.match(observed.messages[0], /^“Amazon S3” counts as announced already/);
      await run('recap.undoCorrection');
      await until('it is gone', async () => !(await isShown('Amazon S3')));
    });

    test('Mark as Announced takes the selection, whatever it says, and its card shows nothing but that', async () => {
      select(21, 37, 79);
      await run('recap.markAnnounced');
      await itemOf('The Frobnicator [x](command:quit) $(trash)');
      const document = vscode.window.activeTextEditor?.document;
      assert.ok(document);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        new vscode.Position(21, 45),
      );
      const cards = hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]);
      const card = cards.find(({ value }) => value.startsWith('**The Frobnicator'));
      assert.ok(card, 'The card');
      assert.match(card.value, /^\*\*The Frobnicator \\\[x\\\]\\\(command:quit\\\) \$\\\(trash\\\)\*\*\n/);
      assert.match(card.value, /because you marked it/);
      assert.ok(!card.supportThemeIcons && !card.supportHtml, 'Icons or HTML');
      await run('recap.undoCorrection');
    });

    test('Mark as Announced takes the heading of a row', async () => {
      await run('recap.markAnnounced', (await itemOf('Afterword')).item);
      await until('it is announced', async () => (await announced()).includes('Afterword'));
      await run('recap.undoCorrection');
    });

    test('Mark as Announced says what to do where there is nothing to mark', async () => {
      select(4, 0);
      await run('recap.markAnnounced');
      assert.deepEqual(observed.messages, [
        'Select the name of what is announced, or put the cursor on a name the catalog knows.',
      ]);
    });

    test('survives edits, closing and renaming', async () => {
      await run('recap.hideAnnouncement', (await itemOf(lustre)).item);
      const editor = await until('an editor', () => vscode.window.activeTextEditor);
      await editor.edit(edit => edit.insert(new vscode.Position(4, 0), '\nBefore all that.\n\n### Another part\n'));
      await itemOf('Another part');
      assert.ok(!(await isShown(lustre)), 'It is shown');
      await editor.document.save();
      const from = editor.document.uri;
      const to = from.with({ path: from.path.replace('post.md', 'renamed.md') });
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(from, to);
      assert.ok(await vscode.workspace.applyEdit(edit), 'The renaming');
      await show(to);
      await itemOf('Another part');
      assert.ok(!(await isShown(lustre)), 'It is shown');
      await run('recap.undoCorrection');
    });

    test('Show Hidden and Marked brings back what is picked', async () => {
      await run('recap.hideAnnouncement', (await itemOf(lustre)).item);
      await until('it is gone', async () => !(await isShown(lustre)));
      const done = run('recap.manageCorrections');
      await settled();
      await run('workbench.action.quickOpenSelectNext');
      await run('workbench.action.quickPickManyToggle');
      await run('workbench.action.acceptSelectedQuickOpenItem');
      await done;
      await itemOf(lustre);
    });

    test('are copied as JSON for a bug report', async () => {
      await run('recap.hideAnnouncement', (await itemOf(lustre)).item);
      await run('recap.copyCorrections');
      const copied = JSON.parse(await vscode.env.clipboard.readText()) as {
        readonly schema: number;
        readonly posts: readonly {
          readonly corrections: readonly { readonly kind: string; readonly name: string }[];
        }[];
      };
      const corrections = copied.posts.flatMap(({ corrections: list }) =>
        list.map(({ kind, name }) => `${kind} ${name}`),
      );
      assert.equal(copied.schema, 1);
      assert.ok(corrections.includes(`hide ${lustre}`), corrections.join());
      await run('recap.undoCorrection');
    });

    test('stay with a post whose renaming fails, and are undone under its new name', async () => {
      await run('recap.hideAnnouncement', (await itemOf(lustre)).item);
      await until('it is gone', async () => !(await isShown(lustre)));
      const { document } = await until('an editor', () => vscode.window.activeTextEditor);
      const from = document.uri;
      files.put(from.path.replace('post.md', 'taken.md'), 'taken');
      const failing = new vscode.WorkspaceEdit();
      failing.renameFile(from, from.with({ path: from.path.replace('post.md', 'taken.md') }));
      await vscode.workspace.applyEdit(failing);
      await settled();
      assert.ok(!(await isShown(lustre)), 'It is shown');
      const to = from.with({ path: from.path.replace('post.md', 'renamed.md') });
      const renaming = new vscode.WorkspaceEdit();
      renaming.renameFile(from, to);
      assert.ok(await vscode.workspace.applyEdit(renaming), 'The renaming');
      await show(to);
      await until('the new name is shown', () => observed.view?.description === 'renamed.md');
      assert.ok(!(await isShown(lustre)), 'It is shown');
      await run('recap.undoCorrection');
      await itemOf(lustre);
    });

    test('Not an Announcement in the menu of an editor says what it wants, not that there is nothing', async () => {
      select(0, 0);
      const { document } = await until('an editor', () => vscode.window.activeTextEditor);
      observed.answer = 0;
      await run('recap.notAnnouncement', document.uri);
      assert.deepEqual(observed.messages, []);
      assert.equal(observed.picks.length, 1, 'The number of questions');
      await run('recap.undoCorrection');
    });

    test('leave other posts alone', async () => {
      await run('recap.hideAnnouncement', (await itemOf(lustre)).item);
      await show(files.put('/posts/other/post.md', post));
      await itemOf(lustre);
      await run('recap.undoCorrection');
    });
  });
}

async function run(command: string, ...parameters: readonly unknown[]): Promise<void> {
  await vscode.commands.executeCommand(command, ...parameters);
}

async function isShown(label: string): Promise<boolean> {
  return (await outlineRows()).some(row => row.trim().split(' | ')[0] === label);
}

interface Model {
  readonly announcements: readonly { readonly name: string }[];
  readonly mentions: readonly { readonly name: string }[];
}

async function model(): Promise<Model> {
  const extension = vscode.extensions.getExtension<{ inspect(document: vscode.TextDocument): Promise<Model> }>(
    extensionId,
  );
  const document = vscode.window.activeTextEditor?.document;
  assert.ok(extension && document);
  return extension.exports.inspect(document);
}

async function announced(): Promise<readonly string[]> {
  return (await model()).announcements.map(({ name }) => name);
}

async function mentioned(): Promise<readonly string[]> {
  return (await model()).mentions.map(({ name }) => name);
}

/** Selects part of a line of the active editor, or puts the cursor there. */
function select(line: number, from: number, to = from): void {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor, 'The active editor');
  editor.selection = new vscode.Selection(line, from, line, to);
}
