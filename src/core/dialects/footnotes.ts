import type { MarkdownIt, Token } from 'markdown-it';
import footnotes from 'markdown-it-footnote';

/** Footnotes `[^1]`; the inline kind, `^[…]`, is none of any site's. They stay where they stand until `placeFootnotes`. */
export function addFootnotes(parser: MarkdownIt): void {
  parser.use(footnotes);
  parser.inline.ruler.disable('footnote_inline');
}

/** What the plugin knows of a footnote that is asked for. */
interface Footnote {
  readonly label: string;
  readonly count: number;
}

/**
 * Tokens as sites show them: footnotes that are asked for at the end, in the order they are asked for, no others. The plugin's own rule does
 * the same, but copies the whole text once a footnote.
 */
export function placeFootnotes(tokens: readonly Token[], env: object, parser: MarkdownIt): readonly Token[] {
  const { footnotes } = env as { readonly footnotes?: { readonly list?: readonly Footnote[] } };
  if (!footnotes) return tokens;
  const { Token: FootnoteToken } = new parser.core.State('', parser, {});
  const shown: Token[] = [];
  const texts = new Map<string, Token[]>();
  /** Of the footnotes that a token stands in, one within the other. */
  const open: Token[][] = [];
  for (const token of tokens) {
    if (token.type === 'footnote_reference_open') {
      const text: Token[] = [];
      texts.set(String(token.meta?.label), text);
      open.push(text);
    } else if (token.type === 'footnote_reference_close') open.pop();
    else (open.at(-1) ?? shown).push(token);
  }
  const { list } = footnotes;
  if (!list) return shown;
  const push = (type: string, nesting: -1 | 0 | 1, meta?: Token['meta']): void => {
    const token = new FootnoteToken(type, '', nesting);
    token.meta = meta ?? null;
    shown.push(token);
  };
  push('footnote_block_open', 1);
  for (const [id, { label, count }] of list.entries()) {
    push('footnote_open', 1, { id, label });
    for (const token of texts.get(label) ?? []) shown.push(token);
    // The links back stand in the last line.
    const last = shown.at(-1)?.type === 'paragraph_close' ? shown.pop() : undefined;
    for (let subId = 0; subId < Math.max(count, 1); subId++) push('footnote_anchor', 0, { id, subId, label });
    if (last) shown.push(last);
    push('footnote_close', -1);
  }
  push('footnote_block_close', -1);
  return shown;
}
