import * as vscode from 'vscode';
import * as assert from '../support/assert';
import { until } from '../support/wait';
import { closeAll, files, newFile, observed, show } from '../support/window';

const post = [
  '---',
  'title: Templates',
  '---',
  '',
  '{% include note.html text="Mind it" %}',
  '',
  '{% for service in site.data.services %}',
  '* [{{ service.name }}](https://example.com/{{ service.name }})',
  '{% endfor %}',
  '',
  '{% include gone.html %} {% include ../../secret.md %}',
  '',
  'A note[^1] -- "quoted".',
  '{: .lead}',
  '',
  '[^1]: The note.',
  '',
].join('\n');

let number = 0;

/** What posts of a site get from its files when they are previewed. */
export function templatesSuite(): void {
  const [folder] = vscode.workspace.workspaceFolders ?? [];

  suite('Templates in the preview', () => {
    teardown(closeAll);

    test('become chips without a site', async () => {
      await show(newFile('{{ site.title }} and {% youtube abc %}\n'));
      await vscode.commands.executeCommand('recap.openPreview');
      const html = await shown(text => text.includes('recap-chip'));
      assert.match(html, /recap-chip[^>]*>\{\{ site\.title \}\}/);
      assert.match(html, /recap-chip[^>]*>\{% youtube abc %\}/);
    });
  });

  if (!folder) return;

  suite('Templates of a site in the preview', () => {
    let root: vscode.Uri;
    const write = (path: string, text: string): Thenable<void> =>
      vscode.workspace.fs.writeFile(vscode.Uri.joinPath(root, path), new TextEncoder().encode(text));

    setup(async () => {
      root = vscode.Uri.joinPath(folder.uri, `templates-${++number}`);
      await write('_config.yml', 'title: Blog\n');
      await write('_includes/note.html', '<b>{{ include.text }}</b>\n');
      await write('_data/services.yml', '- name: one\n- name: two\n');
      await write('secret.md', 'secret text\n');
      await write('_posts/2022-12-05-post.md', post);
      await show(vscode.Uri.joinPath(root, '_posts/2022-12-05-post.md'));
      await vscode.commands.executeCommand('recap.openPreview');
    });
    teardown(async () => {
      await closeAll();
      if (root.scheme === 'file') await vscode.workspace.fs.delete(root, { recursive: true });
    });

    test('are evaluated with the files of the site, and nothing outside is read', async () => {
      // The chip of a template that is not evaluated yet names its text too.
      const html = await shown(text => text.includes('<b>Mind it</b>'));
      assert.match(html, /<b>Mind it<\/b>/);
      assert.match(html, /<a[^>]*href="https:\/\/example\.com\/two"/);
      assert.match(html, /class="lead"[^]*– “quoted”/);
      assert.match(html, /class="footnotes"/);
      assert.equal(html.match(/recap-chip/g)?.length, 2, 'The number of chips');
      assert.ok(!html.includes('secret text'), 'Nothing from outside of _includes');
    });

    test('lead where they lead', async () => {
      const html = await shown(text => text.includes('<b>Mind it</b>'));
      const link = Number(/link="(\d+)" href="https:\/\/example\.com\/two"/.exec(html)?.[1]);
      const preview = observed.panels.at(-1);
      const key = preview?.sent.filter(({ type }) => type === 'render').at(-1)?.key;
      preview?.say({ type: 'openLink', key, link });
      await until('the link is opened', () => observed.opened.length);
      assert.deepEqual(observed.opened, ['https://example.com/two']);
    });

    test('are evaluated again when a file of theirs changes or comes', async () => {
      await shown(text => text.includes('<b>Mind it</b>'));
      await write('_includes/note.html', '<b>changed</b>\n');
      await shown(text => text.includes('<b>changed</b>'));
      await write('_includes/gone.html', 'here now\n');
      await shown(text => text.includes('here now'));
      await write('_data/services.yml', '- name: three\n');
      await shown(text => text.includes('https://example.com/three'));
    });
  });

  suite('Templates of a site that is no workspace folder', () => {
    teardown(closeAll);

    test('do not follow symbolic links', async () => {
      const uri = newFile('{% include real.html %} {% include linked.html %}\n');
      const path = (name: string): string => uri.path.replace('post.md', name);
      files.put(path('_config.yml'), 'title: Blog\n');
      files.put(path('_includes/real.html'), 'real text');
      files.putLink(path('_includes/linked.html'), 'linked text');
      await show(uri);
      await vscode.commands.executeCommand('recap.openPreview');
      const html = await shown(text => text.includes('real text'));
      assert.ok(!html.includes('linked text'), 'Nothing that a symbolic link leads to');
    });
  });
}

/** The HTML of the last render, once it is as wanted. */
function shown(isWanted: (html: string) => boolean): Promise<string> {
  return until('the page shows it', () => {
    const html = String(
      observed.panels
        .at(-1)
        ?.sent.filter(({ type }) => type === 'render')
        .at(-1)?.html ?? '',
    );
    return isWanted(html) ? html : undefined;
  });
}
