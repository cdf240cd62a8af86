import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PostContext, parsePost } from '../../src/core/parsePost';
import type { Link } from '../../src/core/post/link';
import type { Post } from '../../src/core/post/post';
import { flatSections } from '../../src/core/post/section';
import type { OutlineNode } from '../../src/core/outline/outlineNode';
import type { OffsetRange } from '../../src/core/text/range';

/** The checkout; mocha runs there. */
export const root = process.cwd();

/** The text of a file of the checkout, by its path from the root. */
export function readProjectFile(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** What a text says between two offsets. */
export function slice({ text }: Post, { start, end }: OffsetRange): string {
  return text.slice(start, end);
}

/** A link as tests compare it: what it says, where it leads, and both as written. */
export interface WrittenLink {
  readonly text: string;
  readonly url: string;
  readonly syntax: Link['syntax'];
  readonly written: string;
  readonly writtenUrl: string;
}

/** All links of a text, in order. */
export function linksIn(text: string, context?: PostContext): readonly WrittenLink[] {
  const post = parsePost(text, context);
  return post.links.map(({ text: label, url, syntax, range, urlRange }) => ({
    text: label,
    url,
    syntax,
    written: slice(post, range),
    writtenUrl: slice(post, urlRange),
  }));
}

/** What the links of a text look like in it, in order. */
export function writtenLinks(text: string): readonly string[] {
  return linksIn(text).map(({ written }) => written);
}

/** The sections of a text as indented lines `# title`, one per section. */
export function sectionTree(text: string, context?: PostContext): readonly string[] {
  return flatSections(parsePost(text, context).sections).map(section => {
    let depth = 0;
    for (let parent = section.parent; parent; parent = parent.parent) depth++;
    return `${'  '.repeat(depth)}${'#'.repeat(section.level)} ${section.title}`;
  });
}

/** The heading ids of a text, in order. */
export function slugsIn(text: string, context?: PostContext): readonly string[] {
  return flatSections(parsePost(text, context).sections).map(({ slug }) => slug);
}

/** An outline as indented lines `kind label`. */
export function outlineText(nodes: readonly OutlineNode[], depth = 0): readonly string[] {
  return nodes.flatMap(node => [
    `${'  '.repeat(depth)}${node.kind} ${node.label}`,
    ...outlineText(node.children, depth + 1),
  ]);
}

/** Every node of an outline, parents first. */
export function allNodes(nodes: readonly OutlineNode[]): readonly OutlineNode[] {
  return nodes.flatMap(node => [node, ...allNodes(node.children)]);
}
