import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { RenderMessage } from '../../src/protocol/messages';
import { Preview } from './harness';
import { previewForEachTest } from './previewForEachTest';
import { slowedDown } from './slowedDown';

/** Blocks as the host renders them, four lines each. */
const blocks = (count: number, first = 0): readonly string[] =>
  Array.from({ length: count }, (_, index) => {
    const line = (first + index) * 4;
    const name = String(first + index);
    return `<p r0123456789abcdef-line="${String(line)}">Block <b>${name}</b> says something.</p>\n<h2 r0123456789abcdef-id="" id="block-${name}" r0123456789abcdef-line="${String(line + 2)}">Heading ${name}</h2>\n`;
  });
/** The same as a host sends them that begins anew: numbers count from each piece. */
const inPieces = (all: readonly string[]): Pick<RenderMessage, 'html' | 'lineCount' | 'pieces'> => ({
  html: all.join(''),
  lineCount: all.length * 4,
  pieces: all.map(({ length }) => ({ length, place: { line: 0, link: 0, mark: 0 } })),
});
const many = 1200;
const long = { html: blocks(many).join(''), lineCount: many * 4 };
/** So many that they come in more than two parts on a fast machine too. */
const most = 2000;
const longest = { html: blocks(most).join(''), lineCount: most * 4 };

suite('preview page, of a long post', () => {
  let browser: Browser;
  let preview: Preview;

  previewForEachTest((opened, launched) => {
    preview = opened;
    browser = launched;
  });

  const shownBlocks = (): Promise<number> => preview.page.locator('main h2').count();
  const bodyOf = ({ page }: Preview): Promise<string> => page.locator('main').evaluate(({ innerHTML }) => innerHTML);
  const whole = (): Promise<unknown> =>
    preview.page.waitForFunction(() => !document.querySelector('main[aria-busy]'), undefined, { timeout: 30_000 });

  test('shows the beginning first, says that it is busy, and then shows all of it', async () => {
    await preview.page.evaluate(watchParts);
    await slowedDown(preview.page, async () => {
      await preview.beginToShow(longest);
      await whole();
    });
    const parts = await preview.page.evaluate(partsSeen);
    assert.ok(parts.length > 2, `it came in ${String(parts.length)} parts`);
    assert.ok(Number(parts[0]) >= 32, 'the first part fills a window');
    assert.deepEqual(
      parts,
      [...parts].sort((one, other) => one - other),
    );
    assert.equal(parts.at(-1), most);
  });

  test('goes to a line that is not there yet, and where a link leads', async () => {
    await preview.beginToShow({ ...long, key: 'a' });
    await preview.send({ type: 'scrollTo', key: 'a', line: 900 * 4 + 2 });
    assert.ok(Math.abs(await topOf('#block-900')) <= 1);
    await whole();
    assert.ok(Math.abs(await topOf('#block-900')) <= 1, 'it stays there');
    await preview.show({ html: '' });
    const link = `<p><a href="#block-${String(many - 20)}">Further down</a></p>\n`;
    await preview.beginToShow({ ...long, html: link + long.html });
    await preview.page.evaluate(() => document.querySelector('a')?.click());
    assert.ok(Math.abs(await topOf(`#block-${String(many - 20)}`)) < 100);
  });

  test('keeps its place over a reload of the window', async () => {
    const state = { uri: 'file:///post.md', line: 800 * 4 + 2 };
    const restored = await Preview.open(browser, { state });
    await restored.beginToShow(long);
    assert.ok(Math.abs(await restored.page.locator('#block-800').evaluate(at => at.getBoundingClientRect().top)) <= 1);
    await restored.close();
  });

  const edits: readonly (readonly [where: string, html: readonly string[]])[] = [
    ['at its beginning', ['<p>Typed</p>\n', ...blocks(many)]],
    ['where it is not shown yet', [...blocks(1100), '<p>Typed</p>\n', ...blocks(100, 1100)]],
    ['at its end', [...blocks(many), '<p>Typed</p>\n']],
    ['at both ends', ['<p>Typed</p>\n', ...blocks(many), '<p>Typed</p>\n']],
    ['everywhere', blocks(many).map(html => html.replace('says', 'said'))],
    ['so that little is left', blocks(3)],
  ];
  for (const [where, html] of edits) {
    test(`looks as it does when it is opened, edited ${where} while it comes`, async () => {
      const edited = { html: html.join(''), lineCount: html.length * 4 };
      await preview.beginToShow(long);
      await preview.beginToShow(edited);
      await whole();
      const opened = await Preview.open(browser);
      await opened.show(edited);
      assert.equal(await bodyOf(preview), await bodyOf(opened));
      await opened.close();
    });
  }

  test('shows another post in its place while it comes', async () => {
    await preview.beginToShow(long);
    await preview.show({ html: blocks(5).join(''), lineCount: 20, uri: 'file:///other.md' });
    await preview.settle();
    assert.equal(await shownBlocks(), 5);
  });

  test('comes in parts in the place of another post too', async () => {
    await preview.show({ html: blocks(5, 7000).join(''), lineCount: 20, uri: 'file:///other.md' });
    await preview.page.evaluate(watchParts);
    await slowedDown(preview.page, async () => {
      await preview.beginToShow({ ...longest, uri: 'file:///long.md' });
      await whole();
    });
    const parts = await preview.page.evaluate(partsSeen);
    assert.ok(parts.length > 2, `it came in ${String(parts.length)} parts`);
    const opened = await Preview.open(browser);
    await opened.show(longest);
    assert.equal(await bodyOf(preview), await bodyOf(opened));
    await opened.close();
  });

  test('has little of another post compared with it', async () => {
    await preview.show({ ...inPieces(blocks(many, 7000)), uri: 'file:///other.md' });
    await preview.page.evaluate(() => {
      const seen = { compared: 0 };
      Object.assign(globalThis, { seen });
      const { nodeValue } = Object.getOwnPropertyDescriptors(Node.prototype);
      Object.defineProperty(Node.prototype, 'nodeValue', {
        ...nodeValue,
        get(this: Node) {
          if (this.isConnected) seen.compared++;
          return nodeValue.get?.call(this) as string;
        },
      });
    });
    const next = inPieces(blocks(many));
    await preview.show({ ...next, uri: 'file:///long.md' });
    const compared = await preview.page.evaluate(
      () => (globalThis as unknown as { seen: { compared: number } }).seen.compared,
    );
    assert.ok(compared < 1000, `${String(compared)} texts are compared`);
    const opened = await Preview.open(browser);
    await opened.show(next);
    assert.equal(await bodyOf(preview), await bodyOf(opened));
    await opened.close();
  });

  test('follows a link to what is not there yet, and leads back', async () => {
    const html = `<p><a href="#block-1100">Down</a></p>\n${long.html}`;
    await preview.beginToShow({ ...long, html });
    await preview.page.evaluate(() => {
      document.querySelector<HTMLElement>('main a')?.click();
    });
    assert.ok(Math.abs(await topOf('#block-1100')) < 100);
    await preview.page.locator('.recap-back').waitFor();
    assert.deepEqual(
      (await preview.sent()).filter(({ type }) => type === 'openLink'),
      [],
    );
  });

  function topOf(selector: string): Promise<number> {
    return preview.page.locator(selector).evaluate(element => element.getBoundingClientRect().top);
  }
});

/** In the page: counts headings after each change. */
function watchParts(): void {
  const parts: number[] = [];
  const main = document.querySelector('main');
  if (!main) return;
  Object.assign(globalThis, { seenParts: parts });
  new MutationObserver(() => parts.push(main.querySelectorAll('h2').length)).observe(main, { childList: true });
}

function partsSeen(): readonly number[] {
  return (globalThis as unknown as { seenParts: readonly number[] }).seenParts;
}
