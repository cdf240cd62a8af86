import type { OffsetRange } from '../text/range';
import type { Section } from './section';

/** What a link leads to, told from its URL alone. */
export type LinkKind =
  | 'docs'
  | 'whats-new'
  | 'blog'
  | 'product'
  | 'video'
  | 'code'
  | 'social'
  | 'article'
  | 'page'
  | 'anchor'
  | 'mail'
  | 'other';

/** How a link is written. A `definition` is one that no reference link uses. */
export type LinkSyntax =
  'inline' | 'reference' | 'autolink' | 'bare' | 'html' | 'image' | 'front-matter' | 'definition';

/** What is read around a link: the text of its paragraph, item, heading or cell, and where in it the link's own text is. */
export interface LinkContext extends OffsetRange {
  readonly text: string;
}

/** Anything a post refers to. */
export interface Link {
  /** Its place in `Post.links` (or `Post.unusedDefinitions`), by which previews and trees name it. */
  readonly index: number;
  /** What the reader sees: the link text, an image's alternative text; empty where there is none. */
  readonly text: string;
  /** The destination, byte for byte as the post means it: escapes and entities of Markdown resolved, nothing re-encoded. */
  readonly url: string;
  readonly kind: LinkKind;
  readonly vendor: string | undefined;
  readonly syntax: LinkSyntax;
  /** The whole link as written, e.g. from `[` to `)`. */
  readonly range: OffsetRange;
  /** The destination as written, for inline and HTML links; the label or the whole link elsewhere. */
  readonly urlRange: OffsetRange;
  /** The innermost section it stands in; undefined above the first heading. */
  readonly section: Section | undefined;
  /** Undefined in front matter and for definitions. */
  readonly context: LinkContext | undefined;
}
