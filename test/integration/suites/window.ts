import * as assert from '../support/assert';
import * as vscode from 'vscode';
import { extensionId, launchNotes, newFile, show, showOutline } from '../support/window';
import { itemOf } from '../support/observer';

/** What holds in each kind of window the tests are run in. */
export function windowSuite(): void {
  suite('In this window', () => {
    test('the extension is there, whether the folder is trusted, virtual or missing', async () => {
      assert.equal(vscode.extensions.getExtension(extensionId)?.isActive, true);
      await show(newFile(launchNotes));
      await showOutline();
      await itemOf('Compute announcements');
    });

    test('the extension is declared to work restricted and on virtual folders', () => {
      const { capabilities } = vscode.extensions.getExtension(extensionId)?.packageJSON as {
        readonly capabilities: {
          readonly untrustedWorkspaces: {
            readonly supported: unknown;
            readonly restrictedConfigurations: readonly string[];
          };
          readonly virtualWorkspaces: unknown;
        };
      };
      assert.equal(capabilities.untrustedWorkspaces.supported, 'limited');
      assert.equal(capabilities.virtualWorkspaces, true);
    });
  });
}
