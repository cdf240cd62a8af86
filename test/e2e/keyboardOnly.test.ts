import assert from 'node:assert/strict';
import type { TreeRow } from '../support/vsCode';
import { eventually } from './support/eventually';
import { Keyboard } from './support/keyboard';
import type { RecapWindow } from './support/recapWindow';
import { windowOfSuite } from './support/sharedWindow';

const post = '_posts/2018-12-11-what-reinvent-2018-brought.md';
const qldb = 'Amazon Quantum Ledger Database';

/** Once through everything without a mouse, in the extension host that the other tests of the window do not use. */
suite('a whole visit by keyboard, in the web extension host', () => {
  let recap: RecapWindow;
  let keyboard: Keyboard;

  const kind = { lean: true, sample: 'jekyll-site', post, extensionHost: 'web' } as const;
  windowOfSuite({ ...kind, viewport: { width: 1500, height: 1000 } }, async window => {
    recap = window;
    keyboard = new Keyboard(recap);
    await keyboard.run('Recap: Focus on Outline View');
    await recap.outline(rows => rows.some(({ label }) => label === qldb));
  });

  const picked = async (label: string): Promise<void> => {
    const first = (): Promise<string | undefined> =>
      recap.workbench.quickPickRows(recap.page).then(rows => rows.find(({ focused }) => focused)?.label);
    await eventually('The row chosen', first, text => text === label);
    await keyboard.press('Enter');
    await recap.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  };
  const question = (placeholder: string): Promise<void> => recap.page.getByPlaceholder(placeholder).waitFor();

  test('the links of the post: what each is, its place, its page', async () => {
    await keyboard.focusView('Links');
    assert.match(await keyboard.spoken('Documentation'), /^Documentation, \d+ links/);
    await keyboard.walkTo('VPC sharing');
    await keyboard.press('Enter');
    await recap.cursorIn(47);
    const url = await recap.confirmOpening(
      async () => {
        await keyboard.focusView('Links');
        await keyboard.walkTo('VPC sharing');
        await keyboard.choose('Open Link');
      },
      { by: 'keyboard' },
    );
    assert.equal(url, 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-sharing.html');
  });

  test('links are filtered, grouped by section, and brought back', async () => {
    const links = (): Promise<readonly TreeRow[]> => recap.workbench.treeRows(recap.page, 'Links');
    const rows = (): Promise<number> => links().then(({ length }) => length);
    const firstIs = async (label: string): Promise<void> => {
      await eventually('The first group', links, ([first]) => first?.label === label);
    };
    const before = await rows();
    await keyboard.run('Recap: Filter Links…');
    await question('Words of a name, an address, a kind or a heading');
    await keyboard.type('whitepapers');
    await eventually('The filtered links', rows, count => count < before);
    await keyboard.press('Enter');
    await keyboard.run('Recap: Clear Links Filter');
    await eventually('All links', rows, count => count === before);
    await keyboard.run('Recap: Group Links by Section');
    await firstIs('A week shared with 53,000 people');
    await keyboard.focusView('Links');
    await keyboard.spoken('A week shared with 53,000 people');
    await keyboard.run('Recap: Group Links by Kind');
    await firstIs('Documentation');
    await keyboard.focusView('Links');
    await keyboard.spoken('Documentation');
  });

  test('to a link and to an announcement by name, and on to the next one', async () => {
    await keyboard.run('View: Focus First Editor Group');
    await keyboard.run('Recap: Go to Link…');
    await question('Go to a link of this post');
    await keyboard.type('cobol');
    await picked('COBOL');
    await recap.cursorIn(86);
    await keyboard.run('Recap: Go to Announcement…');
    await question('Go to an announcement of this post');
    await keyboard.type('quantum');
    await picked(qldb);
    const at = await eventually(
      'The line',
      () => recap.workbench.cursorLine(recap.page),
      line => line !== 86,
    );
    await keyboard.run('Recap: Next Announcement');
    await eventually(
      'Another line',
      () => recap.workbench.cursorLine(recap.page),
      line => line !== at,
    );
    await recap.page.locator('.statusbar-item', { hasText: /^Announcement \d+ of \d+$/ }).waitFor();
    await keyboard.run('Recap: Previous Announcement');
    await recap.cursorIn(Number(at));
  });

  test('the docs of what is announced at the cursor, which has ended', async () => {
    const url = await recap.confirmOpening(
      async () => {
        await keyboard.run('Recap: Open AWS Docs…');
        await question(`${qldb} has ended: pick what to open`);
        await picked('Documentation');
      },
      { by: 'keyboard' },
    );
    assert.equal(url, 'https://docs.aws.amazon.com/qldb/latest/developerguide/what-is.html');
  });

  test('the card of an announcement in the text', async () => {
    await keyboard.run('Recap: Go to Announcement…');
    await question('Go to an announcement of this post');
    await keyboard.type('lambda layers');
    await picked('AWS Lambda layers');
    await recap.cursorIn(80);
    await keyboard.press('Control+k', 'Control+i');
    const card = recap.page.locator('.monaco-hover:visible', { hasText: 'AWS Lambda layers' });
    await card.waitFor();
    await keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
  });

  test('an announcement is hidden and brought back', async () => {
    await keyboard.focusView('Outline');
    await keyboard.walkTo(qldb);
    await keyboard.choose('Hide Announcement');
    await recap.outline(rows => !rows.some(({ label }) => label === qldb));
    await keyboard.run('Recap: Undo Hide or Mark');
    await recap.outline(rows => rows.some(({ label }) => label === qldb));
  });

  test('the preview: from mark to card to docs, and back to the text', async () => {
    await keyboard.run('Recap: Open Preview');
    await recap.preview.locator('main > *').first().waitFor();
    await eventually(
      'The focus',
      () => recap.focusOwner(),
      owner => owner === 'preview',
    );
    const focused = (): Promise<string> =>
      recap.preview.locator('body').evaluate(() => document.activeElement?.textContent ?? '');
    await eventually(
      'A mark',
      async () => {
        await keyboard.press('Tab');
        return recap.preview.locator('[data-recap-mark][role]:focus').count();
      },
      count => count === 1,
    );
    await keyboard.press('Enter');
    await eventually('The first button of the card', focused, text => text === 'Open docs');
    const card = recap.preview.locator('.recap-card');
    const url = await recap.confirmOpening(() => keyboard.press('Enter'), { by: 'keyboard' });
    assert.match(url, /^https:\/\/docs\.aws\.amazon\.com\//);
    assert.equal(await card.isVisible(), false);
  });

  test('nothing was asked from another machine', () => {
    assert.deepEqual(recap.foreignRequests(), []);
  });
});
