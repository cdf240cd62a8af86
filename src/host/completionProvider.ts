import * as vscode from 'vscode';
import { docsTarget } from '../core/announcements/docsTarget';
import type { Catalog } from '../core/catalog/catalog';
import type { CatalogEntry } from '../core/catalog/entry';
import { completeName, type NameProposal } from '../core/completion/completeName';
import { NameIndex } from '../core/completion/nameIndex';
import { typedNameIn } from '../core/completion/typedName';
import { isRecognised } from '../core/recognised';
import { entryCard } from './card';
import type { CatalogStore } from './catalogStore';
import { categoryWord } from './categoryWords';
import { isPostDocument } from './postDocument';
import type { PostStore } from './postStore';
import type { Settings } from './settings';
import { visibleText } from './visibleText';
import { kindWord, statusWords } from './words';

/** A proposal that finds its card when VS Code asks for it. */
class NameItem extends vscode.CompletionItem {
  readonly entry: CatalogEntry;

  constructor(label: string | vscode.CompletionItemLabel, kind: vscode.CompletionItemKind, entry: CatalogEntry) {
    super(label, kind);
    this.entry = entry;
  }
}

interface CompletionParts {
  readonly store: PostStore;
  readonly catalog: CatalogStore;
  readonly settings: Settings;
}

/** Completes names of the catalog in the text of recognised posts: as they are, or linked to their documentation. */
export class CompletionProvider implements vscode.CompletionItemProvider<NameItem> {
  readonly #parts: CompletionParts;
  #index: { readonly catalog: Catalog; readonly names: NameIndex } | undefined;

  constructor(parts: CompletionParts) {
    this.#parts = parts;
  }

  /** Asks to be asked behind a vendor word too; elsewhere VS Code asks as its settings for Markdown say. */
  register(): vscode.Disposable {
    return vscode.languages.registerCompletionItemProvider({ language: 'markdown' }, this, ' ');
  }

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.CompletionList<NameItem> | undefined> {
    const { store, catalog: catalogs, settings } = this.#parts;
    const before = document.lineAt(position).text.slice(0, position.character);
    if (!mayBeName.test(before) || !isPostDocument(document)) return undefined;
    const { version } = document;
    await catalogs.load();
    const { catalog } = catalogs;
    const index = catalog && this.#indexOf(catalog);
    if (!index || !typedNameIn(before, index) || token.isCancellationRequested) return undefined;
    if (!(await store.prepare(document))) return undefined;
    const post = store.postOf(document);
    const { path } = document.uri;
    const relativePath = vscode.workspace.asRelativePath(document.uri, false);
    const include = settings.includedPosts.of(document.uri);
    if (document.version !== version || !isRecognised({ post, path, relativePath, include })) return undefined;
    const found = completeName(post, post.lines.offsetOf(position), catalog, index);
    if (!found) return undefined;
    const start = post.lines.positionOf(found.start);
    const replaced = new vscode.Range(start.line, start.character, position.line, position.character);
    const items = found.proposals.flatMap((proposal, rank) => itemsOf(proposal, rank, replaced, catalog));
    return new vscode.CompletionList(items, found.isCut);
  }

  resolveCompletionItem(item: NameItem): NameItem {
    const { catalog } = this.#parts.catalog;
    const { entry } = item;
    const docs = catalog && docsTarget({ entry, parent: undefined, links: [], catalog });
    item.documentation = entryCard(entry, docs, catalog);
    return item;
  }

  #indexOf(catalog: Catalog): NameIndex {
    if (this.#index?.catalog !== catalog) this.#index = { catalog, names: new NameIndex(catalog.entries) };
    return this.#index.names;
  }
}

/** A capital letter or digit not far before the cursor: all else needs no look at the catalog. */
const mayBeName = /[\p{Lu}\p{N}][^\p{Lu}]{0,79}$/u;

function itemsOf(
  { entry, filter, link }: NameProposal,
  rank: number,
  range: vscode.Range,
  catalog: Catalog,
): readonly NameItem[] {
  const { name } = entry;
  const detail = detailOf(entry, catalog);
  const label = visibleText(name);
  const make = (item: NameItem, order: number, text: string): NameItem =>
    Object.assign(item, {
      range,
      detail,
      filterText: filter,
      sortText: String(rank * 2 + order).padStart(4, '0'),
      insertText: text,
    });
  const plain = make(new NameItem(label, vscode.CompletionItemKind.Value, entry), 0, name);
  if (link === undefined) return [plain];
  const suffix = ` ${vscode.l10n.t('with docs link')}`;
  const linked = new NameItem({ label, detail: suffix }, vscode.CompletionItemKind.Reference, entry);
  return [plain, make(linked, 1, link)];
}

/** What it is and what became of it, as "service · databases · ended 2025-07-31". */
function detailOf(entry: CatalogEntry, catalog: Catalog): string {
  const status = statusWords(entry, catalog.statusOf(entry), catalog);
  return [kindWord(entry.kind), categoryWord(entry.category), status]
    .filter(part => part !== undefined)
    .map(part => visibleText(part))
    .join(' · ');
}
