import assert from 'node:assert/strict';
import type { Preview } from './harness';
import { previewForEachTest } from './previewForEachTest';

const post = '# One\n\ntext of\nsome lines\n\n- a\n- b\n\n| c |\n|---|\n| d |\n\n```\ncode\n```\n\nlast';

suite('preview page, where the cursor is', () => {
  let preview: Preview;

  previewForEachTest(opened => {
    preview = opened;
  });

  /** The text of the block that the bar is beside; empty where there is no bar. */
  async function marked(): Promise<string> {
    await preview.settle();
    return preview.page.evaluate(() => {
      const bar = document.querySelector('.recap-cursor:not([hidden])')?.getBoundingClientRect();
      if (!bar) return '';
      const blocks = [...document.querySelectorAll('main [data-recap-line]')];
      const beside = blocks.filter(block => {
        const { top, height } = block.getBoundingClientRect();
        return Math.abs(top - bar.top) < 0.5 && Math.abs(height - bar.height) < 0.5;
      });
      return beside.at(-1)?.textContent.trim() ?? 'nothing';
    });
  }

  for (const [line, text] of [
    [0, 'One'],
    [1, ''],
    [3, 'text of\nsome lines'],
    [6, 'b'],
    [10, 'd'],
    [13, 'code'],
    [16, 'last'],
    [99, ''],
  ] as const) {
    test(`marks the innermost block of line ${String(line)}`, async () => {
      const key = await preview.render(post);
      await preview.send({ type: 'cursor', key, line });
      assert.equal(await marked(), text);
    });
  }

  test('moves nothing, is in nobody’s way, and goes with the editor', async () => {
    const key = await preview.render(post);
    const layout = () =>
      preview.page
        .locator('main *')
        .evaluateAll(all => all.map(element => JSON.stringify(element.getBoundingClientRect())).join());
    const before = await layout();
    await preview.send({ type: 'cursor', key, line: 3 });
    await preview.settle();
    assert.equal(await layout(), before);
    assert.equal(await preview.page.locator('.recap-cursor').getAttribute('aria-hidden'), 'true');
    await preview.send({ type: 'cursor', key, line: undefined });
    assert.equal(await marked(), '');
  });

  test('stays beside its block when what is above changes, and when the window does', async () => {
    const key = await preview.render(`![x](a.png)\n\n${post}`);
    await preview.send({ type: 'cursor', key, line: 18 });
    assert.equal(await marked(), 'last');
    await preview.page.setViewportSize({ width: 320, height: 600 });
    assert.equal(await marked(), 'last');
    const next = await preview.render(`zero\n\n${post}`);
    await preview.send({ type: 'cursor', key: next, line: 18 });
    assert.equal(await marked(), 'last');
  });

  test('hears nothing of an older render', async () => {
    const key = await preview.render(post);
    await preview.render(`zero\n\n${post}`);
    await preview.send({ type: 'cursor', key, line: 0 });
    assert.equal(await marked(), '');
  });
});
