import { type Candidate } from './candidate';
import { wasLaunchedAbout } from './launchTime';
import { isVendorNamed } from './naming';
import type { Unit } from './unit';

/**
 * Things that nobody knows the time of, catalogued or with a vendor's word, named on one list with something that was launched then: "Xyzzy 4 and Plugh 2 are here". Those
 * that the list's first is only spoken of for something else ("works with Xyzzy and Plugh") are told apart by the rules.
 */
export function besideLaunchedIn(candidates: readonly Candidate[], date: string | undefined): ReadonlySet<Candidate> {
  const beside = new Set<Candidate>();
  if (date === undefined || !candidates.some(isUndated)) return beside;
  const byUnit = new Map<Unit, Candidate[]>();
  for (const candidate of candidates) {
    if (!candidate.entry && !isUndated(candidate)) continue;
    const known = byUnit.get(candidate.unit);
    if (known) known.push(candidate);
    else byUnit.set(candidate.unit, [candidate]);
  }
  for (const [{ text }, members] of byUnit) {
    members.sort((a, b) => a.range.start - b.range.start);
    for (const list of listsOf(members, text)) {
      if (!list.some(({ entry }) => entry && wasLaunchedAbout(entry, date))) continue;
      for (const member of list) if (isUndated(member)) beside.add(member);
    }
  }
  return beside;
}

function isUndated(candidate: Candidate): boolean {
  const { source, entry } = candidate;
  return entry ? entry.announced === undefined : source === 'pattern' && isVendorNamed(candidate);
}

/** Runs of two candidates or more with nothing between them but what joins a list. */
function listsOf(members: readonly Candidate[], text: string): readonly (readonly Candidate[])[] {
  const lists: Candidate[][] = [];
  let before: Candidate | undefined;
  for (const member of members) {
    const gap = before && text.slice(before.range.end, Math.min(member.range.start, before.range.end + longestJoint));
    const list = lists.at(-1);
    if (list && gap !== undefined && joint.test(gap)) list.push(member);
    else lists.push([member]);
    before = member;
  }
  return lists.filter(({ length }) => length > 1);
}

/** In UTF-16 code units. */
const longestJoint = 40;

const joint =
  /^(?:\s*[,、/]\s*|\s*(?:,\s*)?(?:and|und|et|y|e|&|\+)\s+|\s?(?:と|和|与|與|및|와|과)\s?)(?:(?:the|an?|its|die|der|das|les?|la|los|las|os?|as?)\s+)?(?:(?:new|neue[rsn]?|nouve(?:au|aux|lle|lles)|nuev[oa]s?|nov[oa]s?)\s+)?$/iu;
