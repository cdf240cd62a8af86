// Builds catalog/catalog.json, the catalog that ships.
//
//   npm run catalog                  merges base.json and overlays/*.json, checks everything, writes catalog.json
//   npm run catalog -- --check       the same without writing: fails when catalog.json is stale
//   npm run catalog -- --base [DIR]  first makes base.json anew from the npm packages in DIR (default: node_modules)
//
// Only --base needs the packages; nothing needs the network.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { baseOf } from './builder/base.mjs';
import { compactOf } from './builder/compact.mjs';
import { mergeEntries } from './builder/merge.mjs';
import { problemsOf } from './builder/validate.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url));
const file = name => join(folder, name);
const readJson = name => JSON.parse(readFileSync(file(name), 'utf8'));

const args = process.argv.slice(2);
const isCheck = args.includes('--check');
const baseAt = args.indexOf('--base');
if (baseAt >= 0) {
  const next = args[baseAt + 1];
  const modules = next === undefined || next.startsWith('--') ? join(folder, '..', 'node_modules') : next;
  const base = baseOf(modules, readJson('corrections.json'));
  writeFileSync(file('base.json'), rowsOf(base));
  console.log(`base.json: ${base.entries.length} entries from ${base.packages.join(', ')}`);
}

const base = readJson('base.json');
const overlays = readdirSync(file('overlays'))
  .filter(name => name.endsWith('.json'))
  .sort()
  .map(name => ({ name: `overlays/${name}`, ...readJson(`overlays/${name}`) }));
const urls = readJson('urls.json');
const { entries, problems: conflicts } = mergeEntries(base, overlays);
const problems = [
  ...conflicts,
  ...(await problemsOf({
    schema: readJson('schema.json'),
    corrections: readJson('corrections.json'),
    base,
    overlays,
    entries,
    urls,
  })),
];
if (problems.length > 0) {
  for (const problem of problems) console.error(problem);
  console.error(`${problems.length} problem(s); catalog.json is left as it was.`);
  process.exit(1);
}

const text = compactOf(entries, urls);
if (isCheck) {
  if (readFileSync(file('catalog.json'), 'utf8') !== text) {
    console.error('catalog/catalog.json is stale: run "npm run catalog" and commit the result.');
    process.exit(1);
  }
  console.log(`catalog.json is up to date: ${entries.length} entries`);
} else {
  writeFileSync(file('catalog.json'), text);
  console.log(`catalog.json: ${entries.length} entries, ${(text.length / 1024).toFixed(0)} KB`);
}

/** One entry a line, so that a new package version gives a readable diff. */
function rowsOf({ packages, entries: rows }) {
  const lines = rows.map(entry => `    ${JSON.stringify(entry)}`).join(',\n');
  return `{\n  "packages": ${JSON.stringify(packages)},\n  "entries": [\n${lines}\n  ]\n}\n`;
}
