/** Waits until `check` gives something, and says what it waited for if that never happens. */
export async function until<Value>(
  what: string,
  check: () => Value | undefined | false | null | Promise<Value | undefined | false | null>,
  timeout = 10_000,
): Promise<Value> {
  const end = Date.now() + timeout;
  for (;;) {
    const value = await check();
    if (value !== undefined && value !== false && value !== null) return value;
    if (Date.now() > end) throw new Error(`This did not happen within ${timeout} ms: ${what}`);
    await nextTick(20);
  }
}

/** Lets everything happen that was about to: for tests that nothing happens. Longer than Recap's own delays. */
export function settled(): Promise<void> {
  return nextTick(700);
}

function nextTick(delay: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, delay));
}
