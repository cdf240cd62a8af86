import * as vscode from 'vscode';
import { Disposable } from './disposable';
import { FileVersions } from './fileVersions';

/** What is at a path: nothing of a site where a part of the way is a symbolic link, whatever it leads to. */
export type FileKind = 'file' | 'folder' | 'none';

/** The largest file of a site that is read, in bytes. */
const largestFile = 2_000_000;

/** How many answers are kept. */
const mostKnown = 50_000;

/** How many folders outside the workspace are watched. */
const mostFolders = 100;

/**
 * The only reader of the files around posts: what is where, remembered until the workspace tells of a change. Never leaves the folder
 * it is told to stay in, and follows no symbolic link: `workspace.fs` cannot tell where one leads.
 */
export class SiteFiles extends Disposable {
  readonly #kinds = new Map<string, FileKind | Promise<FileKind>>();
  /** URIs of files that were looked up and found at some time. */
  readonly #found = new Set<string>();
  readonly #versions = new FileVersions();
  /** By URI, the watchers of folders outside the workspace: for those VS Code tells only who asks. */
  readonly #foreign = new Map<string, vscode.Disposable>();
  readonly #onDidChange = this.register(new vscode.EventEmitter<vscode.Uri>());
  /** A file was made, changed or removed somewhere in the workspace, or in a folder outside it where something was looked up. */
  readonly onDidChange = this.#onDidChange.event;

  constructor() {
    super();
    this.register(this.#watch('**/*'));
    this.register(vscode.workspace.onDidChangeWorkspaceFolders(() => this.#kinds.clear()));
  }

  override dispose(): void {
    for (const watcher of this.#foreign.values()) watcher.dispose();
    super.dispose();
  }

  /** Tells contents of a file apart: another number after each change. */
  versionOf(uri: vscode.Uri): number {
    return this.#versions.of(uri.toString());
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

  #watch(pattern: vscode.GlobPattern): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    return vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(uri => this.#noteChange(uri, 'created')),
      watcher.onDidDelete(uri => this.#noteChange(uri, 'deleted')),
      watcher.onDidChange(uri => this.#noteChange(uri, 'changed')),
    );
  }

  #noteChange(uri: vscode.Uri, kind: 'created' | 'changed' | 'deleted'): void {
    if (kind !== 'changed' && /\/(?:\.git|node_modules)\//.test(uri.path)) return;
    const key = uri.toString();
    // One that is new has one content only. What replaces a file, or comes back, has another.
    const isNew = kind === 'created' && !this.#versions.has(key) && !this.#found.has(key);
    if (!isNew) this.#versions.noteChange(key);
    if (kind !== 'changed') this.#kinds.clear();
    this.#onDidChange.fire(uri);
  }

  #noteFound(uri: vscode.Uri): void {
    if (this.#found.size > mostKnown) this.#found.clear();
    this.#found.add(uri.toString());
  }

  #watchForeign(folder: vscode.Uri): void {
    const key = folder.toString();
    if (this.#foreign.has(key) || this.#foreign.size >= mostFolders || vscode.workspace.getWorkspaceFolder(folder))
      return;
    this.#foreign.set(key, this.#watch(new vscode.RelativePattern(folder, '*')));
  }

  async #lookUp(uri: vscode.Uri, bounds: vscode.Uri): Promise<FileKind> {
    const parent = vscode.Uri.joinPath(uri, '..');
    const isTop = parent.path === uri.path || uri.path.replace(/\/$/, '') === bounds.path.replace(/\/$/, '');
    if (!isTop) this.#watchForeign(parent);
    if (!isTop && isWithin(parent, bounds) && (await this.kindOf(parent, bounds)) !== 'folder') return 'none';
    try {
      const kind = kindOfType((await vscode.workspace.fs.stat(uri)).type);
      if (kind === 'file') this.#noteFound(uri);
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
