import type { Link } from '../post/link';
import { escapeHtml } from '../text/escape';
import { hostOf } from './destinations';
import { attributes, ownClass } from './attributes';
import type { RenderOptions } from './renderOptions';

/** An image of the post, however it is written. */
export interface PostImage {
  readonly url: string;
  readonly alt: string;
  readonly link: Link | undefined;
  /** Attributes to keep: title, width, height, align. */
  readonly attributes: Readonly<Record<string, string | undefined>>;
}

/** Pictures that an address holds itself. Never SVG, which can hold more. */
const inlinePicture = /^data:image\/(?:png|gif|jpeg|webp)[;,]/i;

/** The image, or what stands for it where it must not be loaded. */
export function imageHtml(image: PostImage, options: RenderOptions): string {
  const src = inlinePicture.test(image.url) ? image.url : options.resolveImage(image.url);
  const place = { [`${options.marker}-image`]: image.link?.index ?? '' };
  if (src !== undefined) return `<img${attributes({ ...place, src, alt: image.alt, ...image.attributes })}>`;
  const why = options.labels.imageNotLoaded(hostOf(image.url));
  const alt = image.alt.trim();
  return (
    `<span${attributes({ ...ownClass(options, 'image'), ...place, role: 'img', 'aria-label': alt ? `${alt} – ${why}` : why })}>` +
    (alt ? `<span${attributes(ownClass(options, 'image-alt'))}>${escapeHtml(alt)}</span> ` : '') +
    `${escapeHtml(why)}</span>`
  );
}
