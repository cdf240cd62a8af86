import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { contrastOf } from './support/contrast';
import { eventually } from './support/eventually';
import type { RecapWindow } from './support/recapWindow';
import { windowOfSuite } from './support/sharedWindow';
import type { TreeRow } from '../support/vsCode';

const post = '_posts/2018-12-11-what-reinvent-2018-brought.md';

suite('the Links view in VS Code', () => {
  let recap: RecapWindow;

  const rows = (holds: (rows: readonly TreeRow[]) => boolean): Promise<readonly TreeRow[]> =>
    eventually('The links', () => recap.workbench.treeRows(recap.page, 'Links'), holds);
  const pane = (title: string): Locator => recap.page.locator('.pane-header', { hasText: title });
  const header = (): Locator => pane('Links');
  /** An action in the title of the view; they show while the pointer is there. */
  const act = async (name: string): Promise<void> => {
    await header().hover();
    await header().getByRole('button', { name }).click();
  };

  windowOfSuite({ sample: 'jekyll-site', post, viewport: { width: 1280, height: 1000 } }, async window => {
    recap = window;
    await recap.showOutline();
    await recap.outline(all => all.length > 5);
    await header().click();
    // VS Code draws only the rows in sight: all the height for the links.
    await pane('Outline').locator('.codicon').first().click();
  });

  test('lists the links by kind, with counts and icons', async () => {
    const shown = await rows(all => all.some(({ label }) => label === 'VPC sharing'));
    const [docs, first] = shown;
    assert.deepEqual(
      [docs?.label, docs?.icon, docs?.level, docs?.expanded],
      ['Documentation', 'codicon-book', 1, true],
    );
    assert.match(docs?.description ?? '', /^\d+$/);
    assert.equal(first?.icon, 'codicon-book');
    assert.match(first.description, /^(?:docs\.aws\.amazon\.com|awslabs\.github\.io|d1\.awsstatic\.com)\//);
  });

  test('filters while one types, and the clear button brings all back', async () => {
    const { length } = await rows(all => all.length > 5);
    await act('Filter Links…');
    await recap.page.getByPlaceholder('Words of a name, an address, a kind or a heading').fill('firecracker');
    const kept = await rows(all => all.length < length && all.some(({ label }) => /firecracker/i.test(label)));
    // The words of a heading count for the links below it.
    assert.ok(kept.some(({ label }) => label === 'Marc Brooker'));
    assert.ok(!kept.some(({ label }) => label === 'VPC sharing'));
    await recap.page.keyboard.press('Enter');
    await recap.screenshot('links-filtered');
    await act('Clear Links Filter');
    await rows(all => all.length === length);
  });

  test('groups by section on demand, and back', async () => {
    await act('Group Links by Section');
    const shown = await rows(all =>
      all.some(({ label, level }) => level === 1 && label === 'Breadth as the sales pitch'),
    );
    assert.ok(shown.every(({ level, icon }) => level !== 1 || icon === ''));
    await recap.screenshot('links-by-section');
    await act('Group Links by Kind');
    await rows(([first]) => first?.label === 'Documentation');
  });

  test('a click goes to the link, the button opens it byte for byte', async () => {
    const row = recap.workbench.treeRowLocator(recap.page, 'Links').filter({ hasText: 'VPC sharing' });
    await row.click();
    await recap.cursorIn(47);
    const opened = await recap.confirmOpening(async () => {
      await row.hover();
      await row.getByRole('button', { name: 'Open Link' }).click();
    });
    assert.equal(opened, 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-sharing.html');
  });

  test('Next Link says in the status bar which one it is', async () => {
    await recap.placeCursor(post, 47, 1);
    await recap.run('Recap: Next Link');
    await recap.page.locator('.statusbar-item', { hasText: /^Link \d+ of \d+$/ }).waitFor();
    await recap.cursorIn(47);
  });

  for (const [name, title, kind, contrast] of [
    ['light', 'Light Modern', 'vs', 4.5],
    ['high-contrast', 'Dark High Contrast', 'hc-black', 7],
    ['dark', 'Dark Modern', 'vs-dark', 4.5],
  ] as const) {
    test(`${name}: every row can be read`, async () => {
      await recap.run('Preferences: Color Theme');
      await recap.pick(/^Select Color Theme/, title);
      await recap.page.locator(`.monaco-workbench.${kind}`).waitFor();
      await rows(all => all.length > 5);
      const names = recap.page.locator('.part.sidebar .monaco-list-row:not(.selected) .label-name');
      for (const row of (await names.all()).slice(0, 8)) {
        const measured = await row.evaluate(contrastOf);
        assert.ok(measured >= contrast, `${await row.innerText()}: ${measured.toFixed(1)}`);
      }
      await recap.screenshot(`links-${name}`);
    });
  }

  test('fits in a narrow side bar', async () => {
    await recap.widenSideBar(-120);
    await rows(all => all.length > 5);
    await recap.screenshot('links-narrow');
  });

  test('nothing was asked from another machine', () => {
    assert.deepEqual(recap.foreignRequests(), []);
  });
});
