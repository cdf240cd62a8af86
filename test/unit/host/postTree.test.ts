import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { OutlineNode } from '../../../src/core/outline/outlineNode';
import type { ActivePost } from '../../../src/host/activePost';
import type { PostStore } from '../../../src/host/postStore';
import { PostTree } from '../../../src/host/postTree';
import type { TreeProvider } from '../../../src/host/treeProvider';
import type { TreeRow } from '../../../src/host/treeRow';

suite('The tree of a post', () => {
  test('shows no rows of another post while a long one is read', async () => {
    const shown = new Shown();
    await shown.read('first.md');
    shown.begin('second.md');
    assert.deepEqual(shown.calls, ['expect', 'replace first.md', 'replace nothing']);
    await shown.end(true);
    assert.deepEqual(shown.calls, ['expect', 'replace first.md', 'replace nothing', 'replace second.md']);
  });

  test('shows a post at once that is read at once', () => {
    const shown = new Shown();
    shown.begin('first.md', 'kept', true);
    assert.deepEqual(shown.calls, ['replace first.md']);
  });

  test('keeps its rows while the same post is read again', async () => {
    const shown = new Shown();
    await shown.read('first.md');
    await shown.read('first.md');
    assert.deepEqual(shown.calls, ['expect', 'replace first.md', 'update first.md']);
  });

  test('shows another selection anew although the text changed while it was prepared', async () => {
    const shown = new Shown();
    await shown.read('first.md');
    shown.begin('first.md', 'anew');
    await shown.end(false);
    await shown.read('first.md');
    await shown.read('first.md');
    assert.deepEqual(shown.calls, ['expect', 'replace first.md', 'replace first.md', 'update first.md']);
  });
});

const event = (): vscode.Disposable => ({ dispose: () => undefined });

/** A tree whose posts are read when the test says so. */
class Shown {
  readonly calls: string[] = [];
  #end: (isRead: boolean) => void = () => assert.fail('Nothing is being read');
  #active: { readonly uri: vscode.Uri } | undefined;
  #isRead = false;
  readonly #tree: PostTree<OutlineNode>;

  constructor() {
    const note = (call: string, uri: vscode.Uri | undefined): void => {
      provider.uri = uri;
      this.calls.push(`${call} ${uri?.toString() ?? 'nothing'}`);
    };
    const provider: { uri: vscode.Uri | undefined; expect: unknown; replace: unknown; update: unknown } = {
      uri: undefined,
      expect: () => this.calls.push('expect'),
      replace: (uri: vscode.Uri | undefined) => {
        note('replace', uri);
      },
      update: (uri: vscode.Uri) => {
        note('update', uri);
      },
    };
    const view = {
      visible: true,
      selection: [],
      onDidExpandElement: event,
      onDidCollapseElement: event,
      onDidChangeVisibility: event,
    };
    const store: Pick<PostStore, 'prepare' | 'isRead' | 'onDidChangePost'> = {
      prepare: () => new Promise(resolve => (this.#end = resolve)),
      isRead: () => this.#isRead,
      onDidChangePost: event,
    };
    const activePost = (): unknown => this.#active;
    this.#tree = new PostTree({
      view: view as unknown as vscode.TreeView<TreeRow<OutlineNode>>,
      provider: provider as unknown as TreeProvider<OutlineNode>,
      activePost: {
        get document() {
          return activePost();
        },
      } as ActivePost,
      store: store as PostStore,
      log: { error: assert.fail } as unknown as vscode.LogOutputChannel,
      read: () => [],
      shown: () => undefined,
    });
  }

  begin(uri: string, how?: 'kept' | 'anew', isReadAtOnce = false): void {
    this.#isRead = isReadAtOnce;
    if (this.#active?.uri.toString() !== uri) this.#active = { uri: { toString: () => uri } as vscode.Uri };
    this.#tree.refresh(how);
  }

  async end(isRead: boolean): Promise<void> {
    this.#isRead = isRead;
    this.#end(isRead);
    await new Promise(resolve => setTimeout(resolve));
  }

  async read(uri: string): Promise<void> {
    this.begin(uri);
    await this.end(true);
  }
}
