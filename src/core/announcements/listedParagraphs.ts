import type { Section } from '../post/section';
import { listMark } from '../post/listMark';
import { announcingHeading } from './lexicon/headingWords';
import { isPointing } from './pointing';
import { lengthOfClock } from './title';
import type { Unit } from './unit';

/**
 * Paragraphs that are a list in all but its syntax, as items of one: those in a row that each open with a sign ("🔍 …", "• …"), and those a
 * section of news consists of, a line each. `next` numbers the first list.
 */
export function withListedParagraphs(units: readonly Unit[], next: number): readonly Unit[] {
  const listed = [...units];
  let list = next;
  const listRun = (from: number, to: number): void => {
    for (let at = from; at < to; at++) {
      const unit = units[at];
      if (unit) listed[at] = { ...unit, role: 'item', list };
    }
    list++;
  };
  const isOfNews = newsSections();
  for (let from = 0; from < units.length; from++) {
    const section = units[from]?.section;
    let to = from;
    while (isMarked(units[to])) to++;
    if (to - from >= fewestMarked) {
      listRun(from, to);
      from = to;
      continue;
    }
    if (!section || section.children.length || units[from - 1]?.role !== 'heading' || !isOfNews(section)) continue;
    to = from;
    while (units[to]?.section === section && isLine(units[to])) to++;
    if (to - from < fewestLines || units[to]?.section === section) continue;
    listRun(from, to);
    from = to - 1;
  }
  return listed;
}

const fewestMarked = 3;
const fewestLines = 2;

/** It opens with a sign, with the time it was written at, or with a name and a dash or arrow behind it. */
function isMarked(unit: Unit | undefined): boolean {
  return (
    unit?.role === 'paragraph' && (listMark.test(unit.text) || lengthOfClock(unit.text) > 0 || pointed.test(unit.text))
  );
}

/** "Amazon Xyzzy → caves", "AWS Plugh – halls". */
const pointed = /^[\p{Lu}\p{Lo}][^\n.!?:\u2192]{1,60}?\s(?:[\u2013\u2014\u2192-]|[-=]>)\s/u;

/** A short paragraph of one sentence that introduces nothing. What opens it in bold or is linked in it names it as it is. */
function isLine(unit: Unit | undefined): boolean {
  return (
    unit?.role === 'paragraph' &&
    unit.text.length <= longestLine &&
    unit.inline.strong[0]?.start !== 0 &&
    unit.links.every(({ range: { start, end } }) => start <= 4 || isPointing(unit.text.slice(start, end))) &&
    /^(?:[^.!?。！？\n]|[.!?](?=\S))+[.!。！]?\s*$/u.test(unit.text) &&
    !/[:：]\s*$/.test(unit.text)
  );
}

/** In UTF-16 code units. */
const longestLine = 160;

/** Whether a section stands below a heading of news. */
function newsSections(): (section: Section) => boolean {
  const known = new Map<Section, boolean>();
  const isOfNews = (section: Section): boolean => {
    let is = known.get(section);
    if (is === undefined) {
      is = announcingHeading.test(section.title) || (section.parent !== undefined && isOfNews(section.parent));
      known.set(section, is);
    }
    return is;
  };
  return isOfNews;
}
