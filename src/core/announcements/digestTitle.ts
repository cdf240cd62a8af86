import { ignoringCase } from './ignoringCase';
import { besideDigestWords, digestWords } from './lexicon';
import { monthNames } from './writtenMonth';

/**
 * Whether a title promises no more than what is new of a vendor's services, of which "Xyzzy: caves" tells then: "What's new in AWS: June 2024",
 * "AWS news, week 23". A title with words of its own ("How we release on AWS") does not, whatever it says about news.
 */
export function isDigestTitle(title: string): boolean {
  return vendorOfDigest(title) !== undefined;
}

/** The vendor, not AWS, whose digest a title promises: "Google Cloud news", "Azure im Mai: die Neuigkeiten". */
export function otherVendorOfDigest(title: string): string | undefined {
  const vendor = vendorOfDigest(title);
  return vendor === 'Amazon' ? undefined : vendor;
}

/** The whole title is read, and each part of it by itself: "AWS round-up: Xyzzy gets caves". */
function vendorOfDigest(title: string): string | undefined {
  if (ranked.test(title)) return undefined;
  for (const part of [title, ...title.split(joint)]) {
    const [vendor, another] = new Set(part.match(vendorNames)?.map(ownerOf));
    if (vendor !== undefined && another === undefined && isOfNewsAlone(part.replace(vendorNames, ' '))) return vendor;
  }
  return undefined;
}

/** "AWS in May" says by its month what it tells. */
function isOfNewsAlone(text: string): boolean {
  const rest = text.replace(digestWords, ' ').replace(months, ' ');
  return rest !== text && !/\p{L}/u.test(rest.replace(besideDigestWords, ' '));
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
const joint = /\s*[:：|｜\u2013\u2014]\s*|\s+-\s+/u;
const months = new RegExp(String.raw`(?<!\p{L})(?:${monthNames.join('|')})(?!\p{L})`, 'giu');
