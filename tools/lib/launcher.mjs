import fs from 'node:fs';
import path from 'node:path';
import { drawn, drawNothing, shareServiceWorker, launchBrowser, stopAnimations } from './browser.mjs';
import { CleanUp } from './cleanUp.mjs';
import { installHost } from './hosts.mjs';
import { fewExtensions, startServer } from './server.mjs';
import { addSettings, inWebWorker, testSettings } from './settings.mjs';
import { printTestLog } from './testConsole.mjs';
import { describeError, ToolError } from './toolError.mjs';
import { workbenchUrl } from './workbenchUrl.mjs';

const windowTimeoutMs = 90_000;
const usage = `Usage: vscode.mjs [option…] [folder | file | workspace]
Runs an extension's tests in VS Code, without a screen, with the command line of desktop VS Code.
  --extensionDevelopmentPath=FOLDER   the extension (may be given more than once)
  --extensionTestsPath=FILE           the module whose run() runs the tests
  --extensionDevelopmentKind=web      runs both in the web worker extension host
  --user-data-dir=FOLDER --extensions-dir=FOLDER
  --disable-workspace-trust           --enable-workspace-trust keeps trust on although that is given
  --goto=FILE:LINE:COLUMN --locale=LANGUAGE --version --help
  --share-service-worker              pages of VS Code 1.100 wait less for each other
Environment: VSCODE_HOST_TIMEOUT_S (default 600), VSCODE_HOST_SCREENSHOT=FILE.png (of the window at the end),
VSCODE_HOST_VERBOSE=1 (the server's log at the end).
`;

/**
 * Acts as VS Code's executable: runs the tests of an extension in a host from npm and ends with their exit code.
 * So it can be the `vscodeExecutablePath` of @vscode/test-electron.
 *
 * @param {'current' | 'oldest'} hostName
 * @param {readonly string[]} commandLine
 */
export async function launch(hostName, commandLine) {
  const cleanUp = new CleanUp();
  let code = 1;
  try {
    code = await run(hostName, parseCommandLine(commandLine), cleanUp);
  } catch (error) {
    if (!cleanUp.isRunning) {
      process.stderr.write(`${describeError(error)}\n`);
    }
  } finally {
    await cleanUp.run();
  }
  process.exit(code);
}

async function run(hostName, options, cleanUp) {
  if (options.help) {
    process.stdout.write(usage);
    return 0;
  }
  const host = await installHost(hostName, line => process.stderr.write(`${line}\n`));
  if (options.version) {
    process.stdout.write(`${host.version}\n`);
    return 0;
  }
  if (!options.extensionTestsPath) {
    throw new ToolError(`--extensionTestsPath is missing: this VS Code has no screen, it only runs tests.\n${usage}`);
  }
  endWithRunner(cleanUp);
  const dataFolder = cleanUp.temporaryFolder('host');
  const userDataDir = options['user-data-dir'] ?? path.join(dataFolder, 'user-data');
  const trust = options['enable-workspace-trust'] || !options['disable-workspace-trust'];
  addSettings(userDataDir, {
    ...testSettings,
    'security.workspace.trust.enabled': trust,
    ...(options.extensionDevelopmentKind === 'web' ? inWebWorker(options.extensionDevelopmentPath) : {}),
  });
  const [server, browser] = await Promise.all([
    startServer({
      host,
      dataFolder,
      userDataDir,
      extensionsDir: options['extensions-dir'] ?? path.join(dataFolder, 'extensions'),
      builtinExtensions: fewExtensions,
      testDriver: true,
      trust,
      locale: options.locale,
    }).then(started => {
      cleanUp.add(() => started.stop());
      return started;
    }),
    launchBrowser(line => process.stderr.write(`${line}\n`)).then(started => {
      cleanUp.add(() => started.close());
      return started;
    }),
  ]);
  const result = await runInWindow({ server, browser, options });
  if (process.env.VSCODE_HOST_VERBOSE) {
    process.stderr.write(server.log());
  }
  if (result.problem) {
    throw new ToolError(`The tests did not end by themselves: ${result.problem}`);
  }
  return result.code;
}

/** Opens the window and waits for the first of: the tests' end, a crash, the time limit. */
async function runInWindow({ server, browser, options }) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const timeoutS = Number(process.env.VSCODE_HOST_TIMEOUT_S ?? 600);
  const timers = [];
  const after = (ms, problem) => new Promise(resolve => timers.push(setTimeout(() => resolve({ problem }), ms)));
  const ending = new Promise((resolve, reject) => {
    let loads = 0;
    page.on('crash', () => resolve({ problem: 'the window crashed (out of memory?).' }));
    page.on('close', () => resolve({ problem: 'the window was closed.' }));
    page.on('domcontentloaded', () => {
      if (++loads > 1) {
        resolve({ problem: 'the window was loaded anew. A test must not open another folder or reload the window.' });
      }
    });
    browser.on('disconnected', () => resolve({ problem: 'the browser ended.' }));
    void server.ended.then(code =>
      resolve({ problem: `the VS Code server ended with code ${code}. It said:\n${server.log()}` }),
    );
    Promise.all([
      stopAnimations(page),
      drawNothing(page),
      options['share-service-worker'] && shareServiceWorker(page),
      page.exposeFunction('codeAutomationLog', (type, values) => {
        const crash = printTestLog(type, values);
        if (crash) {
          resolve({ problem: crash });
        }
      }),
      page.exposeFunction('codeAutomationExit', code => resolve({ code })),
    ])
      .then(() => page.goto(urlOf(server, options)))
      .catch(reject);
  });
  const workbench = page
    .waitForFunction(() => document.querySelector('.monaco-workbench'), undefined, { timeout: windowTimeoutMs })
    .then(
      () => new Promise(() => undefined),
      () => ({ problem: `the window did not open within ${windowTimeoutMs / 1000} s.` }),
    );
  try {
    const result = await Promise.race([
      ending,
      workbench,
      after(timeoutS * 1000, `the time limit of ${timeoutS} s is over (VSCODE_HOST_TIMEOUT_S).`),
    ]);
    await takeScreenshot(page);
    return result;
  } finally {
    timers.forEach(clearTimeout);
  }
}

async function takeScreenshot(page) {
  const file = process.env.VSCODE_HOST_SCREENSHOT;
  if (file && !page.isClosed()) {
    await page
      .screenshot({ path: file, timeout: 10_000, style: drawn })
      .catch(error => process.stderr.write(`No screenshot: ${error.message}\n`));
  }
}

function urlOf(server, options) {
  return workbenchUrl({
    origin: server.origin,
    open: options.open,
    goto: options.goto,
    developmentPaths: options.extensionDevelopmentPath,
    testsPath: options.extensionTestsPath,
  });
}

/** A runner that was killed cannot pass that on: then this process ends too. */
function endWithRunner(cleanUp) {
  const runner = process.ppid;
  const watching = setInterval(() => {
    if (process.ppid !== runner) {
      void cleanUp.run().finally(() => process.exit(1));
    }
  }, 1000);
  cleanUp.add(() => clearInterval(watching));
}

const withValue = new Set([
  'extensionTestsPath',
  'extensionDevelopmentKind',
  'user-data-dir',
  'extensions-dir',
  'goto',
  'locale',
]);

/** Reads VS Code's command line; what only makes sense for the desktop (--no-sandbox …) is let pass. */
function parseCommandLine(commandLine) {
  const options = { extensionDevelopmentPath: [] };
  const rest = [...commandLine];
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    const [, name, attached] = /^--?([\w-]+)(?:=(.*))?$/s.exec(argument) ?? [];
    if (name === undefined) {
      if (options.open !== undefined) {
        throw new ToolError(
          `Only one folder, file or workspace can be opened, not both ${options.open} and ${argument}.`,
        );
      }
      options.open = argument;
    } else if (name === 'extensionDevelopmentPath') {
      options.extensionDevelopmentPath.push(attached ?? rest.shift());
    } else if (withValue.has(name)) {
      options[name] = attached ?? rest.shift();
    } else {
      options[name] = true;
    }
  }
  for (const file of [options.extensionTestsPath, ...options.extensionDevelopmentPath]) {
    if (file !== undefined && !fs.existsSync(file) && !fs.existsSync(`${file}.js`)) {
      throw new ToolError(`${path.resolve(file)} does not exist. Build it first.`);
    }
  }
  return options;
}
