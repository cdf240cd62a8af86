// npm run fuzz [-- --seed N --minutes M]: posts that went through a few accidents are read, rendered as every generator would, and shown in
// the real page. What fails is written to artifacts/fuzz; the same seed brings the same posts.
import { build } from 'esbuild';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const { pageBundle, safeGrayMatter } = require('../esbuild.js');

/** How long one text may be read by the clock before it counts as endless, in milliseconds: longer than any limit on processor time. */
const endless = 60_000;

const { values } = parseArgs({
  options: { seed: { type: 'string' }, minutes: { type: 'string', default: '5' } },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
const minutes = Number(values.minutes);
if (!Number.isInteger(seed) || !(minutes > 0)) {
  console.error('Usage: npm run fuzz -- [--seed N] [--minutes M]');
  process.exit(2);
}

process.chdir(root);
await bundle(
  'tools',
  `export * from './test/fuzz/mutations'; export * from './test/fuzz/reading'; export * from './test/fuzz/seeds'; export { FuzzPage } from './test/fuzz/page';`,
);
await bundle('worker', `import './test/fuzz/worker';`);
await build(pageBundle);
const { Random, mutated, fuzzCase, allowedSeconds, seedTexts, FuzzPage } = require(outfile('tools'));

/** Reads texts in a thread, one after the other; one that does not answer is ended, and another takes its place. */
class Reader {
  #worker;
  #last = Promise.resolve();

  read(some) {
    this.#last = this.#last.then(() => this.#read(some));
    return this.#last;
  }

  async #read(some) {
    this.#worker ??= new Worker(outfile('worker'));
    const worker = this.#worker;
    const answer = await new Promise(resolve => {
      const timer = setTimeout(() => told({ error: 'reading does not end', seconds: endless / 1000 }), endless);
      const failed = error => told({ error: `the thread ended: ${error}`, seconds: 0 });
      const told = result => {
        clearTimeout(timer);
        worker.off('message', told).off('error', failed);
        resolve(result);
      };
      worker.on('message', told).on('error', failed);
      worker.postMessage(some);
    });
    if (answer.html === undefined) await this.close();
    return answer;
  }

  async close() {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }
}

const texts = seedTexts();
const random = new Random(seed);
const reader = new Reader();
const page = await FuzzPage.open();
const end = Date.now() + minutes * 60_000;
const total = { texts: 0, characters: 0, read: 0, shown: 0, slowest: 0 };
const failures = [];
console.log(`Seed ${seed}, ${minutes} minutes, ${texts.length} texts to begin with.`);

// While the page shows one text, the next is read.
for (let ahead = next(); Date.now() < end;) {
  const [some, reading] = ahead;
  const answer = await reading;
  ahead = next();
  const faults = await faultsOf(some, answer);
  total.texts++;
  total.characters += some.text.length;
  if (faults.length) keep(some, faults);
}
await page.close();
await reader.close();
console.log(
  `Seed ${seed}: ${total.texts} texts (${(total.characters / 1e6).toFixed(1)} million characters): ${total.read} read and rendered in Node ` +
    `(the slowest in ${total.slowest.toFixed(2)} s), ${total.shown} shown in Chromium, ${failures.length} failed.`,
);
process.exit(failures.length ? 1 : 0);

function next() {
  const some = fuzzCase(mutated(random, texts), random);
  return [some, reader.read(some)];
}

async function faultsOf(some, answer) {
  if (answer.error !== undefined) return [answer.error];
  total.read++;
  total.slowest = Math.max(total.slowest, answer.seconds);
  const slow = await slowness(some, answer.seconds);
  if (slow) return [slow];
  total.shown++;
  return page.faultsOf(answer.html);
}

/** Garbage collection and a busy machine can make one reading slow, but not three. */
async function slowness(some, first) {
  const allowed = allowedSeconds(some);
  let seconds = first;
  for (let again = 0; again < 2 && seconds > allowed; again++)
    seconds = Math.min(seconds, (await reader.read(some)).seconds);
  return seconds > allowed ? `took ${seconds.toFixed(2)} s, ${allowed.toFixed(2)} allowed` : undefined;
}

function keep(some, faults) {
  const folder = path.join(root, 'artifacts', 'fuzz');
  const name = `${seed}-${total.texts}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${name}.md`), some.text);
  writeFileSync(path.join(folder, `${name}.json`), JSON.stringify({ ...some, faults }, undefined, 2));
  failures.push(name);
  console.log(
    `Text ${total.texts}, read as ${some.reader}: ${faults.slice(0, 3).join('; ').slice(0, 600)} (artifacts/fuzz/${name}.md)`,
  );
}

function outfile(name) {
  return path.join(root, 'out', 'fuzz', `${name}.cjs`);
}

async function bundle(name, contents) {
  await build({
    absWorkingDir: root,
    stdin: { contents, resolveDir: root, loader: 'ts' },
    outfile: outfile(name),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    external: ['playwright-core'],
    plugins: [safeGrayMatter],
    logLevel: 'error',
  });
}
