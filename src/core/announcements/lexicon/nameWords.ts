import { ignoringCase } from './ignoringCase';
import words from './lexicon.json';
import { wordHints, anywhere, groupOf, wholeWords } from './patterns';
import { WordGroup } from './wordGroup';

/** "…, a data scientist": who is spoken of. */
export const person = ignoringCase(wholeWords(words.person));

/** "Xyzzy – CEO of Plugh", "Xyzzy, Plugh's founder: a talk": behind somebody's name, what they are. */
export const role = ignoringCase(
  `^\\s*[,\u2013\u2014(-]\\s*[^.;:]{0,50}?(?:${words.person.map(word => `(?<!\\p{L})${word}`).join('|')})(?=\\s*(?:$|[,:;)&\u2013\u2014-]|(?:of|at|and|von|bei|de|du|da)\\s))`,
);

/** Titles of other parts of a series: "Previous episode on …", "前回の記事". */
export const otherPart = anywhere('otherPart');

/** Titles that only say what sort of text follows: "Video", "Pricing". */
export const label = ignoringCase(`^(?:${words.label.join('|')})$`);

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

/** "ML services": behind a word for what people do it says which are meant. */
export const servicesBehind = ignoringCase(`^\\s(?:${words.servicesNoun.join('|')})$`);
