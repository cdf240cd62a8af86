import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { Preview } from './harness';
import { closePages, sharedBrowser } from './sharedBrowser';

const filler = 'text\n\n'.repeat(80);
const post = `# Top\n\n${filler}[down](#far) and [near](#near)\n\n## Near\n\n${filler}## Far\n\n[further](#end)\n\n${filler}## End\n\nend`;

suite('preview page, back after a jump', () => {
  let browser: Browser;
  let preview: Preview;

  suiteSetup(async () => {
    browser = await sharedBrowser();
  });
  suiteTeardown(async () => {
    await closePages(browser);
  });
  setup(async () => {
    preview = await Preview.open(browser);
    await preview.render(post);
    await preview.page.getByText('down').scrollIntoViewIfNeeded();
  });
  teardown(async () => {
    assert.deepEqual(preview.errors, []);
    await preview.close();
  });

  const back = () => preview.page.locator('.recap-back');

  async function follow(name: string): Promise<number> {
    const top = await preview.scrollTop();
    await preview.page.getByText(name, { exact: true }).click();
    await preview.settle();
    return top;
  }

  for (const [how, undo] of [
    ['the button', () => back().click()],
    ['Alt+Left', () => preview.page.keyboard.press('Alt+ArrowLeft')],
    ['the button of the mouse', () => preview.page.locator('main').dispatchEvent('mouseup', { button: 3 })],
  ] as const) {
    test(`leads to where the link was, jump by jump, by ${how}`, async () => {
      const first = await follow('down');
      const second = await follow('further');
      await undo();
      assert.equal(Math.round(await preview.scrollTop()), Math.round(second));
      assert.equal(await preview.page.evaluate(() => document.activeElement?.textContent), 'further');
      await undo();
      assert.equal(Math.round(await preview.scrollTop()), Math.round(first));
      assert.equal(await preview.page.evaluate(() => document.activeElement?.textContent), 'down');
      assert.equal(await back().isVisible(), false);
    });
  }

  test('keeps its place when something is typed above it meanwhile', async () => {
    const top = await preview.page.getByText('down').evaluate(link => link.getBoundingClientRect().top);
    await follow('down');
    await preview.render(post.replace('# Top', '# Top\n\nmore\n\nand more'));
    await back().click();
    const now = await preview.page.getByText('down').evaluate(link => link.getBoundingClientRect().top);
    assert.ok(Math.abs(now - top) < 1, `${String(now)} instead of ${String(top)}`);
  });

  test('is not offered where the link is still in view, nor after the reader went back alone', async () => {
    await follow('near');
    await preview.page.evaluate(() => document.querySelector('main a')?.scrollIntoView());
    await preview.settle();
    assert.equal(await back().isVisible(), false);
    const top = await follow('down');
    assert.equal(await back().isVisible(), true);
    await preview.page.evaluate(to => {
      window.scrollTo(0, to);
    }, top);
    await preview.settle();
    assert.equal(await back().isVisible(), false);
  });

  test('leaves its key to VS Code while there is nothing to undo, and other keys always', async () => {
    await preview.page.evaluate(() => {
      const seen: string[] = [];
      window.addEventListener('keydown', event => seen.push(`${event.key} ${String(event.defaultPrevented)}`));
      Object.assign(globalThis, { seen });
    });
    await preview.page.keyboard.press('Alt+ArrowLeft');
    await follow('down');
    await preview.page.keyboard.press('ArrowLeft');
    await preview.page.keyboard.press('Alt+ArrowLeft');
    const seen = await preview.page.evaluate(() => (globalThis as unknown as { seen: readonly string[] }).seen);
    assert.deepEqual(
      seen.filter(key => key.startsWith('Arrow')),
      ['ArrowLeft false', 'ArrowLeft false'],
    );
  });

  test('is what the link of a footnote does that leads back', async () => {
    await preview.render(`# Top\n\n${filler}word[^1] here\n\n${filler}[^1]: note`);
    await preview.page.locator('sup a').scrollIntoViewIfNeeded();
    const top = await preview.scrollTop();
    await preview.page.locator('sup a').click();
    await preview.settle();
    assert.equal(await back().isVisible(), true);
    await preview.page.locator('.footnotes a').click();
    await preview.settle();
    assert.equal(Math.round(await preview.scrollTop()), Math.round(top));
    assert.equal(await back().isVisible(), false);
  });

  test('is over in another post', async () => {
    await follow('down');
    await preview.render('other', { uri: 'file:///other.md' });
    assert.equal(await back().isVisible(), false);
  });
});
