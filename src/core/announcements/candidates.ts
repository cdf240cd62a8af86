import type { NameMatch } from '../catalog/names';
import type { CatalogEntry } from '../catalog/entry';
import type { LinkKind } from '../post/link';
import { mapDefined } from '../text/mapDefined';
import type { OffsetRange } from '../text/range';
import { RangeIndex } from '../text/rangeIndex';
import { type Candidate, candidateOf } from './candidate';
import { declaredNamesIn } from './declaredNames';
import { type Lead, leadsOf } from './lead';
import {
  announcing,
  asideHeading,
  declaring,
  documentName,
  introducing,
  keynote,
  label,
  leadIn,
  newsOf,
  otherPart,
  vendorName,
  vendorWords,
} from './lexicon';
import { isOld, partsToName } from './namesInTitle';
import { isCoined, isNamely, isPhrase } from './nameForm';
import { isNoProduct } from './noProduct';
import { isAddress, isNumber, isPointing } from './pointing';
import { isQuotedAsNew, quotedNamesIn } from './quotedNames';
import { isRegionName } from './regionName';
import {
  isNewThen,
  isTelling,
  launches,
  type NameContext,
  namesThen,
  type Resolved,
  resolve,
  slugOf,
  telling,
  wordsIn,
} from './resolve';
import { saysNow, subjectOf, subjectOfSentence, subjectWithTagline, taglineOf } from './title';
import type { Unit, UnitLink } from './unit';
import type { UnitWords } from './unitWords';

/** Everything in a unit that may announce something; ranges do not overlap, except for the parts of one title. */
export function candidatesOf(unit: Unit, words: UnitWords, context: NameContext): readonly Candidate[] {
  const titles: Candidate[] = [];
  for (const lead of leadsOf(unit)) for (const title of titleCandidates(lead, unit, context)) titles.push(title);
  const taken = new RangeIndex<OffsetRange>([]);
  for (const { range, links } of titles) {
    taken.add(range, range);
    for (const link of links) if (isPointer(link, unit)) taken.add(link.range, link.range);
  }
  const untaken = unit.links.filter(({ range }) => !taken.overlaps(range));
  const linked = mapDefined(untaken, link => linkCandidate(link, unit, words, context));
  for (const { range } of linked) taken.add(range, range);
  // The title of a heading is all of it: no other name is left there.
  const isAllTaken = taken.around({ start: 0, end: unit.text.length }).length > 0;
  const named = isAllTaken ? [] : namesAndPatterns(unit, words, context, taken);
  const left = untaken.filter(({ range }) => !taken.overlaps(range));
  return [...titles, ...linked, ...named, ...mapDefined(left, link => namedLink(link, unit, words, context))];
}

function titleCandidates(lead: Lead, unit: Unit, context: NameContext): readonly Candidate[] {
  const { title, range, links } = withRestOfName(lead, unit, context);
  const parts = partsToName(subjectOf(title), context);
  const whole = parts.length === 1 ? title : undefined;
  return mapDefined(parts, part => titleCandidate(part, whole, range, links, unit, context));
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

function isPointer({ range }: UnitLink, { text }: Unit): boolean {
  return isPointing(text.slice(range.start, range.end));
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
  const subject = isHeading && saysNow(title) ? title : spokenOf(title, context);
  const words = wordsIn(subject);
  if (!subject || isAddress(subject) || subject.length > 120 || words > 16) return undefined;
  if (notName.test(subject) || notName.test(title) || otherPart.test(title)) return undefined;
  if (isRegionName(subject) || (whole !== undefined && isRegionName(whole))) return undefined;
  const { entry, about } = resolvedTitle(
    subject,
    whole,
    links.find(link => isNaming(link, range)),
    context,
  );
  if (isHeading && keynote.test(whole ?? subject)) return undefined;
  if (entry && isOld(entry, context)) {
    const tagged = whole === undefined ? undefined : subjectWithTagline(whole);
    if ((isHeading && tagged !== undefined) || (entry.kind === 'service' && linksNews(entry, links, context))) {
      const name = tagged !== undefined && wordsIn(tagged) <= (/\p{Lo}/u.test(tagged) ? 16 : 10) ? tagged : subject;
      return candidateOf({ unit, range, source: 'title', entry: undefined, name, links, about: [entry] });
    }
  }
  if (!entry && sessionNumber.test(subject)) return undefined;
  if (!entry && isEnumeration(subject, about)) return undefined;
  if (!entry && !about.length) {
    if (isHeading && asideHeading.test(subject)) return undefined;
    if (label.test(subject) || isNoProduct(subject)) return undefined;
    if (isLabel(unit, links) && !vendorWords.has(subject.split(' ', 1)[0]?.toLowerCase() ?? '')) return undefined;
    // "Announced:" says that something is new, not what.
    if (!/\p{Lu}|\p{Lo}/u.test(subject) || !telling(newsOf.removedFrom(announcing.removedFrom(subject))).length)
      return undefined;
    // A sentence set in bold is no name.
    if (words > 9 && !links.length) return undefined;
  }
  return candidateOf({ unit, range, source: 'title', entry, name: subject, links, about });
}

/** A link on a title tells what it names; one behind it that only points may lead to the docs of what that is a part of. */
function isNaming({ link, range }: UnitLink, title: OffsetRange): boolean {
  return range.start < title.end || link.kind !== 'docs';
}

/** Of a sentence what it speaks of, unless that had been there: then the sentence says what is new about it. */
function spokenOf(title: string, context: NameContext): string {
  const subject = subjectOfSentence(title);
  if (subject === undefined || notName.test(title)) return title;
  const { entry } = resolve(subject, undefined, context);
  return entry?.kind === 'service' && !isNewThen(entry, context.dateOf()) ? title : subject;
}

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

function linksNews(entry: CatalogEntry, links: readonly UnitLink[], { catalog }: NameContext): boolean {
  return links.some(
    ({ link }) =>
      link.vendor !== undefined &&
      (link.kind === 'whats-new' || link.kind === 'blog') &&
      /\p{L}{3}/u.test(slugOf(link.url)) &&
      !launches(link.url, entry, catalog),
  );
}

/** "Compute:", a line that only says what the list below it is about. */
function isLabel({ role, text }: Unit, links: readonly UnitLink[]): boolean {
  return role !== 'heading' && !links.length && /^[^:：]{1,60}[:：]\s*$/.test(text);
}

/** "(SVS401-R)" at an end of a title: a session is called so. */
const sessionNumber = /^[A-Z]{3}\d{3}(?:-[A-Z]\d?)?(?![A-Za-z\d])|[\s([][A-Z]{3}\d{3}(?:-[A-Z]\d?)?[)\]]?$/;

/** Questions, instructions, and sentences that open with where or when something is. */
const notName =
  /^(?:in|at|on|during|after|before|with|for|from|as|since) (?:the|this|that|these|those|our|my|his|her|their|q\d)[\s,]|^(?:there|this|it|we|they|he|she|you|if|while|because)\s\p{Ll}|[?？]$|^\d+\s*(?:日目|일차)|^第[一二三四五\d]+天|^(?:open up|click|go to|navigate|log ?in|sign in|make sure|follow|let['’]s)\s|^how (?:to|do|does|can|I|we)\b|^(?:what|why|when|where|who)(?:['’]s|\s+(?:is|are|was|were|do|does|did|to|I|we|you))?\s/iu;

function linkCandidate(unitLink: UnitLink, unit: Unit, words: UnitWords, context: NameContext): Candidate | undefined {
  const { link, range } = unitLink;
  const { catalog } = context;
  if (link.vendor === undefined && !catalog.matchUrl(link.url)) return declaredLink(unitLink, unit, words, context);
  const isNews = link.kind === 'whats-new' || link.kind === 'blog';
  const text = unit.text.slice(range.start, range.end);
  // "[Amazon](…) Xyzzy": a part of a name.
  if (vendorWords.has(text.toLowerCase()) && /^ \p{Lu}/u.test(unit.text.slice(range.end))) return undefined;
  const isNameless = isAddress(text) || label.test(text) || documentName.test(text) || isNumber(text);
  const subject = isNameless ? '' : subjectOf(text);
  const resolved = resolve(subject, link, context);
  const naming = (name: string, entry: CatalogEntry | undefined, about: readonly CatalogEntry[]): Candidate =>
    candidateOf({ unit, range, source: 'link', entry, name, links: [unitLink], about });
  const { entry } = resolved;
  if (entry?.kind === 'service' && isNews && isOld(entry, context) && linksNews(entry, [unitLink], context)) {
    // "[Xyzzy](…/plugh-caves-for-xyzzy/)": the page says what is new of it.
    const name = subjectOf(titleOfSlug(slugOf(link.url)));
    const told = resolve(name, undefined, context).entry;
    return told && !isOld(told, context) ? naming(told.name, told, []) : naming(name, undefined, [entry]);
  }
  if (entry) return naming(entry.name, entry, resolved.about);
  const byUrl = catalog.matchUrl(link.url);
  // Without a name in its text, a link is about what its address names; but a news item about a service is not that service.
  if (byUrl && !resolved.about.length && (byUrl.entry.kind !== 'service' || !isNews)) {
    return naming(byUrl.entry.name, byUrl.entry, resolved.about);
  }
  if (byUrl && isNews && isNewThen(byUrl.entry, context.dateOf()) && launches(link.url, byUrl.entry, catalog))
    return naming(byUrl.entry.name, byUrl.entry, []);
  // A month's index or a blog's front page names nothing.
  if (!isNews || !/\p{L}{3}/u.test(slugOf(link.url))) return undefined;
  const name = isTelling(subject) ? subject : subjectOf(titleOfSlug(slugOf(link.url)));
  return telling(name).length && !notName.test(name) && !isNoProduct(name)
    ? naming(name, undefined, resolved.about.length || !byUrl ? resolved.about : [byUrl.entry])
    : undefined;
}

/** "Announcing [Xyzzy](…)": whoever's page it is, the words before it say that what it names is new. */
function declaredLink(unitLink: UnitLink, unit: Unit, words: UnitWords, context: NameContext): Candidate | undefined {
  const { link, range } = unitLink;
  if (!pages.has(link.kind) || !declaring.testWithin(words, range.start - 60, range.start)) return undefined;
  const name = subjectOf(unit.text.slice(range.start, range.end));
  if (!/^[\p{Lu}\p{Lo}]/u.test(name) || !isTelling(name) || isAddress(name) || wordsIn(name) > 6) return undefined;
  const { entry, about } = resolve(name, undefined, context);
  if (!entry && isNoProduct(name)) return undefined;
  return candidateOf({ unit, range, source: 'link', entry, name: entry?.name ?? name, links: [unitLink], about });
}

/** "[Xyzzy 11](…), a tool for caves": whoever's page it is, its text is written as a name is. */
function namedLink(unitLink: UnitLink, unit: Unit, words: UnitWords, context: NameContext): Candidate | undefined {
  const { link, range } = unitLink;
  const text = unit.text.slice(range.start, range.end);
  // What a vendor's docs are on had been there.
  if (!pages.has(link.kind) || (link.kind === 'docs' && link.vendor !== undefined) || isPhrase(text)) return undefined;
  if (!/^(?:\p{Lu}|\p{Ll}{1,5}\p{Lu})/u.test(text) || wordsIn(text) > 6) return undefined;
  if (!text.split(/\s+/).every(isNamely) || isAddress(text) || label.test(text) || isNoProduct(text)) return undefined;
  // Most of them nothing speaks for.
  if (!words.announcements && !isCoined(text) && !/^,\s/.test(unit.text.slice(range.end, range.end + 2)))
    return undefined;
  // People are introduced, too.
  const isIntroduced = link.vendor === undefined && introducing.testWithin(words, range.start - 60, range.start);
  if (isIntroduced && !isCoined(text)) return undefined;
  const { entry, about } = resolve(text, undefined, context);
  if (entry || !isTelling(text)) return undefined;
  return candidateOf({ unit, range, source: 'link', entry, name: text, links: [unitLink], about });
}

/** Kinds of links that lead to a page about something. */
const pages: ReadonlySet<LinkKind> = new Set(['docs', 'whats-new', 'blog', 'product', 'code', 'article', 'page']);

function titleOfSlug(slug: string): string {
  return slug
    .split('-')
    .filter(Boolean)
    .slice(0, 10)
    .map(word => (word.length > 3 || /\d/.test(word) ? word.charAt(0).toUpperCase() + word.slice(1) : word))
    .map(word =>
      /^(?:aws|ec2|s3|rds|vpc|ecs|eks|iam|ebs|efs|emr|kms|sqs|sns|api|alb|nlb|iot|sdk|cli|cdk|sam|dms|sso|waf|acm)$/i.test(
        word,
      )
        ? word.toUpperCase()
        : word,
    )
    .join(' ');
}

/** Names of the catalog, names that begin with a vendor's, and names that a catalogued one begins. */
function namesAndPatterns(
  unit: Unit,
  words: UnitWords,
  context: NameContext,
  taken: RangeIndex<OffsetRange>,
): readonly Candidate[] {
  const found: Candidate[] = [];
  const names = namesThen(unit.text, context);
  const ownNames = new Set(names.map(({ entry }) => entry));
  const links = new RangeIndex(unit.links.map(link => [link.range, link]));
  const extended = names.map(match => extendedName(match, unit.text));
  for (const range of [...vendorName.rangesIn(words), ...extended.filter(range => range !== undefined)]) {
    const trimmed = withoutLeadIn(unit.text, range);
    // No name is as long as a sentence.
    if (trimmed.end - trimmed.start > longestName || taken.overlaps(trimmed)) continue;
    const name = unit.text.slice(trimmed.start, trimmed.end);
    const { entry, about } = resolve(name, undefined, context);
    if (!telling(name).length || isNoProduct(name)) continue;
    if (entry) {
      // Known by its own name it is found below; a slip of the pen is not.
      if (ownNames.has(entry)) continue;
      taken.add(trimmed, trimmed);
      found.push(named(unit, trimmed, entry, links));
      continue;
    }
    taken.add(trimmed, trimmed);
    found.push(
      candidateOf({
        unit,
        range: trimmed,
        source: 'pattern',
        entry: undefined,
        name: name.replace(/\s+/g, ' '),
        links: links.around(trimmed),
        about,
      }),
    );
  }
  const known = [
    ...names.filter(({ isEveryday, hasVendorWord }) => !isEveryday || hasVendorWord),
    ...instanceFamilies(unit.text, context),
  ];
  const knownAt = new RangeIndex(known.map(match => [match, match]));
  for (const { range, isDeclared } of declaredNamesIn(words)) {
    if (taken.overlaps(range) || knownAt.around(range).length) continue;
    const name = unit.text.slice(range.start, range.end);
    const { entry, about } = resolve(name, undefined, context);
    // Known by its own name it is found below.
    if (entry || !telling(name).length || isNoProduct(name) || label.test(name)) continue;
    taken.add(range, range);
    const around = links.around(range);
    found.push(
      candidateOf({ unit, range, source: 'pattern', entry: undefined, name, links: around, about, isDeclared }),
    );
  }
  for (const range of quotedNamesIn(unit.text)) {
    if (taken.overlaps(range) || knownAt.overlaps(range) || !isQuotedAsNew(unit.text, range)) continue;
    const name = unit.text.slice(range.start, range.end);
    const { entry, about } = resolve(name, undefined, context);
    if (entry || !telling(announcing.removedFrom(name)).length || isNoProduct(name) || isPhrase(name)) continue;
    taken.add(range, range);
    found.push(candidateOf({ unit, range, source: 'pattern', entry, name, links: links.around(range), about }));
  }
  for (const { entry, start, end } of known) {
    const range = { start, end };
    if (taken.overlaps(range)) continue;
    taken.add(range, range);
    found.push(named(unit, range, entry, links));
  }
  return found;
}

function named(unit: Unit, range: OffsetRange, entry: CatalogEntry, links: RangeIndex<UnitLink>): Candidate {
  return candidateOf({ unit, range, source: 'name', entry, name: entry.name, links: links.around(range) });
}

/** "The R4 and the C5 family": where instances are spoken of, what families of them are called by stands for those that are known. */
function instanceFamilies(
  text: string,
  { catalog }: NameContext,
): readonly Pick<NameMatch, 'entry' | 'start' | 'end'>[] {
  if (!speaksOfInstances.test(text)) return [];
  return mapDefined([...text.matchAll(family)], ({ 0: written, index }) => {
    const entry = catalog.findByName(`EC2 ${written}`);
    return entry?.kind === 'instance' ? { entry, start: index, end: index + written.length } : undefined;
  });
}

const speaksOfInstances =
  /instan[cz]|\u30a4\u30f3\u30b9\u30bf\u30f3\u30b9|\uc778\uc2a4\ud134\uc2a4|\u5b9e\u4f8b|\u5be6\u4f8b|\u57f7\u884c\u500b\u9ad4/i;
const family = /(?<![\w.:/-])(?:[A-Z]{1,3}\d[a-z]{0,3}|Mac\d?)(?!\w|[./-]\w)/g;

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
