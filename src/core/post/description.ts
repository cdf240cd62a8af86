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
  const source = text.slice(0, content.end);
  // The same words may stand before it, in a title or a comment.
  const key = /^["']?description["']?[^\S\n]*[:=]|"description"\s*:/m.exec(source.slice(content.start));
  if (!key) return [];
  let from = content.start + key.index + key[0].length;
  const paragraphs: DescribedParagraph[] = [];
  for (const line of described.split(/\n+/)) {
    const paragraph = line.trim();
    if (!paragraph) continue;
    const start = source.indexOf(paragraph, from);
    // What is written otherwise hardly has others behind it that are not.
    if (start < 0) break;
    from = start + paragraph.length;
    paragraphs.push({ text: paragraph, start });
  }
  return paragraphs;
}
