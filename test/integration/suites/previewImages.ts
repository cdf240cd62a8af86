import * as vscode from 'vscode';
import * as assert from '../support/assert';
import type { ObservedPanel } from '../support/observer';
import { lastRender, openPreview, rendered } from '../support/preview';
import { settled, until } from '../support/wait';
import { closeAll, files, newFile, observed, show } from '../support/window';

const post = [
  '# Pictures',
  '',
  '![first](https://one.invalid/a.png) ![second](https://one.invalid/b.png)',
  '',
  '![third](https://two.invalid/c.png) ![plain](http://two.invalid/d.png) ![own](https://router.local/e.png)',
  '',
  '<img srcset="https://two.invalid/f.png 2x" src="https://one.invalid/a.png" alt="again">',
  '',
].join('\n');

/** Remote images: nothing is asked of anyone unless the user says so, and then of that host only. */
export function previewImagesSuite(): void {
  suite('Remote images in the preview', () => {
    teardown(async () => {
      await closeAll();
      await setting(undefined);
      await forgetAll();
    });

    test('are not loaded, and can be asked for where they are of an encrypted host', async () => {
      const { html, panel } = await opened();
      assert.deepEqual(pictures(html), []);
      assert.deepEqual(hostsOf(panel), []);
      const asked = [...html.matchAll(/aria-label="([^"–]*) – [^"]*">(.*?)<\/span><\/span>/g)].map(([, alt]) => alt);
      assert.deepEqual(asked.slice(0, 3), ['first', 'second', 'third']);
      assert.match(
        html,
        /aria-label="plain – Image of two\.invalid not loaded"><span[^>]*>plain<\/span> Image of two\.invalid not loaded<\/span>/,
      );
    });

    test('one that is asked for is loaded, and no other; the page may ask its host only', async () => {
      const preview = await opened();
      preview.say({ type: 'loadImage', key: preview.key, image: 0, scope: 'once' });
      const html = await until('it is shown', () => htmlWith(preview, 'https://one.invalid/a.png'));
      // The same picture twice; the other one of its host is still to be asked for.
      assert.deepEqual(pictures(html), ['https://one.invalid/a.png', 'https://one.invalid/a.png']);
      assert.deepEqual(hostsOf(preview.panel), ['https://one.invalid']);
      assert.match(html, /aria-label="second – /);
      // It begins with what was there.
      const first = /<script type="application\/json" id="first-render">(.*?)<\/script>/.exec(
        preview.panel.webview.html,
      );
      assert.equal((JSON.parse(String(first?.[1])) as { readonly html: unknown }).html, preview.html);
      const another = await opened();
      assert.deepEqual(pictures(another.html), []);
      assert.deepEqual(hostsOf(another.panel), []);
    });

    test('a page that says something else gets none', async () => {
      const preview = await opened();
      for (const message of [
        { type: 'loadImage', key: 'old', image: 0, scope: 'once' },
        { type: 'loadImage', key: preview.key, image: 77, scope: 'once' },
        { type: 'loadImage', key: preview.key, image: 0, scope: 'all' },
        // Not encrypted.
        { type: 'loadImage', key: preview.key, image: 3, scope: 'once' },
      ])
        preview.say(message);
      await settled();
      assert.deepEqual(hostsOf(preview.panel), []);
      assert.deepEqual(pictures(lastHtml(preview) ?? ''), []);
    });

    test('those of a host are loaded from then on, until it is forgotten; never in Restricted Mode', async () => {
      const preview = await opened();
      preview.say({ type: 'loadImage', key: preview.key, image: 0, scope: 'host' });
      if (!vscode.workspace.isTrusted) {
        assert.ok(!preview.html.includes(`-load="host"`), 'No button for the host');
        await settled();
        assert.deepEqual(hostsOf(preview.panel), []);
        return;
      }
      const html = await until('they are shown', () => htmlWith(preview, 'https://one.invalid/b.png'));
      assert.equal(pictures(html).length, 3);
      assert.deepEqual(hostsOf(preview.panel), ['https://one.invalid']);
      const another = await opened();
      assert.deepEqual(hostsOf(another.panel), ['https://one.invalid']);
      assert.equal(pictures(another.html).length, 3);
      observed.answer = 0;
      await vscode.commands.executeCommand('recap.forgetImageHosts');
      assert.deepEqual(
        observed.picks.at(-1)?.items.map(({ label }) => label),
        ['one.invalid'],
      );
      await until('the page may ask nobody', () => hostsOf(another.panel).length === 0);
      await until('none is shown', () => pictures(lastHtml(another) ?? '').length === 0);
    });

    test('there is nothing to forget where nothing was allowed', async () => {
      await vscode.commands.executeCommand('recap.forgetImageHosts');
      assert.match(String(observed.messages.at(-1)), /No host is allowed/);
    });

    test('are all loaded where the user wants them, of exactly their hosts and never of the own network', async () => {
      await setting('always');
      const { html, panel } = await opened();
      if (!vscode.workspace.isTrusted) {
        assert.deepEqual([pictures(html), hostsOf(panel)], [[], []]);
        return;
      }
      assert.deepEqual(hostsOf(panel), ['https://one.invalid', 'https://two.invalid']);
      assert.deepEqual(pictures(html), [
        ...['https://one.invalid/a.png', 'https://one.invalid/b.png'],
        ...['https://two.invalid/c.png', 'https://one.invalid/a.png'],
      ]);
      assert.match(html, /aria-label="own – Image of router\.local not loaded"/);
    });

    test('a host that is written into a post is asked once it has stood there for a while', async () => {
      await setting('always');
      const editor = await show(newFile('text\n'));
      const preview = await openPreview('recap.openPreviewToSide');
      await editor.edit(edit => edit.insert(new vscode.Position(0, 0), '![x](https://late.invalid/x.png)\n'));
      const html = await until('it is rendered', () => {
        const last = lastHtml(preview);
        return last?.includes('late.invalid') ? last : undefined;
      });
      if (!vscode.workspace.isTrusted) return assert.deepEqual(pictures(html), []);
      assert.deepEqual(pictures(html), []);
      await until('it is loaded', () => htmlWith(preview, 'https://late.invalid/x.png'));
      assert.deepEqual(hostsOf(preview.panel), ['https://late.invalid']);
    });

    test('what was loaded once is not loaded for the post that the preview shows next', async () => {
      await show(newFile(post));
      const preview = await openPreview('recap.openPreviewToSide');
      const { key } = await rendered(preview);
      preview.say({ type: 'loadImage', key, image: 0, scope: 'once' });
      await until('it is shown', () => htmlWith(preview, 'https://one.invalid/a.png'));
      assert.deepEqual(hostsOf(preview.panel), ['https://one.invalid']);
      const next = newFile(`another ${post}`);
      await show(next);
      const html = await until('the next post is shown', () =>
        lastRender(preview)?.uri === next.toString() ? lastHtml(preview) : undefined,
      );
      assert.deepEqual([pictures(html), hostsOf(preview.panel)], [[], []]);
      assert.ok(!preview.panel.webview.html.includes('one.invalid'), 'Nothing of the post before in the page');
    });

    test('what was loaded once is not loaded for a post of a name that a post with that preview was renamed to before', async () => {
      const uri = newFile(`renamed ${post}`);
      await show(uri);
      const preview = await openPreview('recap.openPreviewToSide');
      const renamed = uri.with({ path: uri.path.replace('post.md', 'renamed.md') });
      const rename = new vscode.WorkspaceEdit();
      rename.renameFile(uri, renamed);
      await vscode.workspace.applyEdit(rename);
      await until('it has the new name', () => lastRender(preview)?.uri === renamed.toString());
      files.put(uri.path, post);
      await show(uri, { viewColumn: vscode.ViewColumn.One });
      const { key } = await until('the new post is shown', () => {
        const render = lastRender(preview);
        return render?.uri === uri.toString() && render;
      });
      preview.say({ type: 'loadImage', key, image: 0, scope: 'once' });
      await until('the image is shown', () => htmlWith(preview, 'https://one.invalid/a.png'));
      await show(renamed, { viewColumn: vscode.ViewColumn.One });
      const html = await until('the renamed post is shown', () =>
        lastRender(preview)?.uri === renamed.toString() ? lastHtml(preview) : undefined,
      );
      assert.deepEqual([pictures(html), hostsOf(preview.panel)], [[], []]);
    });

    test('cannot be asked for where the user wants none', async () => {
      await setting('never');
      const preview = await opened();
      assert.ok(!preview.html.includes(`-load="`), 'No button at all');
      preview.say({ type: 'loadImage', key: preview.key, image: 0, scope: 'once' });
      await settled();
      assert.deepEqual(hostsOf(preview.panel), []);
    });
  });
}

interface OpenedPreview extends ObservedPanel {
  readonly key: unknown;
  readonly html: string;
}

async function opened(): Promise<OpenedPreview> {
  await show(newFile(post));
  const preview = await openPreview('recap.openLockedPreviewToSide');
  const { key, html } = await until('it is rendered', () => preview.sent.findLast(({ type }) => type === 'render'));
  return { ...preview, key, html: String(html) };
}

function lastHtml(preview: ObservedPanel): string | undefined {
  const render = lastRender(preview);
  return render && String(render.html);
}

/** The last render, once it loads an address. */
function htmlWith(preview: ObservedPanel, url: string): string | undefined {
  const html = lastHtml(preview);
  return html !== undefined && pictures(html).includes(url) ? html : undefined;
}

function pictures(html: string): readonly string[] {
  return [...html.matchAll(/<img[^>]* src="([^"]*)"/g)].map(([, source]) => source ?? '');
}

/** What the page may load images from, without the files of the post's own folder. */
function hostsOf({ webview }: vscode.WebviewPanel): readonly string[] {
  const sources = /img-src ([^;"]*)/.exec(webview.html)?.[1]?.split(' ') ?? [];
  const own = [...webview.cspSource.split(' '), 'data:'];
  return sources.filter(source => !own.includes(source));
}

async function setting(value: string | undefined): Promise<void> {
  const configuration = vscode.workspace.getConfiguration();
  if (configuration.inspect('recap.preview.remoteImages')?.globalValue === value) return;
  await configuration.update('recap.preview.remoteImages', value, vscode.ConfigurationTarget.Global);
}

/** What one test allowed is not to be found by the next. */
async function forgetAll(): Promise<void> {
  observed.answer = 0;
  await vscode.commands.executeCommand('recap.forgetImageHosts');
  observed.answer = undefined;
  observed.messages.length = 0;
  observed.picks.length = 0;
}
