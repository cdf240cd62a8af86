import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { palettes, themeKinds } from '../../src/webview/code/palettes';
import { hugo, jekyll } from '../unit/core/preview/sites';
import { Preview } from './harness';
import { previewForEachTest } from './previewForEachTest';
import { themes } from './themes';

const code = "```js\nconst a = 'b'; // c\n```";

suite('preview page, colours of code', () => {
  let browser: Browser;
  let preview: Preview;

  previewForEachTest((opened, launched) => {
    preview = opened;
    browser = launched;
  });

  test('are over the text, and change nothing of the page', async () => {
    await preview.render(code);
    const plain = await preview.page.locator('main').innerHTML();
    await colored("keyword:const name:a string:'b' comment:// c");
    assert.equal(await preview.page.locator('main').innerHTML(), plain);
  });

  test('are not asked for by a post without code in a language', async () => {
    await preview.render('text `code`\n\n```\nplain\n```\n\n```text\nplain\n```\n');
    await preview.settle();
    assert.equal(preview.highlighterRequests, 0);
    await preview.render(code);
    await colored("keyword:const name:a string:'b' comment:// c");
    assert.equal(preview.highlighterRequests, 1);
  });

  test('follow what is typed, at once and only there', async () => {
    await preview.render(`${code}\n\ntext\n\n${code}`);
    await colored("keyword:const name:a string:'b' comment:// c keyword:const name:a string:'b' comment:// c");
    await preview.render(`${code.replace('const a', 'let ab')}\n\ntext\n\n${code}`);
    const seen = "keyword:let name:ab string:'b' comment:// c keyword:const name:a string:'b' comment:// c";
    assert.equal(await colors(preview), seen);
    await preview.render(`zero\n\n${code}`);
    assert.equal(await colors(preview), "keyword:const name:a string:'b' comment:// c");
    await preview.render('zero');
    assert.equal(await colors(preview), '');
  });

  test('go with the language', async () => {
    await preview.render('```js\n# def x\n```');
    await colored('');
    await preview.render('```python\n# def x\n```');
    await colored('comment:# def x');
  });

  for (const [what, text, site] of [
    ['a tag of Jekyll', '{% highlight ruby %}\ndef a\n{% endhighlight %}', jekyll()],
    ['an attribute list of kramdown', '~~~\ndef a\n~~~\n{: .language-ruby}', jekyll()],
    ['a shortcode of Hugo', '{{< highlight ruby >}}\ndef a\n{{< /highlight >}}', hugo],
    ['HTML', '<pre><code class="lang-ruby">def <b>a</b></code></pre>', undefined],
    ['HTML around it', '<div class="language-ruby"><pre><code>def a</code></pre></div>', undefined],
  ] as const) {
    test(`come with the language of ${what}`, async () => {
      await preview.render(text, site ? { site } : {});
      await colored('keyword:def name:a');
    });
  }

  test('are only there for code that is near', async () => {
    await preview.render(`${code}\n\n${'text\n\n'.repeat(400)}${code.replace('const', 'let')}`);
    await colored("keyword:const name:a string:'b' comment:// c");
    await preview.page.evaluate(() => {
      window.scrollTo(0, document.documentElement.scrollHeight);
    });
    await colored("keyword:let name:a string:'b' comment:// c");
  });

  test('leave code plain that is huge, and markup in it text', async () => {
    await preview.render(
      `\`\`\`html\n<img src=x onerror=alert(1)>\n\`\`\`\n\n\`\`\`js\n${'let a;\n'.repeat(9000)}\`\`\``,
    );
    await colored('keyword:img property:src string:x property:onerror string:alert(1)');
    assert.equal(await preview.page.locator('main img').count(), 0);
  });

  for (const theme of themes) {
    test(`are those of the theme, ${theme.name}`, async () => {
      const themed = await Preview.open(browser, { theme });
      await themed.render(code);
      await themed.page.waitForFunction(() => CSS.highlights.get('recap-keyword')?.size);
      const color = await themed.page
        .locator('pre code')
        .evaluate(element => getComputedStyle(element, '::highlight(recap-keyword)').color);
      const kind = themeKinds.findLast(name => theme.bodyClass.split(' ').includes(name));
      assert.ok(kind);
      assert.equal(color, rgb(palettes[kind].keyword));
      await themed.close();
    });
  }

  /** Waits until the page has these colours, in the order of the text. */
  async function colored(expected: string): Promise<void> {
    await preview.settle();
    for (let round = 0; round < 40 && (await colors(preview)) !== expected; round++) await preview.settle();
    assert.equal(await colors(preview), expected);
  }
});

async function colors({ page }: Preview): Promise<string> {
  return page.evaluate(() => {
    const found: { kind: string; range: Range }[] = [];
    for (const [name, highlight] of CSS.highlights as unknown as Iterable<[string, Iterable<StaticRange>]>) {
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        const range = new Range();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        found.push({ kind: name.replace('recap-', ''), range });
      }
    }
    return found
      .sort((one, other) => one.range.compareBoundaryPoints(Range.START_TO_START, other.range))
      .map(({ kind, range }) => `${kind}:${range.toString()}`)
      .join(' ');
  });
}

function rgb(hex: string): string {
  return `rgb(${[1, 3, 5].map(at => String(Number.parseInt(hex.slice(at, at + 2), 16))).join(', ')})`;
}
