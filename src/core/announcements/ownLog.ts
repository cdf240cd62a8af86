import { saysNewsOfDigest } from './digestTitle';
import { isNewsLink } from './knownNews';
import { announcing, newness, ownDeed } from './lexicon';
import type { Unit } from './unit';

/** Whether what has the title of a digest logs what somebody has done with a vendor's services, as its items say: "S3: cleaned up 40 TB of logs". */
export function isOwnLog(units: readonly Unit[]): boolean {
  const told = units.filter(({ role }) => role === 'item' || role === 'heading' || role === 'cell').slice(0, mostUnits);
  const done = told.filter(({ text }) => ownDeed.test(behindName(text)));
  return done.length >= 2 && 3 * done.length >= told.length;
}

/** Whether neither the title nor anything below it says that something is new: "AWS in May" may head a bill or a course as well. */
export function isWithoutNews(title: string, units: readonly Unit[]): boolean {
  return !saysNewsOfDigest(title) && !units.slice(0, mostUnits).some(saysNews);
}

function saysNews({ text, links }: Unit): boolean {
  return links.some(isNewsLink) || announcing.test(text) || newness.test(text) || version.test(behindName(text));
}

/** What "Xyzzy: caves" says of Xyzzy, all of what names nothing. */
function behindName(text: string): string {
  const opening = text.slice(0, longest);
  return /^[^:：\u2013\u2014|]{1,60}(?::\s|：|\s[\u2013\u2014|-]\s)(.*)/su.exec(opening)?.[1] ?? opening;
}

const version = /(?<!\p{L})\p{Lu}[\p{L}.+#]*[\s-]?v?\d/u;
/** In UTF-16 code units. */
const longest = 300;
const mostUnits = 400;
