import * as vscode from 'vscode';
import { type Catalog, catalogOf } from '../core/catalog/catalog';
import type { CatalogData } from '../core/catalog/entry';
import { Disposable } from './disposable';
import type { UserCatalogs } from './userCatalogs';

/** The bundled catalog, read the first time somebody wants it, and what the workspace's own catalogs add to it. */
export class CatalogStore extends Disposable {
  readonly #file: vscode.Uri;
  readonly #log: vscode.LogOutputChannel;
  readonly #userCatalogs: UserCatalogs;
  #data: CatalogData | undefined;
  #catalog: Catalog | undefined;
  #loading: Promise<void> | undefined;
  readonly #onDidLoad = this.register(new vscode.EventEmitter<void>());
  /** Tells of the catalog and of each newer one that replaces it. */
  readonly onDidLoad = this.#onDidLoad.event;

  constructor(extensionUri: vscode.Uri, userCatalogs: UserCatalogs, log: vscode.LogOutputChannel) {
    super();
    this.#file = vscode.Uri.joinPath(extensionUri, 'dist', 'catalog.json');
    this.#userCatalogs = userCatalogs;
    this.#log = log;
    this.register(userCatalogs.onDidChange(() => this.#build()));
  }

  /** Undefined until it is loaded, and where it cannot be: then nothing is announced. */
  get catalog(): Catalog | undefined {
    return this.#catalog;
  }

  /** Resolves once the bundled catalog is there or known to be out of reach; never rejects. Those of the workspace join later. */
  load(): Promise<void> {
    return (this.#loading ??= this.#read());
  }

  async #read(): Promise<void> {
    this.#userCatalogs.start();
    try {
      const bytes = await vscode.workspace.fs.readFile(this.#file);
      // The file is built, checked against its schema and packed with the extension: its shape is not a user's to choose.
      this.#data = JSON.parse(new TextDecoder().decode(bytes)) as CatalogData;
    } catch (error) {
      this.#log.error(`The catalog cannot be read, so nothing is announced: ${String(error)}`);
    }
    this.#build();
  }

  #build(): void {
    if (this.#data) {
      this.#catalog = catalogOf(this.#data, this.#userCatalogs.catalogs);
      this.#userCatalogs.tellConflicts(this.#catalog.conflicts);
    }
    this.#onDidLoad.fire();
  }
}
