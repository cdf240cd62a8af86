import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import footnotes from 'markdown-it-footnote';

/** Footnotes `[^1]`; the inline kind, `^[…]`, is none of any site's. They stay where they stand until `placeFootnotes`. */
export function addFootnotes(parser: MarkdownIt): void {
  parser.use(footnotes);
  parser.inline.ruler.disable('footnote_inline');
  parser.core.ruler.disable('footnote_tail');
}

/** Tokens as sites show them: footnotes that are asked for at the end, in the order they are asked for, no others. */
export function placeFootnotes(tokens: readonly Token[], env: object, parser: MarkdownIt): readonly Token[] {
  if (!('footnotes' in env)) return tokens;
  const { ruler } = parser.core;
  const rule = ruler.__rules__[ruler.__find__('footnote_tail')]?.fn;
  if (!rule) throw new Error('markdown-it-footnote has no core rule footnote_tail');
  const state: StateCore = new parser.core.State('', parser, { ...env });
  state.tokens = [...tokens];
  rule(state);
  return state.tokens;
}
