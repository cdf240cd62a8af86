/** Every command of package.json. */
export const commandIds = [
  'recap.openPreview',
  'recap.openPreviewToSide',
  'recap.openLockedPreviewToSide',
  'recap.lockPreview',
  'recap.unlockPreview',
  'recap.copyRichText',
  'recap.exportHtml',
  'recap.openDocs',
  'recap.docsOfSection',
  'recap.copyAllDocs',
  'recap.openArchivedCopy',
  'recap.goToLink',
  'recap.nextLink',
  'recap.previousLink',
  'recap.goToAnnouncement',
  'recap.nextAnnouncement',
  'recap.previousAnnouncement',
  'recap.groupLinksByKind',
  'recap.groupLinksBySection',
  'recap.hideDuplicateLinks',
  'recap.showDuplicateLinks',
  'recap.filterLinks',
  'recap.clearLinksFilter',
  'recap.revealInEditor',
  'recap.openLink',
  'recap.copyLink',
  'recap.copySectionLink',
  'recap.followEditor',
  'recap.unfollowEditor',
  'recap.hideAnnouncement',
  'recap.notAnnouncement',
  'recap.markAnnounced',
  'recap.undoCorrection',
  'recap.manageCorrections',
  'recap.copyCorrections',
  'recap.forgetImageHosts',
  'recap.moveSectionUp',
  'recap.moveSectionDown',
] as const;

export type CommandId = (typeof commandIds)[number];

/** Commands that only Recap's own rows and cards run; package.json does not know them. */
export const internalCommands = {
  showItem: '_recap.showItem',
  openDocsAt: '_recap.openDocsAt',
  openLinkAt: '_recap.openLinkAt',
} as const;
export type InternalCommandId = (typeof internalCommands)[keyof typeof internalCommands];
