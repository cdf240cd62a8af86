import type { MarkdownIt, StateInline, Token } from 'markdown-it';
import { urlWithoutTrailing } from '../post/bareUrl';

const host = /www\.[\w-]+(?:\.[\w-]+)+[^\s<]*/y;

/** Where plain text may end: at marks of Markdown and at a `w`. In stretches, for a run over megabytes uses up the stack of the engine. */
const plainText = /[^\n!#$%&*+\-:<=>@[\]\\^_`{}~w]{1,10000}/y;

/** Links hosts that begin with `www.` where no scheme is written, as GitHub and Hugo do. */
export function readBareHosts(parser: MarkdownIt, scheme: 'http' | 'https'): void {
  const { ruler } = parser.inline;
  // Plain text has to stop at such a host; asking markdown-it's own rule again after each would be quadratic.
  ruler.at('text', (state: StateInline, silent: boolean) => {
    const start = state.pos;
    const pattern = new RegExp(plainText);
    let at = start;
    for (;;) {
      pattern.lastIndex = at;
      if (pattern.test(state.src)) at = pattern.lastIndex;
      if (state.src[at] !== 'w' || (at > start && isHost(state.src, at))) break;
      at++;
    }
    at = Math.min(at, state.posMax);
    if (at === start) return false;
    if (!silent) state.pending += state.src.slice(start, at);
    state.pos = at;
    return true;
  });
  ruler.before('text', 'linkify_host', (state, silent) => linkHost(state, silent, scheme));
}

function isHost(text: string, at: number): boolean {
  return text.startsWith('www.', at) && /^$|[\s*_~(]/.test(text[at - 1] ?? '');
}

function linkHost(state: StateInline, silent: boolean, scheme: string): boolean {
  const { pos, src } = state;
  if (state.linkLevel > 0 || !isHost(src, pos)) return false;
  const pattern = new RegExp(host);
  pattern.lastIndex = pos;
  const found = pattern.exec(src)?.[0].slice(0, state.posMax - pos);
  const written = found && urlWithoutTrailing(found);
  if (!written) return false;
  if (!silent) {
    const open = state.push('link_open', 'a', 1);
    open.attrs = [['href', `${scheme}://${written}`]];
    open.markup = 'linkify';
    state.push('text', '', 0).content = written;
    state.push('link_close', 'a', -1).markup = 'linkify';
  }
  state.pos += written.length;
  return true;
}

const alerts: readonly string[] = ['note', 'tip', 'important', 'warning', 'caution'];

/** Quotes that begin with `[!NOTE]` are alerts. */
export function finishGfm(tokens: Token[]): Token[] {
  for (const [index, token] of tokens.entries()) if (token.type === 'blockquote_open') makeAlert(tokens, index);
  return tokens;
}

function makeAlert(tokens: Token[], index: number): void {
  const [quote, paragraph, inline] = tokens.slice(index, index + 3);
  if (!quote || quote.level !== 0 || paragraph?.type !== 'paragraph_open') return;
  const [first, second] = inline?.children ?? [];
  const kind = first?.type === 'text' ? /^\[!(\w+)\]\s*$/.exec(first.content)?.[1]?.toLowerCase() : undefined;
  if (!inline || kind === undefined || !alerts.includes(kind)) return;
  if (second && second.type !== 'softbreak' && second.type !== 'hardbreak') return;
  quote.tag = 'div';
  quote.attrJoin('class', `markdown-alert markdown-alert-${kind}`);
  quote.meta = { alert: kind };
  let close = index + 1;
  while (close < tokens.length && (tokens[close]?.type !== 'blockquote_close' || tokens[close]?.level !== 0)) close++;
  const closing = tokens[close];
  if (closing) closing.tag = 'div';
  inline.children = (inline.children ?? []).slice(2);
  if (inline.children.length) return;
  paragraph.hidden = true;
  const end = tokens[index + 3];
  if (end) end.hidden = true;
}
