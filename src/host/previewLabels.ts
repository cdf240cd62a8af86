import * as vscode from 'vscode';
import type { EmbedKind, RenderLabels } from '../core/preview/renderLabels';
import type { TemplateReason } from '../core/preview/templates/evaluatedText';
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
    linkCount: links => (links === 0 ? t('No links') : links === 1 ? t('1 link') : t('{0} links', links)),
    category: id => visibleText(categoryWord(id), 60),
    readingTime: minutes => t('{0} min read', minutes),
    imageNotLoaded: host => (host ? t('Image of {0} not loaded', host) : t('Image not loaded')),
    loadImage: t('Load image'),
    allowHost: host => t('Always from {0}', host),
    embedNotShown: (host, kind) => embedWords[kind](host),
    linkRefused: scheme => (scheme ? t('Links with “{0}:” are not opened', scheme) : t('This link is not opened')),
    templateShown: reason => templateReasons[reason](),
    alert: kind => alertTitles[kind]?.() ?? kind,
    footnotes: t('Footnotes'),
    taskDone: t('Done'),
    taskOpen: t('Not done'),
    restNotShown: line => t('The preview of this large post ends here, at line {0}.', line),
  };
}

const templateReasons: Readonly<Record<TemplateReason, () => string>> = {
  'not-evaluated': () => t('Recap does not evaluate this tag'),
  'unknown-tag': () => t('Recap does not know this tag; a plugin of the site may'),
  'unknown-value': () => t('Only the build of the site knows this value'),
  'missing-file': () => t('What this tag names is not in the site folder'),
  'refused-file': () => t('This file is outside the folder that the tag may read'),
  'too-much': () => t('This is too much to evaluate in a preview'),
  failed: () => t('This tag cannot be evaluated'),
};

const embedWords: Readonly<Record<EmbedKind, (host: string | undefined) => string>> = {
  video: host => (host ? t('Video on {0}', host) : t('Video')),
  sound: host => (host ? t('Sound on {0}', host) : t('Sound')),
  content: host => (host ? t('Content of {0}', host) : t('Embedded content')),
};

const alertTitles: Readonly<Record<string, () => string>> = {
  note: () => t('Note'),
  tip: () => t('Tip'),
  important: () => t('Important'),
  warning: () => t('Warning'),
  caution: () => t('Caution'),
};

/** The words of the page itself. */
export function pageStrings(): PageStrings {
  return {
    emptyPost: t('This post is empty.'),
    emptyBody: t('This post has no text yet.'),
    openDocs: t('Open docs'),
    goToAnnouncement: t('Go to announcement'),
    linkLeadsTo: t('This link leads to'),
    back: t('Back to where you were (Alt+Left)'),
  };
}
