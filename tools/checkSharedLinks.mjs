// Judges the resolver by the links of the shared posts that lead within their own site: which resolve, and why the others do not.
//   node tools/checkSharedLinks.mjs [--all]      --all lists every such link
// The posts are single files without their sites, so only what leads to one of them can be found; what the site would be asked for
// is listed with the reason. Exits with 1 where an anchor is called missing that a heading nearly has: then the engine's rule is wrong.
import { existsSync, readFileSync } from 'node:fs';
import { loadCore } from './lib/core.mjs';
import { judge, siteExports } from './lib/siteFolder.mjs';

const shared = new URL('../../shared/posts/', import.meta.url);
const all = process.argv.includes('--all');
const core = await loadCore(siteExports);

/** The conventions a post was written for, by what the list of posts says of it. */
const siteFor = generator => {
  const trace = core.siteTrace(
    /jekyll/.test(generator)
      ? ['_config.yml', '_posts/']
      : /hugo(?!-)/.test(generator)
        ? ['hugo.toml', 'content/']
        : /hexo/.test(generator)
          ? ['_config.yml', 'source/']
          : [],
  );
  return (trace && core.siteOf(trace, [], undefined, ['content/'])) ?? core.plainSite;
};

const rows = readFileSync(new URL('MANIFEST.tsv', shared), 'utf8')
  .trim()
  .split('\n')
  .map(line => line.split('\t'))
  .filter(([file]) => existsSync(new URL(file, shared)) && file.endsWith('.md'));
const repositories = new Map();
for (const [file, repository, original, , , , generator] of rows) {
  const text = readFileSync(new URL(file, shared), 'utf8');
  const known = repositories.get(repository) ?? { site: siteFor(generator ?? ''), texts: new Map(), names: new Map() };
  const place = original?.includes('/') || original?.endsWith('.md') ? original : file;
  known.texts.set(place, text);
  known.names.set(place, file);
  repositories.set(repository, known);
}

const counts = new Map();
const listed = [];
const unexplained = [];
for (const { site, texts, names } of repositories.values()) {
  const pages = [...texts].map(([path, text]) => ({ path, frontMatter: core.parseFrontMatter(text) }));
  const opened = { core, site, files: new Set(texts.keys()), folders: new Set(), index: core.pageIndexOf(site, pages) };
  for (const page of pages) {
    const text = texts.get(page.path);
    const post = core.parsePost(text, { path: page.path, ...core.siteReading(site) });
    for (const { url, range } of post.links) {
      const { verdict, file, target } = judge(opened, url, { ...page, variables: core.templateVariables(text) });
      if (verdict === 'web') continue;
      const reason = reasonOf({ verdict, file, target, url, post, site });
      counts.set(reason, (counts.get(reason) ?? 0) + 1);
      const line = `${reason}: ${names.get(page.path)}:${post.lines.lineOf(range.start) + 1} ${url}`;
      if (all || !/^(?:leads|in this post)/.test(reason)) listed.push(line);
      if (/^an anchor (?:only|that nearly)/.test(reason)) unexplained.push(line);
    }
  }
}

function reasonOf({ verdict, file, target, url, post, site }) {
  if (verdict === 'anchor')
    return core.anchorRange(post, target.anchor) ? 'in this post' : anchorReason(target.anchor, post);
  if (verdict === 'file') return `leads to ${file === undefined ? 'a file' : 'another of the posts'}`;
  if (verdict === 'empty') return 'no destination';
  if (verdict === 'template') return 'only the build knows';
  if (verdict === 'refused') return 'may not be opened';
  if (verdict === 'generated') return 'made by the site itself';
  if (/^[("[]|^https?;|^\S+\.(?:com|org|net|io)(?:\/|$)/i.test(url)) return 'an address that is misspelt';
  if (!/\{[{%]/.test(url) && /\s|^[A-Z][a-z]+$/.test(url)) return 'text where an address belongs';
  return site.generator === 'plain'
    ? `a file beside it, which is not among the posts`
    : `a file of its ${site.generator} site, which is not here`;
}

/** Whether an anchor that is not there is one by another engine's rule, or none at all. */
function anchorReason(anchor, post) {
  const engines = ['github', 'kramdown-gfm', 'kramdown', 'hugo', 'hugo-ascii', 'hugo-blackfriday', 'hexo'];
  const other = engines.find(slugs => core.anchorRange(core.parsePost(post.text, { slugs }), anchor));
  if (other) return `an anchor only ${other} would give`;
  const loose = text =>
    decode(text)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
  const titles = core.flatSections(post.sections).map(({ title }) => loose(title));
  return titles.includes(loose(anchor)) ? 'an anchor that nearly is a heading’s' : 'an anchor of nothing in the post';
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

for (const line of listed.sort()) console.log(line);
for (const line of unexplained) console.log(`UNDER  ${line}`);
const found = [...counts]
  .filter(([reason]) => /^(?:leads|in this post|made)/.test(reason))
  .reduce((sum, [, n]) => sum + n, 0);
const total = [...counts.values()].reduce((sum, n) => sum + n, 0);
console.log(
  [...counts]
    .sort()
    .map(([reason, n]) => `${n} ${reason}`)
    .join('; '),
);
console.log(
  `${found} of ${total} links within the posts' own sites resolve, ${total - found} are listed with the reason`,
);
if (unexplained.length) process.exitCode = 1;
