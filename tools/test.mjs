// npm test: everything a change has to pass, from a fresh clone on. Ends with one line `N passed, N failed`.
// `npm test -- unit e2e:outline` runs the named jobs only, and what they need.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { integrationRuns } from './lib/integrationRuns.mjs';
import { runJobs } from './lib/jobs.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const node = process.execPath;
const isWindows = process.platform === 'win32';
const bin = name => path.join(root, 'node_modules', '.bin', isWindows ? `${name}.cmd` : name);

/** The whole runs and files that take longest, longest first: they begin first, so that the cores are busy to the end. */
const long = [
  ...['integration:oldest+node', 'e2e:hostile', 'integration:current+web', 'unit'],
  ...[
    'e2e:nothingJumps.node',
    'e2e:nothingJumps.web',
    'e2e:keyboardOnly',
    'browser:hostile',
    'e2e:preview',
    'e2e:look',
  ],
];

/**
 * A job is one check (its exit code), unless what it runs counts tests of its own. Windows and pages are tried a second time, as a whole:
 * one can miss a click on a busy machine. The log tells.
 */
const jobs = longestFirst([
  { name: 'install', run: install },
  { name: 'build', needs: ['install'], run: check(node, 'esbuild.js', '--tests') },
  // Builds for production: what is tested in windows is what ships.
  { name: 'package', needs: ['build'], run: check(node, 'tools/package.mjs') },
  { name: 'hosts', needs: ['install'], run: check(node, 'tools/installHosts.mjs') },
  { name: 'types', needs: ['install'], run: check(bin('tsc'), '-b') },
  { name: 'lint', needs: ['types'], run: check(node, 'tools/lint.mjs') },
  {
    name: 'format',
    needs: ['install'],
    run: check(bin('prettier'), '--check', '--log-level', 'warn', ...keptIn('out/prettier.json'), '.'),
  },
  { name: 'notices', needs: ['install'], run: check(node, 'tools/notices.mjs', '--check') },
  { name: 'catalog', needs: ['install'], run: check(node, 'catalog/build.mjs', '--check') },
  // Runs the command line tool, which packing builds anew.
  { name: 'unit', needs: ['package'], run: mocha('unit') },
  ...Object.keys(integrationRuns).map(name => ({
    name: `integration:${name}`,
    needs: ['package', 'hosts'],
    tries: 2,
    run: counted(node, 'tools/runIntegration.mjs', name),
  })),
  ...testFiles('e2e').map(file => ({
    name: `e2e:${path.basename(file, '.test.ts')}`,
    needs: ['package', 'hosts'],
    tries: 2,
    run: mocha('e2e', { file, timeout: 120_000 }),
  })),
  ...testFiles('browser').map(file => ({
    name: `browser:${path.basename(file, '.test.ts')}`,
    needs: ['package'],
    tries: 2,
    run: mocha('browser', { file }),
  })),
]);

const names = process.argv.slice(2);
const isNamed = (job, name) => job.name === name || job.name.startsWith(`${name}:`);
const unknown = names.filter(name => !jobs.some(job => isNamed(job, name)));
if (unknown.length) {
  console.error(`There is no job ${unknown.join(', ')}. Jobs: ${jobs.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
mkdirSync(path.join(root, 'artifacts'), { recursive: true });
const wanted = names.length ? jobs.filter(job => names.some(name => isNamed(job, name))) : jobs;
// Windows keep a core busy for two thirds of their time. Desktop VS Code is downloaded when first used, which must not happen twice at the same time.
const width = process.env.VSCODE_DESKTOP ? 1 : Math.min(5, os.availableParallelism() + 1);
const { passed, failed } = await runJobs(jobs, wanted, { width });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

/** Jobs that others need keep their place: they are no tests, and short. */
function longestFirst(list) {
  const place = ({ name }) => (long.includes(name) ? long.indexOf(name) : long.length);
  const isNeeded = ({ name }) => list.some(({ needs = [] }) => needs.includes(name));
  const rest = list.filter(job => !isNeeded(job));
  return [...list.filter(isNeeded), ...rest.sort((a, b) => place(a) - place(b))];
}

async function install(say) {
  if (existsSync(path.join(root, 'node_modules', '.bin'))) return { passed: 1, failed: 0 };
  return check(isWindows ? 'npm.cmd' : 'npm', 'ci', '--no-audit', '--no-fund')(say);
}

/** For a tool that knows by a file's content that it has been looked at before. */
function keptIn(file) {
  return ['--cache', '--cache-strategy', 'content', '--cache-location', path.join(root, file)];
}

function check(command, ...args) {
  return async say => {
    const { code } = await spawned(command, args, say);
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  };
}

/** A command that tells its counts in a line `RECAP_TESTS {"passed":…,"failed":…}`, the last of which counts. */
function counted(command, ...args) {
  return async say => {
    const { code, output } = await spawned(command, args, say);
    const line = output.split('\n').findLast(text => text.startsWith('RECAP_TESTS '));
    const counts = line ? JSON.parse(line.slice('RECAP_TESTS '.length)) : { passed: 0, failed: 1 };
    if (code !== 0 && !counts.failed) counts.failed = 1;
    return counts.passed + counts.failed ? counts : { passed: 0, failed: 1 };
  };
}

/** The tests of a folder below test/, or one file of it; the time-out of a test and of a hook is in milliseconds. */
function mocha(folder, { file, timeout = 60_000 } = {}) {
  return async say => {
    const files = (file ? [file] : testFiles(folder)).map(source =>
      path.join(root, 'dist-test', path.relative(path.join(root, 'test'), source).replace(/\.ts$/, '.mjs')),
    );
    if (!files.length) {
      say(`test/${folder} holds no tests\n`);
      return { passed: 0, failed: 1 };
    }
    return counted(
      node,
      ...[path.join(root, 'node_modules/mocha/bin/mocha.js'), '--ui', 'tdd', '--timeout', String(timeout), '--exit'],
      ...['--no-config', '--forbid-only', '--forbid-pending'],
      ...['--reporter', path.join(root, 'tools/lib/mochaReporter.cjs'), ...files],
    )(say);
  };
}

function testFiles(folder) {
  const list = place =>
    readdirSync(place, { withFileTypes: true }).flatMap(entry => {
      const file = path.join(place, entry.name);
      return entry.isDirectory() ? list(file) : [file];
    });
  return list(path.join(root, 'test', folder)).filter(file => file.endsWith('.test.ts'));
}

function spawned(command, args, say) {
  return new Promise(resolve => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: command.endsWith('.cmd'),
    });
    let output = '';
    const take = data => {
      output += data;
      say(data);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', error => {
      say(`${error.message}\n`);
      resolve({ code: 1, output });
    });
    child.on('close', code => resolve({ code, output }));
  });
}
