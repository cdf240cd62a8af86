import type { Announcement, Mention } from '../announcements/announcement';
import type { LineIndex } from '../text/lineIndex';
import type { FrontMatter } from './frontMatterTypes';
import type { Link } from './link';
import type { MarkdownDocument, Token } from './markdown';
import type { Problem } from './problem';
import type { Section } from './section';

/** One Markdown document with optional front matter, understood. Immutable; made by `parsePost`. */
export interface Post {
  readonly text: string;
  readonly lines: LineIndex;
  readonly frontMatter: FrontMatter;
  readonly title: string | undefined;
  /** The author's date, `YYYY-MM-DD`. */
  readonly date: string | undefined;
  /** The conference it recaps, such as "re:Invent 2018". */
  readonly event: string | undefined;
  /** The outermost sections; a post may start at any level. */
  readonly sections: readonly Section[];
  readonly links: readonly Link[];
  /** Definitions of reference links that no link uses: readers see nothing of them, authors want to. Not among `links`. */
  readonly unusedDefinitions: readonly Link[];
  /** The link each `link_open` and `image` token of `markdown` renders. */
  readonly linkOfToken: ReadonlyMap<Token, Link>;
  readonly announcements: readonly Announcement[];
  readonly mentions: readonly Mention[];
  readonly problems: readonly Problem[];
  /** The one parse of the text that everything above comes from, for the preview. */
  readonly markdown: MarkdownDocument;
}
