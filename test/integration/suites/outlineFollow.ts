import * as vscode from 'vscode';
import * as assert from '../support/assert';
import { itemOf } from '../support/observer';
import { settled, until } from '../support/wait';
import { closeAll, closeRow, newFile, observed, outlineShows, show, showOutline } from '../support/window';

const post = ['# One', '', 'text', '', '## Two', '', 'text', '', '# Three', '', 'text', ''].join('\n');

/** Which row is selected, and when that must not change. */
export function outlineFollowSuite(): void {
  suite('The selection of the outline', () => {
    setup(async () => {
      await show(newFile(post));
      await showOutline();
      await outlineShows('One', '  Two', 'Three');
    });
    teardown(closeAll);

    test('follows the cursor', async () => {
      await moveTo(6);
      await selected('Two');
      await moveTo(10);
      await selected('Three');
    });

    test('never takes the focus', async () => {
      await moveTo(6);
      await selected('Two');
      assert.ok(
        observed.reveals.every(
          ({ options }) => JSON.stringify(options) === '{"select":true,"focus":false,"expand":false}',
        ),
        'Every reveal without focus',
      );
    });

    test('stays where it is while the user types in the section', async () => {
      await moveTo(6);
      await selected('Two');
      await settled();
      observed.reveals.length = 0;
      for (const text of 'some words') await vscode.commands.executeCommand('type', { text });
      await settled();
      assert.equal(observed.reveals.length, 0, 'The number of reveals');
      assert.equal(await selectedLabel(), 'Two');
    });

    test('stays on what the user chose in the tree', async () => {
      await moveTo(2);
      await selected('One');
      const { item, treeItem } = await itemOf('Three');
      await observed.view?.reveal(item, { select: true, focus: true });
      const { command = '', arguments: parameters = [] } = treeItem.command ?? {};
      await vscode.commands.executeCommand(command, ...parameters);
      await until('the cursor is there', () => vscode.window.visibleTextEditors[0]?.selection.active.line === 8);
      await settled();
      assert.equal(await selectedLabel(), 'Three');
    });

    test('does not open what the user closed', async () => {
      await moveTo(2);
      await selected('One');
      await closeRow('One');
      await moveTo(10);
      await selected('Three');
      await moveTo(6);
      await selected('One');
      assert.equal((await itemOf('One')).treeItem.collapsibleState, vscode.TreeItemCollapsibleState.Collapsed);
    });

    test('rests when following is switched off', async () => {
      await moveTo(2);
      await selected('One');
      await vscode.commands.executeCommand('recap.unfollowEditor');
      try {
        await until('the setting is off', () => !vscode.workspace.getConfiguration('recap').get('outline.follow'));
        observed.reveals.length = 0;
        await moveTo(10);
        await settled();
        assert.equal(observed.reveals.length, 0, 'The number of reveals');
      } finally {
        await vscode.commands.executeCommand('recap.followEditor');
      }
      await selected('Three');
    });

    test('opens no view that is hidden', async () => {
      await selected('One');
      await vscode.commands.executeCommand('workbench.view.explorer');
      await until('the outline is hidden', () => observed.view?.visible === false);
      await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
      observed.reveals.length = 0;
      await moveTo(6);
      await settled();
      assert.equal(observed.reveals.length, 0, 'The number of reveals');
      assert.equal(observed.view?.visible, false);
    });
  });
}

/** Moves the cursor to a 0-based line as a user does. */
async function moveTo(line: number): Promise<void> {
  const editor = await until('an editor', () => vscode.window.activeTextEditor);
  const position = new vscode.Position(line, 0);
  editor.selection = new vscode.Selection(position, position);
}

async function selected(label: string): Promise<void> {
  await until(`${label} is selected`, async () => (await selectedLabel()) === label);
}

async function selectedLabel(): Promise<unknown> {
  const [item] = observed.view?.selection ?? [];
  return item && (await observed.provider?.getTreeItem(item))?.label;
}
