import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { Random } from '../fuzz/mutations';
import { Preview } from './harness';
import { previewForEachTest } from './previewForEachTest';
import { slowedDown } from './slowedDown';

const paragraphs = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => {
    const heading = index % 9 ? '' : `## Part ${String(index)}\n\n`;
    return `${heading}Paragraph ${String(index)} says **a lot** about [it](https://a.example/${String(index)}).`;
  });
const items = (count: number): readonly string[] =>
  Array.from(
    { length: count },
    (_, index) => `- Item ${String(index)} with [a link](https://a.example/${String(index)})`,
  );
const post = (blocks: readonly string[]): string => blocks.join('\n\n');

const many = 1200;
const long: readonly (readonly [what: string, begin: string, blocks: readonly string[], end: string])[] = [
  ['HTML that is never closed', '<div>\n\n', paragraphs(many), ''],
  ['an element', '<section id="all" class="wide">\n\n', paragraphs(many), '\n\n</section>'],
  [
    'elements in each other',
    '<div>\n<article>\n\nIntro\n\n<blockquote>\n\n',
    paragraphs(many),
    '\n\n</blockquote></article>',
  ],
  ['details', '<details open><summary>All</summary>\n\n', paragraphs(many), '\n\n</details>'],
  ['one list', '', [items(many).join('\n')], ''],
];

suite('preview page, of a long post within', () => {
  let browser: Browser;
  let preview: Preview;

  previewForEachTest((opened, launched) => {
    preview = opened;
    browser = launched;
  });

  const bodyOf = ({ page }: Preview): Promise<string> => page.locator('main').evaluate(({ innerHTML }) => innerHTML);
  const openedAnew = async (text: string): Promise<string> => {
    const opened = await Preview.open(browser);
    await opened.render(text);
    const body = await bodyOf(opened);
    await opened.close();
    return body;
  };

  for (const [what, begin, blocks, end] of long) {
    const text = (changed: readonly string[] = blocks): string => `${begin}${post(changed)}${end}`;

    test(`${what} comes in parts`, async () => {
      await preview.page.evaluate(watchParts);
      await slowedDown(preview.page, () => preview.render(text()));
      const parts = await preview.page.evaluate(partsSeen);
      assert.ok(parts.length > 2, `it came in ${String(parts.length)} parts`);
      assert.ok(Number(parts[0]) < many / 2, `the first had ${String(parts[0])} of the links`);
      assert.deepEqual(
        parts,
        [...parts].sort((one, other) => one - other),
      );
      assert.equal(parts.at(-1), many);
    });

    test(`${what} handles a few nodes for a word typed in the middle, and changes one text`, async () => {
      await preview.render(text());
      await preview.page.evaluate(watchWork);
      await preview.render(text().replace('600 ', '600 typed '));
      const { sanitised, changes } = await preview.page.evaluate(workSeen);
      assert.ok(sanitised < 400, `${String(sanitised)} nodes are sanitised`);
      assert.deepEqual(changes, { characterData: 1 });
      assert.equal(await bodyOf(preview), await openedAnew(text().replace('600 ', '600 typed ')));
    });
  }

  test('an element moves what follows new lines and links, and keeps it', async () => {
    const text = `<div>\n\n${post(paragraphs(many))}\n\n</div>\n\nThe end.`;
    await preview.render(text);
    await preview.page.locator('main p').last().evaluate(note);
    await preview.page.locator('main div > p').last().evaluate(note);
    await preview.page.evaluate(watchWork);
    const longer = text.replace('Paragraph 600', 'A [new one](https://b.example/).\n\nParagraph 600');
    await preview.render(longer);
    assert.ok((await preview.page.evaluate(workSeen)).sanitised < 400);
    for (const selector of ['main p', 'main div > p'])
      assert.equal(await preview.page.locator(selector).last().evaluate(isNoted), true);
    assert.equal(await bodyOf(preview), await openedAnew(longer));
  });

  const quotes = (count: number): string =>
    paragraphs(count)
      .map(text => `> ${text}`)
      .join('\n>\n');
  const whole: Readonly<Record<string, (count: number) => string>> = {
    'a list': count => items(count).join('\n'),
    'a quote': quotes,
    'an element': count => `<div>\n\n${post(paragraphs(count))}\n\n</div>`,
    'an element in another': count => `<div>\n<section>\n\n${post(paragraphs(count))}\n\n</section>\n\nIn it.\n</div>`,
  };
  for (const [what, of] of Object.entries(whole))
    for (const behind of ['', '\n\nThe end.\n\n## Behind\n'])
      test(`${what} shows what is added at its end${behind && ' before others'}`, async () => {
        const uri = 'file:///a.md';
        await preview.render(`${of(300)}${behind}`, { uri });
        for (const count of [301, 310, 305]) {
          await preview.render(`${of(count)}${behind}`, { uri });
          assert.equal(await bodyOf(preview), await openedAnew(`${of(count)}${behind}`), String(count));
        }
      });

  for (const behind of ['', '\n\nThe end.\n'])
    test(`a list of another post shows all in the end${behind && ', and what stands behind it'}`, async () => {
      await preview.render(`${items(300).join('\n')}${behind}`, { uri: 'file:///a.md' });
      const other = `${items(500).join('\n').replaceAll('Item', 'Thing')}${behind}`;
      await preview.render(other, { uri: 'file:///b.md' });
      await preview.whole();
      assert.equal(await bodyOf(preview), await openedAnew(other));
    });

  test('what comes behind an element, or goes there, has no more than that handled', async () => {
    const list = items(many).join('\n');
    for (const [before, after] of [
      [list, `${list}\n\nThe end.`],
      [`${list}\n\nThe end.\n\n> More.`, list],
    ] as const) {
      await preview.render(before);
      await preview.page.evaluate(watchWork);
      await preview.render(after);
      const { sanitised } = await preview.page.evaluate(workSeen);
      assert.ok(sanitised < 400, `${String(sanitised)} nodes are sanitised`);
      assert.equal(await bodyOf(preview), await openedAnew(after));
    }
  });

  test('a list in the place of that of another post comes in parts', async () => {
    await preview.render(items(many).join('\n'), { uri: 'file:///a.md' });
    await preview.page.evaluate(watchParts);
    await slowedDown(preview.page, () =>
      preview.render(items(many).join('\n').replaceAll('Item', 'Thing'), { uri: 'file:///b.md' }),
    );
    const parts = await preview.page.evaluate(partsSeen);
    assert.ok(parts.length > 1 && Number(parts[0]) < many / 2, parts.join());
    assert.equal(parts.at(-1), many);
  });

  test('an element that is edited while it comes looks as it does when it is opened', async () => {
    const random = new Random(7);
    for (let round = 0; round < 4; round++) {
      const [, begin, blocks, end] = random.pick(long);
      let text = `Before.\n\n${begin}${post(blocks)}${end}\n\n<p>Behind.</p>\n\n${post(paragraphs(random.below(90)))}`;
      await preview.beginToRender(text, { uri: `file:///${String(round)}.md` });
      for (let edits = random.below(3); edits >= 0; edits--) {
        const lines = text.split('\n');
        const near = random.pick([lines.length, 60]);
        const at = random.below(3) ? random.below(near) : Math.max(0, lines.length - random.below(12));
        const come = random.pick([[], ['', 'New [line](b.md).', ''], ['', '</div>', ''], ['', '<div>', '']]);
        text = [...lines.slice(0, at), ...come, ...lines.slice(at + random.below(4))].join('\n');
        await preview.beginToRender(text, { uri: `file:///${String(round)}.md` });
        if (random.below(2)) await preview.page.evaluate(() => new Promise(resolve => setTimeout(resolve, 10)));
      }
      await preview.whole();
      assert.equal(await bodyOf(preview), await openedAnew(text), `round ${String(round)}`);
    }
  });

  test('an element keeps open details, selected text and loaded images in it', async () => {
    const inside = '<details><summary>More</summary>\n\nInside\n\n</details>\n\n![x](a.png)\n\nSelected words.\n\n';
    const text = `<div>\n\n${inside}${post(paragraphs(many))}`;
    await preview.render(text);
    await preview.settle();
    const asked = preview.pictureRequests.length;
    await preview.page.evaluate(() => {
      document.querySelector('details')?.toggleAttribute('open');
      const words = [...document.querySelectorAll('main p')].find(
        ({ textContent }) => textContent === 'Selected words.',
      );
      if (words) getSelection()?.selectAllChildren(words);
    });
    await preview.render(text.replace('Inside', 'Inside here').replace('Paragraph 900', 'Paragraph nine hundred'));
    assert.equal(await preview.page.locator('details').getAttribute('open'), '');
    assert.equal(await preview.page.evaluate(() => String(getSelection())), 'Selected words.');
    assert.equal(preview.pictureRequests.length, asked);
  });
});

/** In the page: counts links after each change. */
function watchParts(): void {
  const parts: number[] = [];
  const main = document.querySelector('main');
  if (!main) return;
  Object.assign(globalThis, { seenParts: parts });
  const observer = new MutationObserver(() => {
    const count = main.querySelectorAll('a').length;
    if (count) parts.push(count);
  });
  observer.observe(main, { childList: true, subtree: true });
}

function partsSeen(): readonly number[] {
  return (globalThis as unknown as { seenParts: readonly number[] }).seenParts;
}

interface Work {
  sanitised: number;
  readonly changes: Record<string, number>;
}

/** In the page: counts nodes that are copied to be sanitised, and changes, from now on. */
function watchWork(): void {
  const seen: Work = { sanitised: 0, changes: {} };
  Object.assign(globalThis, { seenWork: seen });
  const { importNode } = Document.prototype;
  const countIn = (node: Node): number => [...node.childNodes].reduce((sum, child) => sum + countIn(child), 1);
  Document.prototype.importNode = function <Kind extends Node>(node: Kind, deep?: boolean) {
    seen.sanitised += countIn(node);
    return importNode.call(this, node, deep) as Kind;
  };
  const main = document.querySelector('main');
  const observer = new MutationObserver(records => {
    for (const { type } of records) seen.changes[type] = (seen.changes[type] ?? 0) + 1;
  });
  if (main) observer.observe(main, { subtree: true, childList: true, characterData: true, attributes: true });
}

function workSeen(): Work {
  return (globalThis as unknown as { seenWork: Work }).seenWork;
}

function note(element: Element): void {
  Object.assign(element, { isNoted: true });
}

function isNoted(element: Element): boolean {
  return 'isNoted' in element;
}
