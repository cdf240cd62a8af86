import type { Browser } from 'playwright-core';
import { launch } from './harness';

const shared: { browser?: Browser } = {};

/** The browser of all test files of this process, begun when first asked for, and again if it ended. Starting one takes longer than many a file. */
export async function sharedBrowser(): Promise<Browser> {
  if (!shared.browser?.isConnected()) shared.browser = await launch();
  return shared.browser;
}

/** Ends what a suite left open in the shared browser: the next one begins with pages of its own. */
export async function closePages(browser: Browser): Promise<void> {
  await Promise.all(browser.contexts().map(context => context.close()));
}

// Of the root suite: after the last file.
suiteTeardown(async () => {
  await shared.browser?.close();
});
