import * as vscode from 'vscode';
import * as assert from '../support/assert';
import { settled, until } from '../support/wait';
import { closeAll, extensionId, newFile, show } from '../support/window';

/** The catalogs a workspace brings along: the windows that open the samples have one. */
export function userCatalogsSuite(): void {
  suite('Catalogs of the workspace', () => {
    teardown(closeAll);

    test('tell what their things are, where they come from too, in trusted workspaces only', async () => {
      const folder = fileFolder();
      if (!folder) return assert.deepEqual(await idsOf(newFile('# Next\n\nAnnouncing AlloyDB AI.\n')), []);
      const uri = vscode.Uri.joinPath(folder, 'google-cloud', '2023-09-04-next-2023-in-short.md');
      await show(uri);
      if (!vscode.workspace.isTrusted) {
        await settled();
        return assert.deepEqual(
          (await idsOf(uri)).filter(id => id.startsWith('google-')),
          [],
        );
      }
      await until('the catalog is read', async () => (await idsOf(uri)).includes('google-alloydb-ai'));
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        uri,
        new vscode.Position(11, 6),
      );
      const cards = hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]).map(({ value }) => value);
      const card = cards.find(value => value.startsWith('**AlloyDB AI**'));
      assert.match(card, /From the catalog google\\?-cloud\/google\\?-cloud\.recap\\?-catalog\.json/);
    });

    test('are told what cannot be used, follow their files, and can be left out by a setting', async () => {
      const folder = fileFolder();
      if (!folder) return;
      const file = vscode.Uri.joinPath(folder, 'broken.recap-catalog.json');
      const entries = [
        { id: 'team-xyzzy', name: 'Team Xyzzy', docs: { url: 'http://insecure.example/' } },
        { id: 'lambda', name: 'Our Lambda' },
      ];
      const post = newFile(
        '---\ntitle: Launches\n---\n\n## Team Xyzzy\n\nAnnouncing Team Xyzzy.\n\nUnlike Team Xyzzy.\n',
      );
      await show(post);
      const isKnown = async (): Promise<boolean> => (await idsOf(post)).includes('team-xyzzy');
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify({ entries }, undefined, 2)));
      try {
        if (!vscode.workspace.isTrusted) {
          await settled();
          assert.equal(await isKnown(), false, 'Whether an untrusted catalog is read');
          return assert.deepEqual(codesOf(file), []);
        }
        await until('it is read', isKnown);
        await until('problems are told', () => codesOf(file).join() === 'bad-url,taken-id');
        await setting(false);
        await until('it is left out', async () => !(await isKnown()) && codesOf(file).length === 0);
        await setting(undefined);
        await until('it is read again', isKnown);
      } finally {
        await setting(undefined);
        await vscode.workspace.fs.delete(file);
      }
      await until('it is gone', async () => !(await isKnown()) && codesOf(file).length === 0);
    });
  });
}

/** The folder of the samples; virtual windows and empty ones have none that can be searched. */
function fileFolder(): vscode.Uri | undefined {
  const uri = vscode.workspace.workspaceFolders?.[0]?.uri;
  return uri && uri.scheme !== 'recaptest' ? uri : undefined;
}

async function setting(value: boolean | undefined): Promise<void> {
  const configuration = vscode.workspace.getConfiguration();
  await configuration.update('recap.catalog.workspaceCatalogs', value, vscode.ConfigurationTarget.Global);
}

function codesOf(uri: vscode.Uri): readonly string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'Recap')
    .map(({ code }) => String(code));
}

interface Model {
  readonly announcements: readonly { readonly id: string | null }[];
  readonly mentions: readonly { readonly id: string }[];
}

/** The ids of what a post announces or mentions, where a catalog knows it. */
async function idsOf(uri: vscode.Uri): Promise<readonly string[]> {
  const extension = vscode.extensions.getExtension<{ inspect(document: vscode.TextDocument): Promise<Model> }>(
    extensionId,
  );
  assert.ok(extension);
  const { announcements, mentions } = await extension.exports.inspect(await vscode.workspace.openTextDocument(uri));
  return [...announcements, ...mentions].flatMap(({ id }) => id ?? []);
}
