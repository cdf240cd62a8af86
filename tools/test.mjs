// npm test: everything a change has to pass, from a fresh clone on. Ends with one line `N passed, N failed`.
// `npm test -- unit lint` runs the named stages only.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const bin = name => path.join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
const node = process.execPath;
const totals = { passed: 0, failed: 0 };

/** A stage is one check (its exit code), unless what it runs counts tests of its own. */
const stages = [
  { name: 'install', run: install },
  { name: 'types', run: () => check(bin('tsc'), ['-b']) },
  { name: 'lint', run: () => check(bin('eslint'), ['.', '--max-warnings', '0']) },
  { name: 'format', run: () => check(bin('prettier'), ['--check', '--log-level', 'warn', '.']) },
  { name: 'notices', run: () => check(node, ['tools/notices.mjs', '--check']) },
  { name: 'catalog', run: () => check(node, ['catalog/build.mjs', '--check']) },
  { name: 'build', run: () => check(node, ['esbuild.js', '--tests']) },
  { name: 'unit', run: () => mocha('dist-test/unit') },
  { name: 'package', run: () => check(node, ['tools/package.mjs']) },
  { name: 'browser', run: () => mocha('dist-test/browser') },
  { name: 'integration', run: () => counted(node, ['tools/runIntegration.mjs']) },
  { name: 'e2e', run: () => mocha('dist-test/e2e', { timeout: 120_000, retries: 1 }) },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter(name => !stages.some(stage => stage.name === name));
if (unknown.length) {
  console.error(`There is no stage ${unknown.join(', ')}. Stages: ${stages.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
for (const { name, run } of stages) {
  if (wanted.length && !wanted.includes(name)) continue;
  const started = Date.now();
  const { passed, failed } = await run();
  totals.passed += passed;
  totals.failed += failed;
  console.log(`[${name}] ${passed} ok, ${failed} not, ${((Date.now() - started) / 1000).toFixed(1)} s`);
  if (failed && name === 'install') break;
}
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed ? 1 : 0);

async function install() {
  if (existsSync(path.join(root, 'node_modules', '.bin'))) return { passed: 1, failed: 0 };
  return check(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund']);
}

async function check(command, args) {
  const { code } = await spawned(command, args, { echo: true });
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A command that tells its counts in a line `RECAP_TESTS {"passed":…,"failed":…}`, the last of which counts. */
async function counted(command, args) {
  const { code, output } = await spawned(command, args, { echo: true });
  const line = output.split('\n').findLast(text => text.startsWith('RECAP_TESTS '));
  const counts = line ? JSON.parse(line.slice('RECAP_TESTS '.length)) : { passed: 0, failed: 1 };
  if (code !== 0 && !counts.failed) counts.failed = 1;
  return counts.passed + counts.failed ? counts : { passed: 0, failed: 1 };
}

/** The time-out of a test and of a hook is in milliseconds. */
/** A whole window can miss a click on a busy machine: end-to-end tests get a second try, which the log tells. */
async function mocha(folder, { timeout = 60_000, retries = 0 } = {}) {
  const files = listFiles(path.join(root, folder)).filter(file => file.endsWith('.test.js'));
  if (!files.length) {
    console.error(`${folder} holds no tests`);
    return { passed: 0, failed: 1 };
  }
  mkdirSync(path.join(root, 'artifacts'), { recursive: true });
  return counted(node, [
    path.join(root, 'node_modules/mocha/bin/mocha.js'),
    '--ui',
    'tdd',
    '--timeout',
    String(timeout),
    '--retries',
    String(retries),
    '--exit',
    '--no-config',
    '--forbid-only',
    '--forbid-pending',
    '--reporter',
    path.join(root, 'tools/lib/mochaReporter.cjs'),
    ...files,
  ]);
}

function listFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? listFiles(file) : [file];
  });
}

function spawned(command, args, { echo }) {
  return new Promise(resolve => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: command.endsWith('.cmd'),
    });
    let output = '';
    const take = stream => data => {
      output += data;
      if (echo) stream.write(data);
    };
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    child.on('error', error => {
      console.error(error.message);
      resolve({ code: 1, output });
    });
    child.on('close', code => resolve({ code, output }));
  });
}
