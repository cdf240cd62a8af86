import * as vscode from 'vscode';
import * as assert from '../support/assert';
import { openPreview, rendered, restore } from '../support/preview';
import { settled, until } from '../support/wait';
import {
  closeAll,
  extensionId,
  files,
  launchNotes,
  newFile,
  observed,
  pagesSettle,
  show,
  showOutline,
} from '../support/window';

/** VS Code keeps room for so many headings above a line it scrolls to the top. */
const stickyLines = 5;
const long = Array.from({ length: 120 }, (_, index) => `## Part ${index}\n\ntext ${index}\n`).join('\n');
/** Takes several slices to read and to render. */
const longer = long.repeat(20);

/** How long somebody types without a pause until the preview must have followed twice, in milliseconds. */
const longestTyping = 20_000;

/** The smallest GIF there is. */
const onePixel = Uint8Array.from(atob('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'), character =>
  character.charCodeAt(0),
);

/** Previews as VS Code gets them: panels, pages and messages; the page itself is real. What the kind of window could change: files and roots. */
export function previewInAnyWindowSuite(): void {
  suite('The preview in any window', () => {
    teardown(closeAll);

    test('allows nothing but its own script and styles', async () => {
      await show(newFile(launchNotes));
      const { panel } = await openPreview('recap.openPreview');
      const { html, options, cspSource } = panel.webview;
      const policy = /content="([^"]*)"/.exec(html)?.[1]?.replace(/nonce-[0-9a-f]{32}/g, 'NONCE');
      assert.deepEqual(policy?.split('; '), [
        `default-src 'none'`,
        `script-src 'NONCE'`,
        `style-src ${cspSource} 'NONCE'`,
        `img-src ${cspSource} data:`,
        `font-src ${cspSource}`,
        `media-src ${cspSource}`,
        `connect-src 'none'`,
        `frame-src 'none'`,
        `child-src 'none'`,
        `object-src 'none'`,
        `base-uri 'none'`,
        `form-action 'none'`,
      ]);
      assert.equal(options.enableForms, false);
      assert.equal(options.enableCommandUris, false);
      const extension = vscode.extensions.getExtension(extensionId)?.extensionUri.toString() ?? '';
      const roots = (options.localResourceRoots ?? []).map(root => root.toString());
      assert.ok(
        roots.every(root => root !== extension && root !== 'file:///'),
        'No root is all of the extension or disk',
      );
    });

    test('renders the post for the page that is ready, with the front matter as a title', async () => {
      await show(newFile(`---\ntitle: A title\n---\n\n{% include JB/setup %}\n\n# Body\n`));
      const { html, uri } = await rendered(await openPreview('recap.openPreview'));
      assert.match(String(html), /<h1[^>]*>A title<\/h1>/);
      assert.ok(!String(html).includes('title: A title'), 'No raw front matter');
      assert.match(String(uri), /^recaptest:/);
    });

    test('shows what becomes of a file that no editor has open any more', async () => {
      const uri = newFile('# Before\n');
      await vscode.commands.executeCommand('vscode.open', uri);
      await until('it is shown', () => vscode.window.activeTextEditor?.document.uri.path === uri.path);
      const preview = await openPreview('recap.openPreviewToSide');
      await rendered(preview);
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await until(
        'it is closed',
        () => !vscode.workspace.textDocuments.some(({ uri: open }) => open.path === uri.path),
      );
      files.put(uri.path, '# After\n');
      await until('the change is shown', () => preview.sent.some(({ html }) => String(html).includes('After')));
    });

    test('is restored from what its page remembers', async () => {
      const uri = newFile(launchNotes);
      const restored = await restore({ uri: uri.toString(), line: 3 });
      await until('the title is there', () => restored.panel.title === 'Preview Launch notes');
      assert.equal((await rendered(restored)).uri, uri.toString());
    });

    test('shows images of the post’s folder and nothing outside it', async () => {
      const uri = newFile('![in](pictures/a.png) ![out](../../../etc/b.png) ![far](https://evil.example/c.png)\n');
      files.put(uri.path.replace('post.md', 'pictures/a.png'), onePixel);
      await show(uri);
      const html = String((await rendered(await openPreview('recap.openPreview'))).html);
      const sources = [...html.matchAll(/<img[^>]* src="([^"]*)"/g)].map(([, source]) => source ?? '');
      assert.equal(sources.length, 1, 'The number of images');
      assert.match(sources[0], /pictures\/a\.png(?:\?|$)/);
      await pagesSettle();
    });
  });
}

/** The rest of it, which is the same in every window. */
export function previewSuite(): void {
  suite('The preview', () => {
    teardown(closeAll);

    test('opens in the active group under the title of the post', async () => {
      await show(newFile(launchNotes));
      const { panel } = await openPreview('recap.openPreview');
      assert.equal(panel.title, 'Preview Launch notes');
      await until('it has its place', () => panel.active && panel.viewColumn === vscode.ViewColumn.One);
    });

    test('opens to the side and leaves the focus in the editor', async () => {
      const editor = await show(newFile(launchNotes));
      const { panel } = await openPreview('recap.openPreviewToSide');
      await until('the panel has a place', () => panel.viewColumn === vscode.ViewColumn.Two);
      assert.equal(panel.active, false);
      assert.equal(vscode.window.activeTextEditor?.document, editor.document);
    });

    test('is opened once for a post and a group', async () => {
      await show(newFile(launchNotes));
      const first = await openPreview('recap.openPreviewToSide');
      const count = observed.panels.length;
      await vscode.commands.executeCommand('recap.openPreviewToSide');
      assert.equal(observed.panels.length, count);
      assert.ok(first.panel.visible, 'Whether the first one is visible');
    });

    test('has another nonce each time', async () => {
      const nonces = new Set<string | undefined>();
      while (nonces.size < 3) {
        const count = nonces.size;
        await show(newFile(launchNotes));
        const { panel } = await openPreview('recap.openLockedPreviewToSide');
        nonces.add(/nonce-([0-9a-f]{32})/.exec(panel.webview.html)?.[1]);
        assert.equal(nonces.size, count + 1, 'The number of nonces');
      }
    });

    test('follows edits, each render under a key of its own', async () => {
      const editor = await show(newFile('# One\n'));
      const preview = await openPreview('recap.openPreviewToSide');
      const { key } = await rendered(preview);
      await editor.edit(edit => edit.insert(new vscode.Position(1, 0), '\nadded text\n'));
      const next = await until('the text is rendered', () =>
        preview.sent.find(({ type, html }) => type === 'render' && String(html).includes('added text')),
      );
      assert.ok(next.key !== key, 'Whether the keys differ');
    });

    test('renders an edit once', async () => {
      const editor = await show(newFile('# One\n'));
      const preview = await openPreview('recap.openPreviewToSide');
      await rendered(preview);
      await settled();
      const before = preview.sent.filter(({ type }) => type === 'render').length;
      await editor.edit(edit => edit.insert(new vscode.Position(1, 0), '\nadded text\n'));
      await settled();
      const renders = preview.sent.filter(({ type }) => type === 'render').slice(before);
      assert.equal(renders.length, 1, 'The number of renders after the edit');
      assert.match(String(renders[0]?.html), /added text/);
    });

    test('shows a long post as it stands when it is edited while it is read', async () => {
      const editor = await show(newFile(`# One\n\n${longer}`));
      const opening = openPreview('recap.openPreviewToSide');
      await editor.edit(edit => edit.insert(new vscode.Position(1, 0), '\nwhile it opens\n'));
      const preview = await opening;
      const shows = (text: string): boolean => preview.sent.some(({ html }) => String(html).includes(text));
      await until('the first edit is shown', () => shows('while it opens'));
      for (const word of ['plover', 'plugh', 'xyzzy'])
        await editor.edit(edit => edit.insert(new vscode.Position(2, 0), `${word} `));
      await until('the last edit is shown', () => shows('xyzzy plugh plover while it opens'));
      await settled();
      const last = preview.sent.findLast(({ type }) => type === 'render');
      assert.equal(last?.lineCount, editor.document.lineCount);
    });

    test('follows somebody who types without a pause', async () => {
      const editor = await show(newFile(`# One\n\n${long.repeat(5)}`));
      const preview = await openPreview('recap.openPreviewToSide');
      const before = preview.sent.length;
      const renders = (): number => preview.sent.slice(before).filter(({ type }) => type === 'render').length;
      const end = Date.now() + longestTyping;
      for (let letter = 0; renders() < 2 && Date.now() < end; letter++)
        await editor.edit(edit => edit.insert(new vscode.Position(1, 0), letter ? 'x' : '\n'));
      assert.ok(renders() >= 2, `${String(renders())} renders while somebody types`);
    });

    test('drops what the page says of an older render, and what makes no sense', async () => {
      const editor = await show(newFile('# One\n\n[x](https://example.com/)\n'));
      const preview = await openPreview('recap.openPreviewToSide');
      const { key } = await rendered(preview);
      await editor.edit(edit => edit.insert(new vscode.Position(0, 0), '# Zero\n\n'));
      const next = await until('the next render', () =>
        preview.sent.find(message => message.type === 'render' && message.key !== key),
      );
      for (const message of [
        { type: 'openLink', key, link: 0 },
        { type: 'openLink', key: next.key, link: 77 },
        { type: 'openLink', key: next.key, link: 'https://evil.example/' },
        { type: 'revealSource', key, line: 2, gesture: 'doubleClick' },
        { type: 'quit' },
        undefined,
      ]) {
        preview.say(message);
      }
      await settled();
      assert.deepEqual(observed.opened, []);
      preview.say({ type: 'openLink', key: next.key, link: 0 });
      await until('the link is opened', () => observed.opened.length === 1);
    });

    test('says so where a link leads to a place that is neither on the page nor in the post', async () => {
      await show(newFile('# One\n\n[x](#nowhere)\n'));
      const preview = await openPreview('recap.openPreviewToSide');
      const { key } = await rendered(preview);
      preview.say({ type: 'openLink', key, link: 0 });
      await until('a message', () => observed.messages.length > 0);
      assert.deepEqual(observed.messages, ['This post has no heading with the anchor “#nowhere”.']);
    });

    test('takes over at once what is set for previews of Markdown', async () => {
      const settings = vscode.workspace.getConfiguration('markdown.preview');
      await show(newFile('# One\n\ntext\n'));
      const preview = await openPreview('recap.openPreviewToSide');
      const told = (): unknown => preview.sent.findLast(({ type }) => type === 'cursor')?.line;
      await until('the cursor is told', () => told() === 0);
      try {
        await settings.update('fontSize', 23, vscode.ConfigurationTarget.Global);
        await until('the page has the size', () => preview.panel.webview.html.includes('--markdown-font-size: 23px;'));
        await settings.update('markEditorSelection', false, vscode.ConfigurationTarget.Global);
        await until('the bar is gone', () => told() === undefined);
      } finally {
        for (const name of ['fontSize', 'markEditorSelection'])
          await settings.update(name, undefined, vscode.ConfigurationTarget.Global);
        // What is told late would come in the middle of the next test.
        await settled();
      }
    });

    test('a heading that is clicked moves the editor, and a double click takes the focus there', async () => {
      const editor = await show(newFile(long));
      const preview = await openPreview('recap.openPreviewToSide');
      const { key } = await rendered(preview);
      preview.say({ type: 'revealSource', key, line: 40, gesture: 'heading' });
      await until('the cursor is there', () => editor.selection.active.line === 40);
      preview.panel.reveal();
      await until('the preview is active', () => preview.panel.active);
      preview.say({ type: 'revealSource', key, line: 80, gesture: 'doubleClick' });
      await until('the editor is active', () => vscode.window.activeTextEditor?.selection.active.line === 80);
      assert.equal(vscode.window.activeTextEditor?.viewColumn, vscode.ViewColumn.One);
    });

    test('a double click opens an editor that was closed beside the preview', async () => {
      const uri = newFile(long);
      await show(newFile('{}', 'data.json'));
      await show(uri);
      const preview = await openPreview('recap.openPreviewToSide');
      const { key } = await rendered(preview);
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      preview.panel.reveal();
      await until('the preview is active', () => preview.panel.active);
      preview.say({ type: 'revealSource', key, line: 80, gesture: 'doubleClick' });
      const editor = await until('the editor is there', () => {
        const { activeTextEditor } = vscode.window;
        return activeTextEditor?.document.uri.toString() === uri.toString() && activeTextEditor;
      });
      await until('the cursor is there', () => editor.selection.active.line === 80);
      assert.equal(editor.viewColumn, vscode.ViewColumn.One);
      assert.ok(preview.panel.visible, 'Whether the preview is visible');
    });

    test('hears what the page says of a line before that has the next render of the same text', async () => {
      const settings = vscode.workspace.getConfiguration('recap.preview');
      const editor = await show(newFile(launchNotes));
      const preview = await openPreview('recap.openPreviewToSide');
      const { key } = await rendered(preview);
      try {
        await settings.update('atAGlance', false, vscode.ConfigurationTarget.Global);
        await until('the next render', () => preview.sent.findLast(({ type }) => type === 'render')?.key !== key);
        preview.say({ type: 'revealSource', key, line: 5, gesture: 'heading' });
        await until('the cursor is there', () => editor.selection.active.line === 5);
      } finally {
        await settings.update('atAGlance', undefined, vscode.ConfigurationTarget.Global);
      }
    });

    test('goes on with what it has of a file that is deleted, and with the file when that is there again', async () => {
      const uri = newFile('# Before\n');
      await vscode.commands.executeCommand('vscode.open', uri);
      await until('it is shown', () => vscode.window.activeTextEditor?.document.uri.path === uri.path);
      const preview = await openPreview('recap.openPreviewToSide');
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await until('it is closed', () => !vscode.workspace.textDocuments.some(open => open.uri.path === uri.path));
      files.delete(uri);
      await settled();
      const shown = (): string => String(preview.sent.findLast(({ type }) => type === 'render')?.html);
      assert.match(shown(), /Before/);
      files.put(uri.path, '# After\n');
      await until('the new file is shown', () => shown().includes('After'));
    });

    test('a line beyond the end moves to the end and no further', async () => {
      const editor = await show(newFile('# One\n\ntext'));
      const preview = await openPreview('recap.openPreviewToSide');
      const { key } = await rendered(preview);
      preview.say({ type: 'revealSource', key, line: 9_000_000, gesture: 'heading' });
      await until('the cursor is there', () => editor.selection.active.line === 2);
    });

    test('scrolls with the editor, and the editor with it, without echo', async () => {
      const editor = await show(newFile(long));
      const preview = await openPreview('recap.openPreviewToSide');
      const { key } = await rendered(preview);
      await settled();
      editor.revealRange(new vscode.Range(200, 0, 200, 0), vscode.TextEditorRevealType.AtTop);
      await until('the page is told', () =>
        preview.sent.some(({ type, line }) => type === 'scrollTo' && Number(line) > 150),
      );
      await settled();
      const count = preview.sent.length;
      preview.say({ type: 'didScroll', key, line: 60.5 });
      await until('the editor follows', () => Math.abs((editor.visibleRanges[0]?.start.line ?? 0) - 60) <= stickyLines);
      await settled();
      assert.equal(preview.sent.length, count, 'What the page was told meanwhile');
    });

    test('is told the line of the cursor as long as an editor shows the post', async () => {
      const uri = newFile('# One\n\ntext\n');
      const editor = await show(uri);
      const preview = await openPreview('recap.openLockedPreviewToSide');
      const told = (): unknown => preview.sent.findLast(({ type }) => type === 'cursor')?.line;
      await until('the first line is told', () => told() === 0);
      editor.selection = new vscode.Selection(2, 1, 2, 1);
      await until('the new line is told', () => told() === 2);
      await show(newFile('another post\n'));
      await until('the editor is gone', () => told() === undefined);
    });

    test('lets go of what was typed and thrown away when its editor closed', async () => {
      const uri = newFile('# Before\n');
      const editor = await show(uri);
      const preview = await openPreview('recap.openPreviewToSide');
      const shown = (): string => String(preview.sent.findLast(({ type }) => type === 'render')?.html);
      await editor.edit(edit => edit.insert(new vscode.Position(1, 0), '\nthrown away\n'));
      await until('it is shown', () => shown().includes('thrown away'));
      await vscode.window.showTextDocument(editor.document, { viewColumn: vscode.ViewColumn.One });
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      await until('it is gone', () => !shown().includes('thrown away'));
      assert.match(shown(), /Before/);
    });

    test('is not covered by the editor in its group when a heading is clicked', async () => {
      const editor = await show(newFile(long));
      const preview = await openPreview('recap.openPreview');
      const { key } = await rendered(preview);
      preview.say({ type: 'revealSource', key, line: 40, gesture: 'heading' });
      await settled();
      assert.ok(preview.panel.visible, 'Whether it is visible');
      preview.say({ type: 'revealSource', key, line: 80, gesture: 'doubleClick' });
      await until('the editor is there', () => vscode.window.activeTextEditor?.selection.active.line === 80);
      assert.equal(vscode.window.activeTextEditor?.document, editor.document);
    });

    for (const [name, state] of [
      ['a file that is gone', { uri: 'recaptest:/gone.md', line: 0 }],
      ['an untitled document that is closed', { uri: 'untitled:Untitled-77', line: 0 }],
      ['no address at all', { uri: '::', line: 0 }],
      ['nothing', undefined],
    ] as const) {
      test(`says so when it cannot be restored: ${name}`, async () => {
        const { panel } = await restore(state);
        await until('a notice', () => /(?:is not there|no post) any more/.test(panel.webview.html));
        assert.ok(!/<script/.test(panel.webview.html), 'No script in the notice');
        assert.deepEqual(observed.messages, []);
      });
    }

    test('keeps the outline on its post while it has the focus', async () => {
      await show(newFile(launchNotes));
      await showOutline();
      const preview = await openPreview('recap.openPreview');
      await until('the preview is active', () => preview.panel.active);
      await until('the outline shows it', () => observed.view?.description === 'post.md');
    });
  });
}
