// What share of the AWS links in the shared posts the catalog can tell, and which it cannot:
//   node tools/checkSharedUrls.mjs [--all]      --all lists what every link resolves to
import { readFileSync, readdirSync } from 'node:fs';
import { build } from 'esbuild';

const posts = new URL('../../shared/posts/', import.meta.url);
const { outputFiles } = await build({
  entryPoints: [new URL('../src/core/catalog/catalog.ts', import.meta.url).pathname],
  bundle: true,
  format: 'esm',
  write: false,
});
const { catalogOf } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
);
const catalog = catalogOf(JSON.parse(readFileSync(new URL('../catalog/catalog.json', import.meta.url), 'utf8')));

const isAws =
  /^https?:\/\/(?:www\.)?(?:aws\.amazon\.com|docs\.aws\.amazon\.com|docs\.amazonaws\.cn|(?:www\.)?amazonaws\.cn|awslabs\.github\.io|github\.com\/awslabs|d[0-9]\.awsstatic\.com\/whitepapers)(?:[/?#]|$)/i;

/** Pages that are about no one thing: why a link that resolves to nothing is right not to. */
const manyThings =
  'new|products|events?|summits?|podcasts?|training|certification|careers|partners|what-is-aws|pricing|free|legal|terms|privacy|compliance|developer|community|getting-started|contact-us|solutions|startups|big-data|serverless|economics|tco-calculator';
const reasons = [
  [/^\/(?:[a-z]{2}\/)?$/, 'the home page'],
  [
    /^\/(?:[a-z]{2}\/)?blogs\/?$|^\/(?:[a-z]{2}\/)?blogs\/[^/]+\/(?:feed\/?)?$|\/blogs\/[^/]+\/(?:author|category|tag)\//,
    'the front page of a blog or of one of its topics',
  ],
  [/^\/(?:[a-z]{2}\/)?blogs\//, 'a blog post whose address names nothing that is catalogued'],
  [/about-aws\/whats-new\/(?:\d+\/?)*$/, "a month of What's New"],
  [/about-aws\/whats-new\//, "a What's New item whose address names nothing that is catalogued"],
  [new RegExp(`^/(?:[a-z]{2}/)?(?:${manyThings})(?:/|$)`), 'a page about many things'],
  [/^\/solutions\//, 'the guide of a solution that is not catalogued'],
];

let total = 0;
let found = 0;
const rest = new Map();
for (const name of readdirSync(posts)
  .filter(file => file.endsWith('.md'))
  .sort()) {
  const text = readFileSync(new URL(name, posts), 'utf8');
  for (const [url] of text.matchAll(/https?:\/\/[^\s<>"'`\])}|\\]+/g)) {
    if (!isAws.test(url)) continue;
    const plain = url.replace(/[.,;:*_。、）]+$/u, '');
    const match = catalog.matchUrl(plain);
    total++;
    if (match) found++;
    else rest.set(plain, [...(rest.get(plain) ?? []), name]);
    if (process.argv.includes('--all'))
      console.log(`${match ? `${match.kind.padEnd(10)} ${match.entry.id.padEnd(36)}` : `${'-'.padEnd(47)}`} ${plain}`);
  }
}
for (const [url, files] of [...rest].sort()) {
  const path = new URL(url).pathname;
  const reason = reasons.find(([pattern]) => pattern.test(path))?.[1] ?? 'not catalogued';
  console.log(`${reason}: ${url} (${[...new Set(files)].join(', ')})`);
}
console.log(
  `${found} of ${total} AWS links resolve: ${((100 * found) / total).toFixed(1)} %; ${rest.size} different ones do not`,
);
if (found / total < 0.9) process.exitCode = 1;
