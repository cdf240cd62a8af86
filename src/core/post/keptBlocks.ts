import type { MarkdownIt } from 'markdown-it';
import type { Dialect } from '../dialects/dialect';
import { firstThat } from '../text/bisect';
import { changeBetween } from '../text/change';
import type { LineIndex } from '../text/lineIndex';
import type { Steps } from '../text/steps';
import { areSame, type Block, blocksOf, parserText, referencesOf } from './blocks';
import { movedBlock, type ReadBlock } from './readBlock';

/** A text with line ends as in the file, as it is written and as the parser is to read it: both are as long. */
export interface BlockSource {
  readonly original: string;
  readonly masked: string;
  readonly lines: LineIndex;
}

/** A text in blocks: what is taken over from the version before, and what has to be read. */
export interface BlockParts {
  readonly before: readonly ReadBlock[];
  readonly fresh: readonly Block[];
  readonly after: readonly ReadBlock[];
  /** What the fresh ones take the place of; undefined where nothing is taken over. */
  readonly gone: readonly ReadBlock[] | undefined;
}

interface Version extends BlockSource {
  readonly dialect: Dialect;
  readonly blocks: readonly ReadBlock[];
}

/**
 * The blocks of the last version of a text: while it is written, all but a few stay as they are, and only move. Belongs to whoever keeps the
 * post. Where definitions changed, of links or footnotes, all of the text is read: any block may ask for them.
 */
export class KeptBlocks {
  readonly #firstLength: number;
  #last: Version | undefined;

  /** `firstLength` is how many UTF-16 code units behind an edit are read with it at first. */
  constructor(firstLength = 4000) {
    this.#firstLength = firstLength;
  }

  /** Of the next version; undefined where all of it has to be read. */
  *partsOf(source: BlockSource, dialect: Dialect, parser: MarkdownIt): Steps<BlockParts | undefined> {
    const last = this.#last;
    if (last?.dialect !== dialect) return undefined;
    const edit = editBetween(last, source);
    const start = firstReadAgain(last, edit);
    const cut = start ? (last.blocks[start]?.line ?? 0) : 0;
    const before = last.blocks.slice(0, start);
    for (let length = this.#firstLength; ; length *= growth) {
      const window = windowOf(source, cut, source.lines.startOf(edit.endLine) + length);
      const parts = yield* readWindow(window, { last, source, edit }, parser);
      if (!parts) continue;
      const { fresh, after } = parts;
      const blocks = [...before, ...fresh, ...after];
      if (!areSame(referencesOf(blocks, {}), referencesOf(last.blocks, {})) || !areSameFootnotes(blocks, last.blocks))
        return undefined;
      return { before, fresh, after, gone: last.blocks.slice(start, last.blocks.length - after.length) };
    }
  }

  /** Keeps a version for the next one. */
  keep(version: Version): void {
    this.#last = version;
  }
}

function areSameFootnotes(one: readonly Block[], other: readonly Block[]): boolean {
  const labels = [one, other].map(blocks => new Set(blocks.flatMap(({ footnotes }) => footnotes)));
  const [first = new Set(), second = new Set()] = labels;
  return first.size === second.size && [...first].every(label => second.has(label));
}

/** How many times more is read each time that blocks go on otherwise behind an edit than they did. */
const growth = 8;

/** What an edit leaves as it is: lines before `line`, and those from `endLine` on, which moved. */
interface Edit {
  readonly line: number;
  readonly endLine: number;
  /** How far the lines behind it moved, and their offsets. */
  readonly lines: number;
  readonly offset: number;
}

/** Of both the text and what the parser sees of it: tags of templates may say something else and be as long. */
function editBetween(last: BlockSource, next: BlockSource): Edit {
  const written = changeBetween(last.original, next.original);
  const seen = isSeenAsWritten(last) && isSeenAsWritten(next) ? written : changeBetween(last.masked, next.masked);
  const start = Math.min(written.before.start, seen.before.start);
  const end = Math.max(written.after.end, seen.after.end);
  const offset = next.original.length - last.original.length;
  const lines = next.lines.count - last.lines.count;
  // A byte order mark is none where something stands before it.
  const isAtMark = !start && (last.masked.startsWith('\uFEFF') || next.masked.startsWith('\uFEFF'));
  let endLine = isAtMark ? next.lines.count : next.lines.lineOf(end);
  // A line that begins within the edit, or that the edit made one, is a part of it.
  while (endLine < next.lines.count && !isKeptLine(endLine)) endLine++;
  return { line: Math.min(last.lines.lineOf(start), next.lines.lineOf(start)), endLine, lines, offset };

  function isKeptLine(line: number): boolean {
    const from = next.lines.startOf(line);
    return from >= end && line >= lines && last.lines.startOf(line - lines) === from - offset;
  }
}

function isSeenAsWritten({ original, masked }: BlockSource): boolean {
  return original === masked;
}

/** How many lines behind a blank one, the next that is not blank included, may tell how what stands before it is read. */
const farthest = 3;

/** The place of the first block that has to be read again. Those before are told from those behind by a blank line, and end far enough before the edit. */
function firstReadAgain({ blocks, masked, lines }: Version, edit: Edit): number {
  let first = firstThat(blocks.length, at => (blocks[at]?.line ?? 0) + farthest > edit.line) - 1;
  while (first > 0 && !isBlank(masked, lines, (blocks[first]?.line ?? 0) - 1)) first--;
  return Math.max(0, first);
}

function isBlank(text: string, lines: LineIndex, line: number): boolean {
  return /^[ \t\r\n]*$/.test(text.slice(lines.startOf(line), lines.startOf(line + 1)));
}

/** Some lines of a text, as the parser reads them. */
interface Window {
  readonly text: string;
  readonly line: number;
  readonly endLine: number;
}

/** From a line to the end of the one that an offset lies in. */
function windowOf({ masked, lines }: BlockSource, line: number, offset: number): Window {
  const endLine = lines.lineOf(offset) + 1;
  // A part of a text holds all of it in memory: of each version that a block was read in, only that block is to stay.
  const text = apart(masked.slice(lines.startOf(line), lines.startOf(endLine)));
  return { text: line ? text.replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD') : parserText(text), line, endLine };
}

function apart(text: string): string {
  return ` ${text}`.slice(1);
}

/** Reads until the blocks go on as in the last version. Undefined if they do not within the window, or if what stands behind it may tell. */
function* readWindow(
  { text, line: cut, endLine }: Window,
  { last, source, edit }: { readonly last: Version; readonly source: BlockSource; readonly edit: Edit },
  parser: MarkdownIt,
): Steps<Pick<BlockParts, 'fresh' | 'after'> | undefined> {
  const isToEnd = endLine >= source.lines.count;
  const fresh: Block[] = [];
  let read = cut;
  for (const block of blocksOf(text, parser, {})) {
    yield;
    const line = block.line + cut;
    const next = line >= edit.endLine ? blockFrom(last.blocks, line - edit.lines) : undefined;
    if (next !== undefined) {
      if (!isToEnd && settledAfter(source, read) > endLine) return undefined;
      return { fresh, after: movedBlocks(last.blocks.slice(next), edit) };
    }
    read = block.endLine + cut;
    for (const token of block.tokens) if (token.map) token.map = [token.map[0] + cut, token.map[1] + cut];
    fresh.push({ ...block, line, endLine: read });
  }
  return isToEnd ? { fresh, after: [] } : undefined;
}

/** The block that begins with a line. */
function blockFrom(blocks: readonly ReadBlock[], line: number): number | undefined {
  const at = firstThat(blocks.length, index => (blocks[index]?.line ?? 0) >= line);
  return blocks[at]?.line === line ? at : undefined;
}

/** The line that nothing before `line` looks at any more. */
function settledAfter({ masked, lines }: BlockSource, line: number): number {
  let at = line;
  while (at < lines.count && !isBlank(masked, lines, at)) at++;
  while (at < lines.count && isBlank(masked, lines, at)) at++;
  return at + farthest;
}

function movedBlocks(blocks: readonly ReadBlock[], { lines, offset }: Edit): readonly ReadBlock[] {
  return lines || offset ? blocks.map(block => movedBlock(block, lines, offset)) : blocks;
}
