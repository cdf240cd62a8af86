import type { CatalogEntry } from '../catalog/entry';
import type { NameMatch } from '../catalog/names';
import { mapDefined } from '../text/mapDefined';
import type { OffsetRange } from '../text/range';
import { RangeIndex } from '../text/rangeIndex';
import { type Candidate, candidateOf } from './candidate';
import { declaredNamesIn } from './declaredNames';
import { enumeratedNames } from './enumeratedNames';
import { instanceFamilies } from './instanceFamilies';
import { label, vendorName } from './lexicon/nameWords';
import { announcing } from './lexicon/newsWords';
import { leadIn } from './lexicon/titleWords';
import { isPhrase } from './nameForm';
import { isNoProduct } from './noProduct';
import { isQuotedAsNew, quotedNamesIn } from './quotedNames';
import { wasLaunchedAbout } from './launchTime';
import { isPartOfRegion, newRegionsIn } from './regionName';
import { type NameContext, namesThen, resolve } from './resolve';
import { telling } from './tellingWords';
import type { Unit, UnitLink } from './unit';
import type { UnitWords } from './unitWords';

/** Names of the catalog, names that begin with a vendor's or that a catalogued one begins, and those the words before them or quotation marks tell. */
export function namesAndPatterns(
  unit: Unit,
  words: UnitWords,
  context: NameContext,
  taken: RangeIndex<OffsetRange>,
): readonly Candidate[] {
  const names = namesThen(unit.text, context);
  const known: readonly KnownName[] = [
    ...namedThen(names, unit.text, context),
    ...instanceFamilies(unit.text, context),
    ...enumeratedNames(unit.text, context),
  ];
  const part = { unit, words, context, taken, links: new RangeIndex(unit.links.map(link => [link.range, link])) };
  const knownAt = new RangeIndex(known.map(match => [match, match]));
  return [
    ...newRegions(part),
    ...vendorsNames(part, names),
    ...declaredNames(part, knownAt),
    ...quotedNames(part, knownAt),
    ...knownNames(part, known),
  ];
}

type KnownName = Pick<NameMatch, 'entry' | 'start' | 'end'>;

/** The names of a text without the everyday words that are none there. */
function namedThen(names: readonly NameMatch[], text: string, context: NameContext): readonly NameMatch[] {
  let before: NameMatch | undefined;
  return names.filter(match => {
    const isName = !match.isEveryday || match.hasVendorWord || isNamedThen(match, before, text, context);
    before = isName ? match : undefined;
    return isName;
  });
}

/**
 * An everyday word is the name of what was launched then where it is written in several words with capitals ("Cave Composer", "X-Plugh"), where it
 * has a capital within a sentence and is no part of another name, or on a list right behind such a thing: "Xyzzy, Translate and Transcribe".
 */
function isNamedThen(
  { entry, start, end }: NameMatch,
  before: NameMatch | undefined,
  text: string,
  { dateOf }: NameContext,
): boolean {
  if (!wasLaunchedAbout(entry, dateOf())) return false;
  if (severalCapitals.test(text.slice(start, end)) || standsAlone(text, { start, end })) return true;
  return before !== undefined && wasLaunchedAbout(before.entry, dateOf()) && joint.test(text.slice(before.end, start));
}

/** "… and Shield, which …", "Glue is …": at the start of a sentence all words have a capital, and only a verb tells. */
function standsAlone(text: string, { start, end }: OffsetRange): boolean {
  const after = text.slice(end, end + 16);
  if (goesOn.test(after) || !/^\p{Lu}\p{Ll}/u.test(text.slice(start, start + 2))) return false;
  const before = text.slice(Math.max(0, start - 24), start);
  if (goesBefore.test(before)) return false;
  return !opensSentence.test(before) || verbBehind.test(after);
}

const goesOn = /^(?:['\u2019.@/:-]?[\p{L}\d]|\s(?!GA(?!\p{L}))[\p{Lu}\d])/u;
const goesBefore = /(?:\p{Lu}[\p{L}\d-]*\s|[\p{L}\d_@#./-])$/u;
const opensSentence = /(?:^|[.!?:\u2022*]["\u201d)]?\s+|\n\s*)$/;
const verbBehind = /^\s(?:is|was|has|lets?|can|will|brings?|gives?|helps?|makes?|runs?|ist|wird|bringt|est|es)\s/;

const severalCapitals = /^\p{Lu}[\p{L}\d]*(?:[ -][\p{Lu}\d][\p{L}\d]*)+$/u;
const joint = /^(?:\s*[,、]\s*(?:(?:and|und|et|y|e)\s)?|\s(?:and|und|et|y|e|&)\s)$/;

/** A unit, what of it has been taken by others, and its links by their places. */
interface Part {
  readonly unit: Unit;
  readonly words: UnitWords;
  readonly context: NameContext;
  readonly taken: RangeIndex<OffsetRange>;
  readonly links: RangeIndex<UnitLink>;
}

function vendorsNames(part: Part, names: readonly NameMatch[]): readonly Candidate[] {
  const { unit, words, context, taken, links } = part;
  const ownNames = new Set(names.map(({ entry }) => entry));
  const extended = mapDefined(names, match => extendedName(match, unit.text));
  return mapDefined([...vendorName.rangesIn(words), ...extended], written => {
    const range = withoutLeadIn(unit.text, written);
    // No name is as long as a sentence.
    if (range.end - range.start > longestName || taken.overlaps(range)) return undefined;
    const name = unit.text.slice(range.start, range.end);
    const { entry, about } = resolve(name, undefined, context);
    if (!telling(name).length || isNoProduct(name) || isPartOfRegion(name, unit.text.slice(range.end)))
      return undefined;
    // Known by its own name it is found below; a slip of the pen is not.
    if (entry && ownNames.has(entry)) return undefined;
    taken.add(range, range);
    return entry
      ? knownName(part, range, entry)
      : patternCandidate({ unit, range, name: name.replace(/\s+/g, ' '), links: links.around(range), about });
  });
}

function newRegions({ unit, taken, links }: Part): readonly Candidate[] {
  return mapDefined(newRegionsIn(unit.text), range => {
    if (taken.overlaps(range)) return undefined;
    taken.add(range, range);
    const name = unit.text.slice(range.start, range.end).replace(/[\s:\uff1a]+/g, ' ');
    return patternCandidate({ unit, range, name, links: links.around(range), about: [], isDeclared: true });
  });
}

function declaredNames(part: Part, knownAt: RangeIndex<KnownName>): readonly Candidate[] {
  const { unit, words, context, taken, links } = part;
  return mapDefined(declaredNamesIn(words), ({ range, isDeclared }) => {
    if (taken.overlaps(range) || knownAt.around(range).length) return undefined;
    const name = unit.text.slice(range.start, range.end);
    const { entry, about } = resolve(name, undefined, context);
    // Known by its own name it is found below.
    if (entry || !telling(name).length || isNoProduct(name) || label.test(name)) return undefined;
    taken.add(range, range);
    return patternCandidate({ unit, range, name, links: links.around(range), about, isDeclared });
  });
}

function quotedNames(part: Part, knownAt: RangeIndex<KnownName>): readonly Candidate[] {
  const { unit, context, taken, links } = part;
  return mapDefined(quotedNamesIn(unit.text), range => {
    if (taken.overlaps(range) || knownAt.overlaps(range) || !isQuotedAsNew(unit.text, range)) return undefined;
    const name = unit.text.slice(range.start, range.end);
    const { entry, about } = resolve(name, undefined, context);
    if (entry || !telling(announcing.removedFrom(name)).length || isNoProduct(name) || isPhrase(name)) return undefined;
    taken.add(range, range);
    return patternCandidate({ unit, range, name, links: links.around(range), about });
  });
}

function knownNames(part: Part, known: readonly KnownName[]): readonly Candidate[] {
  return mapDefined(known, ({ entry, start, end }) => {
    const range = { start, end };
    if (part.taken.overlaps(range)) return undefined;
    part.taken.add(range, range);
    return knownName(part, range, entry);
  });
}

function knownName({ unit, links }: Part, range: OffsetRange, entry: CatalogEntry): Candidate {
  return candidateOf({ unit, range, source: 'name', entry, name: entry.name, links: links.around(range) });
}

function patternCandidate({
  unit,
  range,
  name,
  links,
  about,
  isDeclared,
}: Pick<Candidate, 'unit' | 'range' | 'name' | 'links' | 'about'> & {
  readonly isDeclared?: boolean | undefined;
}): Candidate {
  return candidateOf({ unit, range, source: 'pattern', entry: undefined, name, links, about, isDeclared });
}

/** In UTF-16 code units. */
const longestName = 120;

/** "Lambda Managed Instances": a catalogued name and the capitalised words right behind it. */
function extendedName({ start, end }: NameMatch, text: string): OffsetRange | undefined {
  const tail = /^(?:[ \u00a0]\p{Lu}[\p{Script=Latin}\d@/-]+){1,3}/u.exec(text.slice(end, end + 60))?.[0];
  return tail === undefined || announcing.test(tail) ? undefined : { start, end: end + tail.length };
}

function withoutLeadIn(text: string, { start, end }: OffsetRange): OffsetRange {
  const opening = leadIn.exec(text.slice(start, end))?.[0] ?? '';
  return { start: start + opening.length, end };
}
