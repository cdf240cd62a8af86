import type { RenderRule, RenderRules, Token } from '../post/markdown';
import { FILLER } from '../post/templates';
import { escapeHtml } from '../text/escape';
import { imageHtml } from './imageHtml';
import { type AttributeValues, attributes, ownClass } from './attributes';
import { linkAttributes, markHtml } from './markHtml';
import type { RenderContext } from './renderContext';
import { withReplacements } from './replacements';
import { textWithChips, withoutTemplates } from './templateChips';

/** Rules for what stands in a line: text, links, images, code. */
export function inlineRules(context: RenderContext): RenderRules {
  const tasks = taskTokens(context.post.markdown.tokens);
  return {
    ...emphasisRules(),
    text: (tokens, index) => {
      const token = tokens[index];
      return token ? taskGlyph(token, tasks, context) + textHtml(token, tasks.has(token) ? 3 : 0, context) : '';
    },
    code_inline: (tokens, index, plain) => {
      const token = tokens[index];
      const written = token && context.templateTextOf.get(token);
      if (!token || (written === undefined && !context.marked.ofToken.has(token))) return plain();
      const code = written ?? token.content;
      return `<code>${withMarks(token, 0, context, (from, to) => escapeHtml(code.slice(from, to)))}</code>`;
    },
    link_open: (tokens, index) => {
      const token = tokens[index];
      const link = token && context.post.linkOfToken.get(token);
      const url = link?.url ?? withoutTemplates(String(token?.attrGet('href') ?? ''));
      return `<a${linkAttributes(link, url, titleOf(token), context)}${attributes(authorAttributes(token, ['href', 'title']))}>`;
    },
    image: (tokens, index) => {
      const token = tokens[index];
      const link = token && context.post.linkOfToken.get(token);
      const url = link?.url ?? withoutTemplates(String(token?.attrGet('src') ?? ''));
      return imageHtml(
        {
          url,
          alt: token ? plainText(token) : '',
          link,
          attributes: { title: titleOf(token), ...authorAttributes(token, ['src', 'alt', 'title']) },
        },
        context,
      );
    },
  };
}

/** Deeper emphasis shows no difference, but browsers take minutes to read it. */
const DEEPEST_EMPHASIS = 20;

function emphasisRules(): RenderRules {
  let depth = 0;
  const opening: RenderRule = (_tokens, _index, plain) => (depth++ < DEEPEST_EMPHASIS ? plain() : '');
  const closing: RenderRule = (_tokens, _index, plain) => (--depth < DEEPEST_EMPHASIS ? plain() : '');
  return {
    em_open: opening,
    em_close: closing,
    strong_open: opening,
    strong_close: closing,
    s_open: opening,
    s_close: closing,
  };
}

/** What an attribute list of the site's dialect says of an element, without what Recap writes itself. */
function authorAttributes(token: Token | undefined, own: readonly string[]): AttributeValues {
  const values = (token?.attrs ?? []).filter(
    ([name]) => !own.includes(name) && !/^on|^(?:href|src|srcset|style)$/i.test(name),
  );
  return Object.fromEntries(values.map(([name, value]) => [name, String(value)]));
}

function titleOf(token: Token | undefined): string | undefined {
  const title = token?.attrGet('title');
  return title ? withoutTemplates(String(title)) : undefined;
}

function textHtml(token: Token, start: number, context: RenderContext): string {
  const { content } = token;
  const written = content.includes(FILLER) ? (context.templateTextOf.get(token) ?? content) : undefined;
  const replacements = context.published.replacements.get(token);
  const write = (from: number, to: number): string => {
    const text = content.slice(from, to);
    return written === undefined ? escapeHtml(text) : textWithChips(text, written.slice(from, to), context);
  };
  return withMarks(token, start, context, (from, to) => withReplacements({ from, to }, replacements, write));
}

/** A token's content from `start` on, with its places of announcements marked; `html` writes a part of it. */
function withMarks(
  token: Token,
  start: number,
  context: RenderContext,
  html: (from: number, to: number) => string,
): string {
  const { length } = token.content;
  const stretches = context.marked.ofToken.get(token);
  if (!stretches) return html(start, length);
  const pieces: string[] = [];
  let at = start;
  for (const stretch of stretches) {
    if (stretch.start < at) continue;
    pieces.push(html(at, stretch.start), markHtml(stretch, html(stretch.start, stretch.end), context));
    at = stretch.end;
  }
  return pieces.join('') + html(at, length);
}

/** Text tokens that begin an item of a task list, with whether the task is done. */
function taskTokens(tokens: readonly Token[]): ReadonlyMap<Token, boolean> {
  const tasks = new Map<Token, boolean>();
  for (const [index, { type }] of tokens.entries()) {
    if (type !== 'list_item_open' || tokens[index + 1]?.type !== 'paragraph_open') continue;
    const text = tokens[index + 2]?.children?.[0];
    const mark = text?.type === 'text' ? /^\[([ xX])\](?=\s)/.exec(text.content) : undefined;
    if (text && mark) tasks.set(text, mark[1] !== ' ');
  }
  return tasks;
}

/** A glyph, because form fields are nothing a post may have. */
function taskGlyph(token: Token, tasks: ReadonlyMap<Token, boolean>, context: RenderContext): string {
  const done = tasks.get(token);
  if (done === undefined) return '';
  const label = done ? context.labels.taskDone : context.labels.taskOpen;
  return `<span${attributes({ ...ownClass(context, 'task'), role: 'img', 'aria-label': label })}>${done ? '☑' : '☐'}</span>`;
}

/** An image's alternative text: its label without markup. Not recursive, images nest as deep as a post likes. */
function plainText(image: Token): string {
  const pieces: string[] = [];
  const pending = [...(image.children ?? [])].reverse();
  for (let token = pending.pop(); token; token = pending.pop()) {
    if (token.type === 'text' || token.type === 'code_inline') pieces.push(token.content);
    else if (token.type === 'softbreak' || token.type === 'hardbreak') pieces.push(' ');
    else if (token.type === 'image') pending.push(...[...(token.children ?? [])].reverse());
  }
  return withoutTemplates(pieces.join(''));
}
