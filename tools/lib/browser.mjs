import { createRequire } from 'node:module';
import path from 'node:path';
import { findChromium } from './chromium.mjs';
import { installBrowser } from './hosts.mjs';
import { ToolError } from './toolError.mjs';

/** Chromium asks its maker for updates and field trials by itself; none of that belongs to what is tested. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--no-pings',
  '--disable-dev-shm-usage',
];

/** A window is too short-lived for the best code V8 can make: what it costs to make it, a twelfth of a window, does not come back. */
const shortLived = ['--js-flags=--no-opt'];

/**
 * Launches Chromium with Playwright, without a window.
 *
 * @param {(line: string) => void} say takes progress lines
 * @param {{ proxy?: string, isMeasured?: boolean }} [options] proxy: where every request goes that leaves 127.0.0.1, as `http://127.0.0.1:PORT`;
 *   isMeasured: as fast as a user's
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchBrowser(say, { proxy, isMeasured } = {}) {
  const folder = await installBrowser(say);
  const { chromium } = createRequire(path.join(folder, 'package.json'))('playwright-core');
  const found = await findChromium(folder);
  try {
    return await chromium.launch({
      ...found,
      headless: true,
      args: isMeasured ? quiet : [...quiet, ...shortLived],
      // The tools end the browser in their own order on a signal, so that a run's last words are still printed.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      ...(proxy ? { proxy: { server: proxy, bypass: '127.0.0.1' } } : {}),
    });
  } catch (error) {
    throw new ToolError(
      `Chromium (${found.executablePath ?? found.channel}) does not start. Install Chromium or Chrome, or set CHROMIUM_PATH.\n${error.message}`,
    );
  }
}

/**
 * Stops the animations of VS Code's own window, which a browser without a graphics card draws with the processor: those of its progress bar
 * alone cost more than all the rest of opening a preview. Webviews, frames within the window, are left as they are.
 *
 * @param {import('playwright-core').Page | import('playwright-core').BrowserContext} target before it loads the window
 */
export async function stopAnimations(target) {
  await addStyle(target, '*, ::before, ::after { animation: none !important; transition: none !important; }');
}

/**
 * Leaves out the pixels of a window until a picture of it is taken: everything is laid out, has its frames and can be clicked, but what nobody sees
 * is not drawn. That is a sixth of what a window costs.
 *
 * @param {import('playwright-core').Page | import('playwright-core').BrowserContext} target before it loads the window
 */
export async function drawNothing(target) {
  await addStyle(target, ':root { opacity: 0; }');
}

/**
 * Lets the pages of VS Code 1.100 share a service worker, as those of later versions do. There each page registers one whose address has the page's own id
 * in it. All are for one scope, so to the browser each is an update of the one before: Chromium puts that off by a second, and by 30 while the one before
 * still has a request of a page that is gone. Only web workers of a page need the id, and Recap's has none.
 *
 * @param {import('playwright-core').Page | import('playwright-core').BrowserContext} target before it loads the window
 */
export async function shareServiceWorker(target) {
  await target.addInitScript(() => {
    if (!location.pathname.endsWith('/webview/browser/pre/index.html')) return;
    const id = `&id=${new URLSearchParams(location.search).get('id')}`;
    const { register } = ServiceWorkerContainer.prototype;
    ServiceWorkerContainer.prototype.register = function (url, ...options) {
      return register.call(this, url.replace(id, ''), ...options);
    };
    // The page asks whether the worker it finds is the one it wants.
    const { get } = Object.getOwnPropertyDescriptor(ServiceWorker.prototype, 'scriptURL');
    Object.defineProperty(ServiceWorker.prototype, 'scriptURL', {
      get() {
        return get.call(this).replace('&remoteAuthority=', `${id}&remoteAuthority=`);
      },
    });
  });
}

/** The style in which pictures of such a window are taken. */
export const drawn = ':root { opacity: 1 !important; }';

async function addStyle(target, style) {
  await target.addInitScript(text => {
    if (window !== window.top) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, style);
}
