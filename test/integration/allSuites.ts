import * as vscode from 'vscode';
import { activationSuite } from './suites/activation';
import { badInputSuite } from './suites/badInput';
import { commandsSuite } from './suites/commands';
import { completionSuite } from './suites/completion';
import { correctionsSuite } from './suites/corrections';
import { docsTargetsSuite } from './suites/docsTargets';
import { exportSuite } from './suites/export';
import { hoverSuite } from './suites/hover';
import { moveSectionSuite } from './suites/moveSection';
import { outlineSuite } from './suites/outline';
import { outlineFollowSuite } from './suites/outlineFollow';
import { previewSuite } from './suites/preview';
import { siteSuite } from './suites/site';
import { previewImagesSuite } from './suites/previewImages';
import { previewMarksSuite } from './suites/previewMarks';
import { linksSuite } from './suites/links';
import { urlsSuite } from './suites/urls';
import { templatesSuite } from './suites/templates';
import { userCatalogsSuite } from './suites/userCatalogs';
import { windowSuite } from './suites/window';

type Suite = () => void;

/** What has to work in every window there is. */
const everywhere: readonly Suite[] = [
  activationSuite,
  windowSuite,
  outlineSuite,
  docsTargetsSuite,
  userCatalogsSuite,
  previewSuite,
];

/** What depends on the kind of window besides: trust, file system, folder. */
const onceInEachWorkspace: readonly Suite[] = [siteSuite, templatesSuite, previewImagesSuite];

/** What depends on the extension host and the version of VS Code only. */
const onceInEachHost: readonly Suite[] = [
  outlineFollowSuite,
  commandsSuite,
  moveSectionSuite,
  hoverSuite,
  completionSuite,
  linksSuite,
  urlsSuite,
  correctionsSuite,
  previewMarksSuite,
  exportSuite,
  badInputSuite,
];

const wholeRuns: ReadonlySet<string> = new Set(['current+node', 'current+web', 'oldest+node']);

/** The suites of the run this window was opened for. */
export function suitesOfThisRun(): readonly Suite[] {
  const run: string = vscode.workspace.getConfiguration().get('recapTest.run', 'current+node');
  if (wholeRuns.has(run)) return [...everywhere, ...onceInEachWorkspace, ...onceInEachHost];
  // The other host in the oldest VS Code opens the same workspace as the first one.
  return run === 'oldest+web' ? everywhere : [...everywhere, ...onceInEachWorkspace];
}
