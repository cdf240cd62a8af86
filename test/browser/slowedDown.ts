import type { Page } from 'playwright-core';

/** Does something while the page has a fraction of the processor: what a page does in parts of some milliseconds is few of them on a fast machine. */
export async function slowedDown(page: Page, work: () => Promise<unknown>): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 5 });
  try {
    await work();
  } finally {
    await session.detach();
  }
}
