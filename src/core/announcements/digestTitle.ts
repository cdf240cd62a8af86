import { ignoringCase } from './lexicon/ignoringCase';
import { besideDigestWords, digestTimes, digestTopics, digestWords, possessive } from './lexicon/headingWords';
import { wordsIn } from './tellingWords';
import { monthNames } from './writtenMonth';

/**
 * Whether a title promises no more than what is new of a vendor's services, of which "Xyzzy: caves" tells then: "What's new in AWS: June 2024",
 * "AWS news, week 23". One with words of its own ("How we release on AWS") does not, whatever it says about news, unless a part of it does.
 */
export function isDigestTitle(title: string): boolean {
  return vendorOfDigest(title) !== undefined;
}

/** The vendor, not AWS, whose digest a title promises: "Google Cloud news", "Azure im Mai: die Neuigkeiten". */
export function otherVendorOfDigest(title: string): string | undefined {
  const vendor = vendorOfDigest(title);
  return vendor === 'Amazon' ? undefined : vendor;
}

export function namesVendor(title: string): boolean {
  return title.search(vendorNames) >= 0;
}

/** A part of a title may promise it, too: "AWS round-up: Xyzzy gets caves". */
function vendorOfDigest(title: string): string | undefined {
  if (ranked.test(title)) return undefined;
  const parts = mayJoin.test(title) ? title.split(joint) : [title];
  return (
    vendorOf(title, 'whole') ?? (parts.some(isOpinion) ? undefined : firstOf(parts, part => vendorOf(part, 'part')))
  );
}

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function vendorOf(text: string, scope: 'whole' | 'part'): string | undefined {
  const [vendor, another] = new Set(text.match(vendorNames)?.map(ownerOf));
  if (vendor === undefined || another !== undefined) return undefined;
  const rest = text.replace(vendorNames, ' ');
  const told = rest.replace(digestWords, ' ');
  const summed = told.replace(digestTopics, ' ');
  const timeless = summed.replace(months, ' ');
  if (/\p{L}/u.test(timeless.replace(besideDigestWords, ' ').replace(digestTimes, ' '))) return undefined;
  if (told !== rest) return vendor;
  // "My AWS month" is that of a person.
  if (possessive.test(text)) return undefined;
  // "AWS summary" may be that of a course, "AWS summary, week 23" is one of news; "AWS in May" says by its month what it tells.
  if (scope === 'part') return undefined;
  const isTimed = timeless !== summed || timeless.search(digestTimes) >= 0;
  if (summed !== told) return isTimed || /\d/.test(summed) ? vendor : undefined;
  return vendor === 'Amazon' && isTimed ? vendor : undefined;
}

/** Whether a title says that it tells news, not only of which month or week. */
export function saysNewsOfDigest(title: string): boolean {
  return title.search(digestWords) >= 0;
}

/** "…: my take" tells what somebody thinks of news, "…: my favourites" which. */
function isOpinion(part: string): boolean {
  return (
    possessive.test(part) &&
    wordsIn(part) <= 3 &&
    /\p{L}/u.test(part.replace(possessive, ' ').replace(digestWords, ' ').replace(besideDigestWords, ' '))
  );
}

function ownerOf(name: string): string {
  if (/^(?:google|gcp)/i.test(name)) return 'Google Cloud';
  if (/^(?:azure|microsoft)/i.test(name)) return 'Microsoft Azure';
  return /^git/i.test(name) ? 'GitHub' : 'Amazon';
}

const vendorNames = ignoringCase(
  '(?<![\\p{Script=Latin}\\d])(?:AWS|Amazon(?: Web Services)?|(?:Microsoft )?Azure|Google Cloud(?: Platform)?|GCP|GitHub)(?![\\p{Script=Latin}\\d])',
  'g',
);
/** "Top 10 …" picks from what is there. */
const ranked = /\btop \d/i;
/** Sooner told than where. */
const mayJoin = /[:：|｜\u2013\u2014]|\s-\s/;
const joint = /[^\S\n]{0,3}[:：|｜\u2013\u2014]\s*|\s-\s+/u;
const months = new RegExp(String.raw`(?<!\p{L})(?:${monthNames.join('|')})(?!\p{L})`, 'giu');
