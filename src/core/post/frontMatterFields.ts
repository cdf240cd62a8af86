import { dayOf } from './frontMatterDate';
import type { FrontMatter, FrontMatterValue } from './frontMatterTypes';

export { frontMatterLinks, type FrontMatterLink } from './frontMatterLinks';

/** The title, as the author wrote it (`1.10` is not 1.1), on one line. `undefined` where it is no text. */
export function titleOf(frontMatter: FrontMatter): string | undefined {
  // As Hugo, which sets case aside.
  const key = Object.keys(frontMatter.data).find(name => name.toLowerCase() === 'title');
  return stringField(frontMatter, Object.hasOwn(frontMatter.data, 'title') ? 'title' : (key ?? 'title'));
}

/** The text of a field, on one line without control characters; `undefined` if it is empty, a list or a map. */
export function stringField(frontMatter: FrontMatter, key: string): string | undefined {
  return Object.hasOwn(frontMatter.data, key) ? textAt(frontMatter, frontMatter.data[key], `/${key}`) : undefined;
}

/**
 * The day the post was published, `YYYY-MM-DD` in the author's own time zone, from the first of the usual fields that
 * holds a day of the calendar.
 */
export function dateOf(frontMatter: FrontMatter): string | undefined {
  const keys = Object.keys(frontMatter.data);
  for (const name of DATE_FIELDS) {
    for (const key of keys) {
      if (key.toLowerCase().replace(/[ _-]/g, '') !== name) continue;
      const day = dayOf(stringField(frontMatter, key) ?? '');
      if (day !== undefined) return day;
    }
  }
  return undefined;
}

/** Lower case, without `_` and `-`; the first that has a date counts. */
const DATE_FIELDS = [
  'date',
  'publishdate',
  'pubdate',
  'published',
  'publisheddate',
  'publishedat',
  'publishedon',
  'datepublished',
  'publication',
  'publicationdate',
  'posted',
  'created',
  'createdat',
];

/** The tags, each once: of a list, or of one text with commas or, without any, blanks between. */
export function tagsOf(frontMatter: FrontMatter): readonly string[] {
  return wordsOf(frontMatter, ['tags', 'tag']);
}

/** The categories, each once; `category` names a single one, blanks and all, as in Jekyll. */
export function categoriesOf(frontMatter: FrontMatter): readonly string[] {
  const one = Object.hasOwn(frontMatter.data, 'categories') ? undefined : stringField(frontMatter, 'category');
  return one === undefined ? wordsOf(frontMatter, ['categories', 'category']) : [one];
}

function wordsOf(frontMatter: FrontMatter, keys: readonly string[]): readonly string[] {
  const key = keys.find(name => Object.hasOwn(frontMatter.data, name));
  if (key === undefined) return [];
  const value = frontMatter.data[key];
  const words = isList(value)
    ? value.map((item, index) => textAt(frontMatter, item, `/${key}/${String(index)}`))
    : splitWords(textAt(frontMatter, value, `/${key}`) ?? '');
  return [...new Set(words.filter(word => word !== undefined && word !== ''))] as readonly string[];
}

function splitWords(text: string): readonly string[] {
  return text.includes(',') ? text.split(',').map(word => word.trim()) : text.split(' ');
}

function textAt(frontMatter: FrontMatter, value: FrontMatterValue | undefined, pointer: string): string | undefined {
  if (value === null || value === undefined || typeof value === 'object') return undefined;
  const text = typeof value === 'string' ? value : (frontMatter.written?.[pointer] ?? String(value));
  const line = text
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim();
  return line === '' ? undefined : line;
}

function isList(value: FrontMatterValue | undefined): value is readonly FrontMatterValue[] {
  return Array.isArray(value);
}
