import type { FrontMatter } from './frontMatterTypes';

/** A paragraph of the front matter's description. */
export interface DescribedParagraph {
  readonly text: string;
  /** Its offset in the whole text. */
  readonly start: number;
}

/**
 * The paragraphs of what the front matter says the post is about, those that stand in the source as they are read: of folds and escapes no place
 * is told.
 */
export function descriptionOf(text: string, { data, content }: FrontMatter): readonly DescribedParagraph[] {
  const described = data['description'];
  if (typeof described !== 'string') return [];
  let from = content.start;
  return described.split(/\n+/).flatMap(line => {
    const paragraph = line.trim();
    const start = paragraph ? text.indexOf(paragraph, from) : -1;
    if (start < 0 || start + paragraph.length > content.end) return [];
    from = start + paragraph.length;
    return [{ text: paragraph, start }];
  });
}
