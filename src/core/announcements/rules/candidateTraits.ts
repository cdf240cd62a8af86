import { firstWordOf } from '../../text/blankParted';
import type { LinkKind } from '../../post/link';
import type { Candidate } from '../candidate';
import { isNewsLink } from '../knownNews';
import { vendorNamed, vendorWords } from '../lexicon/nameWords';
import { reporting } from '../lexicon/newsWords';
import { isStatement } from '../nameForm';
import { isKnown, isVendorNamed, speaksOfNews } from '../naming';
import { isLongKnown, isNewThen } from '../launchTime';
import type { SectionOpenings } from '../sectionOpenings';
import type { Unit } from '../unit';
import { type SentenceTraits, yearsIn } from '../unitWords';
import { isStaged } from '../stage';
import type { Place, PostTraits } from './rule';

/** "**AWS Xyzzy** introduces [deeper caves](…)": of a service that had been there, its text links what is new. */
export function isBesideNews({ source, unit, entry, links }: Candidate, { newsUnits, date }: PostTraits): boolean {
  if (source !== 'title' || unit.role === 'heading' || entry?.kind !== 'service' || isNewThen(entry, date))
    return false;
  return newsUnits.has(unit) && !links.some(isNewsLink);
}

/** It stands in a list that the text before it introduces as announcements. */
export function isIntroduced({ unit: { list } }: Candidate, { introducedLists }: PostTraits): boolean {
  return list !== undefined && introducedLists.has(list);
}

/** A link to a conference's page on a session. */
export function linksSession({ links }: Candidate): boolean {
  return links.some(({ link }) => /\/(?:sessions?|agenda|talks?|speakers?)\/[^/]/.test(link.url));
}

/** A title of what no catalog knows, in a post on another vendor's event; bold words within a paragraph are none. */
export function isAtOther({ source, unit, range, entry, about }: Candidate, event: string | undefined): boolean {
  if (source !== 'title' || entry || about.length || (unit.role === 'paragraph' && range.start > 4)) return false;
  return isAtOthers(event);
}

/** "[Plugh Caves](…), for deep digging": a link names an item of a post of announcements from another vendor's event, or of a list introduced as such. */
export function isLinkedAtOther(candidate: Candidate, post: PostTraits): boolean {
  const { unit, range, links, name } = candidate;
  if (unit.role !== 'item' || !isAtOther(candidate, post.occasion)) return false;
  if (!post.isOfAnnouncements && !isIntroduced(candidate, post)) return false;
  if (isStatement(name) || reporting.test(unit.text.slice(0, 60))) return false;
  return links.some(link => link.range.start < range.end && link.link.kind !== 'anchor');
}

/** The heading of a whole post says where and when things were announced. */
export function isTitleOfPost({ unit: { role, level } }: Candidate): boolean {
  return role === 'heading' && level === 1;
}

/** It is told of in notes on talks, and nothing tells that it is new. */
export function isOfTalk({ candidate, around: { sentence } }: Place, post: PostTraits): boolean {
  if (!post.isOfTalks || candidate.entry) return false;
  const { unit, range, links } = candidate;
  if (sentence.isAnnouncing || isIntroduced(candidate, post) || links.some(isNewsLink)) return false;
  return isAtOthers(post.occasion) || !(sentence.isNew || isStaged(unit.text, range));
}

/** An event that is not AWS's. */
export function isAtOthers(event: string | undefined): event is string {
  return event !== undefined && !/^(?:(?:re|pre):|AWS )/i.test(event);
}

/** "Amazon Xyzzy Innovations" above what is new of Xyzzy: sections or a list of its own. */
export function isNewsGroup(candidate: Candidate, openings: SectionOpenings, parents: ReadonlySet<Unit>): boolean {
  if (!speaksOfNews(candidate)) return false;
  const { unit } = candidate;
  if (unit.role !== 'heading') return parents.has(unit);
  return unit.section !== undefined && (unit.section.children.length > 0 || openings.lists.has(unit.section));
}

/** A heading below one that names a product: "Jupyter notebooks" under "Azure Xyzzy". */
export function isUnderNamed({ source, unit }: Candidate, { namedSections }: PostTraits): boolean {
  const above = unit.section?.parent;
  return source === 'title' && unit.role === 'heading' && above !== undefined && namedSections.has(above);
}

/** Neither its name nor a link nor the heading above it tells whose it is. */
export function isVendorless(candidate: Candidate, post: PostTraits): boolean {
  const { entry, about, name } = candidate;
  return (
    entry === undefined &&
    !about.length &&
    !vendorWords.has(firstWordOf(name).toLowerCase()) &&
    !vendorNamed.test(name) &&
    isVendorlessByLinks(candidate) &&
    !isUnderNamed(candidate, post)
  );
}

function isVendorlessByLinks({ links }: Candidate): boolean {
  return !links.some(({ link }) => link.vendor !== undefined);
}

/**
 * A heading with sections of its own, or a line such as "Compute:", above the things it groups; so is one in bold above lines that name things in
 * bold.
 */
export function isGroupHeading(candidate: Candidate, post: Pick<PostTraits, 'boldLabels'>): boolean {
  const { source, unit, entry, range } = candidate;
  if (source !== 'title' || entry !== undefined) return false;
  if (isBoldLabel(candidate, post)) return true;
  if (unit.role === 'heading') return (unit.section?.children.length ?? 0) > 0;
  if (isBoldLine(candidate) && !isKnown(candidate)) return true;
  if (!/^[\s:：]*$/.test(unit.text.slice(range.end))) return false;
  const read = unit.text.trimEnd();
  return read.endsWith(':') || read.endsWith('：');
}

/** A paragraph that is nothing but a few words in bold, right above a list, and names nothing: it heads the list. */
export function isBoldLabel(candidate: Candidate, { boldLabels }: Pick<PostTraits, 'boldLabels'>): boolean {
  return boldLabels.has(candidate.unit) && !candidate.links.length && !isKnown(candidate);
}

function isBoldLine({ unit: { role, text, inline }, range: { start, end }, links }: Candidate): boolean {
  if (role !== 'paragraph' || start > 0 || links.length || !/^[\s:：]*\n/.test(text.slice(end, end + 8))) return false;
  return inline.strong.some(strong => strong.start > end && vendorNamed.test(text.slice(strong.start, strong.end)));
}

/** A heading that names a service which had been there, or a vendor's thing, above its sections; such a service above several news of it, or as an item above a list. */
export function isServiceGroup(
  candidate: Candidate,
  { date, newsSections, parents, serviceUnits }: PostTraits,
): boolean {
  const { unit, entry } = candidate;
  if (unit.role === 'item')
    return parents.has(unit) && serviceUnits.has(unit) && entry !== undefined && isLongKnown(entry, date);
  if (unit.role !== 'heading' || !unit.section) return false;
  if (!unit.section.children.length && !(entry && newsSections.has(unit.section))) return false;
  return entry ? entry.kind === 'service' && !isNewThen(entry, date) : isVendorNamed(candidate);
}

/** A link of this kind to a page of a vendor. */
export function linksVendor({ links }: Candidate, kind: LinkKind): boolean {
  return links.some(({ link }) => link.kind === kind && link.vendor !== undefined);
}

/** From three months before a post to one month after it. */
export function isAbout(months: number | undefined): boolean {
  return months !== undefined && months >= -1 && months <= 3;
}

/** Whether the text right below its heading says that it is new. */
export function isAnnouncedBelow({ source, unit, entry }: Candidate, { openings, date }: PostTraits): boolean {
  return (
    source === 'title' &&
    unit.role === 'heading' &&
    unit.section !== undefined &&
    unit.section.children.length === 0 &&
    openings.announcing.has(unit.section) &&
    !speaksOfEarlierYears({ years: yearsIn(openings.announcing.get(unit.section) ?? '') }, date) &&
    (entry === undefined || !isLongKnown(entry, date))
  );
}

/** A sentence with a year before the post's tells of what was then. */
export function speaksOfEarlierYears({ years }: Pick<SentenceTraits, 'years'>, date: string | undefined): boolean {
  return years.some(year => year < Number(date?.slice(0, 4) ?? 0));
}
