import * as vscode from 'vscode';
import * as assert from '../support/assert';
import { memoryScheme } from '../support/memoryFiles';
import { lastRender, openPreview, rendered, restore } from '../support/preview';
import { settled, until } from '../support/wait';
import { closeAll, newFile, show } from '../support/window';

const text = '# Draft\n\nwords\n';

/** Previews of documents that have no file. */
export function previewUntitledSuite(): void {
  suite('Previews of untitled documents', () => {
    teardown(closeAll);

    test('a locked one goes on with the file that the document is saved as, and was never empty', async () => {
      const document = await draft(uriToSaveAs());
      const preview = await openPreview('recap.openLockedPreviewToSide');
      const before = preview.sent.length;
      await document.save();
      const file = await until('it shows the file', () => {
        const uri = vscode.Uri.parse(String(lastRender(preview)?.uri));
        return uri.scheme !== 'untitled' && uri;
      });
      try {
        assert.equal(file.path, document.uri.path);
        await until('the untitled document is closed', () => document.isClosed);
        await settled();
        assert.equal(preview.panel.title, '[Preview] Draft');
        const renders = preview.sent.slice(before).filter(({ type }) => type === 'render');
        assert.ok(
          renders.every(({ html }) => String(html).includes('words')),
          'Whether each render had the text',
        );
      } finally {
        await vscode.workspace.fs.delete(file);
      }
    });

    test('a locked one goes on with a file that is given another end when the document is saved', async () => {
      await insertingFinalNewlines(async () => {
        const document = await draft(uriToSaveAs(), '# Draft\n\nwords');
        const preview = await openPreview('recap.openLockedPreviewToSide');
        await document.save();
        const file = document.uri.with({ scheme: vscode.workspace.workspaceFolders?.[0]?.uri.scheme ?? '' });
        try {
          await until('it shows the file', () => lastRender(preview)?.uri === file.toString());
          await until('the untitled document is closed', () => document.isClosed);
          assert.equal((await vscode.workspace.openTextDocument(file)).getText(), '# Draft\n\nwords\n');
        } finally {
          await vscode.workspace.fs.delete(file);
        }
      });
    });

    test('a locked one goes on with a file that has the text of the document but for its end', async () => {
      await insertingFinalNewlines(async () => {
        const document = await draft(undefined, '# Draft\n\nwords');
        const preview = await openPreview('recap.openLockedPreviewToSide');
        const uri = newFile('');
        const editor = await show(uri, { viewColumn: vscode.ViewColumn.One });
        await editor.edit(edit => edit.insert(new vscode.Position(0, 0), '# Draft\n\nwords  '));
        await editor.document.save();
        assert.match(editor.document.getText(), /\n$/);
        await show(document.uri, { viewColumn: vscode.ViewColumn.One });
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
        await until('it shows the file', () => lastRender(preview)?.uri === uri.toString());
      });
    });

    test('one that is restored says what may have become of a document that is not there any more', async () => {
      const restored = await restore({ uri: 'untitled:Untitled-77', line: 0, isLocked: true });
      assert.match(restored.panel.webview.html, /It was saved under another name, or closed\./);
    });

    test('one that is restored tells why its post cannot be read, and only of a file that is gone that it is', async () => {
      const unknown = await restore({ uri: 'recapnowhere:/a/post.md', line: 0, isLocked: true });
      assert.match(unknown.panel.webview.html, /post\.md cannot be read: /);
      const gone = await restore({ uri: `${memoryScheme}:/gone/post.md`, line: 0, isLocked: true });
      assert.match(gone.panel.webview.html, /It was moved or deleted\./);
    });

    test('one that follows and has the focus turns to a post that is seen after a document was closed', async () => {
      const uri = newFile('# The other\n');
      // One that an extension opens stays for minutes after its tab is closed.
      await vscode.commands.executeCommand('workbench.action.files.newUntitledFile', { languageId: 'markdown' });
      await until('it is there', () => vscode.window.activeTextEditor?.document.languageId === 'markdown');
      const preview = await openPreview('recap.openPreviewToSide');
      await show(uri, { viewColumn: vscode.ViewColumn.Three, preserveFocus: true });
      preview.panel.reveal();
      await until('it has the focus', () => preview.panel.active);
      const closed = closing(preview.panel);
      const tab = vscode.window.tabGroups.all[0]?.tabs[0];
      assert.equal(tab?.input instanceof vscode.TabInputText && tab.input.uri.scheme, 'untitled');
      if (tab) await vscode.window.tabGroups.close(tab, true);
      await until('it shows the other post', () => closed() || lastRender(preview)?.uri === uri.toString());
      assert.equal(closed(), false);
    });

    test('one that is restored after a reload shows the document that is open', async () => {
      const document = await draft();
      const restored = await restore({ uri: document.uri.toString(), line: 0, isLocked: true }, vscode.ViewColumn.Two);
      assert.match(String((await rendered(restored)).html), /words/);
    });

    for (const command of ['recap.openLockedPreviewToSide', 'recap.openPreviewToSide'] as const) {
      test(`one that was opened by ${command} closes with a document that is not saved`, async () => {
        await draft();
        const preview = await openPreview(command);
        const closed = closing(preview.panel);
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
        await until('the preview is closed', closed);
      });
    }

    test('one that follows turns to the post that is edited after a document was not saved', async () => {
      const uri = newFile('# The other\n');
      await show(uri);
      await draft();
      const preview = await openPreview('recap.openPreviewToSide');
      const closed = closing(preview.panel);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      await until('it shows the other post', () => lastRender(preview)?.uri === uri.toString());
      await settled();
      assert.equal(closed(), false);
    });

    test('a locked one stays while the document is given another language, and a file of the same text is saved', async () => {
      const document = await draft();
      const preview = await openPreview('recap.openLockedPreviewToSide');
      const closed = closing(preview.panel);
      await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
      await vscode.languages.setTextDocumentLanguage(document, 'markdown');
      const editor = await show(newFile(''));
      await editor.edit(edit => edit.insert(new vscode.Position(0, 0), text));
      await editor.document.save();
      await settled();
      assert.equal(closed(), false);
      assert.equal(lastRender(preview)?.uri, document.uri.toString());
    });
  });
}

/** An untitled document with some text, in an editor. */
async function draft(uri?: vscode.Uri, words = text): Promise<vscode.TextDocument> {
  const opened = uri
    ? vscode.workspace.openTextDocument(uri)
    : vscode.workspace.openTextDocument({ language: 'markdown' });
  const editor = await vscode.window.showTextDocument(await opened, { preview: false });
  await editor.edit(edit => edit.insert(new vscode.Position(0, 0), words));
  return editor.document;
}

/** Does something while VS Code ends every file that is saved with a new line. */
async function insertingFinalNewlines(run: () => Promise<void>): Promise<void> {
  const settings = vscode.workspace.getConfiguration('files');
  await settings.update('insertFinalNewline', true, vscode.ConfigurationTarget.Global);
  try {
    await run();
  } finally {
    await settings.update('insertFinalNewline', undefined, vscode.ConfigurationTarget.Global);
  }
}

/** Saving such a document asks for no name. */
function uriToSaveAs(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('This needs a folder');
  return vscode.Uri.joinPath(folder.uri, 'a draft.md').with({ scheme: 'untitled' });
}

/** Tells whether a panel has been closed since. */
function closing(panel: vscode.WebviewPanel): () => boolean {
  let isClosed = false;
  panel.onDidDispose(() => (isClosed = true));
  return () => isClosed;
}
