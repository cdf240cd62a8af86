import type { TreeNode } from './treeNode';

/**
 * The tree `next` with the ids of `previous` kept where an item is still the same one though its name changed, so that
 * typing in a heading neither collapses nor deselects it or anything else. Siblings are paired from both ends while they are
 * the same, then by id, and what is left between two pairs in order, when it is of one kind; at last a section that went to
 * another parent with the one of its name that is missing. Linear in the number of items.
 */
export function keepIds<Node extends TreeNode<Node>>(
  previous: readonly Node[],
  next: readonly Node[],
): readonly Node[] {
  const kept = new Map<Node, Node>();
  noteKept(previous, next, kept);
  noteMoved(previous, next, kept);
  // Mostly everything has the id it is to have: ids of one tree are unique, so nothing needs another.
  if ([...kept].every(([node, { id }]) => node.id === id)) return next;
  return renamed(next, undefined, kept, new Set([...kept.values()].map(({ id }) => id)));
}

function noteKept<Node extends TreeNode<Node>>(
  previous: readonly Node[],
  next: readonly Node[],
  kept: Map<Node, Node>,
): void {
  for (const [node, partner] of partnersOf(previous, next)) {
    kept.set(node, partner);
    noteKept(partner.children, node.children, kept);
  }
}

/** Pairs what is left of both trees, whatever the parents: sections whose name only one on either side has. */
function noteMoved<Node extends TreeNode<Node>>(
  previous: readonly Node[],
  next: readonly Node[],
  kept: Map<Node, Node>,
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
function onlyOnes<Node extends TreeNode<Node>>(
  nodes: readonly Node[],
  isPaired: (node: Node) => boolean,
): ReadonlyMap<string, Node> {
  const found = new Map<string, Node | undefined>();
  const visit = (node: Node): void => {
    if (node.kind !== 'section') return;
    if (!isPaired(node)) found.set(node.label, found.has(node.label) ? undefined : node);
    node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return new Map([...found].flatMap(([label, node]) => (node ? [[label, node] as const] : [])));
}

type Renamable<Node> = { -readonly [Key in keyof Node]: Node[Key] };

/** A copy of the tree with ids kept; what is new must not take an id that is kept elsewhere. */
function renamed<Node extends TreeNode<Node>>(
  nodes: readonly Node[],
  parent: Node | undefined,
  kept: ReadonlyMap<Node, Node>,
  taken: Set<string>,
): readonly Node[] {
  return nodes.map(node => {
    const id = kept.get(node)?.id ?? unused(node.id, taken);
    taken.add(id);
    const copy: Renamable<Node> = { ...node, id, parent };
    copy.children = renamed<Node>(node.children, copy, kept, taken);
    return copy;
  });
}

function unused(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  for (let number = 2; ; number++) {
    const other = `${id}\u0001${number}`;
    if (!taken.has(other)) return other;
  }
}

function partnersOf<Node extends TreeNode<Node>>(
  previous: readonly Node[],
  next: readonly Node[],
): ReadonlyMap<Node, Node> {
  const partners = new Map<Node, Node>();
  const pair = (node: Node | undefined, partner: Node | undefined): boolean => {
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
function isSame<Node extends TreeNode<Node>>(a: Node, b: Node): boolean {
  return a.label === b.label && a.kind === b.kind && a.target === b.target;
}

/** What was moved keeps its id; what was renamed stands between the same neighbours. */
function pairMiddles<Node extends TreeNode<Node>>(
  previous: readonly Node[],
  next: readonly Node[],
  partners: Map<Node, Node>,
): void {
  const wanted = new Set(next.map(({ id }) => id));
  const byId = new Map(previous.map((node, index) => [node.id, index]));
  let from = 0;
  const waiting: Node[] = [];
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
