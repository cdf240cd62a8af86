import type { Section } from '../post/section';
import words from './advice.json';
import { featureWord } from './lexicon/nameWords';
import type { Unit } from './unit';
import type { WordsAround } from './unitWords';

/** Whether a title promises what is hoped for or guessed, not what has come: "My re:Invent wish list", "Predictions". */
export function isWish(title: string): boolean {
  return wish.test(title) && !fulfilled.test(title);
}

/** Whether a title that speaks of wishes promises to tell what came, too: "Recap of re:Invent and my wish list". */
export function looksBack(title: string): boolean {
  return lookingBack.test(title);
}

/** Whether the words beside a name speak of what may come: "I hope they announce …". */
export function isHoped({ before, after }: Pick<WordsAround, 'before' | 'after'>): boolean {
  return hoped.test(before) || hoped.test(after);
}

/** Whether a title promises what its readers are to do: "How to survive …", "Nine tips for …". */
export function isAdviceTitle(title: string): boolean {
  return adviceTitle.test(title) || isOnReading(title);
}

/** Whether a title promises to tell where news can be read, and not the news: "Where I read AWS announcements", "Building a bot for AWS news". */
export function isOnReading(title: string): boolean {
  return readingTitle.test(title);
}

/** Whether what stands below a heading is advice, wishes or figures and no list of what is new: "Next steps", "Why it matters". */
export function isAdviceHeading(title: string): boolean {
  return adviceHeading.test(title) || isWish(title);
}

/**
 * Items and headings that tell somebody what to do, as most of their list or of the sections beside them do: "Wear good shoes". One alone
 * may be the title of a text on something new.
 */
export function instructionsIn(units: readonly Unit[]): ReadonlySet<Unit> {
  const series = new Map<number | Section | undefined, Unit[]>();
  for (const unit of units) {
    const { role, list, section } = unit;
    if (list === undefined && role !== 'heading') continue;
    const key = list ?? section?.parent;
    const known = series.get(key);
    if (known) known.push(unit);
    else series.set(key, [unit]);
  }
  return new Set(
    [...series.values()].flatMap(members => {
      const telling = members.filter(({ text }) => isInstruction(text));
      return telling.length >= 2 && 2 * telling.length >= members.length ? telling : [];
    }),
  );
}

/** Whether a text opens with what is to be done: "Wear good shoes". */
export function isInstruction(text: string): boolean {
  return instruction.test(text) && !featureWord.test(nounOpening.exec(text)?.[1] ?? '');
}

function anywhere(list: readonly string[]): RegExp {
  const isUnspaced = (word: string): boolean =>
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(word);
  const spaced = list.filter(word => !isUnspaced(word)).join('|');
  return new RegExp([`(?<!\\p{L})(?:${spaced})(?!\\p{L})`, ...list.filter(isUnspaced)].join('|'), 'iu');
}

const wish = anywhere(words.wish);
const fulfilled = anywhere(words.fulfilled);
const lookingBack = anywhere(words.lookingBack);
const hoped = anywhere(words.hoped);
const adviceTitle = anywhere(words.adviceTitle);
const readingTitle = anywhere(words.readingTitle);
const adviceHeading = anywhere(words.adviceHeading);
/** Other languages tell so in a verb's own form, before an article: "Modifier le code", "Crear una cuenta". */
const infinitive = String.raw`\p{L}{3,20}(?:er|ir|re|ar)\s+(?:les?|la|une?|des|du|l['\u2019]\s?\p{L}+|el|los|las|una?)`;
const instruction = new RegExp(`^[^\\p{L}]{0,8}(?:${words.instruction.join('|')}|${infinitive})(?!\\p{L})`, 'iu');
/** The word behind one that names a thing as often as it tells what to do: "Go support", "Go 1.x runtime", "Document database integration". */
const nounOpening = /^[^\p{L}]{0,8}(?:go|open|document)[\s-]+(?:[\d.x]+\s+|database\s+)?(\p{L}+)/iu;
