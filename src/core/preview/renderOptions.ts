import type { KeptPieces } from './keptPieces';
import type { RenderLabels } from './renderLabels';
import type { SiteInput } from './templates/siteInput';

/** An image that is loaded only if the reader asks for it. */
export interface AskableImage {
  readonly host: string;
  /** Whether the reader may also allow all images of the host. */
  readonly canAllowHost: boolean;
}

/** How a post is to be rendered. */
export interface RenderOptions {
  /** Begins the name of each of Recap's attributes; random, so that a post cannot forge them. */
  readonly marker: string;
  /** The address the page loads an image from; `undefined` where it must not be loaded. Gets the URL as the post means it. */
  readonly resolveImage: (url: string) => string | undefined;
  /** Of whom the reader may ask for an image that is not loaded; `undefined` where there is nobody, or it must not be. */
  readonly askableImage?: ((url: string) => AskableImage | undefined) | undefined;
  readonly labels: RenderLabels;
  /** Whether places of announcements are marked; they are not by default. */
  readonly marks?: boolean | undefined;
  /** Whether a strip under the title tells what the post holds; it does not by default. */
  readonly glance?: boolean | undefined;
  /** The site around the post; without it the post is shown as GitHub would. */
  readonly site?: SiteInput | undefined;
  /** Whether all of a huge post is rendered, and not only as much as a page shows at once. */
  readonly isWhole?: boolean | undefined;
  /** What is kept of the render before, by who renders a post again and again; nothing else depends on it. */
  readonly kept?: KeptPieces | undefined;
}
