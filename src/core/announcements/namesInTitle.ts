import { mapDefined } from '../text/mapDefined';
import type { CatalogEntry } from '../catalog/entry';
import { familyCalled } from './instanceFamilies';
import { vendorWords } from './lexicon/nameWords';
import { instances } from './lexicon/titleWords';
import { isNewThen } from './launchTime';
import { type NameContext, namesThen, resolve } from './resolve';
import { integrating, partsOf } from './titleParts';

/** "SageMaker + Serverless MLflow" is one new thing about a known service; "Nova 2 + Nova Forge" are two, and so are "Outposts and Timestream". */
export function partsToName(subject: string, context: NameContext): readonly string[] {
  const parts = partsOf(subject);
  if (parts.length > 1)
    return namesOfFamily(parts, context) ?? (hasOldService(parts, context) ? [parts.join(' ')] : parts);
  const names = mayJoin.test(subject) ? subject.split(joining).map(part => part.trim()) : [];
  if (names.length < 2 || nameOfAll(subject, context)) return parts;
  if (areNewThings(names, context)) return names;
  if (relatingUnspaced.test(names.at(-1) ?? '')) return parts;
  if (areNamedApart(names, context)) return names;
  return (
    familiesCalled(names, context) ??
    namesOfFamily(names, context) ??
    namesOfKind(names, context) ??
    namesForEach(names, context) ??
    parts
  );
}

/** What joins names; the slashes of "Gbit/s" and "w/" join none. */
const joining =
  /\s*,(?!\d)\s*(?:and\s+)?|\s+(?:and|&|und|et|y|e|as well as|및)\s+|\s*(?<!\sw)\/(?!s(?!\w))\s*|\s?(?:、|及び|および|以及)\s?|(?<=[\x21-\x7e])\s?(?:と|和|与|與|와|과)\s?(?=[A-Z])/u;

/** Most titles have none of it, which is sooner told without what stands around it. */
const mayJoin = /[,/、及と和与與와과및]|および|\s(?:and|&|und|et|y|e|as)\s/;

/** "Amazon Xyzzy Caves, Halls and Maps": each is a part of Xyzzy that was new then, and its name goes without the words they share. */
function namesOfFamily(
  [first = '', ...others]: readonly string[],
  context: NameContext,
): readonly string[] | undefined {
  const named = nameOfAll(first, context);
  if (!named || !isNewThen(named, context.dateOf())) return undefined;
  const words = first.split(' ');
  for (let shared = Math.min(words.length - 1, mostShared); shared > 0; shared--) {
    const opening = words.slice(0, shared).join(' ');
    const names = [first, ...others.map(other => `${opening} ${other.replace(instances, '')}`)];
    if (!vendorWords.has(opening.toLowerCase()) && areNewThings(names, context)) return names;
  }
  return undefined;
}

const mostShared = 3;

/** "Xyzzy and Plugh Caves": each has caves of its own that were new then, and only the last is told so. */
function namesOfKind(names: readonly string[], context: NameContext): readonly string[] | undefined {
  const last = (names.at(-1) ?? '').replace(ofWhatKind, '');
  const words = last.split(' ');
  for (let shared = Math.min(words.length - 1, mostShared); shared > 0; shared--) {
    const ending = words.slice(-shared).join(' ');
    const whole = [...names.slice(0, -1).map(name => `${name} ${ending}`), last];
    if (areNewThings(whole, context)) return whole;
  }
  return undefined;
}

/** "Xyzzy and Plugh Caves services": what they are in general is no part of their names. */
const ofWhatKind =
  /\s(?:services|features|functions|capabilities|Dienste|Funktionen|fonctionnalités|funcionalidades)$/i;

/** "Deep search for Xyzzy and Plugh": each has it, which was new of the first at least. */
function namesForEach([first = '', ...others]: readonly string[], context: NameContext): readonly string[] | undefined {
  const opening = forEach.exec(first)?.[0];
  if (opening === undefined || !areNewThings([first], context)) return undefined;
  return others.every(other => nameOfAll(other, context)?.kind === 'service')
    ? [first, ...others.map(other => opening + other)]
    : undefined;
}

const forEach = /^.*\s(?:for|in|für|pour|para)\s/iu;

/** "Amazon Xyzzy Caves & AWS Plugh Maps": two whole names, neither of which had been there, and nothing that joins them into one. */
function areNamedApart(parts: readonly string[], context: NameContext): boolean {
  const [first = '', second = '', third] = parts;
  if (third !== undefined || !opensWithVendor(first) || !opensWithVendor(second) || relating.test(first)) return false;
  if (integrating.test(second)) return false;
  // A service that nobody knows the time of is hardly news where a title names it beside another.
  return !parts.some(part => {
    const { entry } = resolve(part, undefined, context);
    return entry?.kind === 'service' && (entry.announced === undefined || isOld(entry, context));
  });
}

function opensWithVendor(name: string): boolean {
  return vendorWords.has(name.split(' ', 1)[0]?.toLowerCase() ?? '');
}

const relating =
  /(?<!\p{L})(?:for|from|with|in|on|to|of|between|using|via|support|für|mit|von|pour|avec|de|para|con)(?!\p{L})/iu;

/** "Xyzzy 및 Plugh를 위한 …": what is joined has the rest in common. */
const relatingUnspaced = /(?:[을를] 위한|에 대한|에서|[을를] 통한)\s/u;

function hasOldService(parts: readonly string[], context: NameContext): boolean {
  return parts.some(part => {
    const { entry } = resolve(part, undefined, context);
    return entry !== undefined && isOldService(entry, context);
  });
}

/** The thing that all of the words are the name of: "AWS Identity and Access Management" is one. */
function nameOfAll(subject: string, context: NameContext): CatalogEntry | undefined {
  const [name, other] = namesThen(subject, context);
  return name && !other && name.start === 0 && name.end === subject.length ? name.entry : undefined;
}

/** Whether each part is nothing but the name of another thing that was new then. */
function areNewThings(parts: readonly string[], context: NameContext): boolean {
  const date = context.dateOf();
  const entries = parts.map(part => nameOfAll(part, context));
  return entries.every(entry => entry && isNewThen(entry, date)) && new Set(entries).size === parts.length;
}

/** "R4 / I3 / C5", "instances R4 (today), I3 and C5": families of instances by what they are called, one of which at least was launched then. */
function familiesCalled(parts: readonly string[], { catalog, dateOf }: NameContext): readonly string[] | undefined {
  const called = parts.map((written, at) => {
    const part = written.replace(/\s?\([^()]{1,30}\)/, '');
    const bare = at
      ? part
      : part.replace(/^(?:\S+\s){0,3}?instances?:?\s+|^(?:new\s+)?(?:(?:Amazon\s+|AWS\s+)?EC2\s+)?/i, '');
    return at === parts.length - 1 ? (/^\S+(?=(?:\s|-)instan[cz])/i.exec(bare)?.[0] ?? bare) : bare;
  });
  const families = mapDefined(called, name => familyCalled(name, catalog));
  const areAll = new Set(families).size === parts.length && families.some(entry => isNewThen(entry, dateOf()));
  return areAll ? called.map(name => `EC2 ${name}`) : undefined;
}

/** A service that had been there: what a post says is new of it is something about it. */
function isOldService(entry: CatalogEntry, context: NameContext): boolean {
  return entry.kind === 'service' && isOld(entry, context);
}

/** Known to have been there before the post. */
export function isOld(entry: CatalogEntry, { dateOf }: NameContext): boolean {
  if (entry.announced === undefined) return false;
  const date = dateOf();
  return date !== undefined && !isNewThen(entry, date);
}
