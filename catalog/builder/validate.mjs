// Everything that must hold for the catalog to be built.
import Ajv2020 from 'ajv/dist/2020.js';
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { factsOf } from './compact.mjs';

/** The problems of the parts and of the whole, as lines for a developer; none when the catalog is right. */
export async function problemsOf({ schema, corrections, base, overlays, entries, urls }) {
  const ids = new Set(entries.map(({ id }) => id));
  const formerIds = new Map(Object.entries(corrections.ids));
  return [
    ...schemaProblems(schema, overlays, entries),
    ...overlays.flatMap(({ name, entries: rows }) =>
      repeated((rows ?? []).map(({ id }) => id)).map(id => `${name}: ${id} stands there twice`),
    ),
    ...repeated(base.entries.map(({ id }) => id)).map(id => `base.json: ${id} stands there twice`),
    ...entries.flatMap(entry => [
      ...referenceProblems(entry, ids, formerIds),
      ...factProblems(entry),
      ...urlProblems(entry),
    ]),
    ...parentLoops(entries),
    ...tableProblems(urls, ids, formerIds),
    ...exactUrlProblems(entries),
    ...(await spellingProblems(entries)),
  ];
}

function schemaProblems(schema, overlays, entries) {
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
  const validate = ajv.compile(schema);
  const told = [];
  for (const { name, ...overlay } of overlays) {
    if (!validate(overlay))
      told.push(...validate.errors.map(error => `${name}: ${placeOf(error, overlay)} ${error.message}`));
  }
  const one = ajv.compile({ $ref: `${schema.$id}#/$defs/entry` });
  for (const entry of entries) {
    if (!one(entry)) told.push(...one.errors.map(error => `${entry.id}: ${error.instancePath} ${error.message}`));
    const missing = ['name', 'kind', 'category'].filter(field => entry[field] === undefined);
    if (missing.length > 0) told.push(`${entry.id}: no ${missing.join(', ')}, neither in base.json nor in an overlay`);
  }
  return told;
}

function placeOf({ instancePath, params }, { entries }) {
  const [, index, ...rest] = instancePath.slice(1).split('/');
  return [entries?.[index]?.id, ...rest, params?.additionalProperty].filter(Boolean).join('.');
}

function referenceProblems({ id, parent, lifecycle = [] }, ids, formerIds) {
  const references = [['parent', parent], ...lifecycle.map(({ successor }) => ['successor', successor])];
  return references
    .filter(([, target]) => target !== undefined && !ids.has(target))
    .map(
      ([field, target]) =>
        `${id}: ${field} ${target} does not exist${formerIds.has(target) ? `, it is called ${formerIds.get(target)}` : ''}`,
    );
}

function factProblems(entry) {
  return factsOf(entry).flatMap(({ source, checked, date }) => [
    ...(source === undefined || checked === undefined
      ? [`${entry.id}: a fact has no source or no day it was checked`]
      : []),
    ...(/(?<![-/.\w])memory(?![-/\w]|\.\w)/i.test(source)
      ? [`${entry.id}: a fact is sourced "${source}": look it up or leave it out`]
      : []),
    ...(checked === undefined || isDay(checked) ? [] : [`${entry.id}: checked ${checked} is no day`]),
    ...(date === undefined || isDate(date) ? [] : [`${entry.id}: ${date} is no date`]),
  ]);
}

function isDate(text) {
  return /^\d{4}$/.test(text) || (/^\d{4}-\d{2}$/.test(text) ? isDay(`${text}-01`) : isDay(text));
}

function isDay(text) {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function urlProblems({ id, docs, product, urls = [] }) {
  return [docs?.url, product?.url, ...urls]
    .filter(url => url !== undefined && !isHttps(url))
    .map(url => `${id}: ${url} is not a well-formed https URL`);
}

function isHttps(url) {
  return (
    URL.canParse(url) &&
    new URL(url).protocol === 'https:' &&
    !/[\s<>"]/.test(url) &&
    new URL(url).hostname.includes('.')
  );
}

function parentLoops(entries) {
  const parents = new Map(entries.map(({ id, parent }) => [id, parent]));
  return entries
    .filter(({ id }) => {
      let steps = 0;
      for (let part = parents.get(id); part !== undefined; part = parents.get(part)) {
        if (part === id || ++steps > 10) return true;
      }
      return false;
    })
    .map(({ id }) => `${id}: its parents run in a circle`);
}

function tableProblems(urls, ids, formerIds) {
  return ['product', 'docs', 'repositories', 'whitepapers'].flatMap(table =>
    Object.entries(urls[table]).flatMap(([key, id]) => [
      ...(ids.has(id)
        ? []
        : [
            `urls.json: ${table} ${key}: ${id} does not exist${formerIds.has(id) ? `, it is called ${formerIds.get(id)}` : ''}`,
          ]),
      ...(key === key.toLowerCase() && !/^\/|\/$/.test(key)
        ? []
        : [`urls.json: ${table} ${key}: write it in lower case, without slashes at its ends`]),
    ]),
  );
}

/** A launch post may be listed by one entry only: it could not tell two apart. */
function exactUrlProblems(entries) {
  const listed = entries.flatMap(({ id, urls = [] }) =>
    urls.map(url => [
      url
        .replace(/[?#].*$/, '')
        .replace(/\/$/, '')
        .toLowerCase(),
      id,
    ]),
  );
  return claimedTwice(listed).map(([url, owners]) => `${url} is listed by ${owners.join(' and ')}`);
}

async function spellingProblems(entries) {
  const { spellingsOf, spellingKey, bareName } = await spelling();
  const complete = entries
    .filter(({ name }) => name !== undefined)
    .map(entry => ({ aliases: [], everyday: [], ambiguous: [], ...entry, vendor: 'aws' }));
  const declared = new Set(
    complete.flatMap(({ id, ambiguous }) => ambiguous.map(text => `${spellingKey(bareName(text, 'aws'))} ${id}`)),
  );
  const claims = complete.flatMap(entry => spellingsOf(entry).map(({ key }) => [key, entry.id]));
  return claimedTwice(claims)
    .filter(([key, owners]) => !owners.every(id => declared.has(`${key} ${id}`)))
    .map(
      ([key, owners]) =>
        `the spelling "${key}" is claimed by ${owners.join(' and ')}: drop one, or declare it ambiguous in each`,
    );
}

function claimedTwice(pairs) {
  const owners = new Map();
  for (const [key, id] of pairs) owners.set(key, (owners.get(key) ?? new Set()).add(id));
  return [...owners].filter(([, ids]) => ids.size > 1).map(([key, ids]) => [key, [...ids]]);
}

function repeated(values) {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

/** The extension's own idea of spellings, so that what passes here is what it will match. */
async function spelling() {
  const source = fileURLToPath(new URL('../../src/core/catalog/spelling.ts', import.meta.url));
  const { outputFiles } = await build({ entryPoints: [source], bundle: true, format: 'esm', write: false });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
