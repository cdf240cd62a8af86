import type { CatalogEntry } from '../catalog/entry';
import type { LinkKind } from '../post/link';
import { blankParted } from '../text/blankParted';
import { type Candidate, candidateOf } from './candidate';
import { linkedFamily } from './instanceFamilies';
import { linksNews } from './knownNews';
import { documentName, documentWord, label, vendorWords } from './lexicon/nameWords';
import { declaring, introducing } from './lexicon/newsWords';
import { isOld } from './namesInTitle';
import { isCoined, isNamely, isPhrase, notName } from './nameForm';
import { isNoProduct } from './noProduct';
import { isAddress, isNumber, isPointing } from './pointing';
import { isNewThen } from './launchTime';
import { isTelling, launches, type NameContext, namesThen, resolve, slugOf } from './resolve';
import { telling, wordsIn } from './tellingWords';
import { subjectOf } from './title';
import { titleOfSlug } from './slugTitle';
import type { Unit, UnitLink } from './unit';
import type { UnitWords } from './unitWords';

/** What a link names: by its text, by its address, or, of news, by what the address says. */
export function linkCandidate(
  unitLink: UnitLink,
  unit: Unit,
  words: UnitWords,
  context: NameContext,
): Candidate | undefined {
  const { link, range } = unitLink;
  const { catalog } = context;
  if (link.vendor === undefined && !catalog.matchUrl(link.url)) return declaredLink(unitLink, unit, words, context);
  const isNews = link.kind === 'whats-new' || link.kind === 'blog';
  const text = unit.text.slice(range.start, range.end);
  // "[Amazon](…) Xyzzy": a part of a name.
  if (vendorWords.has(text.toLowerCase()) && /^ \p{Lu}/u.test(unit.text.slice(range.end))) return undefined;
  const isNameless =
    isAddress(text) || label.test(text) || documentName.test(text) || isNumber(text) || isOnlyPointing(text, context);
  const subject = isNameless ? '' : subjectOf(text);
  const resolved = resolve(subject, link, context);
  const naming = (name: string, entry: CatalogEntry | undefined, about: readonly CatalogEntry[]): Candidate =>
    candidateOf({ unit, range, source: 'link', entry, name, links: [unitLink], about });
  const entry = linkedFamily(subject, link.url, catalog) ?? resolved.entry;
  if (entry?.kind === 'service' && isNews && isOld(entry, context) && linksNews(entry, [unitLink], context)) {
    // "[Xyzzy](…/plugh-caves-for-xyzzy/)": the page says what is new of it.
    const name = subjectOf(titleOfSlug(slugOf(link.url), context));
    const told = resolve(name, undefined, context).entry;
    return told && !isOld(told, context) ? naming(told.name, told, []) : naming(name, undefined, [entry]);
  }
  if (entry) return naming(entry.name, entry, resolved.about);
  // "[the post announcing Xyzzy](…)"
  const announcedIn =
    isNews && (isNameless || documentWord.test(text)) && declaring.test(text) ? launchedIn(text, context) : undefined;
  if (announcedIn) return naming(announcedIn.name, announcedIn, []);
  const byUrl = catalog.matchUrl(link.url);
  // What news of something that had been there calls by other words is new of it.
  const isOfOld = isNews && byUrl !== undefined && isTelling(subject) && isOld(byUrl.entry, context);
  // Without a name in its text, a link is about what its address names; but a news item about a service is not that service.
  if (byUrl && !resolved.about.length && (byUrl.entry.kind !== 'service' || !isNews) && !isOfOld) {
    return naming(byUrl.entry.name, byUrl.entry, resolved.about);
  }
  if (byUrl && isNews && isNewThen(byUrl.entry, context.dateOf()) && launches(link.url, byUrl.entry, catalog))
    return naming(byUrl.entry.name, byUrl.entry, []);
  // A month's index or a blog's front page names nothing.
  if (!isNews || !/\p{L}{3}/u.test(slugOf(link.url))) return undefined;
  const name = isTelling(subject) ? subject : subjectOf(titleOfSlug(slugOf(link.url), context));
  return telling(name).length && !notName.test(name) && !isNoProduct(name)
    ? naming(name, undefined, resolved.about.length || !byUrl ? resolved.about : [byUrl.entry])
    : undefined;
}

/** "Official announcement (What's New)": no name stands behind it. */
function isOnlyPointing(text: string, context: NameContext): boolean {
  return isPointing(text) && !namesThen(text, context).length;
}

/** The one thing that a text names which was new then. */
function launchedIn(text: string, context: NameContext): CatalogEntry | undefined {
  const [entry, another] = new Set(
    namesThen(text, context).flatMap(({ entry: named }) => (isNewThen(named, context.dateOf()) ? [named] : [])),
  );
  return another ? undefined : entry;
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
export function namedLink(
  unitLink: UnitLink,
  unit: Unit,
  words: UnitWords,
  context: NameContext,
): Candidate | undefined {
  const { link, range } = unitLink;
  const text = unit.text.slice(range.start, range.end);
  // What a vendor's docs are on had been there.
  if (!pages.has(link.kind) || (link.kind === 'docs' && link.vendor !== undefined) || isPhrase(text)) return undefined;
  if (!/^(?:\p{Lu}|\p{Ll}{1,5}\p{Lu})/u.test(text) || wordsIn(text) > 6) return undefined;
  if (!blankParted(text).every(isNamely) || isAddress(text) || label.test(text) || isNoProduct(text)) return undefined;
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
