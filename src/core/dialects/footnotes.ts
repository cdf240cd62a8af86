import type { MarkdownIt, Token } from 'markdown-it';
import footnotes from 'markdown-it-footnote';

/** Footnotes `[^1]`; the inline kind, `^[…]`, is none of any site's. They stay where they stand until `placeFootnotes`. */
export function addFootnotes(parser: MarkdownIt): void {
  parser.use(footnotes);
  const { ruler } = parser.inline;
  ruler.disable('footnote_inline');
  const rule = ruler.__rules__[ruler.__find__('footnote_ref')]?.fn;
  if (!rule) throw new Error('The plugin has no rule footnote_ref');
  ruler.at('footnote_ref', (state, silent) => {
    if (!rule(state, silent)) return false;
    if (!silent) (state.env as FootnoteEnv).asked?.push(String(state.tokens.at(-1)?.meta?.label));
    return true;
  });
}

/** What rules tell each other of footnotes. */
export interface FootnoteEnv {
  footnotes?: Footnotes | undefined;
  /** Takes the labels of footnotes that are asked for. */
  asked?: string[];
}

/** What the plugin knows of the footnotes of a text: the number of each that was asked for, by its label. */
interface Footnotes {
  readonly refs: Record<string, number>;
  readonly list?: readonly Footnote[];
}

/** What the plugin knows of a footnote that is asked for. */
interface Footnote {
  readonly label: string;
  count: number;
}

/** The labels of the footnotes that blocks define, each behind a colon as the plugin has them. */
export function labelsIn({ footnotes: known }: FootnoteEnv): readonly string[] {
  return Object.keys(known?.refs ?? {});
}

/** What the plugin knows once it has read texts that ask for these footnotes, in this order; undefined where none is defined. */
export function footnotesAfter(labels: Iterable<string>, asked: Iterable<string>): Footnotes | undefined {
  const refs: Record<string, number> = Object.fromEntries(Array.from(labels, label => [label, -1]));
  const list: Footnote[] = [];
  for (const label of asked) {
    const known = list[refs[`:${label}`] ?? -1];
    if (known) known.count++;
    else refs[`:${label}`] = list.push({ label, count: 1 }) - 1;
  }
  if (!Object.keys(refs).length) return undefined;
  return list.length ? { refs, list } : { refs };
}

/**
 * Tokens as sites show them: footnotes that are asked for at the end, in the order they are asked for, no others. The plugin's own rule does
 * the same, but copies the whole text once a footnote.
 */
export function placeFootnotes(tokens: readonly Token[], env: FootnoteEnv, parser: MarkdownIt): readonly Token[] {
  const { footnotes: known } = env;
  if (!known) return tokens;
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
  const { list } = known;
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
