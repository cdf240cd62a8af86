import { ignoringCase } from './ignoringCase';
import words from './lexicon.json';
import { groupOf, wholeWords, bySpacing } from './patterns';

/** Words that no product's name opens with: "Inside …", "My …". */
export const phraseOpening = ignoringCase(`^(?:${words.phraseOpening.join('|')})\\s`);

/** What other languages call instances: "F1 인스턴스". */
export const instances = ignoringCase(`\\s*(?:${words.instances.join('|')})`, 'g');

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

/** A verb that ends the name in a title: "Amazon EC2 now lets you …". */
export const titleVerb = groupOf('verb', `\\s+(?:(?:can\\s+)?now\\s+)?(?:${words.verb.join('|')})(?=\\s)`);

/**
 * "Amazon Xyzzy推出…", "AWS Plugh现支持…": verbs of titles in scripts that put no spaces between words, and what says when (1). The first ones (2)
 * only announce what stands behind them.
 */
export const unspacedVerb = new RegExp(
  `\\s*((?:${words.unspacedAdverb.join('|')})*)(?:(${words.unspacedLaunch.join('|')})|(?:${words.unspacedVerb.join('|')}))(?:\u4e86|\u5bf9|\u5c0d)?\\s*`,
  'u',
);

/** "Xyzzy is here!", "Xyzzy ist da": what the rest of a title says of what it names. */
export const hasCome = ignoringCase(`^\\s(?:${words.hasCome.join('|')})(?=$|\\s?[!.,:;(\u2013\u2014-])`);

/** "… Plugh to store caves", "… so that you dig": what it is for. */
export const purpose = ignoringCase(
  `\\s(?:to\\s(?:${words.purposeVerb.join('|')})|(?:${words.purposeOpening.join('|')}))(?!\\p{L}).*$`,
);
