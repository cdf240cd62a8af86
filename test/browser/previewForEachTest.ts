import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { Preview } from './harness';
import { closePages, sharedBrowser } from './sharedBrowser';

/**
 * Opens a page of its own for every test of the suite it is called in, all in one browser. Whatever a test did, nothing may have failed in
 * its page then, nor been asked of another host.
 */
export function previewForEachTest(use: (preview: Preview, browser: Browser) => void): void {
  let browser: Browser;
  let preview: Preview;

  suiteSetup(async () => {
    browser = await sharedBrowser();
  });
  suiteTeardown(async () => {
    await closePages(browser);
  });
  setup(async () => {
    preview = await Preview.open(browser);
    use(preview, browser);
  });
  teardown(async () => {
    assert.deepEqual(preview.errors, []);
    assert.deepEqual(preview.foreignRequests, []);
    await preview.close();
  });
}
