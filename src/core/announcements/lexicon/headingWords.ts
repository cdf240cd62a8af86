import { ignoringCase } from './ignoringCase';
import words from './lexicon.json';
import { anywhere, wholeWords, whole, headingOf } from './patterns';

export const sessionWords = anywhere('session');
/** "SVS401-R": what conferences number their sessions with. */
const sessionCode = /(?<![\p{Script=Latin}\d])[A-Z]{3}\s?\d{3}(?:-R\d?)?(?![\p{Script=Latin}\d])/iu;

/** Whether a text speaks of a session. */
export function isSession(text: string): boolean {
  return sessionWords.test(text) || sessionCodeIn(text);
}

export function sessionCodeIn(text: string): boolean {
  return /\d{3}/.test(text) && sessionCode.test(text);
}

/** What a post says at its beginning that sums up talks: "my notes from some of the sessions". */
export const ofTalks = anywhere('ofTalks');

/** What the title of notes on one talk says, which hardly that of a recap does. */
export const talkTitle = ignoringCase(wholeWords(words.talkTitle));

export const keynote = anywhere('keynote');
export const announcingHeading = anywhere('announcingHeading');
/** What heads a column of news besides: "Neu", "What changed"; one that tells of what a thing can do, or is. */
export const columnOfNews = whole('columnOfNews');
/** The same of features that are called new. */
export const columnWithFeatures = ignoringCase(wholeWords(words.columnOfFeatures));
export const columnOfFeatures = whole('columnOfFeatures');
export const columnOfChanges = whole('columnOfChanges');
export const columnOfDescriptions = whole('columnOfDescriptions');

/** With such a word a head is none of news. */
export const columnAside = ignoringCase(wholeWords(words.columnAside));
/** A table that has such a column is one of somebody's work. */
export const columnOfOwnWork = whole('columnOfOwnWork');

/** "No news", "Keine Neuigkeiten", "Preissenkung: keine": a text that such a word opens or, of a few words, ends. */
export const ofNothing = ignoringCase(
  [
    `^(?:nothing|none|nichts|rien|nada|niente|nulla|niets|なし|無|无)(?![\\p{L}\\d])`,
    `^(?:${words.noSuch.join('|')})\\s+(?:new\\s+|neue[nrs]?\\s+)?(?:news|${[...words.newsOf, ...words.noNews].join('|')})(?![\\p{L}\\d])`,
    `^(?:${words.unchanged.join('|')})(?![\\p{Script=Latin}\\d])\\W{0,3}$`,
    `^(?:没有|沒有|暂无|暫無|本月无|本周无|本月無)`,
    // "…, cost: none" and "… for nothing" tell of something.
    `^(?:[^\\s,，、]+\\s+){0,4}[^\\s,，、]{0,30}?(?<![\\p{Script=Latin}\\d]|(?:for|para|pour|für|per|por)\\s)(?:${words.ofNothing.join('|')})[.!。！]?$`,
  ].join('|'),
);

/** "No", "n/a": what cells hold where there is nothing to tell. */
export const cellOfNothing = whole('cellOfNothing');

export const recapTitle = anywhere('recapTitle');
export const announcementTitle = anywhere('announcementTitle');
/** Those of its words that are not said of one's own work, too, as "update" and "release" are. */
export const launchTitle = anywhere('launchTitle');

/** Headings such as "Related posts" or "Wrap-up", which hardly announce anything below them. */
export const asideHeading = headingOf([...words.asideHeading, ...words.restHeading]);

/** "Others", "その他": among sections of announcements they head more of those. */
export const restHeading = headingOf(words.restHeading);

/** And such as end in what is read, watched or visited: "AWS Blog Posts", "Upcoming Events", "AWS 블로그(영문)". */
const asideHeadingEnd = ignoringCase(
  `(?:${wholeWords(words.asideEnd)})\\s*(?:[(\uff08][^()\uff08\uff09]{1,20}[)\uff09])?[\\s:\uff1a.!]*$`,
);

/** Whether a heading hardly announces anything below it. */
export function isAside(title: string): boolean {
  return asideHeading.test(title) || asideHeadingEnd.test(title);
}
/** Whether what labels a list on one line says that it is none of news: "Tags", "Not covered here", "Related". */
export function isOfNoNews(label: string): boolean {
  return listAside.test(label) || isSession(label) || (isAside(label) && !restHeading.test(label));
}

/** Words that tell what somebody uses, or an example of it: "They combine several services:". */
export const ofUse = ignoringCase(wholeWords(words.ofUse));

/** What a digest calls itself: "news", "round-up", "Neuigkeiten"; by words that others use as well, what it sums up; and the time it is of. */
export const digestWords = ignoringCase(wholeWords(words.digestWord), 'g');
export const digestTopics = ignoringCase(wholeWords(words.digestTopic), 'g');
export const digestTimes = ignoringCase(wholeWords(words.digestTime), 'g');

/** "My", "unser" */
export const possessive = ignoringCase(wholeWords(words.possessive));
export const possessives = `(?:${words.possessive.join('|')})`;

/**
 * "Cleaned up 40 TB", "we moved": what somebody has done with a service. Right before a noun such words say what is new: "tested blueprints",
 * "read replicas".
 */
export const ownDeed = ignoringCase(
  [
    `^(?:${words.ownDeed.join('|')})(?=\\s*(?:[^\\s\\p{L}-]|$)|\\s+(?:${words.deedObject.join('|')})(?![\\p{L}-]))`,
    `\\s(?:patched|applied|rolled|merged|rotated|migrated|deleted|resized)[.!]?$`,
    `(?<!\\p{L})(?:we|I)(?:['\u2019]ve|\\s(?:have|had|also|just))?\\s(?:${words.ownDeed.join('|')})(?![\\p{L}-])`,
    wholeWords(words.ownSaid),
  ].join('|'),
);

/** What may stand beside that in the title of a digest: when it is of and how its news was chosen. */
export const besideDigestWords = ignoringCase(wholeWords(words.digestBeside), 'g');

/** What a title of news may count: "launches", "Neuigkeiten"; and what does not stand before it where it does: "reasons for …". */
export const countedNews = ignoringCase(wholeWords([...words.digestWord, ...words.counted]), 'g');
export const countedNot = ignoringCase(wholeWords(words.countedNot));

const listAside = ignoringCase(wholeWords(words.listAside));
