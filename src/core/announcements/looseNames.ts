import type { Catalog } from '../catalog/catalog';
import type { CatalogEntry } from '../catalog/entry';
import { type Candidate, changed } from './candidate';
import { wasLaunchedAbout } from './launchTime';
import { isVendorNamed } from './naming';
import type { NameContext } from './resolve';
import { ownWordsOf, singular, telling } from './tellingWords';

/**
 * "Xyzzy Defender" for what is called Amazon Xyzzy Cave Defender: titles that are nothing but words of something launched then, one of them a
 * word that nothing else launched then has.
 */
export function withLooseNames(
  candidates: readonly Candidate[],
  { catalog, dateOf }: NameContext,
): readonly Candidate[] {
  const date = dateOf();
  if (date === undefined) return candidates;
  let owners: ReadonlyMap<string, CatalogEntry | undefined> | undefined;
  return candidates.map(candidate => {
    const { source, entry, name, about } = candidate;
    if (source !== 'title' || entry || name.length > longest) return candidate;
    // What names neither a service nor a vendor may be a subject: "Data quality".
    if (!about.length && !isVendorNamed(candidate)) return candidate;
    const words = telling(name).map(singular);
    if (words.length < 2 || words.length > mostWords) return candidate;
    owners ??= ownersOf(catalog, date);
    const meant = meantBy(words, owners, new Set(about.flatMap(of => [...ownWordsOf(of)].map(singular))));
    return meant ? changed(candidate, { entry: meant, name: meant.name, about: [] }) : candidate;
  });
}

/** In UTF-16 code units; longer titles say more than a name. */
const longest = 40;
const mostWords = 4;

function meantBy(
  words: readonly string[],
  owners: ReadonlyMap<string, CatalogEntry | undefined>,
  ofService: ReadonlySet<string>,
): CatalogEntry | undefined {
  const told = words.filter(word => !ofService.has(word));
  for (const word of told) {
    const owner = word.length < shortestOwn ? undefined : owners.get(word);
    if (!owner) continue;
    const own = new Set([...ownWordsOf(owner)].map(singular));
    // Of a part one word is any: "Xyzzy storage".
    const isEnough = told.length >= 2 || owner.kind === 'service';
    const named = telling(owner.name).filter(other => !ofService.has(singular(other)));
    if (isEnough && told.length + 1 >= named.length && words.every(other => own.has(other))) return owner;
  }
  return undefined;
}

/** Shorter words are acronyms, which many things share. */
const shortestOwn = 5;

/** For each word of what was launched about a time the one entry that has it; undefined where several do. */
function ownersOf(catalog: Catalog, date: string): ReadonlyMap<string, CatalogEntry | undefined> {
  const known = lastOwners.get(catalog);
  if (known?.date === date) return known.owners;
  const owners = new Map<string, CatalogEntry | undefined>();
  for (const entry of catalog.entries) {
    if (!wasLaunchedAbout(entry, date)) continue;
    for (const word of new Set([...ownWordsOf(entry)].map(singular)))
      owners.set(word, owners.has(word) ? undefined : entry);
  }
  lastOwners.set(catalog, { date, owners });
  return owners;
}

/** A post is read again and again. */
const lastOwners = new WeakMap<
  Catalog,
  { readonly date: string; readonly owners: ReadonlyMap<string, CatalogEntry | undefined> }
>();
