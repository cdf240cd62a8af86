import type { MarkdownIt, Token } from 'markdown-it';
import definitionLists from 'markdown-it-deflist';

/** Terms with `: definitions` under them. */
export function addDefinitionLists(parser: MarkdownIt): void {
  parser.use(definitionLists);
}

/** The library leaves terms without their line. */
export function finishTerms(tokens: readonly Token[]): void {
  for (const [index, { type, map }] of tokens.entries()) {
    if (type !== 'dt_open' || !map) continue;
    const lines: [number, number] = [map[0], map[0] + 1];
    const inline = tokens[index + 1];
    if (inline) inline.map = lines;
  }
}
