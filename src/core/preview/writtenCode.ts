import type { Post } from '../post/post';
import { FILLER } from '../post/templates';

/**
 * Code as the file has it: the parser saw template tags as blanks and fillers, but in code they are what the author wants to show.
 * `line` is the file's line the content begins on, 0-based. Every line of the content is the end of a line of the file.
 */
export function writtenCode(content: string, line: number, { text, lines }: Pick<Post, 'text' | 'lines'>): string {
  return content
    .split('\n')
    .map((masked, index) => {
      const written = text.slice(lines.startOf(line + index), lines.startOf(line + index + 1)).replace(/[\r\n]+$/, '');
      const end = written.slice(Math.max(0, written.length - masked.length));
      return isMaskOf(masked, end) ? end : masked;
    })
    .join('\n');
}

/** What template tags are masked by. */
const masks: ReadonlySet<string> = new Set([' ', '\t', FILLER]);

/** Where they differ, there is a mask. (Indentation by tabs differs otherwise: there the parser is right.) */
function isMaskOf(masked: string, written: string): boolean {
  if (masked.length !== written.length) return false;
  if (masked === written) return true;
  for (let at = 0; at < masked.length; at++) {
    const seen = masked[at];
    if (seen !== written[at] && (!masks.has(seen ?? '') || written[at] === '\t')) return false;
  }
  return true;
}
