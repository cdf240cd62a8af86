import type { CatalogEntry } from '../../catalog/entry';
import type { Candidate } from '../candidate';
import { isNewsLink } from '../knownNews';
import { isOldNews, wasLaunchedAbout } from '../launchTime';
import { ofNothing, ownDeed } from '../lexicon/headingWords';
import type { Surroundings } from '../surroundings';
import { ownWordsOf, telling } from '../tellingWords';
import { saysNow } from '../title';
import type { Unit } from '../unit';
import type { PostTraits } from './rule';

/** It stands in a section on a vendor's news and says itself that it is news: whatever else is told there is somebody's own. */
export function isOfNewsOfVendor({ unit, name, links }: Candidate, { enclosing, sentence }: Surroundings): boolean {
  if (!enclosing.some(({ isVendorsNews }) => isVendorsNews) || ownDeed.test(unit.text)) return false;
  if (sentence.isAnnouncing || sentence.isNew || links.some(isNewsLink)) return true;
  // "Xyzzy adds caves" is the Xyzzy caves: what such a sentence is named by does not stand in it.
  return unit.role === 'heading' || saysNow(unit.text) || !unit.text.includes(name);
}

/** What was launched then, or what is told of one service that had long been there. */
export function isOfDigest(candidate: Candidate, { sentence }: Surroundings, post: PostTraits): boolean {
  const { date } = post;
  const { source, unit, entry, about, name, links } = candidate;
  if (entry)
    return wasLaunchedAbout(entry, date) && (source === 'title' || sentence.isAnnouncing || links.some(isNewsLink));
  if (source !== 'title' || (unit.role !== 'item' && (unit.role !== 'heading' || unit.section?.children.length)))
    return false;
  if (definition.test(name) || ofNothing.test(name)) return false;
  if (isWithinNews(candidate, post) || isBelowNews(unit, post)) return false;
  const [thing, another] = about;
  // "Xyzzy now plughs caves in Plugh and Thud" is on Xyzzy.
  return thing !== undefined && (!another || saysNow(unit.text)) && isOldNews(thing, date) && opensWith(name, thing);
}

/** It stands in the list within an item whose title names something, and is more than the name of a service: what it says is more of that. */
export function isWithinNews(
  { unit: { parent }, isInherited }: Candidate,
  { ledUnits, namedUnits, serviceUnits }: PostTraits,
): boolean {
  if (parent === undefined || isInherited) return false;
  return ledUnits.has(parent) && namedUnits.has(parent) && !serviceUnits.has(parent);
}

/** A heading above it tells what is new already. */
export function isBelowNews({ role, section }: Unit, { newsHeadedSections }: PostTraits): boolean {
  for (let above = role === 'heading' ? section?.parent : section; above; above = above.parent)
    if (newsHeadedSections.has(above)) return true;
  return false;
}

/** "Xyzzy caves" tells of Xyzzy, "Thoughts on Xyzzy" of thoughts. */
function opensWith(name: string, service: CatalogEntry): boolean {
  const [first] = telling(name);
  return first !== undefined && ownWordsOf(service).has(first);
}

/** Where a digest has sections of news, others tell something else, unless they are on something known. */
export function isBesideNewsSections(
  { unit: { section } }: Candidate,
  { sections }: Surroundings,
  { hasNewsSections, namedSections }: PostTraits,
): boolean {
  if (!hasNewsSections || section === undefined || sections.some(({ isAnnouncing }) => isAnnouncing)) return false;
  return !namedSections.has(section) && !(section.parent && namedSections.has(section.parent));
}

/** "Xyzzy is a service for caves": what it is, not what is new. */
const definition = /\s(?:is|are) an?\s|(?<=\p{L})(?:입니다|합니다|です|ます)[.。]?$/u;
