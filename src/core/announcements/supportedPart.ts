import type { CatalogEntry } from '../catalog/entry';
import { isNewThen } from './launchTime';
import { type NameContext, namesThen } from './resolve';
import { telling } from './tellingWords';

/** The part of a service that was new then and whose whole name the service's and what it supports make up: "Xyzzy now supports Deep Caves". */
export function supportedPart(service: string, supported: string, context: NameContext): CatalogEntry | undefined {
  const name = `${service} ${supported}`;
  const [part] = namesThen(name, context);
  if (part?.start !== 0 || part.end !== name.length) return undefined;
  const { entry } = part;
  if (entry.kind === 'service' || !entry.announced || !isNewThen(entry, context.dateOf())) return undefined;
  const told = new Set(telling(name));
  return telling(entry.name).every(word => told.has(word)) ? entry : undefined;
}
