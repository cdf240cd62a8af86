import type { Token } from '../post/markdown';
import type { Steps } from '../text/steps';
import { wellFormed } from '../text/wellFormed';
import type { PieceKeeper } from './keptPieces';
import { OpenHtml } from './openHtml';

/** What numbers in HTML count from. */
export interface Place {
  /** 0-based lines of the file. */
  readonly line: number;
  /** Links and images. */
  readonly link: number;
  /** Announcements. */
  readonly mark: number;
}

/**
 * HTML that browsers read among other pieces as they would by itself. What it notes, lines and indexes, counts from its place, so that it is
 * the same wherever it stands.
 */
export interface Piece {
  readonly html: string;
  readonly place: Place;
}

/** A render that is not longer is one piece, in UTF-16 code units: there is nothing to win. */
const shortest = 50_000;

/** About how long a piece is at least, in UTF-16 code units: each costs the page something by itself. */
const leastLength = 1_000;

/** What the tags of a block count for; those of HTML hold numbers, whose length tells where in the post they stand. */
const tagLength = 40;

/** How many blocks a piece has at most. Of those that may begin one, about one of so many does. */
const mostBlocks = 48;
const blocks = 8;

/**
 * Renders blocks in stretches of a few. What is in a block tells whether a stretch that is long enough ends before it, so that after an edit
 * the stretches are soon those from before.
 */
export function* renderedStretches(
  tokens: readonly Token[],
  render: (tokens: readonly Token[]) => string,
  { marker, keeper }: { readonly marker: string; readonly keeper: PieceKeeper | undefined },
): Steps<readonly Piece[]> {
  const notes = notesOf(marker);
  const stretches: Piece[] = [];
  const open = new OpenHtml();
  let pending = '';
  for (const { start, end, isRaw } of stretchesOf(tokens)) {
    yield;
    const some = tokens.slice(start, end);
    const slot = pending ? undefined : keeper?.slotOf(some);
    let piece = slot?.known;
    if (!piece) {
      const html = render(some);
      // All that Recap writes is closed.
      if (isRaw || pending) open.read(html);
      pending += html;
      if (!open.isClosed) continue;
      piece = pieceOf(pending, notes);
      pending = '';
    }
    slot?.keep(piece);
    stretches.push(piece);
  }
  if (pending) stretches.push(pieceOf(pending, notes));
  return stretches;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Whether HTML of the post may stand in it. */
  readonly isRaw: boolean;
}

function* stretchesOf(tokens: readonly Token[]): Generator<Stretch> {
  let depth = 0;
  let start = 0;
  let count = 0;
  let length = 0;
  let isRaw = false;
  for (const [index, token] of tokens.entries()) {
    if (!depth && count && (count >= mostBlocks || (length >= leastLength && beginsStretch(tokens, index)))) {
      yield { start, end: index, isRaw };
      start = index;
      count = 0;
      length = 0;
      isRaw = false;
    }
    depth += token.nesting;
    if (!depth) {
      count++;
      length += tagLength;
    }
    length += token.content.length;
    isRaw ||= isHtml(token) || (token.children?.some(isHtml) ?? false);
  }
  if (tokens.length > start) yield { start, end: tokens.length, isRaw };
}

function beginsStretch(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const { content = '' } = (token?.nesting ? tokens[index + 1] : token) ?? {};
  return content !== '' && hashOf(content) % blocks === 1;
}

/** Of all characters: of blocks that are alike but for a number some begin a stretch, not all or none. */
function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x9e3779b1);
  // Each character tells on all bits above its own.
  return hash >>> 16;
}

/** Whether HTML of the post comes with a token. A table of contents holds that of headings. */
function isHtml({ type }: Token): boolean {
  return type.startsWith('html_') || type === 'kramdown_toc';
}

/** HTML whose numbers are those of the post, as one piece. */
export function pieceOfHtml(html: string, marker: string): Piece {
  return pieceOf(html, notesOf(marker));
}

function pieceOf(html: string, notes: RegExp): Piece {
  const first: { -readonly [Kind in keyof Place]?: number } = {};
  const placed = wellFormed(html).replace(notes, (_, before: string, name: string, digits: string) => {
    const kind = kinds[name] ?? 'line';
    first[kind] ??= Number(digits);
    return `${before}="${String(Number(digits) - first[kind])}"`;
  });
  return { html: placed, place: { line: first.line ?? 0, link: first.link ?? 0, mark: first.mark ?? 0 } };
}

/** The pieces of a render: one, whose numbers are those of the post, where that is short. */
export function piecesOf(stretches: readonly Piece[], marker: string): readonly Piece[] {
  const length = stretches.reduce((sum, { html }) => sum + html.length, 0);
  if (length <= shortest) return [{ html: wholeHtml(stretches, marker), place: { line: 0, link: 0, mark: 0 } }];
  return stretches.filter(({ html }) => html);
}

/** The HTML of pieces with the numbers of the post. */
export function wholeHtml(pieces: readonly Piece[], marker: string): string {
  const notes = notesOf(marker);
  return pieces
    .map(({ html, place }) =>
      html.replace(
        notes,
        (_, before: string, name: string, digits: string) =>
          `${before}="${String(Number(digits) + place[kinds[name] ?? 'line'])}"`,
      ),
    )
    .join('');
}

/** Attributes whose values are lines or indexes. A post cannot write them: it does not know the marker. */
function notesOf(marker: string): RegExp {
  return new RegExp(`( ${marker}-(${Object.keys(kinds).join('|')}))="(-?\\d+)"`, 'g');
}

const kinds: Readonly<Record<string, keyof Place | undefined>> = {
  line: 'line',
  end: 'line',
  link: 'link',
  image: 'link',
  mark: 'mark',
};
