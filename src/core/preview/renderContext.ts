import type { Link } from '../post/link';
import type { Token } from '../post/markdown';
import type { Post } from '../post/post';
import { flatSections, type Section } from '../post/section';
import { type Marks, marksOf, noMarks } from './marks';
import type { PublishedPost } from './publishedPost';
import type { RenderOptions } from './renderOptions';
import { templateTexts } from './templateChips';

/** What the rules of one render share. */
export interface RenderContext extends RenderOptions {
  /** The post that is rendered: as its site reads it. */
  readonly post: Post;
  readonly published: PublishedPost;
  /** By its 0-based line, for headings in Markdown. */
  readonly sectionOfLine: ReadonlyMap<number, Section>;
  /** By the file offset it begins at, for headings in HTML. */
  readonly sectionAtOffset: ReadonlyMap<number, Section>;
  /** Links of HTML tags by the file offset the tag begins at. */
  readonly htmlLinkAt: ReadonlyMap<number, Link>;
  /** File offset of each inline HTML tag. */
  readonly inlineHtmlStart: ReadonlyMap<Token, number>;
  /** What is written where text tokens show template tags as fillers. */
  readonly templateTextOf: ReadonlyMap<Token, string>;
  readonly marked: Marks;
}

/** Gathers, once per render, what the rules look up. Linear in the post. */
export function renderContextOf(published: PublishedPost, options: RenderOptions): RenderContext {
  const { post } = published;
  const sections = flatSections(post.sections);
  return {
    ...options,
    post,
    published,
    sectionOfLine: new Map(sections.map(section => [section.line, section])),
    sectionAtOffset: new Map(sections.map(section => [section.range.start, section])),
    htmlLinkAt: new Map(post.links.filter(isOfHtml).map(link => [link.range.start, link])),
    inlineHtmlStart: inlineHtmlStarts(post),
    templateTextOf: templateTexts(post.markdown),
    marked: options.marks ? marksOf(post) : noMarks,
  };
}

function isOfHtml({ syntax }: Link): boolean {
  return syntax === 'html' || syntax === 'image';
}

function inlineHtmlStarts(post: Post): ReadonlyMap<Token, number> {
  const starts = new Map<Token, number>();
  for (const { elements } of post.markdown.inlineTexts.values()) {
    for (const { token, range } of elements) if (token.type === 'html_inline') starts.set(token, range.start);
  }
  return starts;
}
