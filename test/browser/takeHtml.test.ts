import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext } from 'playwright-core';
import { jekyll } from '../unit/core/preview/sites';
import { origin, Preview } from './harness';
import { closePages, sharedBrowser } from './sharedBrowser';

const dot = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

suite('preview page, handing a post over', () => {
  let browser: Browser;
  let context: BrowserContext;
  let preview: Preview;

  suiteSetup(async () => {
    browser = await sharedBrowser();
    context = await browser.newContext();
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  });
  suiteTeardown(async () => {
    await closePages(browser);
  });
  setup(async () => {
    preview = await Preview.open(context);
  });
  teardown(async () => {
    assert.deepEqual(preview.errors, []);
    assert.deepEqual(preview.foreignRequests, []);
    await preview.close();
  });

  for (const [what, text, html] of [
    [
      'a title block',
      '---\ntitle: A & B\ndate: 2018-12-11\n---\n# C',
      /^<header><h1>A &amp; B<\/h1><p><span><time datetime="2018-12-11">2018-12-11<\/time><\/span> · <span>1 min read<\/span><\/p><\/header>\n<h1 id="c">C<\/h1>\n$/,
    ],
    [
      'a link',
      '[a](https://a.test/?x=1&y=2 "why") [b](#c)',
      /^<p><a href="https:\/\/a.test\/\?x=1&amp;y=2" title="why">a<\/a> <a href="#c">b<\/a><\/p>\n$/,
    ],
    ['a link that is not opened', '<a href="command:x">a</a>', /^<p><a>a<\/a><\/p>\n$/],
    [
      'a chip',
      '{{ page.title }} {% foo %}',
      /^<p><code>\{\{ page.title \}\}<\/code> <code>\{% foo %\}<\/code><\/p>\n$/,
    ],
    [
      'a table',
      '| a |\n|--:|\n| b |',
      /^<table>\s*<thead>\s*<tr>\s*<th align="right">a<\/th>\s*<\/tr>\s*<\/thead>\s*<tbody>\s*<tr>\s*<td align="right">b<\/td>\s*<\/tr>\s*<\/tbody>\s*<\/table>\s*$/,
    ],
    ['a task', '- [x] a', /^<ul>\s*<li class="task">☑ a<\/li>\s*<\/ul>\n$/],
    [
      'code',
      '```js\nlet a = "<b>"\n```',
      /^<pre><code class="language-js"><span class="code-keyword">let<\/span> <span class="code-name">a<\/span> = <span class="code-string">"&lt;b&gt;"<\/span>\n<\/code><\/pre>\n$/,
    ],
    [
      'an image at hand',
      '![a](in.png "t")',
      new RegExp(`^<p><img src="${dot.replace(/[+.?]/g, '\\$&')}" alt="a" title="t"></p>\n$`),
    ],
    ['a remote image', '![a](https://a.test/b.png)', /^<p><a href="https:\/\/a.test\/b.png">a<\/a><\/p>\n$/],
    ['an image that is nowhere', '![a](gone.png)', /^<p>a<\/p>\n$/],
    [
      'a frame',
      '<iframe src="https://a.test/v"></iframe>',
      /^<p><a href="https:\/\/a.test\/v">content of a.test<\/a><\/p>$/,
    ],
    [
      'a frame with a title',
      '<iframe src="https://a.test/v" title="Keynote"></iframe>',
      /^<p><a href="https:\/\/a.test\/v">Keynote: content of a.test<\/a><\/p>$/,
    ],
    ['an id of the author', '<p id="x">a</p>', /^<p id="x">a<\/p>$/],
    [
      'what could run',
      '<img src=x onerror=alert(1)><script>alert(1)</script><style>p{}</style><p onclick="x()" style="color:red">a</p>',
      /^(?:<p><\/p>)?<p>a<\/p>(?:<p><\/p>\n)?$/,
    ],
  ] as const) {
    test(`leaves nothing but the post of ${what}`, async () => {
      assert.match(await taken(text), html);
    });
  }

  test('keeps what the dialect of a site makes', async () => {
    const text = 'a[^1]\n\n[^1]: b\n\nterm\n: meaning\n\n*[HTML]: Hyper\n\nHTML';
    const html = await taken(text, { site: jekyll() });
    for (const part of [
      '<sup id="fnref:1"><a href="#fn:1" class="footnote">1</a></sup>',
      '<dt>term</dt>',
      '<abbr title="Hyper">HTML</abbr>',
    ])
      assert.ok(html.includes(part), `${part} in ${html}`);
    assert.ok(!/data-recap|recap-|tabindex|user-content/.test(html), html);
  });

  test('leads links within a site there, where it is known to be published', async () => {
    const text = '[a](../b.html "why") [c](/d?e#f) [g](#h) [l](mailto:m@n.test) [o](https://p.test/q) [r](http:s)';
    const html = await taken(text, { address: 'https://site.test/x/y/z.html' });
    assert.deepEqual(
      [...html.matchAll(/href="([^"]*)"/g)].map(match => match[1]),
      [
        ...['https://site.test/x/b.html', 'https://site.test/d?e#f', '#h'],
        ...['mailto:m@n.test', 'https://p.test/q', 'http:s'],
      ],
    );
    assert.ok(html.includes('title="why"'), html);
    assert.ok((await taken(text)).includes('href="../b.html"'), 'Elsewhere they stay as they are');
    assert.ok((await taken(text, { address: 'javascript:0' })).includes('href="../b.html"'));
  });

  test('puts it into the clipboard, as HTML and as text, for whatever it is pasted into', async () => {
    await preview.page.bringToFront();
    await handOver(
      '# A\n\none *two*\nthree\n\n- a\n- b\n\n| c | d |\n|---|---|\n| e | f |\n\n```js\nlet g\n```',
      'clipboard',
    );
    const [answer] = await preview.sent();
    assert.deepEqual(answer, { type: 'copied', key: 'k', isDone: true });
    const [html, text] = await preview.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return Promise.all(['text/html', 'text/plain'].map(async type => (await item?.getType(type))?.text()));
    });
    assert.match(
      String(html),
      /<h1[^>]*>A<\/h1>.*<em[^>]*>two<\/em>.*<th[^>]*border[^>]*text-align: start[^>]*>c<\/th>.*<td[^>]*border[^>]*>e<\/td>.*<span[^>]*color: rgb\(0, 0, 224\)[^>]*>let<\/span>/s,
    );
    assert.equal(text, 'A\n\none two\nthree\n\n- a\n- b\n\nc\td\ne\tf\n\nlet g');
  });

  test('says when nothing lets it copy', async () => {
    await preview.page.evaluate(() => {
      Object.defineProperty(navigator.clipboard, 'write', { value: () => Promise.reject(new Error('no')) });
    });
    await handOver('a', 'clipboard');
    assert.deepEqual(await preview.sent(), [{ type: 'copied', key: 'k', isDone: false }]);
  });

  test('makes a file that looks the same in light and dark, and neither runs nor loads anything', async () => {
    const styles = readFileSync('media/export.css', 'utf8');
    assert.ok(!/url\(|@import|<\//.test(styles));
    for (const { palette, name } of await palettes()) {
      for (const [kind, color] of Object.entries(palette))
        assert.ok(styles.includes(`--code-${kind}: ${color};`), `${name}: ${kind} ${color}`);
    }
  });

  async function palettes() {
    const { palettes: all } = await import('../../src/webview/code/palettes');
    return [
      { name: 'light', palette: all['vscode-light'] },
      { name: 'dark', palette: all['vscode-dark'] },
    ];
  }

  async function handOver(text: string, purpose: 'file' | 'clipboard', more: Parameters<Preview['takeHtml']>[2] = {}) {
    await preview.takeHtml(text, purpose, more);
    for (let round = 0; round < 50 && !(await preview.sent()).length; round++) await preview.settle();
  }

  async function taken(text: string, more: Parameters<Preview['takeHtml']>[2] = {}): Promise<string> {
    await preview.forget();
    await handOver(text, 'file', { ...more, sources: { 'in.png': dot } });
    const [answer] = await preview.sent();
    assert.equal(answer?.type, 'html');
    return answer.html;
  }
});
