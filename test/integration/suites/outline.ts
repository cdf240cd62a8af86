import * as vscode from 'vscode';
import * as assert from '../support/assert';
import { itemOf } from '../support/observer';
import { until } from '../support/wait';
import { closeAll, closeRow, launchNotes, newFile, observed, outlineShows, show, showOutline } from '../support/window';

/** What the outline shows, as VS Code's tree gets it. */
export function outlineSuite(): void {
  suite('The outline', () => {
    suiteSetup(async () => {
      await show(newFile(launchNotes));
      await showOutline();
    });
    teardown(closeAll);

    test('nests sections as their levels do, with what they announce and its links', async () => {
      await show(newFile(launchNotes));
      const lustre = await itemOf('Amazon FSx for Lustre');
      assert.equal(lustre.treeItem.contextValue, 'announcement.docs');
      const provider = observed.provider;
      const children = (await provider?.getChildren(lustre.item)) ?? [];
      const rows = await Promise.all(children.map(async child => (await provider?.getTreeItem(child))?.contextValue));
      assert.equal(rows[0], 'docs', 'The first row under an announcement');
      assert.deepEqual([...new Set(rows.slice(1))], ['link'], 'The other rows');
      const deeper = await itemOf('Deeper down');
      const parent = await provider?.getParent?.(deeper.item);
      assert.equal(parent && (await provider?.getTreeItem(parent))?.label, 'Compute announcements');
    });

    test('shows headings of every kind as a reader sees them', async () => {
      await show(
        newFile(
          [
            '# A `code` *title* #',
            '## [Linked](https://example.com/)',
            '## Twice',
            '## Twice',
            '## 🎉 \\*star\\* &amp; C#',
            'Setext',
            '---',
            '##',
            '',
          ].join('\n'),
        ),
      );
      await outlineShows(
        'A code title',
        ...['  Linked', '  Twice', '  Twice', '  🎉 *star* & C#', '  Setext', '  Heading without text'],
      );
    });

    test('tells the name, the kind and the status of a row to a screen reader, the name first', async () => {
      await show(newFile(launchNotes));
      const { treeItem } = await itemOf('Amazon FSx for Lustre');
      assert.match(treeItem.accessibilityInformation?.label, /^Amazon FSx for Lustre, \w+/);
    });

    test('explains a row when asked, without a command or HTML in the text', async () => {
      await show(newFile('# <b>x</b> [go](command:workbench.action.quit) $(trash)\n'));
      const provider = await until('a provider', () => observed.provider);
      const item = await until('a row', async () => ((await provider.getChildren()) ?? [])[0]);
      const treeItem = await provider.getTreeItem(item);
      const resolved = await provider.resolveTreeItem?.(treeItem, item, new vscode.CancellationTokenSource().token);
      const tooltip = resolved?.tooltip as vscode.MarkdownString;
      assert.ok(!tooltip.isTrusted, 'Trust in the tooltip');
      assert.ok(!tooltip.supportHtml, 'HTML in the tooltip');
      assert.ok(!/\]\(command:/.test(tooltip.value), 'A command link in the tooltip');
    });

    test('takes edits over once typing rests', async () => {
      const editor = await show(newFile('# One\n\ntext\n'));
      await outlineShows('One');
      await editor.edit(edit => edit.insert(new vscode.Position(3, 0), '## Two\n'));
      await outlineShows('One', '  Two');
    });

    test('draws nothing again while text is typed that is no heading', async () => {
      const editor = await show(newFile(launchNotes));
      await itemOf('Deeper down');
      observed.refreshes.length = 0;
      for (const character of 'nothing of note') {
        await editor.edit(edit => edit.insert(new vscode.Position(11, 0), character));
      }
      await editor.edit(edit => edit.insert(new vscode.Position(17, 0), 'more\n\n# End\n'));
      await itemOf('End');
      assert.equal(observed.refreshes.length, 1, 'The number of refreshes');
    });

    test('keeps the rows of a heading that is typed in', async () => {
      const editor = await show(newFile('# One\n\n## Two\n\ntext\n'));
      const before = (await itemOf('Two')).treeItem.id;
      await editor.edit(edit => edit.insert(new vscode.Position(2, 6), ' and a half'));
      assert.equal((await itemOf('Two and a half')).treeItem.id, before);
    });

    test('keeps the last post while something else has the focus', async () => {
      await show(newFile('# Kept\n'));
      await outlineShows('Kept');
      const other = await vscode.workspace.openTextDocument({ language: 'json', content: '{}' });
      await vscode.window.showTextDocument(other);
      await vscode.commands.executeCommand('workbench.action.focusPanel');
      await outlineShows('Kept');
      await vscode.commands.executeCommand('workbench.action.closePanel');
    });

    test('is empty when no post is open any more', async () => {
      await show(newFile('# Gone\n'));
      await outlineShows('Gone');
      await closeAll();
      await outlineShows();
    });

    test('says so where a post announces nothing', async () => {
      await show(newFile('# A diary\n\nNothing was announced.\n'));
      await until('a message', () => observed.view?.message === 'This post announces nothing Recap recognises.');
    });

    test('says so where front matter is not read', async () => {
      await show(newFile('---\ntitle: Never closed\n\n# Heading\n'));
      await until(
        'a message',
        () => observed.view?.message === 'Line 1: The front matter is never closed. The post is read without it.',
      );
    });

    test('tells an address once where a link has no other name', async () => {
      await show(newFile('---\nlink: https://example.com/notes\n---\n'));
      const { treeItem } = await itemOf('example.com/notes');
      assert.equal(treeItem.description, '');
    });

    test('remembers for each post what was closed', async () => {
      const [first, second] = [newFile(launchNotes), newFile('# Other\n## Part\n')];
      await show(first);
      // The announcements come last: rows are drawn again with them.
      await itemOf('Amazon FSx for Lustre');
      await closeRow('Compute announcements');
      await show(second);
      await outlineShows('Other', '  Part');
      await show(first);
      const { treeItem } = await itemOf('Compute announcements');
      assert.equal(treeItem.collapsibleState, vscode.TreeItemCollapsibleState.Collapsed);
      assert.match(String(treeItem.description), /^\d+ announced$/, 'The description of the closed section');
      assert.equal(
        (await itemOf('Storage announcements')).treeItem.collapsibleState,
        vscode.TreeItemCollapsibleState.Expanded,
      );
    });
  });
}
