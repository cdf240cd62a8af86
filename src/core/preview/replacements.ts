import type { MarkdownDocument, Token } from '../post/markdown';
import { literalsOf } from '../post/literals';

/** What a site writes in place of a stretch of a text token. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly html: string;
}

/** In the order of the token's content; they do not overlap. */
export type Replacements = ReadonlyMap<Token, readonly Replacement[]>;

/** Finds what a site writes otherwise in a run of text, such as quotes; `run` is told the texts of one heading, paragraph or cell. */
export type Typography = (run: TextRun) => void;

/** A character of a text token that may be replaced. */
interface Place {
  readonly token: Token;
  readonly offset: number;
}

/**
 * The text of a heading, paragraph or cell as its author wrote it: text tokens with the marks between them. Replacing never changes the
 * tokens: their places in the file stay exact.
 */
export class TextRun {
  readonly text: string;
  readonly #pieces: readonly Piece[];
  readonly #literal: ReadonlySet<number>;
  readonly #found: (token: Token, replacement: Replacement) => void;
  #piece = 0;

  constructor(inline: Token, found: (token: Token, replacement: Replacement) => void) {
    const pieces: Piece[] = [];
    const literal = new Set<number>();
    const written: string[] = [];
    let at = 0;
    let isOpaque = false;
    for (const token of inline.children ?? []) {
      const isAutolink = token.markup === 'linkify' || token.markup === 'autolink';
      const isText = token.type === 'text' && !isOpaque;
      const piece = isText ? token.content : markOf(token, isOpaque);
      if (isText) {
        pieces.push({ token, start: at, end: at + piece.length });
        for (const offset of literalsOf(token)) literal.add(at + offset);
      }
      if (isAutolink) isOpaque = token.nesting === 1;
      written.push(piece);
      at += piece.length;
    }
    this.text = written.join('');
    this.#pieces = pieces;
    this.#literal = literal;
    this.#found = found;
  }

  /** Whether the character at an offset is text that stands for more than itself. */
  isOpen(at: number): boolean {
    return this.#placeOf(at) !== undefined && !this.#literal.has(at);
  }

  /** Replaces a stretch, unless marks stand in it. Offsets have to ascend. */
  replace(start: number, end: number, html: string): void {
    const place = this.#placeOf(start);
    const piece = this.#pieces[this.#piece];
    if (!place || !piece || end > piece.end) return;
    this.#found(place.token, { start: place.offset, end: place.offset + end - start, html });
  }

  #placeOf(at: number): Place | undefined {
    const pieces = this.#pieces;
    if ((pieces[this.#piece]?.start ?? 0) > at) this.#piece = 0;
    while (this.#piece < pieces.length && (pieces[this.#piece]?.end ?? 0) <= at) this.#piece++;
    const piece = pieces[this.#piece];
    return piece && piece.start <= at ? { token: piece.token, offset: at - piece.start } : undefined;
  }
}

interface Piece {
  readonly token: Token;
  readonly start: number;
  readonly end: number;
}

/** What stands in the text for a token that is none: rules look at the character before and after. */
function markOf(token: Token, isOpaque: boolean): string {
  if (isOpaque) return 'x';
  switch (token.type) {
    case 'softbreak':
    case 'hardbreak':
      return '\n';
    case 'link_open':
      return '[';
    case 'link_close':
      return ')';
    case 'image':
      return '![)';
    case 'code_inline':
      return '`x`';
    case 'html_inline':
      return token.content;
    default:
      return token.markup || 'x';
  }
}

/** What a site writes otherwise in all texts of a post. Linear. */
export function replacementsOf({ tokens }: MarkdownDocument, typography: readonly Typography[]): Replacements {
  const found = new Map<Token, Replacement[]>();
  for (const inline of tokens) {
    if (inline.type !== 'inline') continue;
    for (const rule of typography) {
      rule(
        new TextRun(inline, (token, replacement) => {
          const known = found.get(token);
          if (known) known.push(replacement);
          else found.set(token, [replacement]);
        }),
      );
    }
  }
  for (const [token, list] of found) found.set(token, withoutOverlaps(list));
  return found;
}

function withoutOverlaps(list: readonly Replacement[]): Replacement[] {
  let end = 0;
  return [...list]
    .sort((first, second) => first.start - second.start)
    .filter(replacement => {
      if (replacement.start < end) return false;
      end = replacement.end;
      return true;
    });
}

/** A part of a text with what the site writes in its place; `write` writes what stays. */
export function withReplacements(
  { from, to }: { readonly from: number; readonly to: number },
  replacements: readonly Replacement[] | undefined,
  write: (from: number, to: number) => string,
): string {
  if (!replacements) return write(from, to);
  const pieces: string[] = [];
  let at = from;
  for (const { start, end, html } of replacements) {
    if (start < at || end > to) continue;
    pieces.push(write(at, start), html);
    at = end;
  }
  return pieces.join('') + write(at, to);
}
