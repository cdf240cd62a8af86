import * as vscode from 'vscode';
import * as assert from '../support/assert';
import { linkItemOf } from '../support/observer';
import { settled, until } from '../support/wait';
import { acceptPick, closeAll, linksShow, newFile, observed, show, showLinks, showOutline } from '../support/window';

const post = [
  '---',
  'title: Launch notes',
  'date: 2018-12-11',
  '---',
  '# Robot announcements',
  '',
  'Announcing [AWS RoboMaker](https://aws.amazon.com/robomaker/), a new service for robots.',
  '',
  '# Other',
  '',
  '[Robot run](https://youtu.be/x) [gone]() [no scheme](aws.amazon.com/x) [again](https://youtu.be/x)',
  '',
  '[nobody]: https://unused.example/',
  '',
].join('\n');

const byKind = [
  'Broken links | 2',
  '  gone | leads nowhere',
  '  no scheme | no https:// · aws.amazon.com/x',
  'Product pages | 1',
  '  AWS RoboMaker | aws.amazon.com/robomaker',
  'Videos | 2',
  '  Robot run | youtu.be/x',
  '  again | youtu.be/x',
  'Unused link definitions | 1',
  '  nobody | not used · unused.example',
];

/** The Links view, as VS Code's tree gets it, and what steps from link to link. */
export function linksSuite(): void {
  suite('The Links view', () => {
    setup(async () => {
      await show(newFile(post));
      await showLinks();
      await linksShow(...byKind);
    });
    teardown(async () => {
      await vscode.commands.executeCommand('recap.showDuplicateLinks');
      await vscode.commands.executeCommand('recap.groupLinksByKind');
      await closeAll();
    });

    test('groups by section on demand, and keeps that in the settings', async () => {
      await vscode.commands.executeCommand('recap.groupLinksBySection');
      await linksShow(
        'Robot announcements | 1',
        '  AWS RoboMaker | aws.amazon.com/robomaker',
        'Other | 5',
        '  Robot run | youtu.be/x',
        '  gone | leads nowhere',
        '  no scheme | no https:// · aws.amazon.com/x',
        '  again | youtu.be/x',
        '  nobody | not used · unused.example',
      );
      assert.equal(vscode.workspace.getConfiguration('recap').get('links.groupBy'), 'section');
    });

    test('hides duplicates on demand: how often, and where', async () => {
      await vscode.commands.executeCommand('recap.hideDuplicateLinks');
      await linksShow(
        ...byKind.slice(0, 5),
        'Videos | 1',
        '  Robot run | ×2 · youtu.be/x',
        '    Other | Robot run',
        '    Other | again',
        ...byKind.slice(8),
      );
    });

    test('filters while typing; Escape brings the last filter back, Enter keeps it until it is cleared', async () => {
      const kept = ['Videos | 2', '  Robot run | youtu.be/x', '  again | youtu.be/x'];
      let done = vscode.commands.executeCommand('recap.filterLinks');
      const box = await until('a box', () => observed.boxes.at(-1));
      box.type('video');
      await linksShow(...kept);
      assert.equal(observed.linksView?.description, '2 of 6 links with “video”');
      box.hide();
      await done;
      await linksShow(...byKind);
      assert.equal(observed.linksView?.description, '6');
      done = vscode.commands.executeCommand('recap.filterLinks');
      const second = await until('another box', () => (observed.boxes.length === 2 ? observed.boxes[1] : undefined));
      second.type('VIDEO');
      second.accept();
      await done;
      await linksShow(...kept);
      const editor = await show(newFile('[x](https://a.example/)\n'));
      await linksShow('Articles | 1', '  x | a.example');
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await until('the first post is back', () => vscode.window.activeTextEditor?.document !== editor.document);
      await linksShow(...kept);
      await vscode.commands.executeCommand('recap.clearLinksFilter');
      await linksShow(...byKind);
    });

    test('keeps the filter of a post that is renamed', async () => {
      const from = await until('the post', () => vscode.window.activeTextEditor?.document.uri);
      const done = vscode.commands.executeCommand('recap.filterLinks');
      const box = await until('a box', () => observed.boxes.at(-1));
      box.type('video');
      box.accept();
      await done;
      const to = from.with({ path: from.path.replace('post.md', 'renamed.md') });
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(from, to);
      assert.ok(await vscode.workspace.applyEdit(edit), 'Whether it could be renamed');
      await until('the new name is shown', () => vscode.window.activeTextEditor?.document.uri.path === to.path);
      await linksShow('Videos | 2', '  Robot run | youtu.be/x', '  again | youtu.be/x');
      await vscode.commands.executeCommand('recap.clearLinksFilter');
    });

    test('says so where nothing passes the filter', async () => {
      const done = vscode.commands.executeCommand('recap.filterLinks');
      const box = await until('a box', () => observed.boxes.at(-1));
      box.type('nothing like it');
      box.accept();
      await done;
      await linksShow();
      assert.equal(observed.linksView?.message, 'No link has “nothing like it”.');
      await vscode.commands.executeCommand('recap.clearLinksFilter');
    });

    test('tells a screen reader the name, the kind and the state, in this order', async () => {
      const spoken = async (name: string): Promise<string | undefined> =>
        (await linkItemOf(name, ({ label }) => label === name)).treeItem.accessibilityInformation?.label;
      assert.equal(await spoken('AWS RoboMaker'), 'AWS RoboMaker, product page, AWS, aws.amazon.com/robomaker');
      assert.equal(await spoken('gone'), 'gone, link, broken: leads nowhere');
      assert.equal(await spoken('Videos'), 'Videos, 2 links');
    });

    test('draws broken links with a warning', async () => {
      const { treeItem } = await linkItemOf('gone', ({ label }) => label === 'gone');
      assert.equal((treeItem.iconPath as vscode.ThemeIcon).id, 'warning');
    });

    test('goes to a link that is clicked and leaves the focus', async () => {
      const { treeItem } = await linkItemOf('again', ({ label }) => label === 'again');
      const { command = '', arguments: parameters = [] } = treeItem.command ?? {};
      await vscode.commands.executeCommand(command, ...parameters);
      await until('the cursor is there', () => vscode.window.activeTextEditor?.selection.active.character === 71);
      assert.equal(vscode.window.activeTextEditor?.selection.active.line, 10);
    });

    test('keeps its rows while the text around the links is typed in, and takes a new link over', async () => {
      const editor = vscode.window.activeTextEditor;
      assert.ok(editor, 'The editor');
      const before = (await linkItemOf('again', ({ label }) => label === 'again')).treeItem.id;
      observed.linksRefreshes.length = 0;
      await editor.edit(edit => edit.insert(new vscode.Position(4, 0), 'Some words.\n\n'));
      await settled();
      assert.equal(observed.linksRefreshes.length, 0, 'The number of refreshes');
      await editor.edit(edit => edit.insert(new vscode.Position(12, 0), '[Fresh link](https://vimeo.com/1) '));
      await linkItemOf('Fresh link', ({ label }) => label === 'Fresh link');
      assert.equal((await linkItemOf('again', ({ label }) => label === 'again')).treeItem.id, before);
    });

    test('shows another post with its own links, and nothing without one', async () => {
      await show(newFile('[x](https://a.example/)\n'));
      await linksShow('Articles | 1', '  x | a.example');
      await closeAll();
      await linksShow();
    });

    test('says so where a post has no links', async () => {
      await show(newFile('# Diary\n'));
      await until('a message', () => observed.linksView?.message === 'This post has no links.');
    });

    test('reads nothing while it is closed', async () => {
      await showOutline();
      await vscode.commands.executeCommand('workbench.view.explorer');
      await until('it is hidden', () => observed.linksView?.visible === false);
      observed.linksRefreshes.length = 0;
      await show(newFile('[x](https://a.example/)\n'));
      await settled();
      assert.equal(observed.linksRefreshes.length, 0, 'The number of refreshes');
      await showLinks();
      await linksShow('Articles | 1', '  x | a.example');
    });
  });

  suite('Steps from place to place', () => {
    setup(async () => {
      await show(newFile(post));
      moveCursor(0, 0);
    });
    teardown(closeAll);

    test('go to the next link and the previous one, round at the ends, and say which it is', async () => {
      const places: unknown[] = [];
      for (const step of ['next', 'next', 'previous', 'previous'] as const) {
        await vscode.commands.executeCommand(`recap.${step}Link`);
        const { selection } = await until('an editor', () => vscode.window.activeTextEditor);
        places.push([selection.active.line, selection.active.character]);
      }
      assert.deepEqual(places, [
        [6, 11],
        [10, 0],
        [6, 11],
        [10, 71],
      ]);
      assert.deepEqual(observed.statuses, ['Link 1 of 5', 'Link 2 of 5', 'Link 1 of 5', 'Link 5 of 5']);
      assert.deepEqual(observed.messages, []);
    });

    test('go to announcements likewise', async () => {
      await vscode.commands.executeCommand('recap.nextAnnouncement');
      assert.equal(vscode.window.activeTextEditor?.selection.active.line, 6);
      await vscode.commands.executeCommand('recap.previousAnnouncement');
      assert.match(observed.statuses[0], /^Announcement 1 of \d+$/);
    });

    test('say so where there is nothing to go to', async () => {
      await show(newFile('# Diary\n'));
      await vscode.commands.executeCommand('recap.nextLink');
      await vscode.commands.executeCommand('recap.nextAnnouncement');
      assert.deepEqual(observed.messages, ['This post has no links.', 'This post announces nothing Recap recognises.']);
    });

    test('go on from the top of the preview while it has the focus, which it keeps', async () => {
      await vscode.commands.executeCommand('recap.openPreview');
      const { panel, sent } = await until('a panel', () => observed.panels.at(-1));
      await until('a render', () => sent.find(({ type }) => type === 'render'));
      await until('it is active', () => panel.active);
      for (let step = 0; step < 3; step++) await vscode.commands.executeCommand('recap.nextLink');
      assert.deepEqual(observed.statuses, ['Link 1 of 5', 'Link 2 of 5', 'Link 3 of 5']);
      const lines = sent.filter(({ type }) => type === 'scrollTo').map(({ line }) => line);
      assert.deepEqual(lines.slice(-3), [6, 10, 10]);
      assert.ok(panel.active, 'The focus of the preview');
    });

    test('Go to Announcement goes to the one that is picked', async () => {
      await acceptPick(vscode.commands.executeCommand('recap.goToAnnouncement'));
      assert.equal(vscode.window.activeTextEditor?.selection.active.line, 6);
    });
  });

  suite('Docs of a post', () => {
    setup(async () => {
      await show(newFile(post));
      moveCursor(6, 15);
    });
    teardown(closeAll);

    test('of a service that has ended are offered with the archived copy as of the post', async () => {
      observed.answer = 1;
      await vscode.commands.executeCommand('recap.openDocs');
      const [pick] = observed.picks;
      assert.equal(pick?.placeHolder, 'AWS RoboMaker has ended: pick what to open');
      assert.deepEqual(
        pick?.items.map(({ label }) => label),
        ['Documentation', 'Archived copy'],
      );
      assert.match(
        String(observed.opened[0]),
        /^https:\/\/web\.archive\.org\/web\/20181211\/https:\/\/docs\.aws\.amazon\.com\/robomaker\//,
      );
    });

    test('of the section at the cursor are offered', async () => {
      observed.answer = 0;
      await vscode.commands.executeCommand('recap.docsOfSection');
      assert.deepEqual(
        observed.picks[0]?.items.map(({ label }) => label),
        ['AWS RoboMaker'],
      );
      assert.match(String(observed.opened[0]), /^https:\/\/docs\.aws\.amazon\.com\/robomaker\//);
      moveCursor(8, 0);
      await vscode.commands.executeCommand('recap.docsOfSection');
      assert.deepEqual(observed.messages, ['The section “Other” announces nothing Recap recognises.']);
    });

    test('are copied as a Markdown list', async () => {
      await vscode.commands.executeCommand('recap.copyAllDocs');
      assert.match(
        await vscode.env.clipboard.readText(),
        /^- \[AWS RoboMaker\]\(https:\/\/docs\.aws\.amazon\.com\/robomaker\/[^)]*\)\n$/,
      );
      assert.deepEqual(observed.statuses, ['Copied 1 link to docs']);
    });

    test('Open Archived Copy opens that of the link at the cursor', async () => {
      moveCursor(10, 3);
      await vscode.commands.executeCommand('recap.openArchivedCopy');
      assert.deepEqual(observed.opened, ['https://web.archive.org/web/20181211/https://youtu.be/x']);
      moveCursor(8, 0);
      await vscode.commands.executeCommand('recap.openArchivedCopy');
      assert.deepEqual(observed.messages, ['Put the cursor on a link first, or pick one in the Links view.']);
    });
  });
}

function moveCursor(line: number, character: number): void {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor, 'The active editor');
  const position = new vscode.Position(line, character);
  editor.selection = new vscode.Selection(position, position);
}
