import type { OutlineNode } from './outlineNode';

/**
 * The outline `next` with the ids of `previous` kept where an item is still the same one though its name changed, so that
 * typing in a heading neither collapses nor deselects it. Siblings are matched by id; what is left between two matches is
 * matched in order, when it is of one kind. Linear in the number of items.
 */
export function keepIds(previous: readonly OutlineNode[], next: readonly OutlineNode[]): readonly OutlineNode[] {
  const taken = new Set<string>();
  return keep(previous, next, undefined, taken);
}

type Renamable = { -readonly [Key in keyof OutlineNode]: OutlineNode[Key] };

function keep(
  previous: readonly OutlineNode[],
  next: readonly OutlineNode[],
  parent: OutlineNode | undefined,
  taken: Set<string>,
): readonly OutlineNode[] {
  const partners = partnersOf(previous, next);
  const kept = next.map(node => {
    const id = unused(partners.get(node)?.id ?? node.id, taken);
    taken.add(id);
    return { ...node, id, parent } as Renamable;
  });
  return kept.map((node, index) => {
    const source = next[index];
    if (source) node.children = keep(partners.get(source)?.children ?? [], source.children, node as OutlineNode, taken);
    return node as OutlineNode;
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
  return partners;
}
