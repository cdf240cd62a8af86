import type { OutlineNode } from './outlineNode';

/**
 * The outline `next` with the ids of `previous` kept where an item is still the same one though its name changed, so that
 * typing in a heading neither collapses nor deselects it or anything else. Siblings are paired from both ends while they are
 * the same, then by id, and what is left between two pairs in order, when it is of one kind; at last a section that went to
 * another parent with the one of its name that is missing. Linear in the number of items.
 */
export function keepIds(previous: readonly OutlineNode[], next: readonly OutlineNode[]): readonly OutlineNode[] {
  const kept = new Map<OutlineNode, OutlineNode>();
  noteKept(previous, next, kept);
  noteMoved(previous, next, kept);
  return renamed(next, undefined, kept, new Set([...kept.values()].map(({ id }) => id)));
}

function noteKept(
  previous: readonly OutlineNode[],
  next: readonly OutlineNode[],
  kept: Map<OutlineNode, OutlineNode>,
): void {
  for (const [node, partner] of partnersOf(previous, next)) {
    kept.set(node, partner);
    noteKept(partner.children, node.children, kept);
  }
}

/** Pairs what is left of both outlines, whatever the parents: sections whose name only one on either side has. */
function noteMoved(
  previous: readonly OutlineNode[],
  next: readonly OutlineNode[],
  kept: Map<OutlineNode, OutlineNode>,
): void {
  const paired = new Set(kept.values());
  const missing = onlyOnes(previous, node => paired.has(node));
  if (!missing.size) return;
  for (const [label, node] of onlyOnes(next, candidate => kept.has(candidate))) {
    const partner = missing.get(label);
    // What is below a moved section was paired along with it.
    if (!partner || kept.has(node)) continue;
    kept.set(node, partner);
    noteKept(partner.children, node.children, kept);
  }
}

/** The sections that are not paired yet, by name, parents first; none of a name that several have. */
function onlyOnes(
  nodes: readonly OutlineNode[],
  isPaired: (node: OutlineNode) => boolean,
): ReadonlyMap<string, OutlineNode> {
  const found = new Map<string, OutlineNode | undefined>();
  const visit = (node: OutlineNode): void => {
    if (node.kind !== 'section') return;
    if (!isPaired(node)) found.set(node.label, found.has(node.label) ? undefined : node);
    node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return new Map([...found].flatMap(([label, node]) => (node ? [[label, node] as const] : [])));
}

type Renamable = { -readonly [Key in keyof OutlineNode]: OutlineNode[Key] };

/** A copy of the tree with ids kept; what is new must not take an id that is kept elsewhere. */
function renamed(
  nodes: readonly OutlineNode[],
  parent: OutlineNode | undefined,
  kept: ReadonlyMap<OutlineNode, OutlineNode>,
  taken: Set<string>,
): readonly OutlineNode[] {
  return nodes.map(node => {
    const id = kept.get(node)?.id ?? unused(node.id, taken);
    taken.add(id);
    const copy = { ...node, id, parent } as Renamable;
    copy.children = renamed(node.children, copy as OutlineNode, kept, taken);
    return copy as OutlineNode;
  });
}

function unused(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  for (let number = 2; ; number++) {
    const other = `${id}\u0001${number}`;
    if (!taken.has(other)) return other;
  }
}

function partnersOf(
  previous: readonly OutlineNode[],
  next: readonly OutlineNode[],
): ReadonlyMap<OutlineNode, OutlineNode> {
  const partners = new Map<OutlineNode, OutlineNode>();
  const pair = (node: OutlineNode | undefined, partner: OutlineNode | undefined): boolean => {
    if (!node || !partner || !isSame(node, partner)) return false;
    partners.set(node, partner);
    return true;
  };
  const shorter = Math.min(previous.length, next.length);
  let first = 0;
  while (first < shorter && pair(next[first], previous[first])) first++;
  let last = 0;
  while (last < shorter - first && pair(next.at(-1 - last), previous.at(-1 - last))) last++;
  pairMiddles(previous.slice(first, previous.length - last), next.slice(first, next.length - last), partners);
  return partners;
}

/** Whether two items say the same; ids may differ where one of them was renamed. */
function isSame(a: OutlineNode, b: OutlineNode): boolean {
  if (a.label !== b.label) return false;
  return a.kind === 'link' && b.kind === 'link' ? a.link.url === b.link.url : a.kind === b.kind;
}

/** What was moved keeps its id; what was renamed stands between the same neighbours. */
function pairMiddles(
  previous: readonly OutlineNode[],
  next: readonly OutlineNode[],
  partners: Map<OutlineNode, OutlineNode>,
): void {
  const wanted = new Set(next.map(({ id }) => id));
  const byId = new Map(previous.map((node, index) => [node.id, index]));
  let from = 0;
  const waiting: OutlineNode[] = [];
  const pairUp = (to: number): void => {
    const free = previous.slice(from, to).filter(({ id }) => !wanted.has(id));
    for (const [index, node] of waiting.splice(0).entries()) {
      const candidate = free[index];
      if (candidate?.kind === node.kind) partners.set(node, candidate);
    }
  };
  for (const node of next) {
    const at = byId.get(node.id);
    const same = at === undefined ? undefined : previous[at];
    if (at === undefined || !same) {
      waiting.push(node);
      continue;
    }
    partners.set(node, same);
    if (at < from) continue;
    pairUp(at);
    from = at + 1;
  }
  pairUp(previous.length);
}
