import type { LineIndex } from '../../text/lineIndex';
import { type EvaluatedText, EvaluatedTextBuilder } from './evaluatedText';

const longest = 256 * 1024;
/** Code and HTML comments are passed over; of the rest, imports and exports at the start of a block, and tags of components. */
const pattern =
  /^[ \t]{0,3}(`{3,}|~{3,})[^\n]*\n(?:(?!^[ \t]{0,3}\1)[^\n]*\n?)*|`+[^`\n]*`+|<!--(?:[\s\S]*?-->|[\s\S]*$(?![\s\S]))|(?<=^|\n[ \t]*\n)(?:import|export)\s[^\n]*(?:\n(?![ \t]*\n)[^\n]+)*|<\/?[A-Z][\w.]*(?:\s(?:"[^"]*"|'[^']*'|[^"'<>])*)?\/?>/gm;

/** Whether a post is written in MDX: it says so by its name, or it imports components. */
export function isMdx(path: string | undefined, body: string): boolean {
  if (path?.endsWith('.mdx')) return true;
  return (
    body.includes('import ') &&
    /^import\s[^\n]{1,300}\sfrom\s+['"][^'"\n]+['"];?[ \t]*\r?$/m.test(body) &&
    /<[A-Z]\w*[\s/>]/.test(body)
  );
}

/** Imports, exports and components of MDX run code: placeholders stand for them. Undefined for texts that are too long. */
export function evaluateMdx({
  text,
  lines,
  from,
}: {
  text: string;
  lines: LineIndex;
  from: number;
}): EvaluatedText | undefined {
  if (text.length - from > longest) return undefined;
  const builder = new EvaluatedTextBuilder(text, lines);
  builder.keep({ start: 0, end: from }, text.slice(0, from).replace(/[^\r\n]/g, ' '));
  let at = from;
  for (const { 0: source, index } of text.slice(from).matchAll(pattern)) {
    if (!/^(?:import|export|<\/?[A-Z])/.test(source)) continue;
    const range = { start: from + index, end: from + index + source.length };
    builder.keep({ start: at, end: range.start });
    if (!source.startsWith('</')) builder.put({ source, reason: 'not-evaluated' }, range);
    at = range.end;
  }
  builder.keep({ start: at, end: text.length });
  return builder.done();
}
