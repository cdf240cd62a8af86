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
    await new Promise(resolve => setTimeout(resolve));
  }
  return undefined;
}
