import { flatSections, type Section } from '../post/section';
import { countedNews, countedNot, isAside } from './lexicon/headingWords';
import { isOnOwnAffairs } from './postKind';
import { wordsIn } from './tellingWords';

/**
 * The sections that a title promises by their number: "Our 5 favourite launches" over five headings side by side, apart from those that
 * only frame them; where some of those are numbered, over as many that are.
 */
export function countedSections(title: string, sections: readonly Section[]): ReadonlySet<Section> {
  const counts = countsIn(title);
  if (!counts.size || isOnOwnAffairs(title)) return new Set();
  const siblings = [sections, ...flatSections(sections).map(({ children }) => children)];
  for (const side of siblings) {
    const numbered = side.filter(section => number.test(section.title));
    const told = numbered.length ? numbered : side.filter(section => !isAside(section.title));
    if (counts.has(told.length)) return new Set(told);
  }
  return new Set();
}

/** The numbers of a title that count news: "5 recent launches", "アップデート5選", but not "5 reasons for our launch". */
function countsIn(title: string): ReadonlySet<number> {
  return new Set(
    [...title.matchAll(count)]
      .filter(({ 0: digits, index }) => {
        const end = index + digits.length;
        return isOfNews(title.slice(end, end + longest)) || isNewsBefore(title.slice(Math.max(0, index - 12), index));
      })
      .map(([digits]) => Number(digits)),
  );
}

/** Whether the first noun behind a number is one of news: "5 news apps" are apps. */
function isOfNews(behind: string): boolean {
  const [text = ''] = behind.replace(counting, ' ').split(/[,.:;!?|，。：；！？、｜]/u, 1);
  const [noun] = text.matchAll(countedNews);
  if (!noun) return false;
  const before = text.slice(0, noun.index);
  const after = text.slice(noun.index + noun[0].length);
  // What is plural itself stands before no other noun.
  const isFirst = /(?<!new)s$/i.test(noun[0]) || !otherNoun.test(after);
  return isFirst && wordsIn(before) <= mostWords && !countedNot.test(before);
}

/** "アップデート5選", "신규 기능 5가지" */
function isNewsBefore(before: string): boolean {
  const text = before.trimEnd();
  const noun = [...text.matchAll(countedNews)].at(-1);
  return /[^\p{Script=Latin}]$/u.test(text) && noun !== undefined && noun.index + noun[0].length === text.length;
}

const mostWords = 5;
const otherNoun = /^\s\p{Ll}{3,}(?<!this)s(?!\p{L})/u;

/** In UTF-16 code units. */
const longest = 60;
/** "5 of our launches", "5つの発表": what stands between a number and what it counts. */
const counting = /^(?:\s(?:of|von|de|der|des|di)(?=\s)|\s?(?:つの|個の|件の|大|个|個|项|項|가지|개의))/u;

/** From three on, and none of a date, a version or a year. */
const count =
  /(?<![\p{Script=Latin}\d.,:#/-])(?:[3-9]|[1-4]\d)(?![\d.,:/-]|\s?(?:年|月|日|년|월|일|st|nd|rd|th)(?!\p{L}))/gu;
const number = /^[^\p{L}\d]*\d{1,2}(?:[.):、．]|\s|\uFE0F?\u20E3)/u;
