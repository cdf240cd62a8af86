import type { Browser } from 'playwright-core';
import { findDangers, followEverything } from '../browser/dangers';
import { launch, Preview } from '../browser/harness';

/** How long the page may take for one render on a busy machine, in milliseconds. */
const patience = 60_000;

/** How many renders one page shows, each on top of the one before. */
const rendersOfPage = 200;

/** How often everything in the page is clicked besides. */
const clicksEvery = 10;

/** The page under its real policy in a real browser, which is shown one render after the other. */
export class FuzzPage {
  readonly #browser: Browser;
  #preview: Preview | undefined;
  #renders = 0;

  private constructor(browser: Browser) {
    this.#browser = browser;
  }

  static async open(): Promise<FuzzPage> {
    return new FuzzPage(await launch());
  }

  /** Shows a render and tells what is wrong with the page then; an empty list if nothing is. */
  async faultsOf(html: string): Promise<readonly string[]> {
    const preview = (this.#preview ??= await Preview.open(this.#browser));
    const faults = await inTime(this.#look(preview, html));
    if (faults.length || ++this.#renders % rendersOfPage === 0) await this.#anew();
    return faults;
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }

  async #look(preview: Preview, html: string): Promise<readonly string[]> {
    await preview.show({ html });
    if (this.#renders % clicksEvery === 0) {
      await preview.page
        .locator('main')
        .first()
        .evaluate(followEverything, ['*', 200] as const);
      await preview.settle();
    }
    const dangers = await preview.page.evaluate(findDangers);
    return [...dangers, ...preview.errors, ...preview.foreignRequests.map(url => `${url} is asked for`)];
  }

  async #anew(): Promise<void> {
    const preview = this.#preview;
    this.#preview = undefined;
    await preview?.close();
  }
}

async function inTime(looking: Promise<readonly string[]>): Promise<readonly string[]> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<readonly string[]>(resolve => {
    timer = setTimeout(() => resolve(['the page does not answer']), patience);
  });
  try {
    return await Promise.race([looking.catch((error: unknown) => [String(error)]), late]);
  } finally {
    clearTimeout(timer);
  }
}
