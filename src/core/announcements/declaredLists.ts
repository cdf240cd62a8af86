import { mapDefined } from '../text/mapDefined';
import { isAdviceHeading } from './advice';
import words from './declaredLists.json';
import { isNameOfOwner } from './eventOwner';
import { ignoringCase } from './lexicon/ignoringCase';
import { vendors } from './lexicon/nameWords';
import { notYet, past } from './lexicon/newsWords';
import type { Unit } from './unit';

/**
 * The lists that the text right before them, in a post on an event, says are what was announced there: a sentence that ends in a colon ("These
 * new services were announced:"), or a heading that says no more ("New services"). One of their items at
 * least is of `named` units, or any two words with capitals would do.
 */
export function declaredListsOf(units: readonly Unit[], event: string, named: ReadonlySet<Unit>): ReadonlySet<number> {
  const declared = new Map<number, string>();
  const seen = new Set<number>();
  let before: Unit | undefined;
  for (const unit of units) {
    const { list } = unit;
    if (list !== undefined && !seen.has(list)) {
      seen.add(list);
      if (before && declares(before, event)) declared.set(list, before.text);
    }
    before = unit;
  }
  const known = new Set(mapDefined([...named], ({ list }) => list));
  return new Set(
    mapDefined([...declared], ([list, lead]) => (known.has(list) || unspacedName.test(lead) ? list : undefined)),
  );
}

function declares({ role, text }: Unit, event: string): boolean {
  const written = text.slice(-longest).trimEnd();
  const isLabel = /[:：]$/.test(written);
  if (role === 'heading') return text.length <= longestHeading && (heading.test(written) || unspaced.test(written));
  if (role !== 'paragraph' || !isLabel) return false;
  const sentence = written
    .slice(0, -1)
    .replace(/^.*(?:[.!?]\s|[。！？\n])/su, '')
    .trim();
  if (past.test(sentence) || notYet.test(sentence) || isAdviceHeading(sentence)) return false;
  if (unspaced.test(sentence) || lead.test(sentence)) return true;
  const who = announcer.exec(sentence)?.groups?.['who'];
  return who !== undefined && (pronoun.test(who) || isNameOfOwner(event, who));
}

/** What of a text tells what the list behind it is, and how long a heading may be that does; in UTF-16 code units. */
const longest = 160;
const longestHeading = 40;

const unspacedName = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]\P{L}*$/u;
const anyOf = (list: readonly string[]): string => `(?:${list.join('|')})`;
/** "In the keynote, …" */
const clause = '(?:(?:on|in|at|during|bei|auf|pendant|lors|durante|en)\\s[^,:]{1,40},\\s+)?';
const before = `(?:${anyOf([...words.before, ...vendors])}\\s+)*`;
/** "at re:Invent", "of this year": when and where of the event; of what else a sentence goes on to tell, the list may be. */
const place = `(?:\\s+${anyOf(words.place)}(?:\\s+\\p{L}+){0,2}?\\s+${anyOf(words.occasion)}(?:\\s+\\d+)?|\\s+this\\s+${anyOf(words.occasion)})?`;
const listed = `${anyOf(words.listed)}(?:\\s+${anyOf(words.after)})?`;
const announced = anyOf(words.announced);
const lead = ignoringCase(
  `^${clause}${before}(?:${listed}(?:\\s+${announced})?${place}(?:\\s+${anyOf(words.ending)})?|(?:new\\s+|neuen?\\s+)?${anyOf(words.things)}\\s+${announced}${place}|${announced})$`,
);
const heading = ignoringCase(`^(?:${before}${listed}|what\\s+(?:was\\s+)?(?:announced|launched))$`);
const unspaced = ignoringCase(anyOf(words.unspaced));
const announcer = ignoringCase(
  `(?:^|[\\s,])(?<who>${anyOf([...words.announcers, ...vendors])})\\s+${anyOf(words.announces)}(?:\\s+the\\s+following)?${place}$`,
);
const pronoun = ignoringCase(`^${anyOf(words.announcers)}$`);
