import * as vscode from 'vscode';
import type { CatalogConflict } from '../core/catalog/catalog';
import { parseUserCatalog, type UserCatalog } from '../core/catalog/userCatalog';
import { Debouncer } from './debouncer';
import { Disposable } from './disposable';
import { inBackground } from './errors';
import type { Settings } from './settings';
import { conflictDiagnostic, problemDiagnostic } from './userCatalogProblems';

const files = '**/*.recap-catalog.json';
const neverIn = '**/{node_modules,.git}/**';

/** How many files are read, and how large one may be, in bytes. */
const mostFiles = 20;
const largestFile = 1_000_000;

/** How long files have to rest before they are read again, in milliseconds. */
const rest = 300;

interface CatalogFile {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly catalog: UserCatalog;
  readonly diagnostics: readonly vscode.Diagnostic[];
}

/**
 * The catalogs a workspace brings along, in files named `*.recap-catalog.json`. Read only in trusted workspaces and where the setting
 * allows it; what cannot be used is told as problems of the file.
 */
export class UserCatalogs extends Disposable {
  readonly #settings: Settings;
  readonly #log: vscode.LogOutputChannel;
  readonly #diagnostics = this.register(vscode.languages.createDiagnosticCollection('recap-catalog'));
  readonly #changes = this.register(new Debouncer<'files'>(rest));
  #files: readonly CatalogFile[] = [];
  #started = false;
  #readings = 0;
  readonly #onDidChange = this.register(new vscode.EventEmitter<void>());
  readonly onDidChange = this.#onDidChange.event;

  constructor(settings: Settings, log: vscode.LogOutputChannel) {
    super();
    this.#settings = settings;
    this.#log = log;
  }

  /** What was read last, in the order of the files' names. */
  get catalogs(): readonly UserCatalog[] {
    return this.#files.map(({ catalog }) => catalog);
  }

  /** Begins to look for files, and to follow what becomes of them. */
  start(): void {
    if (this.#started) return;
    this.#started = true;
    const changed = (): void => this.#changes.schedule('files', () => inBackground(this.#log, this.#read()));
    const watcher = this.register(vscode.workspace.createFileSystemWatcher(files));
    this.register(watcher.onDidCreate(changed));
    this.register(watcher.onDidChange(changed));
    this.register(watcher.onDidDelete(changed));
    this.register(vscode.workspace.onDidGrantWorkspaceTrust(changed));
    this.register(vscode.workspace.onDidChangeWorkspaceFolders(changed));
    this.register(this.#settings.readsWorkspaceCatalogs.onDidChange(changed));
    inBackground(this.#log, this.#read());
  }

  /** Tells which entries were not taken because their ids are in use. */
  tellConflicts(conflicts: readonly CatalogConflict[]): void {
    this.#diagnostics.clear();
    for (const { uri, text, catalog, diagnostics } of this.#files) {
      const own = conflicts.filter(({ origin }) => origin === catalog.origin);
      this.#diagnostics.set(uri, [...diagnostics, ...own.map(conflict => conflictDiagnostic(conflict, text))]);
    }
  }

  async #read(): Promise<void> {
    const reading = ++this.#readings;
    const mayRead = vscode.workspace.isTrusted && this.#settings.readsWorkspaceCatalogs.value;
    const found = mayRead ? await vscode.workspace.findFiles(files, neverIn, mostFiles + 1) : [];
    const uris = [...found].sort((first, second) => (first.toString() < second.toString() ? -1 : 1));
    if (uris.length > mostFiles) this.#log.warn(`Only ${mostFiles} catalogs of the workspace are read.`);
    const read = await Promise.all(uris.slice(0, mostFiles).map(uri => this.#readFile(uri)));
    if (reading !== this.#readings || this.isDisposed) return;
    const before = this.#files;
    this.#files = read.filter(file => file !== undefined);
    if (before.length || this.#files.length) this.#onDidChange.fire();
  }

  async #readFile(uri: vscode.Uri): Promise<CatalogFile | undefined> {
    const origin = vscode.workspace.asRelativePath(uri);
    try {
      const { size } = await vscode.workspace.fs.stat(uri);
      const bytes = size > largestFile ? undefined : await vscode.workspace.fs.readFile(uri);
      // A file that is too large is read as nothing, and told so by the parser's own limit.
      const text = bytes ? new TextDecoder().decode(bytes) : ' '.repeat(largestFile + 1);
      const { catalog, problems } = parseUserCatalog(text, origin);
      return { uri, text, catalog, diagnostics: problems.map(problem => problemDiagnostic(problem, text)) };
    } catch (error) {
      this.#log.warn(`The catalog ${origin} cannot be read: ${String(error)}`);
      return undefined;
    }
  }
}
