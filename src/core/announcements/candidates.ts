import { flatMapped } from '../text/flatMapped';
import { mapDefined } from '../text/mapDefined';
import type { OffsetRange } from '../text/range';
import { RangeIndex } from '../text/rangeIndex';
import type { Candidate } from './candidate';
import { leadsOf } from './lead';
import { linkCandidate, namedLink } from './linkCandidates';
import { namesAndPatterns } from './nameCandidates';
import { isPointing } from './pointing';
import type { NameContext } from './resolve';
import { supportSentencesIn } from './supportSentences';
import { titleCandidates } from './titleCandidates';
import type { Unit, UnitLink } from './unit';
import type { UnitWords } from './unitWords';

/** Everything in a unit that may announce something; ranges do not overlap, except for the parts of one title. */
export function candidatesOf(unit: Unit, words: UnitWords, context: NameContext): readonly Candidate[] {
  const leads = flatMapped(leadsOf(unit), lead => titleCandidates(lead, unit, context));
  const supported = supportedBeside(leads, unit, words, context);
  const sentences = new RangeIndex(supported.map(({ range }) => [range, range]));
  const titles = supported.length ? leads.filter(({ range }) => !sentences.around(range).length) : leads;
  const taken = new RangeIndex<OffsetRange>([]);
  for (const { range, links } of titles) {
    taken.add(range, range);
    for (const link of links) if (isPointer(link, unit)) taken.add(link.range, link.range);
  }
  for (const { range } of supported) taken.add(range, range);
  const untaken = unit.links.filter(({ range }) => !taken.overlaps(range));
  const linked = mapDefined(untaken, link => linkCandidate(link, unit, words, context));
  for (const { range } of linked) taken.add(range, range);
  // The title of a heading is all of it: no other name is left there.
  const isAllTaken = taken.around({ start: 0, end: unit.text.length }).length > 0;
  const named = isAllTaken ? [] : namesAndPatterns(unit, words, context, taken);
  const left = untaken.filter(({ range }) => !taken.overlaps(range));
  return [
    ...titles,
    ...supported,
    ...linked,
    ...named,
    ...mapDefined(left, link => namedLink(link, unit, words, context)),
  ];
}

/**
 * What sentences say is supported now. Behind the title of an item or as one they explain that; in running text they say what their bold words are
 * about.
 */
function supportedBeside(
  leads: readonly Candidate[],
  unit: Unit,
  words: UnitWords,
  context: NameContext,
): readonly Candidate[] {
  if (leads.length && unit.role !== 'paragraph') return [];
  const sentences = supportSentencesIn(unit, words, context);
  if (!sentences.length) return [];
  const titles = new RangeIndex(leads.map(({ range }) => [range, range]));
  return sentences.filter(({ range }) => titles.overlapping(range).every(title => isWithin(title, range)));
}

function isWithin(inner: OffsetRange, outer: OffsetRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function isPointer({ range }: UnitLink, { text }: Unit): boolean {
  return isPointing(text.slice(range.start, range.end));
}
