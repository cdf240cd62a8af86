/** Seconds of processor time that something takes; other work on the machine does not count, unlike by the clock. */
export function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
