import { ignoringCase } from './lexicon/ignoringCase';
import { calledNew, newMark } from './lexicon/titleWords';
import words from './lexicon/lexicon.json';
import type { Unit } from './unit';

/**
 * "New **Xyzzy**", "(New) Xyzzy", "[NEW] Xyzzy", "🆕 Xyzzy", "Neu: Xyzzy", "Xyzzy (new)", "Xyzzy NEW": the mark that an item or heading bears.
 * "New York" bears none.
 */
export function isMarkedNew(text: string): boolean {
  return (openingMark.test(text) && !opensAsCalled.test(text)) || bearsSign(text);
}

/** Whether a text is no more than such a mark. */
export function isNewMark(text: string): boolean {
  return onlyMark.test(text);
}

/** How many characters of "New: Xyzzy" come before the name, 0 without such a mark. */
export function lengthOfNewMark(text: string): number {
  return labelMark.exec(text)?.[0].length ?? 0;
}

/** "Released: Xyzzy": whose log or plan says so is told by the rest of the post. */
export function isLogged(text: string): boolean {
  return logLabel.test(text);
}

/**
 * The lists on which an item without a mark had been there: their posts mark so many of the things they list as new that it is their way. A
 * word that a sentence may begin with is no such mark, unless the name behind it is set off: "New **Xyzzy**".
 */
export function listsMarkingNews(units: readonly Unit[]): ReadonlySet<number> {
  const listed = units.filter(isListed);
  const marked = listed.filter(hasSign);
  if (marked.length < fewestMarked || marked.length === listed.length) return new Set();
  const lists = new Set(marked.map(({ list }) => list));
  // What one list or a few of many items have is not the way of all.
  const isWayOfAll = lists.size > 1 && leastShare * marked.length >= listed.length;
  return isWayOfAll ? new Set(listed.map(({ list }) => list)) : lists;
}

const fewestMarked = 3;
/** One in so many: what explains an item stands in lists of its own. */
const leastShare = 10;

interface ListedUnit extends Unit {
  readonly list: number;
}

/** Headings adorn themselves with the word; on lists it tells one item from another. */
function isListed(unit: Unit): unit is ListedUnit {
  return unit.role === 'item' && unit.list !== undefined;
}

/** "[Update] Xyzzy": it has a mark of its own, which tells more than that it is not new. */
export function isMarkedOtherwise(text: string): boolean {
  return /^[\s*_]*[[(（【][^\])）】]{2,14}[\])）】]/u.test(text);
}

function hasSign({ text, inline }: Unit): boolean {
  if (bearsSign(text)) return true;
  const mark = opensAsCalled.test(text) ? undefined : openingMark.exec(text)?.[0];
  if (mark === undefined) return false;
  if (/NEW|NEU|[[\](（【】）):：]/u.test(mark)) return true;
  const end = mark.length + (/^\s*/.exec(text.slice(mark.length))?.[0].length ?? 0);
  return inline.strong.some(({ start }) => start === end);
}

/** In brackets or as a sign anywhere by a name, in capitals or as a sparkle at its end. */
function bearsSign(text: string): boolean {
  const named = text.slice(0, longestNamed);
  return bracketed.test(named) || (named.length === text.length && signAtEnd.test(named));
}

const word = `(?:${newMark})`;
const label = `(?:${words.labelsNew.join('|')})`;
const opensAsCalled = ignoringCase(`^[\\s*_]*${calledNew}`);
const openingMark = ignoringCase(
  `^[\\s*_]*(?:new(?![\\p{L}\\d])[\\s:：]*|${word}(?:\\s*[:：]|(?<=[a-z])\\s)|${label}\\s*(?::\\s|：))`,
);
const labelMark = ignoringCase(
  `^[\\s*_]*(?:${word}(?:\\s*[:：]\\s*|[^\\S\\n][-\u2013\u2014][^\\S\\n])|${label}\\s*(?:：\\s*|:\\s+))`,
);
const logLabel = ignoringCase(`^[\\s*_]*${label}\\s*(?:：|:\\s)`);
const onlyMark = ignoringCase(`^[\\s[(（【]*${word}[\\s\\])）】!:：]*$`);
const bracketed = ignoringCase(`🆕|[[(（【]\\s*${word}!?\\s*[\\])）】]`);
const signAtEnd = /(?:✨|(?<=\S\s)(?:NEW|NEU|NOUVEAU|NUEVO|NOVO)!?)[\s*_\ufe0f]*$/u;

/** In UTF-16 code units. */
const longestNamed = 100;
