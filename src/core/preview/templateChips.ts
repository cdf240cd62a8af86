import type { InlineText } from '../post/inlineText';
import type { MarkdownDocument, Token } from '../post/markdown';
import { FILLER } from '../post/templates';
import { escapeHtml } from '../text/escape';
import { attributes, ownClass } from './attributes';
import type { RenderContext } from './renderContext';

/** What is written in the file for every text and code token whose content has fillers in it. Same length as the content. */
export function templateTexts({ inlineTexts }: MarkdownDocument): ReadonlyMap<Token, string> {
  const texts = new Map<Token, string>();
  for (const [inline, read] of inlineTexts) {
    if (inline.content.includes(FILLER)) for (const [token, text] of writtenTexts(inline, read)) texts.set(token, text);
  }
  return texts;
}

/** An inline's text is what its children contribute, one after the other. */
function* writtenTexts(inline: Token, { text }: InlineText): Generator<readonly [Token, string]> {
  let at = 0;
  for (const token of inline.children ?? []) {
    if (token.type === 'text' || token.type === 'code_inline') {
      const end = at + token.content.length;
      if (token.content.includes(FILLER)) yield [token, text.slice(at, end)];
      at = end;
    } else if (token.type === 'softbreak' || token.type === 'hardbreak') at++;
    else if (token.type === 'html_inline' && /^<br\b/i.test(token.content)) at++;
  }
}

/**
 * Escaped text in which each template tag is a chip. `masked` is what the parser saw, `written` what stands in the file; both
 * have the same length.
 */
export function textWithChips(masked: string, written: string, options: RenderContext): string {
  return withChips(masked, written, options, escapeHtml);
}

/** Raw HTML between two tags, in which each template tag is a chip. */
export function htmlWithChips(masked: string, written: string, options: RenderContext): string {
  return withChips(masked, written, options, html => html);
}

/** Without the places of template tags: for attributes, where a tag is nothing to show. */
export function withoutTemplates(text: string): string {
  return text.replaceAll(FILLER, '');
}

function withChips(masked: string, written: string, options: RenderContext, between: (text: string) => string): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { 0: run, index } of masked.matchAll(fillers)) {
    pieces.push(between(masked.slice(at, index)), chipsOf(written.slice(index, index + run.length), options));
    at = index + run.length;
  }
  return pieces.join('') + between(masked.slice(at));
}

const fillers = new RegExp(`${FILLER}+`, 'g');
const tags = /\{\{([<%]?)[\s\S]*?(?:\1\}\}|[%>]\}\}|\}\}|$)|\{%[\s\S]*?(?:%\}|$)/g;

/** One chip for each tag of a run. A tag over several lines comes in pieces: its first line speaks for it. */
function chipsOf(written: string, options: RenderContext): string {
  if (written.startsWith(FILLER)) return escapeHtml(written);
  const whole = options.published.placeholderOf(written);
  if (whole) return chip(written, options);
  return Array.from(written.matchAll(tags), ([tag]) => (isSilent(tag) ? '' : chip(tag, options))).join('');
}

function chip(tag: string, options: RenderContext): string {
  const text = /[%}]\}$|>$|;$/.test(tag) || options.published.placeholderOf(tag) ? tag : `${tag.trim()} …`;
  return `<code${attributes({ ...ownClass(options, 'chip'), tabindex: 0, title: options.labels.templateShown(options.published.placeholderOf(tag)?.reason ?? options.published.reason) })}>${escapeHtml(text)}</code>`;
}

/** Logic tags that leave nothing on the page by themselves, and what closes a shortcode. */
const silent =
  /^(?:\{\{[<%]\s*\/|\{%-?\s*(?:if|elsif|else|endif|unless|endunless|case|when|endcase|for|endfor|break|continue|assign|capture|endcapture|raw|endraw|comment|endcomment|highlight|endhighlight)\b)/;

function isSilent(tag: string): boolean {
  return silent.test(tag);
}
