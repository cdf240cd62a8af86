import type { Token } from 'markdown-it';
import { parseAttributeList } from './attributeList';

/** Attributes that end a heading, `## Title {#id .class}`, go from its text to the heading. */
export function finishHeadingAttributes(tokens: Token[]): Token[] {
  for (const [index, token] of tokens.entries())
    if (token.type === 'heading_open') takeAttributes(token, tokens[index + 1]);
  return tokens;
}

/** How many characters at the end of a heading's text are attributes. */
export function cutOf({ meta }: Token): number {
  return Number(meta?.cut ?? 0);
}

const atEnd = /(?:^|[ \t]+)\{([^{}]*)\}[ \t]*$/;

function takeAttributes(heading: Token, inline: Token | undefined): void {
  const last = inline?.children?.at(-1);
  if (last?.type !== 'text') return;
  const open = last.content.lastIndexOf('{');
  const match = open < 0 ? undefined : atEnd.exec(last.content.slice(Math.max(0, open - 1)));
  if (!match || !/^\s*[.#]|=/.test(match[1] ?? '')) return;
  const { attributes } = parseAttributeList(match[1] ?? '');
  if (!attributes.size) return;
  const title = last.content.slice(0, open).trimEnd();
  heading.meta = { ...heading.meta, cut: last.content.length - title.length };
  last.content = title;
  for (const [name, value] of attributes) heading.attrSet(name, value);
}
