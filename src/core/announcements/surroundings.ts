import type { Section } from '../post/section';
import type { Candidate } from './candidate';
import {
  announcing,
  announcingHeading,
  asideHeading,
  comparing,
  isSession,
  keynote,
  newness,
  past,
  wordHints,
} from './lexicon';
import type { Unit } from './unit';

/** What the words around a candidate say. */
export interface Surroundings {
  readonly sentence: SentenceTraits;
  /** Up to 60 characters before and after, within the unit. */
  readonly before: string;
  readonly after: string;
  /** Announcing words stand next to it. */
  readonly isAnnounced: boolean;
  readonly isCompared: boolean;
  readonly unit: UnitTraits;
  /** The sections and labelled lists around it, without the one it is the heading of. */
  readonly enclosing: readonly SectionTraits[];
  readonly sections: readonly SectionTraits[];
}

export interface SentenceTraits {
  readonly isAnnouncing: boolean;
  readonly isNew: boolean;
  readonly isPast: boolean;
  /** Years it names. */
  readonly years: readonly number[];
}

export interface UnitTraits {
  readonly isSession: boolean;
}

export interface SectionTraits {
  readonly isAnnouncing: boolean;
  readonly isAside: boolean;
  readonly isSession: boolean;
  readonly isKeynote: boolean;
}

interface Sentence {
  readonly text: string;
  readonly end: number;
  /** Told when first asked for: most sentences hold no name. */
  traits: SentenceTraits | undefined;
}

/** Reads what stands around candidates; each sentence, unit and section is read once however many names it holds. */
export class SurroundingsReader {
  readonly #sentences = new Map<Unit, readonly Sentence[]>();
  readonly #units = new Map<Unit, UnitTraits>();
  readonly #sections = new Map<Section | Unit, SectionTraits>();

  read({ unit, range, source }: Candidate): Surroundings {
    const { text } = unit;
    const before = text.slice(Math.max(0, range.start - 60), range.start);
    const after = text.slice(range.end, range.end + 60);
    const labels = this.#labelsOf(unit);
    const sections = [...labels, ...this.#sectionsOf(unit.section)];
    return {
      sentence: this.#sentenceAt(unit, range.start),
      before,
      after,
      isAnnounced: announcing.test(before.slice(-45)) || announcing.test(after),
      isCompared: comparing.test(before),
      unit: this.#unitOf(unit),
      enclosing: source === 'title' && unit.role === 'heading' ? sections.slice(1) : sections,
      sections,
    };
  }

  #sentenceAt(unit: Unit, offset: number): SentenceTraits {
    let sentences = this.#sentences.get(unit);
    if (!sentences) {
      sentences = sentencesOf(unit.text);
      this.#sentences.set(unit, sentences);
    }
    const sentence = sentences.find(({ end }) => offset < end) ?? sentences.at(-1);
    return sentence ? (sentence.traits ??= traitsOf(sentence.text)) : silent;
  }

  #unitOf(unit: Unit): UnitTraits {
    const known = this.#units.get(unit);
    if (known) return known;
    const traits = { isSession: isSession(unit.text.slice(0, 160)) };
    this.#units.set(unit, traits);
    return traits;
  }

  /** From the innermost section outwards. */
  #sectionsOf(section: Section | undefined): readonly SectionTraits[] {
    const traits: SectionTraits[] = [];
    for (let current = section; current; current = current.parent) traits.push(this.#headedBy(current, current.title));
    return traits;
  }

  /** The short items above a list within a list ("Sessions", "What's new"), which head it as a title would. */
  #labelsOf({ parent }: Unit): readonly SectionTraits[] {
    const traits: SectionTraits[] = [];
    for (let current = parent; current; current = current.parent) {
      if (current.text.length <= longestLabel) traits.push(this.#headedBy(current, current.text));
    }
    return traits;
  }

  #headedBy(head: Section | Unit, title: string): SectionTraits {
    const known = this.#sections.get(head);
    if (known) return known;
    const traits = {
      isAnnouncing: announcingHeading.test(title),
      isAside: asideHeading.test(title),
      isSession: isSession(title),
      isKeynote: keynote.test(title),
    };
    this.#sections.set(head, traits);
    return traits;
  }
}

const longestLabel = 40;

const silent: SentenceTraits = { isAnnouncing: false, isNew: false, isPast: false, years: [] };

function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isSentenceEnd(text, at)) continue;
    sentences.push(sentenceOf(text, start, at + 1));
    start = at + 1;
  }
  if (start < text.length) sentences.push(sentenceOf(text, start, text.length));
  return sentences;
}

function sentenceOf(text: string, start: number, end: number): Sentence {
  // A sentence of thousands of characters is no sentence; its beginning tells enough.
  return { text: text.slice(start, Math.min(end, start + 1200)), end, traits: undefined };
}

/** A full stop, exclamation or question mark before a blank; their wide kin and line breaks anywhere. */
function isSentenceEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 0x2e || code === 0x21 || code === 0x3f) return /\s/.test(text.charAt(at + 1));
  return code === 0x0a || code === 0x3002 || code === 0xff01 || code === 0xff1f;
}

function traitsOf(sentence: string): SentenceTraits {
  const hints = wordHints.in(sentence);
  return {
    isAnnouncing: announcing.test(sentence, hints),
    isNew: newness.test(sentence, hints),
    isPast: past.test(sentence, hints),
    years: sentence.includes('20')
      ? [...sentence.matchAll(/(?<!\d)20[0-3]\d(?!\d)/g)].map(([year]) => Number(year))
      : noYears,
  };
}

const noYears: readonly number[] = [];
