import * as vscode from 'vscode';

const { t } = vscode.l10n;

/** A category of the catalog, in lower case where it is no name; those of other catalogs stay as they are. */
export function categoryWord(category: string): string {
  return words.get(category)?.() ?? category.replace(/-/g, ' ');
}

const words: ReadonlyMap<string, () => string> = new Map([
  ['compute', () => t('compute')],
  ['containers', () => t('containers')],
  ['serverless', () => t('serverless')],
  ['storage', () => t('storage')],
  ['databases', () => t('databases')],
  ['networking', () => t('networking')],
  ['analytics', () => t('analytics')],
  ['machine-learning', () => t('machine learning')],
  ['security', () => t('security')],
  ['management', () => t('management')],
  ['developer-tools', () => t('developer tools')],
  ['integration', () => t('integration')],
  ['migration', () => t('migration')],
  ['iot', () => t('internet of things')],
  ['media', () => t('media')],
  ['end-user', () => t('end-user computing')],
  ['business', () => t('business applications')],
  ['blockchain', () => t('blockchain')],
  ['robotics', () => t('robotics')],
  ['satellite', () => t('satellite')],
  ['games', () => t('games')],
  ['quantum', () => t('quantum')],
  ['front-end', () => t('front end')],
  ['cost', () => t('cost')],
  ['edge', () => t('edge')],
  ['events', () => t('events')],
  ['other', () => t('other')],
]);
