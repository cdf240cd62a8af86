import type { InlineText } from '../post/inlineText';
import type { Post } from '../post/post';
import { maskTemplates } from '../post/templates';
import type { OffsetRange } from '../text/range';

/** What may be written at a place: text with or without links, or nothing that names anything. */
export type Prose = 'text' | 'linkText' | 'none';

/**
 * What a place of a post is to somebody who writes there: `none` in front matter, code, HTML tags, template tags, destinations, titles and
 * labels of links, images and definitions, also while they are being written; `linkText` where no other link may stand.
 */
export function proseAt(post: Post, offset: number): Prose {
  const { frontMatter, lines, markdown, text } = post;
  if (offset < frontMatter.range.end || isInTemplate(post, offset)) return 'none';
  const line = lines.lineOf(offset);
  if (isUnfinishedMarkup(text.slice(lines.startOf(line), offset))) return 'none';
  if (markdown.definitions.some(definition => definition.line <= line && line < definition.endLine)) return 'none';
  const isRaw = markdown.tokens.some(
    ({ type, map }) =>
      (type === 'fence' || type === 'code_block' || type === 'html_block') && map && map[0] <= line && line < map[1],
  );
  if (isRaw) return 'none';
  let isLinkText = false;
  for (const [{ map }, inline] of markdown.inlineTexts) {
    if (map && (line < map[0] || map[1] <= line)) continue;
    const found = inInline(inline, offset);
    if (found === 'none') return 'none';
    if (found === 'linkText') isLinkText = true;
  }
  return isLinkText ? 'linkText' : 'text';
}

function inInline({ code, elements, map }: InlineText, offset: number): Prose {
  if (code.some(({ start, end }) => isInside(map.rangeOf(start, end), offset, 'touching'))) return 'none';
  let found: Prose = 'text';
  for (const { token, range, textRange } of elements) {
    if (!isInside(range, offset, 'within')) continue;
    const isText = token.type === 'link_open' && token.markup === '' && textRange.end > textRange.start;
    if (!isText || !isInside(map.rangeOf(textRange.start, textRange.end), offset, 'touching')) return 'none';
    found = 'linkText';
  }
  return found;
}

function isInside({ start, end }: OffsetRange, offset: number, how: 'touching' | 'within'): boolean {
  return how === 'touching' ? start <= offset && offset <= end : start < offset && offset < end;
}

/** In a tag, or in what a tag keeps from being read as Markdown. */
function isInTemplate({ text, frontMatter }: Post, offset: number): boolean {
  const masked = maskTemplates(text, frontMatter.range.end);
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  if (masked.unclosed.some(({ start }) => lineStart <= start && start < offset)) return true;
  if (masked.tags.some(({ range }) => isInside(range, offset, 'within'))) return true;
  // What a mask hides differs from the text, blanks excepted; a tag may also end right here.
  let end = offset;
  while (end > lineStart && /\s/.test(text[end - 1] ?? '')) end--;
  const isHidden = end > lineStart && masked.text[end - 1] !== text[end - 1];
  return isHidden && !masked.tags.some(({ range }) => range.end === end);
}

/** A destination, a tag or code that was opened in this line and not yet closed. */
function isUnfinishedMarkup(before: string): boolean {
  if (/\]\((?:[^()]|\([^()]*\))*$/.test(before) || /<[a-z/!][^<>]*$/i.test(before)) return true;
  return (before.match(/`+/g)?.length ?? 0) % 2 === 1;
}
