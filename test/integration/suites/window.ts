import * as vscode from 'vscode';
import * as assert from '../support/assert';
import { itemOf } from '../support/observer';
import { until } from '../support/wait';
import { closeAll, extensionId, files, launchNotes, newFile, observed, show, showOutline } from '../support/window';

/** What holds in each kind of window the tests are run in. */
export function windowSuite(): void {
  suite('In this window', () => {
    teardown(closeAll);

    test('everything is as the name of the run says', () => {
      const run = vscode.workspace.getConfiguration().get('recapTest.run', 'current+node').split('+');
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      assert.equal(vscode.workspace.isTrusted, !run.includes('restricted'), 'Trust');
      assert.equal(folder?.uri.scheme === 'recaptest', run.includes('virtual'), 'Whether the folder is virtual');
      assert.equal(folder === undefined, run.includes('empty'), 'Whether there is no folder');
      assert.equal(typeof process === 'undefined', run.includes('web'), 'Whether this is the web worker host');
      assert.equal(vscode.version.startsWith('1.100.'), run.includes('oldest'), 'Whether this is the oldest VS Code');
    });

    test('the extension is there, whether the folder is trusted, virtual or missing', async () => {
      assert.equal(vscode.extensions.getExtension(extensionId)?.isActive, true);
      await show(newFile(launchNotes));
      await showOutline();
      await itemOf('Compute announcements');
    });

    test('the extension is declared to work restricted and on virtual folders', () => {
      const { capabilities } = vscode.extensions.getExtension(extensionId)?.packageJSON as {
        readonly capabilities: {
          readonly untrustedWorkspaces: { readonly supported: unknown };
          readonly virtualWorkspaces: unknown;
        };
      };
      assert.equal(capabilities.untrustedWorkspaces.supported, 'limited');
      assert.equal(capabilities.virtualWorkspaces, true);
    });

    test('a link to a file opens it inside a workspace folder, and says why elsewhere', async () => {
      files.put('/posts/linked/target post.md', '# Target\n');
      const post = files.put('/posts/linked/post.md', '[there](./target%20post.md#target)\n');
      await show(post);
      await vscode.commands.executeCommand('recap.openPreview');
      const { sent, say } = await until('a panel', () => observed.panels.at(-1));
      const { key } = await until('a render', () => sent.find(({ type }) => type === 'render'));
      say({ type: 'openLink', key, link: 0 });
      if (vscode.workspace.getWorkspaceFolder(post)) {
        await until('the file is shown', () =>
          /target post\.md$/.test(vscode.window.activeTextEditor?.document.uri.path ?? ''),
        );
        assert.deepEqual(observed.messages, []);
      } else {
        await until('a message', () => observed.messages.length === 1);
        assert.match(
          observed.messages[0],
          /^Recap opens files only inside a workspace folder, and this post is in none/,
        );
      }
    });
  });
}
