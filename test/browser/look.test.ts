import assert from 'node:assert/strict';
import type { Browser, Locator } from 'playwright-core';
import { smallCatalog } from '../unit/core/catalog/bundled';
import { Preview } from './harness';
import { closePages, sharedBrowser } from './sharedBrowser';
import { themes } from './themes';

const categories = ['analytics', 'compute', 'databases', 'machine-learning', 'networking'];
const catalog = smallCatalog(
  categories.map(category => ({
    id: category,
    name: `Amazon ${category.replace(/^./, letter => letter.toUpperCase())}ify`,
    category,
    announced: ['2018-11-28', 're:Invent 2018', 0, '2026-11-22'],
  })),
);
const news = categories.map(category => `AWS announced **${catalog.byId(category)?.name ?? ''}** today.`);

suite('look of the preview page', () => {
  let browser: Browser;
  let preview: Preview;

  suiteSetup(async () => {
    browser = await sharedBrowser();
  });
  suiteTeardown(async () => {
    await closePages(browser);
  });
  teardown(async () => {
    assert.deepEqual(preview.errors, []);
    await preview.close();
  });

  for (const width of [320, 800]) {
    test(`the reason of a chip at the edge stays within the page, ${String(width)} pixels wide`, async () => {
      preview = await Preview.open(browser, { width });
      await preview.render(`${'Words that take room. '.repeat(width / 200)}{% one %} and {% another %}.`);
      const chips = preview.page.locator('.recap-chip');
      for (let at = 0; at < 2; at++) {
        await preview.page.keyboard.press('Tab');
        const reason = await chips.nth(at).evaluate(chip => getComputedStyle(chip, '::after').content);
        assert.equal(reason, '"Recap does not evaluate this tag"');
        const overflow = await preview.page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.equal(overflow, 0);
      }
    });
  }

  test('the reason of a chip stands right below it', async () => {
    preview = await Preview.open(browser);
    await preview.render(`${'Text.\n\n'.repeat(4)}Here is {% one %}.`);
    await preview.page.keyboard.press('Tab');
    const chip = preview.page.locator('.recap-chip');
    const box = await chip.boundingBox();
    assert.ok(box);
    const [left, top] = await chip.evaluate(element => {
      const style = getComputedStyle(element, '::after');
      return [style.left, style.top].map(parseFloat);
    });
    assert.ok(Math.abs(Number(left) - box.x) <= 1, `left at ${String(left)}, not ${String(box.x)}`);
    assert.ok(Math.abs(Number(top) - box.y - box.height) <= 1, `top at ${String(top)}`);
  });

  for (const [language, side, end] of [
    ['en', 'right', 1],
    ['he', 'left', -1],
  ] as const) {
    test(`the strip of a post in "${language}" fades ${side} as long as there is more, and nowhere else`, async () => {
      preview = await Preview.open(browser, { width: 400 });
      const head = `---\ntitle: What is new\ndate: 2018-12-05\nlang: ${language}\n---\n\n`;
      await preview.render(head + news.join('\n\n'), { catalog });
      assert.equal(await preview.page.locator('.recap-bar').count(), 5);
      const strip = preview.page.locator('.recap-glance');
      const fadesAt = (): Promise<string | undefined> =>
        strip.evaluate(element => {
          const style = getComputedStyle(element);
          const isFaded = style.getPropertyValue('--recap-fade') !== '0px';
          return isFaded ? /to (\w+)/.exec(style.maskImage)?.[1] : 'nowhere';
        });
      assert.equal(await fadesAt(), side);
      await strip.evaluate((element, way) => {
        element.scrollLeft = way * element.scrollWidth;
      }, end);
      await preview.settle();
      assert.equal(await fadesAt(), 'nowhere');
      await preview.page.setViewportSize({ width: 1600, height: 600 });
      await preview.settle();
      assert.equal(await fadesAt(), 'nowhere');
    });
  }

  for (const theme of themes) {
    test(`a pressed bar of the strip is a box around its words, told from the one with the focus, ${theme.name}`, async () => {
      preview = await Preview.open(browser, { theme, width: 800 });
      await preview.render(`---\ntitle: What is new\ndate: 2018-12-05\n---\n\n${news.join('\n\n')}`, { catalog });
      const bars = preview.page.locator('.recap-bar');
      await bars.nth(0).click();
      await preview.page.keyboard.press('Tab');
      const [pressed, focused] = await bars.evaluateAll(all =>
        all.slice(0, 2).map(bar => {
          const { outline, backgroundColor } = getComputedStyle(bar);
          const line = getComputedStyle(bar, '::after').height;
          return { height: bar.getBoundingClientRect().height, look: `${outline} ${backgroundColor} ${line}` };
        }),
      );
      assert.equal(pressed?.height, 32);
      assert.equal(await bars.nth(1).evaluate(bar => bar.matches(':focus-visible')), true);
      assert.notEqual(pressed.look, focused?.look);
    });
  }

  test('a post in Hebrew is laid out from right to left, and Recap’s words in it can be read', async () => {
    preview = await Preview.open(browser);
    await preview.render(
      '---\ntitle: סיכום ההכרזות\ndate: 2022-12-02\nlang: he\n---\n\n- **AWS Lambda SnapStart** [הוכרז](https://example.com/) היום.\n',
    );
    const { page } = preview;
    assert.equal(await directionOf(page.locator('li')), 'rtl');
    for (const words of ['1 links', '1 min read'])
      assert.ok(await readsFromLeft(page.getByText(words, { exact: true })), words);
  });
});

function directionOf(element: Locator): Promise<string> {
  return element.evaluate(item => getComputedStyle(item).direction);
}

/** Whether the first letter of a text stands left of its last. */
function readsFromLeft(element: Locator): Promise<boolean> {
  return element.evaluate(({ firstChild }) => {
    const placeOf = (at: number): number => {
      const range = document.createRange();
      if (firstChild) range.setStart(firstChild, at);
      if (firstChild) range.setEnd(firstChild, at + 1);
      return range.getBoundingClientRect().left;
    };
    return placeOf(0) < placeOf((firstChild?.textContent?.length ?? 1) - 1);
  });
}
