import type { RecapWindow } from './recapWindow';

/** Keeps a picture of the window for each test of this suite that fails. */
export function pictureFailures(recap: () => RecapWindow): void {
  teardown(async function () {
    if (this.currentTest?.state !== 'failed') return;
    const name = this.currentTest.fullTitle().replace(/[^a-z0-9]+/gi, '-');
    await recap().screenshot(`failed-${name}`);
  });
}
