import type { OffsetRange } from '../text/range';
import { htmlTags } from './htmlTags';
import type { Post } from './post';
import { flatSections } from './section';

/**
 * Where an anchor of a post is: a heading by its id, an element of raw HTML by `id` or `name`, an id in a list of attributes
 * (`{: #id}`), a footnote. Undefined where the post has no such place. The start of the post is `''` and `top`.
 */
export function anchorRange(post: Post, anchor: string): OffsetRange | undefined {
  if (anchor === '' || anchor.toLowerCase() === 'top') return { start: 0, end: 0 };
  const names = [...new Set([anchor, decoded(anchor)])];
  const sections = flatSections(post.sections);
  for (const name of names) {
    const found = sections.find(({ slug }) => slug === name)?.range ?? htmlAnchor(post, name) ?? writtenId(post, name);
    if (found) return found;
  }
  return undefined;
}

/** An element of raw HTML that has the name. */
function htmlAnchor(post: Post, name: string): OffsetRange | undefined {
  for (const [token, map] of post.markdown.htmlMaps) {
    for (const tag of htmlTags(token.content)) {
      const isNamed = tag.attributes.some(({ name: key, value }) => (key === 'id' || key === 'name') && value === name);
      if (isNamed) return map.rangeOf(tag.start, tag.end);
    }
  }
  for (const { elements } of post.markdown.inlineTexts.values()) {
    for (const { token, range } of elements) {
      if (token.type !== 'html_inline') continue;
      const [tag] = htmlTags(token.content);
      if (tag?.attributes.some(({ name: key, value }) => (key === 'id' || key === 'name') && value === name))
        return range;
    }
  }
  return undefined;
}

/** An id that kramdown or Hugo reads from braces, and the definition or use of a footnote. */
function writtenId({ text }: Post, name: string): OffsetRange | undefined {
  const footnote = /^fn(ref)?:([^\s\]]{1,200})$/.exec(name);
  if (footnote) {
    const label = footnote[2] ?? '';
    const definition = text.indexOf(`[^${label}]:`);
    const start = footnote[1] ? text.indexOf(`[^${label}]`) : definition;
    return start < 0 ? undefined : { start, end: start + label.length + 3 };
  }
  for (const written of [`#${name}`, `id="${name}"`, `id='${name}'`, `id=${name}`]) {
    const found = inBraces(text, written);
    if (found) return found;
  }
  return undefined;
}

/** What is written in a list of attributes, as a word of its own. */
function inBraces(text: string, written: string): OffsetRange | undefined {
  for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + 1)) {
    const end = at + written.length;
    const before = text.slice(Math.max(at - 200, 0), at);
    const after = text.slice(end, end + 200);
    const isWord = !/[\w-]$/.test(before) && /^(?:[\s}]|$)/.test(after);
    if (isWord && /\{:?[^{}\r\n]*$/.test(before) && /^[^{}\r\n]*\}/.test(after)) return { start: at, end };
  }
  return undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not percent-encoded after all.
    return text;
  }
}
