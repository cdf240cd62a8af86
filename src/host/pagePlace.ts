import type * as vscode from 'vscode';
import { Debouncer } from './debouncer';
import { Disposable } from './disposable';
import { EditorScroll } from './editorScroll';
import { isWantedOfPreviews } from './markdownPreviewSettings';
import type { PreviewMemory } from './previewMemory';

/** How long an editor rests until the place where a hidden page is to come back to it is kept, in milliseconds. */
const movesRest = 300;

interface PlaceParts {
  readonly memory: PreviewMemory;
  /** By it the memory knows the preview after a reload. */
  readonly name: string;
  /** The line the page begins with, 0-based, if that does not know better. */
  readonly line: number | undefined;
  /** Whether the page has to go to that line whatever it knows. */
  readonly isLineWanted: boolean | undefined;
  /** Whose place it is now. */
  uriOf(): vscode.Uri;
  /** Whether the page shows something of the post. */
  isShown(): boolean;
  /** Has the page go to a 0-based line. */
  go(line: number): void;
}

/** Where in its post a page stands: it goes along with the post's editor, at once or as soon as it can, and is remembered for a page that is gone. */
export class PagePlace extends Disposable {
  readonly #parts: PlaceParts;
  readonly #scroll = this.register(new EditorScroll(() => this.#parts.uriOf()));
  /** Editors tell of each step of a scroll; only where it ends is worth being kept. */
  readonly #moves = this.register(new Debouncer<'place'>(movesRest));
  /** A line to show as soon as the page can, 0-based. */
  #wanted: number | undefined;
  #line: number;

  constructor(parts: PlaceParts) {
    super();
    this.#parts = parts;
    this.#line = parts.line ?? 0;
    if (parts.isLineWanted) this.#wanted = this.#line;
    this.register(this.#scroll.onDidScroll(line => this.#followEditor(line)));
  }

  /** The line at the top of the page as far as is known, 0-based, with a fraction. */
  get line(): number {
    return this.#line;
  }

  /** Brings a 0-based line to the top, now or as soon as the page is there. */
  scrollTo(line: number): void {
    this.#scroll.expectEcho();
    this.#bring(line);
  }

  /** Begins at a 0-based line of another post, whose editors are others. */
  beginAt(line: number): void {
    this.#scroll.forget();
    this.#bring(line);
  }

  /** The page tells where the user has scrolled it to. */
  didScroll(line: number): void {
    this.#scroll.expectEcho();
    this.#line = line;
  }

  /** The page is there. From then on it knows best where it is. */
  bringWanted(): void {
    const line = this.#wanted;
    if (line === undefined) return;
    this.#wanted = undefined;
    this.#bring(line);
    this.remember();
  }

  /** A page remembers its post by itself once it shows it, but VS Code may hide it before, and tells of that later than of the editor that does. */
  remember(): void {
    const isLineWanted = this.#wanted !== undefined;
    this.#parts.memory.keep(this.#parts.name, { uri: this.#parts.uriOf(), line: this.#line, isLineWanted });
  }

  #bring(line: number): void {
    this.#line = line;
    if (this.#parts.isShown()) this.#parts.go(line);
    else {
      this.#wanted = line;
      this.#moves.schedule('place', () => this.remember());
    }
  }

  #followEditor(line: number): void {
    // A page that comes back keeps its place; one that is on its way to the editor's goes there.
    const isReachable = this.#parts.isShown() || this.#wanted !== undefined;
    if (isReachable && isWantedOfPreviews('scrollPreviewWithEditor', this.#parts.uriOf())) this.#bring(line);
  }
}
