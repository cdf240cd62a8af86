import createMarkdownIt, { type MarkdownIt, type StateInline } from 'markdown-it';
import { type Dialect, dialects } from '../dialects/dialect';
import { urlWithoutTrailing } from './bareUrl';
import { noteContentRange } from './linkRange';
import type { BareUrls } from './textUrls';

/** The parser of a dialect. Every rule is stateless, so one serves all posts. */
export function parserOf(dialect: Dialect): MarkdownIt {
  return parsers[dialect]();
}

/** Made when a text first asks for them. */
const parsers: Readonly<Record<Dialect, () => MarkdownIt>> = {
  gfm: once(() => createParser('gfm')),
  kramdown: once(() => createParser('kramdown')),
  goldmark: once(() => createParser('goldmark')),
};

function once<Value>(make: () => Value): () => Value {
  const made: Value[] = [];
  return () => (made[0] ??= make());
}

function createParser(dialect: Dialect): MarkdownIt {
  const parser = createMarkdownIt({ html: true, linkify: true });
  parser.normalizeLink = url => url;
  parser.normalizeLinkText = url => url;
  parser.validateLink = () => true;
  dialects[dialect].add(parser);
  const names = parser.inline.ruler.__rules__.map(({ name }) => name);
  for (const name of ['link', 'image', 'autolink', 'linkify', 'linkify_host', 'html_inline', 'footnote_ref'])
    if (names.includes(name)) noteRanges(parser, name);
  return parser;
}

/** Wraps an inline rule so that the first tag or link token it makes remembers what part of the content it was made from. */
function noteRanges(parser: MarkdownIt, name: string): void {
  const { ruler } = parser.inline;
  const rule = ruler.__rules__[ruler.__find__(name)]?.fn;
  if (!rule) throw new Error(`markdown-it has no inline rule ${name}`);
  ruler.at(name, (state: StateInline, silent: boolean) => {
    const start = state.pos;
    const made = state.tokens.length;
    const pending = state.pending.length;
    if (!rule(state, silent)) return false;
    if (silent) return true;
    if (name === 'linkify') withoutTrailingMarks(state, made);
    let at = made;
    while (state.tokens[at]?.type === 'text') at++;
    const token = state.tokens[at];
    if (!token) return true;
    // A bare URL is noticed at its colon: the scheme before it was waiting as text.
    const scheme = name === 'linkify' ? pending - (at > made ? (state.tokens[made]?.content.length ?? 0) : 0) : 0;
    noteContentRange(token, { start: start - scheme, end: state.pos });
    return true;
  });
}

/** A bare URL that was just read gives back the punctuation at its end. */
function withoutTrailingMarks(state: StateInline, made: number): void {
  // Before them may only stand the text that waited for them; tokens further up were made by others.
  const written = state.tokens.slice(made);
  const at = written.findIndex(({ type }) => type === 'link_open');
  const [open, text] = written.slice(at);
  // The library leaves out the semicolon of a character reference, but not the rest of it.
  const following = state.src[state.pos] === ';' ? ';' : '';
  const kept = urlWithoutTrailing((text?.content ?? '') + following).length;
  const surplus = (text?.content.length ?? 0) - kept;
  if (at < 0 || !open || !text || surplus <= 0) return;
  text.content = text.content.slice(0, -surplus);
  open.attrSet('href', text.content);
  state.pos -= surplus;
}

/** What all dialects have alike. */
export const plainParser = createMarkdownIt({ html: true, linkify: true });

/** Finds bare URLs in what a dialect leaves as text. */
export const bareUrls: BareUrls = {
  atStart: text => plainParser.linkify.matchAtStart(text)?.url,
  linkTo: url => {
    const { Token: LinkToken } = new plainParser.core.State('', plainParser, {});
    const token = new LinkToken('link_open', 'a', 1);
    token.attrs = [['href', url]];
    token.markup = 'linkify';
    token.hidden = true;
    return token;
  },
};
