import assert from 'node:assert/strict';
import type { Catalog } from '../../src/core/catalog/catalog';
import { parsePost } from '../../src/core/parsePost';
import type { Post } from '../../src/core/post/post';
import { type RenderedPost, renderPost } from '../../src/core/preview/renderPost';
import type { SiteInput } from '../../src/core/preview/templates/siteInput';
import { siteReading } from '../../src/core/site/siteDialect';
import { labels } from '../browser/labels';
import { assertModelHolds } from '../support/invariants';
import type { Random } from './mutations';

/** What a text is read as. */
export type Reader = 'plain' | 'jekyll' | 'hugo' | 'hexo' | 'mdx';

const readers: readonly Reader[] = ['plain', 'plain', 'jekyll', 'jekyll', 'hugo', 'hexo', 'mdx'];

/** One text, and how to read it. */
export interface FuzzCase {
  readonly text: string;
  readonly reader: Reader;
}

export function fuzzCase(text: string, random: Random): FuzzCase {
  return { text, reader: random.pick(readers) };
}

/** Processor time that a text may take, in seconds: far more than any takes, far less than what grows with the square of it. */
export function allowedSeconds({ text }: FuzzCase): number {
  return 1 + text.length * 20e-6;
}

/** The marker of the renders, as the page gets it. */
export const marker = 'r0123456789abcdef';

/** Parses, detects and renders; throws where something does not hold that holds for any text. */
export function readFuzzed({ text, reader }: FuzzCase, catalog: Catalog): string {
  const site = siteOf(reader);
  const post = parsePost(text, { path: site?.path, catalog, ...(site && siteReading(site)) });
  assert.equal(post.text, text);
  assertModelHolds(post);
  assert.equal(Reflect.get(globalThis, 'PWNED'), undefined, 'the input ran');
  assert.equal(Reflect.get({}, 'polluted'), undefined, 'Object.prototype is changed');
  const { html, links } = renderFuzzed(post, site);
  assert.doesNotMatch(html, /\p{Surrogate}/u, 'half of a surrogate pair is rendered');
  for (const [, index] of html.matchAll(/ r0123456789abcdef-(?:link|image)="(\d+)"/g))
    assert.ok(Number(index) < links.length, `there is no link ${String(index)}`);
  return html;
}

/** Renders as the preview does where all it can show is wanted. */
export function renderFuzzed(post: Post, site: SiteInput | undefined): RenderedPost {
  return renderPost(post, {
    marker,
    labels,
    marks: true,
    glance: true,
    site,
    resolveImage: () => undefined,
    askableImage: url => (url.startsWith('https://') ? { host: 'evil.example', canAllowHost: true } : undefined),
  });
}

/** The site a reader finds around a text. */
export function siteOf(reader: Reader): SiteInput | undefined {
  if (reader === 'plain') return undefined;
  return {
    generator: reader === 'mdx' ? 'plain' : reader,
    config: { title: 'Blog', url: 'https://blog.example', markup: { goldmark: { renderer: { unsafe: true } } } },
    slugs: reader === 'jekyll' ? 'kramdown-gfm' : 'github',
    path: reader === 'mdx' ? 'docs/post.mdx' : '_posts/2018-12-11-post.md',
    url: '/2018/12/11/post.html',
    files: new Map([['_includes/a.html', '<b>{{ include.x }}{% include a.html %}</b>']]),
    urlOf: (kind, name) => (name === 'a' ? `/${kind}/` : undefined),
  };
}
