import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { findSite, type SiteFolder } from '../core/site/findSite';
import { plainSite, type Site } from '../core/site/site';

/** The largest file of a site that is read, in bytes. */
const largest = 2_000_000;

/** The sites around files, as the extension finds them: by the configurations in the folders above. */
export class FileSites {
  readonly #byFolder = new Map<string, Promise<Site>>();

  of(file: string): Promise<Site> {
    const folder = path.dirname(path.resolve(file));
    const known = this.#byFolder.get(folder) ?? siteAbove(folder);
    this.#byFolder.set(folder, known);
    return known;
  }
}

async function siteAbove(folder: string): Promise<Site> {
  return (await findSite(foldersFrom(folder)))?.site ?? plainSite;
}

function* foldersFrom(lowest: string): Generator<SiteFolder> {
  for (let folder = lowest; ; folder = path.dirname(folder)) {
    yield new FileFolder(folder);
    if (folder === path.dirname(folder)) return;
  }
}

/** A folder on the disk. Follows no symbolic link in it. */
class FileFolder implements SiteFolder {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async names(below: string): Promise<readonly string[]> {
    if (!(await this.#isWithoutLinks(below))) return [];
    try {
      const entries = await readdir(path.join(this.#folder, below), { withFileTypes: true });
      return entries
        .filter(entry => entry.isFile() || entry.isDirectory())
        .map(entry => (entry.isDirectory() ? `${entry.name}/` : entry.name));
    } catch {
      // A folder nobody may read has nothing for a site.
      return [];
    }
  }

  async read(below: string): Promise<string | undefined> {
    if (!(await this.#isWithoutLinks(below))) return undefined;
    try {
      const file = path.join(this.#folder, below);
      const stat = await lstat(file);
      return stat.isFile() && stat.size <= largest ? new TextDecoder().decode(await readFile(file)) : undefined;
    } catch {
      // It is not there.
      return undefined;
    }
  }

  /** Whether no part of a way is a symbolic link. */
  async #isWithoutLinks(below: string): Promise<boolean> {
    const parts = below.split('/').filter(Boolean);
    try {
      for (const [index] of parts.entries()) {
        const stat = await lstat(path.join(this.#folder, ...parts.slice(0, index + 1)));
        if (stat.isSymbolicLink()) return false;
      }
      return true;
    } catch {
      // It is not there.
      return false;
    }
  }
}
