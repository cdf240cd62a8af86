import { ignoringCase } from './ignoringCase';
import words from './lexicon.json';
import { WordGroup } from './wordGroup';
import { WordHints } from './wordHints';

type Group = Exclude<
  keyof typeof words,
  | 'vendors'
  | 'trailerEnding'
  | 'generic'
  | 'families'
  | 'columnOfNews'
  | 'columnOfFeatures'
  | 'columnOfDescriptions'
  | 'columnAside'
  | 'columnOfOwnWork'
  | 'cellOfNothing'
  | 'columnOfChanges'
  | 'ofNothing'
  | 'openingAnnounced'
  | 'hasCome'
  | 'purposeVerb'
  | 'purposeOpening'
  | 'extendingNoun'
  | 'servicesNoun'
  | 'noSuch'
  | 'digestTime'
  | 'digestTopic'
  | 'adverbOfNow'
  | 'lately'
  | 'awaited'
  | 'since'
  | 'untilThen'
  | 'comingOf'
  | 'generallyAvailable'
  | 'availability'
  | 'regionArea'
  | 'regionJoint'
  | 'regionMore'
  | 'regionOpened'
  | 'regionReached'
  | 'regionAdverb'
  | 'remarkOpening'
  | 'endWord'
  | 'beforeEndWord'
  | 'area'
  | 'declaring'
  | 'declared'
  | 'introduced'
  | 'article'
  | 'newsIn'
  | 'referringAfter'
  | 'asideEnd'
  | 'announcer'
  | 'announcerUnspaced'
  | 'unspacedLaunch'
  | 'unspacedVerb'
  | 'unspacedAdverb'
  | 'reporting'
  | 'phraseOpening'
  | 'person'
  | 'notNamed'
  | 'calledNew'
  | 'supports'
  | 'listAside'
  | 'ofUse'
  | 'digestWord'
  | 'digestBeside'
  | 'countLabel'
  | 'countWord'
  | 'counted'
  | 'countedNot'
  | 'ownDeed'
  | 'ownSaid'
  | 'deedObject'
  | 'talkTitle'
  | 'possessive'
  | 'noNews'
  | 'unchanged'
  | 'marksNew'
  | 'supportMeans'
  | 'supportBackground'
  | 'supportOthers'
  | 'supportDoubted'
  | 'noObject'
  | 'objectEnd'
  | 'objectJoint'
>;

/** What may occur in a text, for `WordGroup.test` where several groups are asked about one text. */
export const wordHints = new WordHints();

/**
 * Words of a group anywhere in a text; scripts without spaces between words match inside longer runs. The words are data
 * (`lexicon.json`), English, German, French, Spanish, Portuguese, Japanese, Korean and Chinese side by side, as posts mix them; of some other languages what titles promise.
 */
export function anywhere(group: Group): WordGroup {
  return groupOf(group, wholeWords(words[group]));
}

/** A group as a pattern that makes more of its words. */
export function groupOf(group: Group, pattern: string): WordGroup {
  const { spaced, unspaced } = bySpacing(words[group]);
  return new WordGroup(ignoringCase(pattern), wordHints, wordHints.add(spaced, unspaced));
}

/** Words of scripts that put no spaces between words may touch any other: "AWS Xyzzyを発表". */
export function wholeWords(list: readonly string[]): string {
  const { spaced, unspaced } = bySpacing(list);
  const whole = `(?<![\\p{Script=Latin}\\d])(?:${spaced.join('|')})(?![\\p{Script=Latin}\\d])`;
  return [whole, ...unspaced].join('|');
}

export function bySpacing(list: readonly string[]): {
  readonly spaced: readonly string[];
  readonly unspaced: readonly string[];
} {
  const isUnspaced = (word: string): boolean =>
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(word);
  return { spaced: list.filter(word => !isUnspaced(word)), unspaced: list.filter(isUnspaced) };
}

/** A text that is such a word and nothing else. */
export function whole(group: keyof typeof words): RegExp {
  return ignoringCase(`^[^\\p{L}]*(?:${words[group].join('|')})[^\\p{L}]*$`);
}

export function headingOf(patterns: readonly string[]): RegExp {
  return ignoringCase(
    `^[^\\p{L}]*(?:(?:an?|few|the|my|our|some|more|other|key|main|real|own|general)\\s+)*(?:${patterns.join('|')})(?![\\p{Script=Latin}\\d])`,
  );
}
