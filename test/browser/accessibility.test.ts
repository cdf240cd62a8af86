import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { bundled } from '../unit/core/catalog/bundled';
import { seriousViolations } from './axe';
import { Preview } from './harness';
import { closePages, sharedBrowser } from './sharedBrowser';
import { themes } from './themes';

const everything = [
  '---',
  'title: Launch notes',
  'date: 2018-12-11',
  'tags: [aws, launches]',
  '---',
  '## Compute',
  '',
  '{% include notice.html %} and {{ site.name }}, `code`, **bold**, [a link](https://example.com) and [another](#compute).',
  '',
  '![A picture](pictures/a.svg) ![](pictures/missing.svg) ![far](https://example.com/far.png)',
  '',
  '| name | new |',
  '| - | - |',
  '| Firecracker | yes |',
  '',
  '- one',
  '- two',
  '',
  '> quoted',
  '',
  ...['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION'].flatMap(kind => [`> [!${kind}]`, '> Text', '']),
  '```',
  `a line of code that is longer than the page is wide ${'and goes on '.repeat(30)}`,
  '```',
  '',
  '<details><summary>More</summary><p>inside</p></details>',
  '',
  '<iframe src="https://example.com/video" title="A video"></iframe>',
  '',
  '### Below',
  '',
  'text',
].join('\n');

const sample = readFileSync('samples/jekyll-site/_posts/2018-12-11-what-reinvent-2018-brought.md', 'utf8');

suite('preview page, for assistive technology', () => {
  let browser: Browser;

  suiteSetup(async () => {
    browser = await sharedBrowser();
  });
  suiteTeardown(async () => {
    await closePages(browser);
  });

  for (const theme of themes) {
    for (const [what, text] of [
      ['a post with everything', everything],
      ['the sample post', sample],
    ] as const) {
      test(`has nothing serious to complain about in ${what}, ${theme.name}`, async () => {
        const preview = await Preview.open(browser, { theme, height: 900 });
        await preview.render(text);
        await preview.settle();
        const violations = await seriousViolations(preview);
        await preview.close();
        assert.deepEqual(violations, []);
      });
    }
  }

  for (const theme of themes) {
    test(`has nothing serious to complain about in marks, their strip and an open card, ${theme.name}`, async () => {
      const preview = await Preview.open(browser, { theme, height: 900 });
      const key = await preview.render(sample, { catalog: bundled });
      const mark = preview.page.locator('main [data-recap-mark][role]').first();
      await preview.page.locator('.recap-bar').first().click();
      await mark.press('Enter');
      await preview.tellCard(key, Number(await mark.getAttribute('data-recap-mark')));
      await preview.page.locator('.recap-card').waitFor();
      // Half transparent colours have no contrast yet.
      await preview.page
        .locator('.recap-card')
        .evaluate(card => Promise.all(card.getAnimations().map(({ finished }) => finished)));
      const violations = await seriousViolations(preview);
      await preview.close();
      assert.deepEqual(violations, []);
    });
  }

  test('is a check that finds what is wrong', async () => {
    const preview = await Preview.open(browser);
    await preview.render('text');
    await preview.page.evaluate(() => {
      const image = document.createElement('img');
      document.querySelector('main')?.append(image);
    });
    assert.match(String(await seriousViolations(preview)), /image-alt/);
    await preview.close();
  });
});
