// What reading a post costs, as ratios to markdown-it's parse of the same text with the same options:
//   npm run bench
// Processor time, the median of runs that take turns, so that other work on the machine disturbs all of them alike.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalogData, loadCore } from './lib/core.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const core = await loadCore(`
  import createMarkdownIt from 'markdown-it';
  export const plainMarkdown = () => createMarkdownIt({ html: true, linkify: true });
  export { parsePost } from './parsePost';
  export { catalogOf } from './catalog/catalog';
  export { findAnnouncements } from './announcements/findAnnouncements';
  export { outlineOf } from './outline/outlineOf';
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

const post = 'samples/jekyll-site/_posts/2018-12-11-what-reinvent-2018-brought.md';
const sample = readFileSync(path.join(root, post), 'utf8');
const bodies = markdownIn(path.join(root, 'samples'))
  .map(file => readFileSync(file, 'utf8').replace(/^(?:---|\+\+\+)\n[^]*?\n(?:---|\+\+\+)\n/, ''))
  .join('\n\n');
const upTo = length => bodies.repeat(Math.ceil(length / bodies.length)).slice(0, length);

function markdownIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(entry => {
      const file = path.join(folder, entry.name);
      return entry.isDirectory() ? markdownIn(file) : entry.name.endsWith('.md') ? [file] : [];
    });
}

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
  'parsePost',
  'outlineOf',
  'renderPost',
  'detection, µs per 1,000 characters',
]);
row(['---', '---:', '---:', '---:', '---:', '---:', '---:', '---:']);
const ratios = [];
// A short text is read so often while it is written that all code is compiled to its best; that takes some rounds to get to.
for (const { name, text, ...times } of [
  { name: 'the 2018 sample', text: sample, rounds: 101, warmUp: 150 },
  { name: 'the samples, 10 times its length', text: upTo(10 * sample.length), rounds: 15, warmUp: 10 },
  { name: '100 times', text: upTo(100 * sample.length), rounds: 3, warmUp: 1 },
  { name: '7 MB', text: upTo(7_000_000), rounds: 3, warmUp: 1 },
]) {
  const markdown = core.plainMarkdown();
  const bare = core.parsePost(text, { path: post });
  const full = core.parsePost(text, { path: post, catalog });
  const took = medians(
    {
      markdown: () => markdown.parse(text, {}),
      detection: () => core.findAnnouncements(bare, catalog),
      parse: () => core.parsePost(text, { path: post, catalog }),
      outline: () => core.outlineOf(full),
      render: () =>
        core.renderPost(full, {
          marker: 'r',
          labels: core.labels,
          marks: true,
          glance: true,
          resolveImage: () => undefined,
        }),
    },
    times,
  );
  const ratio = value => fixed(value / took.markdown);
  ratios.push(took.detection / took.markdown);
  row([
    name,
    text.length.toLocaleString('en'),
    fixed(took.markdown),
    ratio(took.detection),
    ratio(took.parse),
    ratio(took.outline),
    ratio(took.render),
    fixed((1000 * took.detection) / (text.length / 1000)),
  ]);
}
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
