import { suitesOfThisRun } from './allSuites';
import { runSuites } from './runSuites';

/** VS Code calls this in the web worker extension host. */
export function run(): Promise<void> {
  return runSuites(suitesOfThisRun());
}
