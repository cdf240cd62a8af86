import type { Announcement } from '../announcements/announcement';
import type { Link } from '../post/link';
import type { Section } from '../post/section';
import type { OffsetRange } from '../text/range';
import type { TreeNode } from './treeNode';

interface NodeBase extends TreeNode<OutlineNode> {
  /** Where a click leads. */
  readonly range: OffsetRange;
}

export interface SectionNode extends NodeBase {
  readonly kind: 'section';
  readonly section: Section;
  /** Announcements in the section and below it. */
  readonly announced: number;
}

/** A bold lead-in or list lead that stands for a heading in a post that has none. */
export interface LeadNode extends NodeBase {
  readonly kind: 'lead';
}

export interface AnnouncementNode extends NodeBase {
  readonly kind: 'announcement';
  readonly announcement: Announcement;
}

/** The documentation of an announcement: what "Open AWS Docs" opens. */
export interface DocsNode extends NodeBase {
  readonly kind: 'docs';
  readonly announcement: Announcement;
}

export interface LinkNode extends NodeBase {
  readonly kind: 'link';
  readonly link: Link;
}

export type OutlineNode = SectionNode | LeadNode | AnnouncementNode | DocsNode | LinkNode;
