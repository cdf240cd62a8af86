import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './project.mjs';
import { counted } from './spawned.mjs';

/** All test files of a folder below test/. */
export function testFiles(folder) {
  const list = place =>
    readdirSync(place, { withFileTypes: true }).flatMap(entry => {
      const file = path.join(place, entry.name);
      return entry.isDirectory() ? list(file) : [file];
    });
  return list(path.join(root, 'test', folder)).filter(file => file.endsWith('.test.ts'));
}

/**
 * Runs test files in one process.
 *
 * @param {readonly string[]} files
 * @param {{ timeout?: number }} [options] the time-out of a test and of a hook, in milliseconds
 */
export function mocha(files, { timeout = 60_000 } = {}) {
  return async say => {
    if (files.length) {
      return counted(
        process.execPath,
        // Most of what tests make is thrown away at once: with more room for it, less is copied: some hundredths of their time.
        ...['--max-semi-space-size=64', path.join(root, 'node_modules/mocha/bin/mocha.js')],
        ...['--ui', 'tdd', '--timeout', String(timeout), '--exit'],
        ...['--no-config', '--forbid-only', '--forbid-pending'],
        ...['--reporter', path.join(root, 'tools/lib/mochaReporter.cjs'), ...files.map(builtOf)],
      )(say);
    }
    say('There are no such tests\n');
    return { passed: 0, failed: 1 };
  };
}

/**
 * Jobs for the test files of a folder: one for each group, whose files run in one process and share the windows and pages they open, and one for
 * each file. Those of files that are in a group are `isPart`: they run only if they are named. A file that fails is run once more, by itself.
 *
 * @param {string} folder below test/
 * @param {Readonly<Record<string, readonly string[]>>} groups names of files by the name of their group
 * @param {{ needs: readonly string[], timeout?: number }} options
 * @returns {readonly (import('./jobs.mjs').Job & { isPart?: boolean })[]}
 */
export function mochaJobs(folder, groups, { needs, timeout }) {
  const files = new Map(testFiles(folder).map(file => [path.basename(file, '.test.ts'), file]));
  const grouped = Object.values(groups).flat();
  const unknown = grouped.filter(name => !files.has(name));
  if (unknown.length) throw new Error(`A group names ${unknown.join(', ')}, which test/${folder} does not have`);
  const inGroup = name => ({ name: `${folder}:${name}`, file: files.get(name) });
  return [
    ...Object.entries(groups).map(([name, members]) => ({
      name: `${folder}:${name}`,
      needs,
      run: asOne(members.map(inGroup), { timeout }),
    })),
    ...[...files].map(([name, file]) => ({
      name: `${folder}:${name}`,
      needs,
      tries: 2,
      isPart: grouped.includes(name),
      run: mocha([file], { timeout }),
    })),
  ];
}

/** Runs all files in one process, then each by itself that failed, or of which nothing was heard. */
function asOne(parts, options) {
  return async say => {
    const { files = {} } = await mocha(
      parts.map(({ file }) => file),
      options,
    )(say);
    // What failed outside of any file may have spoiled all of them.
    const outcomeOf = file => ('' in files ? undefined : files[builtOf(file)]);
    const total = { passed: 0, failed: 0 };
    for (const { name, file } of parts) {
      let outcome = outcomeOf(file);
      if (!outcome || outcome.failed) {
        say(`RETRIED [${name}]: it is run once more, by itself\n`);
        outcome = await mocha([file], options)(say);
      }
      total.passed += outcome.passed;
      total.failed += outcome.failed;
    }
    return total;
  };
}

function builtOf(source) {
  return path.join(root, 'dist-test', path.relative(path.join(root, 'test'), source).replace(/\.ts$/, '.mjs'));
}
