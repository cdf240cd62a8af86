import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';

const patience = 20_000;
const interval = 50;

/** Reads until what was read holds, and returns it. Fails with the value read last. Times in milliseconds. */
export async function eventually<T>(
  what: string,
  read: () => Promise<T>,
  holds: (value: T) => boolean,
  timeout = patience,
): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const value = await read();
    if (holds(value)) return value;
    if (Date.now() > end) assert.fail(`${what} did not come about. Last: ${JSON.stringify(value).slice(0, 4000)}`);
    await setTimeout(interval);
  }
}
