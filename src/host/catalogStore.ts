import * as vscode from 'vscode';
import { type Catalog, catalogOf } from '../core/catalog/catalog';
import type { CatalogData } from '../core/catalog/entry';
import { Disposable } from './disposable';

/** The bundled catalog, read the first time somebody wants it. */
export class CatalogStore extends Disposable {
  readonly #file: vscode.Uri;
  readonly #log: vscode.LogOutputChannel;
  #catalog: Catalog | undefined;
  #loading: Promise<void> | undefined;
  readonly #onDidLoad = this.register(new vscode.EventEmitter<void>());
  readonly onDidLoad = this.#onDidLoad.event;

  constructor(extensionUri: vscode.Uri, log: vscode.LogOutputChannel) {
    super();
    this.#file = vscode.Uri.joinPath(extensionUri, 'dist', 'catalog.json');
    this.#log = log;
  }

  /** Undefined until it is loaded, and where it cannot be: then nothing is announced. */
  get catalog(): Catalog | undefined {
    return this.#catalog;
  }

  /** Resolves once the catalog is there or known to be out of reach; never rejects. */
  load(): Promise<void> {
    return (this.#loading ??= this.#read());
  }

  async #read(): Promise<void> {
    try {
      const bytes = await vscode.workspace.fs.readFile(this.#file);
      // The file is built, checked against its schema and packed with the extension: its shape is not a user's to choose.
      this.#catalog = catalogOf(JSON.parse(new TextDecoder().decode(bytes)) as CatalogData);
    } catch (error) {
      this.#log.error(`The catalog cannot be read, so nothing is announced: ${String(error)}`);
    }
    this.#onDidLoad.fire();
  }
}
