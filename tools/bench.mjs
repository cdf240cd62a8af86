// What reading a post costs, as ratios to markdown-it's parse of the same text with the same options:
//   npm run bench
// Processor time, the median of runs that take turns, so that other work on the machine disturbs all of them alike.
// `npm run bench -- preview` measures the preview in a window instead (benchPreview.mjs).
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { sampleText } from './lib/benchTexts.mjs';
import { catalogData, loadCore } from './lib/core.mjs';

if (process.argv[2] === 'preview') {
  const { benchPreview } = await import('./benchPreview.mjs');
  await benchPreview(Number(process.argv[3] ?? 5), process.argv.slice(4));
  process.exit();
}

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const core = await loadCore(`
  import createMarkdownIt from 'markdown-it';
  export const plainMarkdown = () => createMarkdownIt({ html: true, linkify: true });
  export { parsePost } from './parsePost';
  export { catalogOf } from './catalog/catalog';
  export { findAnnouncements } from './announcements/findAnnouncements';
  export { UnitReadings } from './announcements/unitReadings';
  export { outlineOf } from './outline/outlineOf';
  export { listLinks } from './links/listedLinks';
  export { linkTreeOf } from './links/linkTree';
  export { LinksProvider } from '../host/linksProvider';
  export { TreeExpansion } from '../host/treeExpansion';
  export { renderPost } from './preview/renderPost';
  export { labels } from '../../test/browser/labels';
`);

/** Milliseconds of processor time. */
function cost(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const median = values => [...values].sort((a, b) => a - b)[values.length >> 1];

/** The median cost of each piece of work, the pieces taking turns; the first rounds only warm up. */
function medians(works, { rounds, warmUp }) {
  const costs = Object.fromEntries(Object.keys(works).map(name => [name, []]));
  for (let round = -warmUp; round < rounds; round++)
    for (const [name, work] of Object.entries(works)) {
      const took = cost(work);
      if (round >= 0) costs[name].push(took);
    }
  return Object.fromEntries(Object.entries(costs).map(([name, values]) => [name, median(values)]));
}

function catalogCosts() {
  const load = [];
  const index = [];
  const file = path.join(root, 'catalog', 'catalog.json');
  for (let round = 0; round < 9; round++) {
    let catalog;
    load.push(cost(() => (catalog = core.catalogOf(JSON.parse(readFileSync(file, 'utf8'))))));
    index.push(cost(() => catalog.namesIn('AWS Lambda')));
  }
  const heap = () => {
    globalThis.gc?.();
    return process.memoryUsage().heapUsed;
  };
  const before = heap();
  const held = core.catalogOf(catalogData());
  held.namesIn('AWS Lambda');
  return { load: median(load), index: median(index), heap: heap() - before, entries: held.size };
}

/** What the Links view costs: listing once per version of a post, grouping and filtering at each key, and its rows. */
function linksCosts(parsed) {
  const options = { groupBy: 'section', repeats: 'once', filter: '' };
  const rounds = Array.from({ length: 7 }, () => {
    let listed;
    let tree;
    const list = cost(() => (listed = core.listLinks(parsed)));
    const group = cost(() => (tree = core.linkTreeOf(listed, options)));
    const filter = cost(() => core.linkTreeOf(listed, { ...options, filter: 'aws lambda' }));
    return { list, group, filter, total: tree.total };
  });
  const of = name => median(rounds.map(round => round[name]));
  return { list: of('list'), group: of('group'), filter: of('filter'), total: rounds[0].total };
}

/** How long the rows of so many links keep a window waiting: made, asked for, and made anew after an edit. */
function rowsCosts(count) {
  const line = n => `Some words of no. ${n}: [here](https://aws.amazon.com/x/${n}) and [more](/y/${n})\n\n`;
  const textOf = edit => edit + Array.from({ length: count / 2 }, (_, n) => line(n)).join('');
  const [before, after] = ['', '[new](https://a.example/)\n\n'].map(edit =>
    core.listLinks(core.parsePost(textOf(edit))),
  );
  const memento = { get: (_, fallback) => fallback, update: () => Promise.resolve() };
  const uri = { toString: () => 'file:///post.md' };
  const options = { groupBy: 'kind', repeats: 'each', filter: '' };
  const rounds = Array.from({ length: 15 }, () => {
    const expansion = new core.TreeExpansion({ memento, storageKey: 'bench', opened: ['group'] });
    const provider = new core.LinksProvider(expansion);
    const made = cost(() => provider.replace(uri, core.linkTreeOf(before, options).nodes));
    const asked = cost(() => {
      const ask = row => provider.getChildren(row).forEach(child => (provider.getTreeItem(child), ask(child)));
      ask(undefined);
    });
    const edited = cost(() => provider.update(uri, core.linkTreeOf(after, options).nodes));
    return { made, edited, asked };
  });
  // The least is what it takes while nothing else runs.
  const least = name => Math.min(...rounds.map(round => round[name]));
  return { made: least('made'), asked: least('asked'), edited: least('edited') };
}

/** Two versions of a post, a letter apart in its middle, and what is kept between them: detection of one after the other, in turns. */
function secondVersion(text, catalog) {
  const at = text.indexOf(' ', text.length >> 1);
  const versions = [text, `${text.slice(0, at)}x${text.slice(at)}`].map(version =>
    core.parsePost(version, { path: post }),
  );
  const kept = new core.UnitReadings();
  let reading = 0;
  const read = () => core.findAnnouncements(versions[reading++ % 2], catalog, kept);
  read();
  return read;
}

const post = 'samples/jekyll-site/_posts/2018-12-11-what-reinvent-2018-brought.md';
const sample = readFileSync(path.join(root, post), 'utf8');

const row = cells => console.log(`| ${cells.join(' | ')} |`);
const fixed = value => value.toFixed(value < 10 ? 2 : 0);

const catalog = core.catalogOf(catalogData());
catalog.namesIn('AWS Lambda');
const first = {
  markdown: cost(() => core.plainMarkdown().parse(sample, {})),
  parse: cost(() => core.parsePost(sample, { path: post, catalog })),
};
row([
  'text',
  'characters',
  'markdown-it (ms)',
  'detection',
  'after an edit',
  'parsePost',
  'outlineOf',
  'renderPost',
  'detection, µs per 1,000 characters',
]);
row(['---', ...Array.from({ length: 8 }, () => '---:')]);
const ratios = [];
const edits = [];
const marks = [];
const rendering = { marker: 'r', labels: core.labels, glance: true, resolveImage: () => undefined };
// A short text is read so often while it is written that all code is compiled to its best; that takes some rounds to get to.
for (const { name, text, ...times } of [
  { name: 'the 2018 sample', text: sample, rounds: 101, warmUp: 150 },
  { name: 'the samples, 10 times its length', text: sampleText(10 * sample.length), rounds: 15, warmUp: 10 },
  { name: '430 KB', text: sampleText(430_000), rounds: 9, warmUp: 5 },
  { name: '100 times', text: sampleText(100 * sample.length), rounds: 3, warmUp: 1 },
  { name: '7 MB', text: sampleText(7_000_000), rounds: 3, warmUp: 1 },
]) {
  const markdown = core.plainMarkdown();
  const bare = core.parsePost(text, { path: post });
  const full = core.parsePost(text, { path: post, catalog });
  const took = medians(
    {
      markdown: () => markdown.parse(text, {}),
      detection: () => core.findAnnouncements(bare, catalog),
      second: secondVersion(text, catalog),
      parse: () => core.parsePost(text, { path: post, catalog }),
      outline: () => core.outlineOf(full),
      render: () => core.renderPost(full, { ...rendering, marks: true }),
      unmarked: () => core.renderPost(full, rendering),
    },
    times,
  );
  const ratio = value => fixed(value / took.markdown);
  ratios.push(took.detection / took.markdown);
  edits.push(`${((100 * took.second) / took.detection).toFixed(0)} %`);
  marks.push(`${(100 * (took.render / took.unmarked - 1)).toFixed(0)} %`);
  row([
    name,
    text.length.toLocaleString('en'),
    fixed(took.markdown),
    ratio(took.detection),
    ratio(took.second),
    ratio(took.parse),
    ratio(took.outline),
    ratio(took.render),
    fixed((1000 * took.detection) / (text.length / 1000)),
  ]);
}
console.log(`\nAfter a letter was typed, of what detection costs at first: ${edits.join(', ')}.`);
console.log(`\nMarking announcements adds to rendering these texts: ${marks.join(', ')} (goal: at most 15 %).`);
const long = core.parsePost(sampleText(7_000_000), { path: post });
const links = linksCosts(long);
const perThousand = milliseconds => fixed((1000 * milliseconds) / links.total);
console.log(
  `\n${links.total.toLocaleString('en')} links of the 7 MB: per 1,000 of them ${perThousand(links.list)} ms to list (once per version), ` +
    `${perThousand(links.group)} ms to group, ${perThousand(links.filter)} ms to filter.`,
);
const rows = rowsCosts(5000);
console.log(
  `5,000 links in the view: rows made in ${fixed(rows.made)} ms, all asked for in ${fixed(rows.asked)} ms, ` +
    `brought up to date after an edit in ${fixed(rows.edited)} ms.`,
);
const { load, index, heap, entries } = catalogCosts();
console.log(
  `\nCatalog of ${entries} entries: read and unfolded in ${fixed(load)} ms, index of names ${fixed(index)} ms,`,
);
console.log(
  globalThis.gc
    ? `together ${(heap / 1e6).toFixed(1)} MB of heap.`
    : 'heap not measured: run node --expose-gc tools/bench.mjs.',
);
console.log(
  `Goal: detection costs at most 1.00 times the parse on the sample. Measured: ${fixed(ratios[0])}, ${ratios[0] <= 1 ? 'reached' : 'not reached'}.`,
);
console.log(
  `First reading in a fresh process: markdown-it ${fixed(first.markdown)} ms, the whole of parsePost ${fixed(first.parse)} ms.`,
);
