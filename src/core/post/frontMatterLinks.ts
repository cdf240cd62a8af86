import type { OffsetRange } from '../text/range';
import type { FrontMatter, FrontMatterValue } from './frontMatterTypes';
import { SourceFinder } from './frontMatterSource';

/** A link in the front matter. */
export interface FrontMatterLink {
  /** Where it stands in the data: `image`, `links[0].link`. */
  readonly key: string;
  /** What the same map calls it, where it does. The fields of the post itself name no link. */
  readonly text: string | undefined;
  readonly url: string;
  /** The URL as written, in offsets of the whole text; its whole line where escapes keep it from standing there. */
  readonly range: OffsetRange;
}

/**
 * The links of the front matter, in its order: every http, https and mailto URL in any text, and in fields that hold
 * links (`link`, `image`, `redirect_from` …) paths too. `text` is the whole text `frontMatter` was read from.
 */
export function frontMatterLinks(text: string, frontMatter: FrontMatter): readonly FrontMatterLink[] {
  const { start, end } = frontMatter.content;
  const finder = new SourceFinder(text.slice(start, end), frontMatter.format);
  return [...wantedLinks(frontMatter.data, { path: '', name: '', text: undefined, isLink: false })].flatMap(wanted => {
    const place = finder.find(wanted.url, wanted.name);
    if (!place) return [];
    const range = { start: place.start + start, end: place.end + start };
    return [{ key: wanted.path, text: wanted.text, url: wanted.url, range }];
  });
}

/** Where a walk through the data is: `name` is the nearest key, `isLink` whether a key on the way holds links. */
interface Step {
  readonly path: string;
  readonly name: string;
  readonly text: string | undefined;
  readonly isLink: boolean;
}

function* wantedLinks(value: FrontMatterValue, step: Step): Generator<Step & { readonly url: string }> {
  if (typeof value === 'string') {
    for (const url of urlsIn(value, step.isLink)) yield { ...step, url };
  } else if (isList(value)) {
    for (const [index, item] of value.entries())
      yield* wantedLinks(item, { ...step, path: `${step.path}[${String(index)}]` });
  } else if (typeof value === 'object' && value !== null) {
    const text = step.path === '' ? undefined : nameIn(value);
    for (const [name, item] of Object.entries(value)) {
      const path = step.path === '' ? name : `${step.path}.${name}`;
      yield* wantedLinks(item, { path, name, text, isLink: isLinkField(name, step.isLink) });
    }
  }
}

function nameIn(map: { readonly [key: string]: FrontMatterValue }): string | undefined {
  for (const key of NAME_FIELDS) {
    const name = Object.hasOwn(map, key) ? map[key] : undefined;
    if (typeof name === 'string' && name.trim() !== '' && !WHOLE_URL.test(name.trim())) {
      return name.replace(/\s+/g, ' ').trim();
    }
  }
  return undefined;
}

const NAME_FIELDS = ['text', 'title', 'name', 'label'];
/** In a map that holds a link, these say what it is. */
const PROSE_FIELDS = new Set([...NAME_FIELDS, 'alt', 'caption', 'description', 'credit']);
/** Lower case, without `_` and `-`. */
const LINK_FIELDS = new Set([
  ...[
    'link',
    'links',
    'url',
    'urls',
    'href',
    'source',
    'canonical',
    'canonicalurl',
    'redirectfrom',
    'redirectto',
    'aliases',
  ],
  ...['image', 'images', 'img', 'cover', 'coverimage', 'banner', 'hero', 'heroimage', 'thumbnail', 'thumb', 'teaser'],
  ...[
    'featuredimage',
    'featureimage',
    'headerimage',
    'headerimg',
    'ogimage',
    'socialimage',
    'background',
    'video',
    'audio',
  ],
]);

function isLinkField(name: string, isInLink: boolean): boolean {
  const plain = name.toLowerCase().replace(/[ _-]/g, '');
  return LINK_FIELDS.has(plain) || (isInLink && !PROSE_FIELDS.has(plain));
}

const WHOLE_URL = /^(?:https?:\/\/|mailto:)[^\s<>]+$/i;
/** From the root, from here, or with a file's ending. */
const SITE_PATH = /^(?:\/|\.{1,2}\/)\S*$|^[^\s:]+\.[a-z][a-z\d]{1,4}$/i;
/** A URL in prose: up to a blank, a quote, a bracket or punctuation of CJK text. */
const URL_IN_TEXT = /(?<![A-Za-z\d+/=])(?:https?:\/\/|mailto:)[^\s<>"`\\^{}|\u3000-\u303F\uFF00-\uFFEF]+/gi;

function urlsIn(value: string, isLink: boolean): readonly string[] {
  const whole = value.trim();
  if (WHOLE_URL.test(whole)) return [whole];
  if (isLink && SITE_PATH.test(whole)) return [whole];
  return [...value.matchAll(URL_IN_TEXT)].map(([url]) => withoutPunctuation(url)).filter(url => /[/:][^/:]/.test(url));
}

/** Without the sentence's punctuation at its end, and the bracket around it; a bracket opened in the URL belongs to it. */
function withoutPunctuation(url: string): string {
  let end = url.length;
  let open = url.split('(').length - url.split(')').length;
  for (; end > 0; end -= 1) {
    const last = url[end - 1] ?? '';
    if (last === ')' && open < 0) open += 1;
    else if (!/[.,;:!?'*\]]/.test(last)) break;
  }
  return url.slice(0, end);
}

function isList(value: FrontMatterValue): value is readonly FrontMatterValue[] {
  return Array.isArray(value);
}
