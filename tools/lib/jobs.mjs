/**
 * @typedef {object} Job
 * @property {string} name
 * @property {readonly string[]} [needs] names of jobs that have to pass first
 * @property {number} [tries] how often it is run until it passes, 1 without
 * @property {(say: (text: string | Uint8Array) => void) => Promise<Counts>} run gets what takes its output
 *
 * @typedef {{ readonly passed: number, readonly failed: number }} Counts
 */

/**
 * Runs jobs side by side, each as soon as what it needs has passed; the output of a job is printed at its end, whole, with when it
 * began. A job whose needs failed counts as failed.
 *
 * @param {readonly Job[]} all in the order in which they begin
 * @param {readonly Job[]} wanted those of them to run; what they need is run too
 * @param {{ width: number }} options how many run at the same time
 * @returns {Promise<Counts>} added up
 */
export async function runJobs(all, wanted, { width }) {
  const began = Date.now();
  const waiting = withNeeds(all, wanted);
  const outcomes = new Map();
  const running = new Set();
  const total = { passed: 0, failed: 0 };
  const end = (job, { passed, failed }) => {
    outcomes.set(job.name, failed === 0);
    total.passed += passed;
    total.failed += failed;
  };
  const startNext = () => {
    const index = waiting.findIndex(({ needs = [] }) => needs.every(name => outcomes.has(name)));
    if (index < 0) return false;
    const [job] = waiting.splice(index, 1);
    const missing = (job.needs ?? []).find(name => !outcomes.get(name));
    if (missing !== undefined) {
      console.log(`[${job.name}] not run, because ${missing} failed`);
      end(job, { passed: 0, failed: 1 });
      return true;
    }
    const run = runJob(job, began).then(counts => {
      running.delete(run);
      end(job, counts);
    });
    running.add(run);
    return true;
  };
  while (waiting.length || running.size) {
    while (running.size < width && startNext());
    if (running.size) await Promise.race(running);
  }
  return total;
}

function withNeeds(all, wanted) {
  const names = new Set();
  const add = ({ name, needs = [] }) => {
    if (names.has(name)) return;
    names.add(name);
    for (const need of needs) add(all.find(job => job.name === need));
  };
  wanted.forEach(add);
  return all.filter(({ name }) => names.has(name));
}

async function runJob({ name, tries = 1, run }, began) {
  for (let left = tries - 1; ; left--) {
    const started = Date.now();
    const chunks = [];
    const counts = await run(chunk => chunks.push(Buffer.from(chunk)));
    process.stdout.write(Buffer.concat(chunks));
    const [from, took] = [started - began, Date.now() - started].map(time => (time / 1000).toFixed(1));
    console.log(`[${name}] ${counts.passed} ok, ${counts.failed} not, ${took} s, begun at ${from} s`);
    if (!counts.failed || !left) return counts;
    console.log(`RETRIED [${name}]: it is run once more, as a whole`);
  }
}
