import { CORE_SCHEMA, load, Type, YAMLException, type LoadOptions, type State } from 'js-yaml';
import type { OffsetRange } from '../text/range';
import { COMPLEX_KEY, MAX_DEPTH, numberOf, plainOf, restOfLine, type BlockReading } from './frontMatterValue';
import type { Problem } from './problem';
import { reasonOf } from './yamlReasons';

/**
 * Reads a block of YAML 1.2 with the core schema: timestamps stay text, `012` is 12, no tag makes an object. Never
 * throws. Of keys said twice the last counts, as in Jekyll. Offsets of problems count from the start of `source`.
 */
export function parseYaml(source: string): BlockReading {
  const strict = read(source, optionsFor);
  const duplicate = strict.problems.find(({ code }) => code === 'front-matter-duplicate-key');
  if (!duplicate) return strict;
  const lenient = read(source, watch => ({ ...optionsFor(watch), json: true }));
  return { ...lenient, problems: [duplicate, ...lenient.problems] };
}

function read(source: string, options: (watch: AliasWatch) => LoadOptions): BlockReading {
  const watch = new AliasWatch(source);
  try {
    const raw: unknown = load(blankOutMark(source), options(watch));
    const reading = plainOf(raw ?? null, { aliases: watch.aliases, fallback: restOfLine(source, 0) }, () => undefined);
    return { ...reading, problems: [...watch.problems, ...reading.problems] };
  } catch (error) {
    return { value: undefined, written: {}, problems: [problemOf(error, source)] };
  }
}

/** js-yaml drops a mark at the start, which would move every offset. */
function blankOutMark(source: string): string {
  return source.replace(/^\uFEFF/, ' ');
}

const isNumber = (pattern: RegExp) => (text: unknown) => typeof text === 'string' && pattern.test(text);
/** The core schema with numbers that remember their text. What is no finite number (`.inf`) stays text. */
const SCHEMA = CORE_SCHEMA.extend({
  implicit: [
    new Type('tag:yaml.org,2002:int', {
      kind: 'scalar',
      resolve: isNumber(/^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$/),
      construct: numberOf,
    }),
    new Type('tag:yaml.org,2002:float', {
      kind: 'scalar',
      resolve: isNumber(/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/),
      construct: numberOf,
    }),
  ],
});

function optionsFor(watch: AliasWatch): LoadOptions {
  const options: LoadOptions & { readonly maxDepth: number } = {
    schema: SCHEMA,
    maxDepth: MAX_DEPTH,
    listener: (event, state) => {
      if (event === 'close') watch.close(state);
    },
  };
  return options;
}

/** Follows the parser to learn what only the text has: where aliases stand, and maps in the place of keys. */
class AliasWatch {
  readonly aliases = new Map<object, OffsetRange>();
  readonly problems: Problem[] = [];
  readonly #source: string;
  readonly #hasAliases: boolean;

  constructor(source: string) {
    this.#source = source;
    this.#hasAliases = source.includes('*') && source.includes('&');
  }

  close(state: State & { readonly anchorMap?: Readonly<Record<string, unknown>> }): void {
    const result: unknown = state.result;
    if (typeof result !== 'object' || result === null) return;
    if (this.#hasAliases) this.#noteAlias(result, state.position, state.anchorMap ?? {});
    if (Object.hasOwn(result, COMPLEX_KEY) && this.problems.length === 0) {
      const range = restOfLine(this.#source, this.#source.lastIndexOf('{', state.position - 1));
      this.problems.push({ code: 'front-matter-syntax', severity: 'warning', args: [], reason: 'map-as-key', range });
    }
  }

  /** A node is an alias if the text before the parser's place is one, and names that very node. */
  #noteAlias(result: object, position: number, anchors: Readonly<Record<string, unknown>>): void {
    const from = Math.max(position - LONGEST_ALIAS, 0);
    const before = this.#source.slice(from, position);
    const star = before.lastIndexOf('*');
    const [alias = '', name = ''] = /^\*([^\s,[\]{}]+)/.exec(star < 0 ? '' : before.slice(star)) ?? [];
    if (name === '' || anchors[name] !== result) return;
    this.aliases.set(result, { start: from + star, end: from + star + alias.length });
  }
}

/** How far before the parser's place an alias may begin: its name, and blanks the parser has skipped. */
const LONGEST_ALIAS = 256;

function problemOf(error: unknown, source: string): Problem {
  if (!(error instanceof YAMLException)) {
    const args = [error instanceof Error ? error.message : String(error)];
    return { code: 'front-matter-syntax', severity: 'error', args, range: restOfLine(source, 0) };
  }
  const words = error.reason;
  // The one error without a mark is that of a second document.
  const mark: { readonly position: number } | undefined = error.mark;
  const position = mark?.position ?? Math.max(source.search(/(?:---|\.\.\.)[ \t]/), 0);
  const range = restOfLine(source, position);
  if (words.startsWith('duplicated mapping key')) {
    const key =
      /^(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^:\r\n]*?(?=\s*:))/.exec(source.slice(range.start, range.end))?.[0] ?? '';
    const end = key === '' ? range.end : range.start + key.length;
    return { code: 'front-matter-duplicate-key', severity: 'warning', args: [key], range: { start: range.start, end } };
  }
  if (words.startsWith('nesting exceeded')) {
    return { code: 'front-matter-too-deep', severity: 'warning', args: [], range };
  }
  const tag = tagPlace(words, source, position);
  const reason = reasonOf(words);
  return { code: 'front-matter-syntax', severity: 'error', args: [words], reason, range: tag ?? range };
}

/** An unknown tag is noticed only behind its value: it is named in the reason, with its prefix spelled out. */
function tagPlace(words: string, source: string, position: number): OffsetRange | undefined {
  const name = /^unknown tag !<(?:tag:yaml\.org,2002:|!)?(.+)>/.exec(words)?.[1];
  const at = name === undefined ? -1 : source.lastIndexOf(name, position);
  if (name === undefined || at < 0) return undefined;
  const marks = /!*$/.exec(source.slice(Math.max(at - 2, 0), at))?.[0].length ?? 0;
  return { start: at - marks, end: at + name.length };
}
