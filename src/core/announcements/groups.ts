import type { Section } from '../post/section';
import type { Candidate } from './candidate';
import { telling } from './resolve';

/**
 * Brings together what is one thing: the same entry, the same name but for order and filling words, an item of a table of contents and
 * the heading it leads to, two names for one news page. In the order of the text.
 */
export function groupCandidates(
  candidates: readonly Candidate[],
  sections: readonly Section[],
): readonly (readonly Candidate[])[] {
  const union = new Union();
  const headings = headingsByAnchor(candidates, sections);
  const pages = new Map<string, string>();
  const keys = new Map(candidates.map(candidate => [candidate, keyOf(candidate)]));
  for (const [candidate, key] of keys) {
    union.add(key);
    for (const { link } of candidate.links) {
      if (link.kind === 'anchor') {
        const heading = headings.get(anchorKey(link.url.slice(1)));
        if (heading && candidate.source === 'title') union.join(keys.get(heading) ?? keyOf(heading), key);
      }
      if (
        (link.kind === 'whats-new' || link.kind === 'blog') &&
        link.vendor !== undefined &&
        candidate.source !== 'pattern'
      ) {
        const page = pageOf(link.url);
        const known = pages.get(page);
        // One page may announce several things by name; unnamed ones are the same.
        if (known !== undefined && (candidate.entry === undefined || !known.startsWith('='))) union.join(known, key);
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

/** A page's address without what only tells where its readers came from; some sites number their news in the query. */
function pageOf(url: string): string {
  const number = /[?&]id=[\w-]+/i.exec(url)?.[0].slice(1) ?? '';
  return url.replace(/[?#].*$/, '').replace(/\/+$/, '') + number;
}

/** What makes two candidates the same thing by themselves. */
export function keyOf({ entry, name }: Candidate): string {
  if (entry) return `=${entry.id}`;
  const words = telling(name).map(word => word.replace(/(?<=\p{L}{3})s$/u, ''));
  return [...new Set(words.length ? words : [name.toLowerCase()])].sort().join(' ');
}

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
