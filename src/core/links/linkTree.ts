import type { Link, LinkKind } from '../post/link';
import type { LinkProblem } from '../post/linkProblem';
import type { Section } from '../post/section';
import type { OffsetRange } from '../text/range';
import type { TreeNode } from '../outline/treeNode';
import { UniqueIds } from '../outline/uniqueIds';
import { filteredLinks, type ListedLink } from './listedLinks';

/** Groups by kind: what a link leads to, what is broken, pictures, and definitions that nothing uses. */
export type LinkGroupKind = 'broken' | LinkKind | 'image' | 'unused';

interface NodeBase extends TreeNode<LinkTreeNode> {
  /** Where a click leads. */
  readonly range: OffsetRange;
}

interface GroupBase extends NodeBase {
  readonly kind: 'group';
  /** Links in it; several to one address count as they are shown. */
  readonly count: number;
}

/** A group of links, labelled by its kind or heading; `section` is undefined for those above the first one, the label is empty then. */
export type LinkGroupNode =
  | (GroupBase & { readonly by: 'kind'; readonly group: LinkGroupKind })
  | (GroupBase & { readonly by: 'section'; readonly section: Section | undefined });

export interface LinkRowNode extends NodeBase {
  readonly kind: 'link';
  readonly link: Link;
  readonly problem: LinkProblem | undefined;
  /** How often the post links its address, where repeats are hidden; 1 where each has its own row. */
  readonly times: number;
}

/** One place of a link that stands for several. */
export interface LinkPlaceNode extends NodeBase {
  readonly kind: 'place';
  readonly link: Link;
}

export type LinkTreeNode = LinkGroupNode | LinkRowNode | LinkPlaceNode;

export interface LinkTreeOptions {
  readonly groupBy: 'kind' | 'section';
  /** `once`: links to one address share the row of the first. */
  readonly repeats: 'each' | 'once';
  readonly filter: string;
}

export interface LinkTree {
  readonly nodes: readonly LinkTreeNode[];
  /** How many links the filter lets through, of how many. */
  readonly shown: number;
  readonly total: number;
}

/** The links of a post grouped and filtered, groups and links in a lasting order. Linear in the number of links. */
export function linkTreeOf(listed: readonly ListedLink[], { groupBy, repeats, filter }: LinkTreeOptions): LinkTree {
  const wanted = filteredLinks(listed, filter);
  const rows = repeats === 'once' ? byAddress(wanted) : wanted.map((first): Repeated => [first]);
  const making: Making = { ids: new UniqueIds(), startsClosed: rows.length > mostOpen };
  const groups = groupBy === 'kind' ? kindGroups(rows, making) : sectionGroups(rows, making);
  return { nodes: groups, shown: wanted.length, total: listed.length };
}

/** Groups of more links than this together start closed. */
const mostOpen = 1000;

interface Making {
  readonly ids: UniqueIds;
  readonly startsClosed: boolean;
}

/** Links to one address, in the order of the text. */
type Repeated = readonly [ListedLink, ...ListedLink[]];

function byAddress(listed: readonly ListedLink[]): readonly Repeated[] {
  const found = new Map<string, [ListedLink, ...ListedLink[]]>();
  for (const item of listed) {
    const { url } = item.link;
    const known = found.get(url);
    if (known) known.push(item);
    else found.set(url, [item]);
  }
  return [...found.values()];
}

const groupOrder: readonly LinkGroupKind[] = [
  'broken',
  'docs',
  'product',
  'whats-new',
  'blog',
  'article',
  'video',
  'code',
  'social',
  'page',
  'anchor',
  'mail',
  'other',
  'image',
  'unused',
];

function kindGroups(rows: readonly Repeated[], making: Making): readonly LinkGroupNode[] {
  const groups = new Map<LinkGroupKind, Repeated[]>(groupOrder.map(group => [group, []]));
  for (const row of rows) groups.get(groupOf(row[0]))?.push(row);
  return [...groups].flatMap(([group, members]) =>
    members.length
      ? [
          groupNode(
            { by: 'kind', group, id: making.ids.next(`=${group}`), label: group, range: rangeOf(members) },
            members,
            making,
          ),
        ]
      : [],
  );
}

function groupOf({ link: { syntax, kind }, problem }: ListedLink): LinkGroupKind {
  if (problem) return 'broken';
  if (syntax === 'definition') return 'unused';
  return syntax === 'image' ? 'image' : kind;
}

function sectionGroups(rows: readonly Repeated[], making: Making): readonly LinkTreeNode[] {
  const groups = new Map<Section | undefined, Repeated[]>();
  for (const row of rows) {
    const { section } = row[0].link;
    const group = groups.get(section);
    if (group) group.push(row);
    else groups.set(section, [row]);
  }
  return [...groups].map(([section, members]) => {
    const label = section?.title ?? '';
    const range = section?.range ?? rangeOf(members);
    return groupNode({ by: 'section', section, id: making.ids.next(`/${label}`), label, range }, members, making);
  });
}

function rangeOf(rows: readonly Repeated[]): OffsetRange {
  return rows[0]?.[0].link.range ?? { start: 0, end: 0 };
}

type Mutable<Node> = { -readonly [Key in keyof Node]: Node[Key] };
type GroupParts =
  | Pick<LinkGroupNode & { by: 'kind' }, 'by' | 'group' | 'id' | 'label' | 'range'>
  | Pick<LinkGroupNode & { by: 'section' }, 'by' | 'section' | 'id' | 'label' | 'range'>;

function groupNode(parts: GroupParts, rows: readonly Repeated[], { ids, startsClosed }: Making): LinkGroupNode {
  const node: Mutable<LinkGroupNode> = {
    ...parts,
    kind: 'group',
    startsClosed,
    parent: undefined,
    children: [],
    count: rows.length,
  };
  node.children = rows.map(row => rowNode(row, node, ids));
  return node;
}

function rowNode(row: Repeated, parent: LinkGroupNode, ids: UniqueIds): LinkRowNode {
  const [{ link, label, problem }] = row;
  const id = ids.next(`${parent.id}>${link.url}`);
  const node: Mutable<LinkRowNode> = {
    kind: 'link',
    id,
    label,
    target: link.url,
    parent,
    children: [],
    range: link.range,
    link,
    problem,
    times: row.length,
  };
  if (row.length > 1) node.children = row.map(place => placeNode(place, node, ids));
  return node;
}

function placeNode({ link, label }: ListedLink, parent: LinkRowNode, ids: UniqueIds): LinkPlaceNode {
  return {
    kind: 'place',
    id: ids.next(`${parent.id}@${link.section?.title ?? ''}`),
    label,
    target: link.url,
    parent,
    children: [],
    range: link.range,
    link,
  };
}

/** Whether the rows of two nodes say the same: they are worded from nothing else. */
export function looksSame(a: LinkTreeNode, b: LinkTreeNode): boolean {
  if (a.label !== b.label || a.target !== b.target) return false;
  if (a.kind === 'group') return b.kind === 'group' && a.count === b.count && a.by === b.by;
  if (b.kind === 'group' || a.kind !== b.kind || a.link.syntax !== b.link.syntax) return false;
  if (a.kind === 'place') return a.link.section?.title === b.link.section?.title;
  return b.kind === 'link' && a.times === b.times;
}
