import { isInstruction } from './advice';
import { saysNewsOfDigest } from './digestTitle';
import { isNewsLink } from './knownNews';
import { ownDeed } from './lexicon/headingWords';
import { announcing, newness } from './lexicon/newsWords';
import type { Unit } from './unit';

/**
 * Whether what has the title of a digest logs what somebody has done with a vendor's services, as half of its items say: "S3: cleaned up 40 TB of
 * logs". Who links a vendor's news logs nothing.
 */
export function isOwnLog(units: readonly Unit[]): boolean {
  const told = units.filter(({ role }) => role === 'item' || role === 'heading' || role === 'cell').slice(0, mostUnits);
  const done = told.filter(({ text }) => isDone(text));
  return done.length >= 2 && 2 * done.length >= told.length && !told.some(({ links }) => links.some(isNewsLink));
}

/**
 * Whether neither the title nor what stands below it says that something is new: "AWS in May" may head a bill or a course as well, in which one
 * thing may be new, too.
 */
export function isWithoutNews(title: string, units: readonly Unit[]): boolean {
  if (saysNewsOfDigest(title)) return false;
  const read = units.slice(0, mostUnits);
  return !read.some(({ links }) => links.some(isNewsLink)) && read.filter(saysNews).length < 2;
}

function saysNews({ text, role, column = 0 }: Unit): boolean {
  const told = column > 0 || role !== 'item' ? text.slice(0, longest) : (behindName(text) ?? text);
  return announcing.test(text) || newness.test(told.replace(counted, '')) || version.test(told);
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

/** "3 new": how many somebody has. */
const counted = /\d\s?\p{L}+/gu;
/** What versions are of is called the same everywhere: "EC2: EUR 300" and "EC2: Kapitel 3" are none. */
const version =
  /(?<![\p{L}\d])(?:Python|Node(?:\.js)?|Java|Ruby|Go|\.NET|PHP|PostgreSQL|MySQL|MariaDB|Kubernetes|Redis|Valkey|Kafka|Flink|Spark|OpenSearch|Linux|Windows Server) ?v?\d/u;
/** In UTF-16 code units. */
const longest = 300;
const mostUnits = 400;
