import { parsePost } from '../../../../src/core/parsePost';
import { parseFrontMatter } from '../../../../src/core/post/frontMatter';
import { siteOf, siteTrace } from '../../../../src/core/site/detectSite';
import { pageIndexOf } from '../../../../src/core/site/pageIndex';
import { resolveTarget } from '../../../../src/core/site/resolveTarget';
import { isPageFile, plainSite, type Site, type SitePage } from '../../../../src/core/site/site';
import { templateVariables } from '../../../../src/core/site/templateVariables';

/** The files of a folder by their paths; pages with their text. */
export type Folder = Readonly<Record<string, string>>;

/** The site a folder is the root of. */
export function siteIn(folder: Folder): Site {
  const names = [...new Set(Object.keys(folder).map(path => path.replace(/\/.*/, '/')))];
  const trace = siteTrace(names);
  if (!trace) return plainSite;
  const configs = Object.entries(folder)
    .filter(([path]) =>
      trace.configs.some(config => (config.endsWith('/') ? path.startsWith(config) : path === config)),
    )
    .map(([path, text]) => ({ path, text }));
  return siteOf(trace, configs, folder[trace.cname], names) ?? plainSite;
}

/** A page of a folder. */
export function pageIn(folder: Folder, path: string): SitePage {
  const text = folder[path] ?? '';
  return { path, frontMatter: parseFrontMatter(text), variables: templateVariables(text) };
}

/** What a link of a page comes to in a folder: a file, `> https://…`, `# anchor`, or in brackets why none. */
export function outcome(folder: Folder, path: string, url: string): string {
  const site = siteIn(folder);
  const target = resolveTarget(url, pageIn(folder, path), site);
  if (target.kind === 'web') return `> ${target.url}`;
  if (target.kind === 'anchor') return `# ${target.anchor}`;
  if (target.kind === 'none') return `(${target.reason})`;
  const index = pageIndexOf(
    site,
    Object.keys(folder)
      .filter(isPageFile)
      .map(file => pageIn(folder, file)),
  );
  const file =
    target.files.find(candidate => Object.hasOwn(folder, candidate)) ??
    (target.path === undefined ? undefined : index.atPath(target.path)) ??
    (target.name === undefined ? undefined : index.named(target.name));
  if (file !== undefined) return file + (target.anchor === undefined ? '' : `#${target.anchor}`);
  if (target.url !== undefined) return `> ${target.url}`;
  const isFolder = target.folders.some(name => Object.keys(folder).some(other => other.startsWith(`${name}/`)));
  return target.isGenerated || isFolder ? '(generated)' : '(missing)';
}

/** The destinations of a text's links, in order. */
export function urlsIn(text: string): readonly string[] {
  return parsePost(text).links.map(({ url }) => url);
}
