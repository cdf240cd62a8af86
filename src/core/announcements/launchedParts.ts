import type { Catalog } from '../catalog/catalog';
import type { CatalogEntry } from '../catalog/entry';
import { mapDefined } from '../text/mapDefined';
import { isAboutThen, monthNumber } from './launchTime';

/** A part of a service, by one of the words that it goes by where its service is named. */
export interface Part {
  readonly entry: CatalogEntry;
  /** The id of what it is a part of. */
  readonly service: string;
  /** When it was launched. */
  readonly month: number;
  /** Its name without that of the service, in lower case. */
  readonly words: string;
  /** They are several: one common word would be found anywhere. */
  readonly isDistinct: boolean;
  /** It is a service itself, which is called by a name of its own. */
  readonly isService: boolean;
}

/** What was launched about a time, and how it is found. */
export interface Launches {
  readonly date: string;
  readonly launched: ReadonlyMap<string, readonly Part[]>;
  /** Those of several services that go by the same one word: "serverless". */
  readonly shared: ReadonlyMap<string, readonly Part[]>;
  readonly everyday: (text: string) => readonly CatalogEntry[];
}

/** What was launched about `date` (ISO 8601). A post is read again and again, so the last ones are kept. */
export function launchesAbout(date: string, catalog: Catalog): Launches {
  const kept = lastLaunches.get(catalog);
  if (kept?.date === date) return kept;
  const parts = launchedAbout(date, catalog);
  const launched = groupedBy(
    parts.filter(({ isService }) => !isService),
    ({ service }) => service,
  );
  const shared = groupedBy(
    parts.filter(({ isDistinct }) => !isDistinct),
    ({ words }) => words,
  );
  for (const [word, of] of shared) if (new Set(of.map(({ service }) => service)).size < 2) shared.delete(word);
  const launches = { date, launched, shared, everyday: everydayNames(catalog, launched) };
  lastLaunches.set(catalog, launches);
  return launches;
}

const lastLaunches = new WeakMap<Catalog, Launches>();

/** The parts of services that were launched about a time. */
function launchedAbout(date: string, catalog: Catalog): readonly Part[] {
  const then = monthNumber(date);
  return then === undefined ? [] : partsOf(catalog).filter(({ month }) => isAboutThen(then - month));
}

function groupedBy(parts: readonly Part[], keyOf: (part: Part) => string): Map<string, Part[]> {
  const groups = new Map<string, Part[]>();
  for (const part of parts) {
    const known = groups.get(keyOf(part));
    if (known) known.push(part);
    else groups.set(keyOf(part), [part]);
  }
  return groups;
}

/** Finds services with parts launched then by names that are everyday words, too: what stands beside them tells that they are meant. */
function everydayNames(
  catalog: Catalog,
  launched: ReadonlyMap<string, readonly Part[]>,
): (text: string) => readonly CatalogEntry[] {
  const named = new Map<string, CatalogEntry>();
  for (const id of launched.keys()) {
    const service = catalog.byId(id);
    for (const name of service?.everyday ?? []) if (service && /^[A-Z][A-Za-z ]+$/.test(name)) named.set(name, service);
  }
  if (!named.size) return () => [];
  const names = [...named.keys()].join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${names})(?![\\p{L}\\d])`, 'gu');
  // Sooner told than what stands before a name.
  const anyName = new RegExp(names);
  return text => (anyName.test(text) ? mapDefined(text.match(pattern) ?? [], name => named.get(name)) : none);
}

const none: readonly never[] = [];

const known = new WeakMap<Catalog, readonly Part[]>();

/** The parts of services whose launch is known. */
function partsOf(catalog: Catalog): readonly Part[] {
  let parts = known.get(catalog);
  if (!parts) {
    parts = readParts(catalog);
    known.set(catalog, parts);
  }
  return parts;
}

function readParts(catalog: Catalog): readonly Part[] {
  return catalog.entries.flatMap(entry => {
    const month = monthNumber(entry.announced?.date);
    if (entry.parent === undefined || month === undefined) return [];
    const service = catalog.byId(entry.parent);
    if (!service) return [];
    const own = namesOf(service).flatMap(name => [name, withoutVendor(name)]);
    const words = new Set(namesOf(entry).flatMap(name => wordsBeside(name, own)));
    return [...words].map(one => ({
      entry,
      service: service.id,
      month,
      words: one,
      isDistinct: /[a-z\d][ -][a-z\d]/.test(one),
      isService: entry.kind === 'service',
    }));
  });
}

/** "cave maps" of "Amazon Xyzzy cave maps" and of "Cave maps for Xyzzy". */
function wordsBeside(name: string, services: readonly string[]): readonly string[] {
  const written = withoutVendor(name).toLowerCase();
  for (const service of services) {
    const own = service.toLowerCase();
    if (written.startsWith(`${own} `)) return [written.slice(own.length + 1)];
    const joint = [' for ', ' in ', ' on '].find(word => written.endsWith(word + own));
    if (joint !== undefined) return [written.slice(0, -(joint + own).length)];
  }
  return [];
}

/** What an entry is called, in full. */
export function namesOf({ name, aliases }: CatalogEntry): readonly string[] {
  return [name, ...aliases];
}

/** "Xyzzy" of "Amazon Xyzzy". */
export function withoutVendor(name: string): string {
  return name.replace(/^(?:Amazon|AWS) /, '');
}
