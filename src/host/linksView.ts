import * as vscode from 'vscode';
import { type LinkTree, linkTreeOf, type LinkTreeNode } from '../core/links/linkTree';
import type { ActivePost } from './activePost';
import { setContext } from './contextKeys';
import { Debouncer } from './debouncer';
import { Disposable } from './disposable';
import type { LinksProvider } from './linksProvider';
import { onRename } from './postDocument';
import type { PostStore } from './postStore';
import { PostTree } from './postTree';
import type { Settings } from './settings';
import { quotedText } from './visibleText';

/** How long typing a filter has to rest before the list follows, in milliseconds. */
const rest = 60;

interface LinksViewParts {
  readonly activePost: ActivePost;
  readonly store: PostStore;
  readonly links: LinksProvider;
  readonly settings: Settings;
  readonly log: vscode.LogOutputChannel;
}

/** All links of the active post, in the side bar. The filter belongs to the post it was typed for, and lasts as long as the window. */
export class LinksView extends Disposable {
  readonly #parts: LinksViewParts;
  readonly #tree: PostTree<LinkTreeNode>;
  readonly #filters = new Map<string, string>();
  readonly #typing = this.register(new Debouncer<'filter'>(rest));
  #shown: LinkTree | undefined;

  constructor(parts: LinksViewParts) {
    super();
    this.#parts = parts;
    const { activePost, store, links, settings, log } = parts;
    const view = this.register(
      vscode.window.createTreeView('recap.links', { treeDataProvider: links, showCollapseAll: true }),
    );
    this.#tree = this.register(
      new PostTree({
        view,
        provider: links,
        activePost,
        store,
        log,
        read: document => this.#read(document),
        shown: document => this.#tell(document),
      }),
    );
    const again = (): void => this.#tree.refresh('anew');
    this.register(settings.groupsLinksBy.onDidChange(again));
    this.register(settings.hidesRepeatedLinks.onDidChange(again));
    this.register(activePost.onDidChange(() => this.#showActive()));
    this.register(
      onRename(
        (from, to) => this.#filters.set(to, this.#filters.get(from) ?? ''),
        () => this.#filters.keys(),
      ),
    );
    this.#showActive();
  }

  /** Lets the user type a filter; the list follows at once. Escape brings the last one back. */
  async askFilter(): Promise<void> {
    const { document } = this.#parts.activePost;
    if (!document) return;
    const before = this.#filterOf(document);
    const box = vscode.window.createInputBox();
    try {
      box.title = vscode.l10n.t('Filter the links');
      box.placeholder = vscode.l10n.t('Words of a name, an address, a kind or a heading');
      box.value = before;
      // A click on a row that was found is no Escape.
      box.ignoreFocusOut = true;
      box.onDidChangeValue(value => this.#typing.schedule('filter', () => this.#setFilter(document, value)));
      const accepted = await new Promise<string | undefined>(resolve => {
        box.onDidAccept(() => resolve(box.value));
        box.onDidHide(() => resolve(undefined));
        box.show();
      });
      this.#typing.cancel('filter');
      this.#setFilter(document, accepted ?? before);
    } finally {
      box.dispose();
    }
  }

  clearFilter(): void {
    const { document } = this.#parts.activePost;
    if (document) this.#setFilter(document, '');
  }

  #showActive(): void {
    this.#noteFilter();
    this.#tree.refresh();
  }

  #setFilter(document: vscode.TextDocument, filter: string): void {
    if (filter.trim() === this.#filterOf(document)) return;
    if (filter.trim()) this.#filters.set(document.uri.toString(), filter.trim());
    else this.#filters.delete(document.uri.toString());
    this.#noteFilter();
    if (document === this.#parts.activePost.document) this.#tree.refresh('anew');
  }

  #filterOf({ uri }: vscode.TextDocument): string {
    return this.#filters.get(uri.toString()) ?? '';
  }

  #noteFilter(): void {
    const { document } = this.#parts.activePost;
    setContext('recap.linksFiltered', document !== undefined && this.#filterOf(document) !== '');
  }

  #read(document: vscode.TextDocument): readonly LinkTreeNode[] {
    const { store, settings } = this.#parts;
    this.#shown = linkTreeOf(store.linksOf(document), {
      groupBy: settings.groupsLinksBy.value,
      repeats: settings.hidesRepeatedLinks.value ? 'once' : 'each',
      filter: this.#filterOf(document),
    });
    return this.#shown.nodes;
  }

  #tell(document: vscode.TextDocument | undefined): void {
    const { shown = 0, total = 0 } = (document && this.#shown) ?? {};
    const filter = document && this.#filterOf(document);
    if (!document) this.#tree.tell('', '');
    else if (!total) this.#tree.tell(vscode.l10n.t('This post has no links.'), '');
    else if (filter) {
      const message = shown ? '' : vscode.l10n.t('No link has {0}.', quotedText(filter));
      this.#tree.tell(message, vscode.l10n.t('{0} of {1} links with {2}', shown, total, quotedText(filter)));
    } else this.#tree.tell('', String(total));
  }
}
