import type { TextRun } from './replacements';

const symbols: ReadonlyMap<string, string> = new Map([
  ['---', '—'],
  ['--', '–'],
  ['...', '…'],
  ['<<', '«'],
  ['>>', '»'],
]);
const mark = /---?|\.\.\.|<<|>>|["']/g;

/** Dashes, dots and quotes as goldmark's typographer writes them. */
export function goldmarkTypography(run: TextRun): void {
  const { text } = run;
  const open = { single: 0, double: 0 };
  for (const { 0: found, index } of text.matchAll(mark)) {
    if (!run.isOpen(index)) continue;
    const symbol = symbols.get(found);
    const written = symbol ?? (found === '"' ? doubleQuote(text, index, open) : singleQuote(text, index, open));
    if (written !== undefined) run.replace(index, index + found.length, written);
  }
}

interface OpenQuotes {
  single: number;
  double: number;
}

const blank = /^\s?$/;
const punctuation = /[\p{P}\p{S}]/u;
const isEnd = (character: string | undefined): boolean =>
  character === undefined || blank.test(character) || punctuation.test(character);

/** Whether a quote can begin or end what it quotes, by CommonMark's rule of flanking. */
function flanks(text: string, at: number): { readonly opens: boolean; readonly closes: boolean } {
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  const opens = !blank.test(after) && (!punctuation.test(after) || isEnd(before));
  const closes = !blank.test(before) && (!punctuation.test(before) || isEnd(after));
  return { opens, closes };
}

function singleQuote(text: string, at: number, open: OpenQuotes): string | undefined {
  const { opens, closes } = flanks(text, at);
  const before = text[at - 1] ?? ' ';
  const after = text.slice(at + 1, at + 5);
  if (opens && !closes && /^\d\ds/.test(after) && isEnd(after[3])) return '’';
  if (isEnd(before) && /^[tenl]/.test(after)) return '’';
  if (/[\p{L}\p{Nd}]/u.test(before) && /^[a-z0-9]/i.test(after)) return '’';
  if (opens && !closes) {
    if (/^[smtd]/.test(after) && isEnd(after[1])) return '’';
    if (/^(?:ve|ll|re)/.test(after) && isEnd(after[2])) return '’';
    open.single++;
    return '‘';
  }
  // Plurals and what is cut short, Smiths' and doin': whatever goes on.
  if (after.length > 1 && !/^\d/.test(after)) return '’';
  if (open.single > 0 && (closes && !opens ? true : closes && opens && endsBefore(after))) {
    open.single--;
    return '’';
  }
  return undefined;
}

function doubleQuote(text: string, at: number, open: OpenQuotes): string | undefined {
  const { opens, closes } = flanks(text, at);
  const after = text.slice(at + 1, at + 4);
  if (opens && !closes) {
    open.double++;
    return '“';
  }
  if (open.double > 0 && (closes && !opens ? true : closes && opens && endsBefore(after))) {
    if (after.startsWith('"') && /\d/.test(text[at - 1] ?? '')) return undefined;
    open.double--;
    return '”';
  }
  return undefined;
}

function endsBefore(after: string): boolean {
  return punctuation.test(after[0] ?? '') && isEnd(after[1]);
}
