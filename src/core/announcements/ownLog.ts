import { isInstruction } from './advice';
import { saysNewsOfDigest } from './digestTitle';
import { isNewsLink } from './knownNews';
import { announcing, newness, ownDeed } from './lexicon';
import type { Unit } from './unit';

/** Whether what has the title of a digest logs what somebody has done with a vendor's services, as its items say: "S3: cleaned up 40 TB of logs". */
export function isOwnLog(units: readonly Unit[]): boolean {
  const told = units.filter(({ role }) => role === 'item' || role === 'heading' || role === 'cell').slice(0, mostUnits);
  const done = told.filter(({ text }) => isDone(text));
  return done.length >= 2 && 3 * done.length >= told.length;
}

/** Whether neither the title nor anything below it says that something is new: "AWS in May" may head a bill or a course as well. */
export function isWithoutNews(title: string, units: readonly Unit[]): boolean {
  return !saysNewsOfDigest(title) && !units.slice(0, mostUnits).some(saysNews);
}

function saysNews({ text, links, column = 0 }: Unit): boolean {
  if (links.some(isNewsLink) || announcing.test(text) || newness.test(text)) return true;
  // "Route 53" names a service, "Xyzzy: Plugh 3" and a cell behind that of a service a version.
  return version.test(column > 0 ? text.slice(0, longest) : (behindName(text) ?? ''));
}

/** Whether a text says what somebody has done: "S3: cleaned up", "moved to arm64". */
function isDone(text: string): boolean {
  return ownDeed.test(behindName(text) ?? text.slice(0, longest));
}

/** Whether cells that could tell news say what somebody has done or is to do: "moved to arm64", "test it". */
export function areOwnWork(cells: readonly Unit[]): boolean {
  const done = cells.filter(({ text }) => isDone(text)).length;
  const planned = cells.filter(({ text }) => isInstruction(text)).length;
  return 3 * (planned < 2 ? done : done + planned) >= cells.length && cells.length > 0;
}

/** What "Xyzzy: caves" says of Xyzzy. */
function behindName(text: string): string | undefined {
  return /^[^:：\u2013\u2014|]{1,60}(?::\s|：|\s[\u2013\u2014|-]\s)(.*)/su.exec(text.slice(0, longest))?.[1];
}

const version = /(?<!\p{L})\p{Lu}[\p{L}.+#]*[\s-]?v?\d/u;
/** In UTF-16 code units. */
const longest = 300;
const mostUnits = 400;
