import { parse, TomlDate, TomlError } from 'smol-toml';
import { MAX_DEPTH, plainOf, restOfLine, type BlockReading } from './frontMatterValue';
import type { Problem } from './problem';

/**
 * Reads a block of TOML 1.0. Dates stay the author's text. Never throws. Offsets of problems count from the start of
 * `source`.
 */
export function parseToml(source: string): BlockReading {
  // TOML knows no lone CR as a line end; Recap does, in every other place.
  const lines = source.replace(/\r(?!\n)/g, '\n');
  try {
    const raw = parse(lines, { integersAsBigInt: 'asNeeded', maxDepth: MAX_DEPTH });
    return plainOf(raw, { aliases: new Map(), fallback: restOfLine(source, 0) }, dateNames(source));
  } catch (error) {
    return { value: undefined, written: {}, problems: [problemOf(error, lines)] };
  }
}

const DATE_OR_TIME =
  /\d{4}-\d{2}-\d{2}(?:[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:[Zz]|[-+]\d{2}:\d{2})?)?|\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?/g;

/** Finds the text of a date the parser made: it keeps the moment and the offset, not how they were written. */
function dateNames(source: string): (value: object) => string | undefined {
  const texts = new Map<string, string>();
  for (const [text] of source.matchAll(DATE_OR_TIME)) {
    const date = new TomlDate(text);
    if (date.isValid() && !texts.has(date.toISOString())) texts.set(date.toISOString(), text);
  }
  return value => (value instanceof TomlDate ? (texts.get(value.toISOString()) ?? value.toISOString()) : undefined);
}

function problemOf(error: unknown, source: string): Problem {
  if (!(error instanceof TomlError)) {
    const args = [error instanceof Error ? error.message : String(error)];
    return { code: 'front-matter-syntax', severity: 'error', args, range: restOfLine(source, 0) };
  }
  const reason = (error.message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /, '');
  const range = restOfLine(source, offsetOf(source, error.line, error.column));
  if (reason.startsWith('trying to redefine')) {
    const key = /^[^=\]\r\n]*/.exec(source.slice(range.start, range.end))?.[0].trim() ?? '';
    const end = range.start + key.length;
    return { code: 'front-matter-duplicate-key', severity: 'error', args: [key], range: { start: range.start, end } };
  }
  if (reason.includes('excessively nested')) {
    return { code: 'front-matter-too-deep', severity: 'warning', args: [], range };
  }
  return { code: 'front-matter-syntax', severity: 'error', args: [reason], range };
}

/** The offset of a place as the parser counts: line and column from 1, lines ended by `\n`. */
function offsetOf(source: string, line: number, column: number): number {
  let start = 0;
  for (let passed = 1; passed < line; passed += 1) start = source.indexOf('\n', start) + 1;
  return start + column - 1;
}
