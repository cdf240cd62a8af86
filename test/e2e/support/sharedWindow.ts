import { RecapWindow, type RecapWindowOptions } from './recapWindow';

/** The window that the suite before left in order. */
const free: { window?: RecapWindow | undefined; kind?: string } = {};

/**
 * A window for all tests of this suite. It may have served suites before, if it is of the kind wanted and none of their tests failed: opening
 * one takes longer than many a suite. A test of it that fails leaves a picture.
 */
export function windowOfSuite(options: RecapWindowOptions, use: (recap: RecapWindow) => void | Promise<void>): void {
  let recap: RecapWindow | undefined;

  suiteSetup(async () => {
    recap = await takeWindow(options);
    await use(recap);
  });
  teardown(async function () {
    if (this.currentTest?.state !== 'failed') return;
    const name = this.currentTest.fullTitle().replace(/[^a-z0-9]+/gi, '-');
    await recap?.screenshot(`failed-${name}`);
  });
  suiteTeardown(async function () {
    const isInOrder = this.test?.parent?.tests.every(({ state }) => state === 'passed');
    if (isInOrder) Object.assign(free, { window: recap, kind: kindOf(options) });
    else await recap?.close();
  });
}

async function takeWindow(options: RecapWindowOptions): Promise<RecapWindow> {
  const { window, kind } = free;
  free.window = undefined;
  if (!window) return RecapWindow.open(options);
  if (kind === kindOf(options)) {
    try {
      await window.beginAnew(options);
      return window;
    } catch (error) {
      process.stderr.write(`The window of the suite before cannot be used again: ${String(error)}\n`);
    }
  }
  await window.close();
  return RecapWindow.open(options);
}

/** What cannot be changed in a window that is open. */
function kindOf({ sample, extensionHost = 'node', lean, packed, trust }: RecapWindowOptions): string {
  return JSON.stringify({ hasFolder: sample !== undefined, extensionHost, lean, packed, trust });
}

// Of the root suite: after the last file.
suiteTeardown(async () => {
  await free.window?.close();
});
