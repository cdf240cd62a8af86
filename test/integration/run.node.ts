import { suitesOfThisRun } from './allSuites';
import { runSuites } from './runSuites';

/** VS Code calls this in the Node extension host. */
export function run(): Promise<void> {
  return runSuites(suitesOfThisRun());
}
