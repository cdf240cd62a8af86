import * as vscode from 'vscode';
import * as assert from '../support/assert';
import { itemOf } from '../support/observer';
import { settled, until } from '../support/wait';
import { closeAll, files, launchNotes, newFile, observed, outlineShows, show, showOutline } from '../support/window';

/** Far more than any of them takes on an idle machine: tests may run beside others. Benchmarks hold the real limits. */
const slow = 20_000;

/** Whatever is opened, the user sees something sane, soon, and no error. */
export function badInputSuite(): void {
  suite('Odd posts', () => {
    suiteSetup(async () => {
      await show(newFile(launchNotes));
      await showOutline();
    });
    teardown(async () => {
      const { messages } = observed;
      const shown = [...messages];
      await closeAll();
      assert.deepEqual(shown, [], 'The messages to the user');
    });

    test('an empty file', async () => {
      await show(newFile(''));
      await outlineShows();
      await until('a message', () => observed.view?.message === 'This post is empty.');
      await previewOpens();
    });

    test('7 MB', async () => {
      const paragraph = `text with a [link](https://example.com/) and more text ${'x'.repeat(120)}\n\n`;
      const news = 'Announcing [Amazon QLDB](https://aws.amazon.com/qldb/): a ledger.';
      const body = `# Large\n\n${paragraph.repeat(Math.ceil(7_000_000 / paragraph.length))}# End\n\n${news}\n`;
      const text = `---\ntitle: Launches of re:Invent 2018\ndate: 2018-12-01\n---\n${body}`;
      const document = await vscode.workspace.openTextDocument(newFile(text));
      const start = Date.now();
      await vscode.window.showTextDocument(document, { preview: false });
      await until('the outline is there', async () => (await itemOf('End')).treeItem, 20_000);
      const elapsed = Date.now() - start;
      await until(
        'its announcements follow',
        async () => (await itemOf('Amazon Quantum Ledger Database')).treeItem,
        20_000,
      );
      await previewOpens();
      assert.ok(elapsed < slow, `The time to the outline below ${slow} ms (${elapsed} ms)`);
    });

    test('bytes that are no text', async () => {
      const bytes = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256);
      await show(files.put('/binary/post.md', bytes)).catch((error: unknown) => {
        // VS Code itself refuses to show some of them as text; then there is nothing for Recap to do.
        assert.match(String(error), /binary/);
      });
      await settled();
    });

    test('front matter that never ends', async () => {
      await show(newFile('---\ntitle: x\n\n# Still here\n'));
      await itemOf('Still here');
      await previewOpens();
    });

    test('front matter that is no YAML', async () => {
      await show(newFile('---\ntitle: "x\nlist: [1, 2\n---\n\n# Still here\n'));
      await itemOf('Still here');
      await until('the problem is told', () => /^Line 3: .*front matter/i.test(observed.view?.message ?? ''));
    });

    test('a file that is deleted while it is open', async () => {
      const uri = newFile('# Deleted\n');
      const editor = await show(uri);
      await outlineShows('Deleted');
      files.delete(uri);
      await settled();
      await outlineShows('Deleted');
      await editor.edit(edit => edit.insert(new vscode.Position(0, 2), 'Not '));
      await outlineShows('Not Deleted');
    });

    test('a file that is renamed keeps its rows', async () => {
      const uri = newFile('# Renamed\n\n## Part\n');
      await show(uri);
      await outlineShows('Renamed', '  Part');
      const before = (await itemOf('Part')).treeItem.id;
      const edit = new vscode.WorkspaceEdit();
      const target = uri.with({ path: uri.path.replace('post.md', 'renamed.md') });
      edit.renameFile(uri, target);
      assert.ok(await vscode.workspace.applyEdit(edit), 'Whether it could be renamed');
      await until('the new name is shown', () => observed.view?.description === 'renamed.md');
      assert.equal((await itemOf('Part')).treeItem.id, before);
    });

    test('a preview goes on under the new name of its file', async () => {
      const uri = newFile('# Renamed\n');
      await show(uri);
      const preview = await previewOpens();
      const edit = new vscode.WorkspaceEdit();
      const target = uri.with({ path: uri.path.replace('post.md', 'renamed.md') });
      edit.renameFile(uri, target);
      await vscode.workspace.applyEdit(edit);
      await until('it is rendered for the new name', () =>
        preview.sent.some(message => message.uri === target.toString()),
      );
    });

    test('a post that was never saved', async () => {
      const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: '# Untitled\n' });
      await vscode.window.showTextDocument(document);
      await outlineShows('Untitled');
      await previewOpens();
    });

    test('a file in a read-only file system', async () => {
      const { path } = newFile('# Read only\n');
      await show(vscode.Uri.from({ scheme: 'recaptest-readonly', path }));
      await outlineShows('Read only');
      await previewOpens();
    });

    test('two editors on one post', async () => {
      const uri = newFile('# One\n\n# Two\n');
      await show(uri);
      const second = await show(uri, { viewColumn: vscode.ViewColumn.Two });
      await outlineShows('One', 'Two');
      observed.refreshes.length = 0;
      await vscode.commands.executeCommand('workbench.action.focusFirstEditorGroup');
      await settled();
      assert.equal(observed.refreshes.length, 0, 'The number of refreshes');
      await vscode.commands.executeCommand('recap.revealInEditor', (await itemOf('Two')).item);
      assert.equal(vscode.window.activeTextEditor?.viewColumn, vscode.ViewColumn.One);
      assert.equal(second.viewColumn, vscode.ViewColumn.Two);
    });

    test('a Markdown file under another language', async () => {
      const document = await vscode.workspace.openTextDocument(newFile('# Plain\n'));
      await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
      await vscode.window.showTextDocument(document, { preview: false });
      await outlineShows('Plain');
      await previewOpens();
    });

    test('a post whose language is changed while it is shown', async () => {
      const { document } = await show(newFile('# Same\n'));
      await outlineShows('Same');
      await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
      await settled();
      await outlineShows('Same');
    });

    test('a diff is no post', async () => {
      await show(newFile('# Before the diff\n'));
      await outlineShows('Before the diff');
      await vscode.commands.executeCommand('vscode.diff', newFile('# Left\n'), newFile('# Right\n'), 'A diff');
      await until(
        'the diff is active',
        () => vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff,
      );
      await settled();
      await outlineShows('Before the diff');
    });

    test('a notebook cell is no post', async () => {
      await show(newFile('# Before the notebook\n'));
      await outlineShows('Before the notebook');
      const cell = new vscode.NotebookCellData(vscode.NotebookCellKind.Markup, '# Cell\n', 'markdown');
      const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', new vscode.NotebookData([cell]));
      await vscode.window.showNotebookDocument(notebook);
      await until('the notebook is active', () => vscode.window.activeNotebookEditor);
      await vscode.commands.executeCommand('notebook.cell.edit');
      await until(
        'the cell is edited',
        () => vscode.window.activeTextEditor?.document.uri.scheme === 'vscode-notebook-cell',
      );
      await settled();
      await outlineShows('Before the notebook');
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

    test('a document another extension makes up is no post', async () => {
      await show(newFile('# Before\n'));
      await outlineShows('Before');
      const provider = vscode.workspace.registerTextDocumentContentProvider('recaptest-made-up', {
        provideTextDocumentContent: () => '# Made up\n',
      });
      await show(vscode.Uri.parse('recaptest-made-up:/x.md'));
      await settled();
      await outlineShows('Before');
      provider.dispose();
    });

    test('a Markdown file of an installed package is no post', async () => {
      await show(newFile('# Before\n'));
      await outlineShows('Before');
      await show(files.put('/posts/node_modules/left-pad/README.md', '# Package\n'));
      await settled();
      await outlineShows('Before');
    });

    test('brackets and quotes nested without end', async () => {
      const start = Date.now();
      await show(newFile(`# Nested\n\n${'['.repeat(20_000)}\n\n${'> '.repeat(2_000)}x\n\n${'!['.repeat(5_000)}\n`));
      await itemOf('Nested');
      await previewOpens();
      assert.ok(Date.now() - start < slow, `The time below ${slow} ms`);
    });
  });
}

async function previewOpens(): Promise<(typeof observed.panels)[number]> {
  const before = observed.panels.length;
  await vscode.commands.executeCommand('recap.openPreview');
  const panel = await until('a panel', () => (observed.panels.length > before ? observed.panels.at(-1) : undefined));
  await until('a render', () => panel.sent.some(({ type }) => type === 'render'), 15_000);
  return panel;
}
