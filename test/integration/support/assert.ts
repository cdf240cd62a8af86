// The web worker host has no node:assert. Failures show both values as JSON.

export function equal(actual: unknown, expected: unknown, what = 'The value'): void {
  if (!Object.is(actual, expected)) fail(what, actual, expected);
}

/** Compares what JSON can say of two values. */
export function deepEqual(actual: unknown, expected: unknown, what = 'The value'): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) fail(what, actual, expected);
}

export function ok(actual: unknown, what = 'The value'): asserts actual {
  if (!actual) throw new Error(`${what} is ${String(actual)}`);
}

export function match(actual: string | undefined, pattern: RegExp, what = 'The text'): void {
  if (actual === undefined || !pattern.test(actual)) fail(what, actual, String(pattern));
}

function fail(what: string, actual: unknown, expected: unknown): never {
  throw new Error(
    `${what} is\n${JSON.stringify(actual, undefined, 2)}\nand not\n${JSON.stringify(expected, undefined, 2)}`,
  );
}
