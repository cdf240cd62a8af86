import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ToolError } from './toolError.mjs';

const startTimeoutMs = 60_000;
const stopTimeoutMs = 5000;
const endWithParent = new URL('endWithParent.mjs', import.meta.url).href;

/** Built-in extensions that a test needs; each one less makes the window open sooner. */
export const fewExtensions = ['ipynb', 'javascript', 'json', 'markdown-basics', 'theme-defaults', 'theme-seti'];

/** Built-in extensions that want an account, a download or a native module: no use in the server from npm. */
const uselessExtensions =
  /^(?:copilot|github|github-authentication|microsoft-authentication|ms-vscode\..*|tunnel-forwarding|npm-shrinkwrap\.json|package\.json|postinstall\.mjs)$/;

/**
 * Starts the VS Code server of a host on 127.0.0.1.
 *
 * @param {object} options
 * @param {Awaited<ReturnType<import('./hosts.mjs').installHost>>} options.host
 * @param {string} options.dataFolder for logs, sockets and caches of this run
 * @param {string} options.userDataDir
 * @param {string} options.extensionsDir
 * @param {readonly string[]} [options.builtinExtensions] names of those to have; without it all that are of use here
 * @param {string} [options.token] the connection token; without it there is none
 * @param {number} [options.port] a free port of 127.0.0.1; without it any
 * @param {boolean} [options.testDriver] lets the window load an extension from its folder
 * @param {boolean} [options.trust] whether workspace trust is on
 * @param {boolean} [options.userShell] whether extensions get the environment of the user's login shell, which is started to ask for it
 * @param {string} [options.locale] the display language
 * @param {Readonly<Record<string, string>>} [options.env] added to the environment of server and extension host
 * @returns {Promise<{ port: number, origin: string, log: () => string, ended: Promise<number>, stop: () => Promise<void> }>}
 */
export async function startServer(options) {
  const { host, dataFolder } = options;
  const child = spawn(host.node, ['--import', endWithParent, 'out/server-main.js', ...serverArguments(options)], {
    cwd: host.vscodeFolder,
    env: serverEnvironment(dataFolder, options.env),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true, // its own process group: Ctrl+C in the terminal reaches only the tool, which ends the group in order
  });
  let log = '';
  const ended = new Promise(resolve => {
    child.once('error', error => {
      log += error.message;
      resolve(1);
    });
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 130 : 1)));
  });
  const port = new Promise(resolve => {
    const read = data => {
      log += data;
      const match = /Extension host agent listening on (\d+)/.exec(log);
      if (match) {
        resolve(Number(match[1]));
      }
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
  });
  const stop = () => stopGroup(child, ended);
  const outcome = await Promise.race([
    port,
    ended.then(code => `ended with code ${code}`),
    delay(startTimeoutMs).then(() => `was not ready after ${startTimeoutMs / 1000} s`),
  ]);
  if (typeof outcome === 'string') {
    await stop();
    throw new ToolError(
      `The VS Code ${host.version} server ${outcome}. If its packages are damaged, delete the node_modules folder above ` +
        `${host.vscodeFolder} and run the same command again. It said:\n${log.trim()}`,
    );
  }
  return { port: outcome, origin: `http://127.0.0.1:${outcome}`, log: () => log, ended, stop };
}

/**
 * Installs a packed extension into an extensions folder, as a user's "Install from VSIX…" does.
 *
 * @param {{ host: Awaited<ReturnType<import('./hosts.mjs').installHost>>, dataFolder: string, extensionsDir: string, vsix: string }} options
 */
export async function installVsix({ host, dataFolder, extensionsDir, vsix }) {
  const child = spawn(
    host.node,
    [
      'out/server-main.js',
      '--accept-server-license-terms',
      '--disable-telemetry',
      '--server-data-dir',
      dataFolder,
      '--extensions-dir',
      extensionsDir,
      '--install-extension',
      vsix,
      '--force',
    ],
    { cwd: host.vscodeFolder, env: serverEnvironment(dataFolder), stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  child.stdout.on('data', data => {
    output += data;
  });
  child.stderr.on('data', data => {
    output += data;
  });
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0 || !/successfully installed/.test(output)) {
    throw new ToolError(
      `VS Code ${host.version} does not install ${vsix}. Is it a whole .vsix? It said:\n${output.trim()}`,
    );
  }
}

function serverArguments({
  host,
  dataFolder,
  userDataDir,
  extensionsDir,
  builtinExtensions,
  token,
  port = 0,
  testDriver,
  trust,
  userShell,
  locale,
}) {
  return [
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    ...(token ? ['--connection-token', token] : ['--without-connection-token']),
    '--accept-server-license-terms',
    '--disable-telemetry',
    '--log',
    'info',
    '--server-data-dir',
    dataFolder,
    '--user-data-dir',
    userDataDir,
    '--extensions-dir',
    extensionsDir,
    '--builtin-extensions-dir',
    linkExtensions(host, dataFolder, builtinExtensions),
    ...(testDriver ? ['--enable-smoke-test-driver'] : []),
    ...(trust ? [] : ['--disable-workspace-trust']),
    ...(userShell ? [] : ['--force-disable-user-env']),
    ...(locale ? ['--locale', locale] : []),
  ];
}

/** No gallery, so nothing is asked from the network; sockets in the run's folder, so none is left behind. */
function serverEnvironment(dataFolder, added = {}) {
  const { ELECTRON_RUN_AS_NODE: _electron, NODE_OPTIONS: _options, ...inherited } = process.env;
  const notOurs = /^(?:VSCODE_|npm_)/;
  return {
    ...Object.fromEntries(Object.entries(inherited).filter(([name]) => !notOurs.test(name))),
    ...added,
    EXTENSIONS_GALLERY: '{}',
    XDG_RUNTIME_DIR: dataFolder,
  };
}

/** A folder that holds links to the wanted built-in extensions. */
function linkExtensions(host, dataFolder, names) {
  const all = path.join(host.vscodeFolder, 'extensions');
  const wanted = names ?? fs.readdirSync(all).filter(name => !uselessExtensions.test(name));
  const folder = path.join(dataFolder, 'builtin');
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  for (const name of wanted) {
    if (!fs.existsSync(path.join(all, name))) {
      throw new ToolError(`VS Code ${host.version} has no built-in extension "${name}".`);
    }
    fs.symlinkSync(path.join(all, name), path.join(folder, name));
  }
  return folder;
}

async function stopGroup(child, ended) {
  if (child.pid === undefined) {
    return;
  }
  signalGroup(child.pid, 'SIGTERM');
  const inTime = await Promise.race([ended.then(() => true), delay(stopTimeoutMs).then(() => false)]);
  // Extension hosts outlive the server for a moment; nothing of the run may stay.
  signalGroup(child.pid, 'SIGKILL');
  if (!inTime) {
    await ended;
  }
}

function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') {
      throw error;
    }
  }
}

function delay(ms) {
  return new Promise(resolve => setTimeout(resolve, ms).unref());
}
