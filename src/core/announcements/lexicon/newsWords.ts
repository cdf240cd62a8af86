import { ignoringCase } from './ignoringCase';
import words from './lexicon.json';
import { wordHints, anywhere, groupOf, wholeWords } from './patterns';
import { WordGroup } from './wordGroup';

export const announcing = anywhere('announcing');
export const newness = anywhere('new');
/** That something can be had, or where, not what of it is new. */
export const availability = ignoringCase(wholeWords(words.availability));
export const past = anywhere('past');
export const comparing = anywhere('comparing');
/** What is said of something that goes. */
export const ending = anywhere('ending');

/** "Jane Doe talks about …", "Jane Doeさんが解説": what tells of somebody's text or talk. */
export const reporting = ignoringCase(wholeWords(words.reporting));

/** What a sentence says right before the name of what is new: "Announcing …", "AWS has just launched the new …". */
export const declaring = beforeName(words.declared);

/** The same, or what may be said of people and of things long known too: "she introduced …", "they released …". */
export const introducing = beforeName([...words.declared, ...words.introduced]);

function beforeName(verbs: readonly string[]): WordGroup {
  const article = `\\s+(?:${words.article.join('|')})*$`;
  const pattern = `(?<=^|[.!?:]\\s+)(?:${words.declaring.join('|')})${article}|(?<![\\p{Script=Latin}])(?:${verbs.join('|')})${article}`;
  return new WordGroup(ignoringCase(pattern), wordHints, wordHints.add([...words.declaring, ...verbs]));
}

/** What a sentence says before what it only tells its readers to look at: "Check out the …", "Siehe …". */
export const referring = groupOf(
  'referring',
  `(?<![\\p{Script=Latin}\\d])(?:${words.referring.join('|')})(?:\\s*:)?(?:\\s+(?:the|this|these|our|my|their|full|official|whole|original|den|die|das|le|la|les|l['\u2019]|el|los|las|o|os))*\\s+["\u201c\u00ab'*]*$`,
);

/** And behind it: "… for more information", "…をご覧ください". */
export const referringAfter = ignoringCase(`^["\u201d\u00bb'*\u300d\u300f)]*\\s*(?:${words.referringAfter.join('|')})`);
/** A verb in running text that may have the name of what is new behind it; its match ends where that may begin. */
export const proseVerb = groupOf('proseVerb', `${wholeWords(words.proseVerb)}\\s+(?:${words.article.join('|')})*`);

/** "AWS lance Xyzzy", "AWS has announced Xyzzy": what opens a title that says no more than who announces what. */
export const vendorAnnounces = ignoringCase(
  `^(?:${[...words.vendorItself, ...words.vendors].join('|')})\\s+(?:(?:has|have|hat|haben|ha|han|a|heeft|har|just|today|now|heute|jetzt)\\s+){0,2}(?:${words.proseVerb.join('|')})\\s+(?:${words.article.join('|')})*`,
);

/** "… called Xyzzy", "… namens Xyzzy": the word right before a name. */
export const namingWord = groupOf('namingWord', `${wholeWords(words.namingWord)}\\s+["\u201c\u201e\u00ab'*]*`);

/** The same, where the name begins right behind. */
export const namingBefore = ignoringCase(`${wholeWords(words.namingWord)}\\s+["\u201c\u201e\u00ab'*]*$`);

/** Right before such words: what is called so is no product. */
export const notNamed = ignoringCase(`(?<![\\p{Script=Latin}])(?:${words.notNamed.join('|')})s?\\s+$`);

/** What a sentence says behind the name of what announces something: "… is introducing", "… has received significant updates". */
export const announcer = ignoringCase(
  `^(?:\\s*[(\uff08][^()\uff08\uff09]{1,20}[)\uff09])?(?:(?:['\u2019]s)?(?:\\s+(?:team|folks|group))?\\s+(?:${words.announcer.join('|')})|\\s?(?:${words.announcerUnspaced.join('|')}))`,
);

/** "AWS Lambda now supports Ruby": the verb between what is extended and the extension. */
export const supportVerb = groupOf('support', `\\s+(?:${words.support.join('|')})\\s+`);

/** The same in running text, where only what begins then is news; its match ends where that is named. */
export const nowSupports = groupOf(
  'nowSupports',
  `${wholeWords(words.nowSupports)}\\s+(?:(?:the|an?|den|die|das|le|la|les|el|los|las|o|os|as)\\s+)?`,
);

/** "Now Xyzzy supports …", "Ab sofort unterstützt Xyzzy …": what such a sentence opens with; its match ends where the name may begin. */
export const nowOpens = groupOf(
  'nowOpens',
  `(?<=^|[.!?:;\u3002]\\s+|\n)${wholeWords(words.nowOpens)},?\\s+(?:(?:the|o|a|el|la|le)\\s+)?`,
);

/** "Xyzzy still has no caves": what is missing is no news. */
export const notYet = anywhere('notYet');

/** "AWS 推出了 …": such a verb right before a name. */
export const declaredUnspaced = new RegExp(
  `(?:${words.unspacedLaunch.join('|')})\u4e86?(?:全?新的|一(?:款|个|個|项|項)(?:新的)?)?\\s*["\u201c\u300c\u300e]?$`,
  'u',
);

/** "This was announced on Monday": a sentence that tells of what stands above it that it is new. */
export const openingAnnounced = ignoringCase(`^(?:${words.openingAnnounced.join('|')})(?![\\p{L}])`);

/** "a new feature for Xyzzy", "more options in Xyzzy": what stands before something that had been there. */
export const extendingBefore = ignoringCase(
  `\\s(?:${words.extendingNoun.join('|')})\\s(?:for|of|in|to|on|für|von|in|pour|de|para|del?|do|da)\\s(?:the\\s)?$`,
);
