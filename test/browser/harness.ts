import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import type { Catalog } from '../../src/core/catalog/catalog';
import { parsePost } from '../../src/core/parsePost';
import { siteReading } from '../../src/core/site/siteDialect';
import type { Piece } from '../../src/core/preview/pieces';
import { renderPost } from '../../src/core/preview/renderPost';
import type { SiteInput } from '../../src/core/preview/templates/siteInput';
import { directionOf } from '../../src/core/text/direction';
import { pieceChanges } from '../../src/host/pieceChanges';
import type { CardContent, HostMessage, PageMessage, PageState, RenderMessage } from '../../src/protocol/messages';
import { labels } from './labels';
import type { Theme } from './themes';

/** Where the page and the pictures of its post seem to come from. */
export const origin = 'https://page.recap.test';
const nonce = 'n0123456789abcdef';
const marker = 'r0123456789abcdef';
/** What the host of the tests calls the preview. */
export const previewName = 'p0123456789abcdef';

/** What `previewPage` of the host allows, for this origin; a test compares the two. */
export const policy = policyOf([]);

function policyOf(hosts: readonly string[]): readonly string[] {
  return [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${origin} 'nonce-${nonce}'`,
    `img-src ${origin} data:${hosts.map(host => ` https://${host}`).join('')}`,
    `font-src ${origin}`,
    `media-src ${origin}`,
    `connect-src 'none'`,
    `frame-src 'none'`,
    `child-src 'none'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ];
}

const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="180"><rect width="320" height="180" fill="#888"/></svg>';

const pageFiles: Readonly<Record<string, string | undefined>> = {
  '/preview.js': 'dist/webview/preview.js',
  '/highlighter.js': 'dist/webview/highlighter.js',
  '/preview.css': 'media/preview.css',
};

const strings: RenderMessage['strings'] = {
  emptyPost: 'This post is empty.',
  emptyBody: 'This post has no text yet.',
  openDocs: 'Open docs',
  goToAnnouncement: 'Go to announcement',
  linkLeadsTo: 'This link leads to',
  back: 'Back to where you were (Alt+Left)',
};

/** What a card tells of a service that is gone. */
export const someCard: CardContent = {
  name: 'Amazon Quantum Ledger Database',
  what: 'service · databases',
  facts: [
    'announced 2018-11-28 at re:Invent 2018 (source: aws.amazon.com)',
    'ended 2025-07-31, see Amazon Aurora PostgreSQL instead (as of 2026-11-22, source: docs.aws.amazon.com)',
  ],
  docs: { title: 'Documentation', target: 'docs.aws.amazon.com/qldb/latest/developerguide' },
  why: 'Announced, because the sentence says so; it links to the product page',
};

export interface RenderedText {
  readonly uri?: string;
  /** Where another post begins. */
  readonly line?: number;
  readonly key?: string;
  /** Announcements are found, and marked, with it. */
  readonly catalog?: Catalog | undefined;
  readonly site?: SiteInput;
  /** Remote images that are loaded; all others of encrypted hosts can be asked for if this is given. */
  readonly loaded?: readonly string[];
}

/** What the page is given to show, by default as the first post's next render. */
type Shown = Pick<RenderMessage, 'html'> &
  Partial<Pick<RenderMessage, 'key' | 'uri' | 'line' | 'lineCount' | 'language' | 'pieces' | 'base'>>;

/** A browser of one's own; the tests of the page share one. */
export async function launch(): Promise<Browser> {
  const tools = pathToFileURL(path.resolve('tools/lib/browser.mjs')).href;
  const { launchBrowser } = (await import(tools)) as {
    launchBrowser: (say: (line: string) => void) => Promise<Browser>;
  };
  return launchBrowser(() => undefined);
}

/** A tab with a context of its own. */
interface Tab {
  readonly page: Page;
  /** Takes back what was set for the preview that was open in it. */
  readonly clear: () => Promise<void>;
}

/**
 * Tabs whose preview was closed, by browser. Another page there costs less than half of one in a new tab, which has a process of its own. `open` sets the
 * size of the tab, `close` puts back what else tests change of one: a test that changes more has to be told of there.
 */
const freeTabs = new WeakMap<Browser, Tab[]>();

function takeTab(browser: Browser): Tab | undefined {
  const tab = freeTabs.get(browser)?.pop();
  return tab?.page.isClosed() ? takeTab(browser) : tab;
}

/** The built preview page in a real browser, with the host played by the test. */
export class Preview {
  readonly page: Page;
  /** Requests for anything but the page itself and its pictures. Only those of hosts that the page may ask are answered. */
  readonly foreignRequests: string[] = [];
  /** Paths of pictures asked for, in order. */
  readonly pictureRequests: string[] = [];
  readonly errors: string[] = [];
  #renders = 0;
  #key = '';
  #sentLength = 0;
  /** What was rendered last. */
  #pieces: readonly Piece[] = [];
  #highlighters = 0;
  /** Without it the context is the test's. */
  readonly #browser: Browser | undefined;
  readonly #clear: () => Promise<void>;

  private constructor(page: Page, browser: Browser | undefined, clear: () => Promise<void>) {
    this.page = page;
    this.#browser = browser;
    this.#clear = clear;
  }

  static async open(
    browser: Browser | BrowserContext,
    {
      state,
      theme,
      width = 800,
      height = 600,
      hosts = [],
      showed,
    }: {
      showed?: Pick<RenderMessage, 'html' | 'lineCount'>;
      state?: PageState;
      theme?: Theme;
      width?: number;
      height?: number;
      hosts?: readonly string[];
    } = {},
  ): Promise<Preview> {
    const ownBrowser = 'newContext' in browser ? browser : undefined;
    const free = ownBrowser && takeTab(ownBrowser);
    const page = free?.page ?? (await browser.newPage());
    const context = page.context();
    const answer = (route: Route): Promise<void> =>
      preview.#answer(route, pageHtml(theme, hosts, showed && messageOf({ key: '0', ...showed })), hosts);
    const tellError = (error: Error): unknown => preview.errors.push(String(error));
    const preview: Preview = new Preview(page, ownBrowser, async () => {
      page.off('pageerror', tellError);
      await initScript.dispose();
      await context.unroute('**/*', answer);
    });
    await page.setViewportSize({ width, height });
    await context.route('**/*', answer);
    // Only now: what the page before still asks for does not leave the machine.
    await free?.clear();
    page.on('pageerror', tellError);
    const initScript = await page.addInitScript(given => {
      const sent: unknown[] = [];
      let kept: unknown = given;
      Object.assign(globalThis, {
        sentMessages: sent,
        keptState: () => kept,
        acquireVsCodeApi: () => ({
          postMessage: (message: unknown) => sent.push(message),
          getState: () => kept,
          setState: (value: unknown) => {
            kept = value;
          },
        }),
      });
    }, state);
    preview.foreignRequests.length = 0;
    await page.goto(`${origin}/`);
    return preview;
  }

  /** How often the page has asked for the colours of code. */
  get highlighterRequests(): number {
    return this.#highlighters;
  }

  /** Renders a text as the host would. Returns the key of the render. */
  async render(text: string, options: RenderedText = {}): Promise<string> {
    const shown = this.#rendered(text, options);
    await this.show(shown);
    return shown.key;
  }

  /** The same, but the rest of a long post may still follow. */
  async beginToRender(text: string, options: RenderedText = {}): Promise<void> {
    await this.beginToShow(this.#rendered(text, options));
  }

  #rendered(
    text: string,
    { uri = 'file:///post.md', line = 0, key = String(++this.#renders), catalog, site, loaded }: RenderedText,
  ): Shown & { readonly key: string } {
    const post = parsePost(text, { path: uri, catalog, ...(site && siteReading(site)) });
    const { pieces, language = 'en' } = renderPost(post, {
      marker,
      labels,
      marks: true,
      glance: true,
      site,
      resolveImage: url => {
        if (loaded?.includes(url)) return url;
        return /^[\w./-]+$/.test(url) ? `${origin}/pictures/${url}` : undefined;
      },
      askableImage: url => {
        const host = loaded && /^https:\/\/([\w.-]+)/.exec(url)?.[1];
        return host ? { host, canAllowHost: true } : undefined;
      },
    });
    // As the host does it.
    const before = pieces.length > 1 ? this.#pieces : [];
    const base = before.length ? this.#key : undefined;
    this.#pieces = pieces;
    return { key, uri, line, base, ...pieceChanges(before, pieces), language, lineCount: post.lines.count };
  }

  /** Shows what was rendered, with the marker that the host of the tests uses. */
  async show(render: Shown): Promise<void> {
    await this.beginToShow(render);
    await this.whole();
  }

  /** Waits until all of a post is shown. */
  async whole(): Promise<void> {
    await this.page.waitForFunction(() => !document.querySelector('main[aria-busy]'));
  }

  /** The same, but the rest of a long post may still follow. */
  async beginToShow(render: Shown): Promise<void> {
    const message = messageOf({ key: String(++this.#renders), ...render });
    this.#key = message.key;
    this.#sentLength += JSON.stringify(message).length;
    await this.send(message);
  }

  /** Asks the page to hand a text over, as the host would; `sources` are the images there are. */
  async takeHtml(
    text: string,
    purpose: 'file' | 'clipboard',
    {
      site,
      sources = {},
      address,
    }: { site?: SiteInput; sources?: Readonly<Record<string, string>>; address?: string } = {},
  ): Promise<void> {
    const post = parsePost(text, { path: 'post.md', ...(site && siteReading(site)) });
    const { html, links } = renderPost(post, {
      marker,
      labels,
      site,
      isWhole: true,
      resolveImage: url => (url in sources ? 'image' : undefined),
    });
    const images = links.flatMap(({ syntax, index, url }) => {
      const source = sources[url] ?? (/^https:/.test(url) ? url : undefined);
      return syntax === 'image' && source !== undefined ? [{ image: index, source }] : [];
    });
    await this.send({ type: 'takeHtml', key: 'k', purpose, html, marker, images, address });
  }

  /** Tells the page a card, as the host does when it is asked. */
  async tellCard(key: string, announcement: number, card: Partial<CardContent> = {}): Promise<void> {
    await this.send({ type: 'card', key, announcement, card: { ...someCard, ...card } });
  }

  async send(message: HostMessage): Promise<void> {
    await this.page.evaluate(data => {
      window.dispatchEvent(new MessageEvent('message', { data }));
    }, message);
  }

  /** How much the page was sent to render. */
  get sentLength(): number {
    return this.#sentLength;
  }

  /** Whether the page said `ready` again, after its first. */
  async asksForAll(): Promise<boolean> {
    const all = await this.page.evaluate(() => (globalThis as unknown as { sentMessages: PageMessage[] }).sentMessages);
    return all.filter(({ type }) => type === 'ready').length > 1;
  }

  /** What the page has told the host, without its first `ready`. */
  async sent(): Promise<readonly PageMessage[]> {
    const all = await this.page.evaluate(() => (globalThis as unknown as { sentMessages: PageMessage[] }).sentMessages);
    return all.filter(({ type }) => type !== 'ready');
  }

  /** Begins anew to listen to the page. */
  async forget(): Promise<void> {
    this.foreignRequests.length = 0;
    this.pictureRequests.length = 0;
    this.errors.length = 0;
    await this.page.evaluate(() => {
      (globalThis as unknown as { sentMessages: PageMessage[] }).sentMessages.length = 0;
    });
  }

  async keptState(): Promise<unknown> {
    return this.page.evaluate(() => (globalThis as unknown as { keptState: () => unknown }).keptState());
  }

  async scrollTop(): Promise<number> {
    return this.page.evaluate(() => window.scrollY);
  }

  /** Lets the page draw, and hear of what it drew. */
  async settle(): Promise<void> {
    await this.page.evaluate(
      () =>
        new Promise<void>(resolve => {
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 80)));
        }),
    );
  }

  async close(): Promise<void> {
    // One that leads to others is not as it was.
    if (!this.#browser || this.page.context().pages().length > 1) return this.page.close();
    await this.page.emulateMedia({ reducedMotion: null });
    await this.page.mouse.move(0, 0);
    freeTabs.set(this.#browser, [...(freeTabs.get(this.#browser) ?? []), { page: this.page, clear: this.#clear }]);
  }

  async #answer(route: Route, html: string, hosts: readonly string[]): Promise<void> {
    const url = new URL(route.request().url());
    const file = pageFiles[url.pathname];
    if (url.pathname === '/highlighter.js') this.#highlighters++;
    if (url.origin === origin && url.pathname === '/') {
      return route.fulfill({ contentType: 'text/html', body: html });
    }
    if (url.origin === origin && file) {
      const contentType = file.endsWith('.js') ? 'text/javascript' : 'text/css';
      return route.fulfill({ contentType, body: readFileSync(file, 'utf8') });
    }
    if (url.origin === origin && url.pathname.startsWith('/pictures/')) {
      this.pictureRequests.push(url.pathname.slice('/pictures/'.length));
      if (url.pathname.includes('missing')) return route.fulfill({ status: 404 });
      return route.fulfill({ contentType: 'image/svg+xml', body: picture, headers: { 'cache-control': 'no-store' } });
    }
    this.foreignRequests.push(url.href);
    return hosts.includes(url.host) ? route.fulfill({ contentType: 'image/svg+xml', body: picture }) : route.abort();
  }
}

function messageOf(render: Pick<RenderMessage, 'html' | 'key'> & Partial<RenderMessage>): RenderMessage {
  const { language = 'en' } = render;
  const direction = directionOf(language);
  return {
    type: 'render',
    uri: 'file:///post.md',
    preview: previewName,
    line: 0,
    lineCount: 1,
    marker,
    language,
    direction,
    strings,
    ...render,
  };
}

function pageHtml(theme: Theme | undefined, hosts: readonly string[], showed?: RenderMessage): string {
  const variables = Object.entries(theme?.variables ?? {}).map(([name, value]) => `--vscode-${name}: ${value};`);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(hosts).join('; ')}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Preview of a post</title>
<style nonce="${nonce}">:root { ${variables.join(' ')} }</style>
<link rel="stylesheet" href="${origin}/preview.css">
</head>
<body class="${theme?.bodyClass ?? ''}">
<main id="post"></main>${showed ? `<script type="application/json" id="first-render">${JSON.stringify(showed).replace(/</g, '\\u003c')}</script>` : ''}
<script nonce="${nonce}" src="${origin}/preview.js"></script>
</body>
</html>`;
}
