import { isAdviceHeading } from './advice';
import words from './declaredLists.json';
import { isNameOfOwner } from './eventOwner';
import { ignoringCase } from './ignoringCase';
import { notYet, past, possessive } from './lexicon';
import lexicon from './lexicon.json';
import type { Unit } from './unit';

/**
 * The lists that the text right before them, in a post on an event, says are what was announced there: a sentence that ends in a colon ("These
 * new services were announced:"), or a heading that says nothing else ("New services").
 */
export function declaredListsOf(units: readonly Unit[], event: string): ReadonlySet<number> {
  const declared = new Set<number>();
  const seen = new Set<number>();
  let before: Unit | undefined;
  for (const unit of units) {
    const { list } = unit;
    if (list !== undefined && !seen.has(list)) {
      seen.add(list);
      if (before && declares(before, event)) declared.add(list);
    }
    before = unit;
  }
  return declared;
}

function declares({ role, text }: Unit, event: string): boolean {
  const written = text.slice(-longest).trimEnd();
  const isLabel = /[:：]$/.test(written);
  if (role === 'heading')
    return text.length <= longestHeading && heading.test(isLabel ? written.slice(0, -1) : written);
  if (role !== 'paragraph' || !isLabel) return false;
  const sentence = written
    .slice(0, -1)
    .replace(/^.*(?:[.!?]\s|[。！？\n])/su, '')
    .trim();
  if (past.test(sentence) || notYet.test(sentence) || isAdviceHeading(sentence)) return false;
  if (unspaced.test(sentence)) return true;
  const led = lead.exec(sentence);
  if (led) return !possessive.test(led.groups?.['place'] ?? led.groups?.['where'] ?? '');
  const who = announcer.exec(sentence)?.groups?.['who'];
  return who !== undefined && (pronoun.test(who) || isNameOfOwner(event, who));
}

/** What of a text tells what the list behind it is, and how long a heading may be that does; in UTF-16 code units. */
const longest = 160;
const longestHeading = 40;

const anyOf = (list: readonly string[]): string => `(?:${list.join('|')})`;
const before = `(?:${anyOf([...words.before, ...lexicon.vendors])}\\s+)*`;
/** "at re:Invent", "of this year": a few words, or it goes on to say something else. */
const place = `(?<place>\\s+${anyOf(words.place)}(?:\\s+[\\p{L}\\d:'’.-]+){1,4})?`;
const listed = anyOf(words.listed);
const lead = ignoringCase(
  `^${before}(?:${listed}(?:\\s+${anyOf(words.announced)})?${place}(?:\\s+${anyOf(words.ending)})?|(?:new\\s+|neuen?\\s+)?${anyOf(words.things)}\\s+${anyOf(words.announced)}${place.replace('place', 'where')}|${anyOf(words.announced)})$`,
);
const heading = ignoringCase(`^(?:the\\s+)?${listed}$`);
const unspaced = ignoringCase(anyOf(words.unspaced));
const announcer = ignoringCase(
  `(?:^|[\\s,])(?<who>${anyOf([...words.announcers, ...lexicon.vendors])})\\s+${anyOf(words.announces)}${place}$`,
);
const pronoun = ignoringCase(`^${anyOf(words.announcers)}$`);
