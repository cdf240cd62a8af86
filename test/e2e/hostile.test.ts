import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findDangers, followEverything } from '../browser/dangers';
import { hostilePosts } from '../browser/hostilePosts';
import { hostileCases, inputOf } from '../support/hostile';
import { eventually } from './support/eventually';
import type { RecapWindow } from './support/recapWindow';
import { windowOfSuite } from './support/sharedWindow';

const post = '_posts/2021-12-04-hostile.md';

/** Both tables: posts made against the page, and those made against the model. */
const posts = new Map(
  [...hostileCases().map(row => ({ id: row.id, name: row.name, text: inputOf(row) })), ...hostilePosts()].map(
    ({ id, name, text }) => [id, { name, text }] as const,
  ),
);

/** What some of them have to show all the same. */
const shown: Readonly<Record<string, RegExp>> = {
  'frontmatter-001': /^body$/,
  'frontmatter-023': /this is body text/,
  'frontmatter-025': /foo bar/,
  'frontmatter-041': /<img src=x onerror=globalThis\.PWNED=1>/,
  'html-129': /H$/,
  'liquid-149': /^H$/m,
  'liquid-151': /^H$/m,
  'liquid-153': /\{\{ x \}\} \{% include y %\}/,
  'slugs-177': /hasOwnProperty/,
  'unicode-163': /launch/,
};

/**
 * The real page in the real editor, within a Jekyll site so that templates are evaluated too. One preview shows every post in turn, as it
 * would while somebody edits: what one of them broke would be there for the next.
 */
suite('hostile posts in VS Code', () => {
  let recap: RecapWindow;
  let renders = 0;

  /** Waits in the page, where it costs nothing: asking for the number of renders again and again would be half the work of a row. */
  const show = async (text: string): Promise<void> => {
    const next = recap.preview.locator('main').evaluate(
      (_, [before, patience]) =>
        new Promise<number>((resolve, reject) => {
          const timer = setTimeout(() => reject(new Error('The post did not come into the preview')), patience);
          const look = (): void => {
            const { recapRenders } = globalThis as unknown as { recapRenders: number };
            if (recapRenders <= before) return;
            clearTimeout(timer);
            window.removeEventListener('message', look);
            resolve(recapRenders);
          };
          // After the listeners that were there before: the page has rendered, and the render is counted.
          window.addEventListener('message', look);
          look();
        }),
      // Some are as large as posts can be, and the editor reads them too.
      [renders, 60_000] as const,
    );
    writeFileSync(path.join(recap.folder, post), text);
    renders = await next;
  };
  /** A post may be rendered again, once its files are read: then the first render after a change is still the last post's. */
  const showsText = async (wanted: RegExp): Promise<void> => {
    await eventually(
      'The text of the post',
      () => recap.preview.locator('main').innerText(),
      text => wanted.test(text),
    );
  };
  const inPage = <Result>(read: () => Result): Promise<Result> => recap.preview.locator('main').evaluate(read);
  const countRenders = (): Promise<number> =>
    inPage(() => (globalThis as unknown as { recapRenders: number }).recapRenders);
  /** Begins to count renders in a page that is new. */
  const watch = async (): Promise<void> => {
    renders = 0;
    await inPage(() => {
      Object.assign(globalThis, { recapRenders: 0 });
      window.addEventListener('message', ({ data }: MessageEvent<{ readonly type?: unknown }>) => {
        if (data.type === 'render') (globalThis as unknown as { recapRenders: number }).recapRenders++;
      });
    });
  };

  const prepare = (folder: string): void => writeFileSync(path.join(folder, post), '# First\n');
  windowOfSuite(
    { lean: true, sample: 'jekyll-site', post, viewport: { width: 1280, height: 800 }, prepare },
    async window => {
      recap = window;
      await recap.openPreview();
      await watch();
      // VS Code may begin to watch the file only now: a change that came too early is never heard of.
      let tries = 0;
      await eventually(
        'A first change',
        () => {
          writeFileSync(path.join(recap.folder, post), `# Changed ${String(++tries)}\n`);
          return pause(500).then(countRenders);
        },
        count => count > 0,
      );
      await showsText(new RegExp(`Changed ${String(tries)}$`));
      renders = await countRenders();
    },
  );

  for (const [id, { name, text }] of posts) {
    test(`run, load and offer nothing: ${name} (${id})`, async () => {
      await show(text);
      // Links that lead outside would open a question; that is held by the tests of the page.
      const others = ':not(a[href], a[href] *, [data-recap-load])';
      await recap.preview.locator('main').evaluate(followEverything, [others, 60] as const);
      assert.deepEqual(await inPage(findDangers), []);
      assert.deepEqual(recap.foreignRequests(), []);
      assert.equal(await recap.page.evaluate(() => 'PWNED' in globalThis), false);
      assert.equal(await recap.dialog.count(), 0);
      const wanted = shown[id];
      if (wanted) await showsText(wanted);
    });
  }

  test('the page still shows an ordinary post, and nothing was asked of another machine', async () => {
    await show('# After all\n\nText with a [link](https://example.com/).\n');
    await showsText(/After all\s+Text with a link\./);
    assert.deepEqual(recap.foreignRequests(), []);
  });

  test('one remote image is asked for when the reader wants it, of its host alone', async () => {
    const lines = 'Text.\n\n'.repeat(80);
    await show(
      `# Pictures\n\n${lines}![wanted](https://pictures.invalid/a.png) ![other](https://pictures.invalid/b.png)\n\n${lines}`,
    );
    const button = recap.preview.getByRole('button', { name: 'Load image: wanted' });
    await button.scrollIntoViewIfNeeded();
    const before = await inPage(() => window.scrollY);
    assert.ok(before > 300);
    assert.deepEqual(recap.foreignRequests(), []);
    await button.press('Enter');
    await eventually(
      'The request',
      () => Promise.resolve(recap.foreignRequests()),
      requests => requests.some(url => url.endsWith('/a.png')),
    );
    const after = await eventually(
      'The former place',
      () => inPage(() => window.scrollY),
      at => Math.abs(at - before) <= 30,
    );
    assert.ok(after > 300);
    await recap.preview.getByRole('button', { name: 'Load image: other' }).waitFor();
    await recap.preview.locator('img[alt="wanted"]:focus').waitFor({ state: 'attached' });
    assert.ok(
      recap.foreignRequests().every(url => /^(?:https:\/\/)?pictures\.invalid(?:\/a\.png|:443)?$/.test(url)),
      recap.foreignRequests().join(),
    );
  });
});
