// A site's folder as the resolver in src/core/site wants it, read with Node: for tools that judge the resolver by whole sites.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadCore } from './core.mjs';

export const siteExports = `
  export * from './site/detectSite';
  export * from './site/resolveTarget';
  export * from './site/pageIndex';
  export * from './site/publishedPath';
  export * from './site/site';
  export * from './site/siteDialect';
  export * from './site/templateVariables';
  export { parseFrontMatter } from './post/frontMatter';
  export { parsePost } from './parsePost';
  export { anchorRange } from './post/anchors';
  export { flatSections } from './post/section';
`;

const never = new Set(['.git', 'node_modules', '_site', 'vendor', '.jekyll-cache', 'resources']);

/** Loads the core and a folder: its site, all paths in it, and the index of its pages. */
export async function openSiteFolder(folder, core) {
  const loaded = core ?? (await loadCore(siteExports));
  const files = new Set();
  const folders = new Set();
  walk(folder, '', files, folders);
  const read = name => readFileSync(path.join(folder, name), 'utf8');
  const names = readdirSync(folder, { withFileTypes: true }).map(
    entry => entry.name + (entry.isDirectory() ? '/' : ''),
  );
  const trace = loaded.siteTrace(names);
  const configs = (trace?.configs ?? []).flatMap(name =>
    name.endsWith('/')
      ? [...files].filter(file => file.startsWith(name) && /\.(?:toml|ya?ml|json)$/.test(file))
      : [name],
  );
  const cname = trace && existsSync(path.join(folder, trace.cname)) ? read(trace.cname) : undefined;
  const site =
    (trace &&
      loaded.siteOf(
        trace,
        configs.map(name => ({ path: name, text: read(name) })),
        cname,
        names,
      )) ??
    loaded.plainSite;
  const pages = [...files]
    .filter(file => loaded.isPageFile(file))
    .map(file => ({ path: file, frontMatter: loaded.parseFrontMatter(read(file)) }));
  return { core: loaded, site, files, folders, pages, index: loaded.pageIndexOf(site, pages), read };
}

function walk(folder, below, files, folders) {
  for (const entry of readdirSync(path.join(folder, below), { withFileTypes: true })) {
    const name = below ? `${below}/${entry.name}` : entry.name;
    if (entry.isDirectory()) {
      if (never.has(entry.name)) continue;
      folders.add(name);
      walk(folder, name, files, folders);
    } else if (entry.isFile()) files.add(name);
  }
}

/** What a link of a page comes to, in one word, and the file it leads to where it does. */
export function judge({ core, site, files, folders, index }, url, page) {
  const target = core.resolveTarget(url, page, site);
  if (target.kind !== 'site') return { verdict: target.kind === 'none' ? target.reason : target.kind, target };
  const file =
    target.files.find(name => files.has(name)) ??
    (target.path !== undefined ? index.atPath(target.path) : undefined) ??
    (target.name !== undefined ? index.named(target.name) : undefined);
  if (file !== undefined) return { verdict: 'file', file, target };
  if (target.isGenerated || target.folders.some(name => folders.has(name))) return { verdict: 'generated', target };
  // Other sites may live on the same host.
  return target.url === undefined ? { verdict: 'missing', target } : { verdict: 'web', target };
}
