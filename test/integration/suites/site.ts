import * as vscode from 'vscode';
import * as assert from '../support/assert';
import { runCommand } from '../support/commandAddress';
import { itemOf } from '../support/observer';
import { openPreview } from '../support/preview';
import { settled, until } from '../support/wait';
import { closeAll, extensionId, files, newFile, observed, outlineShows, show, showOutline } from '../support/window';

const config = ['url: https://notes.example', 'baseurl: /cloud', 'permalink: /:year/:month/:day/:title.html', ''];

const post = [
  '---',
  'title: What the week brought',
  'date: 2022-12-05',
  'image: /assets/stage.png',
  '---',
  '',
  '## Compute -- and more',
  '',
  'Before it: [the year before]({% post_url 2021-12-06-last-year %}#storage) and [its page]({% link about.md %}).',
  'From the root: [about]({{ site.baseurl }}/about.html), [old](/cloud/2021/12/06/last-year.html), [lost](/cloud/lost/).',
  '![stage](../../../../assets/stage.png)',
  'Here: [compute](#compute--and-more), [nowhere](#nowhere).',
  '[Evil **bold**](/cloud/x](command:evil)**.png)',
  '',
].join('\n');

/** What Jekyll reads otherwise than GitHub. */
const dialectPost = [
  '<br />',
  '## Under a break {#own}',
  '',
  'Term',
  ': [definition](definition.md)[^1]',
  '',
  '<div markdown="1">',
  '## In a box',
  '{: #boxed}',
  '</div>',
  '',
  '[^1]: [Note](note.md)',
  '',
  '## Below',
  '',
  'See https://example.com/bare',
  '',
].join('\n');

/** The smallest GIF there is. */
const onePixel = Uint8Array.from(atob('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'), character =>
  character.charCodeAt(0),
);

let number = 0;

/** Links and images as the site around a post resolves them. Windows without a folder have no site to look into. */
export function siteSuite(): void {
  const [folder] = vscode.workspace.workspaceFolders ?? [];

  suite('Without a site', () => {
    teardown(closeAll);

    test('Copy Link to Section copies the file’s name with the anchor GitHub gives', async () => {
      await show(newFile('# One\n\n## Two -- and `three`\n\ntext\n', 'my post.md'));
      moveCursor(4, 1);
      await vscode.commands.executeCommand('recap.copySectionLink');
      assert.equal(await vscode.env.clipboard.readText(), 'my%20post.md#two----and-three');
      assert.deepEqual(observed.messages, []);
    });

    test('an image behind a symbolic link is not shown', async () => {
      const uri = newFile('![real](real.gif) ![linked](linked.gif)\n');
      files.put(uri.path.replace('post.md', 'real.gif'), onePixel);
      files.putLink(uri.path.replace('post.md', 'linked.gif'), onePixel);
      await show(uri);
      await vscode.commands.executeCommand('recap.openPreview');
      const sources = await shownImages(1);
      assert.match(sources[0], /real\.gif(?:\?|$)/);
    });

    test('a picture that comes later is shown when it is there', async () => {
      const uri = newFile('![later](later.gif)\n');
      await show(uri);
      await vscode.commands.executeCommand('recap.openPreview');
      await shownImages(0);
      files.put(uri.path.replace('post.md', 'later.gif'), onePixel);
      assert.match((await shownImages(1))[0], /later\.gif(?:\?|$)/);
    });

    test('front matter has links that VS Code’s Markdown does not make', async () => {
      const uri = newFile('---\nlinks:\n  - https://example.com/a%2Fb\n---\n\n[b](https://example.com/b)\n');
      await show(uri);
      const links = await documentLinks(uri);
      assert.equal(links.length, 2, 'The number of links');
      const [first] = links;
      assert.equal(first?.range.start.line, 2);
      await follow(first);
      assert.deepEqual(observed.opened, ['https://example.com/a%2Fb']);
    });
  });

  if (!folder) return;

  suite('In a site', () => {
    let root: vscode.Uri;
    let document: vscode.TextDocument;

    setup(async () => {
      root = vscode.Uri.joinPath(folder.uri, `site-${++number}`);
      await write('_config.yml', config.join('\n'));
      await write('about.md', '---\ntitle: About\n---\n\n# About\n');
      await write('assets/stage.png', onePixel);
      await write('_posts/2021-12-06-last-year.md', '---\ntitle: Last year\n---\n\n## Compute\n\n## Storage\n');
      const uri = await write('_posts/2022-12-05-this-week.md', post);
      document = (await show(uri)).document;
    });
    teardown(async () => {
      await closeAll();
      if (root.scheme === 'file') await vscode.workspace.fs.delete(root, { recursive: true });
    });

    test('a tag that names a post opens it at the anchor', async () => {
      await followAt('{% post_url');
      await until('the post is shown', () => activePath()?.endsWith('_posts/2021-12-06-last-year.md'));
      await until('the cursor is at the heading', () => vscode.window.activeTextEditor?.selection.active.line === 6);
      assert.deepEqual(observed.messages, []);
    });

    for (const [written, file] of [
      ['{% link about', 'about.md'],
      ['{{ site.baseurl }}', 'about.md'],
      ['/cloud/2021', '_posts/2021-12-06-last-year.md'],
    ] as const) {
      test(`a link that begins with ${written} opens ${file}`, async () => {
        await followAt(written);
        await until('the file is shown', () => activePath()?.endsWith(`/${file}`));
        assert.deepEqual(observed.messages, []);
      });
    }

    test('what the site does not have is said, and never made', async () => {
      await followAt('/cloud/lost');
      await until('a message', () => observed.messages.length);
      assert.deepEqual(observed.messages, ['The site has no file for “/lost/”.']);
      assert.equal(activePath(), document.uri.path);
      const names = (await vscode.workspace.fs.readDirectory(root)).map(([name]) => name).sort();
      assert.deepEqual(names, ['_config.yml', '_posts', 'about.md', 'assets']);
    });

    test('an anchor that the post lacks is said', async () => {
      await vscode.commands.executeCommand('_recap.openLinkAt', place('[nowhere]'));
      assert.deepEqual(observed.messages, ['This post has no heading with the anchor “#nowhere”.']);
    });

    test('each link is offered once, and says where it leads', async () => {
      const links = await documentLinks(document.uri);
      const ranges = links.map(({ range: { start } }) => `${start.line}:${start.character}`);
      assert.equal(new Set(ranges).size, ranges.length, 'The number of different places');
      assert.match(linkAt(links, '{% link about').tooltip, /about\.md/);
      assert.match(linkAt(links, '/cloud/2021').tooltip, /\/2021\/12\/06\/last-year\.html/);
      assert.match(linkAt(links, '/assets/stage.png').tooltip, /\/assets\/stage\.png/);
    });

    test('a link of an older text leads nowhere', async () => {
      const link = linkAt(await documentLinks(document.uri), '{% link about');
      const editor = await until('an editor', () => vscode.window.activeTextEditor);
      await editor.edit(edit => edit.insert(new vscode.Position(5, 0), 'More.\n'));
      await follow(link);
      await until('a message', () => observed.messages.length);
      assert.match(observed.messages[0], /^The post has changed/);
    });

    test('hovering a link tells its file and its address', async () => {
      const text = await hoverAt('the year before');
      assert.match(text, /^Leads to .*_posts\/2021-12-06-last-year\.md/);
      const image = await hoverAt('![stage]');
      assert.match(image, /^Leads to .*assets\/stage\.png/);
      assert.match(image, /The site is published under/);
      assert.match(
        await hoverAt('[old]'),
        /Published as https&#58;\/\/notes\.example\/cloud\/2021\/12\/06\/last-year\.html/,
      );
      assert.match(await hoverAt('[lost]'), /^Not in this site: /);
      assert.match(await hoverAt('[compute]'), /^Leads to line 7 of this post/);
      assert.match(await hoverAt('[nowhere]'), /no heading with the anchor/);
    });

    test('a forged destination stays text in the hover', async () => {
      const text = await hoverAt('Evil');
      assert.ok(!/\]\(command:evil\)/.test(text), `No link of the post’s in ${text}`);
    });

    test('Copy Link to Section copies the published address with the anchor of the engine', async () => {
      moveCursor(8, 0);
      await vscode.commands.executeCommand('recap.copySectionLink');
      assert.equal(
        await vscode.env.clipboard.readText(),
        'https://notes.example/cloud/2022/12/05/this-week.html#compute--and-more',
      );
      assert.deepEqual(observed.messages, []);
    });

    test('Copy Link to Section says where the site does not tell its address', async () => {
      await write('_config.yml', 'permalink: pretty\n');
      await until('the configuration is read', async () => {
        moveCursor(0, 0);
        await vscode.commands.executeCommand('recap.copySectionLink');
        return (await vscode.env.clipboard.readText()) === '/2022/12/05/this-week/';
      });
      assert.match(observed.messages.at(-1), /^The configuration of the site does not say/);
    });

    test('the preview shows images by their published path, and another configuration renders it anew', async () => {
      await vscode.commands.executeCommand('recap.openPreviewToSide');
      assert.match((await shownImages(1))[0], /site-\d+\/assets\/stage\.png(?:\?|$)/);
      const { sent } = await until('a panel', () => observed.panels.at(-1));
      await settled();
      const count = sent.filter(({ type }) => type === 'render').length;
      await write('_config.yml', 'markdown: GFM\npermalink: /posts/:title/\n');
      await until('it is rendered again', () => sent.filter(({ type }) => type === 'render').length > count);
    });

    test('a picture that comes later is shown when it is there', async () => {
      const uri = await write('_posts/2022-12-07-later.md', '![later](/cloud/assets/later.gif)\n');
      await show(uri);
      await vscode.commands.executeCommand('recap.openPreview');
      await shownImages(0);
      await write('assets/later.gif', onePixel);
      assert.match((await shownImages(1))[0], /assets\/later\.gif(?:\?|$)/);
    });

    test('a file that is linked opens in the group of the post’s editor, and does not cover the preview', async () => {
      const uri = await write('_posts/2022-12-07-linking.md', '[picture](/cloud/assets/stage.png)\n');
      await show(uri, { viewColumn: vscode.ViewColumn.One });
      const { panel, sent, say } = await openPreview('recap.openPreviewToSide');
      panel.reveal();
      await until('the preview is active', () => panel.active);
      say({ type: 'openLink', key: sent.findLast(({ type }) => type === 'render')?.key, link: 0 });
      const openTab = (): string | undefined => vscode.window.tabGroups.all[0]?.activeTab?.label;
      await until('the picture is open', () => openTab() === 'stage.png');
      assert.ok(panel.visible, 'Whether the preview is visible');
    });

    test('a picture that is drawn anew is shown anew', async () => {
      const uri = await write('_posts/2022-12-07-redrawn.md', '![redrawn](/cloud/assets/redrawn.gif)\n');
      await write('assets/redrawn.gif', onePixel);
      await show(uri);
      await vscode.commands.executeCommand('recap.openPreview');
      const [first] = await shownImages(1);
      await write('assets/redrawn.gif', new Uint8Array([...onePixel, 0]));
      await until('it has another address', async () => (await shownImages(1))[0] !== first);
    });

    test('headings get the ids of the site’s engine, and others when its configuration changes', async () => {
      const slug = async (): Promise<string | undefined> => (await inspected(document)).sections[0]?.slug;
      assert.equal(await slug(), 'compute--and-more');
      await write('_config.yml', 'markdown: CommonMarkGhPages\n');
      await until('GitHub’s ids', async () => (await slug()) === 'compute----and-more');
    });

    test('the outline has the headings of the page, and those of GitHub’s when the site is read so', async () => {
      const editor = await show(await write('_posts/2022-12-08-dialect.md', dialectPost));
      await showOutline();
      await outlineShows('Under a break', 'In a box', 'Below');
      const { sections, links } = await inspected(editor.document);
      assert.deepEqual(
        sections.map(({ slug }) => slug),
        ['own', 'boxed', 'below'],
      );
      // What kramdown leaves as text leads somewhere all the same.
      assert.deepEqual(
        links.map(({ url }) => url),
        ['definition.md', 'note.md', 'https://example.com/bare'],
      );
      const below = (await itemOf('Below')).item;
      await write('_config.yml', 'markdown: CommonMarkGhPages\n');
      await outlineShows('Below');
      assert.equal((await itemOf('Below')).treeItem.id, (await observed.provider?.getTreeItem(below))?.id);
      await write('_config.yml', config.join('\n'));
      await outlineShows('Under a break', 'In a box', 'Below');
    });

    test('Copy Link to Section takes the id that attributes give a heading', async () => {
      await show(await write('_posts/2022-12-09-dialect.md', dialectPost));
      moveCursor(8, 0);
      await vscode.commands.executeCommand('recap.copySectionLink');
      assert.equal(await vscode.env.clipboard.readText(), 'https://notes.example/cloud/2022/12/09/dialect.html#boxed');
      assert.deepEqual(observed.messages, []);
    });

    test('an exported post leads to the pages of the site, wherever the file is taken', async () => {
      const uri = await write(
        '_posts/2022-12-10-export.md',
        '---\ntitle: T\n---\n\nSee [the next](../09/dialect.html#boxed).\n',
      );
      await show(uri);
      observed.saveTo = vscode.Uri.joinPath(root, 'out.html');
      await vscode.commands.executeCommand('recap.exportHtml');
      const html = new TextDecoder().decode(await vscode.workspace.fs.readFile(observed.saveTo));
      assert.ok(
        html.includes('<a href="https://notes.example/cloud/2022/12/09/dialect.html#boxed">the next</a>'),
        html,
      );
    });

    test('a section that links name by the site’s own id can be moved', async () => {
      const text = '## Compute -- and more\n\nsee [it](#compute--and-more)\n\n## Storage\n\nnone\n';
      const editor = await show(await write('_posts/2022-12-08-moved.md', text));
      assert.equal((await inspected(editor.document)).sections[0]?.slug, 'compute--and-more');
      moveCursor(0, 3);
      await vscode.commands.executeCommand('recap.moveSectionDown');
      assert.deepEqual(observed.messages, []);
      assert.equal(
        editor.document.getText(),
        '## Storage\n\nnone\n\n## Compute -- and more\n\nsee [it](#compute--and-more)\n',
      );
    });

    async function write(path: string, content: string | Uint8Array): Promise<vscode.Uri> {
      const uri = vscode.Uri.joinPath(root, path);
      await vscode.workspace.fs.writeFile(
        uri,
        typeof content === 'string' ? new TextEncoder().encode(content) : content,
      );
      return uri;
    }

    async function followAt(written: string): Promise<void> {
      await follow(linkAt(await documentLinks(document.uri), written));
    }

    function linkAt(links: readonly vscode.DocumentLink[], written: string): vscode.DocumentLink {
      const position = document.positionAt(post.indexOf(written));
      const link = links.find(({ range }) => range.contains(position));
      assert.ok(link, `The link at ${written}`);
      return link;
    }

    function place(written: string): object {
      return { uri: document.uri.toString(), version: document.version, offset: post.indexOf(written) };
    }

    async function hoverAt(written: string): Promise<string> {
      const position = document.positionAt(post.indexOf(written) + 2);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        position,
      );
      const texts = hovers
        .flatMap(({ contents }) => contents)
        .map(content => (typeof content === 'string' ? content : content.value).replace(/\\([-.#_])/g, '$1'));
      const text = texts.find(candidate => /^(?:Leads|Not in|This post has no|This link)/.test(candidate));
      assert.ok(text, `A hover of a link at ${written}, of ${JSON.stringify(texts)}`);
      return text;
    }
  });
}

interface Inspected {
  readonly sections: readonly { readonly slug: string }[];
  readonly links: readonly { readonly url: string }[];
}

async function inspected(document: vscode.TextDocument): Promise<Inspected> {
  const api = vscode.extensions.getExtension<{ inspect(document: vscode.TextDocument): Promise<Inspected> }>(
    extensionId,
  );
  assert.ok(api, 'The extension');
  return api.exports.inspect(document);
}

/** All links of a document as VS Code merges them, resolved. */
async function documentLinks(uri: vscode.Uri): Promise<readonly vscode.DocumentLink[]> {
  return vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri, 100);
}

/** What a click on a link does: VS Code runs the command that is its target. */
async function follow(link: vscode.DocumentLink | undefined): Promise<void> {
  const target = await until('a target', () => link?.target);
  await runCommand(target);
}

/** The sources of the images the newest preview shows, once there are so many. */
async function shownImages(count: number): Promise<readonly string[]> {
  const { sent } = await until('a panel', () => observed.panels.at(-1));
  return until(`${count} images`, () => {
    const html = String(sent.filter(({ type }) => type === 'render').at(-1)?.html ?? '');
    const sources = [...html.matchAll(/<img[^>]* src="([^"]*)"/g)].map(([, source]) => source ?? '');
    return html && sources.length === count ? sources : undefined;
  });
}

function activePath(): string | undefined {
  return vscode.window.activeTextEditor?.document.uri.path;
}

function moveCursor(line: number, character: number): void {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor, 'The active editor');
  const position = new vscode.Position(line, character);
  editor.selection = new vscode.Selection(position, position);
}
