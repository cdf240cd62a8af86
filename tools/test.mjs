// npm test: everything a change has to pass, from a fresh clone on. Ends with one line `N passed, N failed`.
// `npm test -- unit e2e:outline` runs the named jobs only, and what they need.
import { existsSync, mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { integrationRuns } from './lib/integrationRuns.mjs';
import { runJobs } from './lib/jobs.mjs';
import { mocha, mochaJobs, testFiles } from './lib/mochaJobs.mjs';
import { root } from './lib/project.mjs';
import { check, counted } from './lib/spawned.mjs';

const node = process.execPath;
const isWindows = process.platform === 'win32';
const bin = name => path.join(root, 'node_modules', '.bin', isWindows ? `${name}.cmd` : name);

/** Files of end-to-end tests that share a window, in this order: the last ones leave most behind. The others need windows of their own kind. */
const e2eGroups = {
  nodeHost: ['outline', 'keyboard', 'preview', 'nothingJumps.node', 'hostile'],
  webHost: ['keyboardOnly', 'nothingJumps.web'],
  looked: ['look', 'links', 'packed'],
};

/** Files that share a browser. Two groups, because each is busy with one core. */
const browserGroups = {
  still: ['hostile', 'fuzz', 'goldens', 'pieces', 'containers', 'takeHtml', 'links', 'codeColors', 'back'],
  moving: ['updates', 'scrolling', 'cursorLine', 'marks', 'parts', 'remoteImages', 'look', 'accessibility'],
};

/** The jobs that take longest, longest first: they begin first, so that the cores are busy to the end. */
const long = [
  ...['integration:oldest+node', 'integration:current+web', 'e2e:nodeHost'],
  ...['unit', 'e2e:webHost', 'browser:still', 'browser:moving', 'e2e:looked'],
];

/**
 * A job is one check (its exit code), unless what it runs counts tests of its own. Windows and pages are tried a second time, a file or run of
 * integration tests as a whole: one can miss a click on a busy machine. The log tells.
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
  { name: 'unit', needs: ['package'], run: mocha(testFiles('unit')) },
  ...Object.keys(integrationRuns).map(name => ({
    name: `integration:${name}`,
    needs: ['package', 'hosts'],
    tries: 2,
    run: counted(node, 'tools/runIntegration.mjs', name),
  })),
  ...mochaJobs('e2e', e2eGroups, { needs: ['package', 'hosts'], timeout: 120_000 }),
  ...mochaJobs('browser', browserGroups, { needs: ['package'] }),
]);

const names = process.argv.slice(2);
const isNamed = (job, name) => job.name === name || (!job.isPart && job.name.startsWith(`${name}:`));
const unknown = names.filter(name => !jobs.some(job => isNamed(job, name)));
if (unknown.length) {
  console.error(`There is no job ${unknown.join(', ')}. Jobs: ${jobs.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
mkdirSync(path.join(root, 'artifacts'), { recursive: true });
const wanted = jobs.filter(job => (names.length ? names.some(name => isNamed(job, name)) : !job.isPart));
// A window keeps a core busy for half of its time or two thirds. With one more side by side tests that wait too short fail, and cost more than is won. Desktop VS Code is downloaded when first used, which must not happen twice at the same time.
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
