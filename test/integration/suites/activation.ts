import * as assert from '../support/assert';
import * as vscode from 'vscode';
import { extensionId, launchNotes, newFile, observed, show } from '../support/window';
import { until } from '../support/wait';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when?: string }[]>>;
  };
}

/** Runs first: it sees the extension before and while it is activated. */
export function activationSuite(): void {
  suite('Activation', () => {
    test('waits for a Markdown document', async () => {
      const extension = vscode.extensions.getExtension(extensionId);
      assert.ok(extension);
      assert.equal(extension.isActive, false);
      await show(newFile(launchNotes));
      await until('the extension is active', () => extension.isActive);
    });

    test('gives other extensions the model that `recap inspect` prints', async () => {
      const extension = vscode.extensions.getExtension<{
        readonly apiVersion: number;
        inspect(document: vscode.TextDocument): Promise<{
          readonly title: string;
          readonly sections: readonly { readonly title: string; readonly line: number }[];
          readonly announcements: readonly { readonly name: string }[];
          readonly links: readonly { readonly url: string; readonly line: number; readonly column: number }[];
        }>;
      }>(extensionId);
      const api = await extension?.activate();
      const document = await vscode.workspace.openTextDocument(newFile(launchNotes));
      const model = await api?.inspect(document);
      assert.equal(api?.apiVersion, 1);
      assert.ok(model, 'The model');
      assert.equal(model.title, 'Launch notes');
      assert.deepEqual(
        model.sections.map(({ title, line }) => `${line} ${title}`),
        ['6 Compute announcements', '14 Storage announcements'],
      );
      assert.ok(model.announcements.some(({ name }) => /FSx for Lustre/.test(name)));
      assert.deepEqual(
        model.links.filter(({ url }) => url === 'notes.md').map(({ line, column }) => [line, column]),
        [[12, 23]],
      );
      structuredClone(model);
    });

    test('registers every command of package.json, and no other public one', async () => {
      const commands = (await vscode.commands.getCommands(true)).filter(
        id => id.startsWith('recap.') && !/^recap\.(?:outline|links)\./.test(id),
      );
      assert.deepEqual(
        commands.sort(),
        manifest()
          .contributes.commands.map(({ command }) => command)
          .sort(),
      );
    });

    test('gives every command of a menu a place in package.json, and hides from the palette what needs a row', () => {
      const { commands, menus } = manifest().contributes;
      const known = new Set(commands.map(({ command }) => command));
      const named = Object.values(menus).flat();
      assert.deepEqual(
        named.filter(({ command }) => !known.has(command)),
        [],
      );
      const inPalette = new Set((menus.commandPalette ?? []).map(({ command }) => command));
      assert.deepEqual(
        [...known].filter(command => !inPalette.has(command)),
        [],
      );
    });

    test('shows no message to the user', () => {
      assert.deepEqual(observed.messages, []);
    });
  });
}

function manifest(): Manifest {
  return vscode.extensions.getExtension(extensionId)?.packageJSON as Manifest;
}
