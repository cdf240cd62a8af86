import { mapDefined } from '../text/mapDefined';
import type { OffsetRange } from '../text/range';
import { RangeIndex } from '../text/rangeIndex';
import { announcingHeading, ofNothing } from './lexicon/headingWords';
import { vendorBefore, vendorNamed } from './lexicon/nameWords';
import { announcing, newness } from './lexicon/newsWords';
import { leadIn, titleVerb } from './lexicon/titleWords';
import { isNewMark, lengthOfNewMark } from './newMarks';
import { isPointing } from './pointing';
import { telling } from './tellingWords';
import { lengthOfOpening } from './openingCount';
import { lengthOfClock, longestTitle } from './title';
import type { Unit, UnitLink } from './unit';

/** The words a heading, item, cell or paragraph opens with, where they may name what it is about. */
export interface Lead {
  readonly title: string;
  /** Offsets in the unit's text. */
  readonly range: OffsetRange;
  readonly links: readonly UnitLink[];
  readonly isBold: boolean;
  /** It is one of the parts that a paragraph lists. */
  readonly isListed?: boolean;
}

const longest = 140;

/** The leads of a unit, usually one; bold names inside a paragraph count too. */
export function leadsOf(unit: Unit): readonly Lead[] {
  const leads = leadsIn(unit).filter(lead => !isQuestion(lead, unit) && !isWithoutNews(lead, unit));
  const [lead, another] = leads;
  return lead && !another && unit.role !== 'heading' && lead.range.start <= opening
    ? [{ ...lead, links: [...lead.links, ...pointersBehind(lead, unit)] }]
    : leads;
}

/** "Should we move to Xyzzy?" names nothing new, unless it leads to where that is told. */
function isQuestion({ title, range, links }: Lead, { text }: Unit): boolean {
  if (links.length) return false;
  const asked = (title + text.charAt(range.end)).trimEnd();
  return asked.endsWith('?') || asked.endsWith('？');
}

/** "**Xyzzy** – nothing new", "Xyzzy: no news" */
function isWithoutNews({ range, links }: Lead, { text }: Unit): boolean {
  return !links.length && saysNothingBehind(text, range.end);
}

/** Whether what stands behind a colon or dash at a place of a text is that there is no news. */
export function saysNothingBehind(text: string, at: number): boolean {
  return saysNothing(/^\s?[:\uff1a\u2013\u2014-]\s*(.*)/su.exec(text.slice(at, at + longestNothing))?.[1] ?? '');
}

/** Whether what is told of something is that there is no news of it. */
export function saysNothing(told: string): boolean {
  return told !== '' && told.length <= longestNothing && ofNothing.test(told.trim());
}

/** In UTF-16 code units. */
const longestNothing = 60;

/** A lead opens its unit, but for signs and numbers. */
const opening = 4;

/** "**Xyzzy** – faster starts. [Read more](…)": what only says where to read of it belongs to the one thing named. */
function pointersBehind({ range, links }: Lead, unit: Unit): readonly UnitLink[] {
  return unit.links.filter(
    link =>
      link.range.start >= range.end &&
      !links.includes(link) &&
      isPointing(unit.text.slice(link.range.start, link.range.end)),
  );
}

function leadsIn(unit: Unit): readonly Lead[] {
  switch (unit.role) {
    case 'heading':
      return [leadTo(unit, Math.min(unit.text.length, longestTitle), false)];
    case 'item':
    case 'cell':
      return itemLeads(unit);
    case 'paragraph': {
      if (isMarkedName(unit.text)) return itemLeads(unit);
      const listed = [countedLeads(unit), separatedLeads(unit)].find(({ length }) => length > 0);
      if (listed) return listed;
      const pointed = pointedLeads(unit);
      const isPointed = ({ range }: Lead): boolean =>
        pointed.some(lead => lead.range.start < range.end && range.start < lead.range.end);
      return [...pointed, ...boldLeads(unit).filter(lead => !isPointed(lead))];
    }
    case 'quote':
      return [];
  }
}

/** "**Launch**: AWS Xyzzy", "NEW - “Deep Caves”": an item without its sign. What else stands behind such a mark may be a sentence. */
function isMarkedName(text: string): boolean {
  const marked = lengthOfNewMark(text);
  if (!marked || text.length > longest) return false;
  const named = text.slice(marked);
  return (
    (/^["\u201c\u201e\u00ab]/.test(named) || vendorNamed.test(named) || family.test(named)) && !titleVerb.test(named)
  );
}

/** "R9g", "Inf9", and not "Q3". */
const family = /^(?!Q\d)\p{Lu}[\p{L}]{0,2}\d/u;

function itemLeads(unit: Unit): readonly Lead[] {
  const { text, links, inline } = unit;
  const marked = lengthOfNewMark(text);
  // "NEW - Xyzzy now …": behind a dash stands a sentence as well.
  if (/[-\u2013\u2014]\s$/.test(text.slice(0, marked)) && titleVerb.test(text.slice(marked, longest))) return [];
  const from = Math.max(marked, lengthOfClock(text), lengthOfOpening(text));
  // "Announcing **Xyzzy** for caves": what only says that it is new may stand before it.
  const isOpening = ({ start }: OffsetRange): boolean => {
    if (start <= from || start > from + 24) return start <= from;
    const before = text.slice(from, start);
    return !/[\p{L}\d]{4}/u.test(before) || !leadIn.removedFrom(before).trim();
  };
  const linked = links.filter(({ range }) => range.end > range.start);
  const link = linked.find(({ range }) => isOpening(range));
  if (link && link.range.end - link.range.start <= longest) {
    const opening = {
      title: text.slice(link.range.start, link.range.end),
      range: link.range,
      links: [link],
      isBold: false,
    };
    // "[Local Zones](…) & [Outposts](…)": a second name right behind the first.
    const next = linked[linked.indexOf(link) + 1];
    if (next && /^\s*(?:&|and|,|\+|und|et|y)\s*$/i.test(text.slice(link.range.end, next.range.start))) {
      return [
        opening,
        { title: text.slice(next.range.start, next.range.end), range: next.range, links: [next], isBold: false },
      ];
    }
    return [opening];
  }
  const bold = inline.strong.find(
    range =>
      isOpening(range) && range.end > Math.max(range.start, from) && !isNewMark(text.slice(range.start, range.end)),
  );
  if (bold && bold.end <= longest)
    return [{ ...leadTo(unit, bold.end, true), range: bold, title: withVendorBefore(text, bold) }];
  const end =
    /^.*?(?=\s(?:[-\u2013\u2014\u2192|]|[-=]>)\s|[:：]\s|:(?=\p{Lo})|\s*(?:\uff1a|\u30fb{2,})|(?<!(?:^|\s)(?:Dr|Mr|Mrs|Ms|Prof|vs))[.!?。](?:\s|$)|\s*https?:\/\/|\n|$)/su.exec(
      text.slice(from, from + longest + 1),
    )?.[0].length ?? 0;
  if (end <= 0 || end > longest) return [];
  const until = from + lengthBeforeBracket(text.slice(from, from + end));
  const title = text.slice(marked, until);
  return [{ ...leadTo(unit, until, false), title: marked ? withoutAddition(title) : title }];
}

/** "Xyzzy (preview: caves": what ends within brackets ends before them. */
function lengthBeforeBracket(text: string): number {
  const opening = Math.max(text.lastIndexOf('('), text.lastIndexOf('（'));
  const isOpen = opening > 0 && opening > Math.max(text.lastIndexOf(')'), text.lastIndexOf('）'));
  return isOpen ? text.slice(0, opening).trimEnd().length : text.length;
}

/** "Xyzzy caves, which hold all that you have": in small letters behind the comma a marked name is explained. "Xyzzy, Plugh Thud Caves" are names. */
function withoutAddition(title: string): string {
  const [name = '', addition = ''] = title.split(/,\s(.*)/su);
  const explanation = /^\p{Ll}[^,]*/u.exec(addition)?.[0] ?? '';
  return name.includes(' ') && explanation.split(' ').length >= 3 ? name : title;
}

/** "1) Xyzzy adds …; 2) Plugh now …; 3) …": a list within a paragraph, at least three parts counted from 1. */
function countedLeads(unit: Unit): readonly Lead[] {
  const { text } = unit;
  if (!text.includes('3)') && !text.includes('3）')) return [];
  const linksOf = linksIn(unit);
  const leads: Lead[] = [];
  for (const { index, 0: mark, 1: number } of text.matchAll(/(?<![\p{L}\d])(\d{1,2})\s?[)）]\s*/gu)) {
    if (Number(number) !== leads.length + 1) continue;
    const start = index + mark.length;
    const length =
      /^[^;；。\n]*?(?=[;；。\n]|[.,!?]\s|\uff0c|\s?[(（]?\d{1,2}\s?[)）]|$)/u.exec(
        text.slice(start, start + longest),
      )?.[0].length ?? 0;
    if (length < 2) return [];
    const range = { start, end: start + length };
    leads.push({ title: text.slice(start, range.end), range, links: linksOf(range), isBold: false, isListed: true });
  }
  return leads.length < 3 ? [] : leads;
}

/** "New this week: Xyzzy, for all caves; Plugh in Rome; and …": a list within a paragraph that a label of news opens, at least three parts. */
function separatedLeads(unit: Unit): readonly Lead[] {
  const { text } = unit;
  const first = text.search(/[;；]/);
  const opening = first < 0 ? undefined : label.exec(text.slice(0, Math.min(first, longestLabel)));
  if (!opening || !isNewsLabel(opening[1] ?? '')) return [];
  const linksOf = linksIn(unit);
  const leads: Lead[] = [];
  let start = opening[0].length;
  for (const part of (/^.*?(?=[。！？]|[.!?](?:\s|$)|$)/su.exec(text.slice(start))?.[0] ?? '').split(/[;；]/u)) {
    const joint = conjunction.exec(part)?.[0] ?? '';
    const from = start + joint.length + (/^\s*/.exec(part.slice(joint.length))?.[0].length ?? 0);
    const behind = text.slice(from, Math.min(start + part.length, from + longest));
    const length = /^.*?(?=[，,\n]|[:：](?!\d)|\s[(（–—]|$)/su.exec(behind)?.[0].trimEnd().length ?? 0;
    start += part.length + 1;
    if (andSoOn.test(part.slice(joint.length))) continue;
    if (length < 2) return [];
    const range = { start: from, end: from + length };
    leads.push({ title: text.slice(from, range.end), range, links: linksOf(range), isBold: false, isListed: true });
  }
  // What goes on in lower case is a sentence with semicolons; "gp3 volumes" is a name.
  return leads.length >= 3 && leads.every(({ title }) => /^[^\p{L}]*(?:[\p{Lu}\p{Lo}]|\p{Ll}+\d)/u.test(title))
    ? leads
    : [];
}

/** What a list within a paragraph is labelled by: not the colon of a time of day. In UTF-16 code units. */
const longestLabel = 160;
const label = /^(?:.*[.!?。！？]\s*)?((?:[^.!?。！？:：]|:(?=\d)){1,140}(?::\s|：))/su;
const conjunction = /^\s*(?:(?:and|und|et|y|e|sowie)\s|以及|和|および)/u;
const andSoOn = /^\s*(?:more|others?|etc|mehr|más|mais|plus|等)\.?\s*$/iu;

/**
 * "… and these were announced:", or "New this week", "Neu sind", "本周更新": words of news right before the colon, or hardly another. "New members
 * of the team" are no news of things.
 */
function isNewsLabel(text: string): boolean {
  if (announcing.test(text.slice(-25)) || (/(?:services|features)[:\s]+$/.test(text) && newness.test(text)))
    return true;
  if (text.length > 60 || (!announcingHeading.test(text) && !newness.test(text))) return false;
  return telling(newness.removedFrom(announcingHeading.removedFrom(text))).length <= 2;
}

function boldLeads(unit: Unit): readonly Lead[] {
  const linksOf = linksIn(unit);
  return unit.inline.strong
    .filter(({ start, end }) => end - start > 1 && end - start <= 90)
    .map(range => ({
      title: withVendorBefore(unit.text, range),
      range,
      links: linksOf(range),
      isBold: true,
    }));
}

/** "Azure **Xyzzy**": the vendor's word right before bold text is a part of the name that it stresses. */
function withVendorBefore(text: string, { start, end }: OffsetRange): string {
  const bold = text.slice(start, end);
  const before = /^\p{Lu}/u.test(bold) ? vendorBefore.exec(text.slice(Math.max(0, start - 24), start))?.[1] : undefined;
  return before === undefined || vendorNamed.test(bold) ? bold : `${before} ${bold}`;
}

/** "**Name:** [Link](…)" or "Name : https://…": a name and right behind it a link that only says where to read of it. */
function pointedLeads(unit: Unit): readonly Lead[] {
  const { text, links, inline } = unit;
  if (!links.length) return [];
  const strongAt = new RangeIndex(inline.strong.map(strong => [strong, strong]));
  return mapDefined(links, (link): Lead | undefined => {
    const { start, end } = link.range;
    if (!isPointing(text.slice(start, end))) return undefined;
    const isGap = (from: number): boolean => /^[\s:：(\u2013\u2014-]{0,6}$/u.test(text.slice(from, start));
    const bold = strongAt
      .overlapping({ start: Math.max(0, start - longestGap - 1), end: start })
      .find(strong => strong.end <= start && isGap(strong.end));
    if (bold && bold.end - bold.start <= 90)
      return { title: text.slice(bold.start, bold.end), range: bold, links: [link], isBold: true };
    const name = /^(\s*)(\S.{0,88}?)\s*[:：\u2013\u2014-]\s*$/u.exec(text.slice(0, start));
    if (!name?.[2] || text.slice(end).trim()) return undefined;
    const from = (name[1] ?? '').length;
    return { title: name[2], range: { start: from, end: from + name[2].length }, links: [link], isBold: false };
  });
}

/** What may stand between a name and its link, in UTF-16 code units. */
const longestGap = 6;

function leadTo(unit: Unit, end: number, isBold: boolean): Lead {
  const range = { start: 0, end };
  return { title: unit.text.slice(0, end), range, links: linksIn(unit)(range), isBold };
}

/** Finds the links that lie in a lead or hold nothing else, and those right behind it that only repeat or point ("**Name:** [Link](…)"). */
function linksIn({ links, role, text }: Unit): (lead: OffsetRange) => readonly UnitLink[] {
  const linksAt = new RangeIndex(links.map(link => [link.range, link]));
  return ({ start, end }) =>
    linksAt.overlapping({ start: start - 1, end: end + longestGap + 1 }).filter(({ range }) => {
      if (range.start >= start && range.end <= end) return true;
      if (range.start <= start && range.end >= end)
        return !text.slice(range.start, start).trim() && !text.slice(end, range.end).trim();
      return (
        role !== 'paragraph' && range.start >= end && range.start - end <= longestGap && text.length - range.end <= 40
      );
    });
}
