import * as vscode from 'vscode';
import * as assert from '../support/assert';
import type { ObservedPanel } from '../support/observer';
import { lastRender, openPreview } from '../support/preview';
import { settled, until } from '../support/wait';
import { closeAll, files, newFile, observed, pagesSettle, show } from '../support/window';

const onePixel = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

const post = [
  '---',
  'title: "Notes on <launches> & more"',
  'lang: de',
  '---',
  '',
  'AWS announced [Amazon QLDB](https://aws.amazon.com/qldb/). ![in](a.gif) ![far](https://far.example/b.png) ![gone](c.png)',
  '',
  '```js',
  'let a = 1;',
  '```',
  '',
  '<img src="x" onerror="alert(1)"><script>alert(1)</script>',
  '',
].join('\n');

/** Posts that leave VS Code: the page is a real one and does its part. */
export function exportSuite(): void {
  suite('Export', () => {
    teardown(closeAll);

    test('writes a file that stands by itself, where the user says', async () => {
      const uri = await showPost();
      observed.saveTo = uri.with({ path: uri.path.replace('post.md', 'out.html') });
      await vscode.commands.executeCommand('recap.exportHtml');
      assert.match(String(observed.saves[0]?.defaultUri?.path), /\/post\.html$/);
      const html = await read(observed.saveTo);
      assert.match(html, /^<!DOCTYPE html>\n<html lang="de">\n<head>\n<meta charset="utf-8">/);
      assert.ok(html.includes('<title>Notes on &lt;launches&gt; &amp; more</title>'), 'The title');
      assert.ok(html.includes(`content="default-src 'none'; img-src data:; style-src 'unsafe-inline';`), 'The policy');
      assert.ok(html.includes('prefers-color-scheme: dark'), 'The styles');
      assert.ok(html.includes('<a href="https://aws.amazon.com/qldb/">Amazon QLDB</a>'), 'A link, unmarked');
      assert.ok(html.includes(`<img src="data:image/gif;base64,${onePixel}" alt="in">`), 'The image of the folder');
      assert.ok(html.includes('<a href="https://far.example/b.png">far</a>'), 'The remote image, as a link');
      assert.ok(html.includes('<span class="code-keyword">let</span>'), 'The colours of code');
      assert.ok(!/<script|onerror|data-recap|recap-|vscode-resource/.test(html), 'Nothing of a page or of Recap');
      assert.deepEqual(observed.messages, []);
      await until('it is told', () => observed.statuses.some(text => text.includes('out.html')));
    });

    test('writes all of a post that a preview shows only the beginning of', async () => {
      const paragraph = `${'Some words that say little. '.repeat(40)}\n\n`;
      const uri = newFile(`${paragraph.repeat(480)}The end.\n`);
      await show(uri);
      observed.saveTo = uri.with({ path: uri.path.replace('post.md', 'out.html') });
      await vscode.commands.executeCommand('recap.exportHtml');
      assert.ok((await read(observed.saveTo)).includes('<p>The end.</p>'), 'The end of the post');
    });

    for (const page of ['a preview', 'the page that comes and goes'] as const) {
      test(`asks ${page} once more that begins anew while it is at a post`, async () => {
        const uri = newFile(`${'Some words that say little.\n\n'.repeat(20_000)}The end.\n`);
        await show(newFile('# Shown\n'));
        if (page === 'a preview') await openPreview('recap.openPreviewToSide');
        observed.saveTo = uri.with({ path: uri.path.replace('post.md', 'out.html') });
        const panels = observed.panels.length;
        const asked = observed.panels.filter(panel => questions(panel).length).length;
        const exporting = vscode.commands.executeCommand('recap.exportHtml', uri);
        const { sent, say } = await until('a page is asked', () =>
          observed.panels.filter(candidate => questions(candidate).length).at(asked),
        );
        assert.equal(observed.panels.length, panels + (page === 'a preview' ? 0 : 1), 'The number of pages');
        // What a page that begins anew says first. It is long at the post, and VS Code lets the one before answer if that can.
        say({ type: 'ready' });
        await exporting;
        assert.deepEqual(observed.messages, []);
        assert.ok((await read(observed.saveTo)).includes('<p>The end.</p>'), 'The end of the post');
        const [first, second, third] = sent.filter(({ type }) => type === 'takeHtml');
        assert.ok(first && second && !third, 'It was asked twice');
        assert.equal(second.key, first.key);
      });
    }

    for (const isLocked of [false, true]) {
      test(`writes a post whose ${isLocked ? 'locked ' : ''}preview is hidden behind its editor`, async () => {
        const uri = newFile('Hidden words\n');
        await show(uri);
        const preview = await openPreview('recap.openPreview');
        await until('the preview is active', () => preview.panel.active);
        if (isLocked) await vscode.commands.executeCommand('recap.lockPreview');
        await show(uri);
        await until('the preview is hidden', () => !preview.panel.visible);
        observed.saveTo = uri.with({ path: uri.path.replace('post.md', 'out.html') });
        await vscode.commands.executeCommand('recap.exportHtml');
        assert.deepEqual(observed.messages, []);
        assert.ok((await read(observed.saveTo)).includes('<p>Hidden words</p>'), 'The text');
      });
    }

    for (const isHidden of [false, true]) {
      test(`writes another post than the one of the preview that follows, and leaves the window as it is, ${isHidden ? 'hidden' : 'visible'}`, async () => {
        const [shown, other] = [newFile('# Shown\n'), newFile('# The other\n\nOther words\n')];
        await show(shown);
        const preview = await openPreview('recap.openPreviewToSide');
        if (isHidden) {
          await show(newFile('{}', 'data.json'), { viewColumn: vscode.ViewColumn.Two });
          await until('the preview is hidden', () => !preview.panel.visible);
        }
        const before = tabs();
        const renders = preview.sent.length;
        observed.saveTo = other.with({ path: other.path.replace('post.md', 'out.html') });
        await vscode.commands.executeCommand('recap.exportHtml', other);
        assert.ok((await read(observed.saveTo)).includes('<p>Other words</p>'), 'The text');
        await until('the tabs are those of before', () => tabs() === before);
        await settled();
        assert.equal(tabs(), before, 'The tabs');
        assert.equal(preview.panel.title, 'Preview Shown');
        assert.deepEqual(
          preview.sent.slice(renders).filter(({ type }) => type === 'render'),
          [],
          'What the preview was told',
        );
        assert.deepEqual(observed.messages, []);
      });
    }

    test('copies another post than the one of the preview that follows, and leaves the window as it is', async () => {
      const [shown, other] = [newFile('# Shown\n'), newFile('# The other\n')];
      const editor = await show(shown);
      const preview = await openPreview('recap.openPreviewToSide');
      const before = tabs();
      await vscode.commands.executeCommand('recap.copyRichText', other);
      const asked = observed.panels.at(-1)?.sent.find(({ type }) => type === 'takeHtml');
      assert.match(String(asked?.html), /The other/);
      await until('the tabs are those of before', () => tabs() === before);
      await until('the editor is active', () => vscode.window.activeTextEditor?.document === editor.document);
      await settled();
      assert.equal(lastRender(preview)?.uri, shown.toString(), 'What the preview shows');
      assert.equal(tabs(), before, 'The tabs');
    });

    test('leaves a preview with the post it was opened for, which is not that of the editor', async () => {
      const [active, shown, other] = [newFile('# Active\n'), newFile('# Shown\n'), newFile('# The other\n')];
      const editor = await show(active);
      const preview = await openPreview('recap.openPreviewToSide');
      await vscode.commands.executeCommand('recap.openPreviewToSide', shown);
      await until('it shows the post', () => lastRender(preview)?.uri === shown.toString());
      await pagesSettle();
      await vscode.commands.executeCommand('recap.copyRichText', other);
      await until('the editor is active', () => vscode.window.activeTextEditor?.document === editor.document);
      await settled();
      assert.equal(lastRender(preview)?.uri, shown.toString(), 'What the preview shows');
      await show(other, { viewColumn: vscode.ViewColumn.One });
      await until('it follows as before', () => lastRender(preview)?.uri === other.toString());
    });

    test('leaves the editor active that was, where VS Code goes to the next one when a tab is closed', async () => {
      const settings = vscode.workspace.getConfiguration('workbench.editor');
      await settings.update('focusRecentEditorAfterClose', false, vscode.ConfigurationTarget.Global);
      try {
        const [first, second] = [newFile('# One\n'), newFile('# Two\n')];
        await show(first);
        await show(second);
        await show(first);
        const before = tabs();
        observed.saveTo = first.with({ path: first.path.replace('post.md', 'out.html') });
        await vscode.commands.executeCommand('recap.exportHtml', first);
        await until('the editor is active', () => activeUri() === first.toString());
        await settled();
        assert.equal(activeUri(), first.toString(), 'What is edited');
        assert.equal(tabs(), before, 'The tabs');
      } finally {
        await settings.update('focusRecentEditorAfterClose', undefined, vscode.ConfigurationTarget.Global);
      }
    });

    test('lays a post in a language that is written from right to left out so', async () => {
      const uri = newFile('---\nlang: he\n---\n\nText\n');
      await show(uri);
      observed.saveTo = uri.with({ path: uri.path.replace('post.md', 'out.html') });
      await vscode.commands.executeCommand('recap.exportHtml');
      assert.match(await read(observed.saveTo), /^<!DOCTYPE html>\n<html lang="he" dir="rtl">\n/);
    });

    test('does nothing when the user names no file', async () => {
      await showPost();
      const count = observed.panels.length;
      await vscode.commands.executeCommand('recap.exportHtml');
      assert.equal(observed.panels.length, count, 'The number of previews');
      assert.deepEqual(observed.messages, []);
    });

    test('says what to do where the file cannot be written', async () => {
      await showPost();
      observed.saveTo = vscode.Uri.from({ scheme: 'nowhere', path: '/out.html' });
      await vscode.commands.executeCommand('recap.exportHtml');
      assert.match(observed.messages.join(), /cannot be written.*Choose another place and export again\./);
    });

    test('asks the page to copy the post without marks, and believes only its answer', async () => {
      await showPost();
      await vscode.commands.executeCommand('recap.copyRichText');
      const asked = observed.panels.at(-1)?.sent.find(({ type }) => type === 'takeHtml');
      assert.equal(asked?.purpose, 'clipboard');
      assert.ok(!/-mark="|recap-glance/.test(String(asked?.html)), 'No marks');
      // Whether a window in a test may write to the clipboard depends on who has the focus: the user is told either way.
      const told = [...observed.statuses, ...observed.messages].join();
      assert.match(told, /Copied the post as rich text|click into it and copy again/);
    });
  });
}

/** What a page was asked to hand over. */
function questions({ sent }: ObservedPanel): readonly unknown[] {
  return sent.filter(({ type }) => type === 'takeHtml');
}

async function showPost(): Promise<vscode.Uri> {
  const uri = newFile(post);
  files.put(
    uri.path.replace('post.md', 'a.gif'),
    Uint8Array.from(atob(onePixel), character => character.charCodeAt(0)),
  );
  await show(uri);
  return uri;
}

/** The tabs of all groups, those that are seen marked. */
function tabs(): string {
  const labels = vscode.window.tabGroups.all.map(group => group.tabs.map(tab => (tab.isActive ? '*' : '') + tab.label));
  return JSON.stringify(labels);
}

function activeUri(): string | undefined {
  return vscode.window.activeTextEditor?.document.uri.toString();
}

async function read(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}
