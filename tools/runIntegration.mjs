// Runs the integration tests inside a real VS Code: `node tools/runIntegration.mjs [run…]`, all runs without a name.
// With VSCODE_DESKTOP=1 in desktop VS Code, which @vscode/test-electron downloads; else in the one from npm.
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import fs from 'node:fs';
import path from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { CleanUp } from './lib/cleanUp.mjs';
import { desktopExecutable } from './lib/desktop.mjs';
import { installBrowser, installHost } from './lib/hosts.mjs';
import { integrationRuns as runs } from './lib/integrationRuns.mjs';
import { addSettings, leanSettings, testSettings } from './lib/settings.mjs';
import { describeError } from './lib/toolError.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const countsLine = /^RECAP_TESTS (\{.*\})\s*$/gm;
const tests = { node: 'dist-test/integration.node.js', web: 'dist-test/integration.web.js' };

/**
 * Runs the tests of one run.
 *
 * @param {string} name
 * @returns {Promise<{ passed: number, failed: number }>} a run that breaks off counts as one failed test at least
 */
export async function runIntegration(name) {
  const run = runs[name];
  const cleanUp = new CleanUp();
  const counts = new CountingStream();
  try {
    const folder = cleanUp.temporaryFolder('run');
    await runTests(await optionsOf(name, run, folder, counts));
    return counts.result({ succeeded: true });
  } catch (error) {
    process.stderr.write(`${name}: ${error instanceof TestRunFailedError ? error.message : describeError(error)}\n`);
    return counts.result({ succeeded: false });
  } finally {
    await cleanUp.run();
  }
}

async function optionsOf(name, run, folder, counts) {
  const userDataDir = path.join(folder, 'user-data');
  addSettings(userDataDir, {
    ...testSettings,
    ...leanSettings,
    'security.workspace.trust.enabled': run.trust === true,
    'recapTest.run': name,
    'recapTest.pagesTakeTurns': run.version === 'oldest' && !sharesWorker(run),
  });
  return {
    vscodeExecutablePath: await executableOf(run, folder),
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(root, tests[run.extensionHost]),
    extensionTestsEnv: { RECAP_TEST_RUN: name },
    launchArgs: [
      ...what(run, folder),
      `--user-data-dir=${userDataDir}`,
      `--extensions-dir=${path.join(folder, 'extensions')}`,
      ...(run.extensionHost === 'web' ? ['--extensionDevelopmentKind=web'] : []),
      ...(run.trust ? ['--enable-workspace-trust'] : []),
      ...(sharesWorker(run) ? ['--share-service-worker'] : []),
    ],
    stdout: counts,
    stderr: process.stderr,
  };
}

/** Desktop VS Code is as it is. */
function sharesWorker(run) {
  return run.sharedWorker === true && !process.env.VSCODE_DESKTOP;
}

async function executableOf(run, folder) {
  if (process.env.VSCODE_DESKTOP) {
    return desktopExecutable({ version: run.version, trust: run.trust === true, folder });
  }
  await installBrowser(say);
  return (await installHost(run.version, say)).launcher;
}

/** The tests write, so they get a copy of the samples. */
function what({ opens }, folder) {
  if (opens === 'workspace') {
    const file = path.join(folder, 'virtual.code-workspace');
    fs.writeFileSync(file, '{ "folders": [{ "name": "virtual", "uri": "recaptest:/posts" }] }\n');
    return [file];
  }
  if (opens === 'nothing') return [];
  const samples = path.join(folder, 'samples');
  fs.cpSync(path.join(root, 'samples'), samples, { recursive: true });
  return [samples];
}

/** Passes a run's output on and picks the counts the tests print at the end. */
class CountingStream extends Writable {
  #text = '';

  _write(chunk, encoding, done) {
    this.#text += chunk;
    process.stdout.write(chunk, done);
  }

  result({ succeeded }) {
    const last = [...this.#text.matchAll(countsLine)].at(-1);
    const { passed, failed } = last ? JSON.parse(last[1]) : { passed: 0, failed: 0 };
    // Tests that all passed in a window that failed, and tests that never told how many they are, are a failure.
    const broken = !succeeded || passed + failed === 0;
    return { passed, failed: broken ? Math.max(failed, 1) : failed };
  }
}

function say(line) {
  process.stderr.write(`${line}\n`);
}

async function main(names) {
  const unknown = names.filter(name => !(name in runs));
  if (unknown.length > 0) {
    say(`There is no run ${unknown.join(', ')}. Runs: ${Object.keys(runs).join(', ')}`);
    return 2;
  }
  const rows = [];
  for (const name of names.length > 0 ? names : Object.keys(runs)) {
    process.stdout.write(`\n== ${name}\n`);
    const started = Date.now();
    rows.push({ name, ...(await runIntegration(name)), seconds: Math.round((Date.now() - started) / 1000) });
  }
  process.stdout.write(`\n${'run'.padEnd(22)}passed  failed  seconds\n`);
  for (const { name, passed, failed, seconds } of rows) {
    process.stdout.write(
      `${name.padEnd(22)}${String(passed).padStart(6)}${String(failed).padStart(8)}${String(seconds).padStart(9)}\n`,
    );
  }
  const total = of => rows.reduce((sum, row) => sum + row[of], 0);
  process.stdout.write(`RECAP_TESTS ${JSON.stringify({ passed: total('passed'), failed: total('failed') })}\n`);
  return total('failed') > 0 ? 1 : 0;
}

if (process.argv[1] && fs.realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exit(await main(process.argv.slice(2)));
}
