import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const signals = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };

/** What still has to be cleaned up in this process. One signal ends all of it, then the process. */
const open = new Set();

/** Things to undo at the end, last one first: also when the process is interrupted. */
export class CleanUp {
  #steps = [];
  #running;

  constructor() {
    if (open.size === 0) {
      Object.keys(signals).forEach(signal => process.on(signal, endAll));
    }
    open.add(this);
  }

  /** Adds a step, run before those added earlier. */
  add(step) {
    this.#steps.push(step);
  }

  /** A new folder under the system's temp folder, removed at the end. */
  temporaryFolder(name) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), `recap-${name}-`));
    this.add(() => removeFolder(folder));
    return folder;
  }

  /** Whether the end has begun: what fails from then on fails because of it. */
  get isRunning() {
    return this.#running !== undefined;
  }

  /** Runs all steps once; one that fails is reported on stderr and does not stop the others. */
  run() {
    this.#running ??= this.#runSteps();
    return this.#running;
  }

  async #runSteps() {
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) {
      try {
        await step();
      } catch (error) {
        process.stderr.write(`Cleaning up: ${error.message}\n`);
      }
    }
    open.delete(this);
    if (open.size === 0) {
      Object.keys(signals).forEach(signal => process.off(signal, endAll));
    }
  }
}

/** Ctrl+C reaches npm, which sends it again: so a second signal must not cut the cleaning short. A tool that is ended
 * by a signal in the normal way sets process.exitCode before. */
async function endAll(signal) {
  await Promise.all([...open].map(cleanUp => cleanUp.run()));
  process.exit(process.exitCode ?? 128 + signals[signal]);
}

/** Processes that are just ending may still write: removing is tried again for a while. */
function removeFolder(folder) {
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
