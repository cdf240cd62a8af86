import * as vscode from 'vscode';
import type { RenderLabels } from '../core/preview/renderLabels';
import type { PageStrings } from '../protocol/messages';
import { categoryWord } from './categoryWords';
import { visibleText } from './visibleText';

const { t } = vscode.l10n;

/** The preview's own words in the language of the user. */
export function renderLabels(): RenderLabels {
  const dates = new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'long', timeZone: 'UTC' });
  return {
    date: day => {
      const date = new Date(`${day}T00:00:00Z`);
      return Number.isNaN(date.getTime()) ? day : dates.format(date);
    },
    glance: t('At a glance'),
    announcedCount: announcements => t('{0} announced', announcements),
    linkCount: links => (links === 1 ? t('1 link') : t('{0} links', links)),
    category: id => visibleText(categoryWord(id), 60),
    readingTime: minutes => t('{0} min read', minutes),
    imageNotLoaded: host => (host ? t('Image of {0} not loaded', host) : t('Image not loaded')),
    embedNotShown: host => (host ? t('Content of {0}', host) : t('Embedded content')),
    linkRefused: scheme => (scheme ? t('Links with “{0}:” are not opened', scheme) : t('This link is not opened')),
    templateNotEvaluated: t('Recap does not evaluate this tag'),
    taskDone: t('Done'),
    taskOpen: t('Not done'),
    restNotShown: line => t('The preview of this large post ends here, at line {0}.', line),
  };
}

/** The words of the page itself. */
export function pageStrings(): PageStrings {
  return {
    emptyPost: t('This post is empty.'),
    openDocs: t('Open docs'),
    goToAnnouncement: t('Go to announcement'),
    linkLeadsTo: t('This link leads to'),
  };
}
