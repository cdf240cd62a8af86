import type { MarkdownIt, Token } from 'markdown-it';
import footnotes from 'markdown-it-footnote';

/** Footnotes `[^1]`; the inline kind, `^[…]`, is none of any site's. They stay where they stand until `placeFootnotes`. */
export function addFootnotes(parser: MarkdownIt): void {
  parser.use(footnotes);
  parser.inline.ruler.disable('footnote_inline');
  // Its time grows with the square of their number.
  parser.core.ruler.disable('footnote_tail');
}

/** A footnote that is asked for: by its place in the list, its number. */
interface Asked {
  readonly label: string;
  /** How often. */
  readonly count: number;
}

/** Tokens as sites show them: footnotes that are asked for at the end, in the order they are asked for, no others. */
export function placeFootnotes(tokens: readonly Token[], env: object, parser: MarkdownIt): readonly Token[] {
  const { footnotes: known } = env as { readonly footnotes?: { readonly list?: readonly Asked[] } };
  if (!known) return tokens;
  const { Token: Made } = new parser.core.State('', parser, {});
  const { body, notes } = split(tokens);
  const list = known.list ?? [];
  if (!list.length) return body;
  body.push(new Made('footnote_block_open', '', 1));
  for (const [id, { label, count }] of list.entries()) {
    const open = new Made('footnote_open', '', 1);
    open.meta = { id, label };
    body.push(open);
    for (const token of notes.get(label) ?? []) body.push(token);
    // The ways back end the last paragraph.
    const last = body.at(-1)?.type === 'paragraph_close' ? body.pop() : undefined;
    for (let subId = 0; subId < Math.max(1, count); subId++) {
      const anchor = new Made('footnote_anchor', '', 0);
      anchor.meta = { id, subId, label };
      body.push(anchor);
    }
    if (last) body.push(last);
    body.push(new Made('footnote_close', '', -1));
  }
  body.push(new Made('footnote_block_close', '', -1));
  return body;
}

/** What stands outside footnotes, and what each of them says; of two with one label the later counts. */
function split(tokens: readonly Token[]): { readonly body: Token[]; readonly notes: ReadonlyMap<string, Token[]> } {
  const body: Token[] = [];
  const notes = new Map<string, Token[]>();
  let current: Token[] | undefined;
  let label = '';
  for (const token of tokens) {
    if (token.type === 'footnote_reference_open') {
      current = [];
      label = String(token.meta?.label);
    } else if (token.type === 'footnote_reference_close') {
      if (current) notes.set(label, current);
      current = undefined;
    } else (current ?? body).push(token);
  }
  return { body, notes };
}
