import path from 'node:path';
import { drawn, drawNothing, launchBrowser, stopAnimations } from './browser.mjs';
import { CleanUp } from './cleanUp.mjs';
import { installHost } from './hosts.mjs';
import { startRecordingProxy } from './recordingProxy.mjs';
import { fewExtensions, installVsix, startServer } from './server.mjs';
import { addSettings, inWebWorker, leanTextSettings, replaceSettings, testSettings } from './settings.mjs';
import { waitForWorkbench } from './workbench.mjs';
import { workbenchUrl } from './workbenchUrl.mjs';

/**
 * Opens VS Code in a browser without a window, for end-to-end tests. The extension comes from its folder, or, with
 * `vsix`, packed and installed as a user gets it (with a connection token and without the test driver).
 *
 * @param {object} options
 * @param {'current' | 'oldest'} [options.host] the VS Code version
 * @param {string} [options.folder] a folder or .code-workspace file to open; without it the window is empty
 * @param {string} [options.file] a file to open, in an empty window if no folder is given
 * @param {string} [options.extensionDevelopmentPath] the folder of the extension
 * @param {string} [options.vsix] the packed extension, instead
 * @param {string} [options.extensionId] needed with vsix and extensionHost 'web'
 * @param {Readonly<Record<string, unknown>>} [options.settings] user settings, over those for tests
 * @param {boolean} [options.lean] without what VS Code draws into the text of an editor: for windows that nobody looks at
 * @param {'node' | 'web'} [options.extensionHost] where the extension runs
 * @param {boolean} [options.trust] whether workspace trust is on: then the folder opens in Restricted Mode
 * @param {boolean} [options.isMeasured] with all its pixels at all times and as fast as a user's, to measure how long things take; without it drawn for pictures only
 * @param {{ width: number, height: number }} [options.viewport]
 * @param {string} [options.locale] of the browser, as `de-DE`
 * @param {'light' | 'dark'} [options.colorScheme] of the operating system
 * @param {readonly string[]} [options.builtinExtensions] built-in extensions to have besides themes, Markdown, JSON, JavaScript
 * @param {(line: string) => void} [options.say] takes progress lines of a first installation
 * @returns {Promise<VsCode>}
 */
export async function openVsCode(options) {
  const cleanUp = new CleanUp();
  try {
    return await open(
      { host: 'current', trust: false, settings: {}, builtinExtensions: [], say: print, ...options },
      cleanUp,
    );
  } catch (error) {
    await cleanUp.run();
    throw error;
  }
}

/**
 * @typedef {object} VsCode
 * @property {import('playwright-core').Page} page the window, its workbench restored
 * @property {string} url of the window
 * @property {string} userDataDir
 * @property {() => readonly string[]} externalRequests addresses the browser asked for so far that leave 127.0.0.1
 * @property {() => void} forgetRequests begins that list anew
 * @property {(settings: Readonly<Record<string, unknown>>) => Promise<void>} changeSettings sets user settings and reloads
 *   the window, which does not watch their file (a theme changes at once by `Preferences: Toggle between Light/Dark Themes`)
 * @property {() => Promise<void>} reload reloads the window and waits until it is restored
 * @property {(file: string) => Promise<void>} screenshot writes a PNG of the window
 * @property {() => Promise<void>} close ends everything and removes its files; also done on Ctrl+C
 */

async function open(options, cleanUp) {
  const { say } = options;
  const host = await installHost(options.host, say);
  const dataFolder = cleanUp.temporaryFolder('window');
  const userDataDir = path.join(dataFolder, 'user-data');
  const extensionsDir = path.join(dataFolder, 'extensions');
  addSettings(userDataDir, settingsOf(options));
  if (options.vsix) {
    await installVsix({ host, dataFolder, extensionsDir, vsix: path.resolve(options.vsix) });
  }
  const token = options.vsix ? 'window-of-a-test' : undefined;
  const server = await startServer({
    host,
    dataFolder,
    userDataDir,
    extensionsDir,
    token,
    builtinExtensions: [...new Set([...fewExtensions, ...options.builtinExtensions])],
    testDriver: !options.vsix,
    trust: options.trust,
  });
  cleanUp.add(() => server.stop());
  const proxy = await startRecordingProxy();
  cleanUp.add(() => proxy.close());
  const browser = await launchBrowser(say, { proxy: proxy.url, isMeasured: options.isMeasured });
  cleanUp.add(() => browser.close());
  const { page, asked } = await openPage(browser, options);
  const url = workbenchUrl({
    origin: server.origin,
    token,
    open: options.folder ?? options.file,
    goto: options.folder ? options.file : undefined,
    developmentPaths: options.extensionDevelopmentPath ? [options.extensionDevelopmentPath] : [],
  });
  await page.goto(url);
  await waitForWorkbench(page);
  const reload = async () => {
    await page.reload();
    await waitForWorkbench(page);
  };
  return {
    page,
    url,
    userDataDir,
    externalRequests: () => [...asked, ...proxy.requests],
    forgetRequests: () => {
      asked.length = 0;
      proxy.requests.length = 0;
    },
    changeSettings: async settings => {
      replaceSettings(userDataDir, settings);
      await reload();
    },
    reload,
    screenshot: async file => {
      await page.screenshot({ path: file, animations: 'disabled', caret: 'hide', style: drawn });
    },
    close: () => cleanUp.run(),
  };
}

function settingsOf({ settings, lean, trust, extensionHost, extensionDevelopmentPath, extensionId }) {
  return {
    ...testSettings,
    ...(lean ? leanTextSettings : {}),
    'security.workspace.trust.enabled': trust,
    ...(extensionHost === 'web'
      ? inWebWorker(extensionDevelopmentPath ? [extensionDevelopmentPath] : [], extensionId)
      : {}),
    ...settings,
  };
}

/** The page, and the list of what it asks from elsewhere, in full (the proxy sees only the host of https). */
async function openPage(browser, { viewport = { width: 1280, height: 800 }, locale, colorScheme, isMeasured }) {
  const context = await browser.newContext({ viewport, locale, colorScheme });
  await stopAnimations(context);
  if (!isMeasured) await drawNothing(context);
  const asked = [];
  context.on('request', request => {
    const { protocol, hostname } = new URL(request.url());
    if (/^(?:https?|wss?):$/.test(protocol) && hostname !== '127.0.0.1') {
      asked.push(request.url());
    }
  });
  return { page: await context.newPage(), asked };
}

function print(line) {
  process.stderr.write(`${line}\n`);
}
