import assert from 'node:assert/strict';
import type { Preview } from './harness';
import { origin } from './harness';
import { previewForEachTest } from './previewForEachTest';

const filler = 'Text.\n\n'.repeat(60);

suite('preview page, followed', () => {
  let preview: Preview;

  // Before the page is closed.
  teardown(() => {
    assert.equal(preview.page.url(), `${origin}/`);
    assert.equal(preview.page.context().pages().length, 1);
  });
  previewForEachTest(opened => {
    preview = opened;
  });

  for (const [how, follow] of [
    ['a click', () => preview.page.click('text=second')],
    ['a click with Ctrl held', () => preview.page.click('text=second', { modifiers: ['Control'] })],
    ['a click with Shift held', () => preview.page.click('text=second', { modifiers: ['Shift'] })],
    ['the middle button', () => preview.page.click('text=second', { button: 'middle' })],
    ['the Enter key', () => preview.page.locator('text=second').press('Enter')],
  ] as const) {
    test(`names a link by its place after ${how}`, async () => {
      const key = await preview.render('[first](https://a.test) and [second](b.md)');
      await follow();
      assert.deepEqual(await preview.sent(), [{ type: 'openLink', key, link: 1 }]);
    });
  }

  test('names links of raw HTML and around images too', async () => {
    const key = await preview.render(
      '<div><a href="https://a.test"><b>raw</b></a></div>\n\n[![pic](a.png)](https://b.test)',
    );
    await preview.page.click('b');
    await preview.page.click('img');
    assert.deepEqual(await preview.sent(), [
      { type: 'openLink', key, link: 0 },
      { type: 'openLink', key, link: 1 },
    ]);
  });

  test('does nothing for the right button', async () => {
    await preview.render('[first](https://a.test)');
    await preview.page.click('text=first', { button: 'right' });
    assert.deepEqual(await preview.sent(), []);
  });

  test('does nothing for a link that is refused, and says why', async () => {
    await preview.render('[first](command:quit)');
    await preview.page.click('text=first');
    assert.deepEqual(await preview.sent(), []);
    assert.equal(
      await preview.page.locator('a').getAttribute('title'),
      'Links with “command:” are not opened\ncommand:quit',
    );
  });

  for (const [what, href, target] of [
    ['a heading', '#far-away', '## Far away'],
    ['a heading in another script, percent-encoded', '#%C3%BCber', '## Über'],
    ['an anchor of raw HTML', '#spot', '<a id="spot">here</a>'],
    ['a name of raw HTML', '#spot', '<a name="spot">here</a>'],
    ['an id of raw HTML', '#spot', '<p id="spot">here</p>'],
  ] as const) {
    test(`scrolls to ${what} by itself, and moves the keyboard there`, async () => {
      await preview.render(`[go](${href})\n\n${filler}${target}\n\n${filler}`);
      await preview.page.locator('text=go').press('Enter');
      const top = await preview.page.evaluate(() => document.activeElement?.getBoundingClientRect().top);
      assert.ok(top !== undefined && top >= 0 && top <= 20, `the target is at ${String(top)}`);
      assert.ok((await preview.scrollTop()) > 500);
      await preview.settle();
      assert.ok((await preview.sent()).every(({ type }) => type === 'didScroll'));
    });
  }

  test('goes to the top for an empty anchor', async () => {
    await preview.render(`${filler}[up](#)`);
    await preview.page.click('text=up');
    assert.equal(await preview.scrollTop(), 0);
  });

  test('leaves an anchor it does not have to the host', async () => {
    const key = await preview.render('[go](#nowhere)');
    await preview.page.click('text=go');
    assert.deepEqual(await preview.sent(), [{ type: 'openLink', key, link: 0 }]);
  });

  test('asks for the source of a heading that is clicked', async () => {
    const key = await preview.render('text\n\n## Heading\n\ntext');
    await preview.page.click('h2');
    assert.deepEqual(await preview.sent(), [{ type: 'revealSource', key, line: 2, gesture: 'heading' }]);
  });

  test('follows a link in a heading rather than asking for its source', async () => {
    const key = await preview.render('## [Heading](https://a.test)');
    await preview.page.click('a');
    assert.deepEqual(await preview.sent(), [{ type: 'openLink', key, link: 0 }]);
  });

  test('asks for the very line of code that is double-clicked', async () => {
    const key = await preview.render(`text\n\n\`\`\`\nfirst\nsecond\nthird\nfourth\n\`\`\`\n`);
    const { x, y, height } = await preview.page
      .locator('pre')
      .evaluate(block => block.getBoundingClientRect().toJSON() as DOMRect);
    await preview.page.mouse.dblclick(x + 20, y + height * 0.62);
    assert.deepEqual(await preview.sent(), [{ type: 'revealSource', key, line: 5, gesture: 'doubleClick' }]);
  });

  test('lets no link be dragged away', async () => {
    await preview.render('[first](https://a.test)');
    const isPrevented = await preview.page
      .locator('a')
      .evaluate(link => !link.dispatchEvent(new DragEvent('dragstart', { bubbles: true, cancelable: true })));
    assert.ok(isPrevented);
  });

  test('reaches every link with the Tab key, in order', async () => {
    await preview.render('[a](https://a.test) [b](#b) <a href="c.md">c</a> [no](command:x)');
    const reached: (string | null | undefined)[] = [];
    for (let index = 0; index < 3; index++) {
      await preview.page.keyboard.press('Tab');
      reached.push(await preview.page.evaluate(() => document.activeElement?.textContent));
    }
    assert.deepEqual(reached, ['a', 'b', 'c']);
  });
});
