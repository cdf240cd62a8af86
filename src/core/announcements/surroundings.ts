import type { Section } from '../post/section';
import { isAdviceHeading } from './advice';
import type { Candidate } from './candidate';
import { isDigestTitle } from './digestTitle';
import { announcingHeading, isAside, isSession, keynote, possessive, restHeading } from './lexicon/headingWords';
import { withoutStageNotes } from './stage';
import type { Unit } from './unit';
import type { SentenceTraits, UnitWords, WordsAround } from './unitWords';

/** What the words around a candidate say. */
export interface Surroundings {
  readonly words: WordsAround;
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

export interface UnitTraits {
  readonly isSession: boolean;
}

export interface SectionTraits {
  readonly isAnnouncing: boolean;
  /** A vendor's news and nothing else: "AWS updates", whatever else the post is on. */
  readonly isVendorsNews: boolean;
  readonly isAside: boolean;
  /** Such an aside as heads what the headings beside it leave. */
  readonly isRest: boolean;
  readonly isSession: boolean;
  readonly isKeynote: boolean;
  /** Advice, wishes or figures, and no news. */
  readonly isAdvice: boolean;
}

/** Reads what stands around candidates; each sentence, unit and section is read once however many names it holds. */
export class SurroundingsReader {
  readonly #wordsOf: (unit: Unit) => UnitWords;
  readonly #titleSection: Section | undefined;
  readonly #sections = new Map<Section | Unit, SectionTraits>();

  /** `titleSection` holds the whole post: its title is no aside, whatever it ends in ("Xyzzy user group, November event"). */
  constructor(wordsOf: (unit: Unit) => UnitWords, titleSection?: Section) {
    this.#wordsOf = wordsOf;
    this.#titleSection = titleSection;
  }

  read({ unit, range, source }: Candidate): Surroundings {
    const unitWords = this.#wordsOf(unit);
    const words = unitWords.around(range);
    const { sentence, before, after, isAnnounced, isCompared } = words;
    const labels = this.#labelsOf(unit);
    const headings = this.#sectionsOf(unit.section);
    const sections = labels.length ? [...labels, ...headings] : headings;
    return {
      words,
      sentence,
      before,
      after,
      isAnnounced,
      isCompared,
      unit: unitWords,
      enclosing: source === 'title' && unit.role === 'heading' ? sections.slice(1) : sections,
      sections,
    };
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
    // "Xyzzy (preview)" names one thing and heads no list of news.
    const isAnnouncing = announcingHeading.test(withoutStageNotes(title));
    const traits = {
      isAnnouncing,
      isVendorsNews: isDigestTitle(title) && !possessive.test(title),
      isAside: isAside(title) && !keynote.test(title) && head !== this.#titleSection,
      isRest: restHeading.test(title),
      isSession: isSession(title),
      isKeynote: keynote.test(title),
      isAdvice: !isAnnouncing && isAdviceHeading(title),
    };
    this.#sections.set(head, traits);
    return traits;
  }
}

const longestLabel = 40;
