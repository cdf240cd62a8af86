import type { ReferenceDefinition } from '../post/markdown';
import type { Post } from '../post/post';
import { FILLER } from '../post/templates';

/** What of a post is read as its site does. */
export interface Beginning {
  /** The post with the beginning of its text; all else is the whole post's. */
  readonly post: Post;
  /** Definitions further down that links of the beginning may take. */
  readonly furtherDefinitions: readonly ReferenceDefinition[];
  /** The first line that does not belong to it, 0-based; `undefined` where all does. */
  readonly restLine: number | undefined;
}

/**
 * The lines of a post within the first `limit` UTF-16 code units, and the one that crosses the limit. Front matter is never cut:
 * what stands in it is no text.
 */
export function beginningOf(post: Post, limit: number): Beginning {
  const { text, lines, frontMatter, markdown } = post;
  const least = Math.max(limit, frontMatter.range.end);
  if (text.length <= least) return { post, furtherDefinitions: [], restLine: undefined };
  const restLine = lines.lineOf(least) + 1;
  if (restLine >= lines.count) return { post, furtherDefinitions: [], restLine: undefined };
  return {
    post: { ...post, text: text.slice(0, lines.startOf(restLine)) },
    furtherDefinitions: definitionsFrom(restLine, markdown.definitions),
    restLine,
  };
}

/** The first definition of a label counts, wherever it stands. Destinations with template tags are known only where they are read. */
function definitionsFrom(line: number, definitions: readonly ReferenceDefinition[]): readonly ReferenceDefinition[] {
  const before = new Set(definitions.filter(definition => definition.line < line).map(({ label }) => label));
  return definitions.filter(
    definition => definition.line >= line && !before.has(definition.label) && !definition.url.includes(FILLER),
  );
}
