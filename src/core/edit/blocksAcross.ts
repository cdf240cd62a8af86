import { htmlTags } from '../post/htmlTags';
import type { Post } from '../post/post';
import { maskTemplates } from '../post/templates';
import type { LineRange } from './stretches';

/** A template or HTML tag that opens, divides or closes a block. */
interface BlockTag {
  /** What its opening and closing tags share: `tag if`, `html div`. */
  readonly key: string;
  readonly role: 'open' | 'middle' | 'close';
  readonly start: number;
  readonly end: number;
}

type Place = 'outside' | 'first' | 'between' | 'second';

/**
 * A block of template or HTML tags that two stretches would tear apart if they changed places: as written, its tag that is moved.
 * Undefined where every block lies within one stretch or around both.
 */
export function blocksAcross(post: Post, first: LineRange, second: LineRange): string | undefined {
  const { text, lines } = post;
  const placeOf = ({ start }: BlockTag): Place => {
    const line = lines.lineOf(start);
    if (line < first.start || line >= second.end) return 'outside';
    if (line < first.end) return 'first';
    return line < second.start ? 'between' : 'second';
  };
  for (const block of blocksIn(post)) {
    const places = block.map(placeOf);
    if (new Set(places).size < 2) continue;
    const torn = block[places.findIndex(place => place !== 'outside')];
    if (torn) return text.slice(torn.start, torn.end);
  }
  return undefined;
}

/** The tags of each block: from the one that opens it to the one that closes it. */
export function blocksIn(post: Post): readonly (readonly BlockTag[])[] {
  const tags = [...templateTags(post), ...tagsOfHtml(post)].sort((a, b) => a.start - b.start);
  const blocks: BlockTag[][] = [];
  const open = new Map<string, BlockTag[][]>();
  const innermost: BlockTag[][] = [];
  for (const tag of tags) {
    if (tag.role === 'middle') {
      innermost.at(-1)?.push(tag);
      continue;
    }
    const same = open.get(tag.key) ?? [];
    open.set(tag.key, same);
    if (tag.role === 'open') {
      const block = [tag];
      same.push(block);
      if (divided.has(tag.key)) innermost.push(block);
      continue;
    }
    const block = same.pop();
    if (!block) continue;
    block.push(tag);
    blocks.push(block);
    if (innermost.at(-1) === block) innermost.pop();
  }
  return blocks;
}

/** Blocks that `else` and its kin divide. */
const divided: ReadonlySet<string> = new Set(['tag if', 'tag unless', 'tag case', 'tag for']);
const dividing: ReadonlySet<string> = new Set(['else', 'elsif', 'when']);

function templateTags({ text, frontMatter }: Post): readonly BlockTag[] {
  return maskTemplates(text, frontMatter.range.end).tags.flatMap(({ kind, name, range }): readonly BlockTag[] => {
    if (kind === 'output') return [];
    if (kind === 'tag' && dividing.has(name)) return [{ key: '', role: 'middle', ...range }];
    const closed = (kind === 'tag' ? /^end(.+)$/ : /^\/(.+)$/).exec(name)?.[1];
    return [{ key: `${kind} ${closed ?? name}`, role: closed === undefined ? 'open' : 'close', ...range }];
  });
}

/** Tags of HTML blocks and of HTML in text, where they stand in the file. Those that need no closing tag close nothing. */
function tagsOfHtml({ markdown }: Post): readonly BlockTag[] {
  const tags: BlockTag[] = [];
  for (const [token, map] of markdown.htmlMaps) {
    for (const { name, isClosing, start, end } of htmlTags(token.content)) {
      if (!isVoid.has(name)) {
        tags.push({ key: `html ${name}`, role: isClosing ? 'close' : 'open', ...map.rangeOf(start, end) });
      }
    }
  }
  for (const { elements } of markdown.inlineTexts.values()) {
    for (const { token, range } of elements) {
      if (token.type !== 'html_inline') continue;
      const [tag] = htmlTags(token.content);
      if (tag && !isVoid.has(tag.name)) {
        tags.push({ key: `html ${tag.name}`, role: tag.isClosing ? 'close' : 'open', ...range });
      }
    }
  }
  return tags;
}

const isVoid: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd'.split(' '),
);
