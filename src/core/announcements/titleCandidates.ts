import type { CatalogEntry } from '../catalog/entry';
import { mapDefined } from '../text/mapDefined';
import type { OffsetRange } from '../text/range';
import { type Candidate, candidateOf, changed } from './candidate';
import { linksNews } from './knownNews';
import type { Lead } from './lead';
import { asideHeading, keynote } from './lexicon/headingWords';
import { label, otherPart, role, vendorArea, vendorNamed, vendorWords } from './lexicon/nameWords';
import { announcing, notYet } from './lexicon/newsWords';
import { newsOf } from './lexicon/titleWords';
import { instancesBySize, speaksOfInstances } from './instanceFamilies';
import { isOld, partsToName } from './namesInTitle';
import { newsInTitle } from './newsInTitle';
import { isCount, notName } from './nameForm';
import { isNoProduct } from './noProduct';
import { isAddress, isPointing } from './pointing';
import { isInMoreRegions, isRegionLabel, isRegionName, withoutRegions } from './regionName';
import { isNewThen, isOccasion } from './launchTime';
import { type NameContext, namesThen, type Resolved, resolve } from './resolve';
import { telling, wordsIn } from './tellingWords';
import { supportedPart } from './supportedPart';
import { saysNow, subjectOf, subjectOfSentence, subjectWithTagline, taglineOf } from './title';
import { inOther, newsBehind, quotedIn } from './titleSentences';
import type { Unit, UnitLink } from './unit';

/** What the titles of a unit name: headings, leads, bold words; one for each thing a title joins. */
export function titleCandidates(lead: Lead, unit: Unit, context: NameContext): readonly Candidate[] {
  const { title: written, range, links } = withRestOfName(lead, unit, context);
  const title = quotedIn(written) ?? written;
  const parts = newsInTitle(title, context) ?? inOther(title, context) ?? partsToName(subjectOf(title), context);
  const whole = parts.length === 1 ? title : undefined;
  const named = mapDefined(parts, part => titleCandidate(part, whole, range, links, unit, context));
  return lead.isListed ? named.map(candidate => changed(candidate, { isListed: true })) : named;
}

/** "[Plugh](…) Insights": the capitalised words behind a link that the name of a part of what it names goes on with. */
function withRestOfName(lead: Lead, { text }: Unit, context: NameContext): Lead {
  const { title, range, links } = lead;
  if (!links.some(link => link.range.start === range.start && link.range.end === range.end)) return lead;
  const rest = /^(?:\s\p{Lu}[\p{Script=Latin}\d-]+){1,3}/u.exec(text.slice(range.end, range.end + 60))?.[0];
  if (rest === undefined) return lead;
  const { entry } = resolve(`${title}${rest}`, undefined, context);
  return entry && entry.kind !== 'service' && entry !== resolve(title, undefined, context).entry
    ? { ...lead, title: `${title}${rest}`, range: { start: range.start, end: range.end + rest.length } }
    : lead;
}

function titleCandidate(
  title: string,
  whole: string | undefined,
  range: OffsetRange,
  links: readonly UnitLink[],
  unit: Unit,
  context: NameContext,
): Candidate | undefined {
  const isHeading = unit.role === 'heading';
  const spoken = isHeading && saysNow(title) ? title : spokenOf(title, context);
  const subject = ofRegions(spoken, context);
  const words = wordsIn(subject);
  if (!subject || onlyVerb.test(subject) || isAddress(subject) || subject.length > 120) return undefined;
  if (words > 16 && words > mostWords(subject, isHeading)) return undefined;
  if (notName.test(subject) || isCount(subject) || notName.test(title) || otherPart.test(title) || notYet.test(title))
    return undefined;
  // "[Official announcement](…)": what only points names nothing.
  if (links.some(link => isAll(link.range, range)) && isPointing(title) && !namesThen(title, context).length)
    return undefined;
  if (!links.length && isUsage(title, context)) return undefined;
  if (isRegionLabel(subject) || isRegionName(subject) || (whole !== undefined && isRegionName(whole))) return undefined;
  // What came to a region is no less the news where its page is called after the service.
  const naming = withoutRegions(subject) === subject ? links.find(link => isNaming(link, range)) : undefined;
  const { entry, about: named } = ofSupport(subject, resolvedTitle(subject, whole, naming, context), context);
  // What something was shown at is not what it is about.
  const about = named.filter(entry => !isOccasion(entry, context.dateOf()));
  if (isHeading && keynote.test(whole ?? subject)) return undefined;
  // "Machine Learning" heads what is new of that, whatever there is that is called so.
  if (isHeading && entry && isOld(entry, context) && vendorArea.test(subject)) return undefined;
  if (entry && isOld(entry, context)) {
    const tail = taglineOf(whole ?? title) ?? behindDash.exec(unit.text.slice(range.end, range.end + 60))?.[1];
    const part = tail === undefined ? undefined : partBehind(entry, subject, tail, context);
    if (part) return candidateOf({ unit, range, source: 'title', entry: part, name: part.name, links, about: [] });
    const tagged = whole === undefined ? undefined : subjectWithTagline(whole);
    if ((isHeading && tagged !== undefined) || (entry.kind === 'service' && linksNews(entry, links, context))) {
      const name = tagged !== undefined && wordsIn(tagged) <= (/\p{Lo}/u.test(tagged) ? 16 : 10) ? tagged : subject;
      return candidateOf({ unit, range, source: 'title', entry: undefined, name, links, about: [entry] });
    }
  }
  const told = entry || whole === undefined ? undefined : newsBehind(subject, whole, about);
  if (told !== undefined)
    return candidateOf({ unit, range, source: 'title', entry: undefined, name: told, links, about });
  const sized = entry || about.length ? undefined : instancesBySize(subject, context.catalog);
  // Sizes alone are as often those of what one runs.
  if (sized && speaksOfInstances(unit.text))
    return candidateOf({ unit, range, source: 'title', entry, name: sized.name, links, about: [sized.family] });
  if (!entry && (sessionNumber.test(subject) || opensWithSessionNumber(subject, context))) return undefined;
  if (!entry && !about.length && isPerson(subject, unit.text)) return undefined;
  if (!entry && isEnumeration(subject, about)) return undefined;
  if (!entry && about.length && !links.length && isNoProduct(subject)) return undefined;
  if (!entry && !about.length) {
    if (isHeading && asideHeading.test(subject)) return undefined;
    if (label.test(subject) || isNoProduct(subject)) return undefined;
    if (isLabel(unit, links) && !vendorWords.has(subject.split(' ', 1)[0]?.toLowerCase() ?? '')) return undefined;
    // "Announced:" says that something is new, not what.
    const isWritten = /\p{Lu}|\p{Lo}/u.test(subject) || (coded.test(subject) && announcing.test(whole ?? title));
    if (!isWritten || !telling(newsOf.removedFrom(announcing.removedFrom(subject))).length) return undefined;
    // A sentence set in bold is no name.
    if (words > 9 && !links.length) return undefined;
  }
  return candidateOf({ unit, range, source: 'title', entry, name: subject, links, about });
}

/** "Amazon Xyzzy Service - Caves", of which the catalog knows "Amazon Xyzzy Caves" as new then. */
function partBehind(
  { id }: CatalogEntry,
  service: string,
  tail: string,
  { catalog, dateOf }: NameContext,
): CatalogEntry | undefined {
  if (wordsIn(tail) > 4) return undefined;
  const part = catalog.findByName(`${service.replace(/\sService$/, '')} ${tail}`);
  return part?.announced && part.parent === id && isNewThen(part, dateOf()) ? part : undefined;
}

const behindDash = /^\s?[-\u2013\u2014:]\s([^.,;:(\n]+)/u;

function isAll(part: OffsetRange, { start, end }: OffsetRange): boolean {
  return part.start <= start && part.end >= end;
}

/** That something came to a region is the news, unless it was new itself. */
function ofRegions(title: string, context: NameContext): string {
  const rest = withoutRegions(title);
  if (rest === title) return title;
  const { entry, about } = resolve(rest, undefined, context);
  if (entry) return isOld(entry, context) || isInMoreRegions(title) ? title : rest;
  // "C9z and R9z instances": families, which a catalog may know some of.
  const isFamily = about.some(named => named.kind === 'instance' && isOld(named, context));
  return isFamily || (isInMoreRegions(title) && !about.some(named => isNewThen(named, context.dateOf())))
    ? title
    : rest;
}

/** "Plugh uses Xyzzy", "Xyzzy used for caves": what somebody does with what there is. What a vendor's own thing uses may be news of it. */
function isUsage(title: string, context: NameContext): boolean {
  const verb = usage.exec(title);
  if (!verb) return false;
  const head = title.slice(0, verb.index);
  if (!head || wordsIn(head) > 4 || announcing.test(title)) return false;
  const isUsed = verb[1] !== undefined;
  return isUsed || !(vendorNamed.test(title) || namesThen(head, context).some(({ isEveryday }) => !isEveryday));
}

const usage =
  /\s(?<!\snow\s)(?:((?:is |are )?[Uu]sed (?:for|by|in|to))|[Uu]ses|(?:is|are) [Uu]sing|[Rr]uns [Oo]n|nutzt|verwendet|setzt auf|utilise|utiliza|usa)\s/u;

/** Headings that are sentences are longer in scripts without spaces, where words can only be guessed. */
function mostWords(subject: string, isHeading: boolean): number {
  return isHeading && /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(subject) ? 32 : 16;
}

/** A link on a title tells what it names; one behind it that only points may lead to the docs of what that is a part of. */
function isNaming({ link, range }: UnitLink, title: OffsetRange): boolean {
  return range.start < title.end || link.kind !== 'docs';
}

/** Of a sentence what it speaks of, unless that had been there: then the sentence says what is new about it. */
function spokenOf(title: string, context: NameContext): string {
  const subject = subjectOfSentence(title);
  if (subject === undefined || notName.test(title)) return title;
  const { entry, about } = resolve(subject, undefined, context);
  // "AWS网关支持…": in a script without spaces what opens a sentence may well be known by another name.
  const isUnknown = !entry && !about.length && /\p{Lo}/u.test(subject);
  return isUnknown || (entry && !isNewThen(entry, context.dateOf())) ? title : subject;
}

/** "Support for Xyzzy" is something about that service, "Xyzzy support for Deep Caves" may be the part Xyzzy Deep Caves. */
function ofSupport(subject: string, resolved: Resolved, context: NameContext): Resolved {
  const { entry, about } = resolved;
  if (entry?.kind === 'service' && support.test(subject))
    return { entry: undefined, about: [entry, ...about.filter(other => other !== entry)] };
  const [service, supported, more] = entry || !supporting.test(subject) ? [] : subject.split(supporting);
  const part =
    service && supported && more === undefined
      ? (supportedPart(service, supported, context) ?? supportedPart(supported, `${service} support`, context))
      : undefined;
  return part ? { entry: part, about: [] } : resolved;
}

const supporting = / support for /i;
const support =
  /^(?:(?:native|built-in|full|better)\s)?(?:support for|unterstützung (?:für|von)|prise en charge (?:de|d['’])|soporte (?:para|de)|suporte (?:a|para))\s/iu;

/** What a title names; what was cut from it ("… now available in AWS Plugh") may tell what it is about, where nothing else does. */
function resolvedTitle(
  subject: string,
  whole: string | undefined,
  naming: UnitLink | undefined,
  context: NameContext,
): Resolved {
  const resolved = resolve(subject, naming?.link, context);
  const tail = whole === undefined || resolved.entry ? undefined : taglineOf(whole);
  // "A storage class: Xyzzy Tiering" names the thing only behind the colon.
  const told = tail === undefined || wordsIn(tail) > 5 ? undefined : resolve(tail, undefined, context).entry;
  if (told && (told.kind !== 'service' || isNewThen(told, context.dateOf())))
    return { entry: told, about: resolved.about.filter(entry => entry !== told) };
  if (resolved.entry || resolved.about.length || whole === undefined || whole.length < subject.length + 6)
    return resolved;
  const about = namesThen(whole.slice(whole.indexOf(subject) + subject.length), context)
    .filter(({ isEveryday, hasVendorWord }) => !isEveryday || hasVendorWord)
    .map(({ entry }) => entry);
  return { entry: undefined, about: [...new Set(about)] };
}

/** "S3 uploads, Kinesis, Snowball": several known things side by side, with no word that joins them into one. */
function isEnumeration(subject: string, about: readonly CatalogEntry[]): boolean {
  return (
    about.length >= 2 &&
    (subject.match(/[,、]/g)?.length ?? 0) >= 2 &&
    !/(?<!\p{L})(?:for|support|integrations?|with|from|to|using|via)(?!\p{L})/iu.test(subject) &&
    !announcing.test(subject)
  );
}

/** "Jane Doe – CEO of Xyzzy": two or three words with a capital, and behind them what somebody is. */
function isPerson(subject: string, text: string): boolean {
  if (!personsName.test(subject)) return false;
  const at = text.indexOf(subject);
  return at >= 0 && role.test(text.slice(at + subject.length, at + subject.length + 80));
}

const personsName = /^(?:(?:Dr|Prof|Mr|Mrs|Ms)\.? )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}\.?[\p{L}'’-]*){1,2}$/u;

/** "Compute:", a line that only says what the list below it is about. */
function isLabel({ role, text }: Unit, links: readonly UnitLink[]): boolean {
  return role !== 'heading' && !links.length && /^[^:：]{1,60}[:：]\s*$/.test(text);
}

/** "x9z.large", "xyzzy2": what is written small and has a digit in it. */
const coded = /^\p{Ll}[\p{Ll}\d.-]*\d[\p{Ll}\d.-]*$/u;

/** What is left of "Is now available". */
const onlyVerb = /^(?:is|are|was|were|has|have|now)$/i;

/** "AIM 313 Deep caves": letters that are no name, and the number of a session. "EKS 100 caves" is on EKS. */
function opensWithSessionNumber(subject: string, { catalog }: NameContext): boolean {
  const letters = /^([A-Z]{3}) [1-5]\d\d(?:-[A-Z]\d?)?\s+[A-Z]/.exec(subject)?.[1];
  return letters !== undefined && !vendorWords.has(letters.toLowerCase()) && !catalog.namesIn(letters).length;
}

/** "(SVS401-R)" at an end of a title: a session is called so. */
const sessionNumber = /^[A-Z]{3}\d{3}(?:-[A-Z]\d?)?(?![A-Za-z\d])|[\s([][A-Z]{3}\d{3}(?:-[A-Z]\d?)?[)\]]?$/;
