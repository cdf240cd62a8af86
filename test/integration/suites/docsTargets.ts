import * as vscode from 'vscode';
import judged from '../../fixtures/docsTargets.json';
import * as assert from '../support/assert';
import { type Item, itemOf } from '../support/observer';
import { closeAll, extensionId, newFile, observed, show, showOutline } from '../support/window';

/** Where Open AWS Docs leads, row by row of the sample, as the browser gets it: by the table an independent judge made. */
export function docsTargetsSuite(): void {
  suite('Open AWS Docs, for each announcement of the recap of re:Invent 2018', () => {
    teardown(closeAll);

    test('gives the browser the judged page byte for byte', async () => {
      await show(newFile(await sampleText(), '2018-12-11-what-reinvent-2018-brought.md'));
      await showOutline();
      await itemOf('AWS Ground Station');
      const byDocs = new Map(judged.sample.rows.map(row => [row.docs, row]));
      const byName = new Map(judged.sample.rows.map(row => [row.name, row]));
      const reached = new Set<string>();
      // What has ended is asked about; the docs come first.
      observed.answer = 0;
      for (const { item, label } of await announcements(undefined)) {
        observed.opened.length = 0;
        await vscode.commands.executeCommand('recap.openDocs', item);
        assert.equal(observed.opened.length, 1, `The number of pages opened for ${label}`);
        const url = observed.opened[0];
        assert.equal(
          typeof url,
          'string',
          `What is opened for ${label}: a URI object would encode it anew, so its type`,
        );
        const row = byName.get(label) ?? byDocs.get(String(url));
        if (!row) continue;
        assert.equal(url, row.docs, `What is opened for ${label}`);
        reached.add(row.id);
      }
      assert.ok(
        reached.size >= 27,
        `The announcements found, ${reached.size} of ${judged.sample.rows.length}, enough of them`,
      );
    });
  });
}

async function sampleText(): Promise<string> {
  const extension = vscode.extensions.getExtension(extensionId);
  assert.ok(extension, 'The extension');
  const file = vscode.Uri.joinPath(extension.extensionUri, ...judged.sample.file.split('/'));
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}

/** The rows of announcements with docs, from the top of the outline. */
async function announcements(
  parent: Item | undefined,
): Promise<readonly { readonly item: Item; readonly label: string }[]> {
  const { provider } = observed;
  assert.ok(provider, 'The outline');
  const found: { readonly item: Item; readonly label: string }[] = [];
  for (const item of (await provider.getChildren(parent)) ?? []) {
    const { contextValue, label } = await provider.getTreeItem(item);
    if (contextValue === 'announcement.docs') found.push({ item, label: String(label) });
    else found.push(...(await announcements(item)));
  }
  return found;
}
