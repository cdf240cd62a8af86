import type { Handlers } from './dispatch';

/**
 * Everything the preview page and the host say to each other. The page shows untrusted posts, so what it says is a
 * closed set of events that carry the key of the render they belong to and indexes into it: never a URL, a path or a
 * command. The one text it sends is the HTML it was asked for, which goes into a file of the user's. The host drops what does not fit.
 */

/** Text of the page's own chrome, worded by the host in the user's language. What stands in the post comes with its HTML. */
export interface PageStrings {
  /** Shown where a post has neither front matter nor text. */
  readonly emptyPost: string;
  /** Shown under the title block of a post without text. */
  readonly emptyBody: string;
  /** The buttons of a card, and what precedes the address of a link that is marked. */
  readonly openDocs: string;
  readonly goToAnnouncement: string;
  readonly linkLeadsTo: string;
  /** The button that undoes a jump within the post. */
  readonly back: string;
}

/** What the card of an announcement tells: plain text, line by line. */
export interface CardContent {
  readonly name: string;
  readonly what: string;
  readonly facts: readonly string[];
  /** Undefined where no docs are known. */
  readonly docs: { readonly title: string; readonly target: string } | undefined;
  readonly why: string;
}

/** Where the numbers of a piece of the post count from: 0-based lines of the file, places in its links and announcements. */
export interface PiecePlace {
  readonly line: number;
  readonly link: number;
  readonly mark: number;
}

/** The next `length` UTF-16 code units of the HTML, which browsers read as they would by themselves. */
export interface NewPiece {
  readonly length: number;
  readonly place: PiecePlace;
}

/** Pieces that stay as they are, `count` from the one on that was the `from`th; `move` is added to their places. */
export interface KeptPieces {
  readonly from: number;
  readonly count: number;
  readonly move: PiecePlace;
}

/** Host to page: the whole state of the preview. */
export interface RenderMessage {
  readonly type: 'render';
  /** Names this render; the page sends it back with every event. */
  readonly key: string;
  /** The document the panel shows, for restoring after a reload. */
  readonly uri: string;
  /** Names the preview, the same after a reload: by it the host knows what it showed while there was no page. */
  readonly preview: string;
  /** Where a page begins that has shown nothing of this document yet, 0-based, with a fraction. */
  readonly line: number;
  /** The title block and the body, as far as they are new, not yet sanitised; only attributes that begin with `marker` are Recap's. */
  readonly html: string;
  /** What the post consists of, in its order; the HTML alone where this is missing. Kept pieces keep their order. */
  readonly pieces?: readonly (NewPiece | KeptPieces)[] | undefined;
  /** Names the render that kept pieces are of. A page that does not show that one says `ready` again. */
  readonly base?: string | undefined;
  /**
   * Random for each panel, so a post cannot forge Recap's attributes: `${marker}-line`, `${marker}-link`, … The same for all renders of it:
   * kept pieces bear it.
   */
  readonly marker: string;
  readonly lineCount: number;
  readonly language: string | undefined;
  /** `rtl` for a post in a language that is written from right to left. */
  readonly direction: 'rtl' | undefined;
  readonly strings: PageStrings;
}

/** Host to page: bring this source line (0-based, may be fractional) to the top. */
export interface ScrollToMessage {
  readonly type: 'scrollTo';
  readonly key: string;
  readonly line: number;
}

/** Host to page: the cursor of the post's editor is in this line, 0-based; `undefined` while no editor shows the post. */
export interface CursorMessage {
  readonly type: 'cursor';
  readonly key: string;
  readonly line: number | undefined;
}

/** Host to page: the preview stays with its post, or follows the editor; the page keeps it over a reload of the window. */
export interface LockMessage {
  readonly type: 'lock';
  readonly isLocked: boolean;
}

/** Host to page: the card of an announcement that the page asked for. */
export interface CardMessage {
  readonly type: 'card';
  readonly key: string;
  /** An index into `Post.announcements`. */
  readonly announcement: number;
  readonly card: CardContent;
}

/** An image that is handed over: the place in the links of the HTML, and a `data:` URL, or the address a link to it gets. */
export interface TakenImage {
  readonly image: number;
  readonly source: string;
}

/** Host to page: sanitise this and hand it over, as text for a file or by putting it into the clipboard. */
export interface TakeHtmlMessage {
  readonly type: 'takeHtml';
  /** Names the question; the answer bears it. */
  readonly key: string;
  readonly purpose: 'file' | 'clipboard';
  readonly html: string;
  readonly marker: string;
  readonly images: readonly TakenImage[];
  /** Where the post is published, if that is known: its links lead from there. */
  readonly address: string | undefined;
}

export type HostMessage = RenderMessage | ScrollToMessage | CursorMessage | LockMessage | CardMessage | TakeHtmlMessage;

export type PageMessage =
  | { readonly type: 'ready' }
  /** The HTML that the host has asked for: text, which only goes into a file the user has named. */
  | { readonly type: 'html'; readonly key: string; readonly html: string }
  | { readonly type: 'copied'; readonly key: string; readonly isDone: boolean }
  /** The user follows a link: an index into `Post.links`. */
  | { readonly type: 'openLink'; readonly key: string; readonly link: number }
  /** The user asks for the source of a block: a 0-based line. */
  | {
      readonly type: 'revealSource';
      readonly key: string;
      readonly line: number;
      readonly gesture: 'heading' | 'doubleClick';
    }
  /** The user points at an announcement, an index into `Post.announcements`: its card is wanted. */
  | { readonly type: 'askCard'; readonly key: string; readonly announcement: number }
  | { readonly type: 'openDocs'; readonly key: string; readonly announcement: number }
  | { readonly type: 'goToAnnouncement'; readonly key: string; readonly announcement: number }
  /** The user wants to see a remote image, an index into the links of the render: this time, or with all others of its host. */
  | { readonly type: 'loadImage'; readonly key: string; readonly image: number; readonly scope: 'once' | 'host' }
  /** The page was scrolled by the user: the 0-based, fractional source line at its top. */
  | { readonly type: 'didScroll'; readonly key: string; readonly line: number };

export type HostHandlers = Handlers<PageMessage>;
export type PageHandlers = Handlers<HostMessage>;

/** What the page keeps over a reload of the window: the document and the 0-based, fractional line at its top. */
export interface PageState {
  readonly uri: string;
  readonly line: number;
  /** Whether the preview stays with this document; missing in what was kept before there was a choice. */
  readonly isLocked?: boolean | undefined;
  /** The name the host gave the preview; missing in what was kept before there were names. */
  readonly preview?: string | undefined;
  /** The image that was asked for, an index into the links of the render: the keyboard goes on there. */
  readonly image?: number | undefined;
}
