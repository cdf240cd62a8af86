import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { bundled } from '../unit/core/catalog/bundled';
import { seriousViolations } from './axe';
import { Preview } from './harness';
import { closePages, sharedBrowser } from './sharedBrowser';
import { themes } from './themes';

const host = 'img.example';
const picture = `https://${host}/a.png`;

suite('preview page, of remote images', () => {
  let browser: Browser;
  let preview: Preview;

  suiteSetup(async () => {
    browser = await sharedBrowser();
  });
  suiteTeardown(async () => {
    await closePages(browser);
  });
  setup(async () => {
    preview = await Preview.open(browser, { hosts: [host] });
  });
  teardown(() => preview.close());

  test('asks for the image, and for its host, by mouse and keyboard', async () => {
    const key = await preview.render(`![first](${picture}) ![second](https://${host}/b.png)`, { loaded: [] });
    await preview.page.getByRole('button', { name: 'Load image: first' }).click();
    await preview.page.keyboard.press('Tab');
    await preview.page.keyboard.press('Enter');
    await preview.page.keyboard.press('Tab');
    await preview.page.keyboard.press(' ');
    assert.deepEqual(await asked(), [
      { type: 'loadImage', key, image: 0, scope: 'once' },
      { type: 'loadImage', key, image: 0, scope: 'host' },
      { type: 'loadImage', key, image: 1, scope: 'once' },
    ]);
    assert.deepEqual(preview.foreignRequests, []);
  });

  test('follows no link that an image stands in, nor goes to the source, when the image is asked for', async () => {
    await preview.render(`[![first](${picture})](https://a.example/)`, { loaded: [] });
    await preview.page.getByRole('button', { name: 'Load image: first' }).dblclick();
    assert.deepEqual(
      (await asked()).map(({ type }) => type),
      ['loadImage', 'loadImage'],
    );
  });

  test('loads what it is told to load, and nothing else of a host it may ask', async () => {
    const other = `https://${host}/other`;
    await preview.render(
      [
        `![loaded](${picture})`,
        '',
        `![not](${other}.png) <img src="${picture}" srcset="${other}.png 2x" sizes="100vw" lowsrc="${other}.gif">`,
        '',
        `<picture><source srcset="${other}.webp"><img src="${other}.jpg"></picture>`,
        `<table background="${other}.png"><tr><td background="${other}.png">x</td></tr></table>`,
        `<p style="background: url(${other}.png); list-style-image: url(${other}.gif)">x</p>`,
        `<svg><image href="${other}.png"/><use href="${other}.svg#a"/><filter><feImage href="${other}.png"/></filter></svg>`,
        `<video poster="${other}.png" src="${other}.mp4"><source src="${other}.webm"><track src="${other}.vtt"></video>`,
        `<input type="image" src="${other}.png"><object data="${other}.png"></object><embed src="${other}.png">`,
        `<style>body { background: url(${other}.png) }</style><link rel="icon" href="${other}.ico"><link rel="preload" as="image" href="${other}.png">`,
        `<body background="${other}.png"><frameset><frame src="${other}.html"></frameset><bgsound src="${other}.wav">`,
      ].join('\n'),
      { loaded: [picture] },
    );
    await preview.settle();
    assert.deepEqual([...new Set(preview.foreignRequests)], [picture]);
  });

  test('loads nothing of a host that it may not ask, whatever it is told', async () => {
    const elsewhere = 'https://other.example/a.png';
    await preview.render(`![x](${elsewhere})`, { loaded: [elsewhere] });
    await preview.page.locator('img[data-recap-failed]').waitFor({ state: 'attached' });
    assert.deepEqual(preview.foreignRequests, []);
  });

  test('keeps the place of an image that says how large it is, before and after it is loaded', async () => {
    const text = `<img src="${picture}" width="640" height="360" alt="A cloud">\n\nBelow.`;
    const top = (): Promise<number> =>
      preview.page
        .locator('main > p')
        .last()
        .evaluate(element => element.getBoundingClientRect().top);
    await preview.render(text, { loaded: [] });
    const before = await top();
    assert.ok(before > 360);
    await preview.render(text, { loaded: [picture] });
    await preview.page.locator('img').evaluate((image: HTMLImageElement) => image.decode());
    assert.ok(Math.abs((await top()) - before) <= 1, `${String(before)} and ${String(await top())}`);
    await preview.page.setViewportSize({ width: 400, height: 600 });
    const narrow = await top();
    await preview.render(text, { loaded: [] });
    assert.ok(Math.abs((await top()) - narrow) <= 1, `${String(narrow)} and ${String(await top())} when narrow`);
  });

  test('takes a size away with the image that had it', async () => {
    await preview.render(`<img src="${picture}" width="640" height="360">`, { loaded: [] });
    await preview.render(`<img src="${picture}">`, { loaded: [] });
    const { style, width } = await preview.page
      .locator('.recap-image')
      .evaluate(element => ({ style: element.getAttribute('style'), width: element.getBoundingClientRect().width }));
    assert.deepEqual([style, width < 640], [null, true]);
  });

  test('leaves the keyboard at the image that was asked for', async () => {
    const text = `# One\n\n![first](${picture})\n\n[next](https://a.example/)`;
    await preview.render(text, { loaded: [] });
    await preview.page.getByRole('button', { name: 'Load image: first' }).press('Enter');
    await preview.render(text, { loaded: [picture] });
    assert.equal(await preview.page.evaluate(() => document.activeElement?.localName), 'img');
    await preview.page.keyboard.press('Tab');
    assert.equal(await preview.page.evaluate(() => document.activeElement?.textContent), 'next');
  });

  test('sends the keyboard to no image of another post', async () => {
    await preview.render(`# One\n\n![first](${picture})`, { loaded: [] });
    await preview.page.getByRole('button', { name: 'Load image: first' }).press('Enter');
    await preview.render(`- Two\n- ![second](${picture})`, { loaded: [], uri: 'file:///other.md' });
    assert.equal(await preview.page.evaluate(() => document.activeElement?.localName), 'body');
  });

  test('leaves it there, and the page where it was, when the page was made anew to get the image', async () => {
    const text = `# One\n\n${'text\n\n'.repeat(60)}![first](${picture})\n\n${'text\n\n'.repeat(60)}`;
    await preview.render(text, { loaded: [] });
    await preview.page.getByRole('button', { name: 'Load image: first' }).scrollIntoViewIfNeeded();
    const scrolled = await preview.scrollTop();
    assert.ok(scrolled > 200);
    await preview.page.getByRole('button', { name: 'Load image: first' }).press('Enter');
    // Whatever is kept meanwhile.
    await preview.send({ type: 'lock', isLocked: true });
    const state = (await preview.keptState()) as { uri: string; line: number; image?: number };
    const anew = await Preview.open(browser, { hosts: [host], state });
    await anew.render(text, { loaded: [picture] });
    await anew.settle();
    assert.equal(await anew.page.evaluate(() => document.activeElement?.getAttribute('alt')), 'first');
    assert.ok(
      Math.abs((await anew.scrollTop()) - scrolled) <= 24,
      `${String(scrolled)} and ${String(await anew.scrollTop())}`,
    );
    await anew.close();
  });

  test('shows at once what the page showed whose place it takes, and keeps the keyboard until the image is there', async () => {
    const state = { uri: 'file:///post.md', line: 0, image: 0 };
    const html =
      '<p>Shown <span r0123456789abcdef-own r0123456789abcdef-image="0" role="group">x</span></p></script><!--';
    const anew = await Preview.open(browser, { hosts: [host], state, showed: { html, lineCount: 1 } });
    assert.equal(await anew.page.locator('main').innerText(), 'Shown x');
    assert.equal(await anew.page.locator('script').count(), 1);
    const focused = (): Promise<string | undefined> => anew.page.evaluate(() => document.activeElement?.localName);
    assert.equal(await focused(), 'span');
    await anew.render(`Shown ![x](${picture})`, { loaded: [picture] });
    assert.equal(await focused(), 'img');
    await anew.close();
  });

  for (const theme of themes) {
    test(`has nothing serious to complain about in images to ask for and cards, ${theme.name}`, async () => {
      const page = await Preview.open(browser, { theme, height: 900, hosts: [host] });
      await page.render(
        [
          '---\ntitle: Pictures\n---',
          `A badge ![build](${picture}) in a line.`,
          '',
          `[![linked](${picture})](https://a.example/)`,
          '',
          `<img src="${picture}" width="640" height="360" alt="The floor of the hall">`,
          '',
          `<iframe src="https://www.youtube.com/embed/abc" title="Keynote in ten minutes"></iframe>`,
          '',
          '<video src="https://a.example/v.mp4"></video>',
        ].join('\n'),
        { loaded: [], catalog: bundled },
      );
      const violations = await seriousViolations(page);
      await page.close();
      assert.deepEqual(violations, []);
    });
  }

  async function asked(): Promise<readonly { readonly type: string }[]> {
    return preview.sent();
  }
});
