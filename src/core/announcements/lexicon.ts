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
function anywhere(group: Group): WordGroup {
  return groupOf(group, wholeWords(words[group]));
}

/** A group as a pattern that makes more of its words. */
function groupOf(group: Group, pattern: string): WordGroup {
  const { spaced, unspaced } = bySpacing(words[group]);
  return new WordGroup(ignoringCase(pattern), wordHints, wordHints.add(spaced, unspaced));
}

/** Words of scripts that put no spaces between words may touch any other: "AWS Xyzzyを発表". */
function wholeWords(list: readonly string[]): string {
  const { spaced, unspaced } = bySpacing(list);
  const whole = `(?<![\\p{Script=Latin}\\d])(?:${spaced.join('|')})(?![\\p{Script=Latin}\\d])`;
  return [whole, ...unspaced].join('|');
}

function bySpacing(list: readonly string[]): {
  readonly spaced: readonly string[];
  readonly unspaced: readonly string[];
} {
  const isUnspaced = (word: string): boolean =>
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(word);
  return { spaced: list.filter(word => !isUnspaced(word)), unspaced: list.filter(isUnspaced) };
}

export const announcing = anywhere('announcing');
export const newness = anywhere('new');
/** That something can be had, or where, not what of it is new. */
export const availability = ignoringCase(wholeWords(words.availability));
export const past = anywhere('past');
export const comparing = anywhere('comparing');
/** What is said of something that goes. */
export const ending = anywhere('ending');
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

/** A text that is such a word and nothing else. */
function whole(group: keyof typeof words): RegExp {
  return ignoringCase(`^[^\\p{L}]*(?:${words[group].join('|')})[^\\p{L}]*$`);
}

export const recapTitle = anywhere('recapTitle');
export const announcementTitle = anywhere('announcementTitle');
/** Those of its words that are not said of one's own work, too, as "update" and "release" are. */
export const launchTitle = anywhere('launchTitle');

/** Headings such as "Related posts" or "Wrap-up", which hardly announce anything below them. */
export const asideHeading = headingOf([...words.asideHeading, ...words.restHeading]);

/** "Others", "その他": among sections of announcements they head more of those. */
export const restHeading = headingOf(words.restHeading);

function headingOf(patterns: readonly string[]): RegExp {
  return ignoringCase(
    `^[^\\p{L}]*(?:(?:an?|few|the|my|our|some|more|other|key|main|real|own|general)\\s+)*(?:${patterns.join('|')})(?![\\p{Script=Latin}\\d])`,
  );
}

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

/** Words that no product's name opens with: "Inside …", "My …". */
export const phraseOpening = ignoringCase(`^(?:${words.phraseOpening.join('|')})\\s`);

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

/** "…, a data scientist": who is spoken of. */
export const person = ignoringCase(wholeWords(words.person));

/** "Xyzzy – CEO of Plugh", "Xyzzy, Plugh's founder: a talk": behind somebody's name, what they are. */
export const role = ignoringCase(
  `^\\s*[,\u2013\u2014(-]\\s*[^.;:]{0,50}?(?:${words.person.map(word => `(?<!\\p{L})${word}`).join('|')})(?=\\s*(?:$|[,:;)&\u2013\u2014-]|(?:of|at|and|von|bei|de|du|da)\\s))`,
);

/** Titles of other parts of a series: "Previous episode on …", "前回の記事". */
export const otherPart = anywhere('otherPart');

/** What a sentence says behind the name of what announces something: "… is introducing", "… has received significant updates". */
export const announcer = ignoringCase(
  `^(?:\\s*[(\uff08][^()\uff08\uff09]{1,20}[)\uff09])?(?:(?:['\u2019]s)?(?:\\s+(?:team|folks|group))?\\s+(?:${words.announcer.join('|')})|\\s?(?:${words.announcerUnspaced.join('|')}))`,
);

/** Titles that only say what sort of text follows: "Video", "Pricing". */
export const label = ignoringCase(`^(?:${words.label.join('|')})$`);

/** What other languages call instances: "F1 인스턴스". */
export const instances = ignoringCase(`\\s*(?:${words.instances.join('|')})`, 'g');

/** Link texts that stand for another text begin so. */
export const pointer = groupOf('pointer', `^(?:${words.pointer.join('|')})(?![\\p{Script=Latin}\\d])`);

const vendor = `(?:${words.vendors.join('|')})`;

/** A vendor's name, in whatever form, and such a word name no product: "AWS What’s New", "Microsoft's Blog"; others only right behind it: "AWS APIs". */
export const notProduct = ignoringCase(
  `^(?:\\S+\\s+(?:${words.notProduct.join('|')})|${vendor}\\s+(?:${words.vendorsNoProduct.join('|')}))(?![\\p{Script=Latin}\\d])`,
);

const vendorItself = `(?:${words.vendorItself.join('|')})(?:['\u2019]s?)?(?:,? inc\\.?)?(?:\\s*\\([A-Z]{2,4}\\))?`;

const topic = `(?:${[...words.vendors, ...words.area, ...words.topic].join('|')})`;

/**
 * A part of a vendor's business: "Azure Data", "Data and DevOps", "AWS AI and Machine Learning", "Observability". A vendor's name and one word for
 * what people do with computers may be a product: "Azure DevOps".
 */
export const vendorArea = ignoringCase(
  `^(?:${vendor}\\s+(?:${words.area.join('|')})|(?:${vendor}\\s+)?${topic}(?:(?:\\s*[&,+/]\\s*|\\s+and\\s+|,\\s+and\\s+)${topic})+|${topic}|${vendorItself})$`,
);

/** What is read, seen or heard ends in such a word: "Microsoft's official blog", "AWS Weekly Roundup". */
export const documentName = groupOf('documentName', `(?:${wholeWords(words.documentName)})$`);

/** What such a word stands in is no product either: "AWS re:Cap Taiwan", "Prime Day powered by AWS". */
export const documentWord = anywhere('documentWord');

/** "My caves are my release captain": somebody's own words, the title of what they wrote. */
export const ownVoice = ignoringCase(`^(?:${words.ownVoice.join('|')})\\s`);

/** "Features", "announcements", "Neuerungen": what somebody tells news as. */
export const newsNoun = ignoringCase(wholeWords(words.newsOf));

/** A service's name and such a word head what is new about it: "Amazon Xyzzy Innovations", "Advancements in AWS Plugh". */
export const newsOf = groupOf(
  'newsOf',
  `[\\s:：-]*(?:${wholeWords(words.newsOf)})[\\s:：]*$|^(?:${wholeWords(words.newsOf)})\\s+(?:${words.newsIn.join('|')})\\s+`,
);

/** "New York": a name that the word is a part of. */
export const calledNew = `new\\s+(?:${words.calledNew.join('|')})(?![\\p{L}])`;

/** The pattern of a mark of something new: "(New) Xyzzy". */
export const newMark = words.marksNew.join('|');

/** What titles of announcements begin with before they come to the name. */
export const leadIn = groupOf(
  'leadIn',
  `^(?!${calledNew})(?:${words.leadIn.join('|')})(?:\\s*[-\u2013\u2014:!\uff1a]\\s*|\\s+|(?=$))`,
);

/**
 * What they end with after the name; in Japanese, Korean and Chinese with the particle between the two and the ending of the verb
 * ("Xyzzyが発表されました", "Xyzzy의 출시").
 */
export const trailer = groupOf('trailer', `[\\s,:;\u2013\u2014-]*(?:${trailers()})[.!\\s]*$`);

function trailers(): string {
  const { spaced, unspaced } = bySpacing(words.trailer);
  const particle = '[\u306e\u304c\u3092\u306b\u3067\u7684\uc758\uc774\uac00\uc744\ub97c]';
  return `${wholeWords(spaced)}|(?:${particle}\\s?)?(?:${unspaced.join('|')})(?:${words.trailerEnding.join('|')})?`;
}

/** "Xyzzy ist jetzt verfügbar", "Xyzzy duyuruldu": single words that say so at the end, and what may stand before them. */
export const endWords: ReadonlySet<string> = new Set(words.endWord);
export const beforeEndWord = ignoringCase(
  `(?:[\\s,]+(?:${words.beforeEndWord.join('|')})(?=[\\s,]|$)){1,3}[\\s,:\u2013\u2014-]*$|[\\s,:\u2013\u2014-]+$`,
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

/** A verb that ends the name in a title: "Amazon EC2 now lets you …". */
export const titleVerb = groupOf('verb', `\\s+(?:(?:can\\s+)?now\\s+)?(?:${words.verb.join('|')})(?=\\s)`);

/** "AWS 推出了 …": such a verb right before a name. */
export const declaredUnspaced = new RegExp(
  `(?:${words.unspacedLaunch.join('|')})\u4e86?(?:全?新的|一(?:款|个|個|项|項)(?:新的)?)?\\s*["\u201c\u300c\u300e]?$`,
  'u',
);

/**
 * "Amazon Xyzzy推出…", "AWS Plugh现支持…": verbs of titles in scripts that put no spaces between words, and what says when (1). The first ones (2)
 * only announce what stands behind them.
 */
export const unspacedVerb = new RegExp(
  `\\s*((?:${words.unspacedAdverb.join('|')})*)(?:(${words.unspacedLaunch.join('|')})|(?:${words.unspacedVerb.join('|')}))(?:\u4e86|\u5bf9|\u5c0d)?\\s*`,
  'u',
);

/** What a service gets rather than is: "Go support", "Rust-Laufzeit". */
export const featureWord = anywhere('feature');

/** Words that tell one name from another no better than nothing. */
export const genericWords: ReadonlySet<string> = new Set(words.generic);

/** A vendor's name that is followed by capitalised words: "Amazon Xyzzy", "AWS Plugh Manager". */
export const vendorName = new WordGroup(
  new RegExp(
    `(?<![\\p{Script=Latin}\\d])(?:${words.vendors.join('|')})(?:(?:\\s+(?!and\\s+(?:${words.vendors.join('|')})\\s)(?:for|of|and|on|in|with|the|to)(?=\\s+\\p{Lu}))?\\s+(?:(?!Re\\s?:)\\p{Lu}[\\p{Script=Latin}\\d+#@-]*(?:[./][\\p{Script=Latin}\\d]+)*|\\d\\w*(?:\\.\\d+)*))+`,
    'u',
  ),
  wordHints,
  wordHints.add(words.vendors),
);

/** A name in the form that vendors give to their products, by their own word or that of a family: "AWS Xyzzy", "Vertex AI Plugh". */
export const vendorNamed = new RegExp(
  `^(?:${[...words.vendors, ...words.families].join('|')})\\s+(?:\\p{Lu}|\\d)`,
  'u',
);

/** Patterns of the names of vendors. */
export const vendors: readonly string[] = words.vendors;

/** A vendor's name right before other words. */
export const vendorBefore = new RegExp(`(?<![\\p{Script=Latin}\\d])(${words.vendors.join('|')})\\s+$`, 'u');

export const vendorWords: ReadonlySet<string> = new Set(
  words.vendors.flatMap(vendor => vendor.toLowerCase().split(' ')),
);
