import type { Token } from '../post/markdown';
import type { Post } from '../post/post';
import { escapeHtml } from '../text/escape';

/** The part of a post that is rendered. */
export interface ShownPart {
  readonly tokens: readonly Token[];
  /** HTML that ends what the tokens left open; empty where nothing is cut. */
  readonly closing: string;
  /** The first line that is not shown, 0-based; `undefined` where all is. */
  readonly cutLine: number | undefined;
}

/**
 * The blocks within the first `limit` characters. A block that crosses the limit ends there as plain text; a list, quote or
 * table that does keeps its first items.
 */
export function shownPart(
  { text, lines, markdown: { shown: tokens } }: Pick<Post, 'text' | 'lines' | 'markdown'>,
  limit: number,
): ShownPart {
  if (text.length <= limit) return { tokens, closing: '', cutLine: undefined };
  const open: Token[] = [];
  let line = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.map && token.nesting >= 0) [line] = token.map;
    const room = limit - lines.startOf(line);
    if (token.nesting >= 0 && token.content.length > room) {
      const closing = excerpt(token, Math.max(0, room)) + [...open].reverse().map(endTag).join('');
      return { tokens: tokens.slice(0, index), closing, cutLine: line };
    }
    if (token.nesting === 1 && room <= 0) {
      return { tokens: tokens.slice(0, index), closing: [...open].reverse().map(endTag).join(''), cutLine: line };
    }
    if (token.nesting === 1) open.push(token);
    if (token.nesting === -1) open.pop();
  }
  return { tokens, closing: '', cutLine: undefined };
}

function excerpt({ type, content }: Token, length: number): string {
  if (type === 'html_block' || !length) return '';
  const text = escapeHtml(content.slice(0, length));
  return type === 'inline' ? `${text} …` : `<pre><code>${text}</code></pre>`;
}

function endTag({ tag, hidden }: Token): string {
  return hidden ? '' : `</${tag}>`;
}
