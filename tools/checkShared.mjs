// Says how well Recap reads the labelled posts that developers share outside the project, and whether it learnt them by heart:
//   npm run check:shared      (after npm run build)    --verbose lists what is missed, wrong and lost
// Exits with 1 where a figure is under its bar, with 2 where there is nothing to measure by.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { leaveOneOut, loadFitting } from './lib/fit.mjs';
import { figures, summary } from './lib/labels.mjs';
import { changes, outcomeOf } from './lib/robustness.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const shared = path.join(path.dirname(root), 'shared');
const cli = path.join(root, 'dist', 'cli.js');
const verbose = process.argv.includes('--verbose');
const failures = [];

const missing = [
  [path.join(shared, 'posts'), 'the labelled posts are not part of the project: put them into ../shared/posts'],
  [path.join(shared, 'eval', 'gold'), 'their labels belong into ../shared/eval/gold'],
  [path.join(shared, 'eval', 'score.mjs'), 'the scorer belongs into ../shared/eval/score.mjs'],
  [cli, 'run npm run build first'],
].filter(([file]) => !existsSync(file));
if (missing.length) {
  for (const [file, advice] of missing) console.error(`${path.relative(root, file)} is missing: ${advice}.`);
  process.exit(2);
}

/** A figure and the least it may be. */
function expect(what, value, bar) {
  const isEnough = value >= bar;
  console.log(`${isEnough ? 'ok   ' : 'UNDER'}  ${what}: ${value.toFixed(3)} (at least ${bar})`);
  if (!isEnough) failures.push(what);
}

const heading = text => console.log(`\n# ${text}`);

/** The shared scorer's figures for the built CLI. */
function scored(labels) {
  const scorer = path.join(shared, 'eval', 'score.mjs');
  const args = ['--posts', path.join(shared, 'posts'), '--gold', path.join(shared, 'eval', labels)];
  const output = execFileSync(
    process.execPath,
    [scorer, ...args, ...(verbose ? ['--verbose'] : []), '--', process.execPath, cli, 'inspect'],
    { encoding: 'utf8' },
  );
  console.log(output.trimEnd());
  const figure = name => Number(new RegExp(`^all:.* ${name} ([\\d.]+)`, 'm').exec(output)?.[1]);
  return { f1: figure('F1'), named: figure('named') };
}

heading('As shipped, by the shared scorer');
const full = scored('gold');
expect('F1 on eval/gold', full.f1, 0.93);
expect('matched by name', full.named, 0.9);
if (existsSync(path.join(shared, 'eval', 'gold-other'))) {
  heading('As shipped, posts about other vendors (no bar)');
  scored('gold-other');
}

heading('Leave one post out: the weights fitted to all other posts of eval/gold');
const fitting = await loadFitting();
const { core, catalog } = fitting;
const posts = fitting.labelledPosts(path.join(shared, 'posts'), path.join(shared, 'eval', 'gold'));
const rows = leaveOneOut(fitting, posts);
console.log(summary(rows, { verbose }));
const leftOut = figures(rows);
expect('F1, leaving one post out', leftOut.f1, 0.88);

heading('The same, fitted to tools/labels, too: labels of further posts');
const own = fitting.labelledPosts(path.join(shared, 'posts'), path.join(root, 'tools', 'labels'));
const leftOutOfAll = leaveOneOut(fitting, posts, [...posts, ...own]);
console.log(summary(leftOutOfAll, { verbose }));
expect('F1, leaving one post out of all that are labelled', figures(leftOutOfAll).f1, 0.88);

heading('Posts that announce nothing');
const read = ({ text, path: file }) => core.parsePost(text, { path: file, catalog });
for (const { post, announced, optional } of labelsOfControls()) {
  const { announcements } = read({ text: readFileSync(path.join(shared, 'posts', post), 'utf8'), path: post });
  const alarms = announcements.length - (optional?.length ?? 0);
  console.log(
    `${alarms > 0 ? 'UNDER' : 'ok   '}  ${post}: ${announced.length} labelled, ${announcements.length} found`,
  );
  if (alarms > 0) failures.push(`${post} announces nothing`);
}
const quiet = path.join(root, 'samples/plain/no-announcements.md');
const alarms = read({ text: readFileSync(quiet, 'utf8'), path: 'no-announcements.md' }).announcements;
console.log(`${alarms.length ? 'UNDER' : 'ok   '}  samples/plain/no-announcements.md: ${alarms.length} found`);
if (alarms.length) failures.push('samples/plain/no-announcements.md announces nothing');

function labelsOfControls() {
  const folder = path.join(shared, 'eval', 'gold');
  return readdirSync(folder)
    .filter(file => file.endsWith('.json'))
    .map(file => JSON.parse(readFileSync(path.join(folder, file), 'utf8')))
    .filter(({ announced }) => announced.length === 0);
}

heading('Not learnt by heart: what stays found when posts are changed');
const files = [...markdownIn(path.join(root, 'samples')), ...markdownIn(path.join(shared, 'posts'))];
for (const change of changes) {
  const total = { before: 0, kept: 0, added: 0 };
  for (const file of files) {
    const source = { text: readFileSync(file, 'utf8'), path: path.relative(path.dirname(root), file) };
    const { before, kept, lost, added } = outcomeOf(source, change, read, catalog);
    total.before += before;
    total.kept += kept;
    total.added += added.length;
    if (verbose && (lost.length || added.length))
      console.log(
        `  ${path.basename(file)}: ${kept} of ${before}${lost.map(name => `\n    - ${name}`).join('')}${added.map(({ name }) => `\n    + ${name}`).join('')}`,
      );
  }
  const share = change.isDate
    ? 1 - (total.before - total.kept + total.added) / total.before
    : total.kept / total.before;
  expect(`${change.name} (${total.kept} of ${total.before}, ${total.added} more)`, share, change.bar);
}

function markdownIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return markdownIn(file);
    return entry.name.endsWith('.md') ? [file] : [];
  });
}

heading('AWS links that the catalog can tell');
const urls = spawnSync(process.execPath, [path.join(root, 'tools', 'checkSharedUrls.mjs')], { encoding: 'utf8' });
console.log((verbose ? urls.stdout : (urls.stdout.trimEnd().split('\n').at(-1) ?? '')).trimEnd() + urls.stderr);
if (urls.status !== 0) failures.push('AWS links');

heading("Links within the posts' own sites");
const links = spawnSync(process.execPath, [path.join(root, 'tools', 'checkSharedLinks.mjs')], { encoding: 'utf8' });
console.log(
  (verbose ? links.stdout : links.stdout.trimEnd().split('\n').slice(-2).join('\n')).trimEnd() + links.stderr,
);
if (links.status !== 0) failures.push("links within the posts' own sites");

heading('The preview beside what Jekyll publishes (no bar)');
const preview = spawnSync(
  process.execPath,
  [path.join(root, 'tools', 'checkSharedPreview.mjs'), ...(verbose ? ['--verbose'] : [])],
  { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
);
console.log((preview.stdout + preview.stderr).trimEnd());
if (preview.status !== 0) failures.push('the comparison with Jekyll');

console.log(failures.length ? `\nUnder the bar: ${failures.join('; ')}` : '\nEvery figure is at its bar or above.');
process.exitCode = failures.length ? 1 : 0;
