import type { Emitter, Liquid } from 'liquidjs/dist/liquid.browser.mjs';
import type { Placeholder, TemplateReason } from './evaluatedText';
import { ChipBlockTag, ChipTag } from './chipTags';
import type { SiteInput } from './siteInput';

/** Thrown where a template cannot be evaluated; the outermost tag it stands in becomes a chip. */
export class NotEvaluated extends Error {
  readonly reason: TemplateReason;

  constructor(reason: TemplateReason) {
    super(reason);
    this.reason = reason;
  }
}

/** A place in a text that stands for something else. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly chip: Placeholder | undefined;
  readonly text: string;
  /** Stands for something that Liquid writes nothing for. */
  readonly isNothing: boolean;
}

/** Characters for private use that the marks are made of; posts that hold them show nothing else for them. */
const [open, close, padding, literalMark, nothing] = ['\uE001', '\uE002', '\uE003', '\uE004', '\uE007'];
const mark = /\uE001(\d{1,5})\uE002\uE003*|\uE004(?:\uE005|\uE006)|[\uE001\uE007]\uE003*/g;

/** One evaluation: what its tags share. */
export class LiquidRun {
  static readonly padding = padding;
  /** A mark that stands for nothing. */
  static readonly nothing = nothing;
  readonly site: SiteInput;
  readonly missing = new Set<string>();
  readonly #chips: Placeholder[] = [];
  readonly #mostOutput: number;
  #output = 0;
  /** How deep includes are in each other, and how many there were. */
  depth = 0;
  includes = 0;

  constructor(site: SiteInput, mostOutput: number) {
    this.site = site;
    this.#mostOutput = mostOutput;
  }

  /** A mark that stands for a chip in a text. */
  chipOf(source: string, reason: TemplateReason): string {
    this.#chips.push({ source, reason });
    return `${open}${this.#chips.length - 1}${close}`;
  }

  /** A mark that stands for `{{` or `{%` as text. */
  literal(text: string): string {
    return literalMark + (text === '{{' ? '\uE005' : '\uE006');
  }

  *marksIn(text: string): Generator<Mark> {
    for (const match of text.matchAll(mark)) {
      const [found, number] = match;
      const chip = number === undefined ? undefined : this.#chips[Number(number)];
      const literal = found === '\uE004\uE005' ? '{{' : found === '\uE004\uE006' ? '{%' : '';
      const isNothing = found.startsWith(nothing);
      yield { start: match.index, end: match.index + found.length, chip, text: literal, isNothing };
    }
  }

  /** Where tags write to. */
  emitter(): Emitter & { readonly text: string } {
    const pieces: string[] = [];
    return {
      write: value => {
        const text = textOf(value);
        this.#output += text.length;
        if (this.#output > this.#mostOutput) throw new NotEvaluated('too-much');
        pieces.push(text);
      },
      get text() {
        return pieces.join('');
      },
    };
  }

  /** A file of the site; missing ones are asked for. */
  fileOf(path: string): string {
    const { files } = this.site;
    const text = files.get(path);
    if (text !== undefined) return text;
    if (!files.has(path)) this.missing.add(path);
    throw new NotEvaluated('missing-file');
  }

  /** Makes tags and filters of a text that nobody knows chips, so that the rest of it can be parsed. */
  knowNamesOf(text: string, liquid: Liquid): void {
    const names = new Set(Array.from(text.matchAll(/\{%-?\s*(\w+)/g), ([, name = '']) => name));
    for (const name of names) {
      if (Object.hasOwn(liquid.tags, name) || parts.has(name)) continue;
      if (name.startsWith('end') && (names.has(name.slice(3)) || Object.hasOwn(liquid.tags, name.slice(3)))) continue;
      liquid.registerTag(name, names.has(`end${name}`) ? ChipBlockTag.for(this) : ChipTag.for(this));
    }
    for (const [, name = ''] of text.matchAll(/\|\s*([a-zA-Z_]\w*)/g)) {
      if (Object.hasOwn(liquid.filters, name)) continue;
      liquid.registerFilter(name, () => {
        throw new NotEvaluated('failed');
      });
    }
  }
}

/** Tags that are no tags of their own. */
const parts: ReadonlySet<string> = new Set(['else', 'elsif', 'when']);

/** What Liquid writes for a value. */
export function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textOf).join('');
  if (typeof value === 'object') return JSON.stringify(value) ?? '';
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint' ? String(value) : '';
}
