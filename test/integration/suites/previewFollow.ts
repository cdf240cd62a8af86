import * as vscode from 'vscode';
import * as assert from '../support/assert';
import type { ObservedPanel } from '../support/observer';
import { lastRender, openPreview, restore } from '../support/preview';
import { settled, until } from '../support/wait';
import { closeAll, launchNotes, newFile, observed, pagesSettle, show } from '../support/window';

const long = Array.from({ length: 120 }, (_, index) => `## Part ${index}\n\ntext ${index}\n`).join('\n');

/** Previews that go where the user goes, and those that are locked to a post. */
export function previewFollowSuite(): void {
  suite('Previews that follow or are locked', () => {
    teardown(closeAll);

    test('a preview turns to the post whose editor is active, at the place that editor shows', async () => {
      const [first, second] = [newFile(launchNotes), newFile(`# The other\n\n${long}`)];
      await show(first);
      const preview = await openPreview('recap.openPreviewToSide');
      const { key } = lastRender(preview) ?? {};
      const editor = await show(second);
      await until('it shows the other post', () => shows(preview, second));
      assert.equal(preview.panel.title, 'Preview The other');
      editor.revealRange(new vscode.Range(200, 0, 200, 0), vscode.TextEditorRevealType.AtTop);
      await until('it scrolls with its editor', () => lineOf(preview) > 150);
      await show(first);
      await until('it shows the first one again', () => shows(preview, first));
      await until('at its top', () => lineOf(preview) === 0);
      preview.say({ type: 'didScroll', key, line: 7 });
      await show(second);
      await until('it shows the other post again', () => shows(preview, second));
      await until('at the place of its editor', () => lineOf(preview) > 150);
      assert.equal(observed.panels.filter(({ panel }) => panel === preview.panel).length, 1);
    });

    test('a preview stays while the user is in an editor that shows no post', async () => {
      const uri = newFile(launchNotes);
      await show(uri);
      const preview = await openPreview('recap.openPreviewToSide');
      await show(newFile('{}', 'data.json'));
      await settled();
      assert.ok(shows(preview, uri), 'Whether it shows the post');
    });

    test('edits of the post before are none of the preview’s any more', async () => {
      const editor = await show(newFile('# One\n'));
      const preview = await openPreview('recap.openPreviewToSide');
      const next = newFile('# Two\n');
      await vscode.window.showTextDocument(next, { viewColumn: vscode.ViewColumn.Three, preview: false });
      await until('it shows the next post', () => shows(preview, next));
      await editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'edited '));
      await settled();
      assert.ok(shows(preview, next), 'Whether it shows the next post');
      assert.ok(!preview.sent.some(({ html }) => String(html).includes('edited')), 'Nothing of the edit');
    });

    test('a locked preview stays with its post and says so in its title; unlocked, it follows', async () => {
      const [first, second] = [newFile(launchNotes), newFile('# The other\n')];
      await show(first);
      const preview = await openPreview('recap.openPreview');
      await until('it is active', () => preview.panel.active);
      await vscode.commands.executeCommand('recap.lockPreview');
      assert.equal(preview.panel.title, '[Preview] Launch notes');
      assert.deepEqual(preview.sent.at(-1), { type: 'lock', isLocked: true });
      await show(second);
      await settled();
      assert.ok(shows(preview, first), 'Whether the locked one shows its post');
      preview.panel.reveal();
      await until('it is active again', () => preview.panel.active);
      await vscode.commands.executeCommand('recap.unlockPreview');
      assert.equal(preview.panel.title, 'Preview Launch notes');
      await show(second);
      await until('the title is that of the other post', () => preview.panel.title === 'Preview The other');
    });

    test('locking says what to do where no preview has the focus', async () => {
      await show(newFile(launchNotes));
      await vscode.commands.executeCommand('recap.lockPreview');
      await until('a message', () => observed.messages.length > 0);
      assert.match(String(observed.messages[0]), /^Click into the preview first/);
    });

    test('a locked preview is opened beside one that follows, once for its post', async () => {
      const [first, second] = [newFile(launchNotes), newFile('# The other\n')];
      await show(first);
      const following = await openPreview('recap.openPreviewToSide');
      await pagesSettle();
      const locked = await openPreview('recap.openLockedPreviewToSide');
      assert.deepEqual([following.panel.title, locked.panel.title], ['Preview Launch notes', '[Preview] Launch notes']);
      const count = observed.panels.length;
      await vscode.commands.executeCommand('recap.openLockedPreviewToSide');
      assert.equal(observed.panels.length, count);
      await show(second, { viewColumn: vscode.ViewColumn.One });
      await until('the title of the one that follows', () => following.panel.title === 'Preview The other');
      assert.equal(locked.panel.title, '[Preview] Launch notes');
    });

    test('a locked preview in the active group is left there, and another one opened to the side', async () => {
      const uri = newFile(launchNotes);
      await show(uri);
      const locked = await openPreview('recap.openPreview');
      await until('it is active', () => locked.panel.active);
      await vscode.commands.executeCommand('recap.lockPreview');
      await show(uri);
      await until('it is hidden', () => !locked.panel.visible);
      const beside = await openPreview('recap.openLockedPreviewToSide');
      assert.equal(beside.panel.title, '[Preview] Launch notes');
      assert.equal(vscode.window.visibleTextEditors[0]?.document.uri.toString(), uri.toString());
    });

    test('a page that VS Code loads again for a post of another folder is told all of it, and where its editor is', async () => {
      const text = `${long}\n\n${'Some words that say little. '.repeat(40)}\n`.repeat(40);
      const [first, second] = [newFile(`# The first\n\n${text}`), newFile(`# The other\n\n${text}`)];
      const editor = await show(second);
      editor.revealRange(new vscode.Range(200, 0, 200, 0), vscode.TextEditorRevealType.AtTop);
      await until('the editor is there', () => (editor.visibleRanges[0]?.start.line ?? 0) > 150);
      await show(first);
      const preview = await openPreview('recap.openPreviewToSide');
      await show(second);
      await until('it shows the other post', () => shows(preview, second));
      // An editor that is shown again may know its place a moment later.
      await until('it is at the place of its editor', () => lineOf(preview) > 150);
      await settled();
      assert.ok(lineOf(preview) > 150, 'Whether it still is');
      const renders = preview.sent.filter(({ uri }) => uri === second.toString());
      assert.deepEqual([...new Set(renders.map(({ base }) => base))], [undefined], 'What renders build upon');
    });

    test('is told where the cursor is in the post that it turned to, as soon as it is elsewhere', async () => {
      const [first, second] = [newFile('# One\n\nmore\n\ntext\n'), newFile('# Two\n\nmore\n\ntext\n')];
      await show(second, { viewColumn: vscode.ViewColumn.Two });
      const one = await show(first, { viewColumn: vscode.ViewColumn.One });
      const two = await show(second, { viewColumn: vscode.ViewColumn.Two });
      const preview = await openPreview('recap.openPreviewToSide');
      await show(first, { viewColumn: vscode.ViewColumn.One });
      await until('it shows the first one', () => shows(preview, first));
      one.selection = new vscode.Selection(4, 0, 4, 0);
      const told = (): unknown => preview.sent.findLast(({ type }) => type === 'cursor')?.line;
      await until('the line in that is told', () => told() === 4);
      await vscode.commands.executeCommand('workbench.action.focusSecondEditorGroup');
      await until('it shows the second one', () => shows(preview, second) && told() === 0);
      two.selection = new vscode.Selection(4, 0, 4, 0);
      await until('the line in this is told', () => told() === 4);
    });

    test('an unlocked preview takes the place of the one that follows in its group', async () => {
      await show(newFile(launchNotes));
      const following = await openPreview('recap.openPreviewToSide');
      let isClosed = false;
      following.panel.onDidDispose(() => (isClosed = true));
      await pagesSettle();
      const locked = await openPreview('recap.openLockedPreviewToSide');
      locked.panel.reveal();
      await until('it is active', () => locked.panel.active);
      await vscode.commands.executeCommand('recap.unlockPreview');
      await until('the other one is closed', () => isClosed);
      assert.equal(locked.panel.title, 'Preview Launch notes');
    });

    test('a preview that is moved into the group of another takes its place, if both follow', async () => {
      const uri = newFile(launchNotes);
      await show(uri, { viewColumn: vscode.ViewColumn.One });
      const beside = await openPreview('recap.openPreviewToSide');
      let isClosed = false;
      beside.panel.onDidDispose(() => (isClosed = true));
      await pagesSettle();
      await show(uri, { viewColumn: vscode.ViewColumn.One });
      const here = await openPreview('recap.openPreview');
      await until('it is active', () => here.panel.active);
      await vscode.commands.executeCommand('workbench.action.moveEditorToNextGroup');
      await until('the other one is closed', () => isClosed);
      assert.equal(here.panel.viewColumn, vscode.ViewColumn.Two);
    });

    test('previews that follow keep their groups when these are counted anew', async () => {
      const uri = newFile(launchNotes);
      await show(uri, { viewColumn: vscode.ViewColumn.One });
      const second = await openPreview('recap.openPreviewToSide');
      await pagesSettle();
      await show(uri, { viewColumn: vscode.ViewColumn.Three });
      const third = await openPreview('recap.openPreview');
      await until('it is active', () => third.panel.active);
      let closed = 0;
      for (const { panel } of [second, third]) panel.onDidDispose(() => closed++);
      await vscode.commands.executeCommand('workbench.action.focusFirstEditorGroup');
      await vscode.commands.executeCommand('workbench.action.newGroupLeft');
      await until('the groups are counted anew', () => second.panel.viewColumn === vscode.ViewColumn.Three);
      await vscode.commands.executeCommand('workbench.action.closeGroup');
      await until('and once more', () => second.panel.viewColumn === vscode.ViewColumn.Two);
      await settled();
      assert.equal(closed, 0);
    });

    test('a preview that is opened for another post than the active one turns to it, and stays until the user goes on', async () => {
      const [first, second] = [newFile(launchNotes), newFile('# The other\n')];
      await show(first);
      const preview = await openPreview('recap.openPreviewToSide');
      await vscode.commands.executeCommand('recap.openPreviewToSide', second);
      await until('it shows it', () => shows(preview, second));
      await settled();
      assert.ok(shows(preview, second), 'Whether it still does');
      assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), first.toString());
    });

    for (const isLocked of [true, false]) {
      test(`a reload of the window restores one that is ${isLocked ? 'locked' : 'not locked'} as that`, async () => {
        const [first, second] = [newFile(launchNotes), newFile('# The other\n')];
        await show(first);
        await show(newFile('{}', 'data.json'));
        const restored = await restore({ uri: first.toString(), line: 0, isLocked }, vscode.ViewColumn.Two);
        await until('it shows its post', () => shows(restored, first));
        assert.ok(restored.sent.some(message => message['type'] === 'lock' && message['isLocked'] === isLocked));
        await show(second, { viewColumn: vscode.ViewColumn.One });
        await until(
          'the title',
          () => restored.panel.title === (isLocked ? '[Preview] Launch notes' : 'Preview The other'),
        );
        if (isLocked) await settled();
        await until('the post', () => shows(restored, isLocked ? first : second));
      });
    }

    test('a reload of the window restores the post that a preview turned to while it was hidden', async () => {
      const [first, second] = [newFile(launchNotes), newFile('# The other\n')];
      const { preview, state } = await hiddenPreviewOf(first);
      await show(second, { viewColumn: vscode.ViewColumn.One });
      await until('its tab names the other post', () => preview.panel.title === 'Preview The other');
      const restored = await restore(state);
      await until('it shows the other post', () => shows(restored, second));
      assert.equal(lastRender(restored)?.preview, state.preview, 'What it is called');
    });

    test('a reload of the window restores a post that was renamed while its preview was hidden', async () => {
      const uri = newFile(launchNotes);
      const renamed = uri.with({ path: uri.path.replace('post.md', 'renamed.md') });
      const { state } = await hiddenPreviewOf(uri);
      await rename(uri, renamed);
      // The preview follows a moment later, which nothing tells of.
      await settled();
      const restored = await restore(state);
      await until('it shows the post', () => shows(restored, renamed));
    });

    test('a reload of the window restores the post whose editor came to stand before its preview', async () => {
      const [first, second] = [newFile(launchNotes), newFile('# The other\n')];
      await show(first);
      const preview = await openPreview('recap.openPreviewToSide');
      const name = lastRender(preview)?.preview;
      await pagesSettle();
      await show(second, { viewColumn: vscode.ViewColumn.Two });
      await until('its tab names the other post', () => preview.panel.title === 'Preview The other');
      await until('it is hidden', () => !preview.panel.visible);
      const restored = await restore({ uri: first.toString(), line: 0, isLocked: false, preview: name });
      await until('it shows the other post', () => shows(restored, second));
    });

    test('a reload of the window leads a preview that came back to its post while it was hidden to where the editor of that is', async () => {
      const [first, second] = [newFile(`# The first\n\n${long}`), newFile('# The other\n')];
      const { preview, state } = await hiddenPreviewOf(first);
      await show(second, { viewColumn: vscode.ViewColumn.One });
      await until('its tab names the other post', () => preview.panel.title === 'Preview The other');
      const editor = await show(first, {
        viewColumn: vscode.ViewColumn.One,
        selection: new vscode.Range(200, 0, 200, 0),
      });
      await until('the editor is there', () => (editor.visibleRanges[0]?.start.line ?? 0) > 100);
      await until('its tab names the first post', () => preview.panel.title === 'Preview The first');
      // The preview hears of the place a moment later, and keeps it another one later, which nothing tells of.
      await settled();
      const restored = await restore(state);
      await until('it shows the first post', () => shows(restored, first));
      const told = (): unknown => restored.sent.findLast(({ type }) => type === 'scrollTo')?.line;
      await until('it is told to go there', () => Number(told()) > 100);
    });

    test('a preview that was shown again is restored with the post it showed, of which its page may know less', async () => {
      const [first, second] = [newFile(launchNotes), newFile('# The other\n')];
      const { preview, state } = await hiddenPreviewOf(first);
      await show(second, { viewColumn: vscode.ViewColumn.One });
      await until('its tab names the other post', () => preview.panel.title === 'Preview The other');
      preview.panel.reveal();
      await until('it shows the other post', () => shows(preview, second));
      const restored = await restore(state);
      await until('it shows the other post', () => shows(restored, second));
      const scrolls = restored.sent.filter(({ type }) => type === 'scrollTo');
      assert.deepEqual(scrolls, [], 'Where the page was told to go');
    });

    test('a page that remembers nothing that could be read says that it shows no post', async () => {
      const restored = await restore({ uri: 'file:////nowhere', line: 0, isLocked: false });
      assert.match(restored.panel.webview.html, /This preview shows no post any more\./);
    });

    test('a preview keeps to its post while that is renamed, and follows it under its new name', async () => {
      const uri = newFile(long);
      await show(uri);
      const preview = await openPreview('recap.openPreviewToSide');
      const renamed = uri.with({ path: uri.path.replace('post.md', 'renamed.md') });
      const before = preview.sent.length;
      await rename(uri, renamed);
      await until('it shows the new name', () => shows(preview, renamed));
      await settled();
      const scrolls = preview.sent.slice(before).filter(({ type }) => type === 'scrollTo');
      assert.deepEqual(scrolls, [], 'Where the page was told to go');
    });
  });
}

/** A preview that follows, behind an editor in its group, and what its page kept when it was seen. */
async function hiddenPreviewOf(uri: vscode.Uri): Promise<{
  readonly preview: ObservedPanel;
  readonly state: {
    readonly uri: string;
    readonly line: number;
    readonly isLocked: boolean;
    readonly preview: unknown;
  };
}> {
  await show(uri);
  const preview = await openPreview('recap.openPreviewToSide');
  await pagesSettle();
  await show(newFile('{}', 'data.json'), { viewColumn: vscode.ViewColumn.Two });
  await until('it is hidden', () => !preview.panel.visible);
  return { preview, state: { uri: uri.toString(), line: 0, isLocked: false, preview: lastRender(preview)?.preview } };
}

async function rename(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(from, to);
  await vscode.workspace.applyEdit(edit);
}

function shows(preview: ObservedPanel, uri: vscode.Uri): boolean {
  return lastRender(preview)?.['uri'] === uri.toString();
}

/** The line the page was told last to show, 0-based. */
function lineOf({ sent }: ObservedPanel): number {
  return Number(sent.findLast(({ type }) => type === 'render' || type === 'scrollTo')?.['line']);
}
