import assert from 'node:assert/strict';
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { contrastOf } from './support/contrast';
import type { RecapWindow } from './support/recapWindow';
import { windowOfSuite } from './support/sharedWindow';

const post = '_posts/2018-12-11-what-reinvent-2018-brought.md';
const quietPost = 'no-announcements.md';
const quietTitle = 'Five habits that make clouds expensive';

/** Themes of the four kinds by their titles, the class their pages have, and the least contrast of text; last the one that windows begin with. */
const themes = [
  { name: 'light', title: 'Light Modern', kind: 'vscode-light', contrast: 4.5 },
  { name: 'high-contrast', title: 'Dark High Contrast', kind: 'vscode-high-contrast', contrast: 7 },
  { name: 'high-contrast-light', title: 'Light High Contrast', kind: 'vscode-high-contrast-light', contrast: 4.5 },
  { name: 'dark', title: 'Dark Modern', kind: 'vscode-dark', contrast: 4.5 },
] as const;

suite('look of an empty window', () => {
  let recap: RecapWindow;

  windowOfSuite({ viewport: { width: 1280, height: 800 } }, window => {
    recap = window;
  });

  test('the outline says what to open', async () => {
    await recap.showOutline();
    const view = recap.page.locator('.part.sidebar .welcome-view-content').first();
    await view.waitFor();
    assert.equal(
      (await view.innerText()).replace(/\s+/g, ' ').trim(),
      'Open a folder of announcement posts, or a Markdown file. Open Folder Open File',
    );
    await recap.screenshot('no-folder');
  });
});

suite('look, with pictures in artifacts/screenshots', () => {
  let recap: RecapWindow;

  const prepare = (folder: string): void => {
    copyFileSync(path.resolve('samples/plain', quietPost), path.join(folder, quietPost));
  };
  windowOfSuite({ sample: 'jekyll-site', post, viewport: { width: 1280, height: 800 }, prepare }, async window => {
    recap = window;
    await recap.showOutline();
    await recap.openPreview();
    await recap.placeCursor(post, 49);
    await recap.outline(rows => rows.some(({ selected }) => selected));
  });

  for (const { name, title, kind, contrast } of themes) {
    test(`${name}: text can be read`, async () => {
      await recap.run('Preferences: Color Theme');
      await recap.pick(/^Select Color Theme/, title);
      await recap.preview.locator(`body.${kind}`).waitFor();
      for (const part of ['.recap-title h1', '.recap-title p', 'main > p', 'main > p a', 'main > h2', 'main li']) {
        const measured = await recap.preview.locator(part).first().evaluate(contrastOf);
        assert.ok(measured >= contrast, `${part}: ${measured.toFixed(1)}`);
      }
      await recap.screenshot(name);
    });
  }

  test('everything fits beside a narrow side bar and in a narrow preview', async () => {
    await recap.widenSideBar(-120);
    await recap.page.setViewportSize({ width: 900, height: 800 });
    const overflow = await recap.preview.locator('html').evaluate(page => page.scrollWidth - page.clientWidth);
    assert.equal(overflow, 0);
    const rows = await recap.row('Help with the first steps').evaluate(row => row.scrollWidth - row.clientWidth);
    assert.equal(rows, 0);
    await recap.screenshot('narrow');
    await recap.page.setViewportSize({ width: 1280, height: 800 });
    await recap.widenSideBar(120);
  });

  test('a post that announces nothing says so', async () => {
    await recap.placeCursor(quietPost, 1);
    await recap.page.getByText('This post announces nothing Recap recognises.').waitFor();
    await recap.preview.locator('h1', { hasText: quietTitle }).waitFor();
    await recap.screenshot('announces-nothing');
  });

  test('without a post the outline says what to open', async () => {
    await recap.run('View: Close All Editors');
    await recap.page.getByText('Open a Markdown post to see its sections and what it announces.').waitFor();
    await recap.screenshot('no-post');
  });
});
