import type { CatalogEntry } from '../catalog/entry';
import type { Section } from '../post/section';
import { mapDefined } from '../text/mapDefined';
import type { OffsetRange } from '../text/range';
import type { Candidate } from './candidate';
import { isCoined } from './nameForm';
import { speaksOfNews } from './naming';
import { isNewsLink } from './knownNews';
import { isNewThen, wasLaunched } from './launchTime';
import { ownWordsOf, singular, telling } from './tellingWords';

/**
 * Brings together what is one thing: the same entry, the same name but for order and filling words, an item of a table of contents and
 * the heading it leads to, two names for one news page. In the order of the text.
 */
export function groupCandidates(
  candidates: readonly Candidate[],
  sections: readonly Section[],
  date: string | undefined,
): readonly (readonly Candidate[])[] {
  const union = new Union();
  let headings: ReadonlyMap<string, Candidate> | undefined;
  const pages = new Map<string, string>();
  /** The place of the title that has a page. */
  const titled = new Map<string, OffsetRange>();
  const keys = new Map(candidates.map(candidate => [candidate, keyOf(candidate)]));
  const headed = headingsBySection(candidates);
  const namedBy = new Map<string, Candidate>();
  const described = new Map<Candidate, CatalogEntry>();
  const coined = new Map(
    mapDefined([...keys], ([{ entry, name }, key]) => (!entry && isCoined(name) ? ([name, key] as const) : undefined)),
  );
  const headedSections = new Map(
    mapDefined([...keys], ([{ source, unit }, key]) =>
      source === 'title' && unit.role === 'heading' ? ([key, unit.section] as const) : undefined,
    ),
  );
  for (const [candidate, key] of keys) {
    union.add(key);
    const above = candidate.unit.section && headed.get(candidate.unit.section);
    // What the text under several headings speaks of is none of them.
    if (above && isNamedBy(candidate, above, date) && (namedBy.get(key) ?? above) === above) {
      namedBy.set(key, above);
      union.join(keys.get(above) ?? keyOf(above), key);
    }
    if (above && candidate.entry && !described.has(above) && isDescribedBy(candidate.entry, candidate, above, date)) {
      described.set(above, candidate.entry);
      union.join(keys.get(above) ?? keyOf(above), key);
    }
    const own = coined.size && ownNameOf(candidate);
    const other = own ? coined.get(own) : undefined;
    if (other !== undefined) union.join(other, key);
    for (const unitLink of candidate.links) {
      const { link } = unitLink;
      if (link.kind === 'anchor' && candidate.source === 'title') {
        headings ??= headingsByAnchor(candidates, sections);
        const heading = headings.get(anchorKey(link.url.slice(1)));
        if (heading) union.join(keys.get(heading) ?? keyOf(heading), key);
      }
      if (isNewsLink(unitLink) && candidate.source !== 'pattern') {
        const page = pageOf(link.url);
        const known = pages.get(page);
        // One page may announce several things by name; unnamed ones are the same, if not each of them has a heading or one title tells them apart.
        const isOther =
          areApart(headedSections.get(known ?? ''), headedSections.get(key)) ||
          (candidate.source === 'title' && titled.get(page) === candidate.range);
        if (known === undefined && candidate.source === 'title') titled.set(page, candidate.range);
        if (known !== undefined && !isOther && (candidate.entry === undefined || !known.startsWith('=')))
          union.join(known, key);
        else if (known === undefined) pages.set(page, key);
      }
    }
  }
  const groups = new Map<string, Candidate[]>();
  for (const [candidate, key] of keys) {
    const root = union.rootOf(key);
    const group = groups.get(root);
    if (group) group.push(candidate);
    else groups.set(root, [candidate]);
  }
  return [...groups.values()];
}

/** "Azure Xyzzy" in the text under "Faster starts with Azure Xyzzy" is what the heading is about, where that speaks of one thing. */
function isNamedBy(candidate: Candidate, heading: Candidate, date: string | undefined): boolean {
  const { source, unit, entry, about, name } = candidate;
  if (isSupport(candidate)) return tellsNews(heading, date);
  if (entry || unit.role === 'heading' || (source === 'title' && unit.role !== 'paragraph')) return false;
  if (heading.entry || about.length) return false;
  const own = new Set(telling(heading.name).map(singular));
  const words = telling(name);
  return words.length > 0 && words.every(word => own.has(singular(word)));
}

/** What a sentence says that a service supports now. */
function isSupport({ source, isDeclared, about, name }: Candidate): boolean {
  return source === 'pattern' && isDeclared === true && about.length === 1 && / support for /.test(name);
}

/** A heading that names more than a service that had been there: the text below tells what it means. */
function tellsNews(heading: Candidate, date: string | undefined): boolean {
  const { entry, about } = heading;
  return entry ? entry.kind !== 'service' || isNewThen(entry, date) : about.length > 0 && !speaksOfNews(heading);
}

/**
 * What was launched then and is named under "Xyzzy for Plugh" is what the heading is about, where all that this says beyond the services it
 * names is in the launched thing's name: Amazon Managed Xyzzy for Plugh. So is the first of such things under a heading in another script.
 */
function isDescribedBy(
  entry: CatalogEntry,
  { source, unit, range }: Candidate,
  heading: Candidate,
  date: string | undefined,
): boolean {
  if (heading.entry || !entry.announced || !isNewThen(entry, date)) return false;
  if (isInOtherScript(heading)) return true;
  // "[Caves](…/xyzzy-caves/)" under "Caves": the link tells what they are.
  if (source === 'link' && unit.text.slice(range.start, range.end).toLowerCase() === heading.name.toLowerCase())
    return true;
  const words = telling(heading.name).map(singular);
  if (words.length < 2) return false;
  const others = new Set(heading.about.flatMap(other => (other === entry ? [] : [...ownWordsOf(other)].map(singular))));
  const own = new Set([...ownWordsOf(entry)].map(singular));
  // "Our Xyzzy", "The famous Xyzzy": whatever the word before the name is, the heading ends with it.
  if (heading.about[0] === entry && !others.size && words.slice(1).every(word => own.has(word))) return true;
  const distinct = words.filter(word => !others.has(word));
  if (distinct.length > 0 && distinct.every(word => own.has(word))) return true;
  return wasLaunched(entry, date) && isNamedWithin(entry, new Set(words), others);
}

/** "Dig faster with deep caves in Xyzzy": the heading has all words of a part's name, two of which at least are no service's. */
function isNamedWithin(
  { kind, name, aliases }: CatalogEntry,
  words: ReadonlySet<string>,
  others: ReadonlySet<string>,
): boolean {
  if (kind === 'service') return false;
  return [name, ...aliases].some(one => {
    const told = telling(one).map(singular);
    return told.filter(word => !others.has(word)).length >= 2 && told.every(word => words.has(word));
  });
}

/** "亚马逊海王星", above the text on Amazon Neptune: machines translate names, and more often in headings. */
function isInOtherScript({ name, about }: Candidate): boolean {
  return !about.length && /\p{Lo}/u.test(name) && !/\p{Script=Latin}/u.test(name);
}

/** Headings of sections without sections of their own. */
function headingsBySection(candidates: readonly Candidate[]): ReadonlyMap<Section, Candidate> {
  const found = new Map<Section, Candidate>();
  const several = new Set<Section>();
  for (const candidate of candidates) {
    const { source, unit, name } = candidate;
    if (source !== 'title' || unit.role !== 'heading' || !unit.section || unit.section.children.length) continue;
    if (found.has(unit.section) || /[,&+/、]| and /.test(name)) several.add(unit.section);
    found.set(unit.section, candidate);
  }
  for (const section of several) found.delete(section);
  return found;
}

/** A page's address without what only tells where its readers came from; some sites number their news in the query. */
function pageOf(url: string): string {
  const number = /[?&]id=[\w-]+/i.exec(url)?.[0].slice(1) ?? '';
  return url.replace(/[?#].*$/, '').replace(/\/+$/, '') + number;
}

/** "The note-taker CaveBook" is what "CaveBook" is: a name that ends in one that is written as no other word is, behind a word for what it is. */
function ownNameOf({ source, entry, about, name }: Candidate): string | undefined {
  if (source === 'link' || entry || about.length) return undefined;
  const own = /^\S*\p{L}\s(\S*\p{Ll}\p{Lu}\S*(?:\s\p{Lu}\S*)?)$/u.exec(name)?.[1];
  return own !== undefined && !/^(?:and|und|for|of|with|mit|von|et|y|e)\s/u.test(name) ? own : undefined;
}

/** Two sections, neither of which is a part of the other. */
function areApart(section: Section | undefined, other: Section | undefined): boolean {
  return section !== undefined && other !== undefined && !isWithin(section, other) && !isWithin(other, section);
}

function isWithin(inner: Section, outer: Section): boolean {
  for (let current: Section | undefined = inner; current; current = current.parent) if (current === outer) return true;
  return false;
}

/** What makes two candidates the same thing by themselves. */
export function keyOf({ entry, name }: Candidate): string {
  if (entry) return `=${entry.id}`;
  const words = telling(name.replace(capitalWithin, '$1 $2')).map(singular);
  return [...new Set(words.length ? words : [name.toLowerCase()])].sort().join(' ');
}

/** "CaveDB" is what others write "Cave DB". */
const capitalWithin = /([a-z]{2})([A-Z])/g;

function headingsByAnchor(
  candidates: readonly Candidate[],
  sections: readonly Section[],
): ReadonlyMap<string, Candidate> {
  const bySection = new Map(
    candidates
      .filter(({ source, unit }) => source === 'title' && unit.role === 'heading')
      .map(candidate => [candidate.unit.section, candidate]),
  );
  const found = new Map<string, Candidate>();
  const walk = (list: readonly Section[]): void => {
    for (const section of list) {
      const candidate = bySection.get(section);
      if (candidate) found.set(anchorKey(section.slug), candidate);
      walk(section.children);
    }
  };
  walk(sections);
  return found;
}

/** Anchors as posts write them by hand differ from the real ones in case and marks. */
function anchorKey(anchor: string): string {
  return anchor.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Union-find; the first name of a set stays its root. */
class Union {
  readonly #parents = new Map<string, string>();

  add(key: string): void {
    if (!this.#parents.has(key)) this.#parents.set(key, key);
  }

  join(first: string, second: string): void {
    this.add(first);
    this.add(second);
    const a = this.rootOf(first);
    const b = this.rootOf(second);
    // A catalogued thing gives its name to the rest.
    if (a !== b)
      this.#parents.set(
        b.startsWith('=') && !a.startsWith('=') ? a : b,
        b.startsWith('=') && !a.startsWith('=') ? b : a,
      );
  }

  rootOf(key: string): string {
    let root = key;
    for (
      let parent = this.#parents.get(root);
      parent !== undefined && parent !== root;
      parent = this.#parents.get(root)
    )
      root = parent;
    this.#parents.set(key, root);
    return root;
  }
}
