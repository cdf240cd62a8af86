import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { markdownName, ofPackage, otherThanFiles } from '../../../src/host/postFiles';

interface MenuItem {
  readonly command: string;
  readonly when?: string;
}

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly contributes: { readonly menus: Readonly<Record<string, readonly MenuItem[]>> };
};

suite('The menus of editors', () => {
  for (const place of ['editor/title', 'editor/context']) {
    for (const { command, when = '' } of contributes.menus[place] ?? []) {
      if (when.includes('activeWebviewPanelId')) continue;
      test(`${place}: ${command} is offered for the files that Recap takes for posts, and no others`, () => {
        for (const { source } of [markdownName, otherThanFiles, ofPackage])
          assert.ok(when.includes(`/${source}/`), source);
      });
    }
  }

  test('those are Markdown files that a user keeps', () => {
    for (const scheme of ['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'vscode-test-web', 'gitlab-remote', 'tmp'])
      assert.ok(!otherThanFiles.test(scheme), scheme);
    for (const scheme of ['git', 'gitlens-git', 'search-editor', 'scm-history', 'chat-editing', 'vscode-local-history'])
      assert.ok(otherThanFiles.test(scheme), scheme);
    assert.ok(ofPackage.test('/site/node_modules/x/README.md'));
    assert.ok(!ofPackage.test('/site/my_node_modules.md'));
  });
});
