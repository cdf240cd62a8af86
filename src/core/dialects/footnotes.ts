import type { MarkdownIt } from 'markdown-it';
import footnotes from 'markdown-it-footnote';

/** Footnotes `[^1]`; the inline kind, `^[…]`, is none of any site's. */
export function addFootnotes(parser: MarkdownIt): void {
  parser.use(footnotes);
  parser.inline.ruler.disable('footnote_inline');
}
