import words from './lexicon.json';

type Group = Exclude<keyof typeof words, 'vendors' | 'generic'>;

/**
 * Words of a group anywhere in a text; scripts without spaces between words match inside longer runs. The words are data
 * (`lexicon.json`), English, German, French, Spanish, Japanese, Korean and Chinese side by side: posts mix them.
 */
function anywhere(group: Group): RegExp {
  return new RegExp(wholeWords(words[group]), 'iu');
}

/** Words of scripts that put no spaces between words may touch any other: "AWS Xyzzyを発表". */
function wholeWords(list: readonly string[]): string {
  const isUnspaced = (word: string): boolean =>
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(word);
  const spaced = list.filter(word => !isUnspaced(word));
  const whole = `(?<![\\p{Script=Latin}\\d])(?:${spaced.join('|')})(?![\\p{Script=Latin}\\d])`;
  return [whole, ...list.filter(isUnspaced)].join('|');
}

export const announcing = anywhere('announcing');
export const newness = anywhere('new');
export const past = anywhere('past');
export const comparing = anywhere('comparing');
export const session = anywhere('session');
export const announcingHeading = anywhere('announcingHeading');
export const recapTitle = anywhere('recapTitle');
export const announcementTitle = anywhere('announcementTitle');

/** Headings such as "Related posts" or "Wrap-up", which hardly announce anything below them. */
export const asideHeading = new RegExp(
  `^[^\\p{L}]*(?:(?:the|my|our|some|more|other)\\s+)*(?:${words.asideHeading.join('|')})(?![\\p{Script=Latin}\\d])`,
  'iu',
);

/** What titles of announcements begin with before they come to the name. */
export const leadIn = new RegExp(`^(?:${words.leadIn.join('|')})(?:\\s*[-\u2013\u2014:!]\\s*|\\s+|(?=$))`, 'iu');

/** What they end with after the name. */
export const trailer = new RegExp(`[\\s,:;\u2013\u2014-]*(?:${wholeWords(words.trailer)})[.!\\s]*$`, 'iu');

/** "AWS Lambda now supports Ruby": the verb between what is extended and the extension. */
export const supportVerb = new RegExp(`\\s+(?:${words.support.join('|')})\\s+`, 'iu');

/** A verb that ends the name in a title: "Amazon EC2 now lets you …". */
export const titleVerb = new RegExp(`\\s+(?:(?:can\\s+)?now\\s+)?(?:${words.verb.join('|')})(?=\\s)`, 'iu');

/** Words that tell one name from another no better than nothing. */
export const genericWords: ReadonlySet<string> = new Set(words.generic);

/** A vendor's name that is followed by capitalised words: "Amazon Xyzzy", "AWS Plugh Manager". */
export const vendorName = new RegExp(
  `(?<![\\p{Script=Latin}\\d])(?:${words.vendors.join('|')})(?:(?:\\s+(?:for|of|and|on|in|with|the|to)(?=\\s+\\p{Lu}))?\\s+(?:\\p{Lu}[\\p{Script=Latin}\\d+#@-]*(?:[./][\\p{Script=Latin}\\d]+)*|\\d\\w*(?:\\.\\d+)*))+`,
  'gu',
);

export const vendorWords: ReadonlySet<string> = new Set(
  words.vendors.flatMap(vendor => vendor.toLowerCase().split(' ')),
);
