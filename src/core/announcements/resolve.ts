import type { Catalog } from '../catalog/catalog';
import type { CatalogEntry } from '../catalog/entry';
import type { NameMatch } from '../catalog/names';
import { nameInEnglish, vendorInEnglish } from './nameInEnglish';
import { hostAndPath } from '../post/linkKind';
import type { Link } from '../post/link';
import { isNewThen, isOccasion, monthsBetween, wasLaunched, wasLaunchedAbout } from './launchTime';
import { servicesBehind, vendorNamed } from './lexicon/nameWords';
import { instances } from './lexicon/titleWords';
import { singular, telling, wordsIn } from './tellingWords';

/** What a title or link text stands for. */
export interface Resolved {
  readonly entry: CatalogEntry | undefined;
  readonly about: readonly CatalogEntry[];
}

export interface NameContext {
  readonly catalog: Catalog;
  /** When the post speaks, `YYYY-MM-DD` or `YYYY-MM`; tells what was new then. Asked only where that decides. */
  readonly dateOf: () => string | undefined;
  /** Everyday words are no names in it. */
  readonly isCautious?: boolean;
}

/**
 * What `subject` (a title without trimmings) and the page it links are about. The entry is the thing itself: its name makes up
 * the subject, or opens it before a tagline, or the page is the thing's own. A subject that says more than a
 * name is something new about what it names, unless the page's address says that the named thing itself is what is new.
 */
export function resolve(written: string, link: Link | undefined, context: NameContext): Resolved {
  const { catalog, dateOf } = context;
  const made = basis.exec(written)?.[0];
  if (made !== undefined) {
    const { entry, about } = resolve(written.slice(made.length), link, context);
    if (entry && wasLaunched(entry, dateOf())) return { entry, about };
  }
  // Most titles have none of those words, and replacing costs more than to look.
  const subject = /[^\x00-\x7f]|instan[cz]/i.test(written)
    ? vendorInEnglish(written.replace(instances, ' instances').replace(familyFirst, 'EC2 $1 instances'))
    : written;
  const names = withNearName(
    namesThen(subject, context).filter(
      ({ entry, start, end, isEveryday, hasVendorWord }) =>
        !isEveryday ||
        hasVendorWord ||
        (!isCommon(subject, end) &&
          subject.length < 40 &&
          !(start > 0 && isOfOther(subject)) &&
          !isLater(entry, dateOf())),
    ),
    subject,
    catalog,
  );
  const page = link && catalog.matchUrl(link.url);
  // The page of a conference says where something was announced, that of another service than the words name where it is used.
  const linked = page && names.length && !isOf(page.entry, names, dateOf()) ? undefined : page;
  const whole = names.find(({ start, end }) => !telling(subject.slice(0, start) + ' ' + subject.slice(end)).length);
  const about = [...new Set(names.map(({ entry }) => entry))];
  const isNewWhole = whole !== undefined && whole.entry.kind !== 'service' && isNewThen(whole.entry, dateOf());
  const part = linked && partNamed(linked.entry, names, subject, context);
  if (part) return { entry: part.entry, about: about.filter(entry => entry !== part.entry) };
  if (linked?.kind === 'exact' && !isNewWhole && (!whole || linked.entry.kind !== 'service')) {
    return { entry: linked.entry, about: about.filter(entry => entry !== linked.entry) };
  }
  if (whole) return { entry: whole.entry, about: [] };
  const shortened = names.find(({ start, end }) => subject.charAt(start - 1) === '(' && subject.slice(end) === ')');
  // "EC2 X9z instances (Xyzzy)" name themselves, and then what is in them.
  const named = shortened && names.find(({ end }) => !telling(subject.slice(end, shortened.start)).length);
  if (named?.start === 0 && named !== shortened && named.entry.kind !== 'service')
    return { entry: named.entry, about: about.filter(entry => entry !== named.entry) };
  // Behind a part of something ("Xyzzy X9z (Plugh)") brackets hold what is in it, elsewhere what it is called.
  const isBesidePart = shortened && names.some(({ entry, end }) => end < shortened.start && entry.kind !== 'service');
  if (shortened && mentionsWords(isBesidePart ? subject.slice(0, shortened.start) : subject, shortened.entry.name))
    return { entry: shortened.entry, about: [] };
  const family = instanceFamily.test(subject) ? catalog.findByName(`EC2 ${subject}`) : undefined;
  if (family?.kind === 'instance' && wasLaunched(family, dateOf())) return { entry: family, about: [] };
  const inEnglish = nameInEnglish(subject, catalog);
  if (inEnglish) return { entry: inEnglish, about: about.filter(entry => entry !== inEnglish) };
  const turned = namedTheOtherWay(subject, names, context);
  if (turned) return { entry: turned, about: [] };
  const [first] = names;
  const isNews = link?.kind === 'blog' || link?.kind === 'whats-new';
  if (first && link && isNews && launches(link.url, first.entry, catalog)) {
    return { entry: first.entry, about: about.filter(entry => entry !== first.entry) };
  }
  const means = first?.start === 0 ? undefined : names.find(name => isMeansLaunched(name, subject, dateOf()));
  if (means && !names.some(({ entry }) => entry !== means.entry && wasLaunchedAbout(entry, dateOf()))) {
    return { entry: means.entry, about: about.filter(entry => entry !== means.entry) };
  }
  const isAsOld = linked?.entry.announced !== undefined && !isNewThen(linked.entry, dateOf());
  if (linked && linked.entry.kind !== 'service' && isNews && !isAsOld && mentionsWords(subject, linked.entry.name)) {
    return { entry: linked.entry, about: about.filter(entry => entry !== linked.entry) };
  }
  // "새로운 … Xyzzy", "…の Xyzzy": in languages whose names come last, what was launched then is the news.
  const last = names.at(-1);
  if (
    last &&
    last.end === subject.length &&
    modified.test(subject.slice(0, last.start)) &&
    isOfThen(last.entry, context)
  )
    return { entry: last.entry, about: about.filter(entry => entry !== last.entry) };
  // "Amazon Xyzzy for hybrid clouds" is Xyzzy where that was new or is a part of something; "Xyzzy support for Ruby" is not.
  const opening = names.find(({ entry, start }) => start === 0 && isNewThen(entry, dateOf()));
  // Of "Xyzzy-based Plugh instances", both new, the one known to be from then is the news.
  const launched =
    !opening || opening.entry.announced ? undefined : names.find(({ entry }) => wasLaunched(entry, dateOf()));
  if (opening && launched && launched !== opening) {
    return { entry: launched.entry, about: about.filter(entry => entry !== launched.entry) };
  }
  // "Xyzzy が …" tells what is new of it.
  const isTold =
    opening !== undefined &&
    !opening.entry.announced &&
    /^\s?[\u304c\u3067\u306f\u306b](?!\s*\u65b0)/.test(subject.slice(opening.end));
  if (opening && !isTold && !/(?<!\p{L})(?:support|integrations?|integrates?)(?!\p{L})/iu.test(subject)) {
    return { entry: opening.entry, about: about.filter(entry => entry !== opening.entry) };
  }
  if (linked && !names.length && !isNews && !telling(subject).length) return { entry: linked.entry, about: [] };
  return { entry: undefined, about };
}

/** "Xyzzy-based Plugh": what it is made with, and nothing before. */
const basis = /^(?:\p{Lu}[^\s,.;:]*\s){0,3}\p{Lu}[^\s,.;:]{0,30}-(?:based|powered)\s+(?=\p{Lu})/u;

/** "Caves for Xyzzy": the part "Xyzzy Caves" that was new then. */
function namedTheOtherWay(
  subject: string,
  [name, another]: readonly NameMatch[],
  { catalog, dateOf }: NameContext,
): CatalogEntry | undefined {
  if (!name || another || name.start === 0 || name.end !== subject.length || name.start > 40) return undefined;
  const part = /^(.*\S)\s(?:for|in|on|für|bei|para|pour)\s$/iu.exec(subject.slice(0, name.start))?.[1];
  const entry = part === undefined ? undefined : catalog.findByName(`${subject.slice(name.start)} ${part}`);
  return entry?.announced && entry.parent === name.entry.id && isNewThen(entry, dateOf()) ? entry : undefined;
}

const modified = /[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]\s?$/u;

function isOfThen(entry: CatalogEntry, { dateOf }: NameContext): boolean {
  return entry.kind !== 'service' && wasLaunchedAbout(entry, dateOf());
}

/**
 * "[Xyzzy Deep Caves](…/xyzzy/)": words that open with a part of the service whose page it is name that part where it was new, and those that
 * go on in capitals behind the name of a service that had been there name a part that no catalog knows.
 */
function partNamed(
  page: CatalogEntry,
  [opens]: readonly NameMatch[],
  subject: string,
  { dateOf }: NameContext,
): Pick<Resolved, 'entry'> | undefined {
  if (page.kind !== 'service' || opens?.start !== 0) return undefined;
  const { entry, end } = opens;
  if (entry.parent === page.id) return entry.announced && isNewThen(entry, dateOf()) ? { entry } : undefined;
  const isMore = entry === page && /^(?: \p{Lu}[\p{L}\d-]+)+$/u.test(subject.slice(end));
  return isMore && !isNewThen(entry, dateOf()) ? { entry: undefined } : undefined;
}

/** "Find deep caves with Amazon Xyzzy", "使用 Xyzzy …": what opens with no name and tells what to do with something is on that, where it was launched that month. */
function isMeansLaunched({ entry, start, end }: NameMatch, subject: string, date: string | undefined): boolean {
  if (!wasLaunchedAbout(entry, date)) return false;
  const before = subject.slice(0, start);
  if (usingUnspaced.test(before)) return !extending.test(subject.slice(end));
  return using.test(before) && !extending.test(before) && !telling(subject.slice(end)).length;
}

const using = /\s(?:with|using|via|through)\s+(?:the\s+)?(?:new\s+)?$/i;
const usingUnspaced = /(?:^|[，：])(?:使用|利用|借助|通过|透過|用)\s?$/u;
const extending = /(?:^|\s)(?:integrat|work|support|compatib)|支持|支援|集成|整合/i;

/** "Inf1": what nothing else is called, and only a title where it was new. */
const instanceFamily = /^[A-Z][A-Za-z]{0,3}\d[a-z]{0,3}$/;

/** "R8g EC2 instances", which vendors write the other way round. */
const familyFirst = /^([a-z]{1,3}\d[\w-]*) EC2 instances?/i;

/** Whether a page may be about what the words beside it name: a conference is not, and a service only if they name it. */
function isOf(entry: CatalogEntry, names: readonly NameMatch[], date: string | undefined): boolean {
  if (isOccasion(entry, date)) return false;
  return entry.kind !== 'service' || names.some(name => name.entry === entry || name.entry.parent === entry.id);
}

/** "Support for Ruby", "Supports C++", "ML services": an everyday word goes on as none of a product does. */
function isCommon(subject: string, end: number): boolean {
  return (
    /^\s(?:for|of|für|pour|para)\s/i.test(subject.slice(end)) ||
    servicesBehind.test(subject.slice(end)) ||
    /^(?:now\s)?supports?$/i.test(subject.slice(0, end))
  );
}

/** "Windows Plugh": an everyday word behind the name of somebody else's product is a part of that. */
function isOfOther(subject: string): boolean {
  return vendorNamed.test(subject) && !/^(?:Amazon|AWS|Alexa)\s/.test(subject);
}

/** An everyday word is no name of something that came over half a year later. */
function isLater({ announced }: CatalogEntry, date: string | undefined): boolean {
  return (monthsBetween(announced?.date, date) ?? 0) < -6;
}

/** A subject that is a name but for a slip of the pen, or such a name before words in another script, names what is meant. */
function withNearName(names: readonly NameMatch[], subject: string, catalog: Catalog): readonly NameMatch[] {
  const first = names[0];
  // What follows a name is looked at only where it may go on.
  if (first?.start === 0 && !/^ [A-Z]/.test(subject.slice(first.end, first.end + 2))) return names;
  const written = /^[A-Za-z][\x20-\x7e]{4,59}?(?=\s*(?:[^\x00-\x7f]|$))/.exec(subject)?.[0];
  if (!written || wordsIn(written) > 7) return names;
  const opening = /^.*?(?=\s(?:for|in|on|with|to)\s)/.exec(written)?.[0];
  const whole = catalog.findByNearName(written);
  const entry = whole ?? (opening && catalog.findByNearName(opening));
  if (!entry || names.some(name => name.entry === entry)) return names;
  const near = {
    start: 0,
    end: (whole ? written : opening)?.length ?? 0,
    entry,
    entries: [entry],
    isEveryday: false,
    hasVendorWord: false,
  };
  return [near, ...names.filter(({ start }) => start >= near.end)];
}

/** The names in a text; of several things that share one, the one that was new at the time of the post. */
export function namesThen(text: string, { catalog, dateOf, isCautious }: NameContext): readonly NameMatch[] {
  const found = catalog.namesIn(text);
  const names = isCautious ? found.filter(isSureName) : found;
  if (names.every(({ entries }) => entries.length < 2)) return names;
  const date = dateOf();
  return names.map(match => {
    const { entry, entries } = match;
    if (entries.length < 2 || wasLaunched(entry, date)) return match;
    const launched = entries.find(claimant => wasLaunched(claimant, date));
    return launched ? { ...match, entry: launched } : match;
  });
}

/** No everyday word, or one that users call a thing of theirs. */
function isSureName({ entry, isEveryday, hasVendorWord }: NameMatch): boolean {
  return !isEveryday || hasVendorWord || entry.origin !== undefined;
}

/** Whether the address of a news page says that `entry` itself is new: `…/new-aws-datasync-automated-…`, `…/introducing-aws-app-mesh…`. */
export function launches(url: string, entry: CatalogEntry, catalog: Catalog): boolean {
  const slug = slugOf(url);
  const opening =
    /^(?:new-(?!for-|in-)|introducing-|announcing-|now-available-|coming-soon-|preview-|aws-announces-|amazon-announces-|aws-launches-)+/.exec(
      slug,
    );
  const rest = opening ? slug.slice(opening[0].length) : slug;
  const words = rest.replace(/^(?:the|an|a)-/, '').replace(/-/g, ' ');
  const [name] = catalog.namesIn(capitalised(words));
  if (name?.entry !== entry || name.start > 0) return false;
  const tail = words.slice(name.end).trim();
  // What an address goes on to say of a thing is news of it: "new-aws-xyzzy-rules-now-support-…".
  if (opening)
    return (
      !/(?:^|\s)(?:now|supports?|adds|gets|lets|can)(?:\s|$)/.test(tail) ||
      /^(?:is |now )*(?:generally )?available/.test(tail)
    );
  return !tail || /^(?:is |now )?(?:now )?(?:generally )?available/.test(tail);
}

/** The last part of a page's path, in lower case. */
export function slugOf(url: string): string {
  const parts = hostAndPath(url).path.split('/').filter(Boolean);
  return (parts.at(-1) ?? '').toLowerCase().replace(/\.html?$/, '');
}

/** A slug's words with capitals, as the name matcher wants names in prose. */
function capitalised(words: string): string {
  return words.replace(/(?<![\p{L}\d])\p{Ll}/gu, letter => letter.toUpperCase());
}

function mentionsWords(subject: string, name: string): boolean {
  const words = new Set(telling(subject).map(singular));
  const own = telling(name);
  return own.length > 0 && own.filter(word => words.has(singular(word))).length >= Math.ceil(own.length * 0.6);
}

/** Whether a link's text names something: "here", "the blog post" and "expanded to Plugh" do not, "Ruby for lambda" does. */
export function isTelling(subject: string): boolean {
  return (
    /\p{Lu}|\p{Lo}|\d/u.test(subject) &&
    telling(subject).length > 0 &&
    !/^(?:here|this|link|read more|blog|post|more)\b/i.test(subject) &&
    !/^\p{Ll}+ed (?:to|into|in|for|with|by|on)\s/u.test(subject)
  );
}
