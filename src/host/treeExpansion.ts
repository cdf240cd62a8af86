import type * as vscode from 'vscode';
import { Debouncer } from './debouncer';
import { Disposable } from './disposable';
import { onRename } from './postDocument';

const mostPosts = 100;
const mostItems = 500;

/** Ids of the items of one post that are not as they are by default: true for opened ones, false for closed ones. */
type Choices = Readonly<Record<string, boolean>>;

/** What is remembered of a row. */
interface Expandable {
  readonly id: string;
  readonly kind: string;
  readonly startsClosed?: boolean;
}

interface ExpansionParts {
  readonly memento: vscode.Memento;
  readonly storageKey: string;
  /** The kinds of rows that are open by default. */
  readonly opened: readonly string[];
}

/**
 * What users opened and closed in a tree, for each post, kept in the workspace: VS Code itself forgets it as soon as
 * another post is shown and when the window reloads.
 */
export class TreeExpansion extends Disposable {
  readonly #parts: ExpansionParts;
  readonly #saving = this.register(new Debouncer<'save'>(500));
  /** By URI, the one used last at the end. */
  readonly #posts: Map<string, Map<string, boolean>>;

  constructor(parts: ExpansionParts) {
    super();
    this.#parts = parts;
    const { memento, storageKey } = parts;
    const stored = memento.get<Readonly<Record<string, Choices>>>(storageKey, {});
    this.#posts = new Map(Object.entries(stored).map(([uri, choices]) => [uri, new Map(Object.entries(choices))]));
    this.register(
      onRename(
        (from, to) => this.#copy(from, to),
        () => this.#posts.keys(),
      ),
    );
  }

  /** Whether a row with children is open. */
  isExpanded(uri: vscode.Uri, node: Expandable): boolean {
    return this.#posts.get(uri.toString())?.get(node.id) ?? this.#isOpenByDefault(node);
  }

  set(uri: vscode.Uri, node: Expandable, isExpanded: boolean): void {
    const key = uri.toString();
    const choices = this.#posts.get(key) ?? new Map<string, boolean>();
    choices.delete(node.id);
    if (isExpanded !== this.#isOpenByDefault(node)) choices.set(node.id, isExpanded);
    this.#posts.delete(key);
    if (choices.size) this.#posts.set(key, choices);
    this.#saving.schedule('save', () => this.#save());
  }

  #isOpenByDefault({ kind, startsClosed = false }: Expandable): boolean {
    return this.#parts.opened.includes(kind) && !startsClosed;
  }

  #copy(from: string, to: string): void {
    const choices = this.#posts.get(from);
    if (!choices) return;
    this.#posts.set(to, choices);
    this.#saving.schedule('save', () => this.#save());
  }

  #save(): void {
    const recent = [...this.#posts].slice(-mostPosts);
    const stored = recent.map(([uri, choices]) => [uri, Object.fromEntries([...choices].slice(-mostItems))] as const);
    void this.#parts.memento.update(this.#parts.storageKey, Object.fromEntries(stored));
  }
}
