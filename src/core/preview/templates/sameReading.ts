import type { Post } from '../../post/post';
import { maskTemplates } from '../../post/templates';
import type { EvaluatedText, TemplateChange } from './evaluatedText';

/**
 * Whether the evaluated text of a post reads as the post does, so that it needs no parse of its own: templates came to nothing but
 * blanks, on lines of their own between blocks, or stand as they are written. The post may go on behind the `length` characters that
 * were evaluated.
 */
export function readsTheSame(evaluated: EvaluatedText, length: number, post: Post): boolean {
  const { text, frontMatter, markdown, lines } = post;
  const masked = maskTemplates(text, frontMatter.range.end).text;
  const { start, end } = frontMatter.range;
  const seen = masked.slice(0, start) + masked.slice(start, end).replace(/[^\r\n]/g, ' ') + masked.slice(end);
  const blank: number[] = [];
  for (const change of evaluated.changes(seen, text.slice(0, length))) {
    if (!isBlank(change, seen)) return false;
    blank.push(lines.lineOf(change.from.start), lines.lineOf(change.from.end));
  }
  if (!blank.length) return true;
  const isCovered = new Uint8Array(lines.count);
  for (const { map } of markdown.tokens) {
    // Mostly what holds a block has covered it.
    if (map && !(isCovered[map[0]] && isCovered[map[1] - 1])) isCovered.fill(1, map[0], map[1]);
  }
  return blank.every(line => !isCovered[line]);
}

/** Whether lines have nothing but blanks, to the model and where their templates are evaluated. */
function isBlank({ from, text }: TemplateChange, seen: string): boolean {
  if (text.trim()) return false;
  const before = Math.max(seen.lastIndexOf('\n', from.start - 1), seen.lastIndexOf('\r', from.start - 1)) + 1;
  const after = seen.slice(from.end).search(/[\r\n]|$/);
  return !seen.slice(before, from.end + after).trim();
}
