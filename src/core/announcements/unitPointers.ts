import type { CatalogEntry } from '../catalog/entry';
import { firstThat } from '../text/bisect';
import { type Candidate, changed } from './candidate';
import { documentName } from './lexicon/nameWords';
import { isKnown } from './naming';
import { isNumber, isPointing } from './pointing';
import { isNewThen } from './launchTime';
import { isTelling, slugOf } from './resolve';
import { telling } from './tellingWords';
import { subjectOf } from './title';
import type { Unit } from './unit';

/**
 * "**AWS Xyzzy** … [Read more](…/aws-xyzzy-now-available/)": a link that only points, to news of what the same item, paragraph or row of a
 * table has named, is a link of that and announces nothing by itself.
 */
export function withUnitPointers(candidates: readonly Candidate[], date: string | undefined): readonly Candidate[] {
  const pointers = candidates.filter(candidate => isPointer(candidate) || isCellPointer(candidate, date));
  if (!pointers.length) return candidates;
  const named = new Map<Unit | number, Candidate[]>();
  for (const candidate of candidates) {
    if (isPointer(candidate) || isCellPointer(candidate, date) || !isNaming(candidate, date)) continue;
    const place = placeOf(candidate);
    const known = named.get(place);
    if (known) known.push(candidate);
    else named.set(place, [candidate]);
  }
  for (const place of named.values()) place.sort(order);
  const given = new Map<Candidate, Candidate[]>();
  const taken = new Set<Candidate>();
  for (const pointer of pointers) {
    const inPlace = named.get(placeOf(pointer)) ?? [];
    const owner = ownerOf(pointer, inPlace) ?? (isCellPointer(pointer, date) ? onlyKnownTitle(inPlace) : undefined);
    if (!owner) continue;
    taken.add(pointer);
    const known = given.get(owner);
    if (known) known.push(pointer);
    else given.set(owner, [pointer]);
  }
  return candidates
    .filter(candidate => !taken.has(candidate))
    .map(candidate => {
      const more = given.get(candidate)?.flatMap(({ links }) => links) ?? [];
      return more.length ? changed(candidate, { links: [...new Set([...candidate.links, ...more])] }) : candidate;
    });
}

/** Cells of one row belong together. */
function placeOf({ unit }: Candidate): Unit | number {
  return unit.row ?? unit;
}

function isPointer({ source, entry, links, unit, range }: Candidate): boolean {
  if (source !== 'link' || entry || links.length !== 1) return false;
  const text = unit.text.slice(range.start, range.end);
  return isPointing(text) || isNumber(text) || documentName.test(text) || !isTelling(subjectOf(text));
}

/** "[blog](…)" as all that a cell holds tells of what its row names, unless its page is known to be of something that was new then. */
function isCellPointer({ source, entry, links, unit, range }: Candidate, date: string | undefined): boolean {
  if (source !== 'link' || unit.row === undefined || links.length !== 1 || (entry && isNewThen(entry, date)))
    return false;
  const text = unit.text.slice(range.start, range.end);
  return isPointing(text) && text.length === unit.text.trim().length;
}

/** Of a service that had been there, a page tells something new. */
function isNaming({ entry, source }: Candidate, date: string | undefined): boolean {
  if (entry) return entry.kind !== 'service' || isNewThen(entry, date);
  return source === 'title' || source === 'pattern';
}

/** How many names before a pointer, and how many behind it, are held against the address of its page. */
const reach = 20;

/** What stands nearest before the pointer, else behind it, of that which the address of its page names. */
function ownerOf(pointer: Candidate, named: readonly Candidate[]): Candidate | undefined {
  const slug = slugOf(pointer.links[0]?.link.url ?? '');
  const behind = firstThat(named.length, at => !isBefore(named[at] ?? pointer, pointer));
  return (
    named.slice(Math.max(0, behind - reach), behind).findLast(candidate => says(slug, candidate)) ??
    named.slice(behind, behind + reach).find(candidate => says(slug, candidate))
  );
}

/** The one title of a row that names something known or extends it. */
function onlyKnownTitle(named: readonly Candidate[]): Candidate | undefined {
  const [one, another] = named.filter(candidate => candidate.source === 'title' && isKnown(candidate));
  return another ? undefined : one;
}

function isBefore(first: Candidate, second: Candidate): boolean {
  return order(first, second) <= 0;
}

function order(first: Candidate, second: Candidate): number {
  return first.unit.index - second.unit.index || first.range.start - second.range.start;
}

/** Whether a slug has all telling words of a name, in whatever spelling: "AWS RoboMaker", `announcing-aws-robomaker`. */
function says(slug: string, { entry, name }: Candidate): boolean {
  const squeezed = slug.replace(/[^\p{L}\p{N}]+/gu, '');
  const spellings: readonly string[] = entry ? spellingsOf(entry) : [name];
  return spellings.some(spelling => {
    const words = telling(spelling).join('').replace(/[+#]/g, '');
    return words.length > 2 && squeezed.includes(words);
  });
}

function spellingsOf({ name, aliases }: CatalogEntry): readonly string[] {
  return [name, ...aliases];
}
