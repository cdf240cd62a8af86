import type { Piece } from '../core/preview/pieces';
import { directionOf } from '../core/text/direction';
import type { RenderMessage } from '../protocol/messages';
import { pieceChanges } from './pieceChanges';
import type { Content } from './previewContent';
import { pageStrings } from './previewLabels';

/** What a render is told besides the post. */
type RenderedFor = Pick<RenderMessage, 'uri' | 'preview' | 'line' | 'marker'>;

/** Numbers the renders of a page, sends of each what is new to it, and tells which of them its messages may speak of. */
export class PageRenders {
  /** What the page shows of the post; nothing while it begins anew. */
  #pieces: readonly Piece[] = [];
  #key = 0;
  /** The text of the last render, and the first one in a row that has it: lines are the same in all of them. */
  #text: { readonly text: string; readonly since: number } | undefined;

  /** Names the render that the page shows. */
  get key(): string {
    return String(this.#key);
  }

  /** What turns what the page shows into a render, which gets the next key. */
  next({ post, pieces, language }: Content, page: RenderedFor): RenderMessage {
    // One piece is short, and sent whole.
    const before = pieces.length > 1 ? this.#pieces : [];
    const base = before.length ? this.key : undefined;
    const changes = pieceChanges(before, pieces);
    this.#pieces = pieces;
    this.#key++;
    if (this.#text?.text !== post.text) this.#text = { text: post.text, since: this.#key };
    return {
      type: 'render',
      key: this.key,
      ...page,
      ...changes,
      base,
      lineCount: post.lines.count,
      language,
      direction: directionOf(language),
      strings: pageStrings(),
    };
  }

  /** The page is loaded again: it has nothing then. */
  beginAnew(): void {
    this.#pieces = [];
  }

  /** Lines of the document before are none of the next one's, even where their texts are the same. */
  forgetText(): void {
    this.#text = undefined;
  }

  /** Announcements that join make another render of the same text; a page that has not heard of it yet may speak of lines. */
  hasLinesOf(key: string): boolean {
    const render = Number(key);
    return this.#text !== undefined && render >= this.#text.since && render <= this.#key;
  }
}
