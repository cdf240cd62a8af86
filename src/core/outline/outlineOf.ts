import type { Announcement } from '../announcements/announcement';
import type { Link } from '../post/link';
import { linkLabelOf } from '../post/linkLabel';
import type { Post } from '../post/post';
import type { Section } from '../post/section';
import { findLeads } from './leads';
import type { AnnouncementNode, LeadNode, LinkNode, OutlineNode, SectionNode } from './outlineNode';
import { UniqueIds } from './uniqueIds';

/**
 * The outline of a post: its sections nested as their levels are, under each its announcements, under each the docs and the post's own
 * links. A post without headings is outlined by its leads; one without text by the links of its front matter.
 */
export function outlineOf(post: Post): readonly OutlineNode[] {
  const ids = new UniqueIds();
  if (post.sections.length) {
    const announced = groupBy(post.announcements, ({ section }) => section);
    return [
      ...(announced.get(undefined) ?? []).map(announcement => announcementNode(announcement, undefined, ids)),
      ...post.sections.map(section => sectionNode(section, undefined, announced, ids)),
    ];
  }
  const leads = findLeads(post.markdown);
  if (leads.length) return leadNodes(post, leads, ids);
  if (post.announcements.length)
    return post.announcements.map(announcement => announcementNode(announcement, undefined, ids));
  return post.links.map(link => linkNode(link, undefined, '', ids));
}

type Announced = ReadonlyMap<Section | undefined, readonly Announcement[]>;

type Mutable<Node extends OutlineNode> = { -readonly [Key in keyof Node]: Node[Key] } & { children: OutlineNode[] };

function sectionNode(
  section: Section,
  parent: OutlineNode | undefined,
  announced: Announced,
  ids: UniqueIds,
): SectionNode {
  const id = ids.next(`${parent?.id ?? ''}/${section.title}`);
  const node: Mutable<SectionNode> = {
    kind: 'section',
    id,
    label: section.title,
    parent,
    children: [],
    range: section.range,
    section,
    announced: 0,
  };
  const own = announced.get(section) ?? [];
  const below = section.children.map(child => sectionNode(child, node, announced, ids));
  node.children = [...own.map(announcement => announcementNode(announcement, node, ids)), ...below];
  node.announced = own.length + below.reduce((sum, child) => sum + child.announced, 0);
  return node;
}

function leadNodes(post: Post, leads: ReturnType<typeof findLeads>, ids: UniqueIds): readonly OutlineNode[] {
  const roots: Mutable<LeadNode>[] = leads.map(({ title, range }) => ({
    kind: 'lead',
    id: ids.next(`/${title}`),
    label: title,
    parent: undefined,
    children: [],
    range,
  }));
  const before: OutlineNode[] = [];
  for (const announcement of post.announcements) {
    const lead = roots.findLast(({ range }) => range.start <= announcement.range.start);
    if (lead) lead.children.push(announcementNode(announcement, lead, ids));
    else before.push(announcementNode(announcement, undefined, ids));
  }
  return [...before, ...roots];
}

function announcementNode(
  announcement: Announcement,
  parent: OutlineNode | undefined,
  ids: UniqueIds,
): AnnouncementNode {
  const { name, range, docs, links, entry } = announcement;
  const id = ids.next(`!${entry?.id ?? name}`);
  const node: Mutable<AnnouncementNode> = {
    kind: 'announcement',
    id,
    label: name,
    parent,
    children: [],
    range,
    announcement,
  };
  if (docs)
    node.children.push({
      kind: 'docs',
      id: ids.next(`${id}?docs`),
      label: docs.url,
      parent: node,
      children: [],
      range,
      announcement,
    });
  for (const link of links) {
    if (docs?.kind === 'post' && link.url === docs.url) continue;
    node.children.push(linkNode(link, node, id, ids));
  }
  return node;
}

function linkNode(link: Link, parent: OutlineNode | undefined, owner: string, ids: UniqueIds): LinkNode {
  return {
    kind: 'link',
    id: ids.next(`${owner}>${link.url}`),
    label: linkLabelOf(link) || link.url,
    target: link.url,
    parent,
    children: [],
    range: link.range,
    link,
  };
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
