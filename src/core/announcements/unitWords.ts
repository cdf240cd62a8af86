import type { OffsetRange } from '../text/range';
import { sessionCodeIn, sessionWords } from './lexicon/headingWords';
import {
  announcer,
  announcing,
  comparing,
  declaredUnspaced,
  declaring,
  ending,
  extendingBefore,
  introducing,
  namingBefore,
  newness,
  past,
  referring,
  referringAfter,
} from './lexicon/newsWords';
import { wordHints } from './lexicon/patterns';
import { isPointInTime } from './stage';
import type { WordGroup } from './lexicon/wordGroup';
import type { WordPlaces } from './lexicon/wordHints';

export interface SentenceTraits {
  readonly isAnnouncing: boolean;
  readonly isNew: boolean;
  readonly isPast: boolean;
  /** Years it names. */
  readonly years: readonly number[];
}

interface Sentence {
  readonly start: number;
  readonly end: number;
  /** Told when first asked for: most sentences hold no name. */
  traits: SentenceTraits | undefined;
}

/**
 * What the words of a unit say, told by its text alone and so for as long as that stays. The text is read once for the places where
 * words of the lexicon may stand; what is asked about parts of it looks there only.
 */
export class UnitWords {
  readonly text: string;
  #places: WordPlaces | undefined;
  #sentences: readonly Sentence[] | undefined;
  #isSession: boolean | undefined;
  #announcements: number | undefined;
  readonly #around = new Map<number, WordsAround>();

  constructor(text: string) {
    this.text = text;
  }

  get places(): WordPlaces {
    return (this.#places ??= wordHints.placesIn(this.text));
  }

  /** Whether it opens as the title of a session does. */
  get isSession(): boolean {
    return (this.#isSession ??=
      sessionWords.testWithin(this, 0, longestOpening) || sessionCodeIn(this.text.slice(0, longestOpening)));
  }

  /** How often it says that something is announced. */
  get announcements(): number {
    return (this.#announcements ??= announcing.rangesIn(this).length);
  }

  /** What stands around a part of the text. */
  around(range: OffsetRange): WordsAround {
    const key = range.start * mostUnits + range.end;
    let words = this.#around.get(key);
    if (!words) {
      words = new WordsAround(this, range);
      this.#around.set(key, words);
    }
    return words;
  }

  sentenceAt(offset: number): SentenceTraits {
    const sentences = (this.#sentences ??= sentencesOf(this.text));
    const sentence = sentences.find(({ end }) => offset < end) ?? sentences.at(-1);
    return sentence ? (sentence.traits ??= this.#traitsOf(sentence)) : silent;
  }

  #traitsOf({ start, end }: Sentence): SentenceTraits {
    // A sentence of thousands of characters is no sentence; its beginning tells enough.
    const last = Math.min(end, start + longestSentence);
    const text = this.text.slice(start, last);
    return {
      isAnnouncing: announcing.testWithin(this, start, last),
      isNew: newness.testWithin(this, start, last),
      isPast: past.testWithin(this, start, last),
      years: yearsIn(text),
    };
  }
}

/** The words around a part of a unit, each question answered once. */
export class WordsAround {
  /** Up to 60 characters before and after, within the unit. */
  readonly before: string;
  readonly after: string;
  readonly sentence: SentenceTraits;
  /** Announcing words stand next to it. */
  readonly isAnnounced: boolean;
  readonly isCompared: boolean;
  readonly #unit: UnitWords;
  readonly #range: OffsetRange;
  #isDeclared: boolean | undefined;
  #isCalled: boolean | undefined;
  #isNew: boolean | undefined;
  #isAfterPreposition: boolean | undefined;
  #isSubject: boolean | undefined;
  #isReferred: boolean | undefined;
  #isAnnouncer: boolean | undefined;
  #isInList: boolean | undefined;

  constructor(unit: UnitWords, range: OffsetRange) {
    const { text } = unit;
    const { start, end } = range;
    this.#unit = unit;
    this.#range = range;
    this.before = text.slice(Math.max(0, start - near), start);
    this.after = text.slice(end, end + near);
    this.sentence = unit.sentenceAt(start);
    this.isAnnounced = announcing.testWithin(unit, start - 45, start) || announcing.testWithin(unit, end, end + near);
    this.isCompared = comparing.testWithin(unit, start - near, start);
  }

  /** What stands there itself announces: "Announcing Xyzzy". */
  get isAnnouncing(): boolean {
    const { start, end } = this.#range;
    return announcing.testWithin(this.#unit, start, end);
  }

  /** It says itself, or the words right behind it do, that something goes: "Xyzzy retires in May". */
  get isEnding(): boolean {
    const { start, end } = this.#range;
    return ending.testWithin(this.#unit, start, end + 25);
  }

  /** The words before it say that what it names is new: "Introducing …". */
  get isDeclared(): boolean {
    return (this.#isDeclared ??= this.#isOpenedBy(introducing) || declaredUnspaced.test(this.before));
  }

  /** The same in words that nobody says of people or of what had long been there. */
  get isDeclaredNew(): boolean {
    return this.#isOpenedBy(declaring);
  }

  #isOpenedBy(verbs: WordGroup): boolean {
    const { start } = this.#range;
    return verbs.testWithin(this.#unit, start - near, start) && !isPointInTime(this.before);
  }

  /** "… a new tool called Xyzzy": what is called so is the thing itself. */
  get isCalled(): boolean {
    return (this.#isCalled ??= wordsEnd.test(this.before) && namingBefore.test(this.before));
  }

  /** The words right behind it do: "Xyzzy, now in preview". */
  get isSaidNew(): boolean {
    const { end } = this.#range;
    return stateAfter.test(this.after) && announcing.testWithin(this.#unit, end, end + 40);
  }

  /** It is only named to say where to read more: "check out Xyzzy for more information". */
  get isReferred(): boolean {
    const { start } = this.#range;
    return (this.#isReferred ??=
      referring.testWithin(this.#unit, start - near, start) || referringAfter.test(this.after));
  }

  /** It is what announces something: "Xyzzy has introduced a new …". */
  get isAnnouncer(): boolean {
    return (this.#isAnnouncer ??= announcer.test(this.after));
  }

  get isNew(): boolean {
    return (this.#isNew ??= newBefore.test(this.before.trimEnd().slice(-longestNew)));
  }

  /** "… works with Xyzzy": it is spoken of for something else. */
  get isAfterPreposition(): boolean {
    const { start } = this.#range;
    return (this.#isAfterPreposition ??=
      prepositionBefore.test(this.before) &&
      (extendingBefore.test(this.before) ||
        !announcing.testWithin(this.#unit, start - this.before.slice(-30).replace(/^.*[.!?]\s/s, '').length, start)));
  }

  get isSubject(): boolean {
    return (this.#isSubject ??= verbAfter.test(this.after));
  }

  /** "last year's Xyzzy", "Xyzzy, announced last year": it was new some time before. */
  get isOfBefore(): boolean {
    const { start, end } = this.#range;
    // Most words around names say nothing of the past.
    if (!past.testWithin(this.#unit, start - 30, end + 50)) return false;
    if (ownerBefore.test(this.before) && past.testWithin(this.#unit, start - 30, start)) return true;
    const sentence = /^[^.!?;\u3002]*/.exec(this.after)?.[0].length ?? 0;
    return (
      past.testWithin(this.#unit, end, end + Math.min(sentence, 50)) &&
      announcing.testWithin(this.#unit, end, end + Math.min(sentence, 30))
    );
  }

  /** One of several side by side: "Xyzzy, Plugh and …". */
  get isInList(): boolean {
    return (this.#isInList ??= joinAfter.test(this.after) && joinBefore.test(this.before));
  }
}

const near = 60;
const longestOpening = 160;
const longestSentence = 1200;
/** More than any text has characters. */
const mostUnits = 2 ** 26;

/** Where words end that say how something is called, most texts do not. */
const wordsEnd = /\s["\u201c\u00ab'*]*$/;
const stateAfter = /^,?\s+(?:which\s+)?(?:is|are|was|were|has|now|\()/i;
const newBefore = /(?:\bnew,?|neue[rsmn]?|新しい|새로운|nouveau|nouvelle)$/i;
/** With what stands before the word, in UTF-16 code units. */
const longestNew = 9;
const prepositionBefore =
  /(?:^|\s)(?:for|on|in|with|using|via|into|from|by|through|like|at|between|to|your|within|inside|of|our|against|than|unlike|über|mit|für|von|avec|pour|dans|con|para)\s+(?:the\s+|an?\s+|your\s+|our\s+)?$/i;
const verbAfter =
  /^\s+(?:is|are|was|were|will|lets?|allows?|provides?|enables?|helps?|can|gives?|offers?|makes?|brings?|ist|est|es|は|が|는|은)/i;
/** What stands before it has it. */
const ownerBefore = /(?:['\u2019]s?|\u306e|\u7684|\uc758)\s*["\u201c\u300c]*$/;
const joinAfter = /^\s*(?:,|\band\b|\/|、)/;
const joinBefore = /(?:,|\band|\/|、|\()\s*$/;

/** The years that a text names: "2017", "Sept'17". */
export function yearsIn(text: string): readonly number[] {
  const years = text.includes('20') ? [...text.matchAll(/(?<!\d)20[0-3]\d(?!\d)/g)].map(([year]) => Number(year)) : [];
  const short = /['\u2019]\d/.test(text) ? [...text.matchAll(/(?<=\p{L}\s?)['\u2019]([0-3]\d)(?!\d)/gu)] : [];
  for (const [, year] of short) years.push(2000 + Number(year));
  return years;
}

const silent: SentenceTraits = { isAnnouncing: false, isNew: false, isPast: false, years: [] };

function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isSentenceEnd(text, at)) continue;
    sentences.push({ start, end: at + 1, traits: undefined });
    start = at + 1;
  }
  if (start < text.length) sentences.push({ start, end: text.length, traits: undefined });
  return sentences;
}

/** A full stop, exclamation or question mark before a blank; their wide kin and line breaks anywhere. */
function isSentenceEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 0x2e || code === 0x21 || code === 0x3f)
    return text.charCodeAt(at + 1) === 0x20 || /\s/.test(text.charAt(at + 1));
  return code === 0x0a || code === 0x3002 || code === 0xff01 || code === 0xff1f;
}
