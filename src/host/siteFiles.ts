import * as vscode from 'vscode';
import { Disposable } from './disposable';

/** What is at a path: nothing of a site where a part of the way is a symbolic link, whatever it leads to. */
export type FileKind = 'file' | 'folder' | 'none';

/** The largest file of a site that is read, in bytes. */
const largestFile = 2_000_000;

/** How many answers are kept. */
const mostKnown = 50_000;

/**
 * The only reader of the files around posts: what is where, remembered until the workspace tells of a change. Never leaves the folder
 * it is told to stay in, and follows no symbolic link: `workspace.fs` cannot tell where one leads.
 */
export class SiteFiles extends Disposable {
  readonly #kinds = new Map<string, FileKind | Promise<FileKind>>();
  readonly #onDidChange = this.register(new vscode.EventEmitter<vscode.Uri>());
  /** A file was made, changed or removed somewhere in the workspace. */
  readonly onDidChange = this.#onDidChange.event;

  constructor() {
    super();
    const watcher = this.register(vscode.workspace.createFileSystemWatcher('**/*'));
    const changed = (uri: vscode.Uri): void => {
      if (/\/(?:\.git|node_modules)\//.test(uri.path)) return;
      this.#kinds.clear();
      this.#onDidChange.fire(uri);
    };
    this.register(watcher.onDidCreate(changed));
    this.register(watcher.onDidDelete(changed));
    this.register(watcher.onDidChange(uri => this.#onDidChange.fire(uri)));
    this.register(vscode.workspace.onDidChangeWorkspaceFolders(() => this.#kinds.clear()));
  }

  /** What is there, if that has been looked up. */
  known(uri: vscode.Uri, bounds: vscode.Uri): FileKind | undefined {
    if (!isWithin(uri, bounds)) return 'none';
    const kind = this.#kinds.get(keyOf(uri, bounds));
    return typeof kind === 'string' ? kind : undefined;
  }

  /** What is there; `bounds` is the folder that may not be left. Never rejects. */
  async kindOf(uri: vscode.Uri, bounds: vscode.Uri): Promise<FileKind> {
    if (!isWithin(uri, bounds)) return 'none';
    const key = keyOf(uri, bounds);
    const known = this.#kinds.get(key);
    if (known !== undefined) return known;
    if (this.#kinds.size > mostKnown) this.#kinds.clear();
    const looking = this.#lookUp(uri, bounds);
    this.#kinds.set(key, looking);
    const kind = await looking;
    // What changed meanwhile is looked up again.
    if (this.#kinds.get(key) === looking) this.#kinds.set(key, kind);
    return kind;
  }

  /** The entries of a folder, none of them a symbolic link; empty where it cannot be read. */
  async entries(folder: vscode.Uri): Promise<readonly (readonly [name: string, kind: FileKind])[]> {
    try {
      const entries = await vscode.workspace.fs.readDirectory(folder);
      return entries.map(([name, type]) => [name, kindOfType(type)] as const).filter(([, kind]) => kind !== 'none');
    } catch {
      // A folder nobody may read has nothing for a site.
      return [];
    }
  }

  /** The text of a file; undefined where there is none or it is too large. */
  async read(uri: vscode.Uri, bounds: vscode.Uri): Promise<string | undefined> {
    if ((await this.kindOf(uri, bounds)) !== 'file') return undefined;
    try {
      const { size } = await vscode.workspace.fs.stat(uri);
      if (size > largestFile) return undefined;
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    } catch {
      // It is gone again.
      return undefined;
    }
  }

  async #lookUp(uri: vscode.Uri, bounds: vscode.Uri): Promise<FileKind> {
    const parent = vscode.Uri.joinPath(uri, '..');
    const isTop = parent.path === uri.path || uri.path.replace(/\/$/, '') === bounds.path.replace(/\/$/, '');
    if (!isTop && isWithin(parent, bounds) && (await this.kindOf(parent, bounds)) !== 'folder') return 'none';
    try {
      const kind = kindOfType((await vscode.workspace.fs.stat(uri)).type);
      // The folder the user opened may be a link: that is the user's own choice.
      return isTop ? 'folder' : kind;
    } catch {
      return 'none';
    }
  }
}

/** Whether a path is a folder or lies in it. */
export function isWithin(uri: vscode.Uri, folder: vscode.Uri): boolean {
  if (uri.scheme !== folder.scheme || uri.authority !== folder.authority) return false;
  const path = folder.path.replace(/\/$/, '');
  return uri.path === path || uri.path.startsWith(`${path}/`);
}

function keyOf(uri: vscode.Uri, bounds: vscode.Uri): string {
  return `${bounds.toString()} ${uri.toString()}`;
}

function kindOfType(type: vscode.FileType): FileKind {
  if (type & vscode.FileType.SymbolicLink) return 'none';
  if (type & vscode.FileType.File) return 'file';
  return type & vscode.FileType.Directory ? 'folder' : 'none';
}
