import type { Link } from '../post/link';
import { escapeHtml } from '../text/escape';
import { hostOf } from './destinations';
import { type AttributeValues, attributes, ownClass } from './attributes';
import type { AskableImage, RenderOptions } from './renderOptions';

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
  const askable = image.link && options.askableImage?.(image.url);
  const why = options.labels.imageNotLoaded(askable?.host ?? hostOf(image.url));
  const alt = image.alt.trim();
  const role = { role: askable ? 'group' : 'img', 'aria-label': alt ? `${alt} – ${why}` : why };
  return (
    `<span${attributes({ ...ownClass(options, 'image'), ...place, ...boxOf(image, options), ...role })}>` +
    (alt ? `<span${attributes(ownClass(options, 'image-alt'))}>${escapeHtml(alt)}</span> ` : '') +
    `${escapeHtml(why)}${askable ? ` ${buttonsHtml(alt, askable, options)}` : ''}</span>`
  );
}

/** Asks for the image, or for all of its host. The page has no form fields of a post: what acts as a button is Recap's. */
function buttonsHtml(alt: string, { host, canAllowHost }: AskableImage, options: RenderOptions): string {
  const { loadImage, allowHost } = options.labels;
  const button = (scope: 'once' | 'host', words: string): string => {
    const values = {
      ...ownClass(options, 'button'),
      [`${options.marker}-load`]: scope,
      role: 'button',
      tabindex: 0,
      'aria-label': alt ? `${words}: ${alt}` : undefined,
    };
    return `<span${attributes(values)}>${escapeHtml(words)}</span>`;
  };
  const buttons = button('once', loadImage) + (canAllowHost ? ` ${button('host', allowHost(host))}` : '');
  return `<span${attributes(ownClass(options, 'image-buttons'))}>${buttons}</span>`;
}

/** The least an image measures for its words to fit in, in CSS pixels; in place of a smaller one stands a line of text. */
const smallestBox = { width: 240, height: 96 };

/** How large the image says it is, so that nothing moves once it is loaded. */
function boxOf({ attributes: { width, height } }: PostImage, { marker }: RenderOptions): AttributeValues {
  const [wide = 0, high = 0] = [width, height].map(value =>
    Number(/^\s*(\d{1,5})(?:px)?\s*$/.exec(value ?? '')?.[1] ?? 0),
  );
  if (wide < smallestBox.width || high < smallestBox.height) return {};
  return { [`${marker}-width`]: wide, [`${marker}-height`]: high };
}
