import type { Section } from '../post/section';
import { announcementTitle, recapTitle } from './lexicon/headingWords';
import type { Unit } from './unit';

/** Its front matter's, else its first heading; a post without any may open with a paragraph in bold. */
export function titleOf(source: TitleSource, units: readonly Unit[]): string {
  return source.title ?? source.sections[0]?.title ?? titleUnitOf(source, units)?.text ?? '';
}

export interface TitleSource {
  readonly title: string | undefined;
  readonly sections: readonly Section[];
}

/** The paragraph that is the title of a post which has no other; one of several in bold, or with a link, heads what stands below it. */
export function titleUnitOf({ title, sections }: TitleSource, [first, ...others]: readonly Unit[]): Unit | undefined {
  if (title !== undefined || sections.length || !first || !isAllBold(first)) return undefined;
  if (recapTitle.test(first.text) || announcementTitle.test(first.text)) return first;
  return first.links.length || others.some(isAllBold) ? undefined : first;
}

function isAllBold({ role, text, inline }: Unit): boolean {
  return (
    role === 'paragraph' &&
    inline.strong.some(({ start, end }) => !text.slice(0, start).trim() && !text.slice(end).trim())
  );
}
