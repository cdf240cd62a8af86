import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ToolError } from './toolError.mjs';

const oldestNpm = 8;
const progressEveryMs = 5000;

/**
 * Runs `npm ci` in a folder unless its packages are installed already, keyed on the lockfile and the platform.
 * Two processes may ask for the same folder: the second waits for the first.
 *
 * @param {object} options
 * @param {string} options.folder holds package.json and package-lock.json
 * @param {string} options.what the packages in words, for progress lines and errors
 * @param {(line: string) => void} options.say takes progress lines
 * @param {readonly string[]} [options.npmArguments] more arguments for `npm ci`
 * @param {() => void} [options.finish] runs after a fresh install, before it counts as done
 * @returns {Promise<boolean>} whether something was installed
 */
export async function installPackages({ folder, what, say, npmArguments = [], finish }) {
  const key = keyOf(folder);
  if (isInstalled(folder, key)) {
    return false;
  }
  const unlock = await lock(folder, what, say);
  try {
    if (isInstalled(folder, key)) {
      return false;
    }
    await npmCi(folder, what, say, npmArguments);
    finish?.();
    fs.writeFileSync(stampOf(folder), `${key}\n`);
    return true;
  } finally {
    unlock();
  }
}

/**
 * Runs npm and collects what it prints.
 *
 * @param {readonly string[]} npmArguments
 * @param {{ cwd: string, onOutput?: (text: string) => void }} options
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runNpm(npmArguments, { cwd, onOutput }) {
  const { command, first, shell } = npmCommand();
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...first, ...npmArguments], {
      cwd,
      shell,
      env: environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = data => {
      output += data;
      onOutput?.(String(data));
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', error => {
      reject(
        error.code === 'ENOENT'
          ? new ToolError(
              'npm was not found. It comes with Node.js: install Node.js 20 or newer from https://nodejs.org and try again.',
            )
          : error,
      );
    });
    child.once('close', (code, signal) => resolve({ code: code ?? (signal ? 130 : 1), output }));
  });
}

/** A hash of what `npm ci` in this folder would install here. */
function keyOf(folder) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
  for (const name of ['package.json', 'package-lock.json']) {
    hash.update(fs.readFileSync(path.join(folder, name)));
  }
  return hash.digest('hex');
}

/** The file that says which lockfile was installed; in node_modules, so that both go together. */
function stampOf(folder) {
  return path.join(folder, 'node_modules', '.recap-installed');
}

function isInstalled(folder, key) {
  return fs.existsSync(stampOf(folder)) && fs.readFileSync(stampOf(folder), 'utf8').trim() === key;
}

/**
 * Runs `npm ci` in a folder, with progress lines and an error that says what to do.
 *
 * @param {string} folder
 * @param {string} what the packages in words
 * @param {(line: string) => void} say
 * @param {readonly string[]} npmArguments
 */
export async function npmCi(folder, what, say, npmArguments) {
  await requireRecentNpm(folder);
  const started = Date.now();
  say(`Installing ${what} …`);
  const ticking = setInterval(() => {
    say(`Installing ${what}: ${Math.round((Date.now() - started) / 1000)} s so far …`);
  }, progressEveryMs);
  try {
    const { code, output } = await runNpm(
      ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--engine-strict=false', ...npmArguments],
      { cwd: folder },
    );
    if (code !== 0) {
      throw new ToolError(explain(what, folder, output));
    }
  } finally {
    clearInterval(ticking);
  }
  say(`Installed ${what} in ${Math.round((Date.now() - started) / 1000)} s.`);
}

async function requireRecentNpm(folder) {
  const { code, output } = await runNpm(['--version'], { cwd: folder });
  const version = /^(\d+)\.\d+\.\d+/m.exec(output);
  if (code !== 0 || !version) {
    throw new ToolError(
      `npm does not work here (\`npm --version\` failed). Reinstall Node.js 20 or newer.\n${tail(output)}`,
    );
  }
  if (Number(version[1]) < oldestNpm) {
    throw new ToolError(
      `npm ${version[0]} is too old to read the lockfile. Run \`npm install --global npm@10\`, or install Node.js 20 or newer.`,
    );
  }
}

/** What npm's error codes mean for the one who ran it, first match wins. */
const causes = [
  [/ENOSPC/, 'the disk is full. Free about 1 GB, then run the same command again.'],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|FETCH_ERROR/i,
    'the npm registry cannot be reached. Check the network, and the proxy (`npm config get proxy`), then run the same command again.',
  ],
  [
    /CERT|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)/,
    'the certificate of the npm registry is not trusted. Behind a company proxy, set NODE_EXTRA_CA_CERTS to its certificate file.',
  ],
  [/E40[137]\b/, 'the npm registry or a proxy refuses access. Check `npm config get registry` and log in to it.'],
  [/E404|ETARGET/, 'the npm registry in use does not have a package. Check `npm config get registry`.'],
  [/EINTEGRITY/, 'a downloaded package is damaged. Run `npm cache clean --force`, then the same command again.'],
  [
    /EACCES|EPERM|EROFS/,
    'files cannot be written. Check who owns the folder, and the npm cache (`npm config get cache`).',
  ],
  [/EUSAGE/, 'package.json and package-lock.json do not agree. Pull again, or undo your changes to them.'],
];

function explain(what, folder, output) {
  const [, cause] = causes.find(([pattern]) => pattern.test(output)) ?? [undefined, '`npm ci` ended with an error.'];
  return `Installing ${what} in ${folder} failed: ${cause}\n${tail(output)}`;
}

/** The last lines of what a command printed, indented. */
export function tail(output) {
  return output
    .trim()
    .split('\n')
    .slice(-12)
    .map(line => `  ${line}`)
    .join('\n');
}

/** Inside `npm run` the npm that runs us is known; else the one on the PATH (a .cmd on Windows, which needs a shell). */
function npmCommand() {
  const own = process.env.npm_execpath;
  if (own && path.basename(own) === 'npm-cli.js' && fs.existsSync(own)) {
    return { command: process.execPath, first: [own], shell: false };
  }
  return { command: 'npm', first: [], shell: process.platform === 'win32' };
}

/** The environment without what an outer `npm run` says about its own package; the user's npm settings stay. */
function environment() {
  const ofOuterRun =
    /^npm_(?:package_|lifecycle_|command$|config_local_prefix$|config_global$|config_omit$|config_include$)/;
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofOuterRun.test(name))),
    npm_config_update_notifier: 'false',
  };
}

/** Holds a folder beside node_modules as a lock; one whose owner is gone is taken over. */
async function lock(folder, what, say) {
  const lockFolder = path.join(folder, '.installing');
  const owner = path.join(lockFolder, 'pid');
  for (let waited = 0; ; waited++) {
    try {
      fs.mkdirSync(lockFolder);
      fs.writeFileSync(owner, String(process.pid));
      return () => fs.rmSync(lockFolder, { recursive: true, force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') {
        throw new ToolError(`${what} cannot be installed: ${error.message}. Check that ${folder} can be written.`);
      }
    }
    if (waited > 1 && !isRunning(owner)) {
      fs.rmSync(lockFolder, { recursive: true, force: true });
      continue;
    }
    if (waited % 20 === 0) {
      say(`Waiting for another process that installs ${what} …`);
    }
    await new Promise(resolve => setTimeout(resolve, 500));
  }
}

function isRunning(pidFile) {
  try {
    process.kill(Number(fs.readFileSync(pidFile, 'utf8')), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
