import * as vscode from 'vscode';

export const memoryScheme = 'recaptest';

interface MemoryFile {
  readonly bytes: Uint8Array;
  readonly mtime: number;
}

/** A file system of the tests' own, as a virtual workspace has one: every folder exists, files are what was written. */
export class MemoryFiles implements vscode.FileSystemProvider {
  readonly #files = new Map<string, MemoryFile>();
  readonly #links = new Set<string>();
  readonly #changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changes.event;
  #time = 1;

  /** Writes a file that a symbolic link leads to, as a disk tells of one. */
  putLink(path: string, content: string | Uint8Array): vscode.Uri {
    this.#links.add(path);
    return this.put(path, content);
  }

  /** Writes a file and gives its URI. */
  put(path: string, content: string | Uint8Array): vscode.Uri {
    const uri = vscode.Uri.from({ scheme: memoryScheme, path });
    this.writeFile(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
    return uri;
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const file = this.#files.get(uri.path);
    const link = this.#links.has(uri.path) ? vscode.FileType.SymbolicLink : 0;
    if (file) return { type: vscode.FileType.File | link, ctime: 0, mtime: file.mtime, size: file.bytes.length };
    const folder = uri.path.replace(/\/?$/, '/');
    if (folder !== '/' && ![...this.#files.keys()].some(path => path.startsWith(folder))) {
      throw vscode.FileSystemError.FileNotFound(uri);
    }
    return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    const folder = uri.path.replace(/\/?$/, '/');
    const below = [...this.#files.keys()]
      .filter(path => path.startsWith(folder))
      .map(path => path.slice(folder.length));
    const entries = below.map((path): [string, vscode.FileType] => {
      const [name = '', ...rest] = path.split('/');
      return [name, rest.length ? vscode.FileType.Directory : vscode.FileType.File];
    });
    return [...new Map(entries)];
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const file = this.#files.get(uri.path);
    if (!file) throw vscode.FileSystemError.FileNotFound(uri);
    return file.bytes;
  }

  writeFile(uri: vscode.Uri, bytes: Uint8Array): void {
    const isNew = !this.#files.has(uri.path);
    this.#files.set(uri.path, { bytes, mtime: ++this.#time });
    this.#tell(isNew ? vscode.FileChangeType.Created : vscode.FileChangeType.Changed, uri);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    const file = this.#files.get(from.path);
    if (!file) throw vscode.FileSystemError.FileNotFound(from);
    this.#files.delete(from.path);
    this.#files.set(to.path, file);
    this.#tell(vscode.FileChangeType.Deleted, from);
    this.#tell(vscode.FileChangeType.Created, to);
  }

  delete(uri: vscode.Uri): void {
    this.#files.delete(uri.path);
    this.#tell(vscode.FileChangeType.Deleted, uri);
  }

  createDirectory(): void {
    // Every folder exists.
  }

  #tell(type: vscode.FileChangeType, uri: vscode.Uri): void {
    this.#changes.fire([{ type, uri }]);
  }
}
