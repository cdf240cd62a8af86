import type { CatalogEntry, LifecycleFact, LifecycleKind } from './entry';

/** Where the documentation of a thing is, by the catalog alone. */
export interface CatalogDocs {
  readonly url: string;
  /** `page`: about the very thing; `landing`: the start page of what it is a part of. */
  readonly kind: 'page' | 'landing';
  /** Whose page it is. */
  readonly entry: CatalogEntry;
}

/** What became of a thing: a state, and the fact it rests on. */
export type CatalogStatus =
  | { readonly state: 'active' }
  | { readonly state: 'renamed' | 'closed-to-new' | 'ending' | 'ended' | 'superseded'; readonly fact: LifecycleFact };

/** The docs page of an entry, else the nearest one of what it is a part of. A service's own page counts as `page`. */
export function docsOf(entry: CatalogEntry, byId: (id: string) => CatalogEntry | undefined): CatalogDocs | undefined {
  if (entry.docs) return { url: entry.docs.url, kind: 'page', entry };
  const seen = new Set([entry.id]);
  for (let part = entry; part.parent !== undefined && !seen.has(part.parent);) {
    const whole = byId(part.parent);
    if (!whole) return undefined;
    if (whole.docs) return { url: whole.docs.url, kind: 'landing', entry: whole };
    seen.add(whole.id);
    part = whole;
  }
  return undefined;
}

/**
 * The status to show for an entry on a day (`YYYY-MM-DD`): the gravest fact that holds. An end that is announced or
 * dated in the future is `ending`.
 */
export function statusOf({ lifecycle }: CatalogEntry, today: string): CatalogStatus {
  const last = (event: LifecycleKind): LifecycleFact | undefined =>
    lifecycle.filter(fact => fact.event === event).at(-1);
  const holds = (fact: LifecycleFact | undefined): fact is LifecycleFact =>
    fact !== undefined && fact.date <= today.slice(0, fact.date.length);
  const end = last('ended');
  if (holds(end)) return { state: 'ended', fact: end };
  const ending = end ?? last('end-announced');
  if (ending) return { state: 'ending', fact: ending };
  for (const state of ['superseded', 'closed-to-new', 'renamed'] as const) {
    const fact = last(state);
    if (holds(fact)) return { state, fact };
  }
  return { state: 'active' };
}
