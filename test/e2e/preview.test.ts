import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { eventually } from './support/eventually';
import type { RecapWindow } from './support/recapWindow';
import { windowOfSuite } from './support/sharedWindow';

const post = '_posts/2018-12-11-what-reinvent-2018-brought.md';
const other = '_posts/2019-09-30-what-became-of-the-previews.md';

suite('preview in VS Code', () => {
  let recap: RecapWindow;

  windowOfSuite({ lean: true, sample: 'jekyll-site', post, viewport: { width: 1500, height: 900 } }, async window => {
    recap = window;
    await recap.openPreview();
  });

  test('opens to the side and leaves the focus in the editor', async () => {
    assert.equal(await recap.focusOwner(), 'editor');
    assert.equal(await recap.page.locator('.editor-group-container').count(), 2);
    const tab = recap.page.locator('.editor-group-container').nth(1).locator('.tab.active');
    assert.match((await tab.innerText()).trim(), /^Preview What re:Invent 2018 brought$/);
  });

  test('shows the front matter as a title block and no template', async () => {
    const title = recap.preview.locator('.recap-title');
    assert.equal(await title.locator('h1').innerText(), 'What re:Invent 2018 brought');
    assert.match(
      await title.locator('p').innerText(),
      /^December 11, 2018 · re:Invent 2018 · \d+ min read · aws, serverless$/,
    );
    const text = await recap.preview.locator('main').innerText();
    for (const raw of ['{%', 'JB/setup', 'layout:', '---']) assert.ok(!text.includes(raw), raw);
    assert.equal(await recap.preview.locator('.recap-chip').count(), 0);
  });

  test('gives headings the ids of the published page', async () => {
    const headings = recap.preview.locator('main > :is(h2, h3, h5)');
    const ids = await headings.evaluateAll(all => all.map(({ id }) => id));
    assert.equal(ids.length, 26);
    assert.deepEqual(ids.slice(0, 4), [
      'a-week-shared-with-53000-people',
      'in-a-hurry-three-lines',
      'the-big-picture',
      'breadth-as-the-sales-pitch',
    ]);
    assert.equal(ids.at(-2), 'people-not-packets');
  });

  test('scrolls with the editor', async () => {
    await recap.placeCursor(post, 126);
    const heading = recap.preview.locator('#data-services-in-the-shadow-of-the-models');
    await eventually(
      'The heading in view',
      () => heading.evaluate(topOf),
      top => top > -50 && top < 900,
    );
    assert.equal(await recap.focusOwner(), 'editor');
  });

  test('a click on a heading moves the cursor to it', async () => {
    await recap.preview.locator('#people-not-packets').click();
    await recap.cursorIn(134);
    assert.equal(await recap.page.locator('.tab[data-resource-name*="what-reinvent"]').count(), 1);
  });

  test('a link opens outside, as it is written', async () => {
    const opened = await recap.confirmOpening(() => recap.preview.getByRole('link', { name: 'Prometheus' }).click());
    assert.equal(opened, 'https://prometheus.io/');
  });

  test('follows typing in place: every other element stays, and so does the scroll', async () => {
    await recap.placeCursor(post, 136);
    const paragraph = recap.preview.locator('#people-not-packets + p');
    await eventually(
      'The paragraph in view',
      () => paragraph.evaluate(topOf),
      top => top > 0 && top < 900,
    );
    const before = await recap.preview.locator('main').evaluate(main => {
      const elements = [...main.querySelectorAll('*')];
      Object.assign(window, { recapElements: elements });
      return { count: elements.length, scroll: window.scrollY };
    });
    await recap.page.keyboard.type('Typed just now. ');
    await eventually(
      'The typed text',
      () => paragraph.innerText(),
      text => text.startsWith('Typed just now. Guests'),
    );
    const after = await recap.preview.locator('main').evaluate(main => ({
      same: (window as unknown as { recapElements: readonly Element[] }).recapElements.every(
        (element, index) => main.querySelectorAll('*')[index] === element,
      ),
      count: main.querySelectorAll('*').length,
      scroll: window.scrollY,
    }));
    assert.deepEqual(after, { ...before, same: true });
    for (let left = 0; left < 16; left++) await recap.page.keyboard.press('Backspace');
    await eventually(
      'The old text',
      () => paragraph.innerText(),
      text => text.startsWith('Guests'),
    );
  });

  test('Go to Link… shows every link in the text on the way; cancelling goes back', async () => {
    await recap.placeCursor(post, 41, 5);
    await recap.cursorIn(41);
    const top = await recap.topLine();
    await recap.run('Recap: Go to Link…');
    await recap.filterPick('Go to a link of this post', 'cobol', 'COBOL');
    await eventually(
      'Line 86 in view',
      () => recap.topLine(),
      line => line > 41 && line <= 86,
    );
    assert.equal(await recap.page.locator('.line-numbers', { hasText: /^86$/ }).count(), 1);
    await recap.page.keyboard.press('Escape');
    await eventually(
      'The former scroll position',
      () => recap.topLine(),
      line => line === top,
    );
    await recap.cursorIn(41);
    await eventually(
      'The focus',
      () => recap.focusOwner(),
      owner => owner === 'editor',
    );
  });

  test('Go to Link… moves the cursor to the link chosen', async () => {
    await recap.run('Recap: Go to Link…');
    await recap.filterPick('Go to a link of this post', 'cobol', 'COBOL');
    await recap.page.keyboard.press('Enter');
    await recap.cursorIn(86);
    await eventually(
      'The focus',
      () => recap.focusOwner(),
      owner => owner === 'editor',
    );
  });

  test('turns to the post whose editor is active; locked, it stays, as its tab and a button say', async () => {
    const tab = recap.page.locator('.editor-group-container').nth(1).locator('.tab.active');
    const group = recap.page.locator('.editor-group-container').nth(1);
    await recap.placeCursor(other, 1);
    await recap.preview.locator('h1', { hasText: 'What became of the previews' }).waitFor();
    assert.equal((await tab.innerText()).trim(), 'Preview What became of the previews');
    await recap.focusPreview();
    assert.equal(await group.getByRole('button', { name: 'Unlock Preview' }).count(), 0);
    await group.getByRole('button', { name: 'More Actions...' }).click();
    await recap.page.getByRole('menuitem', { name: 'Lock Preview' }).waitFor();
    // A menu that has just come takes neither clicks nor keys on a busy machine.
    await recap.page.keyboard.press('Escape');
    await recap.run('Recap: Lock Preview');
    const unlock = group.getByRole('button', { name: 'Unlock Preview' });
    await unlock.waitFor();
    assert.equal((await tab.innerText()).trim(), '[Preview] What became of the previews');
    await recap.placeCursor(post, 86);
    assert.equal((await tab.innerText()).trim(), '[Preview] What became of the previews');
    await recap.screenshot('locked-preview');
    await recap.focusPreview();
    await group.getByRole('button', { name: 'More Actions...' }).waitFor();
    await recap.screenshot('locked-preview-active');
    await unlock.click();
    await recap.placeCursor(post, 41);
    await recap.preview.locator('h1', { hasText: 'What re:Invent 2018 brought' }).waitFor();
    assert.equal((await tab.innerText()).trim(), 'Preview What re:Invent 2018 brought');
  });

  test('is there again with the post it turned to while it was hidden', async () => {
    const group = recap.page.locator('.editor-group-container').nth(1);
    await recap.focusPreview();
    await recap.openFile('_config.yml');
    await recap.placeCursor(other, 1);
    const tab = group.locator('.tab', { hasText: 'Preview What became of the previews' });
    await tab.waitFor();
    await recap.reload();
    await tab.click();
    await recap.preview.locator('h1', { hasText: 'What became of the previews' }).waitFor();
  });

  test('says so when its post is gone, and offers nothing that needs one', async () => {
    const group = recap.page.locator('.editor-group-container').nth(1);
    await recap.placeCursor(other, 1);
    await recap.preview.locator('h1', { hasText: 'What became of the previews' }).waitFor();
    await recap.focusPreview();
    await recap.run('Recap: Lock Preview');
    await group.locator('.tab.active', { hasText: '[Preview] What became of the previews' }).waitFor();
    rmSync(path.join(recap.folder, other));
    await recap.focusEditor();
    await recap.run('View: Close Editor');
    await recap.reload();
    const [what, how] = await eventually(
      'A page that says so',
      () => recap.preview.locator('.recap-missing p').allInnerTexts(),
      ({ length }) => length > 0,
    );
    assert.equal(what, `${other} is not there any more.`);
    assert.match(how ?? '', /^It was moved or deleted\. Close this preview, or /);
    assert.equal(await recap.preview.locator('main').evaluate(main => getComputedStyle(main).paddingLeft), '32px');
    await recap.screenshot('missing-post');
    await recap.focusPreview();
    await group.getByRole('button', { name: 'More Actions...' }).click();
    await recap.page.getByRole('menuitem', { name: /^Close All/ }).waitFor();
    const offered = await recap.page.getByRole('menuitem').allInnerTexts();
    assert.deepEqual(
      offered.filter(title => /Lock Preview|Rich Text|HTML/.test(title)),
      [],
    );
    // A menu that has just come takes neither clicks nor keys on a busy machine.
    await recap.page.keyboard.press('Escape');
  });

  test('nothing was asked from another machine', () => {
    assert.deepEqual(recap.foreignRequests(), []);
  });
});

function topOf(element: Element): number {
  return element.getBoundingClientRect().top;
}
