import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { Random } from '../fuzz/mutations';
import { Preview } from './harness';
import { previewForEachTest } from './previewForEachTest';

const paragraphs = (from: number, to: number): readonly string[] =>
  Array.from(
    { length: to - from },
    (_, index) => `Paragraph ${String(from + index)} says something of no great length.`,
  );
const post = (...blocks: readonly string[]): string => blocks.join('\n\n');

suite('preview page, updated in place', () => {
  let browser: Browser;
  let preview: Preview;

  previewForEachTest((opened, launched) => {
    preview = opened;
    browser = launched;
  });

  test('changes nothing for the same text', async () => {
    const text = post('# T', ...paragraphs(0, 5), '- a\n- b', '![x](a.png)', '| a |\n|--:|\n| 1 |');
    await preview.render(text);
    await preview.page.evaluate(watchChanges);
    await preview.render(text);
    assert.equal(await preview.page.evaluate(countChanges), 0);
  });

  test('changes one text for a word typed in the middle', async () => {
    await preview.render(post(...paragraphs(0, 50)));
    await preview.page.evaluate(watchChanges);
    await preview.render(
      post(...paragraphs(0, 25), 'Paragraph 25 says something of no very great length.', ...paragraphs(26, 50)),
    );
    assert.equal(await preview.page.evaluate(countChanges), 1);
  });

  test('keeps every block that stays when others come and go', async () => {
    await preview.render(post('# T', 'one', 'two', 'three', 'four'));
    await mark('p');
    await preview.render(post('# T', 'zero', 'one', 'three', 'three and a half', 'four', 'five'));
    assert.deepEqual(await marked('p'), ['', 'one', 'three', '', 'four', '']);
  });

  test('brings lines up to date in blocks that stay', async () => {
    await preview.render(post('one', 'two [a](b.md)'));
    await preview.render(post('[zero](z.md)', 'one', 'two [a](b.md)'));
    assert.deepEqual(await attributesOf('p', 'data-recap-line'), ['0', '2', '4']);
    assert.deepEqual(await attributesOf('a', 'data-recap-link'), ['0', '1']);
  });

  for (const [change, before, after] of [
    ['text is typed beside it', post('![x](a.png) tex', 'end'), post('![x](a.png) text', 'end')],
    ['a section is put before it', post('# T', '![x](a.png)'), post('# T', '## New', 'text', '![x](a.png)')],
    ['its paragraph is split', post('one ![x](a.png) two'), post('one', '![x](a.png) two')],
    ['a list item is put before it', '- ![x](a.png)\n- ![y](b.png)', '- new\n- ![x](a.png)\n- ![y](b.png)'],
    ['it moves to another place', post('![x](a.png)', 'one', 'two'), post('one', 'two', '![x](a.png)')],
    ['it becomes part of a quote', post('one', '![x](a.png)'), post('one', '> ![x](a.png)')],
    ['two of them change places', post('![x](a.png)', '![y](b.png)'), post('![y](b.png)', '![x](a.png)')],
    ['its post is renamed', post('![x](a.png)', 'one'), post('![x](a.png)', 'one')],
  ] as const) {
    test(`asks for no image again when ${change}`, async () => {
      await preview.render(before);
      await preview.settle();
      const asked = preview.pictureRequests.length;
      assert.ok(asked > 0);
      await preview.render(after, change.includes('renamed') ? { uri: 'file:///renamed.md' } : {});
      await preview.settle();
      assert.equal(preview.pictureRequests.length, asked);
      const shown = await preview.page
        .locator('main img')
        .evaluateAll(images => images.filter(image => (image as HTMLImageElement).naturalWidth > 0).length);
      assert.equal(shown, asked);
    });
  }

  test('asks only for the image that is new', async () => {
    await preview.render(post('![x](a.png)', '![y](b.png)'));
    await preview.settle();
    await preview.render(post('![x](a.png)', '![z](c.png)', '![y](b.png)'));
    await preview.settle();
    assert.deepEqual(preview.pictureRequests, ['a.png', 'b.png', 'c.png']);
  });

  test('leaves details as the reader opened them', async () => {
    const details = '<details><summary>More</summary>\n\ninside\n\n</details>';
    await preview.render(post('one', details));
    await preview.page.locator('summary').click();
    await preview.render(post('zero', 'one', details.replace('inside', 'inside it')));
    assert.equal(await preview.page.locator('details[open]').count(), 1);
    assert.equal(await preview.page.locator('details').innerText(), 'More\n\ninside it');
  });

  test('leaves no details of another post as the reader opened those before', async () => {
    const details = '<details><summary>More</summary>\n\ninside\n\n</details>';
    await preview.render(post(details, details.replace('<details', '<details open')));
    await preview.page.locator('summary').first().click();
    await preview.page.locator('summary').last().click();
    const other = post(details, details.replace('<details', '<details open')).replaceAll('inside', 'other');
    await preview.render(other, { uri: 'file:///other.md' });
    const open = await preview.page.locator('details').evaluateAll(all => all.map(one => one.hasAttribute('open')));
    assert.deepEqual(open, [false, true]);
  });

  for (const [where, after] of [
    ['elsewhere', post('zero', 'one', 'two words here')],
    ['in the same paragraph', post('one', 'two words here and there')],
  ] as const) {
    test(`keeps the selection when something is typed ${where}`, async () => {
      await preview.render(post('one', 'two words here'));
      await preview.page.evaluate(() => {
        const text = document.querySelectorAll('main p')[1]?.firstChild;
        if (text) getSelection()?.setBaseAndExtent(text, 4, text, 9);
      });
      await preview.render(after);
      assert.equal(await preview.page.evaluate(() => getSelection()?.toString()), 'words');
    });
  }

  test('says that a post is empty, until it is not, and when it is again', async () => {
    for (const [text, shown] of [
      ['', 'This post is empty.'],
      ['', 'This post is empty.'],
      ['text', 'text'],
      ['<!-- a comment -->', 'This post is empty.'],
      ['<!-- a comment -->\n\nmore', 'more'],
      ['---\ntitle: To be written\n---\n', 'To be written\n\n1 min read\n\n0 links\n\nThis post has no text yet.'],
      ['---\ntitle: To be written\n---\n\nmore', 'To be written\n\n1 min read\n\n0 links\n\nmore'],
    ] as const) {
      await preview.render(text);
      assert.equal((await preview.page.locator('main').innerText()).trim(), shown);
    }
  });

  test('touches nothing but the lines of what follows when a line is put into a long post', async () => {
    const long = paragraphs(0, 300);
    await preview.render(post(...long));
    await preview.page.evaluate(watchChanges);
    await preview.render(post(...long.slice(0, 150), 'new', ...long.slice(150)));
    const { added, lines, other } = await preview.page.evaluate(kindsOfChanges);
    assert.deepEqual({ added, lines, other }, { added: ['P', '#text'], lines: 150, other: 0 });
    assert.equal((await attributesOf('p', 'data-recap-line')).at(-1), '600');
  });

  test('looks after any edits as it does when the post is opened', async () => {
    const random = new Random(20171127);
    const parts = [
      'Some [words](https://a.example/) to read.',
      '- one\n- two\n\n  with more',
      '| a | b |\n|---|--:|\n| 1 | 2 |',
      '<form>kept <b>text</b></form>',
      '<!-- a comment -->',
      '<div>\n\nin a block',
      '</div>',
      '<details><summary>More</summary>\n\ninside\n\n</details>',
      '<b>bold that never ends',
      '![x](a.png)',
      '```js\nlet a;\n```',
      '<p><table><tr><td>nested <p>wrongly',
      '<form><input name="querySelectorAll"><input name="getAttribute"></form>',
      'text <br> <i>and</i> more',
    ];
    let blocks = paragraphs(0, 120);
    for (let step = 0; step < 40; step++) {
      const at = random.below(blocks.length);
      const gone = random.below(4);
      const come = Array.from({ length: random.below(5) }, () => random.pick(parts));
      blocks = [...blocks.slice(0, at), ...come, ...blocks.slice(at + gone)];
      await preview.render(post(...blocks));
      if (step % 4) continue;
      const opened = await Preview.open(browser);
      await opened.render(post(...blocks));
      const [patched, wanted] = await Promise.all(
        [preview, opened].map(({ page }) => page.locator('main').evaluate(({ innerHTML }) => innerHTML)),
      );
      await opened.close();
      assert.equal(patched, wanted, `step ${String(step)}`);
    }
  });

  test('takes the direction of a block from its text', async () => {
    await preview.render('## \u05e9\u05dc\u05d5\u05dd\n\ntext');
    assert.deepEqual(
      await preview.page
        .locator('main > *')
        .evaluateAll(blocks => blocks.map(block => getComputedStyle(block).direction)),
      ['rtl', 'ltr'],
    );
  });

  test('does not scroll sideways in a narrow window', async () => {
    await preview.page.setViewportSize({ width: 320, height: 600 });
    await preview.render(
      post(
        '# Averyveryverylongheadingwithoutanyplacetobreakitinto',
        `https://a.test/${'path/'.repeat(40)}`,
        `| ${'column | '.repeat(20)}\n|${'---|'.repeat(20)}`,
        '```\na very long line of code that is wider than the window is, by far\n```',
        '{{ a_template_tag_without_a_place_to_break | that: "is", very: "long", and: "longer" }}',
        '![x](wide.png)',
      ),
    );
    await preview.settle();
    assert.equal(await preview.page.evaluate(() => document.documentElement.scrollWidth), 320);
  });

  async function mark(selector: string): Promise<void> {
    await preview.page.locator(`main ${selector}`).evaluateAll(elements => {
      for (const element of elements) Object.assign(element, { mark: element.textContent });
    });
  }

  async function marked(selector: string): Promise<readonly string[]> {
    return preview.page
      .locator(`main ${selector}`)
      .evaluateAll(elements => elements.map(element => (element as unknown as { mark?: string }).mark ?? ''));
  }

  async function attributesOf(selector: string, name: string): Promise<readonly (string | null)[]> {
    return preview.page
      .locator(`main ${selector}`)
      .evaluateAll((elements, attribute) => elements.map(element => element.getAttribute(attribute)), name);
  }
});

/** In the page: begins to count what changes in the post. */
function watchChanges(): void {
  const main = document.querySelector('main');
  const changes: MutationRecord[] = [];
  const observer = new MutationObserver(records => changes.push(...records));
  if (main) observer.observe(main, { subtree: true, childList: true, attributes: true, characterData: true });
  Object.assign(globalThis, { changes });
}

/** In the page: the names of nodes that came, how many lines were brought up to date, and how much else changed. */
function kindsOfChanges(): { readonly added: readonly string[]; readonly lines: number; readonly other: number } {
  const { changes } = globalThis as unknown as { changes: readonly MutationRecord[] };
  const isLine = ({ attributeName }: MutationRecord): boolean => attributeName === 'data-recap-line';
  const added = changes.flatMap(({ addedNodes }) => [...addedNodes].map(({ nodeName }) => nodeName));
  const came = changes.filter(({ addedNodes, removedNodes }) => addedNodes.length && !removedNodes.length);
  return {
    added,
    lines: changes.filter(isLine).length,
    other: changes.length - came.length - changes.filter(isLine).length,
  };
}

function countChanges(): number {
  return (globalThis as unknown as { changes: readonly MutationRecord[] }).changes.length;
}
