import { parsePost } from '../../../../src/core/parsePost';
import type { Post } from '../../../../src/core/post/post';
import { type RenderOptions, renderPost } from '../../../../src/core/preview/renderPost';
import { labels } from '../../../browser/labels';

/** Renders lines of a post. Attributes that say where a block stands are left out, unless `places` asks for them. */
export function rendered(lines: string | readonly string[], { places = false }: { places?: boolean } = {}): string {
  const html = htmlOf(parsePost(typeof lines === 'string' ? lines : lines.join('\n')));
  return (places ? html : html.replace(/ (?:r-(?:line|end|own|id))="[^"]*"/g, '')).trim();
}

/** Renders a post, with the marker `r`. */
export function htmlOf(post: Post, shown: Pick<RenderOptions, 'marks' | 'glance'> = {}): string {
  const resolveImage = (url: string): string | undefined =>
    /^(?:[a-z]+:|\/\/)/i.test(url) ? undefined : `local/${url}`;
  return renderPost(post, { marker: 'r', labels, resolveImage, ...shown }).html;
}

/** The same with announcements marked. */
export function markedHtmlOf(post: Post): string {
  return htmlOf(post, { marks: true });
}
