import { LineIndex } from '../../text/lineIndex';
import type { OffsetRange } from '../../text/range';
import { FILLER } from '../../post/templates';

/** Why a template is shown as it is written. The host words it. */
export type TemplateReason =
  'unknown-tag' | 'unknown-value' | 'missing-file' | 'refused-file' | 'too-much' | 'failed' | 'not-evaluated';

/** What stands for a template that was not evaluated. */
export interface Placeholder {
  /** The template as the file has it, or what to call it. */
  readonly source: string;
  readonly reason: TemplateReason;
}

/** A part of an evaluated text and the part of the file it was made from. */
interface Piece {
  readonly at: number;
  readonly length: number;
  readonly from: OffsetRange;
  /** Whether it stands in the file as it is. */
  readonly isKept: boolean;
}

/** A part of a file that a template came to something else for. */
export interface TemplateChange {
  readonly from: OffsetRange;
  readonly text: string;
}

/** A text whose templates have been evaluated, and the way from it to the file and back. */
export class EvaluatedText {
  readonly text: string;
  /** For the parser: as `text`, with fillers in the places of placeholders. */
  readonly masked: string;
  readonly lines: LineIndex;
  readonly #pieces: readonly Piece[];
  readonly #placeholders: ReadonlyMap<string, Placeholder>;
  readonly #fileLines: LineIndex;

  constructor(parts: {
    text: string;
    masked: string;
    pieces: readonly Piece[];
    placeholders: ReadonlyMap<string, Placeholder>;
    fileLines: LineIndex;
  }) {
    this.text = parts.text;
    this.masked = parts.masked;
    this.lines = new LineIndex(parts.text);
    this.#pieces = parts.pieces;
    this.#placeholders = parts.placeholders;
    this.#fileLines = parts.fileLines;
  }

  /** What stands for a template, by its source on one line. */
  placeholderOf(source: string): Placeholder | undefined {
    return this.#placeholders.get(source);
  }

  /** Whether the character at an offset comes from a template: the file has it not. */
  isMade(offset: number): boolean {
    const piece = this.#pieces[lastIndex(this.#pieces, ({ at }) => at <= offset)];
    return piece !== undefined && !piece.isKept;
  }

  /** The file's lines that lines of this text were made from; 0-based, the ends exclusive. */
  fileLinesOf([line, end]: readonly [number, number]): readonly [number, number] {
    const first = this.lines.startOf(line);
    const last = Math.max(first, this.lines.startOf(Math.max(line + 1, end)) - 1);
    const start = this.#fileLines.lineOf(this.#fileRangeAt(first).start);
    const stop = this.#fileLines.lineOf(Math.max(0, this.#fileRangeAt(last).end - 1));
    return [start, Math.max(start, stop) + 1];
  }

  /** Where a range of the file stands in this text; undefined where it was evaluated. */
  rangeOf({ start, end }: OffsetRange): OffsetRange | undefined {
    const first = this.#keptPieceFrom(start);
    const last = this.#keptPieceFrom(Math.max(start, end - 1));
    if (!first || !last) return undefined;
    return { start: first.at + start - first.from.start, end: last.at + end - last.from.start };
  }

  /**
   * What of the file came to something else than the model reads there, and what it came to. `masked` is what the model's parser saw of
   * the file, `file` what is written there.
   */
  *changes(masked: string, file: string): Generator<TemplateChange> {
    let end = 0;
    for (const { at, length, from } of this.#pieces) {
      // What comes to nothing has no piece.
      if (from.start > end) yield { from: { start: end, end: from.start }, text: '' };
      const text = this.text.slice(at, at + length);
      const isSame = text === file.slice(from.start, from.end);
      if (!isSame || this.masked.slice(at, at + length) !== masked.slice(from.start, from.end)) yield { from, text };
      end = Math.max(end, from.end);
    }
    if (end < file.length) yield { from: { start: end, end: file.length }, text: '' };
  }

  /** The part of the file the character at an offset was made from. */
  #fileRangeAt(offset: number): OffsetRange {
    const piece = this.#pieces[lastIndex(this.#pieces, ({ at }) => at <= offset)];
    if (!piece) return { start: 0, end: 0 };
    if (!piece.isKept) return piece.from;
    const start = piece.from.start + Math.min(offset - piece.at, piece.length);
    return { start, end: start + 1 };
  }

  #keptPieceFrom(offset: number): Piece | undefined {
    const piece = this.#pieces[lastIndex(this.#pieces, ({ from }) => from.start <= offset)];
    return piece?.isKept && offset <= piece.from.end ? piece : undefined;
  }
}

function lastIndex(pieces: readonly Piece[], holds: (piece: Piece) => boolean): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece && holds(piece)) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** Makes an evaluated text of a file, from its beginning to its end. */
export class EvaluatedTextBuilder {
  readonly #file: string;
  readonly #fileLines: LineIndex;
  readonly #text: string[] = [];
  readonly #masked: string[] = [];
  readonly #pieces: Piece[] = [];
  readonly #placeholders = new Map<string, Placeholder>();
  #length = 0;

  constructor(file: string, fileLines: LineIndex) {
    this.#file = file;
    this.#fileLines = fileLines;
  }

  /** A part of the file as it is, which the parser may see otherwise. */
  keep(from: OffsetRange, masked?: string): void {
    const text = this.#file.slice(from.start, from.end);
    this.#add(text, masked ?? text, from, true);
  }

  /** Text that a part of the file comes to. */
  write(text: string, from: OffsetRange): void {
    this.#add(text, text, from, false);
  }

  /** Something that stands for a part of the file and is no text. */
  put(placeholder: Placeholder, from: OffsetRange): void {
    const source = oneLine(placeholder.source) || '…';
    this.#placeholders.set(source, placeholder);
    this.#add(source, FILLER.repeat(source.length), from, false);
  }

  done(): EvaluatedText {
    return new EvaluatedText({
      text: this.#text.join(''),
      masked: this.#masked.join(''),
      pieces: this.#pieces,
      placeholders: this.#placeholders,
      fileLines: this.#fileLines,
    });
  }

  #add(text: string, masked: string, from: OffsetRange, isKept: boolean): void {
    if (!text) return;
    this.#text.push(text);
    this.#masked.push(masked);
    this.#pieces.push({ at: this.#length, length: text.length, from, isKept });
    this.#length += text.length;
  }
}

/** How much of a template a chip shows, in UTF-16 code units. */
const mostShown = 200;

function oneLine(source: string): string {
  const line = source.replace(/\s+/g, ' ').trim();
  if (line.length <= mostShown) return line;
  const close = /(?:%\}|\}\}|\/?>)$/.exec(line)?.[0] ?? '';
  return `${line.slice(0, mostShown)} …${close}`;
}
