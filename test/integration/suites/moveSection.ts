import * as vscode from 'vscode';
import * as assert from '../support/assert';
import { itemOf, outlineRows } from '../support/observer';
import { until } from '../support/wait';
import { closeAll, closeRow, files, newFile, observed, show, showOutline } from '../support/window';

const text = [
  '---',
  'title: Notes',
  '---',
  '',
  '## First',
  '',
  'one, see [x]',
  '',
  '### Below',
  '',
  'below',
  '',
  '## Second',
  '',
  'two, see [x] too',
  '',
  '## Third',
  '',
  '### Deep',
  '',
  '[x]: https://x.test',
  '',
].join('\n');

const swapped = [
  ...['---', 'title: Notes', '---', '', '## Second', '', 'two, see [x] too', ''],
  ...['## First', '', 'one, see [x]', '', '### Below', '', 'below', ''],
  ...['## Third', '', '### Deep', '', '[x]: https://x.test', ''],
].join('\n');

/** Sections change their places by command and by dragging. */
export function moveSectionSuite(): void {
  suite('Moving sections', () => {
    let editor: vscode.TextEditor;

    setup(async () => {
      editor = await show(newFile(text));
      await showOutline();
      await itemOf('Deep');
    });
    teardown(closeAll);

    test('Move Section Down moves the section of the cursor, cursor and selection too, as one step', async () => {
      editor.selections = [new vscode.Selection(6, 4, 6, 0), new vscode.Selection(14, 0, 14, 3)];
      await run('recap.moveSectionDown');
      assert.equal(editor.document.getText(), swapped);
      const selections = await until('the cursor went along', () => {
        const [first] = editor.selections;
        return first?.active.line === 10 && editor.selections;
      });
      assert.deepEqual(selections, [new vscode.Selection(10, 4, 10, 0), new vscode.Selection(6, 0, 6, 3)]);
      await vscode.commands.executeCommand('undo');
      assert.equal(editor.document.getText(), text);
      assert.equal(editor.document.isDirty, false);
      assert.deepEqual(observed.messages, []);
    });

    test('Move Section Up moves the section of a row; the outline keeps what is open and the rows', async () => {
      const before = await itemOf('Second');
      await run('recap.moveSectionUp', before.item);
      assert.equal(editor.document.getText(), swapped);
      await until(
        'the outline shows it',
        async () => (await outlineRows()).join() === 'Second,First,  Below,Third,  Deep',
      );
      assert.ok((await itemOf('Second')).item === before.item, 'The same row');
      await run('recap.moveSectionDown', before.item);
      assert.equal(editor.document.getText(), text);
    });

    test('a section that is dropped on a later sibling goes behind it, on an earlier one before it', async () => {
      await drop('First', 'Second');
      assert.equal(editor.document.getText(), swapped);
      await until('the outline shows it', async () => (await outlineRows())[0] === 'Second');
      await drop('First', 'Second');
      assert.equal(editor.document.getText(), text);
    });

    test('a section that is dropped in another parent gets its level, and stays closed', async () => {
      await closeRow('First');
      const { item } = await itemOf('First');
      await drop('First', 'Deep');
      await until('the outline shows it', async () => {
        const rows = (await outlineRows()).join();
        return rows === 'Second,Third,  First,    Below,  Deep';
      });
      assert.ok(
        editor.document.getText().includes('### First\n\none, see [x]\n\n#### Below\n\nbelow\n\n### Deep'),
        'It',
      );
      const { treeItem } = await itemOf('First');
      assert.equal(treeItem.collapsibleState, vscode.TreeItemCollapsibleState.Collapsed, 'The state of the row');
      assert.ok((await itemOf('First')).item !== item, 'A new row');
      await vscode.commands.executeCommand('undo');
      assert.equal(editor.document.getText(), text);
    });

    test('a section that is dropped on the empty space goes behind everything', async () => {
      await drop('Below', undefined);
      assert.ok(editor.document.getText().endsWith('### Deep\n\n## Below\n\nbelow\n\n[x]: https://x.test\n'), 'It');
    });

    test('says why a section stays where it is', async () => {
      await run('recap.moveSectionUp', (await itemOf('First')).item);
      await run('recap.moveSectionDown', (await itemOf('Deep')).item);
      await drop('First', 'Below');
      assert.deepEqual(observed.messages, [
        '“First” is the first section of its parent already.',
        '“Deep” is the last section of its parent already.',
        '“First” cannot become a part of itself.',
      ]);
      editor.selection = new vscode.Selection(1, 0, 1, 0);
      await run('recap.moveSectionUp');
      assert.match(observed.messages.at(-1), /^Put the cursor into the section to move/);
      assert.equal(editor.document.getText(), text);
    });

    test('says that a read-only post stays as it is', async () => {
      files.put('/posts/read-only.md', text);
      const uri = vscode.Uri.from({ scheme: 'recaptest-readonly', path: '/posts/read-only.md' });
      const readonly = await show(uri);
      await itemOf('Deep');
      readonly.selection = new vscode.Selection(6, 0, 6, 0);
      await run('recap.moveSectionDown');
      await drop('First', 'Second');
      assert.deepEqual(
        observed.messages,
        Array(2).fill('This post is read-only, so its sections stay where they are.'),
      );
      assert.equal(readonly.document.getText(), text);
    });

    test('only sections can be dragged', async () => {
      await show(newFile('**Lead.** Text\n\n**Other.** Text\n'));
      const { item } = await itemOf('Lead');
      const transfer = new vscode.DataTransfer();
      await observed.dragAndDrop?.handleDrag?.([item], transfer, new vscode.CancellationTokenSource().token);
      assert.equal([...transfer].length, 0);
      await run('recap.moveSectionDown', item);
      assert.match(observed.messages.at(-1), /^Only sections with a heading can be moved/);
    });
  });
}

async function run(command: string, target?: unknown): Promise<void> {
  await vscode.commands.executeCommand(command, target);
}

/** Drags the row of a section onto another one, as VS Code does: by the view's controller. */
async function drop(dragged: string, onto: string | undefined): Promise<void> {
  const controller = await until('the view takes drops', () => observed.dragAndDrop);
  const { token } = new vscode.CancellationTokenSource();
  const transfer = new vscode.DataTransfer();
  await controller.handleDrag?.([(await itemOf(dragged)).item], transfer, token);
  assert.deepEqual(
    [...transfer].map(([type]) => type),
    controller.dropMimeTypes,
  );
  await controller.handleDrop?.(onto === undefined ? undefined : (await itemOf(onto)).item, transfer, token);
}
