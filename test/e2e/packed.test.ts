import assert from 'node:assert/strict';
import type { RecapWindow } from './support/recapWindow';
import { windowOfSuite } from './support/sharedWindow';

const post = '_posts/2018-12-11-what-reinvent-2018-brought.md';

suite('the package, installed', () => {
  let recap: RecapWindow;

  windowOfSuite({ packed: true, trust: true, sample: 'jekyll-site', post }, window => {
    recap = window;
  });

  test('VS Code does not trust the folder', async () => {
    await recap.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
  });

  test('the outline shows sections and announcements', async () => {
    await recap.showOutline();
    await recap.outline(
      all =>
        all.filter(({ icon }) => !icon).length === 26 &&
        all.some(({ label }) => label === 'Amazon Quantum Ledger Database'),
    );
    await recap.row('Amazon Textract').click();
    await recap.cursorIn(120);
  });

  test('the docs open', async () => {
    const opened = await recap.confirmOpening(async () => {
      await recap.row('Amazon Textract').hover();
      await recap.row('Amazon Textract').getByRole('button', { name: 'Open AWS Docs…' }).click();
    });
    assert.match(opened, /^https:\/\/docs\.aws\.amazon\.com\/textract\//);
  });

  test('the preview shows the post', async () => {
    await recap.focusEditor();
    await recap.openPreview();
    assert.equal(await recap.preview.locator('.recap-title h1').innerText(), 'What re:Invent 2018 brought');
    assert.equal(await recap.preview.locator('main > :is(h2, h3, h5)[id]').count(), 26);
    await recap.preview.locator('#verdict').click();
    await recap.cursorIn(140);
  });

  test('nothing was asked from another machine', () => {
    assert.deepEqual(recap.foreignRequests(), []);
  });
});
