import { parseYaml } from '../../post/yaml';
import { DATA_FOLDER } from './siteInput';

type Files = ReadonlyMap<string, string | undefined>;

/** `site.data`: the site's data files by their names, folders as maps of their own. What cannot be read is not there. */
export function dataOf(files: Files): object {
  const data = emptyMap();
  for (const [path, text] of files) {
    const match = text === undefined ? undefined : /^(.+)\.(ya?ml|json|csv|tsv)$/i.exec(path.slice(DATA_FOLDER.length));
    if (!match || text === undefined || !path.startsWith(DATA_FOLDER)) continue;
    const names = (match[1] ?? '').split('/');
    let folder = data;
    for (const name of names.slice(0, -1)) {
      const inner = folder[name];
      folder = isMap(inner) ? inner : (folder[name] = emptyMap());
    }
    const value = readers[(match[2] ?? '').toLowerCase()]?.(text);
    if (value !== undefined) folder[names.at(-1) ?? ''] = value;
  }
  return data;
}

function emptyMap(): Record<string, unknown> {
  return Object.create(null) as Record<string, unknown>;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  yml: text => parseYaml(text).value,
  yaml: text => parseYaml(text).value,
  json: text => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      // A file that is no JSON after all has no data.
      return undefined;
    }
  },
  csv: text => rowsOf(text, ','),
  tsv: text => rowsOf(text, '\t'),
};

/** Rows as maps from the names of the first one. Quoted fields may hold separators, quotes and line ends. */
function rowsOf(text: string, separator: ',' | '\t'): unknown {
  const field =
    separator === ',' ? /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n?|\n|$)/y : /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r\n?|\n|$)/y;
  const rows: string[][] = [[]];
  let match = field.exec(text);
  while (match) {
    const [whole, value = '', end = ''] = match;
    rows.at(-1)?.push(value.startsWith('"') ? value.slice(1, -1).replace(/""/g, '"') : value);
    if (whole === '' || field.lastIndex >= text.length) break;
    if (end !== separator) rows.push([]);
    match = field.exec(text);
  }
  const [names = [], ...records] = rows;
  return records
    .filter(record => record.some(value => value !== ''))
    .map(record => Object.fromEntries(names.map((name, index) => [name, record[index] ?? null])));
}
