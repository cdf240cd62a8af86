// Reads texts in a thread of its own, which can be ended where one of them never ends.
import { parentPort } from 'node:worker_threads';
import { bundled } from '../unit/core/catalog/bundled';
import { type FuzzCase, readFuzzed } from './reading';

/** What became of a text; `seconds` of processor time. */
export interface FuzzAnswer {
  readonly html?: string;
  readonly error?: string;
  readonly seconds: number;
}

parentPort?.on('message', (some: FuzzCase) => {
  parentPort?.postMessage(answerTo(some));
});

function answerTo(some: FuzzCase): FuzzAnswer {
  const before = process.cpuUsage();
  const seconds = (): number => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };
  try {
    const html = readFuzzed(some, bundled);
    return { html, seconds: seconds() };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error), seconds: seconds() };
  }
}
