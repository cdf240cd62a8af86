import type { TextRun } from './replacements';

const quotes = { lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”' } as const;
const symbols: readonly (readonly [string, string])[] = [
  ['---', '—'],
  ['--', '–'],
  ['...', '…'],
  ['<< ', '«\u00a0'],
  [' >>', '\u00a0»'],
  ['<<', '«'],
  ['>>', '»'],
];
const mark = /---?|\.\.\.|<< ?| ?>>|["']/g;

/** Dashes, dots and quotes as kramdown writes them (its typographic symbols and SmartyPants' rules for quotes). */
export function kramdownTypography(run: TextRun): void {
  const { text } = run;
  /** The end of what a rule has taken already: rules look one character back, but not into that. */
  let taken = 0;
  for (const match of text.matchAll(mark)) {
    const [found] = match;
    const { index } = match;
    if (index < taken || !isOpenAll(run, index, found.length)) continue;
    if (found === '"' || found === "'") {
      if (text[index - 1] === '\\') continue;
      const [first, second] = quoteAt(
        text,
        index,
        index > taken && (run.isOpen(index - 1) || text[index - 1] === '\n'),
      );
      run.replace(index, index + 1, first);
      taken = index + 1;
      if (second === undefined) continue;
      run.replace(index + 1, index + 2, second);
      taken++;
    } else {
      const symbol = symbols.find(([written]) => found.startsWith(written));
      if (!symbol) continue;
      run.replace(index, index + symbol[0].length, symbol[1]);
      taken = index + symbol[0].length;
    }
  }
}

function isOpenAll(run: TextRun, start: number, length: number): boolean {
  for (let at = start; at < start + length; at++) if (!run.isOpen(at)) return false;
  return true;
}

const punctuation = /^[!"#$%'()*+,\-./:;<=>?@[\\\]^_`{|}~]/;

/** The character for the quote at `at`, and where two stand together, for both. */
function quoteAt(text: string, at: number, hasBefore: boolean): readonly [string, string?] {
  const quote = text[at] ?? '';
  const after = text.slice(at + 1, at + 5);
  const before = hasBefore ? (text[at - 1] ?? '') : '';
  const [left, right] = quote === '"' ? [quotes.ldquo, quotes.rdquo] : [quotes.lsquo, quotes.rsquo];
  const isFirst = before === '';
  // The rules in the order of SmartyPants; those that begin with the quote apply only where nothing is taken along before it.
  if (isFirst && /^[_*]{1,2}\S/.test(after)) return [left];
  if (isFirst && punctuation.test(after) && !/^.\.\./.test(after) && !isWordBoundary(after[0], after[1]))
    return [right];
  const isBlankBefore = isFirst || /\s/.test(before);
  if (isBlankBefore && quote === '"' && /^'\w/.test(after)) return [quotes.ldquo, quotes.lsquo];
  if (isBlankBefore && quote === "'" && /^"\w/.test(after)) return [quotes.lsquo, quotes.ldquo];
  if (isBlankBefore && quote === "'" && /^\d\ds/.test(after)) return [quotes.rsquo];
  if (!isFirst && isBlankBefore && /^\w/.test(after)) return [left];
  if (!isFirst && /[^ \\\t\r\n[{(-]/.test(before)) return [right];
  if (isFirst && /^(?:\s|s\b|$)/.test(after)) return [right];
  return [left];
}

function isWordBoundary(first: string | undefined, second: string | undefined): boolean {
  return /\w/.test(first ?? '') !== /\w/.test(second ?? '');
}
