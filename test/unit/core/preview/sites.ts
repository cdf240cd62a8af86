import { parsePost } from '../../../../src/core/parsePost';
import { type RenderedPost, renderPost } from '../../../../src/core/preview/renderPost';
import type { SiteInput } from '../../../../src/core/preview/templates/siteInput';
import { siteReading } from '../../../../src/core/site/siteDialect';
import { labels } from '../../../browser/labels';

/** A Jekyll site with a few files. */
export function jekyll(
  files: Readonly<Record<string, string | undefined>> = {},
  more: Partial<SiteInput> = {},
): SiteInput {
  return {
    generator: 'jekyll',
    config: { title: 'Blog', url: 'https://blog.test', baseurl: '/b' },
    slugs: 'kramdown-gfm',
    path: '_posts/2018-12-11-post.md',
    url: '/2018/12/11/post.html',
    files: new Map(Object.entries(files)),
    urlOf: (kind, name) => (name === 'known' ? `/${kind}/known/` : undefined),
    ...more,
  };
}

export const hugo: SiteInput = { ...jekyll(), generator: 'hugo', slugs: 'github', config: {} };

/** Renders a post as a site would show it, without the attributes that say where things stand unless `places` asks for them. */
export function renderedIn(
  site: SiteInput | undefined,
  lines: string | readonly string[],
  { places = false }: { places?: boolean } = {},
): RenderedPost {
  const text = typeof lines === 'string' ? lines : lines.join('\n');
  const post = parsePost(text, { path: site?.path, ...(site && siteReading(site)) });
  const resolveImage = (url: string): string | undefined =>
    /^(?:[a-z]+:|\/\/)/i.test(url) ? undefined : `local/${url}`;
  const rendered = renderPost(post, { marker: 'r', labels, resolveImage, site });
  const html = places ? rendered.html : rendered.html.replace(/ r-(?:line|end|own|id)="[^"]*"/g, '');
  return { ...rendered, html: html.trim() };
}

/** A chip as renders write it. */
export function chip(source: string, reason: string): string {
  const title = reason === 'not-evaluated' ? 'Recap does not evaluate this tag' : `Not shown: ${reason}`;
  return `<code class="recap-chip" tabindex="0" title="${title}">${source.replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;')}</code>`;
}
