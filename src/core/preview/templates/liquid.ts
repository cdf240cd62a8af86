import { Context, Liquid, type Template, type Token, toValueSync } from 'liquidjs/dist/liquid.browser.mjs';
import type { LineIndex } from '../../text/lineIndex';
import { maskTemplates, type TemplateTag } from '../../post/templates';
import type { OffsetRange } from '../../text/range';
import { type EvaluatedText, EvaluatedTextBuilder, type TemplateReason } from './evaluatedText';
import { addJekyllFilters } from './jekyllFilters';
import { jekyllScope } from './jekyllScope';
import { addJekyllTags } from './jekyllTags';
import { LiquidRun, NotEvaluated } from './liquidRun';
import type { SiteInput } from './siteInput';

/** What is evaluated at most: parsing takes time that is quadratic in the number of tags, and obeys no limit of liquidjs. */
export const caps = {
  text: 256 * 1024,
  tags: 2000,
  /** Milliseconds for all of a post. */
  time: 250,
  /** Objects and characters that filters may make. */
  memory: 2_000_000,
  output: 1_000_000,
  /** How many tags that cannot be parsed are put aside before nothing is evaluated. */
  repairs: 8,
} as const;

/** What is to be evaluated. */
export interface LiquidSource {
  readonly text: string;
  readonly lines: LineIndex;
  /** Where the body begins: what stands before is kept. */
  readonly from: number;
  readonly page: { readonly [key: string]: unknown };
  readonly site: SiteInput;
  /** Markdown as HTML, for filters that ask for it. */
  readonly markdown: (text: string) => string;
}

export interface LiquidResult {
  readonly evaluated: EvaluatedText;
  /** Files of the site that are needed and have not been asked for yet. */
  readonly missing: ReadonlySet<string>;
}

/**
 * Evaluates the Liquid of a Jekyll post. Each outermost tag is rendered by itself, so that what it comes to can be traced to its lines. What
 * cannot be evaluated becomes a placeholder; undefined where nothing can.
 */
export function evaluateLiquid(source: LiquidSource): LiquidResult | undefined {
  const body = source.text.slice(source.from);
  if (body.length > caps.text) return undefined;
  const tags = maskTemplates(source.text, source.from).tags.map(({ kind, range }) => ({
    kind,
    start: range.start - source.from,
    end: range.end - source.from,
  }));
  if (tags.length > caps.tags) return undefined;
  const run = new LiquidRun(source.site, caps.output);
  const liquid = createLiquid(run, source);
  run.knowNamesOf(body, liquid);
  const parsed = parseRepaired(withoutShortcodes(body, tags), tags, liquid, run);
  return parsed && { evaluated: render(parsed, source, liquid, run), missing: run.missing };
}

function createLiquid(run: LiquidRun, { markdown, site }: LiquidSource): Liquid {
  const liquid = new Liquid({
    templates: {},
    jekyllWhere: true,
    ownPropertyOnly: true,
    strictFilters: false,
    timezoneOffset: 0,
    preserveTimezones: true,
    renderLimit: caps.time,
    memoryLimit: caps.memory,
  });
  addJekyllTags(liquid, run);
  addJekyllFilters(liquid, { site, markdown });
  return liquid;
}

/**
 * To Liquid a shortcode of Hugo's is an output that begins with a sign. It warns of the sign and takes that for the name of a value, which
 * nothing has: nothing is written.
 */
function withoutShortcodes(body: string, tags: readonly (OffsetRange & Pick<TemplateTag, 'kind'>)[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { kind, start, end } of tags) {
    if (kind !== 'shortcode') continue;
    pieces.push(body.slice(at, start), LiquidRun.nothing.padEnd(end - start, LiquidRun.padding));
    at = end;
  }
  return pieces.join('') + body.slice(at);
}

interface Parsed {
  readonly text: string;
  readonly templates: readonly Template[];
}

/** Parses a text, with tags that cannot be parsed put aside one by one. */
function parseRepaired(body: string, tags: readonly OffsetRange[], liquid: Liquid, run: LiquidRun): Parsed | undefined {
  let text = body;
  for (let repairs = 0; repairs <= caps.repairs; repairs++) {
    try {
      return { text, templates: liquid.parse(text) };
    } catch (error) {
      const place = placeOf(error);
      if (place === undefined) return undefined;
      const tag = tags.find(({ start, end }) => start <= place && place < end);
      // Marks that are never closed are text, as everywhere in Recap.
      if (tag) text = replaced(text, tag, run.chipOf(body.slice(tag.start, tag.end), 'failed'));
      else if (/^\{[{%]/.test(text.slice(place)))
        text = replaced(text, { start: place, end: place + 2 }, run.literal(text.slice(place, place + 2)));
      else return undefined;
    }
  }
  return undefined;
}

function placeOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('token' in error)) return undefined;
  const { token } = error as { token?: Partial<Token> };
  return token?.begin;
}

/** A text with a stretch replaced by something of the same length: places have to stay. */
function replaced(text: string, { start, end }: OffsetRange, by: string): string {
  return text.slice(0, start) + by.slice(0, end - start).padEnd(end - start, LiquidRun.padding) + text.slice(end);
}

const html = 16;

function render({ text, templates }: Parsed, source: LiquidSource, liquid: Liquid, run: LiquidRun): EvaluatedText {
  const builder = new EvaluatedTextBuilder(source.text, source.lines);
  const { from } = source;
  builder.keep({ start: 0, end: from }, source.text.slice(0, from).replace(/[^\r\n]/g, ' '));
  const context = new Context(jekyllScope(source, run), liquid.options, { sync: true });
  let stopped: TemplateReason | undefined;
  for (const [index, template] of templates.entries()) {
    const { token } = template;
    const end = templates[index + 1]?.token.begin ?? text.length;
    const range = { start: from + token.begin, end: from + end };
    if (token.kind === html) {
      const [start, stop] = [token.begin + Number(token.trimLeft), token.end - Number(token.trimRight)];
      keepText(text, { start, end: stop }, from, builder, run);
      continue;
    }
    const tag = source.text.slice(range.start, from + token.end);
    if (stopped) {
      builder.put({ source: tag, reason: stopped }, range);
      continue;
    }
    try {
      context.breakCalled = context.continueCalled = false;
      const emitter = run.emitter();
      toValueSync(liquid.renderer.renderTemplates([template], context, emitter));
      writeOutput(emitter.text, range, builder, run);
    } catch (error) {
      const reason = reasonOf(error);
      if (reason === 'too-much') stopped = reason;
      builder.put({ source: tag, reason }, range);
    }
  }
  return builder.done();
}

/** Text of the post between tags, which may hold marks put aside. */
function keepText(text: string, range: OffsetRange, from: number, builder: EvaluatedTextBuilder, run: LiquidRun): void {
  let at = range.start;
  for (const mark of run.marksIn(text.slice(range.start, range.end))) {
    const start = range.start + mark.start;
    const end = range.start + mark.end;
    builder.keep({ start: from + at, end: from + start });
    const place = { start: from + start, end: from + end };
    if (mark.chip) builder.put(mark.chip, place);
    else if (!mark.isNothing) builder.keep(place);
    at = end;
  }
  builder.keep({ start: from + at, end: from + range.end });
}

function writeOutput(output: string, range: OffsetRange, builder: EvaluatedTextBuilder, run: LiquidRun): void {
  let at = 0;
  for (const mark of run.marksIn(output)) {
    builder.write(output.slice(at, mark.start), range);
    if (mark.chip) builder.put(mark.chip, range);
    else builder.write(mark.text, range);
    at = mark.end;
  }
  builder.write(output.slice(at), range);
}

function reasonOf(error: unknown): TemplateReason {
  for (let cause = error, depth = 0; typeof cause === 'object' && cause !== null && depth < 10; depth++) {
    if (cause instanceof NotEvaluated) return cause.reason;
    cause = 'originalError' in cause ? cause.originalError : undefined;
  }
  return error instanceof Error && /limit exceeded/.test(error.message) ? 'too-much' : 'failed';
}
