import { LONGEST_CONFIG, type SiteFile, siteOf, siteTrace } from './detectSite';
import type { Site } from './site';

/** How far up the root of a site is looked for. */
const mostFolders = 30;

/** A folder that may be the root of a site. Paths count from it, with `/` between. */
export interface SiteFolder {
  /** The names in a folder, none of them of a symbolic link, those of folders with `/` at the end; empty where nobody may look. */
  names(path: string): Promise<readonly string[]>;
  /** The text of a file; undefined where there is none that may be read. */
  read(path: string): Promise<string | undefined>;
  /** Hears of configurations that are not read. */
  skipped?(path: string): void;
}

/** The site around a post and its root: the first of the folders that is one. `folders` lead from the post's own upwards. */
export async function findSite<Folder extends SiteFolder>(
  folders: Iterable<Folder>,
): Promise<{ readonly site: Site; readonly root: Folder } | undefined> {
  let count = 0;
  for (const root of folders) {
    if (++count > mostFolders) return undefined;
    const site = await siteIn(root);
    if (site) return { site, root };
  }
  return undefined;
}

/** The site a folder is the root of. */
async function siteIn(folder: SiteFolder): Promise<Site | undefined> {
  const names = await folder.names('');
  const trace = siteTrace(names);
  if (!trace) return undefined;
  const paths = await Promise.all(trace.configs.map(path => configsAt(folder, path)));
  const configs = await Promise.all(paths.flat().map(path => config(folder, path)));
  const read = configs.filter(file => file !== undefined);
  const cname = await folder.read(trace.cname);
  return siteOf(trace, read, cname?.slice(0, 300), names);
}

async function configsAt(folder: SiteFolder, path: string): Promise<readonly string[]> {
  if (!path.endsWith('/')) return [path];
  const names = await folder.names(path);
  return names
    .filter(name => /\.(?:toml|ya?ml|json)$/.test(name))
    .map(name => path + name)
    .sort();
}

async function config(folder: SiteFolder, path: string): Promise<SiteFile | undefined> {
  const text = await folder.read(path);
  if (text !== undefined && text.length > LONGEST_CONFIG) folder.skipped?.(path);
  return text === undefined ? undefined : { path, text };
}
