import type { Token } from '../post/markdown';
import { originOf } from '../post/readBlock';
import { FILLER } from '../post/templates';
import type { Piece } from './pieces';
import type { RenderContext } from './renderContext';
import { stretchSignatures } from './stretchSignature';

/** A stretch of a render that was. */
interface KeptStretch {
  readonly tokens: readonly Token[];
  readonly signature: string;
  readonly piece: Piece;
  /** The first link of its stretch of the file. */
  readonly link: number;
}

/** Where a stretch stands in the file, and what has a say in how it looks there. */
interface Place {
  readonly line: number;
  readonly link: number;
  readonly signature: string;
}

/**
 * The pieces of the last render of a post: blocks that are the same are not rendered again. Belongs to whoever shows the post, for as long as
 * it is rendered for the same site and with the same words.
 */
export class KeptPieces {
  #options = '';
  #kept: ReadonlyMap<Token, KeptStretch> = new Map();

  /** What may be taken over by a render; undefined where it reads the post otherwise than its model. */
  begin(context: RenderContext, model: RenderContext['post']): PieceKeeper | undefined {
    if (context.post !== model) return undefined;
    const options = optionsOf(context);
    const kept = this.#options === options ? this.#kept : new Map<Token, KeptStretch>();
    const done = (next: ReadonlyMap<Token, KeptStretch>): void => {
      this.#options = options;
      this.#kept = next;
    };
    return new PieceKeeper(context, kept, done);
  }
}

function optionsOf({ marker, marks, published, site }: RenderContext): string {
  return JSON.stringify([
    published.isOmitted(0),
    marker,
    marks ?? false,
    published.dialect,
    published.reason,
    site?.generator,
    site?.config.enableEmoji,
  ]);
}

/** The place of a stretch among what is kept. */
interface PieceSlot {
  readonly known: Piece | undefined;
  readonly keep: (piece: Piece) => void;
}

/** Takes over pieces for one render, and keeps its own for the next one. */
export class PieceKeeper {
  readonly #context: RenderContext;
  readonly #signatures: ReturnType<typeof stretchSignatures>;
  readonly #before: ReadonlyMap<Token, KeptStretch>;
  readonly #done: (next: ReadonlyMap<Token, KeptStretch>) => void;
  readonly #next = new Map<Token, KeptStretch>();

  constructor(
    context: RenderContext,
    before: ReadonlyMap<Token, KeptStretch>,
    done: (next: ReadonlyMap<Token, KeptStretch>) => void,
  ) {
    this.#context = context;
    this.#signatures = stretchSignatures(context);
    this.#before = before;
    this.#done = done;
  }

  /** What was kept of a stretch of tokens, at its place now, and where what it is rendered as is kept; undefined where it has to be rendered. */
  slotOf(tokens: readonly Token[]): PieceSlot | undefined {
    const [first] = tokens;
    const place = first && this.#placeOf(tokens);
    if (!place) return undefined;
    const origin = originOf(first);
    const known = this.#before.get(origin);
    const isKnown = known?.signature === place.signature && areSame(known.tokens, tokens);
    return {
      known: known && isKnown ? this.#moved(known, place) : undefined,
      keep: piece => this.#next.set(origin, { tokens, piece, link: place.link, signature: place.signature }),
    };
  }

  /** The render is there. */
  finish(): void {
    this.#done(this.#next);
  }

  /** Undefined where templates show what stands in the file, or where no line is known. */
  #placeOf(tokens: readonly Token[]): Place | undefined {
    const { lines } = this.#context.post;
    let line = Infinity;
    let end = 0;
    for (const { map, content, info } of tokens) {
      if (content.includes(FILLER) || info.includes(FILLER)) return undefined;
      if (!map) continue;
      line = Math.min(line, map[0]);
      end = Math.max(end, map[1]);
    }
    if (end <= line) return undefined;
    const range = { start: lines.startOf(line), end: lines.startOf(end) };
    return { line, link: this.#signatures.linkFrom(range.start), signature: this.#signatures.of(range) };
  }

  #moved({ tokens, piece, link }: KeptStretch, place: Place): Piece {
    const { marker } = this.#context;
    const line = tokens.reduce((least, { map }) => Math.min(least, map?.[0] ?? Infinity), Infinity);
    const [lines, links] = [place.line - line, place.link - link];
    if (!lines && !links) return piece;
    const has = (...names: readonly string[]): boolean =>
      names.some(name => piece.html.includes(` ${marker}-${name}="`));
    return {
      html: piece.html,
      place: {
        line: piece.place.line + (has('line', 'end') ? lines : 0),
        link: piece.place.link + (has('link', 'image') ? links : 0),
        mark: piece.place.mark,
      },
    };
  }
}

/** Whether tokens are those of before, all of them moved by as many lines. */
function areSame(before: readonly Token[], tokens: readonly Token[]): boolean {
  if (before.length !== tokens.length) return false;
  let lines: number | undefined;
  for (const [at, token] of tokens.entries()) {
    const former = before[at];
    if (!former || originOf(former) !== originOf(token)) return false;
    if (!token.map || !former.map) continue;
    lines ??= token.map[0] - former.map[0];
    if (token.map[0] - former.map[0] !== lines) return false;
  }
  return true;
}
