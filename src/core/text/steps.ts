/** Work that its owner does step by step, so that others get their turn between, finishes at once when it is wanted, or gives up. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Does what is left of the work. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
