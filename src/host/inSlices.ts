import type { Steps } from '../core/text/steps';

/** How long the extension host is busy with one piece of work before others get their turn, in milliseconds. */
const longest = 40;

/** Does work as long as it `isWanted`, and lets others have their turn meanwhile. Undefined if it was given up, or finished by others. */
export async function inSlices<Result>(steps: Steps<Result>, isWanted: () => boolean): Promise<Result | undefined> {
  while (isWanted()) {
    const end = performance.now() + longest;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await nextTurn();
  }
  return undefined;
}

/** Waits until everything that is due was done. A timer would put the process to sleep, from which a busy machine wakes it late. */
function nextTurn(): Promise<void> {
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
