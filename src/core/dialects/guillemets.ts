import type { MarkdownIt, StateInline } from 'markdown-it';

/** `<<` is a quotation mark where typography is at work, and begins no tag. */
export function readGuillemets(parser: MarkdownIt): void {
  parser.inline.ruler.before('autolink', 'guillemet', (state: StateInline, silent: boolean) => {
    if (!state.src.startsWith('<<', state.pos)) return false;
    if (!silent) state.pending += '<<';
    state.pos += 2;
    return true;
  });
}
