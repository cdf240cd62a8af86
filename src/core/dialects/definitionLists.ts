import type { MarkdownIt } from 'markdown-it';
import definitionLists from 'markdown-it-deflist';

/** Terms with `: definitions` under them. */
export function addDefinitionLists(parser: MarkdownIt): void {
  parser.use(definitionLists);
}
