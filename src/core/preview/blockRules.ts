import type { RenderRule, RenderRules, Token } from '../post/markdown';
import { isRightToLeft } from '../text/direction';
import { escapeHtml } from '../text/escape';
import { type AttributeValues, attributes, lineAttributes, ownClass, ownId } from './attributes';
import type { RenderContext } from './renderContext';
import { writtenCode } from './writtenCode';
import { withoutTemplates } from './templateChips';

/** Rules for blocks: each says where it stands in the file. */
export function blockRules(context: RenderContext): RenderRules {
  const placed: RenderRule = (tokens, index, plain) => {
    const map = tokens[index]?.map;
    return map
      ? withAttributes(plain(), { ...lineAttributes(context, map), ...direction(tokens, index, context) })
      : plain();
  };
  return {
    paragraph_open: placed,
    blockquote_open: placed,
    bullet_list_open: placed,
    ordered_list_open: placed,
    list_item_open: placed,
    tr_open: placed,
    hr: placed,
    heading_open: (tokens, index, plain) => {
      const line = tokens[index]?.map?.[0];
      const id = line === undefined ? undefined : context.sectionOfLine.get(line)?.slug;
      return withAttributes(placed(tokens, index, plain), ownId(context, id));
    },
    // A wide table scrolls by itself, the page never does sideways.
    table_open: (tokens, index, plain) =>
      `<div${attributes(ownClass(context, 'scroll'))}>${placed(tokens, index, plain)}`,
    table_close: (_tokens, _index, plain) => `${plain()}</div>\n`,
    th_open: alignedCell,
    td_open: alignedCell,
    fence: (tokens, index) => codeHtml(tokens[index], 1, context),
    code_block: (tokens, index) => codeHtml(tokens[index], 0, context),
  };
}

/**
 * An outermost block that begins with a letter of a right-to-left script is set so. (Browsers can tell by themselves, `dir="auto"`, but
 * take minutes for a long paragraph without letters.)
 */
function direction(tokens: readonly Token[], index: number, { post }: RenderContext): AttributeValues {
  if (tokens[index]?.level !== 0) return {};
  for (let at = index; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.type === 'inline') {
      const isRtl = isRightToLeft(post.markdown.inlineTexts.get(token)?.text ?? '');
      if (isRtl !== undefined) return isRtl ? { dir: 'rtl' } : {};
    } else if (at > index && token?.level === 0) return {};
  }
  return {};
}

/** Adds attributes to the first tag of `html`, if there is one: a tight list's paragraphs have none. */
function withAttributes(html: string, values: AttributeValues): string {
  return html.replace(/^\s*<[a-z0-9]+/, tag => tag + attributes(values));
}

/** markdown-it aligns cells by a style, which the page does not allow. */
const alignedCell: RenderRule = (tokens, index) => {
  const token = tokens[index];
  const align = /text-align:\s*(left|right|center)/.exec(String(token?.attrGet('style') ?? ''))?.[1];
  return `<${token?.tag ?? 'td'}${attributes({ align })}>`;
};

/** `firstLine` is how many lines of the block precede its content. */
function codeHtml(token: Token | undefined, firstLine: number, context: RenderContext): string {
  if (!token?.map) return '';
  // kramdown's attribute lists name it as a class.
  const language =
    withoutTemplates(token.info).trim().split(/\s+/)[0] ||
    /(?:^|\s)language-(\S+)/.exec(String(token.attrGet('class') ?? ''))?.[1];
  const code = writtenCode(token.content, token.map[0] + firstLine, context.post);
  return (
    `<pre${attributes(lineAttributes(context, token.map))}>` +
    `<code${attributes({ class: language ? `language-${language}` : undefined })}>${escapeHtml(code)}</code></pre>\n`
  );
}
