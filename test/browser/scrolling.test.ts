import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { Preview, previewName } from './harness';
import { previewForEachTest } from './previewForEachTest';

/** A post of `count` sections with a heading every ten lines. */
const sections = (count: number, first = 0): string =>
  Array.from({ length: count }, (_, index) => {
    const name = String(first + index);
    return `## Section ${name}\n\nText of section ${name}.\n\n- one\n- two\n- three\n\nMore text.\n\n`;
  }).join('');
const heading = (index: number): string => `#section-${String(index)}`;

suite('preview page, scrolled', () => {
  let browser: Browser;
  let preview: Preview;

  previewForEachTest((opened, launched) => {
    preview = opened;
    browser = launched;
  });

  test('brings a line to the top when the editor asks, and does not report it back', async () => {
    const key = await preview.render(sections(20));
    for (const section of [7, 3, 12]) {
      await preview.send({ type: 'scrollTo', key, line: section * 10 });
      await preview.settle();
      assert.ok(Math.abs(await topOf(heading(section))) <= 1);
    }
    assert.deepEqual(await preview.sent(), []);
  });

  test('stands between two blocks for a line between them', async () => {
    const key = await preview.render('one\n\n```\n1\n2\n3\n4\n5\n6\n7\n8\n```\n\nend\n\n' + sections(10));
    await preview.send({ type: 'scrollTo', key, line: 7 });
    const { top, height } = await preview.page.locator('pre').evaluate(block => block.getBoundingClientRect());
    assert.ok(top < -height * 0.4 && top > -height * 0.6, `the code begins at ${String(top)}`);
  });

  test('goes to the very top for the first line', async () => {
    const key = await preview.render(`---\ntitle: T\n---\n\n${sections(10)}`);
    await preview.send({ type: 'scrollTo', key, line: 50 });
    await preview.send({ type: 'scrollTo', key, line: 0 });
    assert.equal(await preview.scrollTop(), 0);
  });

  test('ignores what the host says of an older render', async () => {
    const key = await preview.render(sections(20));
    await preview.render(`${sections(20)}end`);
    await preview.send({ type: 'scrollTo', key, line: 100 });
    assert.equal(await preview.scrollTop(), 0);
  });

  test('reports the line at the top when the reader scrolls, not more often than needed', async () => {
    const key = await preview.render(sections(20));
    await wheelTo(heading(5));
    const sent = await preview.sent();
    const last = sent.at(-1);
    assert.ok(sent.length > 0 && sent.length < 30, `${String(sent.length)} messages`);
    assert.ok(last?.type === 'didScroll' && last.key === key);
    assert.ok(Math.abs(last.line - (await lineAtTop())) < 1);
    assert.deepEqual(await preview.keptState(), {
      uri: 'file:///post.md',
      line: last.line,
      isLocked: false,
      preview: previewName,
    });
  });

  test('leads while the reader scrolls: what the editor echoes is ignored', async () => {
    const key = await preview.render(sections(20));
    await preview.page.mouse.move(200, 200);
    await preview.page.mouse.wheel(0, 400);
    await preview.page.waitForFunction(() => window.scrollY > 0);
    await preview.send({ type: 'scrollTo', key, line: 0 });
    assert.ok((await preview.scrollTop()) > 0);
  });

  for (const [what, change] of [
    ['a section is put before', (text: string) => sections(3, 100) + text],
    ['a section before is taken away', (text: string) => text.slice(text.indexOf('## Section 2'))],
    [
      'many lines of front matter come before',
      (text: string) => `---\ntitle: A long title\ndate: 2018-12-01\n---\n${text}`,
    ],
    ['a word is typed after', (text: string) => text.replace('Text of section 15', 'Words of section 15')],
    ['an image is put before', (text: string) => text.replace('Text of section 2', '![x](a.png)')],
    ['a list before grows', (text: string) => text.replace('- one', '- zero\n- half\n- one')],
  ] as const) {
    test(`holds still when ${what}`, async () => {
      const text = sections(20);
      const key = await preview.render(text);
      await preview.send({ type: 'scrollTo', key, line: 83 });
      const before = await topOf(heading(9));
      await preview.render(change(text));
      assert.ok(Math.abs((await topOf(heading(9))) - before) <= 2, 'moved at once');
      await preview.settle();
      assert.ok(Math.abs((await topOf(heading(9))) - before) <= 2, 'moved later');
      assert.deepEqual(await preview.sent(), []);
    });
  }

  test('holds still when what the reader looks at is rewritten', async () => {
    const text = sections(20);
    const key = await preview.render(text);
    await preview.send({ type: 'scrollTo', key, line: 80 });
    const before = await topOf(heading(9));
    await preview.render(text.replace('## Section 8\n', '### Another heading\n'));
    assert.ok(Math.abs((await topOf(heading(9))) - before) <= 12);
  });

  test('shows at the top what is put there while the reader is at the top', async () => {
    await preview.render(sections(20));
    await preview.render(`# New\n\n${sections(20)}`);
    assert.equal(await preview.scrollTop(), 0);
  });

  test('is where the reader was after a reload, from the first moment', async () => {
    await preview.close();
    preview = await Preview.open(browser, { state: { uri: 'file:///post.md', line: 70 } });
    await preview.render(sections(20));
    assert.ok(Math.abs(await topOf(heading(7))) <= 1);
    await preview.settle();
    assert.deepEqual(await preview.sent(), []);
    assert.deepEqual(await preview.keptState(), {
      uri: 'file:///post.md',
      line: 70,
      isLocked: false,
      preview: previewName,
    });
  });

  test('begins at the top of a post it has not shown before', async () => {
    await preview.close();
    preview = await Preview.open(browser, { state: { uri: 'file:///other.md', line: 70 } });
    await preview.render(sections(20));
    assert.equal(await preview.scrollTop(), 0);
  });

  test('begins where its editor is in a post it has not shown before', async () => {
    await preview.close();
    preview = await Preview.open(browser, { state: { uri: 'file:///other.md', line: 20 } });
    await preview.render(sections(20), { line: 70 });
    assert.ok(Math.abs(await topOf(heading(7))) <= 1, 'in a page that begins');
    const next = Array.from({ length: 80 }, (_, index) => `# Part ${String(index)}`).join('\n\n');
    await preview.render(next, { uri: 'file:///next.md', line: 20 });
    assert.ok(Math.abs(await topOf('#part-10')) <= 1, 'in the page that showed another one');
  });

  test('keeps the place of a post that is renamed, and begins another at its top', async () => {
    const key = await preview.render(sections(20));
    await preview.send({ type: 'scrollTo', key, line: 70 });
    await preview.render(sections(20), { uri: 'file:///renamed.md' });
    assert.ok(Math.abs(await topOf(heading(7))) <= 1);
    await preview.render(Array.from({ length: 80 }, (_, index) => `Other text ${String(index)}`).join('\n\n'), {
      uri: 'file:///other.md',
    });
    assert.equal(await preview.scrollTop(), 0);
  });

  test('remembers that it is locked, also once it is made anew', async () => {
    await preview.render(sections(20));
    await preview.send({ type: 'lock', isLocked: true });
    assert.deepEqual(await preview.keptState(), {
      uri: 'file:///post.md',
      line: 0,
      isLocked: true,
      preview: previewName,
    });
    await preview.close();
    preview = await Preview.open(browser, { state: { uri: 'file:///post.md', line: 0, isLocked: true } });
    await preview.render(sections(20));
    assert.deepEqual(await preview.keptState(), {
      uri: 'file:///post.md',
      line: 0,
      isLocked: true,
      preview: previewName,
    });
    await preview.send({ type: 'lock', isLocked: false });
    assert.deepEqual(await preview.keptState(), {
      uri: 'file:///post.md',
      line: 0,
      isLocked: false,
      preview: previewName,
    });
  });

  test('stays at its line when the window gets narrower', async () => {
    const key = await preview.render(
      sections(20).replaceAll('More text.', 'More text, as much as it takes to fill a line or two. '.repeat(5)),
    );
    await preview.send({ type: 'scrollTo', key, line: 90 });
    await preview.page.setViewportSize({ width: 400, height: 600 });
    await preview.settle();
    assert.ok(Math.abs(await topOf(heading(9))) <= 2);
    assert.deepEqual(await preview.sent(), []);
  });

  async function topOf(selector: string): Promise<number> {
    return preview.page.locator(selector).evaluate(element => element.getBoundingClientRect().top);
  }

  async function wheelTo(selector: string): Promise<void> {
    await preview.page.mouse.move(200, 200);
    while ((await topOf(selector)) > 20) {
      await preview.page.mouse.wheel(0, 120);
      await preview.settle();
    }
  }

  /** The line of the last block that begins above the top of the window. */
  async function lineAtTop(): Promise<number> {
    return preview.page
      .locator('[data-recap-line]')
      .evaluateAll(blocks =>
        Math.max(
          ...blocks
            .filter(block => block.getBoundingClientRect().top <= 1)
            .map(block => Number(block.getAttribute('data-recap-line'))),
        ),
      );
  }
});
