import { maskTemplates } from '../../post/templates';
import type { LineIndex } from '../../text/lineIndex';
import { type EvaluatedText, EvaluatedTextBuilder } from './evaluatedText';
import { embedTagHtml } from './frameHtml';

/** Tags that leave nothing on a page by themselves, whoever evaluates them. */
const silent =
  /^(?:if|elsif|else|unless|case|when|for|break|continue|assign|capture|raw|comment|highlight|include|include_relative|end\w*)$/;

const mostTags = 2000;

/**
 * Tags such as Hexo's and those of publishing platforms, `{% link 123 %}`: what they would show, only their site knows, so that a
 * placeholder stands for each, but for those that embed something. Undefined where there are none, or too many.
 */
export function evaluateForeignTags(parts: {
  readonly text: string;
  readonly lines: LineIndex;
  readonly from: number;
}): EvaluatedText | undefined {
  const { text, lines, from } = parts;
  const masked = maskTemplates(text, from);
  const tags = masked.tags.filter(({ kind, name }) => kind === 'tag' && !silent.test(name));
  if (!tags.length || tags.length > mostTags) return undefined;
  const builder = new EvaluatedTextBuilder(text, lines);
  builder.keep({ start: 0, end: from }, text.slice(0, from).replace(/[^\r\n]/g, ' '));
  let at = from;
  const keepTo = (end: number): void => builder.keep({ start: at, end }, masked.text.slice(at, end));
  for (const { range, name } of tags) {
    keepTo(range.start);
    const source = text.slice(range.start, range.end);
    const embed = embedTagHtml(name, argumentsOf(source, name));
    if (embed === undefined) builder.put({ source, reason: 'not-evaluated' }, range);
    else builder.write(embed, range);
    at = range.end;
  }
  keepTo(text.length);
  return builder.done();
}

/** What stands between the name of a tag and its end. */
function argumentsOf(source: string, name: string): string {
  return source.slice(source.indexOf(name) + name.length).replace(/-?%\}$/, '');
}
