import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { findDangers, followEverything } from './dangers';
import { origin, policy, Preview } from './harness';
import { closePages, sharedBrowser } from './sharedBrowser';
import { hostilePosts } from './hostilePosts';

suite('preview page, of hostile posts', () => {
  let browser: Browser;
  let preview: Preview;

  suiteSetup(async () => {
    browser = await sharedBrowser();
    preview = await Preview.open(browser);
  });
  suiteTeardown(async () => {
    await closePages(browser);
  });
  setup(() => preview.forget());
  // What one post broke must not be held against the next.
  teardown(async function () {
    if (this.currentTest?.state !== 'failed') return;
    await preview.close();
    preview = await Preview.open(browser);
  });

  for (const { id, name, text } of hostilePosts()) {
    test(`runs, loads and offers nothing: ${name} (${id})`, async () => {
      await preview.render(text);
      await preview.render(`${text}\n\nMore text.`);
      await preview.page.locator('main').evaluate(followEverything, ['*', 300] as const);
      await preview.settle();
      assert.deepEqual(preview.foreignRequests, []);
      assert.deepEqual(preview.errors, []);
      assert.equal(preview.page.url(), `${origin}/`);
      assert.equal(preview.page.frames().length, 1);
      assert.deepEqual(await preview.page.evaluate(findDangers), []);
      for (const message of await preview.sent()) {
        assert.ok(message.type === 'openLink' || message.type === 'revealSource', message.type);
      }
    });
  }

  test('takes no attribute of a post for its own', async () => {
    const attributes =
      'data-recap-load="host" data-recap-image="0" data-recap-width="9" style="width: 9px" role="button"';
    await preview.render(
      `<p data-recap-line="7" data-recap-link="3" ${attributes} class="recap-notice x" r0-line="5">forged</p>`,
    );
    const forged = await preview.page
      .locator('main p')
      .evaluate(element => [element.className, { ...element.dataset }, element.role, element.getAttribute('style')]);
    assert.deepEqual(forged, ['x', { recapLine: '0' }, null, null]);
  });

  test('keeps of the attributes of a post those that say something to a reader', async () => {
    await preview.render(
      [
        '<h2 list="names" itemprop="x" dir="ltr" lang="en" translate="no">Heading</h2>',
        '<p title="t" inert part="p" exportparts="p" elementtiming="e" autocapitalize="on" inputmode="none" align="right">text</p>',
        '<a href="https://a.example/" download="x.html" ping="https://b.example/" target="_top" rel="me">link</a>',
        '<table bgcolor="red"><tr><td colspan="2" headers="h" valign="top" background="https://b.example/a.png">cell</td></tr></table>',
        '<meter min="1" max="9" value="3" form="f"></meter>',
      ].join('\n\n'),
    );
    const kept = await preview.page
      .locator('main')
      .evaluate(main =>
        [...main.querySelectorAll('h2, p[title], a, table, td, meter')].map(element =>
          [element.localName, ...element.getAttributeNames().filter(name => !name.startsWith('data-recap-'))].join(' '),
        ),
      );
    assert.deepEqual(kept, [
      'h2 dir lang translate id',
      'p title align',
      'a href title rel',
      'table bgcolor',
      'td colspan headers valign',
      'meter min max value',
    ]);
  });

  test('renames ids and names that could shadow something of the page, and still leads to them', async () => {
    await preview.render('[there](#body)\n\n<a id="body"></a><a name="forms"></a>\n\n## Location');
    assert.deepEqual(await preview.page.evaluate(() => [document.body.localName, document.forms.length]), ['body', 0]);
    assert.equal(await preview.page.locator('#user-content-body').count(), 1);
    assert.equal(await preview.page.locator('h2#location').count(), 1);
  });

  test('shows the text of tables that are too deep in others, without those', async () => {
    await preview.render(`${'<table><tr><td>'.repeat(100)}deep${'</td></tr></table>'.repeat(100)}\n\nafter`);
    assert.match(await preview.page.locator('main').innerText(), /deep\s+after$/);
    assert.equal(await preview.page.locator('main table').count(), 20);
  });

  test('shows text that looks like elements, where there is nothing else', async () => {
    await preview.render('</div>&lt;b onclick=x&gt;&lt;/b&gt;');
    assert.equal((await preview.page.locator('main').innerText()).trim(), '<b onclick=x></b>');
    assert.deepEqual(preview.errors, []);
  });

  test('shows text of an element it does not allow', async () => {
    await preview.render('<form><label>Name</label> <button>Send</button></form>');
    assert.equal((await preview.page.locator('main').innerText()).trim(), 'Name Send');
  });

  test('is held by the policy of the real page', () => {
    const source = readFileSync('src/host/previewPage.ts', 'utf8');
    for (const directive of policy) {
      const written = directive
        .replace(origin, '${source}')
        .replace(/nonce-\w+/, 'nonce-${nonce}')
        .replace(/ data:$/, ' data:${images}');
      assert.ok(source.includes(`\`${written}\``), `the host's page has no ${written}`);
    }
  });
});
