import type * as vscode from 'vscode';
import { inBackground } from './errors';
import { readKeptUri } from './keptUri';

const storageKey = 'recap.hiddenPreviews';

/** How many previews are remembered; the oldest give way: VS Code tells nobody of one that is closed before it was shown again after a reload. */
const mostPreviews = 100;

/** What a preview shows. */
export interface ShownPlace {
  readonly uri: vscode.Uri;
  /** At the top of the page, 0-based, with a fraction. */
  readonly line: number;
  /** Whether the page has to go there still, whatever it remembers itself. */
  readonly isLineWanted: boolean;
}

/** As it is kept. */
interface KeptPlace {
  readonly preview: string;
  readonly uri: string;
  readonly line: number;
  /** Missing in what was kept before it was known. */
  readonly isLineWanted?: unknown;
}

/**
 * Remembers over a reload of the window which posts previews have turned to. A page remembers its post by itself, but one that is
 * hidden, or about to be, does not hear of another; and nobody hears in time that it is.
 */
export class PreviewMemory {
  readonly #state: vscode.Memento;
  readonly #log: vscode.LogOutputChannel;

  constructor(workspaceState: vscode.Memento, log: vscode.LogOutputChannel) {
    this.#state = workspaceState;
    this.#log = log;
  }

  /** What the preview of this name has turned to last. */
  placeOf(preview: string): ShownPlace | undefined {
    const kept = this.#places.find(place => place.preview === preview);
    const uri = readKeptUri(kept?.uri);
    return kept && uri && { uri, line: kept.line, isLineWanted: kept.isLineWanted === true };
  }

  keep(preview: string, { uri, line, isLineWanted }: ShownPlace): void {
    const others = this.#places.filter(place => place.preview !== preview);
    this.#write([...others, { preview, uri: uri.toString(), line, isLineWanted }].slice(-mostPreviews));
  }

  /** It is closed. */
  forget(preview: string): void {
    const places = this.#places;
    const others = places.filter(place => place.preview !== preview);
    if (others.length < places.length) this.#write(others);
  }

  /** What is kept may be of another version, or broken. */
  get #places(): readonly KeptPlace[] {
    const kept = this.#state.get<unknown>(storageKey);
    return Array.isArray(kept) ? kept.filter(isPlace) : [];
  }

  #write(places: readonly KeptPlace[]): void {
    inBackground(this.#log, this.#state.update(storageKey, places));
  }
}

function isPlace(value: unknown): value is KeptPlace {
  if (typeof value !== 'object' || value === null) return false;
  const { preview, uri, line } = value as Readonly<Record<string, unknown>>;
  return typeof preview === 'string' && typeof uri === 'string' && Number.isFinite(line);
}
