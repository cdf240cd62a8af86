import type { InlineText } from '../post/inlineText';
import type { MarkdownDocument } from '../post/markdown';
import type { OffsetRange } from '../text/range';

/** The words a paragraph or list item opens with, where they stand for a heading. */
export interface Lead {
  readonly title: string;
  readonly range: OffsetRange;
}

const longest = 90;

/** The bold lead-ins and list leads of a post without headings, in the order of the text. */
export function findLeads({ tokens, inlineTexts }: MarkdownDocument): readonly Lead[] {
  const leads: Lead[] = [];
  for (const [index, token] of tokens.entries()) {
    const inline = token.type === 'inline' ? inlineTexts.get(token) : undefined;
    if (!inline || tokens[index - 1]?.type !== 'paragraph_open') continue;
    const isListItem = tokens[index - 2]?.type === 'list_item_open';
    const end = boldLead(inline) ?? (isListItem ? listLead(inline) : undefined);
    if (end === undefined) continue;
    const title = inline.text
      .slice(0, end)
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/\s*[:：.]$/, '');
    if (title) leads.push({ title, range: inline.map.rangeOf(0, end) });
  }
  return leads;
}

function boldLead({ strong }: InlineText): number | undefined {
  const first = strong.find(({ start }) => start === 0);
  return first && first.end > 0 && first.end <= longest ? first.end : undefined;
}

/** A list item's opening link, or what stands before its first colon or dash. */
function listLead({ text, elements }: InlineText): number | undefined {
  const link = elements.find(
    ({ token, textRange }) => token.type === 'link_open' && textRange.start === 0 && textRange.end > 0,
  );
  if (link && link.textRange.end <= longest) return link.textRange.end;
  const lead = /^[^\n]*?(?=\s*(?::\s|：|\s[-–—]\s|$))/.exec(text.slice(0, longest + 1))?.[0];
  return lead && lead.length <= longest ? lead.length : undefined;
}
