import { activationSuite } from './suites/activation';
import { badInputSuite } from './suites/badInput';
import { commandsSuite } from './suites/commands';
import { correctionsSuite } from './suites/corrections';
import { docsTargetsSuite } from './suites/docsTargets';
import { hoverSuite } from './suites/hover';
import { outlineSuite } from './suites/outline';
import { outlineFollowSuite } from './suites/outlineFollow';
import { previewSuite } from './suites/preview';
import { userCatalogsSuite } from './suites/userCatalogs';
import { windowSuite } from './suites/window';

/** Every suite runs in every window: both hosts, trusted and restricted, with a folder, a virtual one and none. */
export const allSuites: readonly (() => void)[] = [
  activationSuite,
  windowSuite,
  outlineSuite,
  outlineFollowSuite,
  commandsSuite,
  docsTargetsSuite,
  hoverSuite,
  correctionsSuite,
  userCatalogsSuite,
  previewSuite,
  badInputSuite,
];
