import assert from 'node:assert/strict';
import type { Browser, Locator } from 'playwright-core';
import { smallCatalog } from '../unit/core/catalog/bundled';
import { Preview, someCard } from './harness';
import { closePages, sharedBrowser } from './sharedBrowser';

const announced: [string, string, number, string] = ['2018-11-28', 're:Invent 2018', 0, '2026-11-22'];
const catalog = smallCatalog([
  { id: 'qldb', name: 'Amazon QLDB', category: 'databases', announced },
  { id: 'timestream', name: 'Amazon Timestream', category: 'databases', announced },
  { id: 'outposts', name: 'AWS Outposts', category: 'compute', announced },
]);
const front = '---\ntitle: Recap of re:Invent 2018\ndate: 2018-12-05\n---';
const body = [
  '## New: Amazon QLDB',
  'A ledger. AWS announced **Amazon Timestream** too.',
  'Announcing [AWS Outposts](https://aws.amazon.com/outposts/).',
];
const post = (...blocks: readonly string[]): string => [front, ...blocks].join('\n\n');
const text = post(...body);
const filler = Array.from({ length: 40 }, (_, index) => `Paragraph ${String(index)} says nothing new.`);

suite('marks in the preview page', () => {
  let browser: Browser;
  let preview: Preview;
  let card: Locator;

  suiteSetup(async () => {
    browser = await sharedBrowser();
  });
  suiteTeardown(async () => {
    await closePages(browser);
  });
  setup(async () => {
    preview = await Preview.open(browser);
    card = preview.page.locator('.recap-card');
  });
  teardown(async () => {
    assert.deepEqual(preview.errors, []);
    assert.deepEqual(preview.foreignRequests, []);
    await preview.close();
  });

  test('are buttons and links the keyboard reaches, and say nothing the text does not', async () => {
    await preview.render(text, { catalog });
    const marks = await preview.page
      .locator('main [data-recap-mark]')
      .evaluateAll(all =>
        all.map(mark => [mark.localName, mark.role, (mark as HTMLElement).tabIndex, mark.textContent]),
      );
    assert.deepEqual(marks, [
      ['span', 'button', 0, 'Amazon QLDB'],
      ['span', 'button', 0, 'Amazon Timestream'],
      ['a', null, 0, 'AWS Outposts'],
    ]);
    const underlines = await preview.page
      .locator('main [data-recap-mark]')
      .evaluateAll(all => all.map(mark => getComputedStyle(mark).textDecorationStyle));
    assert.deepEqual(underlines, ['dotted', 'dotted', 'dotted']);
  });

  test('show their card once the pointer has rested there, and not before', async () => {
    const key = await preview.render(text, { catalog });
    await mark('Amazon QLDB').hover();
    assert.deepEqual(await preview.sent(), [{ type: 'askCard', key, announcement: 0 }]);
    await preview.tellCard(key, 0);
    assert.equal(await card.isVisible(), false);
    await card.waitFor();
    assert.deepEqual(await linesOf(card), [
      someCard.name,
      someCard.what,
      ...someCard.facts,
      'Documentation: docs.aws.amazon.com/qldb/latest/developerguide',
      someCard.why,
      'Open docs',
      'Go to announcement',
    ]);
  });

  test('show a card that is too long for the window with its buttons in sight', async () => {
    await preview.page.setViewportSize({ width: 300, height: 320 });
    const key = await preview.render(text, { catalog });
    await focusFirstMark();
    await preview.tellCard(key, 0, { facts: Array.from({ length: 12 }, (_, at) => `fact ${String(at)}`) });
    const box = await boxOf(card);
    for (const name of ['Open docs', 'Go to announcement']) {
      const button = await boxOf(card.getByRole('button', { name }));
      assert.ok(button.y + button.height <= box.y + box.height, `${name} in sight`);
    }
    const scrolled = await card.evaluate(element => {
      element.scrollTop = element.scrollHeight;
      return element.scrollTop;
    });
    assert.ok(scrolled > 0, 'The rest can be scrolled to');
    const why = await boxOf(card.locator('.recap-card-why').last());
    const buttons = await boxOf(card.locator('.recap-card-buttons'));
    assert.ok(why.y + why.height <= buttons.y, 'Buttons cover nothing at the end');
  });

  test('break long addresses in their card after slashes', async () => {
    const key = await preview.render(text, { catalog });
    await focusFirstMark();
    const target = 'docs.aws.amazon.com/somelongname/anotherlongname/UserGuide/concepts.html';
    await preview.tellCard(key, 0, { docs: { title: 'Documentation', target } });
    const line = card.locator('.recap-card-fact').last();
    assert.equal(await line.textContent(), `Documentation: ${target}`);
    const ends = await line.evaluate(paragraph => {
      const range = document.createRange();
      const tops = [...paragraph.childNodes].flatMap(node => {
        if (!(node instanceof Text)) return [];
        range.selectNodeContents(node);
        return [new Set([...range.getClientRects()].map(({ top }) => top)).size];
      });
      // Only the title before the address may stand on two lines.
      return tops.slice(1);
    });
    assert.ok(ends.length >= 3 && ends.every(lines => lines === 1), String(ends));
  });

  test('show no card for a pointer that passes by', async () => {
    const key = await preview.render(text, { catalog });
    await mark('Amazon QLDB').hover();
    await preview.tellCard(key, 0);
    await preview.page.mouse.move(700, 590);
    await preview.page.waitForTimeout(400);
    assert.equal(await card.isVisible(), false);
  });

  test('keep the card while the pointer is in it, and close it when the pointer leaves', async () => {
    await hoverOver('Amazon QLDB', 0);
    const box = await boxOf(card);
    await preview.page.mouse.move(box.x + 20, box.y + 20, { steps: 5 });
    await preview.page.waitForTimeout(400);
    assert.equal(await card.isVisible(), true);
    await preview.page.mouse.move(780, 590, { steps: 3 });
    await card.waitFor({ state: 'hidden' });
  });

  test('show the card at once for the keyboard, and tell what it says to screen readers', async () => {
    const key = await preview.render(text, { catalog });
    await focusFirstMark();
    await preview.tellCard(key, 0);
    assert.equal(await card.isVisible(), true);
    const first = mark('Amazon QLDB');
    assert.equal(await first.getAttribute('aria-expanded'), 'true');
    assert.equal(await first.getAttribute('aria-haspopup'), 'dialog');
    const described = await first.evaluate(
      element => document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent ?? '',
    );
    assert.ok(described.startsWith('service · databases') && described.includes('ended 2025-07-31'), described);
    const labelled = await card.evaluate(
      element => document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent,
    );
    assert.deepEqual([await card.getAttribute('role'), labelled], ['dialog', someCard.name]);
  });

  test('wait for the card of a mark that focus has just scrolled into view', async () => {
    const key = await preview.render(`${'far\n\n'.repeat(200)}\n\n${text}`, { catalog });
    await focusFirstMark();
    await preview.page.waitForFunction(() => window.scrollY > 0);
    // The page hears of its scrolling with the next frame.
    await preview.page.evaluate(
      () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    await preview.tellCard(key, 0);
    assert.equal(await card.isVisible(), true);
  });

  test('lead by Tab into the card, on to the next mark, and back', async () => {
    const key = await preview.render(text, { catalog });
    await focusFirstMark();
    await preview.tellCard(key, 0);
    const { keyboard } = preview.page;
    await keyboard.press('Tab');
    assert.equal(await focused(), 'Open docs');
    await keyboard.press('Tab');
    assert.equal(await focused(), 'Go to announcement');
    await keyboard.press('Shift+Tab');
    await keyboard.press('Shift+Tab');
    assert.equal(await focused(), 'Amazon QLDB');
    assert.equal(await card.isVisible(), true);
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    assert.equal(await focused(), 'Amazon Timestream');
    await preview.tellCard(key, 1, { name: 'Amazon Timestream' });
    assert.equal(await card.locator('.recap-card-name').innerText(), 'Amazon Timestream');
    assert.equal(await mark('Amazon QLDB').getAttribute('aria-expanded'), 'false');
  });

  test('close their card by Escape, which gives the focus back and does not open it again', async () => {
    const key = await preview.render(text, { catalog });
    await focusFirstMark();
    await preview.tellCard(key, 0);
    await preview.page.keyboard.press('Enter');
    assert.equal(await focused(), 'Open docs');
    await preview.page.keyboard.press('Escape');
    assert.equal(await focused(), 'Amazon QLDB');
    assert.equal(await card.isVisible(), false);
    assert.equal(await mark('Amazon QLDB').getAttribute('aria-describedby'), null);
  });

  test('close by Escape what the pointer opened', async () => {
    await hoverOver('Amazon QLDB', 0);
    await preview.page.keyboard.press('Escape');
    assert.equal(await card.isVisible(), false);
  });

  test('ask for docs and for the place in the text by index, whatever the card says', async () => {
    const key = await hoverOver('Amazon Timestream', 1);
    await card.getByRole('button', { name: 'Open docs' }).click();
    assert.equal(await card.isVisible(), false);
    await hoverOver('Amazon Timestream', 1, key);
    await card.getByRole('button', { name: 'Go to announcement' }).click();
    const asked = (await preview.sent()).filter(({ type }) => type !== 'askCard');
    assert.deepEqual(asked, [
      { type: 'openDocs', key, announcement: 1 },
      { type: 'goToAnnouncement', key, announcement: 1 },
    ]);
  });

  test('offer no docs where none are known', async () => {
    const key = await preview.render(text, { catalog });
    await mark('Amazon QLDB').hover();
    await preview.tellCard(key, 0, { docs: undefined });
    await card.waitFor();
    assert.deepEqual(await card.getByRole('button').allInnerTexts(), ['Go to announcement']);
  });

  test('that are links are followed as ever, and their card tells where they lead', async () => {
    const key = await preview.render(text, { catalog });
    await preview.page.locator('main a').hover();
    await preview.tellCard(key, 2);
    await card.waitFor();
    assert.ok((await linesOf(card)).includes('This link leads to https://aws.amazon.com/outposts/'));
    assert.equal(await preview.page.locator('main a').getAttribute('title'), null);
    await preview.page.locator('main a').click();
    assert.deepEqual((await preview.sent()).at(-1), { type: 'openLink', key, link: 0 });
    assert.equal(await card.isVisible(), false);
  });

  test('in a heading leave its click and its id alone', async () => {
    const key = await preview.render(text, { catalog });
    await mark('Amazon QLDB').click();
    assert.equal(await preview.page.locator('h2#new-amazon-qldb').count(), 1);
    const [asked] = (await preview.sent()).filter(({ type }) => type === 'revealSource');
    assert.deepEqual(asked, { type: 'revealSource', key, line: 5, gesture: 'heading' });
  });

  test('show texts of a card as text', async () => {
    const key = await preview.render(text, { catalog });
    await mark('Amazon QLDB').hover();
    const hostile = '<img src=x onerror="globalThis.PWNED = 1"><b>x</b>';
    await preview.tellCard(key, 0, {
      name: hostile,
      what: hostile,
      facts: [hostile],
      why: hostile,
      docs: { title: hostile, target: hostile },
    });
    await card.waitFor();
    assert.equal(await card.locator('img, b').count(), 0);
    assert.equal(await card.locator('.recap-card-name').innerText(), hostile);
    assert.equal(await preview.page.evaluate(() => 'PWNED' in globalThis), false);
  });

  test('drop a card of another render', async () => {
    const old = await preview.render(text, { catalog });
    await preview.render(`${text}\n\nMore.`, { catalog });
    await focusFirstMark();
    await preview.tellCard(old, 0);
    assert.equal(await card.isVisible(), false);
  });

  for (const [where, width, zoom, pointAt] of [
    ['at the bottom of the window', 800, 1, 'bottom'],
    ['at the top', 800, 1, 'top'],
    ['in a window 320 pixels wide', 320, 1, 'top'],
    ['at 200 %', 400, 2, 'bottom'],
  ] as const) {
    test(`have their card in the window, and not over them, ${where}`, async () => {
      await preview.page.setViewportSize({ width, height: 640 / zoom });
      const key = await preview.render(post(...filler, ...body, ...filler), { catalog });
      await mark('Amazon Timestream').evaluate((element, block) => {
        element.scrollIntoView({ block: block === 'bottom' ? 'end' : 'start' });
      }, pointAt);
      await preview.settle();
      const height = await preview.page.evaluate(() => document.documentElement.scrollHeight);
      await mark('Amazon Timestream').hover();
      await preview.tellCard(key, 1);
      await card.waitFor();
      const box = await boxOf(card);
      const hovered = await boxOf(mark('Amazon Timestream'));
      assert.ok(box.x >= 0 && box.x + box.width <= width, JSON.stringify(box));
      assert.ok(box.y >= 0 && box.y + box.height <= 640 / zoom, JSON.stringify(box));
      assert.ok(box.y >= hovered.y + hovered.height || box.y + box.height <= hovered.y, JSON.stringify([box, hovered]));
      assert.ok(box.width <= 320);
      assert.equal(await preview.page.evaluate(() => document.documentElement.scrollHeight), height);
      assert.equal(await preview.page.evaluate(() => document.documentElement.scrollWidth), width);
    });
  }

  test('do not move for those who want no motion, nor long for anybody', async () => {
    await hoverOver('Amazon QLDB', 0);
    const duration = (): Promise<string> =>
      card.evaluate(
        element => `${getComputedStyle(element).animationName} ${getComputedStyle(element).animationDuration}`,
      );
    assert.equal(await duration(), 'recap-appear 0.1s');
    await preview.page.emulateMedia({ reducedMotion: 'reduce' });
    assert.match(await duration(), /^none /);
  });

  test('join without moving or replacing anything but the names', async () => {
    const whole = post(...filler.slice(0, 3), ...body, '![x](a.png)', ...filler);
    await preview.render(whole);
    await preview.settle();
    await preview.page.evaluate(() => window.scrollTo(0, 60));
    const before = await layout();
    await preview.page.evaluate(() =>
      Object.assign(globalThis, { kept: [...document.querySelectorAll('main > *, main img')] }),
    );
    await preview.render(whole, { catalog });
    assert.equal(await preview.page.locator('[data-recap-mark]').count(), 3);
    await preview.settle();
    assert.deepEqual(await layout(), before);
    const kept = await preview.page.evaluate(() => {
      const now = [...document.querySelectorAll('main > *, main img')];
      return (globalThis as unknown as { kept: readonly Element[] }).kept.every(
        (element, index) => element === now[index],
      );
    });
    assert.ok(kept);
    assert.deepEqual(preview.pictureRequests, ['a.png']);
  });

  test('keep a block that only another announcement before it renumbers', async () => {
    await preview.render(post('Nothing yet.', ...body), { catalog });
    await preview.page.evaluate(() => {
      const marks = [...document.querySelectorAll('main [data-recap-mark]')];
      Object.assign(globalThis, { kept: marks, changes: [] });
      for (const paragraph of document.querySelectorAll('main > p:not(:first-of-type), main > h2'))
        new MutationObserver(records =>
          (globalThis as unknown as { changes: unknown[] }).changes.push(...records),
        ).observe(paragraph, { childList: true, characterData: true, subtree: true });
    });
    await preview.render(post('AWS announced AWS Xyzzy.', ...body), { catalog });
    const marks = await preview.page.locator('main [data-recap-mark]').evaluateAll(all => ({
      indexes: all.map(element => element.getAttribute('data-recap-mark')),
      same: all
        .slice(1)
        .every((element, index) => element === (globalThis as unknown as { kept: readonly Element[] }).kept[index]),
    }));
    assert.deepEqual(marks, { indexes: ['0', '1', '2', '3'], same: true });
    assert.equal(
      await preview.page.evaluate(() => (globalThis as unknown as { changes: unknown[] }).changes.length),
      0,
    );
  });

  test('keep an open card over an edit elsewhere, told anew', async () => {
    await preview.tellCard(await preview.render(text, { catalog }), 0);
    await focusFirstMark();
    await card.waitFor();
    const key = await preview.render(post('AWS announced AWS Xyzzy.', ...body), { catalog });
    assert.deepEqual((await preview.sent()).at(-1), { type: 'askCard', key, announcement: 1 });
    await preview.tellCard(key, 1, { facts: ['something else'] });
    assert.ok((await linesOf(card)).includes('something else'));
    await preview.render(post('Nothing.'), { catalog });
    assert.equal(await card.isVisible(), false);
  });

  test('change nothing in the page for the same text', async () => {
    await preview.render(text, { catalog });
    await preview.page.evaluate(() => {
      const changes: MutationRecord[] = [];
      new MutationObserver(records => changes.push(...records)).observe(document.body, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      Object.assign(globalThis, { changes });
    });
    await preview.render(text, { catalog });
    assert.equal(
      await preview.page.evaluate(() => (globalThis as unknown as { changes: readonly unknown[] }).changes.length),
      0,
    );
  });

  test('cannot be forged by a post, nor can a card or a strip', async () => {
    await preview.render(
      post(
        '<span class="recap-mark" data-recap-mark="0" data-recap-group="databases" r0-mark="0" role="button" tabindex="0" aria-expanded="false" aria-pressed="true">forged</span>',
        '<div class="recap-card" id="recap-card" role="dialog"><button>Open docs</button></div>',
        '<a href="https://a.test" data-recap-mark="0" aria-describedby="x" data-recap-title="https://good.test">b</a>',
      ),
      { catalog },
    );
    const forged = await preview.page
      .locator('main > :not(header), main > :not(header) *')
      .evaluateAll(all =>
        all
          .flatMap(({ attributes }) => [...attributes].map(({ name, value }) => `${name}=${value}`))
          .filter(attribute => !/^(?:data-recap-line|data-recap-end|data-recap-link|href|title)=/.test(attribute)),
      );
    assert.deepEqual(forged, ['class=', 'class=', 'id=user-content-recap-card']);
    await preview.page.locator('main').getByText('forged').hover();
    await preview.page.waitForTimeout(400);
    assert.deepEqual(await preview.sent(), []);
  });

  test('by a bar of the strip: those of its category are highlighted, the first is shown', async () => {
    await preview.render(post(...filler, ...body), { catalog });
    const bars = preview.page.locator('.recap-bar');
    assert.deepEqual(
      (await bars.allInnerTexts()).map(label => label.replace(/\s+/g, ' ').trim()),
      ['databases 2', 'compute 1'],
    );
    await bars.first().click();
    assert.deepEqual(await lit(), ['Amazon QLDB', 'Amazon Timestream']);
    assert.deepEqual(await bars.evaluateAll(all => all.map(bar => bar.ariaPressed)), ['true', 'false']);
    assert.ok((await boxOf(mark('Amazon QLDB'))).y < 600);
    await preview.render(post('New paragraph.', ...filler, ...body, 'AWS announced Amazon Timestream.'), { catalog });
    assert.deepEqual((await lit()).slice(0, 2), ['Amazon QLDB', 'Amazon Timestream']);
    await preview.page.keyboard.press('Escape');
    assert.deepEqual(await lit(), []);
  });

  test('by no bar any more in another post', async () => {
    await preview.render(text, { catalog });
    await preview.page.locator('.recap-bar').first().click();
    assert.deepEqual(await lit(), ['Amazon QLDB', 'Amazon Timestream']);
    await preview.render(post('Another one.', ...body), { catalog, uri: 'file:///other.md' });
    assert.deepEqual(await lit(), []);
  });

  test('by the keyboard too: a bar is pressed, and again', async () => {
    await preview.render(text, { catalog });
    await preview.page.locator('.recap-bar').nth(1).focus();
    await preview.page.keyboard.press('Enter');
    assert.deepEqual(await lit(), ['AWS Outposts']);
    await preview.page.keyboard.press('Space');
    assert.deepEqual(await lit(), []);
  });

  test('leave the strip as high as it was without announcements, and in one line where it is narrow', async () => {
    const heights: number[] = [];
    for (const width of [800, 320]) {
      await preview.page.setViewportSize({ width, height: 600 });
      await preview.render(text);
      heights.push((await boxOf(preview.page.locator('.recap-title'))).height);
      await preview.render(text, { catalog });
      heights.push((await boxOf(preview.page.locator('.recap-title'))).height);
    }
    assert.equal(heights[0], heights[1]);
    assert.equal(heights[2], heights[3]);
    const lines = await preview.page
      .locator('.recap-bar')
      .evaluateAll(all => new Set(all.map(bar => bar.getBoundingClientRect().top)).size);
    assert.equal(lines, 1);
  });

  function mark(name: string): Locator {
    return preview.page.locator('main [data-recap-mark]', { hasText: name }).first();
  }

  /** Opens a card by the pointer. Returns the key of the render. */
  async function hoverOver(name: string, announcement: number, rendered?: string): Promise<string> {
    const key = rendered ?? (await preview.render(text, { catalog }));
    await preview.page.mouse.move(790, 595);
    await mark(name).hover();
    await preview.tellCard(key, announcement);
    await card.waitFor();
    return key;
  }

  /** By the keyboard: the strip comes first. */
  async function focusFirstMark(): Promise<void> {
    for (let press = 0; press < 10 && (await focused()) !== 'Amazon QLDB'; press++)
      await preview.page.keyboard.press('Tab');
  }

  async function focused(): Promise<string> {
    return preview.page.evaluate(() => document.activeElement?.textContent ?? '');
  }

  async function lit(): Promise<readonly string[]> {
    return preview.page.locator('main [data-recap-lit]').allInnerTexts();
  }

  async function layout(): Promise<readonly number[]> {
    return preview.page.evaluate(() => [
      window.scrollY,
      ...[...document.querySelectorAll('main > *')].flatMap(block => {
        const { top, height } = block.getBoundingClientRect();
        return [top, height];
      }),
    ]);
  }
});

async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox();
  assert.ok(box);
  return box;
}

async function linesOf(card: Locator): Promise<readonly string[]> {
  return (await card.locator('p, button').allInnerTexts()).map(line => line.trim());
}
