import * as vscode from 'vscode';
import * as assert from '../support/assert';
import { itemOf } from '../support/observer';
import { settled, until } from '../support/wait';
import { acceptPick, closeAll, files, launchNotes, newFile, observed, show, showOutline } from '../support/window';

const exactUrl = 'https://example.com/a%2Fb?x=1&y=%20z#part=1';

/** What users start: from the palette, from menus, from rows. */
export function commandsSuite(): void {
  suite('Commands', () => {
    setup(async () => {
      await show(newFile(launchNotes));
      await showOutline();
      await itemOf('Amazon FSx for Lustre');
    });
    teardown(closeAll);

    test('Open AWS Docs opens the docs of the announcement at the cursor', async () => {
      moveCursor(15, 20);
      await vscode.commands.executeCommand('recap.openDocs');
      assert.equal(observed.opened.length, 1, 'The number of opened pages');
      assert.match(String(observed.opened[0]), /^https:\/\/docs\.aws\.amazon\.com\/fsx\/.*[Ll]ustre/);
    });

    test('Open AWS Docs opens the docs of a row', async () => {
      const { item } = await itemOf('Amazon FSx for Lustre');
      await vscode.commands.executeCommand('recap.openDocs', item);
      assert.match(String(observed.opened[0]), /^https:\/\/docs\.aws\.amazon\.com\/fsx\//);
    });

    test('Open AWS Docs lets the user pick elsewhere in the post', async () => {
      moveCursor(0, 0);
      const done = vscode.commands.executeCommand('recap.openDocs');
      await acceptPick(done);
      assert.equal(observed.opened.length, 1, 'The number of opened pages');
      assert.match(String(observed.opened[0]), /^https:\/\//);
    });

    test('Open AWS Docs says so where nothing is announced', async () => {
      await show(newFile('# Diary\n'));
      await vscode.commands.executeCommand('recap.openDocs');
      assert.deepEqual(observed.messages, [
        'This post announces nothing Recap recognises, so there are no docs to open.',
      ]);
      assert.deepEqual(observed.opened, []);
    });

    test('a link reaches the browser byte for byte', async () => {
      const { item } = await itemOf('Amazon FSx for Lustre');
      const [link] = ((await observed.provider?.getChildren(item)) ?? []).slice(-1);
      await vscode.commands.executeCommand('recap.openLink', link);
      assert.deepEqual(observed.opened, ['https://aws.amazon.com/fsx/lustre/']);
      await vscode.commands.executeCommand('recap.copyLink', link);
      assert.equal(await vscode.env.clipboard.readText(), 'https://aws.amazon.com/fsx/lustre/');
    });

    test('Go to Link goes to the link that is picked', async () => {
      moveCursor(0, 0);
      const done = vscode.commands.executeCommand('recap.goToLink');
      await acceptPick(done);
      const { selection } = await until('an editor', () => vscode.window.activeTextEditor);
      assert.deepEqual([selection.active.line, selection.active.character], [7, 14]);
    });

    // Sticky headings take the room of the rows that VS Code would show a place at the top with.
    for (const sticky of [true, false]) {
      test(`Go to Link gives cursor and scroll back when cancelled, ${sticky ? 'with' : 'without'} sticky headings`, async () => {
        const settings = vscode.workspace.getConfiguration('editor');
        await settings.update('stickyScroll.enabled', sticky, vscode.ConfigurationTarget.Global);
        try {
          await cancelGoToLink();
        } finally {
          await settings.update('stickyScroll.enabled', undefined, vscode.ConfigurationTarget.Global);
        }
      });
    }

    test('rows that are clicked move the editor and leave the focus', async () => {
      const { treeItem } = await itemOf('Storage announcements');
      await vscode.commands.executeCommand('recap.outline.focus');
      const { command = '', arguments: parameters = [] } = treeItem.command ?? {};
      await vscode.commands.executeCommand(command, ...parameters);
      await until('the cursor is there', () => vscode.window.visibleTextEditors[0]?.selection.active.line === 13);
    });

    test('Go to Text moves to the place of a row', async () => {
      await vscode.commands.executeCommand('recap.revealInEditor', (await itemOf('Deeper down')).item);
      assert.equal(vscode.window.activeTextEditor?.selection.active.line, 9);
    });

    test('commands for rows do nothing without one', async () => {
      for (const command of ['recap.revealInEditor', 'recap.openLink', 'recap.copyLink']) {
        await vscode.commands.executeCommand(command);
        await vscode.commands.executeCommand(command, {
          node: { kind: 'link', link: { url: 'command:workbench.action.quit' } },
        });
      }
      assert.deepEqual([observed.opened, observed.messages], [[], []]);
    });

    test('without a post, commands say what to do', async () => {
      await closeAll();
      await settled();
      await vscode.commands.executeCommand('recap.goToLink');
      assert.deepEqual(observed.messages, [
        'Open a Markdown post first: Recap works on the post in the active editor.',
      ]);
    });

    test('links that are neither web, mail nor file of the workspace are refused with the reason', async () => {
      files.put('/outside/secret.md', '# Secret\n');
      const links = [
        'command:workbench.action.quit',
        'vscode://file/etc/passwd',
        'file:///etc/passwd',
        'javascript:alert(1)',
        '//evil.example/x',
        '../../outside/secret.md',
      ];
      const preview = await openPreviewOf(
        ['# Links', '', ...links.map((url, index) => `<a href="${url}">${index}</a>`)].join('\n'),
      );
      for (const [link] of links.entries()) {
        observed.messages.length = 0;
        preview.say({ type: 'openLink', key: preview.key, link });
        await until(`a message about ${links[link]}`, () => observed.messages.length === 1);
        assert.match(observed.messages[0], /^(?:Recap opens|There is no file)/);
      }
      assert.deepEqual(observed.opened, []);
    });

    test('a link of the preview reaches the browser byte for byte', async () => {
      const preview = await openPreviewOf(`[x](${exactUrl})\n`);
      preview.say({ type: 'openLink', key: preview.key, link: 0 });
      await until('it is opened', () => observed.opened.length);
      assert.deepEqual(observed.opened, [exactUrl]);
    });
  });
}

async function openPreviewOf(text: string): Promise<{ readonly key: unknown; say(message: unknown): void }> {
  await show(newFile(text));
  await vscode.commands.executeCommand('recap.openPreview');
  const { sent, say } = await until('a panel', () => observed.panels.at(-1));
  const render = await until('a render', () => sent.find(({ type }) => type === 'render'));
  return { key: render.key, say };
}

function moveCursor(line: number, character: number): void {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor, 'The active editor');
  const position = new vscode.Position(line, character);
  editor.selection = new vscode.Selection(position, position);
}

/** Looks at another link of a long post and goes back. */
async function cancelGoToLink(): Promise<void> {
  const long = Array.from({ length: 400 }, (_, line) => `[link ${line}](https://example.com/${line})\n`).join('\n');
  const editor = await show(newFile(long));
  editor.selection = new vscode.Selection(210, 3, 210, 6);
  editor.revealRange(new vscode.Range(200, 0, 200, 0), vscode.TextEditorRevealType.AtTop);
  const top = await until('it is scrolled', () => {
    const line = editor.visibleRanges[0]?.start.line;
    return line !== undefined && line > 150 ? line : undefined;
  });
  const done = vscode.commands.executeCommand('recap.goToLink');
  // The list begins where the cursor is, and shows nothing else yet.
  await settled();
  assert.equal(editor.visibleRanges[0]?.start.line, top, 'The first visible line');
  await vscode.commands.executeCommand('quickInput.first');
  await until('the first link is shown', () => (editor.visibleRanges[0]?.start.line ?? 999) < 100);
  await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  await done;
  await until('the scroll is back', () => editor.visibleRanges[0]?.start.line === top).catch(() => {
    assert.equal(editor.visibleRanges[0]?.start.line, top, 'The first visible line');
  });
  assert.deepEqual(editor.selection, new vscode.Selection(210, 3, 210, 6));
}
