import { wordBits } from '../../catalog/characters';

/** Letter bits of the first characters a pattern may begin with; `any` where it does not tell. */
export type Opening = readonly [number, number, number, number, number];

/** As many tell "then came" from "the", which nearly all texts have. */
const longest = 5;

export const any = -1;

/**
 * How texts may begin that a pattern of `lexicon.json` matches: more than do, never less. Knows what those patterns are made of:
 * letters, escapes, classes, `(?:…)`, `|`, `?`, `*`, `+`, `{…}` and lookaheads; of what repeats, the first time only.
 */
export function openingsOf(pattern: string): readonly Opening[] {
  if (plainOpening.test(pattern))
    return [openingOf(Array.from(pattern.slice(0, longest), letter => wordBits(letter.charCodeAt(0))))];
  return new PatternReader(pattern).alternatives().map(({ symbols }) => openingOf(symbols));
}

/** Most begin with five letters or spaces as they stand, in all of their alternatives: those need not be taken apart. */
const plainOpening = /^[a-z\u00df-\u00f6\u00f8-\u00ff ]{5}(?![?*+{])(?:[^|()]|\([^()]*\))*$/;

/** What is known of a beginning so far; `isDone` where what follows is not looked at any more. */
interface Begun {
  readonly symbols: readonly number[];
  readonly isDone: boolean;
}

const nothing: Begun = { symbols: [], isDone: false };

function openingOf([first = any, second = any, third = any, fourth = any, fifth = any]: readonly number[]): Opening {
  return [first, second, third, fourth, fifth];
}

class PatternReader {
  readonly #pattern: string;
  #at = 0;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  /** The beginnings of all alternatives up to the end or a closing parenthesis. */
  alternatives(): readonly Begun[] {
    const all: Begun[] = [...this.#sequence()];
    while (this.#pattern[this.#at] === '|') {
      this.#at++;
      all.push(...this.#sequence());
    }
    return all;
  }

  #sequence(): readonly Begun[] {
    let begun: readonly Begun[] = [nothing];
    while (this.#at < this.#pattern.length && !'|)'.includes(this.#pattern[this.#at] ?? '')) {
      const item = this.#item();
      begun = begun.flatMap(one => (one.isDone ? [one] : item.map(next => joined(one, next))));
    }
    return begun;
  }

  /** One character, class or group with its quantifier. */
  #item(): readonly Begun[] {
    const item = this.#atom();
    const quantifier = /^(?:[?*+]|\{[^}]*\})/.exec(this.#pattern.slice(this.#at))?.[0] ?? '';
    this.#at += quantifier.length;
    const repeats = quantifier !== '' && quantifier !== '?';
    const once = repeats ? item.map(({ symbols }) => ({ symbols, isDone: true })) : item;
    return /^(?:[?*]|\{0)/.test(quantifier) ? [nothing, ...once] : once;
  }

  #atom(): readonly Begun[] {
    const rest = this.#pattern.slice(this.#at);
    if (rest.startsWith('(')) {
      const mark = /^\((?:\?(?::|<?[=!]))?/.exec(rest)?.[0] ?? '(';
      this.#at += mark.length;
      const inside = this.alternatives();
      this.#at++;
      return /[=!]$/.test(mark) ? [nothing] : inside;
    }
    const token = /^(?:\\[^]|\[[^\]]*\]|[^])/.exec(rest)?.[0] ?? '';
    this.#at += token.length;
    if (token === '\\b') return [nothing];
    const isLiteral = token.length === 1 ? token !== '.' : /^\\[^a-z]$/.test(token);
    return [{ symbols: [isLiteral ? wordBits(token.charCodeAt(token.length - 1)) : any], isDone: false }];
  }
}

function joined(begun: Begun, next: Begun): Begun {
  const symbols = [...begun.symbols, ...next.symbols].slice(0, longest);
  return { symbols, isDone: next.isDone || symbols.length === longest };
}
