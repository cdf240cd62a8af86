import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { TreeRow } from '../../support/vsCode';
import { eventually } from './eventually';
import type { RecapWindow } from './recapWindow';
import { windowOfSuite } from './sharedWindow';
import { type Movements, Stillness } from './stillness';

const post = '_posts/2018-12-11-what-reinvent-2018-brought.md';
const renamed = '_posts/2018-12-11-what-it-brought.md';
const other = '_posts/2019-09-30-what-became-of-the-previews.md';
const section = 'How AWS builds its own services';
const typed = 'Two hundred characters, typed by somebody who has something to add here. '.repeat(3).slice(0, 200);
const pasted = '### Pasted just now\n\nA section that was written elsewhere.\n\n';

/** A minute of work in a window whose extension host is the one given; the tests build on each other. */
export function nothingJumpsSuite(extensionHost: 'node' | 'web'): void {
  suite(`nothing jumps, ${extensionHost} extension host`, () => {
    let recap: RecapWindow;
    let still: Stillness;
    /** The line of the section's heading, from 1. */
    let line: number;

    windowOfSuite({ lean: true, extensionHost, sample: 'jekyll-site', post, prepare: addImage }, async window => {
      recap = window;
      line = lineOf(`### ${section}`);
      await recap.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await recap.showOutline();
      await recap.outline(rows => rows.some(({ label }) => label === 'Amazon Textract'));
      await recap.openPreview();
      await recap.toggle('Machine learning, from chip to API');
      await recap.toggle('AWS Transit Gateway');
      await recap.placeCursor(post, line);
      await recap.outline(rows => rows.some(row => row.selected && row.label === section));
      const image = recap.preview.locator('main img');
      await eventually(
        'The image',
        () => image.evaluate(element => (element as HTMLImageElement).naturalWidth),
        width => width > 0,
      );
      still = new Stillness(recap.page, recap.preview);
      await still.start();
      await still.movements();
    });

    test('the outline is as the user left it', async () => {
      const rows = await recap.outline();
      assert.deepEqual(namesOf(rows, 'selected'), [section]);
      assert.ok(namesOf(rows, 'closed').includes('Machine learning, from chip to API'));
      assert.ok(namesOf(rows, 'open').includes('AWS Transit Gateway'));
    });

    test('while one types 200 characters in the middle, and undoes them', async () => {
      const paragraph = recap.preview.locator('#how-aws-builds-its-own-services + p');
      const before = await paragraph.innerText();
      await recap.placeCursor(post, line + 2);
      await still.movements();
      await still.forget();
      await recap.page.keyboard.type(typed, { delay: 10 });
      await eventually(
        'The typed text',
        () => paragraph.innerText(),
        text => text.startsWith(typed.trim()),
      );
      assertStill(await still.movements());

      await still.forget();
      await eventually(
        'The text before',
        async () => {
          await recap.page.keyboard.press('Control+z');
          return paragraph.innerText();
        },
        text => text === before,
      );
      assertStill(await still.movements());
    });

    test('while one pastes a section', async () => {
      await recap.placeCursor(post, line);
      await still.movements();
      await recap.page.evaluate(text => navigator.clipboard.writeText(text), pasted);
      await still.forget();
      await recap.page.keyboard.press('Control+v');
      await recap.preview.locator('#pasted-just-now').waitFor();
      const movements = await still.movements();
      assertStill({ ...movements, tree: [] });
      assert.deepEqual(movements.tree, ['came: The serverless chapter › Pasted just now (leaf)']);

      await still.forget();
      await recap.page.keyboard.press('Control+z');
      await recap.preview.locator('#pasted-just-now').waitFor({ state: 'detached' });
      const undone = await still.movements();
      assertStill({ ...undone, tree: [] });
      assert.deepEqual(undone.tree, ['went: The serverless chapter › Pasted just now']);
    });

    test('while one looks into another post and comes back, where the preview went along', async () => {
      const before = await recap.outline();
      const heading = recap.preview.locator('#how-aws-builds-its-own-services');
      const topOf = (): Promise<number> => heading.evaluate(element => element.getBoundingClientRect().top);
      const top = await topOf();
      await still.forget();
      await recap.openFile(other);
      await recap.outline(rows => rows.some(({ label }) => label === 'Still waiting'));
      await recap.preview.locator('h1', { hasText: 'What became of the previews' }).waitFor();
      await recap.openFile(post);
      await recap.outline(rows => rows.some(({ label }) => label === section));
      await heading.waitFor();
      const { focus, lineHeight } = await still.movements();
      await eventually('The former place', topOf, now => Math.abs(now - top) <= lineHeight);
      assert.deepEqual(focus.filter(isTaken), []);
      assert.deepEqual(statesOf(await recap.outline()), statesOf(before));
    });

    test('while one looks into another post and comes back, beside a locked preview', async () => {
      const before = await recap.outline();
      await recap.focusPreview();
      await recap.run('Recap: Lock Preview');
      await recap.focusEditor();
      await still.movements();
      await still.forget();
      await recap.openFile(other);
      await recap.outline(rows => rows.some(({ label }) => label === 'Still waiting'));
      await recap.openFile(post);
      await recap.outline(rows => rows.some(({ label }) => label === section));
      const movements = await still.movements();
      assertStill({ ...movements, focus: movements.focus.filter(isTaken), tree: [] });
      assert.deepEqual(statesOf(await recap.outline()), statesOf(before));
    });

    test('while one reads in the preview and comes back', async () => {
      await still.forget();
      await recap.preview.locator('#how-aws-builds-its-own-services + p').click({ position: { x: 3, y: 3 } });
      await eventually(
        'The focus in the preview',
        () => recap.focusOwner(),
        owner => owner === 'preview',
      );
      const reading = await still.movements();
      assertStill({ ...reading, focus: [] });
      assert.equal(reading.focus.at(-1), 'preview');

      await still.forget();
      await recap.focusEditor();
      const back = await still.movements();
      assertStill({ ...back, focus: [] });
      assert.equal(back.focus.at(-1), 'editor');
    });

    test('while one renames the file', async () => {
      const before = await recap.outline();
      await still.forget();
      await rename();
      await recap.showOutline();
      await recap.outline(rows => rows.some(({ label }) => label === section));
      const movements = await still.movements();
      assertStill({ ...movements, focus: [], tree: [] });
      assert.deepEqual(statesOf(await recap.outline()), statesOf(before));
    });

    test('while the window is reloaded', async () => {
      await recap.focusEditor();
      await still.movements();
      const before = await recap.outline();
      const heading = recap.preview.locator('#how-aws-builds-its-own-services');
      const topOf = (): Promise<number> => heading.evaluate(element => element.getBoundingClientRect().top);
      const top = await topOf();
      await recap.reload();
      await recap.outline(rows => rows.some(({ label }) => label === section));
      await heading.waitFor();
      await still.start();
      await still.movements();
      // Once its pictures are there again.
      await eventually('The former place', topOf, now => Math.abs(now - top) <= 22);
      assert.deepEqual(statesOf(await recap.outline()), statesOf(before));
      assert.equal(await recap.focusOwner(), 'editor');
      const tab = recap.page.locator('.editor-group-container').nth(1).locator('.tab.active');
      assert.equal((await tab.innerText()).trim(), '[Preview] What re:Invent 2018 brought');
    });

    test('and the page that came back leads to the text', async () => {
      await recap.preview.locator('#people-not-packets').click();
      await recap.cursorIn(lineOf('## People, not packets', renamed));
    });

    test('and nothing was asked from another machine', () => {
      assert.deepEqual(recap.foreignRequests(), []);
    });

    function lineOf(text: string, file = post): number {
      return readFileSync(path.join(recap.folder, file), 'utf8').split('\n').indexOf(text) + 1;
    }

    /** In the Explorer, which takes the place of the outline meanwhile. */
    async function rename(): Promise<void> {
      await recap.workbench.showViewContainer(recap.page, 'Explorer');
      const row = recap.page.locator('.explorer-folders-view .monaco-list-row', { hasText: path.basename(post) });
      await row.click();
      await recap.page.keyboard.press('F2');
      await recap.page.locator('.explorer-folders-view input').fill(path.basename(renamed));
      await recap.page.keyboard.press('Enter');
      await recap.page.locator(`.tab.active[data-resource-name="${path.basename(renamed)}"]`).waitFor();
    }
  });
}

/** A picture of the site above the middle of the post. */
function addImage(folder: string): void {
  const file = path.join(folder, post);
  const text = readFileSync(file, 'utf8');
  const at = text.indexOf('### Bring your own language');
  writeFileSync(file, `${text.slice(0, at)}![Months to launch](../assets/months-to-launch.png)\n\n${text.slice(at)}`);
}

function assertStill({ tree, focus, drift, images, lineHeight }: Movements): void {
  assert.deepEqual(tree, []);
  assert.deepEqual(images, []);
  assert.ok(drift <= lineHeight, `the preview moved by ${String(drift)} px`);
  assert.ok(new Set(focus).size <= 1, `the focus went ${focus.join(' -> ')}`);
}

/** While one picks a file the focus goes from the editor to the list and back, and nowhere else. */
function isTaken(owner: string): boolean {
  return !['editor', 'input', 'nothing'].includes(owner);
}

function namesOf(rows: readonly TreeRow[], state: 'selected' | 'open' | 'closed'): readonly string[] {
  const holds = ({ selected, expanded }: TreeRow): boolean =>
    state === 'selected' ? selected : expanded === (state === 'open');
  return rows.filter(holds).map(({ label }) => label);
}

function statesOf(rows: readonly TreeRow[]): readonly string[] {
  return rows.map(
    ({ label, level, expanded, selected }) =>
      `${String(level)} ${label} ${String(expanded)} ${selected ? 'selected' : ''}`,
  );
}
