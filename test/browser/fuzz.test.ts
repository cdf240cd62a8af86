import assert from 'node:assert/strict';
import { Random, mutated } from '../fuzz/mutations';
import { FuzzPage } from '../fuzz/page';
import { fuzzCase, readFuzzed } from '../fuzz/reading';
import { seedTexts } from '../fuzz/seeds';
import { bundled } from '../unit/core/catalog/bundled';

suite('preview page, of any text', () => {
  let page: FuzzPage;

  suiteSetup(async () => {
    page = await FuzzPage.open();
  });
  suiteTeardown(() => page.close());

  test('runs, loads and offers nothing', async () => {
    const texts = seedTexts().map(text => text.slice(0, 4000));
    const random = new Random(20211204);
    for (let number = 0; number < 80; number++) {
      const some = fuzzCase(mutated(random, texts).slice(0, 6000), random);
      const faults = await page.faultsOf(readFuzzed(some, bundled));
      assert.deepEqual(faults, [], `Text ${String(number)}, read as ${some.reader}: ${JSON.stringify(some.text)}`);
    }
  });

  test('elements that are never closed crash no page', async () => {
    assert.deepEqual(await page.faultsOf('<h4 id="a">A <code>code</cod>\n\n'.repeat(200)), []);
  });

  test('is a check that finds what is wrong', async () => {
    assert.deepEqual(await page.faultsOf('<p>text</p>'), []);
    // What only Recap may say of an element, and what no element of a page may be.
    const forged = '<span r0123456789abcdef-own class="recap-sr" style="position: fixed" role="note"></span>';
    assert.deepEqual(await page.faultsOf(forged), []);
    assert.match(
      String(await page.faultsOf('<img r0123456789abcdef-image="0" src="https://evil.example/a.png">')),
      /a picture is/,
    );
  });
});
