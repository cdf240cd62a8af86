// What the resolver makes of the links of a whole site: how many lead somewhere, and which it calls missing.
//   node tools/checkSite.mjs FOLDER [--all]      --all lists every link with what it leads to
import path from 'node:path';
import { judge, openSiteFolder } from './lib/siteFolder.mjs';

const [folder] = process.argv.slice(2).filter(argument => !argument.startsWith('--'));
if (!folder) {
  console.error('Name the folder of a site.');
  process.exit(2);
}
const all = process.argv.includes('--all');
const opened = await openSiteFolder(path.resolve(folder));
const { core, site, pages, read } = opened;
console.log(
  `${site.generator}, ${site.origin ?? 'no address'}${site.basePath}, ids as in ${site.slugs}, ${pages.length} pages`,
);

const counts = new Map();
const posts = new Map();
const postOf = file => {
  if (!posts.has(file)) posts.set(file, core.parsePost(read(file), { path: file, ...core.siteReading(site) }));
  return posts.get(file);
};
const count = verdict => counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
for (const page of pages.filter(({ path: file }) => /\.(?:md|markdown)$/.test(file))) {
  for (const { url, syntax } of postOf(page.path).links) {
    const { verdict, file, target } = judge(opened, url, {
      ...page,
      variables: core.templateVariables(postOf(page.path).text),
    });
    const anchor = target.anchor;
    const anchored = verdict === 'anchor' ? page.path : verdict === 'file' && anchor ? file : undefined;
    const isThere =
      anchored === undefined || !/\.(?:md|markdown)$/.test(anchored) || core.anchorRange(postOf(anchored), anchor);
    const word = isThere ? verdict : 'anchor missing';
    count(word);
    if (all || word === 'missing' || word === 'anchor missing' || word === 'template') {
      console.log(`${word.padEnd(15)}${page.path} [${syntax}] ${url}${file ? ` -> ${file}` : ''}`);
    }
  }
}
console.log([...counts].map(([verdict, number]) => `${number} ${verdict}`).join(', '));
