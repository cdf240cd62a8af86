import * as vscode from 'vscode';
import { activationSuite } from './suites/activation';
import { badInputSuite } from './suites/badInput';
import { commandsSuite } from './suites/commands';
import { completionSuite } from './suites/completion';
import { correctionsSuite } from './suites/corrections';
import { docsTargetsSuite } from './suites/docsTargets';
import { exportCoversSuite } from './suites/exportCovers';
import { exportSuite } from './suites/export';
import { hoverSuite } from './suites/hover';
import { moveSectionSuite } from './suites/moveSection';
import { outlineSuite } from './suites/outline';
import { outlineFollowSuite } from './suites/outlineFollow';
import { previewInAnyWindowSuite, previewSuite } from './suites/preview';
import { siteSuite } from './suites/site';
import { previewFollowSuite } from './suites/previewFollow';
import { previewImagesSuite } from './suites/previewImages';
import { previewMarksSuite } from './suites/previewMarks';
import { previewUntitledSuite } from './suites/previewUntitled';
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
  docsTargetsSuite,
  userCatalogsSuite,
  previewInAnyWindowSuite,
];

/** What reads files around the post, which a file system could answer otherwise. */
const ofFiles: readonly Suite[] = [siteSuite, templatesSuite];

/** What the user's trust in the folder decides; the catalogs of the workspace are among what is run everywhere. */
const ofTrust: readonly Suite[] = [previewImagesSuite];

/** What else depends on the extension host and the version of VS Code only. */
const ofHosts: readonly Suite[] = [
  outlineSuite,
  outlineFollowSuite,
  commandsSuite,
  moveSectionSuite,
  hoverSuite,
  completionSuite,
  linksSuite,
  urlsSuite,
  correctionsSuite,
  exportSuite,
  exportCoversSuite,
  badInputSuite,
  previewSuite,
  previewFollowSuite,
  previewUntitledSuite,
  previewMarksSuite,
];

const whole: readonly Suite[] = [...ofFiles, ...ofTrust, ...ofHosts];

/**
 * What a run has besides. Each kind of host and each version has everything once, in the windows that people have: those of vscode.dev are of
 * today, and old ones have the Node host. The runs left out show that a window of their kind works.
 */
const besides: Readonly<Record<string, readonly Suite[]>> = {
  'current+web': whole,
  'oldest+node': whole,
  'current+restricted': ofTrust,
  'current+web+virtual': ofFiles,
};

/** The suites of the run this window was opened for. */
export function suitesOfThisRun(): readonly Suite[] {
  const run: string = vscode.workspace.getConfiguration().get('recapTest.run', '');
  // Desktop VS Code of today is tested nowhere else; its windows are drawn by the graphics card.
  const isDesktop = run === 'current+node' && vscode.env.uiKind === vscode.UIKind.Desktop;
  return [...everywhere, ...(isDesktop ? whole : (besides[run] ?? []))];
}
