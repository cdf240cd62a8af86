import type * as vscode from 'vscode';
import type { OutlineNode } from '../core/outline/outlineNode';
import { Debouncer } from './debouncer';
import { Disposable } from './disposable';
import { onRename } from './postDocument';

const storageKey = 'recap.outline.expansion';
const mostPosts = 100;
const mostItems = 500;

/** Ids of the items of one post that are not as they are by default: true for opened ones, false for closed ones. */
type Choices = Readonly<Record<string, boolean>>;

/**
 * What users opened and closed in the outline, for each post, kept in the workspace: VS Code itself forgets it as soon as
 * another post is shown and when the window reloads.
 */
export class OutlineExpansion extends Disposable {
  readonly #memento: vscode.Memento;
  readonly #saving = this.register(new Debouncer<'save'>(500));
  /** By URI, the one used last at the end. */
  readonly #posts: Map<string, Map<string, boolean>>;

  constructor(memento: vscode.Memento) {
    super();
    this.#memento = memento;
    const stored = memento.get<Readonly<Record<string, Choices>>>(storageKey, {});
    this.#posts = new Map(Object.entries(stored).map(([uri, choices]) => [uri, new Map(Object.entries(choices))]));
    this.register(
      onRename(
        (from, to) => this.#copy(from, to),
        () => this.#posts.keys(),
      ),
    );
  }

  /** Whether an item with children is open; sections are by default, all else is not. */
  isExpanded(uri: vscode.Uri, node: OutlineNode): boolean {
    return this.#posts.get(uri.toString())?.get(node.id) ?? isExpandedByDefault(node);
  }

  set(uri: vscode.Uri, node: OutlineNode, isExpanded: boolean): void {
    const key = uri.toString();
    const choices = this.#posts.get(key) ?? new Map<string, boolean>();
    choices.delete(node.id);
    if (isExpanded !== isExpandedByDefault(node)) choices.set(node.id, isExpanded);
    this.#posts.delete(key);
    if (choices.size) this.#posts.set(key, choices);
    this.#saving.schedule('save', () => this.#save());
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
    void this.#memento.update(storageKey, Object.fromEntries(stored));
  }
}

function isExpandedByDefault({ kind }: OutlineNode): boolean {
  return kind === 'section' || kind === 'lead';
}
