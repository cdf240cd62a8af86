import { restOfLine, plainOf, type BlockReading } from './frontMatterValue';
import type { Problem } from './problem';
import { parseYaml } from './yaml';

/**
 * Reads a block of JSON, with or without the braces around it (Hexo's `;;;` has none). JSON is YAML too, so the YAML
 * parser, which knows places, keys said twice and how numbers are written, reads what JSON.parse accepts. Never
 * throws. Offsets of problems count from the start of `source`.
 */
export function parseJson(source: string): BlockReading {
  if (!/^\s*"/.test(source)) return read(source);
  const reading = read(`{${source}}`);
  return { ...reading, problems: reading.problems.map(problem => withoutBrace(problem, source.length)) };
}

function read(source: string): BlockReading {
  const asYaml = parseYaml(source);
  const refused =
    asYaml.value === undefined ? asYaml.problems.find(({ code }) => code === 'front-matter-syntax') : undefined;
  try {
    const raw: unknown = JSON.parse(source.replace(/^\uFEFF/, ' '));
    return refused ? plainOf(raw, { aliases: new Map(), fallback: restOfLine(source, 0) }, () => undefined) : asYaml;
  } catch (error) {
    return { value: undefined, written: {}, problems: [refused ?? problemOf(error, source)] };
  }
}

/** For what is YAML and no JSON, such as a key without quotes: some engines say where, some do not. */
function problemOf(error: unknown, source: string): Problem {
  const message = error instanceof Error ? error.message : String(error);
  const position = Number(/at position (\d+)/.exec(message)?.[1] ?? 0);
  return { code: 'front-matter-syntax', severity: 'error', args: [message], range: restOfLine(source, position) };
}

function withoutBrace(problem: Problem, length: number): Problem {
  const shift = (offset: number): number => Math.min(Math.max(offset - 1, 0), length);
  return { ...problem, range: { start: shift(problem.range.start), end: shift(problem.range.end) } };
}
