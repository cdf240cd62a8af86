import * as vscode from 'vscode';
import { type Correction, readCorrections, withCorrection } from '../core/announcements/corrections';
import { Disposable } from './disposable';
import { inBackground } from './errors';
import { onRename, type RenamePhase } from './postDocument';

const storageKey = 'recap.corrections';

/** How many posts are remembered, the last corrected ones, and how many steps can be undone. */
const mostPosts = 1000;
const mostSteps = 50;

type Corrections = readonly Correction[];

interface CorrectionStorage {
  readonly workspaceState: vscode.Memento;
  readonly globalState: vscode.Memento;
  readonly log: vscode.LogOutputChannel;
}

/**
 * The user's last word on what posts announce, by post: kept with the workspace, without one for the user, never in the post.
 * Those of untitled posts last as long as the window.
 */
export class CorrectionStore extends Disposable {
  readonly #memory: vscode.Memento;
  readonly #log: vscode.LogOutputChannel;
  readonly #byPost: Map<string, Corrections>;
  readonly #steps: { readonly uri: string; readonly before: Corrections }[] = [];
  readonly #onDidChange = this.register(new vscode.EventEmitter<string>());
  /** Tells the URI of the post whose corrections changed. */
  readonly onDidChange = this.#onDidChange.event;

  constructor({ workspaceState, globalState, log }: CorrectionStorage) {
    super();
    this.#memory = vscode.workspace.workspaceFolders?.length ? workspaceState : globalState;
    this.#log = log;
    this.#byPost = readPosts(this.#memory.get(storageKey));
    this.register(
      onRename(
        (from, to, phase) => this.#rename(from, to, phase),
        () => this.#byPost.keys(),
      ),
    );
  }

  /** The corrections of a post: the same list until they change. */
  of(uri: vscode.Uri): Corrections {
    return this.#byPost.get(uri.toString()) ?? none;
  }

  /** All posts with corrections, by URI, the last corrected one last. */
  get posts(): ReadonlyMap<string, Corrections> {
    return this.#byPost;
  }

  get canUndo(): boolean {
    return this.#steps.length > 0;
  }

  add(uri: vscode.Uri, correction: Correction): void {
    this.#step(uri.toString(), withCorrection(this.of(uri), correction));
  }

  /** Takes corrections of a post back. */
  remove(uri: string, removed: Corrections): void {
    this.#step(
      uri,
      (this.#byPost.get(uri) ?? none).filter(correction => !removed.includes(correction)),
    );
  }

  /** Takes the last step back. */
  undo(): void {
    const step = this.#steps.pop();
    if (step) this.#set(step.uri, step.before);
  }

  #step(uri: string, corrections: Corrections): void {
    this.#steps.push({ uri, before: this.#byPost.get(uri) ?? none });
    if (this.#steps.length > mostSteps) this.#steps.shift();
    this.#set(uri, corrections);
  }

  #set(uri: string, corrections: Corrections): void {
    this.#byPost.delete(uri);
    if (corrections.length) this.#byPost.set(uri, corrections);
    this.#save();
    this.#onDidChange.fire(uri);
  }

  /** The post has them under both names until its rename is done: it is read under the new one before, and it may fail. */
  #rename(from: string, to: string, phase: RenamePhase): void {
    const moved = this.#byPost.get(from);
    if (!moved) return;
    this.#set(to, moved);
    if (phase === 'coming') return;
    this.#set(from, none);
    for (const [index, step] of this.#steps.entries()) if (step.uri === from) this.#steps[index] = { ...step, uri: to };
  }

  #save(): void {
    const kept = [...this.#byPost].filter(([uri]) => !uri.startsWith('untitled:')).slice(-mostPosts);
    inBackground(this.#log, this.#memory.update(storageKey, kept));
  }
}

const none: Corrections = [];

/** Reads what was stored: pairs of a post's URI and its corrections. */
function readPosts(stored: unknown): Map<string, Corrections> {
  const posts = new Map<string, Corrections>();
  for (const pair of Array.isArray(stored) ? stored.slice(-mostPosts) : []) {
    const [uri, corrections] = Array.isArray(pair) ? (pair as readonly unknown[]) : [];
    const read = readCorrections(corrections);
    if (typeof uri === 'string' && read.length) posts.set(uri, read);
  }
  return posts;
}
