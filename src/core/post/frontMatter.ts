import matter from 'gray-matter';
import type { OffsetRange } from '../text/range';
import { findFence, looksLikeFields, type ClosedFence, type FrontMatterFormat } from './frontMatterFence';
import { parseJson } from './frontMatterJson';
import type { FrontMatter, FrontMatterValue } from './frontMatterTypes';
import type { BlockReading } from './frontMatterValue';
import type { Problem, ProblemCode } from './problem';
import { parseToml } from './toml';
import { parseYaml } from './yaml';

/** How much metadata is read, in UTF-16 code units. */
const MAX_LENGTH = 64 * 1024;

/**
 * Reads the metadata block a post begins with, without running anything of it. Never throws; takes time in proportion
 * to the text. What is wrong becomes a problem, and the body stays readable: prose between two thematic breaks and
 * what follows a fence that is never closed are body.
 */
export function parseFrontMatter(text: string): FrontMatter {
  const marks = /^\uFEFF*/.exec(text)?.[0].length ?? 0;
  const problems = marks > 1 ? [warning('byte-order-mark', { start: 0, end: marks })] : [];
  const fence = findFence(text, marks);
  switch (fence.kind) {
    case 'none':
      return noFrontMatter(problems);
    case 'unclosed':
      return noFrontMatter([...problems, warning('front-matter-unclosed', fence.opening)]);
    case 'closed': {
      const found = readBlock(text, fence);
      return { ...found, problems: [...problems, ...found.problems] };
    }
  }
}

function noFrontMatter(problems: readonly Problem[]): FrontMatter {
  return { format: 'none', range: { start: 0, end: 0 }, content: { start: 0, end: 0 }, data: {}, problems };
}

function readBlock(text: string, fence: ClosedFence): FrontMatter {
  const { format, range, content, language, opening } = fence;
  const source = text.slice(content.start, content.end);
  if (!format) {
    const place = language ?? opening;
    const problem = warning('front-matter-language', place, text.slice(place.start, place.end));
    return { format: 'none', range, content, data: {}, problems: [problem] };
  }
  // Only a fence that is nothing else in Markdown, or names its language, makes metadata of whatever it holds.
  const isSure = language !== undefined || text[opening.start] === '{';
  const tooLarge = source.length > MAX_LENGTH;
  const reading = tooLarge ? NOTHING : readContent(source, format);
  const failed = tooLarge || reading.value === undefined;
  const isMap = isFields(reading.value);
  if (!isSure && !isMap && !(failed && looksLikeFields(source, format))) return noFrontMatter([]);

  const problems = reading.problems.map(problem => ({ ...problem, range: moved(problem.range, content.start) }));
  if (tooLarge) problems.push(warning('front-matter-too-large', opening, String(source.length), String(MAX_LENGTH)));
  else if (!failed && !isMap) problems.push({ ...warning('front-matter-not-a-map', opening), severity: 'error' });
  const data = isFields(reading.value) ? reading.value : {};
  const block = { format, range, content, data, problems };
  return isMap && Object.keys(reading.written).length > 0 ? { ...block, written: reading.written } : block;
}

const NOTHING: BlockReading = { value: undefined, written: {}, problems: [] };
const NO_FIELDS: BlockReading = { value: {}, written: {}, problems: [] };

/**
 * Hands gray-matter the block and nothing else: always with options (without, it keeps every text it has seen), with
 * every engine replaced, its JavaScript engines too, so that nothing can be run, and with fences that no block holds.
 * Its search for comments is quadratic in blank lines, so it sees blanks squeezed; the engines read the block itself.
 */
function readContent(source: string, format: FrontMatterFormat): BlockReading {
  const readings: BlockReading[] = [];
  const engine = (parse: (block: string) => BlockReading) => (): object => {
    readings.push(parse(source));
    return {};
  };
  matter(`---\n${squeezed(source)}\n${CLOSING}`, {
    language: format,
    delimiters: ['---', CLOSING],
    engines: {
      yaml: engine(parseYaml),
      toml: engine(parseToml),
      json: engine(parseJson),
      javascript: engine(refuse),
      js: engine(refuse),
    },
  });
  return readings.map(withNull)[0] ?? NO_FIELDS;
}

/** Ends the block for gray-matter; `squeezed` lets none through. */
const CLOSING = '\u0000';

function squeezed(source: string): string {
  return source.replace(/\u0000/g, '\uFFFD').replace(/\s+/g, blank => (/[\r\n\u2028\u2029]/.test(blank) ? '\n' : ' '));
}

function refuse(): BlockReading {
  return NOTHING;
}

/** A block of nothing but comments or `null` says nothing, and that is fine. */
function withNull(reading: BlockReading): BlockReading {
  return reading.value === null ? { ...reading, value: {} } : reading;
}

function isFields(value: FrontMatterValue | undefined): value is { readonly [key: string]: FrontMatterValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function moved(range: OffsetRange, by: number): OffsetRange {
  return { start: range.start + by, end: range.end + by };
}

function warning(code: ProblemCode, range: OffsetRange, ...args: string[]): Problem {
  return { code, severity: 'warning', args, range };
}
